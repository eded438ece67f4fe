#include "ui/commands/command_palette.h"

#include "core/desk/cases/search_cases.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/chip.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/icons.h"
#include "ui/shared/navigator.h"
#include "ui/shared/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// Every search is in the audit log (R-AU-01), so one is made when the typing pauses and not for each letter.
constexpr std::chrono::milliseconds typingPause(300);
constexpr int shortestSearch = 2;
constexpr int casesShown = 12;

enum class RowKind { Command, Case, Note };
constexpr int kindRole = Qt::UserRole + 1;
constexpr int indexRole = Qt::UserRole + 2;
constexpr int detailRole = Qt::UserRole + 3;

class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto kind = static_cast<RowKind>(index.data(kindRole).toInt());
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme::tint(Colour::Accent));
        QRect area = option.rect.adjusted(theme::Medium, 0, -theme::Medium, 0);
        if (kind != RowKind::Note) {
            const QPixmap picture =
                iconPixmap(kind == RowKind::Case ? u"cases"_s : u"command"_s, theme::colour(Colour::Muted),
                           theme::IconSize, option.widget->devicePixelRatioF());
            painter->drawPixmap(area.left(), area.center().y() - theme::IconSize / 2, picture);
            area.setLeft(area.left() + theme::IconSize + theme::Small);
        }
        const QString detail = index.data(detailRole).toString();
        painter->setFont(theme::font(TextStyle::Secondary));
        painter->setPen(theme::colour(Colour::Muted));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, detail);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(detail) - theme::Small);
        painter->setFont(theme::font(kind == RowKind::Note ? TextStyle::Secondary : TextStyle::Body));
        painter->setPen(theme::colour(kind == RowKind::Note ? Colour::Muted : Colour::Text));
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {theme::SearchWidth, theme::RowHeight};
    }
};

QStandardItem* rowOf(RowKind kind, qsizetype index, const QString& text, const QString& detail)
{
    auto* row = new QStandardItem(text);
    row->setData(static_cast<int>(kind), kindRole);
    row->setData(index, indexRole);
    row->setData(detail, detailRole);
    row->setSelectable(kind != RowKind::Note);
    return row;
}

} // namespace

CommandPalette::CommandPalette(DeskContext& context, QLineEdit* field, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_field(field)
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Tiny, theme::Tiny, theme::Tiny, theme::Tiny);
    layout->addWidget(m_list);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Actions and requests found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(m_rows);
    m_pause.setSingleShot(true);
    hide();

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CommandPalette::type);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::setCommands(const QList<Command>& commands)
{
    m_commands = commands;
}

void CommandPalette::open()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    type(m_field->text());
}

void CommandPalette::forget()
{
    m_pause.stop();
    m_cases.clear();
    m_rows->clear();
    m_field->clear();
    hide();
}

QStringList CommandPalette::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        titles.append(m_rows->item(row)->text());
    return titles;
}

void CommandPalette::type(const QString& text)
{
    m_cases.clear();
    m_searched.clear();
    m_runWhenFound = false;
    m_rows->clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (fits(m_commands.at(i), text))
            m_rows->appendRow(rowOf(RowKind::Command, i, m_commands.at(i).title,
                                    m_commands.at(i).key.toString(QKeySequence::NativeText)));
    }
    m_shownCommands = m_rows->rowCount();
    m_list->setCurrentIndex(m_rows->index(0, 0));
    const bool maySearch = domain::permits(m_context.user.roles, domain::Permission::SearchCases);
    if (maySearch && text.trimmed().size() >= shortestSearch)
        m_pause.start(typingPause);
    else
        m_pause.stop();
    place();
    show();
    raise();
}

void CommandPalette::search()
{
    const QString text = m_field->text().trimmed();
    if (text.size() < shortestSearch || text == m_searched)
        return;
    m_searched = text;
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk, text](const JobToken&) { return desk::searchCases(desk, text, casesShown); },
        [this, text](const Result<QList<domain::CaseSummary>>& found) {
            if (m_field->text().trimmed() != text)
                return;
            if (found)
                showCases(*found);
            else
                addNote(errorText(found.error()));
        });
}

void CommandPalette::showCases(const QList<domain::CaseSummary>& cases)
{
    m_cases = cases;
    m_rows->setRowCount(static_cast<int>(m_shownCommands));
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const domain::CaseSummary& one = cases.at(i);
        const QString text = u"%1  %2  %3  %4"_s.arg(one.number, wordsFor(one.rights), one.maskedName, one.maskedPhone);
        const QString detail = domain::isOpen(one.state)
            ? dueChip({one.due, one.daysLeft, one.stage, one.provisional, one.repliedAt}).text
            : wordFor(one.state);
        m_rows->appendRow(rowOf(RowKind::Case, i, text, detail));
    }
    if (m_rows->rowCount() == 0)
        addNote(tr("No request and no action fits."));
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows->index(0, 0));
    place();
    if (m_runWhenFound)
        runCurrent();
}

void CommandPalette::addNote(const QString& text)
{
    m_rows->appendRow(rowOf(RowKind::Note, -1, text, {}));
    place();
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    // Enter right after the last letter means the search that is about to start.
    if (!current.isValid() && m_field->text().trimmed() != m_searched) {
        m_pause.stop();
        m_runWhenFound = true;
        search();
        return;
    }
    const auto kind = static_cast<RowKind>(current.data(kindRole).toInt());
    const qsizetype index = current.data(indexRole).toInt();
    if (kind == RowKind::Note)
        return;
    dismiss();
    if (kind == RowKind::Command) {
        const auto run = m_commands.at(index).run;
        run();
    } else {
        Q_EMIT m_context.navigator.caseWanted(m_cases.at(index).id, CaseTab::Overview);
    }
}

void CommandPalette::moveBy(int rows)
{
    const int row = qBound(0, m_list->currentIndex().row() + rows, m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row, 0));
}

void CommandPalette::place()
{
    const QPoint corner = m_field->mapTo(parentWidget(), QPoint(m_field->width(), m_field->height() + theme::Tiny));
    const int width = 2 * theme::SearchWidth;
    const int height = qMin(theme::PaletteHeight, m_rows->rowCount() * theme::RowHeight + 2 * theme::Small);
    setGeometry(corner.x() - width, corner.y(), width, qMax(height, theme::RowHeight));
}

void CommandPalette::dismiss()
{
    m_pause.stop();
    hide();
    m_field->clear();
    m_field->clearFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::FocusOut && !m_list->underMouse())
        hide();
    if (watched != m_field || event->type() != QEvent::KeyPress || !isVisible())
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

} // namespace rd::ui
