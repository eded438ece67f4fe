#include "core/reports/file_chapter.h"

namespace rd::reports {

using namespace Qt::StringLiterals;
using print::Align;

namespace {

void addLetterText(FileChapter& chapter, const LeftLetter& letter)
{
    if (letter.shown == LetterText::MinorsShut)
        return chapter.say(chapter.word("concealedLetter"));
    if (letter.shown == LetterText::MaskedOnly)
        return chapter.say(chapter.word("maskedLetter"));
    if (letter.blocks.isEmpty())
        return chapter.say(chapter.word("noLetterText"));
    for (const QString& block : letter.blocks)
        chapter.text(block);
}

void addLetter(FileChapter& chapter, const LeftLetter& letter, int number)
{
    const domain::Reply& reply = letter.reply;
    chapter.section(u"%1. %2 %3"_s.arg(number).arg(reply.templateCode, letter.title).trimmed());
    const QString channel =
        reply.channel ? chapter.wordOf("replyChannel", codeOf(*reply.channel)) : chapter.word("none");
    chapter.facts(
        {{chapter.word("template"), chapter.word("templateOf").arg(reply.templateCode, reply.templateVersion)},
         {chapter.word("state"), chapter.wordOf("replyState", codeOf(reply.state))},
         {chapter.word("leftAt"), chapter.minute(reply.sentAt)},
         {chapter.word("by_channel"), channel},
         {chapter.word("recipient"), reply.recipient},
         {chapter.word("leftBy"), chapter.user(reply.by)},
         {chapter.word("digest"), reply.pdfHash}});
    addLetterText(chapter, letter);
}

QString aboutText(const FileChapter& chapter, const domain::Complaint& complaint)
{
    if (!complaint.aboutNumber.isEmpty())
        return complaint.aboutNumber;
    return complaint.noRequest.by.isEmpty()
        ? chapter.word("none")
        : QStringList{chapter.word("aboutNothing"), complaint.noRequest.reason}.join(chapter.word("semicolon"));
}

void addComplaint(FileChapter& chapter, const domain::Complaint& complaint)
{
    chapter.section(u"%1 %2"_s.arg(chapter.word("ownComplaint"), complaint.number));
    FileChapter::Facts facts{
        {chapter.word("state"), chapter.wordOf("complaintState", codeOf(complaint.state))},
        {chapter.word("about"), aboutText(chapter, complaint)},
        {chapter.word("wanted"), complaint.wanted},
        {chapter.word("facts"), complaint.newFacts},
        {chapter.word("investigator"), chapter.dayAndBy(complaint.assignedAt, complaint.investigator)}};
    for (const domain::Finding& one : complaint.findings)
        facts.append({chapter.word("findings"),
                      chapter.word("finding").arg(one.point, one.finding,
                                                  chapter.wordOf("complaintResult", codeOf(one.result)))});
    facts.append({chapter.word("cause"), complaint.rootCause});
    facts.append({chapter.word("remedy"), complaint.remedy});
    if (complaint.result)
        facts.append(
            {chapter.word("decision"),
             chapter.word("decidedBy")
                 .arg(chapter.wordOf("complaintResult", codeOf(*complaint.result)), chapter.user(complaint.decidedBy),
                      chapter.minute(complaint.decidedAt), complaint.decisionNote)});
    chapter.facts(facts);
}

QString liftedText(const FileChapter& chapter, const domain::UserId& by, const QDateTime& at, const QString& reason)
{
    return at.isValid() ? u"\n%1 %2"_s.arg(chapter.word("lifted").arg(chapter.user(by), chapter.minute(at)), reason)
                        : QString();
}

} // namespace

void addCopiesChapter(FileChapter& chapter)
{
    chapter.chapter("data");
    QList<QStringList> rows;
    const domain::CaseFile& file = chapter.file();
    for (const domain::DataCopy& copy : file.copies) {
        QString delivered = chapter.word("none");
        for (const domain::CopyPackage& package : file.packages) {
            if (package.copyId == copy.id)
                delivered = chapter.minute(package.deliveredAt);
        }
        rows.append({copy.fileName, QString::number(copy.records), QString::number(copy.redactions),
                     chapter.dayAndBy(copy.builtAt, copy.builtBy), chapter.dayAndBy(copy.reviewedAt, copy.reviewedBy),
                     delivered, copy.sha256});
    }
    chapter.list({{"copy", 17},
                  {"records", 9, Align::Right},
                  {"redactions", 12, Align::Right},
                  {"built", 14},
                  {"reviewed", 14},
                  {"delivered", 13},
                  {"package", 21}},
                 rows, "noCopies");
}

void addLettersChapter(FileChapter& chapter)
{
    chapter.chapter("letters");
    int number = 0;
    for (const LeftLetter& letter : chapter.paper().letters)
        addLetter(chapter, letter, ++number);
    if (number == 0)
        chapter.say(chapter.word("noLetters"));
}

void addComplaintsChapter(FileChapter& chapter)
{
    const domain::CaseFile& file = chapter.file();
    chapter.chapter("complaints");
    if (file.complaint)
        addComplaint(chapter, *file.complaint);
    QList<QStringList> rows;
    for (const domain::ComplaintSummary& one : file.complaints)
        rows.append({one.number, chapter.wordOf("complaintState", codeOf(one.state)), chapter.day(one.received),
                     chapter.day(one.due), one.investigatorName,
                     one.result ? chapter.wordOf("complaintResult", codeOf(*one.result)) : chapter.word("none")});
    if (!rows.isEmpty())
        chapter.section(chapter.word("complaintAbout"));
    if (!rows.isEmpty() || !file.complaint)
        chapter.list({{"number", 26}, {"state", 16}, {"d0", 16}, {"due", 14}, {"investigator", 14}, {"decision", 14}},
                     rows, "noComplaints");
}

void addHoldsChapter(FileChapter& chapter)
{
    const domain::CaseFile& file = chapter.file();
    chapter.chapter("holds");
    FileChapter::Facts facts;
    for (const domain::LegalHold& hold : chapter.paper().holds)
        facts.append({chapter.dayAndBy(hold.setAt, hold.setBy),
                      QStringList{hold.scope, hold.reason}.join(chapter.word("semicolon"))
                          + liftedText(chapter, hold.releasedBy, hold.releasedAt, hold.releaseReason)});
    if (file.complaint && file.complaint->litigation.on.isValid()) {
        const domain::Litigation& one = file.complaint->litigation;
        facts.append({chapter.word("litigation"),
                      chapter.word("litigationOf").arg(chapter.day(one.on), one.words)
                          + liftedText(chapter, one.liftedBy, one.liftedAt, one.liftReason)});
    }
    chapter.facts(facts);
    if (file.legalHold)
        chapter.say(chapter.word("legalHold"));
    else if (facts.isEmpty())
        chapter.say(chapter.word("noHolds"));
}

void addTurnsChapter(FileChapter& chapter)
{
    chapter.chapter("turns");
    QList<QStringList> rows;
    for (const domain::CaseTurn& turn : chapter.file().turns)
        rows.append({chapter.minute(turn.at), chapter.wordOf("turn", codeOf(turn.kind)),
                     turn.item.isEmpty() ? chapter.word("wholeCase") : chapter.item(turn.item), turn.otherNumber,
                     chapter.user(turn.by), turn.words});
    chapter.list({{"at", 16}, {"turn", 22}, {"item", 14}, {"other", 18}, {"by", 12}, {"words", 18}}, rows, "noTurns");
}

} // namespace rd::reports
