#include "core/base/clock.h"
#include "core/reports/file_chapter.h"

#include <algorithm>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::Case;
using domain::DeadlineExplanation;

namespace {

QString fileDueText(const FileChapter& chapter, const domain::Deadline& deadline)
{
    const QString due =
        chapter.word("dueEnd").arg(chapter.day(deadline.due), shanghaiTime(deadline.dueEnd).toString(u"HH:mm"_s));
    return deadline.provisional ? chapter.word("provisional").arg(due) : due;
}

QString replyWayText(const FileChapter& chapter)
{
    const Case& header = chapter.file().header;
    if (header.replyWay == "ON_FILE"_L1)
        return chapter.word("replyOnFile");
    return header.replyWay == "NONE_GIVEN"_L1 ? chapter.word("replyNone") : header.replyWay;
}

QString repliedText(const FileChapter& chapter)
{
    const Case& header = chapter.file().header;
    if (!header.repliedAt.isValid())
        return chapter.word("notReplied");
    const bool inTime = header.repliedAt <= header.deadline.dueEnd;
    return chapter.minute(header.repliedAt) + u' ' + chapter.word(inTime ? "onTime" : "late");
}

void addWhoAsks(FileChapter& chapter)
{
    const Case& header = chapter.file().header;
    const domain::Subject& subject = header.subject;
    const QString platforms = header.platforms.isEmpty()
        ? chapter.word("everyPlatform")
        : chapter.named(chapter.paper().names.platforms, header.platforms);
    const QString level = header.levelReachedAt.isValid() ? chapter.word("levelAt").arg(
                              chapter.wordOf("level", codeOf(header.level)), chapter.minute(header.levelReachedAt))
                                                          : chapter.wordOf("level", codeOf(header.level));
    chapter.facts({{chapter.word("requester"), chapter.wordOf("requester", codeOf(header.requester.type))},
                   {chapter.word("contact"), header.requester.contact},
                   {chapter.word("person"), subject.name},
                   {chapter.word("phone"), subject.phone},
                   {chapter.word("member"), subject.member},
                   {chapter.word("order"), subject.order},
                   {chapter.word("account"), subject.account},
                   {chapter.word("minor"), chapter.wordOf("minorClass", codeOf(header.minor))},
                   {chapter.word("words"), header.words},
                   {chapter.word("platforms"), platforms},
                   {chapter.word("replyWay"), replyWayText(chapter)},
                   {chapter.word("level"), level}});
}

QString callText(const FileChapter& chapter, const domain::CallRecord& call)
{
    return chapter.word("callOf").arg(chapter.wordOf("channel", codeOf(chapter.file().header.channel)),
                                      chapter.minute(call.startedAt), chapter.minute(call.endedAt),
                                      call.number.isEmpty() ? chapter.word("none") : call.number,
                                      chapter.user(call.agent));
}

// --- why this date ---------------------------------------------------------------------------------------------------

QString noticeText(const FileChapter& chapter, const domain::CountedDay& day)
{
    return day.noticeYear == 0 ? chapter.word("noNotice")
                               : chapter.word("noticeOf").arg(day.noticeYear).arg(day.notice);
}

QStringList dayRow(const FileChapter& chapter, const domain::CountedDay& day)
{
    QString kind = chapter.wordOf("dayKind", codeOf(day.kind));
    if (!day.reason.isEmpty())
        kind += u" · "_s + day.reason;
    if (day.waiting)
        kind += u" · "_s + chapter.word("waitingDay");
    const QString counts = day.number > 0 ? u"T+%1"_s.arg(day.number) : QString();
    return {chapter.day(day.date), chapter.wordOf("weekday", QString::number(day.date.dayOfWeek())), kind, counts,
            noticeText(chapter, day)};
}

QString modeText(const FileChapter& chapter, const DeadlineExplanation& why)
{
    if (!isOfOtherMode(why.reading))
        return {};
    const QString due = why.reading->due.isValid() ? chapter.day(why.reading->due) : chapter.word("whyMaterial");
    return chapter.word("whyMode").arg(codeOf(why.reading->mode), due, chapter.day(why.reading->dueContinued));
}

// The day the counting ends on.
domain::CountedDay lastCounted(const DeadlineExplanation& why)
{
    domain::CountedDay last;
    for (const domain::CountedDay& day : why.days) {
        if (day.number > last.number)
            last = day;
    }
    return last;
}

void addClock(FileChapter& chapter, const DeadlineExplanation& why)
{
    if (why.item > 0) {
        chapter.section(u"%1 %2"_s.arg(chapter.word("item")).arg(why.item));
        chapter.say(chapter.word("whyItem").arg(why.item));
    }
    if (why.deadline.secondFrom.isValid())
        chapter.say(chapter.word("whySecond").arg(chapter.day(why.deadline.secondFrom)));
    else if (!why.days.isEmpty())
        chapter.say(chapter.word(lastCounted(why).number == 1 ? "whyCaseOne" : "whyCase")
                        .arg(chapter.day(why.deadline.d0))
                        .arg(lastCounted(why).number)
                        .arg(chapter.day(lastCounted(why).date)));
    const QString mode = modeText(chapter, why);
    if (!mode.isEmpty())
        chapter.say(mode);
    QList<QStringList> rows;
    for (const domain::CountedDay& day : why.days)
        rows.append(dayRow(chapter, day));
    chapter.list({{"day", 14}, {"weekday", 10}, {"kind", 32}, {"counts", 10}, {"notice", 34}}, rows, "noWhy");
}

} // namespace

