#include "ui/approvals/redaction_list_model.h"

#include "core/desk/cases/masking.h"
#include "ui/shared/words.h"

#include <QHash>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

} // namespace

void RedactionListModel::setRedactions(const QList<domain::Redaction>& redactions,
                                       const QList<domain::FoundRecord>& records,
                                       const QList<domain::SourceFile>& files, const QHash<QString, QString>& userNames)
{
    QHash<QString, QString> fileNames;
    for (const domain::SourceFile& file : files)
        fileNames[file.id.text()] = file.kindTitle;
    QHash<QString, const domain::FoundRecord*> byId;
    for (const domain::FoundRecord& record : records)
        byId[record.id.text()] = &record;
    beginResetModel();
    m_lines.clear();
    for (const domain::Redaction& redaction : redactions) {
        const domain::FoundRecord* record = byId.value(redaction.record.text());
        if (!record || record->decision != domain::Decision::Yes)
            continue;
        m_lines.append({redaction, tr("%1 · row %2").arg(fileNames.value(record->file.text())).arg(record->row),
                        inOneLine(desk::shownHidden(redaction, *record)), wordFor(redaction.reason),
                        redaction.proposed
                            ? tr("proposed, confirmed by %1").arg(userNames.value(redaction.markedBy.text()))
                            : userNames.value(redaction.markedBy.text())});
    }
    endResetModel();
}

const domain::Redaction* RedactionListModel::at(int row) const
{
    return row < 0 || row >= m_lines.size() ? nullptr : &m_lines.at(row).redaction;
}

void RedactionListModel::reveal(const domain::Redaction& redaction, const QString& cell)
{
    m_revealed = redaction.id;
    m_inClear = inOneLine(redaction.text.isEmpty() ? cell : redaction.text);
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
}

void RedactionListModel::maskAgain()
{
    m_revealed = {};
    m_inClear.clear();
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
}

int RedactionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RedactionListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RedactionListModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Line& line = m_lines.at(index.row());
    switch (index.column()) {
    case PlaceColumn:
        return line.place;
    case FieldColumn:
        return line.redaction.field;
    case ValueColumn:
        return line.redaction.id == m_revealed ? m_inClear : line.value;
    case ReasonColumn:
        return line.reason;
    default:
        return line.markedBy;
    }
}

QVariant RedactionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn:
        return tr("Where");
    case FieldColumn:
        return tr("Column");
    case ValueColumn:
        return tr("What is hidden");
    case ReasonColumn:
        return tr("Reason");
    default:
        return tr("Marked by");
    }
}

} // namespace rd::ui
