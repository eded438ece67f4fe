#include "core/copies/copy_document.h"

#include "core/copies/copy_words.h"
#include "core/copies/redacted_field.h"

#include <algorithm>
#include <numeric>
#include <QMap>
#include <QSet>

namespace rd::copies {

using domain::FieldKind;
using domain::FoundField;
using domain::FoundRecord;
using domain::Redaction;

namespace {

using RedactionsOf = QHash<domain::RecordId, QList<Redaction>>;

// Order numbers and nicknames are ids too, but a reader knows them; OpenID, UnionID, 客户ID say of themselves what they
// are.
bool isMachineId(const FoundField& field)
{
    const bool identifies = field.kind == FieldKind::Identifier || field.kind == FieldKind::OwnAccount;
    return identifies && field.name.endsWith(QStringLiteral("ID"), Qt::CaseInsensitive);
}

void count(QList<RedactionCount>& counts, const QString& field, domain::RedactionReason reason)
{
    for (RedactionCount& known : counts) {
        if (known.field == field && known.reason == reason) {
            ++known.count;
            return;
        }
    }
    counts.append({field, reason, 1});
}

CopyRow rowOf(const FoundRecord& record, const QList<Redaction>& ofRecord, QList<RedactionCount>& counts)
{
    CopyRow row{record.row, record.platform, {}};
    for (const FoundField& field : record.fields) {
        const QString name = field.name.isEmpty() ? copyWord("mark.unnamedColumn") : field.name;
        const RedactedField redacted = redactedField(field, ofRecord);
        for (const domain::RedactionReason reason : redacted.reasons)
            count(counts, name, reason);
        row.cells.append({name, redacted.value, !redacted.reasons.isEmpty(), isMachineId(field)});
    }
    return row;
}

// Never a file's own name: people put names and numbers into it.
QString sheetTitle(const domain::SourceFile& file, const QList<CopySheet>& before)
{
    QString title = file.kindTitle;
    for (int number = 2;
         std::any_of(before.begin(), before.end(), [&](const CopySheet& sheet) { return sheet.title == title; });
         ++number)
        title = QStringLiteral("%1 (%2)").arg(file.kindTitle).arg(number);
    return title;
}

CopyChapter chapterOf(const CopyCategory& category, const CopyContent& content, const RedactionsOf& redactions)
{
    CopyChapter chapter{category, {}, {}, {}};
    for (const domain::SourceFile& file : content.files) {
        CopySheet sheet;
        for (const FoundRecord& record : content.records) {
            if (record.file == file.id && record.category == category.code)
                sheet.rows.append(rowOf(record, redactions.value(record.id), chapter.redactions));
        }
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(),
                         [](const CopyRow& a, const CopyRow& b) { return a.row < b.row; });
        sheet.title = sheetTitle(file, chapter.sheets);
        if (!sheet.rows.isEmpty())
            chapter.sheets.append(sheet);
    }
    return chapter;
}

QString workbookName(int number, const QString& title)
{
    QString safe = title;
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        safe.replace(forbidden, QLatin1Char('_'));
    return QStringLiteral("%1_%2.xlsx").arg(number, 2, 10, QLatin1Char('0')).arg(safe);
}

} // namespace

qsizetype CopyChapter::records() const
{
    return std::accumulate(sheets.begin(), sheets.end(), qsizetype(0),
                           [](qsizetype sum, const CopySheet& sheet) { return sum + sheet.rows.size(); });
}

QList<CopyChapter> copyChapters(const CopyContent& content)
{
    RedactionsOf redactions;
    for (const Redaction& redaction : content.redactions)
        redactions[redaction.record].append(redaction);
    QList<CopyChapter> chapters;
    int held = 0;
    for (const CopyCategory& category : content.categories) {
        CopyChapter chapter = chapterOf(category, content, redactions);
        if (!chapter.sheets.isEmpty())
            chapter.workbookName = workbookName(++held, category.title);
        chapters.append(std::move(chapter));
    }
    return chapters;
}

ReadableSheet readable(const CopySheet& sheet)
{
    // Two columns may bear one name: the second is another column.
    using Column = QPair<QString, int>;
    QList<Column> columns;
    QSet<Column> filled;
    QList<QMap<Column, QString>> rows;
    for (const CopyRow& row : sheet.rows) {
        QMap<QString, int> seen;
        QMap<Column, QString> values;
        for (const CopyCell& cell : row.cells) {
            const Column column(cell.name, ++seen[cell.name]);
            if (cell.machineOnly)
                continue;
            if (!columns.contains(column))
                columns.append(column);
            if (!cell.value.trimmed().isEmpty())
                filled.insert(column);
            values[column] = cell.value;
        }
        rows.append(values);
    }
    columns.removeIf([&](const Column& column) { return !filled.contains(column); });
    ReadableSheet result;
    for (const Column& column : std::as_const(columns))
        result.headers.append(column.first);
    for (const auto& values : std::as_const(rows)) {
        QStringList cells;
        for (const Column& column : std::as_const(columns))
            cells.append(values.value(column));
        result.rows.append(cells);
    }
    return result;
}

} // namespace rd::copies
