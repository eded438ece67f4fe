#include "ui/main_window/navigation.h"

#include "ui/shared/icons.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int countRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;

class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const Colour ink = chosen ? Colour::Accent : Colour::Text;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(chosen ? theme::tint(Colour::Accent) : theme::colour(Colour::Window));
            painter->drawRoundedRect(option.rect, theme::CornerRadius, theme::CornerRadius);
        }
        QRect area = option.rect.adjusted(theme::Small, 0, -theme::Small, 0);
        const QPixmap picture =
            iconPixmap(index.data(iconRole).toString(), theme::colour(chosen ? Colour::Accent : Colour::Muted),
                       theme::IconSize, option.widget->devicePixelRatioF());
        painter->drawPixmap(area.left(), area.center().y() - theme::IconSize / 2 + theme::LineWidth, picture);
        area.setLeft(area.left() + theme::IconSize + theme::Small);
        painter->setPen(theme::colour(ink));
        painter->setFont(theme::font(chosen ? TextStyle::Strong : TextStyle::Body));
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
        if (const int count = index.data(countRole).toInt(); count > 0) {
            painter->setPen(theme::colour(Colour::Muted));
            painter->setFont(theme::font(TextStyle::Secondary));
            painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, QString::number(count));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {theme::NavigationWidth / 2, theme::RowHeight};
    }
};

} // namespace

QList<NavigationEntry> navigationFor(domain::Roles roles)
{
    using domain::Permission;
    const auto may = [roles](Permission permission) { return domain::permits(roles, permission); };
    QList<NavigationEntry> entries;
    if (may(Permission::ViewCases)) {
        entries.append({PageName::Today, u"today"_s, Navigation::tr("Today")});
        entries.append({PageName::Cases, u"cases"_s, Navigation::tr("Requests")});
    }
    if (may(Permission::WorkOnTasks))
        entries.append({PageName::Tasks, u"tasks"_s, Navigation::tr("Tasks")});
    if (may(Permission::ApproveAsSupervisor) || may(Permission::ApproveAsOfficer))
        entries.append({PageName::Approvals, u"approvals"_s, Navigation::tr("Approvals")});
    if (may(Permission::ViewReports)) {
        entries.append({PageName::Dashboard, u"dashboard"_s, Navigation::tr("Dashboard")});
        entries.append({PageName::Reports, u"reports"_s, Navigation::tr("Reports")});
    }
    if (may(Permission::ViewCases))
        entries.append({PageName::Complaints, u"complaints"_s, Navigation::tr("Complaints")});
    if (may(Permission::ViewIncidents) || may(Permission::ReportIncidents))
        entries.append({PageName::Incidents, u"incidents"_s, Navigation::tr("Incidents")});
    if (may(Permission::CreateUsers) || may(Permission::LoadReferenceData) || may(Permission::VerifyAudit))
        entries.append({PageName::Administration, u"administration"_s, Navigation::tr("Administration")});
    return entries;
}

Navigation::Navigation(const QList<NavigationEntry>& entries, QWidget* parent)
    : QListView(parent)
    , m_entries(entries)
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    setFixedWidth(theme::NavigationWidth);
    setMouseTracking(true);
    setSpacing(theme::LineWidth);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new EntryDelegate(this));
    for (const NavigationEntry& entry : m_entries) {
        auto* row = new QStandardItem(entry.title);
        row->setData(entry.icon, iconRole);
        m_rows->appendRow(row);
    }
    setModel(m_rows);
    const auto choose = [this](const QModelIndex& index) { Q_EMIT pageChosen(m_entries.at(index.row()).page); };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void Navigation::setCount(PageName page, int count)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).page != page)
            continue;
        m_rows->item(row)->setData(count, countRole);
        m_rows->item(row)->setData(count > 0 ? tr("%1, %2 waiting").arg(m_entries.at(row).title).arg(count)
                                             : m_entries.at(row).title,
                                   Qt::AccessibleTextRole);
    }
}

void Navigation::setCurrentPage(PageName page)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).page == page) {
            setCurrentIndex(m_rows->index(row, 0));
            return;
        }
    }
    selectionModel()->clear();
}

} // namespace rd::ui