void addRequestChapter(FileChapter& chapter)
{
    const domain::CaseFile& file = chapter.file();
    const Case& header = file.header;
    chapter.chapter("request");
    chapter.facts({{chapter.word("number"), header.number},
                   {chapter.word("state"), chapter.wordOf("state", codeOf(header.state))},
                   {chapter.word("channel"), chapter.wordOf("channel", codeOf(header.channel))},
                   {chapter.word("received"), chapter.minute(header.receivedAt)},
                   {chapter.word("d0"), chapter.day(header.deadline.d0)},
                   {chapter.word("logged"), chapter.minute(header.loggedAt)},
                   {chapter.word("loggedLate"), header.lateReason},
                   {chapter.word("due"), fileDueText(chapter, header.deadline)},
                   {chapter.word("external"),
                    header.deadline.external.isValid() ? chapter.day(header.deadline.external) : QString()},
                   {chapter.word("executionDue"),
                    header.deadline.executionDue.isValid() ? chapter.day(header.deadline.executionDue) : QString()},
                   {chapter.word("longStop"), chapter.day(header.deadline.longStop)},
                   {chapter.word("replied"), repliedText(chapter)},
                   {chapter.word("handler"), chapter.user(header.handler)},
                   {chapter.word("policy"), header.policyVersion},
                   {chapter.word("follows"), file.follows},
                   {chapter.word("followedBy"), chapter.listOf(file.followedBy)}});
    addWhoAsks(chapter);
    FileChapter::Facts calls;
    for (const domain::CallRecord& call : file.calls)
        calls.append({chapter.word("call"), callText(chapter, call)});
    chapter.facts(calls);
}

void addWhyChapter(FileChapter& chapter)
{
    chapter.chapter("why");
    for (const DeadlineExplanation& why : chapter.paper().why)
        addClock(chapter, why);
    const domain::CaseWaiting& waiting = chapter.file().waiting;
    FileChapter::Facts material{{chapter.word("materialMissing"), waiting.missing}};
    for (const QDateTime& asked : waiting.asked)
        material.append({chapter.word("materialMissing"), chapter.word("materialAsked").arg(chapter.minute(asked))});
    for (const domain::MaterialArrival& one : waiting.arrivals)
        material.append({chapter.word("materialMissing"),
                         chapter.word("materialCame").arg(chapter.minute(one.cameAt), one.note).trimmed()});
    chapter.facts(material);
}

} // namespace rd::reports
