#include "app/cli_why_date.h"

#include "app/cli_fields.h"
#include "app/cli_messages.h"
#include "app/cli_words.h"
#include "core/base/clock.h"
#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/print_why_date.h"
#include "core/domain/receipt_day.h"

#include <QLocale>

namespace rd::cli {

using namespace Qt::StringLiterals;
using domain::ClockGuard;

namespace {

// What a guard says and what to do about it.
Words guardWords(ClockGuard guard)
{
    switch (guard) {
    case ClockGuard::NoticeMissing:
        return {u"no T02 was sent, so the clock never stopped: send the one list of missing material",
                u"尚未发出补正通知（T02），计时未曾停止：请一次性告知所缺材料"};
    case ClockGuard::NoticeLate:
        return {u"T02 was sent after T+3, so the clock goes on: answer by mode A's date",
                u"补正通知（T02）晚于 T+3 发出，计时不停：请按模式A的日期答复"};
    case ClockGuard::NoticeRepeated:
        return {u"T02 may stop the clock once: the first one counts, send no other",
                u"补正通知（T02）只能停止计时一次：以首次为准，不要再发"};
    case ClockGuard::NoticeNotNecessary:
        return {u"T02 asks for more than is necessary, so the clock goes on: answer by mode A's date",
                u"补正通知（T02）要求了非必要材料，计时不停：请按模式A的日期答复"};
    case ClockGuard::PauseEnded:
        return {u"the longest pause is over and the clock has run on since: do not wait for the material",
                u"暂停已达最长期限，计时已继续：不要再等材料"};
    case ClockGuard::MaterialMissing:
        return {u"the material is not complete yet: log it with \"case material\" once it is, or ask with --material",
                u"材料尚未齐全：齐全后用 case material 登记，或用 --material 试算"};
    case ClockGuard::VerificationMissing:
        return {u"the outer limit is not known: give the day of verification with --verified",
                u"无法得知最长期限：请用 --verified 给出核验日期"};
    case ClockGuard::OuterLimit:
        return {u"thirty days from verification come first: answer by then", u"自核验起三十日先届满：请在该日前答复"};
    case ClockGuard::WaitEnded:
        return {u"the material came after the thirty days of waiting: log it as a new request",
                u"材料在三十日等待期之后送达：请另立新的请求"};
    case ClockGuard::RegulatorFirst:
        return {u"the date a regulator set comes first: answer by then", u"监管部门规定的期限先届满：请在该日前答复"};
    }
    Q_UNREACHABLE();
}

// Mon; the tables and the fields are English.
QString weekdayOf(const QDate& date)
{
    return QLocale::c().dayName(date.dayOfWeek(), QLocale::ShortFormat);
}

QJsonArray receiptFields(const domain::DeadlineExplanation& why)
{
    QJsonArray array;
    for (const domain::ReceiptDay& day : domain::receiptDays(why))
        array.append(QJsonObject{{u"date"_s, dateField(day.date)},
                                 {u"weekday"_s, weekdayOf(day.date)},
                                 {u"kind"_s, domain::codeOf(day.kind)},
                                 {u"n"_s, 0}});
    return array;
}

QStringList receiptRow(const domain::ReceiptDay& day)
{
    const bool isD0 = day.kind != domain::ReceiptKind::AfterHours;
    return {day.date.toString(Qt::ISODate),
            weekdayOf(day.date),
            domain::codeOf(day.kind),
            isD0 ? u"D0"_s : u"-"_s,
            isD0 ? u"received, does not count"_s : u"received after hours, does not count"_s,
            u"-"_s};
}

QJsonArray dayFields(const QList<domain::CountedDay>& days)
{
    QJsonArray array;
    for (const domain::CountedDay& day : days) {
        array.append(QJsonObject{{u"date"_s, dateField(day.date)},
                                 {u"weekday"_s, weekdayOf(day.date)},
                                 {u"kind"_s, domain::codeOf(day.kind)},
                                 {u"n"_s, day.number},
                                 {u"reason"_s, day.reason},
                                 {u"noticeYear"_s, day.noticeYear > 0 ? QJsonValue(day.noticeYear) : QJsonValue()},
                                 {u"notice"_s, day.notice},
                                 {u"provisional"_s, day.provisional},
                                 {u"waiting"_s, day.waiting}});
    }
    return array;
}

// The date of the mode takes the place of mode A's, which stands beside it (§5.2).
void addReading(const domain::ClockReading& reading, QJsonObject& fields)
{
    fields[u"due"_s] = dateField(reading.due);
    fields[u"dueEnd"_s] = instantField(reading.dueEnd);
    fields[u"provisional"_s] = reading.provisional;
    fields[u"mode"_s] = domain::codeOf(reading.mode);
    fields[u"dueModeA"_s] = dateField(reading.dueContinued);
    fields[u"stopped"_s] =
        QJsonObject{{u"from"_s, dateField(reading.stoppedFrom)}, {u"until"_s, dateField(reading.stoppedUntil)}};
    fields[u"refusalPrepared"_s] = dateField(reading.refusalPrepared);
    fields[u"waitUntil"_s] = dateField(reading.waitUntil);
    fields[u"secondDue"_s] = dateField(reading.secondDue);
    fields[u"secondTarget"_s] = dateField(reading.secondTarget);
    QJsonArray guards;
    for (const ClockGuard guard : reading.guards) {
        guards.append(
            QJsonObject{{u"guard"_s, domain::codeOf(guard)}, {u"message"_s, guardWords(guard).in(terminalLanguage())}});
    }
    fields[u"guards"_s] = guards;
}

// R-DL-11; nothing is said of a date that has no part in the one shown.
QStringList regulatorLines(const domain::DeadlineExplanation& why)
{
    const QString external = why.deadline.external.toString(Qt::ISODate);
    switch (domain::regulatorDateOf(why.deadline, why.reading)) {
    case domain::RegulatorDate::None:
        return {};
    case domain::RegulatorDate::Counts:
        return {domain::isOfOtherMode(why.reading) ? u"regulator %1; it counts in this mode too"_s.arg(external)
                                                   : u"regulator %1; T+15 is %2, the earlier date counts"_s.arg(
                                                       external, why.counted.toString(Qt::ISODate))};
    case domain::RegulatorDate::Later:
        return {u"regulator %1; it comes later and does not count"_s.arg(external)};
    }
    Q_UNREACHABLE();
}

QStringList dueLines(const domain::DeadlineExplanation& why)
{
    const domain::Deadline& deadline = why.deadline;
    const auto iso = [](const QDate& date) { return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s; };
    QStringList lines;
    if (domain::isOfOtherMode(why.reading)) {
        lines.append(u"due       %1%2 in mode %3"_s.arg(
            iso(why.reading->due), provisionalMark(why.reading->provisional), domain::codeOf(why.reading->mode)));
        lines.append(u"mode A    %1%2"_s.arg(iso(deadline.due), provisionalMark(deadline.provisional)));
    } else {
        lines.append(u"due       %1 %2%3"_s.arg(iso(deadline.due), shanghaiTime(deadline.dueEnd).toString(u"HH:mm"_s),
                                                provisionalMark(deadline.provisional)));
    }
    lines += regulatorLines(why);
    if (deadline.executionDue.isValid())
        lines.append(u"done by   %1 (execution, not only the answer)"_s.arg(iso(deadline.executionDue)));
    if (!why.reading)
        return lines;
    if (why.reading->secondDue.isValid())
        lines.append(u"second    %1, target %2"_s.arg(iso(why.reading->secondDue), iso(why.reading->secondTarget)));
    else if (why.reading->waitUntil.isValid())
        lines.append(u"T03       prepared %1, the case waits until %2"_s.arg(iso(why.reading->refusalPrepared),
                                                                             iso(why.reading->waitUntil)));
    for (const ClockGuard guard : why.reading->guards)
        lines.append(u"!         "_s + guardWords(guard).in(terminalLanguage()));
    return lines;
}

} // namespace

QJsonObject whyFields(const domain::DeadlineExplanation& why)
{
    const domain::Deadline& deadline = why.deadline;
    QJsonObject fields{{u"item"_s, why.item > 0 ? QJsonValue(why.item) : QJsonValue()},
                       {u"received"_s, dateField(why.receivedOn)},
                       {u"d0"_s, dateField(deadline.d0)},
                       {u"t1"_s, dateField(deadline.t1)},
                       {u"due"_s, dateField(deadline.due)},
                       {u"dueEnd"_s, instantField(deadline.dueEnd)},
                       {u"provisional"_s, deadline.provisional},
                       {u"receipt"_s, receiptFields(why)}, // up to D0; `days` begin with T+1
                       {u"days"_s, dayFields(why.days)},
                       {u"milestones"_s, milestoneFields(domain::milestonesOf(why))},
                       {u"executionDue"_s, dateField(deadline.executionDue)},
                       {u"longStop"_s, dateField(deadline.longStop)},
                       {u"counted"_s, dateField(why.counted)},
                       {u"externalDue"_s, dateField(deadline.external)},
                       {u"secondFrom"_s, dateField(deadline.secondFrom)},
                       {u"mode"_s, domain::codeOf(domain::ClockMode::Continue)},
                       {u"dueModeA"_s, dateField(deadline.due)},
                       {u"standardMode"_s, domain::codeOf(why.standardMode)},
                       {u"guards"_s, QJsonArray()},
                       {u"policy"_s, why.policyVersion}};
    if (why.reading)
        addReading(*why.reading, fields);
    return fields;
}

QStringList whyLines(const domain::DeadlineExplanation& why)
{
    QList<QStringList> rows;
    for (const domain::ReceiptDay& day : domain::receiptDays(why))
        rows.append(receiptRow(day));
    for (const domain::CountedDay& day : why.days) {
        QString reason = day.reason + provisionalMark(day.provisional);
        if (day.waiting)
            reason += u" waiting for material"_s;
        rows.append({day.date.toString(Qt::ISODate), weekdayOf(day.date), domain::codeOf(day.kind),
                     day.number > 0 ? u"T+%1"_s.arg(day.number) : u"-"_s, reason,
                     day.noticeYear > 0 ? u"%1 %2"_s.arg(day.noticeYear).arg(day.notice) : u"-"_s});
    }
    const domain::Deadline& deadline = why.deadline;
    const QString d0 = deadline.d0.toString(Qt::ISODate);
    QStringList lines{why.receivedOn == deadline.d0
                          ? u"received  %1 (D0, does not count)"_s.arg(d0)
                          : u"received  %1 after hours, counted as %2 (D0, does not count)"_s.arg(
                              why.receivedOn.toString(Qt::ISODate), d0)};
    if (deadline.secondFrom.isValid())
        lines.append(
            u"material  %1 (D0 of the second clock, does not count)"_s.arg(deadline.secondFrom.toString(Qt::ISODate)));
    if (why.item > 0)
        lines.prepend(u"item      %1, by its own clock (R-DL-11)"_s.arg(why.item));
    lines += tableLines({u"DATE"_s, u"DAY"_s, u"KIND"_s, u"COUNT"_s, u"WHY"_s, u"NOTICE"_s}, rows);
    return lines + dueLines(why);
}

Result<Answer> whyOfCase(CommandContext& context, const domain::CaseId& caseId, const QString& pdf, int item)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::DeadlineExplanation why, desk::explainDeadline(*desk, caseId, item));
    QJsonObject fields = whyFields(why);
    QStringList lines = whyLines(why);
    if (!pdf.isEmpty()) {
        RD_TRY(requireFolderOf(pdf));
        RD_TRY(desk::printWhyDate(*desk, caseId, pdf, item));
        fields.insert(u"pdf"_s, pdf);
        lines.append(u"page      %1"_s.arg(pdf));
    }
    return Answer{fields, lines};
}

} // namespace rd::cli
