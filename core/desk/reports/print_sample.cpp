#include "core/desk/reports/print_sample.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/case_file_content.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/ordered_paper.h"
#include "core/desk/reports/report_sheet.h"
#include "core/reports/report_words.h"

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

const QString groupOfWords = u"sample"_s;

class SampleWords {
public:
    explicit SampleWords(domain::SheetLanguage language)
        : m_language(language)
    {
    }
    QString operator()(const char* code) const
    {
        return reports::reportWord(m_language, groupOfWords, QLatin1String(code));
    }
    QString of(const QString& group, const QString& code) const { return reports::reportWord(m_language, group, code); }

private:
    domain::SheetLanguage m_language;
};

QString checkSentence(const SampleWords& word, const domain::AuditCheck& check)
{
    if (wasPutBack(check))
        return word("putBack").arg(word.of(u"logAnchor"_s, check.anchor));
    return check.ok ? word("holds").arg(QString::number(check.entries), check.head)
                    : word("broken").arg(QString::number(check.firstBad), word.of(u"logProblem"_s, check.problem));
}

reports::PaperList drawnList(const SampleWords& word, const CaseSample& sample)
{
    reports::PaperList list;
    list.title = word("cases");
    list.note = word("method");
    list.weights = {88, 50, 50, 44, 57, 37, 41, 37, 96};
    list.numbers = {5, 6}; // how many entries, and which is the last
    for (const char* code : {"number", "d0", "due", "state", "rights", "entries", "lastEntry", "proven", "file"})
        list.head.append(word(code));
    for (const SampledCase& one : sample.cases) {
        QStringList rights;
        for (const domain::RightType right : one.rights)
            rights.append(word.of(u"right"_s, codeOf(right)));
        list.rows.append({one.number, one.received.toString(Qt::ISODate), one.due.toString(Qt::ISODate),
                          word.of(u"state"_s, codeOf(one.state)), rights.join(word.of(u"ledger"_s, u"gap"_s)),
                          QString::number(one.entries), QString::number(one.lastEntry),
                          word.of(u"ledger"_s, one.proven ? u"yes"_s : u"no"_s),
                          sample.files.value(one.number, u"–"_s)});
    }
    return list;
}

Result<reports::ReportPaper> samplePaper(const Desk& desk, const SampleOrder& order, const CaseSample& sample)
{
    RD_TRY(requireCaseFile(desk));
    const SampleWords word(order.language);
    reports::ReportPaper paper;
    RD_TRY_ASSIGN(domain::ReportSheet sheet, sheetWithoutFigures(desk, order.filter, order.language));
    paper.title = sheet.title = sampleTitle(order.language);
    paper.sheets.append(sheet);
    RD_TRY(sayWhoMadeIt(desk, paper));
    // Looked at, printed or saved hours later it is the same paper.
    paper.madeAt = sample.asOf;
    paper.auditHead = sample.auditHead;
    paper.facts = {
        {word.of(u"paper"_s, u"period"_s), sheet.period},
        {word.of(u"paper"_s, u"filter"_s), reports::paper::narrowingOf(sheet)},
        {word("seed"), sample.seed},
        {word("methodTitle"), word("method")},
        {word("population"), QString::number(sample.population)},
        {word("drawn"), QString::number(sample.cases.size())},
        {word("drawnAt"), word.of(u"paper"_s, u"atShanghai"_s).arg(reports::paper::minuteOf(sample.drawnAt))},
        {word("check"), checkSentence(word, sample.check)}};
    paper.lists.append(drawnList(word, sample));
    paper.watermark = reports::paper::markOf(paper);
    return paper;
}

// The period is in the entry of every report.
void sayNarrowing(QJsonObject& detail, const domain::ReportFilter& filter)
{
    const auto say = [&detail](const QString& what, const QString& code) {
        if (!code.isEmpty())
            detail.insert(what, code);
    };
    say(u"right"_s, filter.right ? codeOf(*filter.right) : QString());
    say(u"platform"_s, filter.platform);
    say(u"channel"_s, filter.channel ? codeOf(*filter.channel) : QString());
    say(u"agent"_s, filter.agent.text());
    say(u"holder"_s, filter.holder);
    if (filter.minor)
        detail.insert(u"minor"_s, *filter.minor);
}

domain::AuditEvent sampleEvent(const reports::ReportPaper& paper, const SampleOrder& order, const CaseSample& sample,
                               const QString& form, const QByteArray& content)
{
    domain::AuditEvent event = reportExported(u"sample"_s, paper, form, content);
    event.detail.insert(u"seed"_s, sample.seed);
    event.detail.insert(u"population"_s, sample.population);
    event.detail.insert(u"cases"_s, sample.cases.size());
    sayNarrowing(event.detail, order.filter);
    return event;
}

} // namespace

QString sampleTitle(domain::SheetLanguage language)
{
    return SampleWords(language)("title");
}

Result<print::PageFlow> samplePages(const Desk& desk, const SampleOrder& order, const CaseSample& sample)
{
    RD_TRY_ASSIGN(const reports::ReportPaper paper, samplePaper(desk, order, sample));
    return reports::reportPages(paper);
}

Result<void> printSample(Desk& desk, const SampleOrder& order, const CaseSample& sample, const QString& pdfPath,
                         const JobToken& job)
{
    RD_TRY_ASSIGN(const reports::ReportPaper paper, samplePaper(desk, order, sample));
    RD_TRY(requireFreeFile(pdfPath));
    const QByteArray pdf = reports::reportPages(paper).pdf(job);
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (!pdf.startsWith("%PDF"))
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, pdfPath}}, u"pdf"_s);
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyAudit));
    return commitWithFile(desk, work, pdfPath, pdf, {sampleEvent(paper, order, sample, u"pdf"_s, pdf)});
}

Result<void> exportSampleWorkbook(Desk& desk, const SampleOrder& order, const CaseSample& sample,
                                  const QString& xlsxPath, const JobToken& job)
{
    RD_TRY_ASSIGN(const reports::ReportPaper paper, samplePaper(desk, order, sample));
    RD_TRY(requireFreeFile(xlsxPath));
    RD_TRY_ASSIGN(const QByteArray workbook, reports::reportWorkbook(paper));
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyAudit));
    return commitWithFile(desk, work, xlsxPath, workbook, {sampleEvent(paper, order, sample, u"xlsx"_s, workbook)});
}

Result<void> noteSamplePrinted(Desk& desk, const SampleOrder& order, const CaseSample& sample)
{
    RD_TRY(requireCaseFile(desk));
    reports::ReportPaper about;
    RD_TRY_ASSIGN(const domain::ReportSheet sheet, sheetWithoutFigures(desk, order.filter, order.language));
    about.sheets.append(sheet);
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyAudit));
    return commitAndAnnounce(desk, work, {sampleEvent(about, order, sample, u"paper"_s, {})});
}

} // namespace rd::desk
