#include "core/letters/why_date_page.h"

#include "core/base/clock.h"
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

using Facts = QList<QPair<QString, QString>>;

Facts factsOf(const WhyDatePage& page)
{
    const domain::Deadline& deadline = page.why.deadline;
    const QString hour = shanghaiTime(deadline.dueEnd).toString(QStringLiteral("HH:mm"));
    const QString due = whyWord("dueAt").arg(dayAndWeekday(deadline.due), hour);
    const QString received = minuteOf(page.receivedAt);
    Facts facts{
        {whyWord("caseNumber"), page.caseNumber},
        {whyWord("due"), deadline.provisional ? whyWord("provisionalDue").arg(due) : due},
        {whyWord("received"), page.channel.isEmpty() ? received : whyWord("receivedBy").arg(received, page.channel)},
        {whyWord("longStop"), dayAndWeekday(deadline.longStop)},
        {whyWord("logged"), minuteOf(page.loggedAt)},
        {whyWord("policy"), page.why.policyVersion},
        {whyWord("rights"), page.rights.join(QStringLiteral("、"))},
        {whyWord("minor"), page.minor ? whyWord("minorYes") : QString()}};
    facts.removeIf([](const auto& fact) { return fact.second.isEmpty(); });
    return facts;
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
    const int counted = page.why.days.isEmpty() ? 0 : page.why.days.last().number;
    table.rows.append({{whyWord("rule"), 1, CellLook::Label}, {whyWord("ruleText").arg(counted), 3}});
    flow.addTable(table);
}

void addDays(PageFlow& flow, const domain::DeadlineExplanation& why)
{
    print::Table table = narrowTable({15, 9, 24, 12, 40});
    print::CellRow head;
    for (const char* column : {"date", "weekday", "kind", "count", "basis"})
        head.append({whyWord(column), 1, CellLook::Label});
    table.head.append(head);
    const QDate& d0 = why.deadline.d0;
    table.rows.append(
        {{isoDay(d0)}, {weekdayOf(d0)}, {whyWord("receipt")}, {QStringLiteral("D0")}, {whyWord("notCountedBasis")}});
    for (const domain::CountedDay& day : why.days) {
        const QString count = day.number > 0 ? QStringLiteral("T+%1").arg(day.number) : whyWord("notCounted");
        table.rows.append({{isoDay(day.date)}, {weekdayOf(day.date)}, {kindOf(day)}, {count}, {noticeOf(day)}});
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
    if (page.why.deadline.provisional)
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
    addMilestones(flow, page.why.deadline.milestones);
    addFoot(flow, page);
    const QByteArray pdf = flow.pdf();
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), QStringLiteral("why.pdf")}},
                    QStringLiteral("pdf"));
    return pdf;
}

} // namespace rd::letters
