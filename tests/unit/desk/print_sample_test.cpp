#include "core/desk/print_sample.h"
#include "core/desk/write_sample_files.h"
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

private Q_SLOTS:
    void init();
    void thePaperSaysHowTheyWereDrawn();
    void lookingAtItLeavesNoEntry();
    void whateverLeavesIsInTheLog_R_AU_01();
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
    m_order = {{}, seed, SheetLanguage::Chinese};
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

void PrintSampleTest::theDigestsOfItsFilesStandOnIt()
{
    const QString folder = path(u"files"_s);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
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
