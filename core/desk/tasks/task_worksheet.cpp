#include "core/desk/tasks/task_worksheet.h"

#include "core/base/id.h"
#include "core/base/text.h"
#include "core/copies/workbook.h"
#include "core/desk/desk_parts.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Operation;

const QString taskAnswersKind = QStringLiteral("task_answers");

namespace {

constexpr qsizetype codeCharacters = 6;
constexpr int lineDigits = 2;
constexpr int daysAnAnswerMayBeOld = 365;

QString word(const QString& code)
{
    return letters::letterWord(u"worksheet"_s, code);
}

QString keyOfPerson(const domain::Subject& masked)
{
    QStringList parts;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            parts.append(word(name) + u' ' + value);
    };
    add(u"name"_s, masked.name);
    add(u"phone"_s, masked.phone);
    add(u"member"_s, masked.member);
    add(u"order"_s, masked.order);
    add(u"account"_s, masked.account);
    return parts.join(u'；');
}

// Of what was asked for, what this holder has.
QString dataOf(const Desk& desk, const WorksheetTask& one)
{
    const rules::Holder* holder = desk.rules().holder(one.task.holder);
    if (!holder)
        return {};
    QStringList titles;
    for (const QString& code : holder->categories) {
        const rules::Category* category = desk.rules().category(code);
        if (category && (one.item.categories.isEmpty() || one.item.categories.contains(code)))
            titles.append(category->title);
    }
    return titles.join(u'、');
}

QString noteOf(const Desk& desk, const WorksheetTask& one)
{
    QStringList notes;
    if (const rules::ConsentPurpose* purpose = desk.rules().purpose(one.task.purpose))
        notes.append(word(u"purpose"_s).arg(purpose->title));
    if (const rules::Holder* holder = desk.rules().holder(one.task.holder); holder && !holder->note.isEmpty())
        notes.append(holder->note);
    if (one.task.operation == Operation::Update)
        notes.append(word(u"updateNote"_s));
    if (one.task.operation == Operation::Delete)
        notes.append(word(u"deleteNote"_s));
    return notes.join(u'；');
}

QStringList headers()
{
    QStringList titles;
    for (const char* code :
         {"line", "person", "operation", "data", "note", "term", "result", "doneOn", "signer", "reason"})
        titles.append(word(QLatin1StringView(code)));
    return titles;
}

QDate earliestTerm(const Worksheet& worksheet)
{
    QDate earliest = worksheet.tasks.first().task.term;
    for (const WorksheetTask& one : worksheet.tasks)
        earliest = std::min(earliest, one.task.term);
    return earliest;
}

QString holderName(const Desk& desk, const QString& id)
{
    const rules::Holder* holder = desk.rules().holder(id);
    return holder ? holder->name : id;
}

// Cells by the headers of the sheet, whatever columns somebody has added beside them.
class AnswerRow {
public:
    AnswerRow(const QStringList& headers, const sources::SourceRow& row)
        : m_headers(headers)
        , m_row(row)
    {
    }

    QString cell(const QString& code) const
    {
        const qsizetype column = m_headers.indexOf(word(code));
        return column < 0 ? QString() : m_row.cells.value(column).trimmed();
    }
    tl::unexpected<Error> unreadable(const QString& field) const
    {
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}, {u"row"_s, m_row.number}});
    }

private:
    const QStringList& m_headers;
    const sources::SourceRow& m_row;
};

std::optional<HolderAnswer> answerFrom(const QString& text)
{
    if (text.isEmpty())
        return HolderAnswer::None;
    if (text == word(u"done"_s))
        return HolderAnswer::Done;
    if (text == word(u"failed"_s))
        return HolderAnswer::Failed;
    return text == word(u"notHeld"_s) ? std::optional(HolderAnswer::NotHeld) : std::nullopt;
}

// 2026-11-24, and as people write it into a cell that is text: 2026/11/24, 2026年11月24日.
QDate writtenDay(const QString& text)
{
    QString plain = text.section(u'T', 0, 0).section(u' ', 0, 0);
    plain.replace(u'年', u'-').replace(u'月', u'-').remove(u'日').replace(u'/', u'-').replace(u'.', u'-');
    return QDate::fromString(plain, u"yyyy-M-d"_s);
}

// Plain text and no table: what a holder has typed is never opened as a formula (security.md D18).
QByteArray lineAsProof(const sources::SourceTable& table, const sources::SourceRow& row)
{
    QString text;
    for (qsizetype column = 0; column < table.headers.size(); ++column) {
        if (const QString cell = row.cells.value(column).simplified(); !cell.isEmpty())
            text += u"%1：%2\n"_s.arg(table.headers.at(column).simplified(), cell);
    }
    return (text + u"%1 SHA-256 %2\n"_s.arg(table.fileName, table.sha256)).toUtf8();
}

