#include "core/desk/reports/print_sample.h"
#include "core/desk/reports/write_sample_files.h"
#include "tests/support/logged_changes.h"
#include "tests/support/outside_program.h"
#include "tests/support/page_pictures.h"
#include "tests/support/pdf_text.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/watermark.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::SheetLanguage;

namespace {

const QString seed = u"审计-2026"_s;

} // namespace

// Rule book §12, audit sample: what stands on its paper, for whom, and what the log says of it.
class PrintSampleTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;
    desk::SampleOrder m_order;
    desk::CaseSample m_sample;

    desk::Desk& auditor() { return m_desk->as(u"sun"_s); }
    QString path(const QString& name) const { return m_desk->filePath(name); }
    domain::AuditEntry lastEntry()
    {
        const storage::LogEnd end = orDie(auditor().storage().audit().end());
        return orDie(auditor().storage().audit().page(end.sequence - 1, 1)).first();
    }
    void expectEntry(const QString& form, const QByteArray& content);
    QString makeFolder(const QString& name);
    domain::AuditEntry addEntry(int drawn); // about a case of the sample
    QString textOf(const QString& name) // of the sample, saved now
    {
        const auto printed = desk::printSample(auditor(), m_order, m_sample, path(name));
        return printed ? pdfText(path(name)) : errorName(printed.error().code);
    }

private Q_SLOTS:
    void init();
    void thePaperSaysHowTheyWereDrawn();
    void lookingAtItLeavesNoEntry();
    void whateverLeavesIsInTheLog_R_AU_01();
    void theEntrySaysHowItWasNarrowed_R_AU_01();
    void whatIsSavedIsWhatWasLookedAt();
    void theFilesAreOfNowAndSoIsThePaper_R_AU_01();
    void whatDoesNotHoldIsSaidInWords_D7();
    void theDigestsOfItsFilesStandOnIt();
    void aPeriodWithoutRequestsSaysSo();
    void whoMayNotHaveItGetsNone();
    void nothingIsHalfWritten();
};

void PrintSampleTest::init()
{
    m_desk = std::make_unique<TemporaryDesk>();
    QList<ReportedCase> cases;
    for (int i = 1; i <= 30; ++i)
        cases.append(reportedCase(i, QDate(2026, 11, 1 + i % 20), QDate(2026, 11, 23), domain::RightType::Copy));
    writeLoggedCases(m_desk->as(u"wang"_s), cases);
    m_order = {{}, SheetLanguage::Chinese};
    m_order.filter.from = QDate(2026, 11, 1);
    m_order.filter.to = QDate(2026, 11, 30);
    m_sample = orDie(desk::sampleCases(auditor(), m_order.filter, seed, 5));
}

void PrintSampleTest::expectEntry(const QString& form, const QByteArray& content)
{
    const domain::AuditEntry entry = lastEntry();
    QCOMPARE(entry.action, u"ReportExported"_s);
    QCOMPARE(entry.detail[u"report"_s].toString(), u"sample"_s);
    QCOMPARE(entry.detail[u"form"_s].toString(), form);
    QCOMPARE(entry.detail[u"seed"_s].toString(), seed);
    QCOMPARE(entry.detail[u"cases"_s].toInt(), 5);
    QCOMPARE(entry.detail[u"population"_s].toInt(), 30);
    QCOMPARE(entry.detail[u"from"_s].toString(), u"2026-11-01"_s);
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    QCOMPARE(entry.detail[u"sha256"_s].toString(), content.isEmpty() ? QString() : QString::fromLatin1(hash));
}

void PrintSampleTest::thePaperSaysHowTheyWereDrawn()
{
    for (const auto& [language, name] :
         {std::pair(SheetLanguage::Chinese, u"sample_zh"_s), std::pair(SheetLanguage::English, u"sample_en"_s)}) {
        m_order.language = language;
        const auto pages = desk::samplePages(auditor(), m_order, m_sample);
        RD_VERIFY(pages);
        const QString pdf = path(name + u".pdf"_s);
        writeForOthers(pdf, pages->pdf());
        keepPagePictures(pdf, u"paper_"_s + name);
        const QString text = pdfText(pdf);
        QStringList values{seed, u"2026-11-01"_s, QString(desk::sampleTitle(language)).remove(u' ')};
        for (const desk::SampledCase& one : std::as_const(m_sample.cases))
            values.append(one.number);
        for (const QString& value : std::as_const(values))
            QVERIFY2(text.contains(value), qPrintable(value + u" is missing in "_s + text));
        QVERIFY2(!text.contains(u"小明"_s) && !text.contains(u"138000"_s), qPrintable(text));
        for (int page = 0; page < pages->pageCount(); ++page)
            QVERIFY(watermarkDots(*pages, page) > manyDots);
    }
}

void PrintSampleTest::lookingAtItLeavesNoEntry()
{
    const QStringList before = loggedChanges(*m_desk);
    RD_VERIFY(desk::samplePages(auditor(), m_order, m_sample));
    QCOMPARE(loggedChanges(*m_desk), before);
}

