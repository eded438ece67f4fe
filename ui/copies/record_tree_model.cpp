#include "ui/copies/record_tree_model.h"

#include "ui/shared/theme.h"
#include "ui/shared/words.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr fileLevel = 0;

bool isUndecided(const domain::FoundRecord& record)
{
    return record.decision == domain::Decision::Undecided;
}

Colour colourOf(const domain::FoundRecord& record)
{
    if (isUndecided(record))
        return Colour::Soon;
    return record.decision == domain::Decision::Yes ? Colour::Ok : Colour::Muted;
}

} // namespace

QString reasonWords(const domain::FoundRecord& record)
{
    QStringList words;
    for (const QString& via : record.via)
        words.append(evidenceWord(via));
    return words.join(u" + "_s);
}

RecordTreeModel::RecordTreeModel(const QHash<QString, domain::DataClass>& classes, QObject* parent)
    : QAbstractItemModel(parent)
    , m_classes(classes)
{
}

void RecordTreeModel::setContent(const QList<domain::SourceFile>& files, const QList<domain::FoundRecord>& records,
                                 const QList<domain::Redaction>& redactions)
{
    beginResetModel();
    m_branches.clear();
    m_redactions.clear();
    for (const domain::SourceFile& file : files) {
        Branch branch{file, {}};
        for (const domain::FoundRecord& record : records) {
            if (record.file == file.id)
                branch.records.append(record);
        }
        m_branches.append(std::move(branch));
    }
    for (const domain::Redaction& redaction : redactions)
        ++m_redactions[redaction.record.text()];
    endResetModel();
}

const domain::SourceFile* RecordTreeModel::fileAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == fileLevel ? &m_branches.at(index.row()).file : nullptr;
}

const domain::FoundRecord* RecordTreeModel::recordAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == fileLevel)
        return nullptr;
    return &m_branches.at(static_cast<int>(index.internalId()) - 1).records.at(index.row());
}

domain::DataClass RecordTreeModel::classOf(const domain::FoundRecord& record) const
{
    return domain::classOf(record, m_classes.value(record.category));
}

QModelIndex RecordTreeModel::indexOf(const domain::RecordId& record) const
{
    for (int i = 0; i < m_branches.size(); ++i) {
        for (int row = 0; row < m_branches.at(i).records.size(); ++row) {
            if (m_branches.at(i).records.at(row).id == record)
                return createIndex(row, 0, static_cast<quintptr>(i) + 1);
        }
    }
    return {};
}

QModelIndex RecordTreeModel::indexOf(const domain::SourceFileId& file) const
{
    for (int i = 0; i < m_branches.size(); ++i) {
        if (m_branches.at(i).file.id == file)
            return createIndex(i, 0, fileLevel);
    }
    return {};
}

QModelIndex RecordTreeModel::nextUndecided(const QModelIndex& from) const
{
    QModelIndex first;
    bool passed = !recordAt(from);
    const domain::FoundRecord* current = recordAt(from);
    for (int i = 0; i < m_branches.size(); ++i) {
        for (int row = 0; row < m_branches.at(i).records.size(); ++row) {
            const domain::FoundRecord& record = m_branches.at(i).records.at(row);
            if (current && record.id == current->id) {
                passed = true;
                continue;
            }
            if (!isUndecided(record))
                continue;
            const QModelIndex found = createIndex(row, 0, static_cast<quintptr>(i) + 1);
            if (passed)
                return found;
            if (!first.isValid())
                first = found;
        }
    }
    return first;
}

int RecordTreeModel::undecided() const
{
    qsizetype count = 0;
    for (const Branch& branch : m_branches)
        count += std::count_if(branch.records.begin(), branch.records.end(), isUndecided);
    return static_cast<int>(count);
}

QModelIndex RecordTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : fileLevel);
}

QModelIndex RecordTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == fileLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, fileLevel);
}

int RecordTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_branches.size());
    if (parent.internalId() != fileLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_branches.at(parent.row()).records.size());
}

int RecordTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant RecordTreeModel::data(const QModelIndex& index, int role) const
{
    const domain::FoundRecord* record = recordAt(index);
    if (role == Qt::ForegroundRole && record && index.column() == DecisionColumn)
        return theme::colour(colourOf(*record));
    if (role == Qt::FontRole && !record && index.column() == PlaceColumn)
        return theme::font(TextStyle::Strong);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return record ? recordText(*record, index.column()) : fileText(m_branches.at(index.row()).file, index.column());
}

QString RecordTreeModel::fileText(const domain::SourceFile& file, int column) const
{
    switch (column) {
    case PlaceColumn:
        return file.name;
    case ClassColumn:
        return {};
    case MatchColumn:
        return tr("%1 found · %2 maybe").arg(file.certain).arg(file.possible);
    case DecisionColumn:
        return file.warnings.isEmpty() ? QString() : tr("%n note(s)", nullptr, static_cast<int>(file.warnings.size()));
    default:
        return tr("%1 · %n row(s) read", nullptr, file.rows).arg(file.kindTitle);
    }
}

QString RecordTreeModel::recordText(const domain::FoundRecord& record, int column) const
{
    switch (column) {
    case PlaceColumn:
        return tr("Row %1").arg(record.row) + u" · "_s + matchRoleWord(record.role);
    case ClassColumn:
        return wordFor(classOf(record));
    case MatchColumn:
        return wordFor(record.kind);
    case DecisionColumn: {
        const int redactions = m_redactions.value(record.id.text());
        return redactions > 0 ? wordFor(record.decision) + u" · "_s + tr("%n hidden", nullptr, redactions)
                              : wordFor(record.decision);
    }
    default:
        return reasonWords(record);
    }
}

QVariant RecordTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn:
        return tr("File and row");
    case ClassColumn:
        return tr("Class");
    case MatchColumn:
        return tr("Match");
    case DecisionColumn:
        return tr("Decision");
    default:
        return tr("Because of");
    }
}

} // namespace rd::ui
