#include "ui/cases/history_tab.h"

#include "core/desk/cases/show_case.h"
#include "ui/cases/history_words.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

void HistoryModel::setEntries(const QList<domain::AuditEntry>& entries, const QHash<QString, QString>& userNames)
{
    beginResetModel();
    m_entries = entries;
    m_userNames = userNames;
    std::reverse(m_entries.begin(), m_entries.end());
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole && index.column() == EntryColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const domain::AuditEntry& entry = m_entries.at(index.row());
    switch (index.column()) {
    case TimeColumn:
        return dateTimeText(entry.at);
    case WhoColumn:
        return m_userNames.value(entry.actor.text(), entry.actorName);
    case ActionColumn:
        return auditActionWord(entry.action);
    case DetailColumn:
        return detailWords(entry);
    default:
        return role == Qt::ToolTipRole ? QVariant(tr("Hash %1").arg(entry.hash)) : QVariant(entry.sequence);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == EntryColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhoColumn:
        return tr("Who");
    case ActionColumn:
        return tr("What");
    case DetailColumn:
        return tr("Details");
    default:
        return tr("Entry");
    }
}

HistoryTab::HistoryTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_model(new HistoryModel(this))
    , m_table(new TableView(u"history"_s, tr("History"), TableView::FilterRow::Shown, this))
{
    m_table->setModel(m_model);
    m_table->setEmptyText(tr("Every step of the request appears here, with who did it and when."));
    QHeaderView* header = m_table->view()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(HistoryModel::DetailColumn, QHeaderView::Stretch);
    header->resizeSection(HistoryModel::TimeColumn, theme::NavigationWidth);
    header->resizeSection(HistoryModel::ActionColumn, theme::NavigationWidth + 2 * theme::Huge);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Medium, 0, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(m_table, 1);
    column->addWidget(
        mutedLabel(tr("Entries are chained and signed; none can be changed or taken out unnoticed."), this));
    setFocusProxy(m_table->view());
}

void HistoryTab::present(const domain::CaseFile& file)
{
    const auto entries = desk::caseHistory(m_context.desk, file.header.id);
    if (!entries)
        return m_context.notices.report(entries.error());
    m_model->setEntries(*entries, file.userNames);
}

void HistoryTab::clear()
{
    m_model->setEntries({}, {});
}

} // namespace rd::ui
