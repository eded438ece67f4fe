#include "core/reports/file_chapter.h"
#include "core/reports/paper_cover.h"
#include "core/reports/paper_styles.h"
#include "core/reports/report_words.h"

namespace rd::reports {

using namespace Qt::StringLiterals;

namespace {

print::PageFrame fileFrame(const CaseFilePaper& paper)
{
    const ReportPaper& about = paper.about;
    print::PageFrame frame;
    frame.standard = print::PdfStandard::Archive;
    frame.title = about.title;
    frame.head = QStringList{about.company, about.title}.join(u" · "_s);
    frame.foot = paper::footOf(about);
    frame.pageNumber = paper::word(about, "pageNumber");
    frame.watermark = about.watermark;
    return frame;
}

QString proofSentence(const FileChapter& chapter)
{
    const domain::AuditCheck& check = chapter.paper().check;
    switch (chapter.paper().proof) {
    case LogProof::Holds:
        return chapter.wordOf("proof", u"HOLDS"_s);
    case LogProof::Broken:
        return chapter.wordOf("proof", u"BROKEN"_s)
            .arg(QString::number(check.firstBad), chapter.wordOf("logProblem", check.problem));
    case LogProof::PutBack:
        return chapter.wordOf("proof", u"PUT_BACK"_s).arg(chapter.wordOf("logAnchor", check.anchor));
    case LogProof::None:
        return chapter.wordOf("proof", u"NONE"_s);
    }
    Q_UNREACHABLE();
}

void addTerms(FileChapter& chapter)
{
    chapter.chapter("definitionsTitle");
    FileChapter::Facts terms;
    for (const QString& code : {u"D0"_s, u"T"_s, u"L"_s, u"MASK"_s, u"SHA"_s})
        terms.append({chapter.wordOf("caseFileTerm", code), chapter.wordOf("caseFileDefinition", code)});
    chapter.facts(terms);
}

} // namespace

// The proof stands above what it is about: a reader sees first what the entries are worth.
void addHistoryChapter(FileChapter& chapter)
{
    const CaseFilePaper& paper = chapter.paper();
    chapter.chapter("history");
    chapter.facts({{chapter.word("check"), chapter.word("checkOf").arg(paper.check.entries).arg(paper.check.head)},
                   {chapter.word("proofOfCase"),
                    chapter.word("entriesOf").arg(paper.history.size()) + u'\n' + proofSentence(chapter)}});
    chapter.note(chapter.word("hashNote"));
    if (!paper.viewsListed)
        chapter.note(chapter.word("viewsLeftOut"));
    QList<QStringList> rows;
    for (const domain::AuditEntry& entry : paper.history)
        rows.append({QString::number(entry.sequence), chapter.minute(entry.at),
                     chapter.file().userNames.value(entry.actor.text(), entry.actorName),
                     chapter.wordOf("action", entry.action), entry.hash});
    chapter.list({{"seq", 8}, {"at", 16}, {"actor", 14}, {"action", 26}, {"hash", 36}}, rows, "noHistory");
}

print::PageFlow caseFilePages(const CaseFilePaper& paper)
{
    print::PageFlow flow(fileFrame(paper));
    addCover(flow, paper.about);
    flow.startPage();
    FileChapter chapter(flow, paper);
    addRequestChapter(chapter);
    addWhyChapter(chapter);
    addItemsChapter(chapter);
    addVerificationChapter(chapter);
    addTasksChapter(chapter);
    addDecisionsChapter(chapter);
    addCopiesChapter(chapter);
    addLettersChapter(chapter);
    addComplaintsChapter(chapter);
    addHoldsChapter(chapter);
    addTurnsChapter(chapter);
    addHistoryChapter(chapter);
    addTerms(chapter);
    return flow;
}

} // namespace rd::reports
