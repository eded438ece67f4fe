#include "core/letters/why_date_page.h"

#include "core/base/clock.h"
#include "core/domain/receipt_day.h"
#include "core/letters/letter_words.h"
#include "core/print/page_flow.h"

#include <QMap>

namespace rd::letters {

using print::CellLook;
using print::PageFlow;
using print::ParagraphStyle;

namespace {

constexpr qreal tableSize = 8.5; // thirty days and what stands around them fit on one page

QString whyWord(const char* code)
{
    return letterWord(QStringLiteral("whyDate"), QLatin1String(code));
}

QString isoDay(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

QString weekdayOf(const QDate& date)
{
    return letterWord(QStringLiteral("weekday"), QString::number(date.dayOfWeek()));
}

QString dayAndWeekday(const QDate& date)
{
    return whyWord("dayAndWeekday").arg(isoDay(date), weekdayOf(date));
}

QString minuteOf(const QDateTime& at)
{
    return at.isValid() ? toShanghai(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString kindOf(const domain::CountedDay& day)
{
    const QString kind = letterWord(QStringLiteral("dayKind"), codeOf(day.kind));
    return day.reason.isEmpty() ? kind : whyWord("kindAndReason").arg(kind, day.reason);
}

print::Table narrowTable(const QList<qreal>& weights)
{
    print::Table table;
    table.weights = weights;
    table.size = tableSize;
    table.rowPadding = 1.5;
    table.spaceBefore = 8;
    return table;
}

QString noticeOf(const domain::CountedDay& day)
{
    if (day.noticeYear == 0)
        return whyWord("noNotice");
    return whyWord("notice").arg(day.noticeYear).arg(day.notice);
}

QString hourOf(const QDateTime& end)
{
    return shanghaiTime(end).toString(QStringLiteral("HH:mm"));
}

// Modes B and C count otherwise than the date of the case; a reading of mode A is that date (§5.2).
bool countsOtherwise(const domain::DeadlineExplanation& why)
{
    return isOfOtherMode(why.reading);
}

bool waitsForMaterial(const domain::DeadlineExplanation& why)
{
    return why.reading && why.reading->guards.contains(domain::ClockGuard::MaterialMissing);
}

QString dueText(const QDate& due, const QDateTime& end, bool provisional)
{
    const QString text = whyWord("dueAt").arg(dayAndWeekday(due), hourOf(end));
    return provisional ? whyWord("provisionalDue").arg(text) : text;
}

using Facts = QList<QPair<QString, QString>>;

// When it must be answered and, for some rights, done (R-DL-08): the date asked for, and beside it that of mode A.
Facts dueFacts(const domain::DeadlineExplanation& why)
{
    const domain::Deadline& deadline = why.deadline;
    const QString continued = dueText(deadline.due, deadline.dueEnd, deadline.provisional);
    const bool execution = deadline.executionDue.isValid();
    if (!countsOtherwise(why))
        return {{whyWord("due"), continued},
                {whyWord("execution"), execution ? dayAndWeekday(deadline.executionDue) : QString()}};
    const domain::ClockReading& reading = *why.reading;
    const QString mode = codeOf(reading.mode);
    const bool known = reading.due.isValid();
    const QString due = known
        ? whyWord("dueInMode").arg(dueText(reading.due, reading.dueEnd, reading.provisional), mode)
        : whyWord("pendingDue").arg(mode);
    const QString done = known ? dayAndWeekday(reading.due) : whyWord("pendingExecution");
    return {
        {whyWord("due"), due}, {whyWord("dueModeA"), continued}, {whyWord("execution"), execution ? done : QString()}};
}

// What mode A leaves open after T03 (§5.2).
Facts secondClockFacts(const domain::Deadline& deadline, const domain::ClockReading& reading)
{
    if (deadline.secondFrom.isValid())
        return {{whyWord("firstDue"), dayAndWeekday(reading.dueContinued)},
                {whyWord("materialCame"), dayAndWeekday(deadline.secondFrom)},
                {whyWord("secondTarget"), dayAndWeekday(reading.secondTarget)}};
    const QString second = reading.secondDue.isValid()
        ? whyWord("secondDueAndTarget").arg(dayAndWeekday(reading.secondDue), isoDay(reading.secondTarget))
        : QString();
    return {{whyWord("waitUntil"), reading.waitUntil.isValid() ? dayAndWeekday(reading.waitUntil) : QString()},
            {whyWord("secondDue"), second}};
}

Facts factsOf(const WhyDatePage& page)
{
    const domain::Deadline& deadline = page.why.deadline;
    const QString received = minuteOf(page.receivedAt);
    Facts facts{{whyWord("caseNumber"), page.caseNumber}};
    facts += dueFacts(page.why);
    facts += Facts{
        {whyWord("received"), page.channel.isEmpty() ? received : whyWord("receivedBy").arg(received, page.channel)},
        {whyWord("external"), deadline.external.isValid() ? dayAndWeekday(deadline.external) : QString()},
        {whyWord("longStop"), dayAndWeekday(deadline.longStop)},
        {whyWord("logged"), minuteOf(page.loggedAt)},
        {whyWord("policy"), page.why.policyVersion},
        {whyWord("rights"), page.rights.join(QStringLiteral("、"))},
        {whyWord("minor"), page.minor ? whyWord("minorYes") : QString()}};
    if (page.why.reading)
        facts += secondClockFacts(deadline, *page.why.reading);
    facts.removeIf([](const auto& fact) { return fact.second.isEmpty(); });
    return facts;
}

QString ruleText(const domain::DeadlineExplanation& why)
{
    if (countsOtherwise(why))
        return whyWord(why.reading->mode == domain::ClockMode::Pause ? "ruleTextB" : "ruleTextC")
            .arg(hourOf(why.deadline.dueEnd));
    if (why.deadline.secondFrom.isValid())
        return whyWord("ruleTextSecond")
            .arg(why.days.isEmpty() ? 0 : why.days.last().number)
            .arg(hourOf(why.deadline.dueEnd));
    return whyWord("ruleText").arg(why.days.isEmpty() ? 0 : why.days.last().number).arg(hourOf(why.deadline.dueEnd));
}

// R-DL-11: which of the two dates counts, and why the days below do not end with it.
QString externalRemark(const domain::DeadlineExplanation& why)
{
    const QString external = isoDay(why.deadline.external);
    switch (regulatorDateOf(why.deadline, why.reading)) {
    case domain::RegulatorDate::None:
        return {};
    case domain::RegulatorDate::Counts:
        return countsOtherwise(why) ? whyWord("externalInMode").arg(external)
                                    : whyWord("externalEarlier").arg(isoDay(why.counted), external);
    case domain::RegulatorDate::Later:
        return countsOtherwise(why) ? QString() : whyWord("externalLater").arg(external);
    }
    Q_UNREACHABLE();
}

// Mode C has nothing to count yet: what stands below is mode A's.
bool showsModeA(const domain::DeadlineExplanation& why)
{
    return countsOtherwise(why) && why.reading->mode == domain::ClockMode::Restart && waitsForMaterial(why)
        && !why.reading->stoppedFrom.isValid();
}

QString remarks(const domain::DeadlineExplanation& why)
{
    QString text = externalRemark(why);
    for (const domain::ClockGuard guard : why.reading ? why.reading->guards : QList<domain::ClockGuard>())
        text += letterWord(QStringLiteral("clockGuard"), codeOf(guard));
    return showsModeA(why) ? text + whyWord("countedInModeA") : text;
}

// Two facts a line, and the rule across the page.
void addHead(PageFlow& flow, const WhyDatePage& page)
{
    ParagraphStyle title;
    title.size = 16;
    title.align = print::Align::Centred;
    title.keep = print::Keep::WithNext;
    flow.addParagraph(whyWord("title"), title);
    print::Table table = narrowTable({14, 36, 14, 36});
    const Facts facts = factsOf(page);
    for (qsizetype index = 0; index < facts.size(); index += 2) {
        const bool alone = index + 1 == facts.size();
        print::CellRow row{{facts.at(index).first, 1, CellLook::Label}, {facts.at(index).second, alone ? 3 : 1}};
        if (!alone)
            row += {{facts.at(index + 1).first, 1, CellLook::Label}, {facts.at(index + 1).second}};
        table.rows.append(row);
    }
    table.rows.append({{whyWord("rule"), 1, CellLook::Label}, {ruleText(page.why), 3}});
    if (const QString text = remarks(page.why); !text.isEmpty())
        table.rows.append({{whyWord("remarks"), 1, CellLook::Label}, {text, 3}});
    flow.addTable(table);
}

print::CellRow receiptRow(const domain::ReceiptDay& day)
{
    const auto row = [&day](const char* what, const QString& count, const char* basis) {
        return print::CellRow{{isoDay(day.date)}, {weekdayOf(day.date)}, {whyWord(what)}, {count}, {whyWord(basis)}};
    };
    const QString d0 = QStringLiteral("D0");
    switch (day.kind) {
    case domain::ReceiptKind::Received:
        return row("receipt", d0, "notCountedBasis");
    case domain::ReceiptKind::AfterHours:
        return row("receiptLate", whyWord("notCounted"), "receiptLateBasis");
    case domain::ReceiptKind::TakenAs:
        return row("receiptTakenAs", d0, "notCountedBasis");
    case domain::ReceiptKind::Material:
        return row("materialReceipt", d0, "notCountedBasis");
    }
    Q_UNREACHABLE();
}

// Days of waiting share a row: there may be thirty, and the page is one.
print::CellRow waitingRow(const QDate& first, const QDate& last, domain::ClockMode mode)
{
    const QString days = first == last ? isoDay(first) : whyWord("dayRange").arg(isoDay(first), isoDay(last));
    return {{days, 2},
            {whyWord("waiting").arg(first.daysTo(last) + 1)},
            {whyWord("notCounted")},
            {whyWord(mode == domain::ClockMode::Pause ? "waitingBasisB" : "waitingBasisC")}};
}

print::CellRow dayRow(const domain::CountedDay& day)
{
    const QString count = day.number > 0 ? QStringLiteral("T+%1").arg(day.number) : whyWord("notCounted");
    return {{isoDay(day.date)}, {weekdayOf(day.date)}, {kindOf(day)}, {count}, {noticeOf(day)}};
}

void addDays(PageFlow& flow, const domain::DeadlineExplanation& why)
{
    print::Table table = narrowTable({15, 9, 24, 12, 40});
    print::CellRow head;
    for (const char* column : {"date", "weekday", "kind", "count", "basis"})
        head.append({whyWord(column), 1, CellLook::Label});
    table.head.append(head);
    for (const domain::ReceiptDay& day : domain::receiptDays(why))
        table.rows.append(receiptRow(day));
    for (qsizetype index = 0; index < why.days.size(); ++index) {
        const domain::CountedDay& day = why.days.at(index);
        if (!day.waiting) {
            table.rows.append(dayRow(day));
            continue;
        }
        while (index + 1 < why.days.size() && why.days.at(index + 1).waiting)
            ++index;
        table.rows.append(waitingRow(day.date, why.days.at(index).date,
                                     why.reading ? why.reading->mode : domain::ClockMode::Continue));
    }
    flow.addTable(table);
}

void addMilestones(PageFlow& flow, const domain::Milestones& dates)
{
    print::Table table = narrowTable({});
    print::CellRow names;
    print::CellRow days;
    const QList<QPair<const char*, QDate>> milestones{{"acknowledge", dates.acknowledge}, {"verified", dates.verified},
                                                      {"collected", dates.collected},     {"approved", dates.approved},
                                                      {"executed", dates.executed},       {"reply", dates.reply}};
    for (const auto& [name, date] : milestones) {
        if (!date.isValid())
            continue;
        names.append({letterWord(QStringLiteral("milestone"), QLatin1String(name)), 1, CellLook::Label});
        days.append({isoDay(date)});
        table.weights.append(1);
    }
    if (names.isEmpty())
        return;
    table.head.append(names);
    table.rows.append(days);
    flow.addTable(table);
}

void addFoot(PageFlow& flow, const WhyDatePage& page)
{
    ParagraphStyle small;
    small.size = 8;
    small.lineHeight = 1.4;
    small.align = print::Align::Left;
    small.muted = true;
    small.spaceBefore = 6;
    if (page.why.deadline.provisional || (page.why.reading && page.why.reading->provisional))
        flow.addParagraph(whyWord("provisionalNote"), small);
    const QString printed = minuteOf(page.printedAt);
    flow.addParagraph(page.printedBy.isEmpty() ? whyWord("printedAt").arg(printed)
                                               : whyWord("printedBy").arg(page.printedBy, printed),
                      small);
}

} // namespace

Result<QByteArray> whyDatePdf(const WhyDatePage& page)
{
    PageFlow flow({whyWord("title"), page.company,
                   page.caseNumber.isEmpty()
                       ? whyWord("title")
                       : letterWord(QStringLiteral("phrase"), QStringLiteral("footer")).arg(page.caseNumber),
                   letterWord(QStringLiteral("phrase"), QStringLiteral("pageNumber"))});
    addHead(flow, page);
    addDays(flow, page.why);
    addMilestones(flow, domain::milestonesOf(page.why));
    addFoot(flow, page);
    const QByteArray pdf = flow.pdf();
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), QStringLiteral("why.pdf")}},
                    QStringLiteral("pdf"));
    return pdf;
}

} // namespace rd::letters