Result<void> readDone(const AnswerRow& row, const QDate& today, AnsweredLine& line)
{
    line.doneOn = writtenDay(row.cell(u"doneOn"_s));
    if (!line.doneOn.isValid() || line.doneOn > today || line.doneOn < today.addDays(-daysAnAnswerMayBeOld))
        return row.unreadable(u"doneOn"_s);
    line.signer = row.cell(u"signer"_s);
    return line.signer.isEmpty() ? Result<void>(row.unreadable(u"signer"_s)) : Result<void>();
}

Result<AnsweredLine> readLine(const sources::SourceTable& table, const sources::SourceRow& source, const QDate& today)
{
    const AnswerRow row(table.headers, source);
    AnsweredLine line;
    const QString code = row.cell(u"line"_s).toUpper();
    line.code = code.section(u'-', 0, -2);
    line.line = code.section(u'-', -1).toInt();
    if (line.code.isEmpty() || line.line < 1)
        return row.unreadable(u"line"_s);
    line.person = row.cell(u"person"_s);
    line.operation = row.cell(u"operation"_s);
    const std::optional<HolderAnswer> answer = answerFrom(row.cell(u"result"_s));
    if (!answer)
        return row.unreadable(u"result"_s);
    line.answer = *answer;
    line.reason = row.cell(u"reason"_s);
    if (line.answer == HolderAnswer::Done)
        RD_TRY(readDone(row, today, line));
    if (line.answer == HolderAnswer::Failed && line.reason.isEmpty())
        return row.unreadable(u"reason"_s);
    line.signer = row.cell(u"signer"_s);
    line.row = source.number;
    line.asProof = lineAsProof(table, source);
    return line;
}

} // namespace

QString newReturnCode(const QString& holder, const QDate& day)
{
    return u"%1-%2-%3"_s.arg(holder, day.toString(u"yyyyMMdd"_s), newUuid().right(codeCharacters).toUpper());
}

QString lineCode(const domain::Task& task)
{
    return u"%1-%2"_s.arg(task.sending).arg(task.sendingLine, lineDigits, 10, QLatin1Char('0'));
}

QString personCell(const domain::Case& masked)
{
    return keyOfPerson(masked.subject);
}

QString operationCell(const domain::Task& task)
{
    return word(codeOf(task.operation));
}

QString mailSubject(const Worksheet& worksheet)
{
    return word(u"mailSubject"_s)
        .arg(worksheet.code)
        .arg(worksheet.tasks.size())
        .arg(letters::letterDate(earliestTerm(worksheet)));
}

QString mailText(const Desk& desk, const Worksheet& worksheet)
{
    const rules::ContactBlock& contact = desk.rules().contact();
    return word(u"mailBody"_s)
        .arg(holderName(desk, worksheet.holder), QString::number(worksheet.tasks.size()), worksheet.code,
             letters::letterDate(earliestTerm(worksheet)), contact.privacyEmail, contact.hotline, contact.hotlineHours,
             contact.company);
}

Result<QByteArray> worksheetFile(const Desk& desk, const Worksheet& worksheet)
{
    copies::ReadableSheet lines{headers(), {}};
    for (const WorksheetTask& one : worksheet.tasks)
        lines.rows.append({lineCode(one.task),
                           personCell(one.ofCase),
                           operationCell(one.task),
                           dataOf(desk, one),
                           noteOf(desk, one),
                           one.task.term.toString(Qt::ISODate),
                           {},
                           {},
                           {},
                           {}});
    copies::ReadableSheet guide{{mailSubject(worksheet)}, {}};
    for (const QString& line : mailText(desk, worksheet).split(u'\n'))
        guide.rows.append({line});
    return copies::workbook({{word(u"sheet"_s), lines}, {word(u"guide"_s), guide}}, desk.clock().now());
}

Result<QList<AnsweredLine>> readAnswers(const sources::SourceTable& table, const QDate& today)
{
    if (table.kind != taskAnswersKind)
        return fail(ErrorCode::FileKindUnknown, {{u"file"_s, table.fileName}, {u"headers"_s, table.headers}});
    QList<AnsweredLine> lines;
    for (const sources::SourceRow& row : table.rows) {
        RD_TRY_ASSIGN(const AnsweredLine line, readLine(table, row, today));
        lines.append(line);
    }
    return lines;
}

} // namespace rd::desk