void PrintSampleTest::whateverLeavesIsInTheLog_R_AU_01()
{
    const auto contentOf = [this](const QString& name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    RD_VERIFY(desk::printSample(auditor(), m_order, m_sample, path(u"sample.pdf"_s)));
    expectEntry(u"pdf"_s, contentOf(u"sample.pdf"_s));
    RD_VERIFY(desk::exportSampleWorkbook(auditor(), m_order, m_sample, path(u"sample.xlsx"_s)));
    expectEntry(u"xlsx"_s, contentOf(u"sample.xlsx"_s));
    RD_VERIFY(desk::noteSamplePrinted(auditor(), m_order, m_sample));
    expectEntry(u"paper"_s, {});
}

QString PrintSampleTest::makeFolder(const QString& name)
{
    const QString folder = path(name);
    if (!QDir().mkdir(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("a folder of the test could not be made");
    return folder;
}

domain::AuditEntry PrintSampleTest::addEntry(int drawn)
{
    desk::Desk& wang = m_desk->as(u"wang"_s);
    storage::Transaction work = orDie(wang.begin());
    const domain::Case theCase = orDie(work.cases().findByNumber(m_sample.cases.at(drawn).number));
    orDie(work.commit({u"CaseViewed"_s, u"case"_s, theCase.id.text(), theCase.id, {}}));
    return lastEntry();
}

// Everything that narrows, the agent by the id of the account: who reads the entry can draw the sample again.
void PrintSampleTest::theEntrySaysHowItWasNarrowed_R_AU_01()
{
    RD_VERIFY(desk::noteSamplePrinted(auditor(), m_order, m_sample));
    for (const QString& code : {u"right"_s, u"platform"_s, u"channel"_s, u"agent"_s, u"holder"_s, u"minor"_s})
        QVERIFY2(!lastEntry().detail.contains(code), qPrintable(code));
    m_order.filter.right = domain::RightType::Copy;
    m_order.filter.platform = u"TMALL"_s;
    m_order.filter.channel = domain::Channel::Hotline;
    m_order.filter.agent = m_desk->as(u"li"_s).session().user().id;
    m_order.filter.holder = u"CRM"_s;
    m_order.filter.minor = false;
    RD_VERIFY(desk::noteSamplePrinted(auditor(), m_order, m_sample));
    const QJsonObject detail = lastEntry().detail;
    QCOMPARE(detail[u"right"_s].toString(), codeOf(domain::RightType::Copy));
    QCOMPARE(detail[u"platform"_s].toString(), u"TMALL"_s);
    QCOMPARE(detail[u"channel"_s].toString(), codeOf(domain::Channel::Hotline));
    QCOMPARE(detail[u"agent"_s].toString(), m_order.filter.agent.text());
    QCOMPARE(detail[u"holder"_s].toString(), u"CRM"_s);
    QVERIFY(detail[u"minor"_s].isBool() && !detail[u"minor"_s].toBool());
}

void PrintSampleTest::whatIsSavedIsWhatWasLookedAt()
{
    const auto seen = desk::samplePages(auditor(), m_order, m_sample);
    RD_VERIFY(seen);
    const auto book = [this](const QString& name) {
        const auto made = desk::exportSampleWorkbook(auditor(), m_order, m_sample, path(name));
        QFile file(path(name));
        return made && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = book(u"before.xlsx"_s);
    m_desk->setNow(u"2026-11-23T15:30:00+08:00"_s);
    addEntry(0);
    RD_VERIFY(desk::printSample(auditor(), m_order, m_sample, path(u"later.pdf"_s)));
    QFile saved(path(u"later.pdf"_s));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), seen->pdf());
    QVERIFY(!before.isEmpty());
    QCOMPARE(book(u"later.xlsx"_s), before);
}

// A case goes on after it was drawn: its file has what was entered since, and the paper beside it says so.
void PrintSampleTest::theFilesAreOfNowAndSoIsThePaper_R_AU_01()
{
    const desk::CaseSample drawn = m_sample;
    m_desk->setNow(u"2026-11-23T15:30:00+08:00"_s);
    const domain::AuditEntry added = addEntry(2);
    const QString folder = makeFolder(u"now"_s);
    RD_VERIFY(desk::writeSampleFiles(auditor(), m_sample, folder, SheetLanguage::Chinese));
    const QString number = m_sample.cases.at(2).number;
    const QString file = pdfText(QDir(folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(number)));
    QVERIFY2(file.contains(added.hash.left(16)), qPrintable(file));
    QCOMPARE(m_sample.cases.size(), drawn.cases.size());
    QCOMPARE(m_sample.cases.at(2).lastEntry, added.sequence);
    QCOMPARE(m_sample.cases.at(2).entries, drawn.cases.at(2).entries + 1);
    QVERIFY(m_sample.cases.at(2).proven && m_sample.holds);
    QCOMPARE(m_sample.check.head, added.hash);
    const QString paper = textOf(u"now.pdf"_s);
    QVERIFY2(paper.contains(u"2026-11-2315:30"_s) && paper.contains(u"2026-11-2310:00"_s), qPrintable(paper));
    QVERIFY2(paper.contains(added.hash.left(16)), qPrintable(paper));
}

// No code of the program stands on a Chinese paper.
void PrintSampleTest::whatDoesNotHoldIsSaidInWords_D7()
{
    for (const QString& problem : {u"detail"_s, u"gap"_s, u"hash"_s, u"head"_s, u"key"_s, u"previous"_s, u"row"_s,
                                   u"rowMissing"_s, u"rowUnknown"_s, u"signature"_s}) {
        m_sample.check.ok = false;
        m_sample.check.firstBad = 7;
        m_sample.check.problem = problem;
        const QString text = textOf(problem + u".pdf"_s);
        QVERIFY2(text.contains(u"第7条校验不通过（"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"（"_s + problem), qPrintable(text));
    }
    for (const QString& anchor : {u"rolledBack"_s, u"rewritten"_s, u"newIdentity"_s}) {
        m_sample.check.anchor = anchor;
        const QString text = textOf(anchor + u".pdf"_s);
        QVERIFY2(text.contains(u"最后一次见到的不一致（"_s), qPrintable(text));
        QVERIFY2(!text.contains(anchor), qPrintable(text));
    }
}

void PrintSampleTest::theDigestsOfItsFilesStandOnIt()
{
    const QString folder = makeFolder(u"files"_s);
    RD_VERIFY(desk::writeSampleFiles(auditor(), m_sample, folder, SheetLanguage::Chinese));
    RD_VERIFY(desk::printSample(auditor(), m_order, m_sample, path(u"files.pdf"_s)));
    keepPagePictures(path(u"files.pdf"_s), u"paper_sample_files"_s);
    const QString text = pdfText(path(u"files.pdf"_s));
    for (const desk::SampledCase& one : std::as_const(m_sample.cases)) {
        const QString digest = m_sample.files.value(one.number);
        QCOMPARE(digest.size(), 64);
        QVERIFY2(text.contains(digest.left(8)), qPrintable(digest + u" is missing in "_s + text));
    }
    const QString first = QDir(folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(m_sample.cases.first().number));
    keepPagePictures(first, u"case_file_of_sample"_s, KeptPages::First);
    QVERIFY(pdfText(first).contains(m_sample.cases.first().number));
}

void PrintSampleTest::aPeriodWithoutRequestsSaysSo()
{
    m_order.filter.from = QDate(2026, 9, 1);
    m_order.filter.to = QDate(2026, 9, 30);
    m_sample = orDie(desk::sampleCases(auditor(), m_order.filter, seed, 5));
    QCOMPARE(m_sample.population, 0);
    RD_VERIFY(desk::printSample(auditor(), m_order, m_sample, path(u"none.pdf"_s)));
    keepPagePictures(path(u"none.pdf"_s), u"paper_sample_none"_s);
    QVERIFY2(pdfText(path(u"none.pdf"_s)).contains(u"期间请求总数0"_s), qPrintable(pdfText(path(u"none.pdf"_s))));
}

void PrintSampleTest::whoMayNotHaveItGetsNone()
{
    desk::Desk& agent = m_desk->as(u"li"_s);
    const QStringList before = loggedChanges(*m_desk);
    RD_EXPECT_ERROR(desk::samplePages(agent, m_order, m_sample), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::printSample(agent, m_order, m_sample, path(u"no.pdf"_s)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::exportSampleWorkbook(agent, m_order, m_sample, path(u"no.xlsx"_s)), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::noteSamplePrinted(agent, m_order, m_sample), ErrorCode::NotPermitted);
    QVERIFY(!QFile::exists(path(u"no.pdf"_s)) && !QFile::exists(path(u"no.xlsx"_s)));
    QCOMPARE(loggedChanges(*m_desk), before);
}

void PrintSampleTest::nothingIsHalfWritten()
{
    const QString taken = path(u"taken.pdf"_s);
    writeForOthers(taken, "mine");
    const QStringList before = loggedChanges(*m_desk);
    JobToken stopped;
    stopped.cancel();
    RD_EXPECT_ERROR(desk::printSample(auditor(), m_order, m_sample, taken), ErrorCode::FileExists);
    RD_EXPECT_ERROR(desk::exportSampleWorkbook(auditor(), m_order, m_sample, taken), ErrorCode::FileExists);
    RD_EXPECT_ERROR(desk::printSample(auditor(), m_order, m_sample, path(u"stopped.pdf"_s), stopped),
                    ErrorCode::Cancelled);
    RD_EXPECT_ERROR(desk::exportSampleWorkbook(auditor(), m_order, m_sample, path(u"stopped.xlsx"_s), stopped),
                    ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path(u"stopped.pdf"_s)) && !QFile::exists(path(u"stopped.xlsx"_s)));
    QFile kept(taken);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("mine"));
    QCOMPARE(loggedChanges(*m_desk), before);
}

QTEST_MAIN(PrintSampleTest)
#include "print_sample_test.moc"
