#include "core/desk/reports/print_sample.h"
#include "core/desk/reports/write_sample_files.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/folder_content.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "tests/support/outside_program.h"
#include "tests/support/pdf_text.h"
#include "tests/support/print_dialog.h"
#include "tests/support/raw_database.h"
#include "tests/support/reported_case.h"
#include "tests/support/save_dialog.h"
#include "tests/support/system/owners_alone.h"
#include "ui/shared/page_view.h"

#include <algorithm>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPrintDialog>
#include <QPushButton>
#include <QSpinBox>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// Rule book §12, audit sample: drawn with the keys, looked at, printed and taken along with its case files.
class SampleTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    bool openSample();
    bool reach(const QString& widget); // by the Tab key
    bool write(const QString& field, const QString& text); // with the keys, in place of what stands there
    bool drawBy(const QString& size, const QString& seed);
    bool writeFilesTo(const QString& folder);
    bool asks() const; // a dialog of files or of the printer is open
    bool isShut(const QString& button, const QString& why) const;
    QString state() const { return m_window->textOf(u"sampleState"_s); }
    QString notice() const { return m_window->textOf(u"noticeText"_s); }
    QString shown(); // what pdftotext reads of the pages in the window
    desk::CaseSample drawn(const QString& seed, int size);
    QString ownFolder(const QString& name) const;
    QList<domain::AuditEntry> exported(const QString& report);
    void expectNothing(const QString& folder, const std::function<bool()>& attempt, const QString& said);

private Q_SLOTS:
    void init();
    void itIsDrawnWithTheKeys();
    void theSameSeedDrawsTheSame();
#ifdef Q_OS_UNIX // Windows shows a dialog of its own, which no test can answer
    void itLeavesAsPdfWorkbookAndPaper_R_AU_01();
#endif
    void itsCaseFilesAreWrittenWithTheKeys_R_AU_01();
    void everySampleThatWasWrittenIsFoundAgain();
    void whileFilesAreWrittenNoOthersAre();
    void whatWasDrawnIsWrittenThoughTheDayHasPassed();
#ifdef Q_OS_UNIX // Windows shows a dialog of its own, which no test can answer
    void whatIsPrintedIsWhatWasLookedAt_R_AU_01();
#endif
    void aNumberOfAPersonIsNoSeed_R_ID_06();
    void nothingIsWrittenOverAFile();
    void aFolderOpenToOthersIsNotTaken_D10();
    void moreThanTwentyFilesAreNotOffered_D5();
    void aPeriodWithFewerRequestsOrNoneSaysSo();
    void withoutASeedNothingIsDrawn();
    void aLogThatDoesNotHoldIsSaid_D7();
    void itSpeaksEnglish();
};

void SampleTest::init()
{
    m_window.reset();
    m_window = std::make_unique<DeskWindow>(u"2026-11-23T10:00:00+08:00"_s);
    QList<ReportedCase> cases;
    for (int index = 1; index <= 25; ++index) {
        const QDate d0 = QDate(2026, 11, 1).addDays(index % 20);
        cases.append(reportedCase(index, d0, d0.addDays(21), domain::RightType::Copy));
    }
    writeLoggedCases(m_window->desk().as(u"wang"_s), cases);
    QVERIFY(m_window->enter(u"sun"_s));
    QVERIFY(openSample());
}

bool SampleTest::openSample()
{
    if (!m_window->openPageWith(u"reportList"_s) || !m_window->waitForJobs())
        return false;
    auto* list = m_window->find<QListView>(u"reportList"_s);
    for (int row = 0; row < list->model()->rowCount() && !m_window->shows(u"sampleSeed"_s); ++row)
        m_window->key(Qt::Key_Down);
    return DeskWindow::waitFor([this] { return !state().isEmpty(); });
}

bool SampleTest::reach(const QString& widget)
{
    constexpr int mostStops = 60;
    const auto isThere = [&] {
        const QWidget* wanted = m_window->find(widget);
        return wanted && wanted->hasFocus();
    };
    for (int stop = 0; stop < mostStops && !isThere(); ++stop)
        m_window->key(Qt::Key_Tab);
    return isThere();
}

bool SampleTest::write(const QString& field, const QString& text)
{
    if (!reach(field))
        return false;
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->keys(text);
    return true;
}

bool SampleTest::drawBy(const QString& size, const QString& seed)
{
    return write(u"sampleSize"_s, size) && write(u"sampleSeed"_s, seed)
        && DeskWindow::waitFor([this] { return !state().isEmpty(); }) && m_window->waitForJobs();
}

bool SampleTest::writeFilesTo(const QString& folder)
{
    return m_window->press(u"sampleFiles"_s) && chooseFolder(folder) && m_window->waitForJobs()
        && DeskWindow::waitFor([&] { return state().contains(u"卷宗已"_s); });
}

bool SampleTest::asks() const
{
    return DeskWindow::waitFor([] {
        const QWidgetList all = QApplication::topLevelWidgets();
        return std::any_of(all.begin(), all.end(), [](const QWidget* one) {
            return one->isVisible()
                && (qobject_cast<const QFileDialog*>(one) || qobject_cast<const QPrintDialog*>(one));
        });
    });
}

bool SampleTest::isShut(const QString& button, const QString& why) const
{
    const auto* shut = m_window->find<QPushButton>(button);
    return shut && !why.isEmpty() && !shut->isEnabled() && shut->toolTip().contains(why);
}

QString SampleTest::shown()
{
    const auto* view = m_window->find<ui::PageView>(u"reportPages"_s);
    if (!view || !view->pages())
        return {};
    const QString file = m_window->desk().filePath(u"seen.pdf"_s);
    writeForOthers(file, view->pages()->pdf());
    return pdfText(file);
}

desk::CaseSample SampleTest::drawn(const QString& seed, int size)
{
    domain::ReportFilter month;
    month.from = QDate(2026, 11, 1);
    month.to = QDate(2026, 11, 23);
    return orDie(desk::sampleCases(m_window->desk().as(u"sun"_s), month, seed, size));
}

QString SampleTest::ownFolder(const QString& name) const
{
    const QString path = m_window->desk().filePath(name);
    if (!QDir().mkdir(path) || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("a folder of the test could not be made");
    return path;
}

QList<domain::AuditEntry> SampleTest::exported(const QString& report)
{
    QList<domain::AuditEntry> found;
    for (const domain::AuditEntry& entry : orDie(m_window->desk().as(u"chen"_s).storage().audit().page(0, 1000))) {
        if (entry.action == u"ReportExported"_s && entry.detail.value(u"report"_s).toString() == report)
            found.append(entry);
    }
    return found;
}

// Refused in these words: no file and no entry more or less.
void SampleTest::expectNothing(const QString& folder, const std::function<bool()>& attempt, const QString& said)
{
    const QStringList files = folderContent(QDir(folder));
    const QStringList log = loggedChanges(m_window->desk());
    QVERIFY(attempt());
    QVERIFY(m_window->waitForJobs());
    QVERIFY2(DeskWindow::waitFor([&] { return notice().contains(said); }), qPrintable(notice()));
    QCOMPARE(folderContent(QDir(folder)), files);
    QCOMPARE(loggedChanges(m_window->desk()), log);
}

void SampleTest::itIsDrawnWithTheKeys()
{
    QCOMPARE(m_window->find<QLineEdit>(u"sampleSeed"_s)->text().size(), 8); // one is proposed
    QCOMPARE(m_window->find<QSpinBox>(u"sampleSize"_s)->value(), 20);
    const QStringList log = loggedChanges(m_window->desk());
    QVERIFY(drawBy(u"5"_s, u"audit-2026"_s));
    QVERIFY2(state().contains(u"5"_s) && state().contains(u"25"_s), qPrintable(state()));
    const QString text = shown();
    QVERIFY2(text.contains(u"种子audit-2026"_s) && text.contains(u"期间请求总数25抽取件数5"_s), qPrintable(text));
    const desk::CaseSample expected = drawn(u"audit-2026"_s, 5);
    for (const desk::SampledCase& one : expected.cases)
        QVERIFY2(text.contains(one.number), qPrintable(one.number + u" is missing in "_s + text));
    QCOMPARE(text.count(u"DSR-"_s), 5);
    QCOMPARE(loggedChanges(m_window->desk()), log); // looking leaves no entry
    m_window->picture(u"c6-sample"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"c6-sample-dark"_s);
    m_window->wear(ui::Scheme::Light);
}

void SampleTest::theSameSeedDrawsTheSame()
{
    QVERIFY(drawBy(u"5"_s, u"audit-2026"_s));
    const QString first = shown();
    QVERIFY(reach(u"sampleOtherSeed"_s));
    m_window->key(Qt::Key_Space);
    const QString proposed = m_window->textOf(u"sampleSeed"_s);
    QVERIFY(proposed != u"audit-2026"_s);
    QVERIFY(DeskWindow::waitFor([&] { return shown().contains(proposed); }));
    m_window->find<QListView>(u"reportList"_s)->setFocus();
    QVERIFY(drawBy(u"5"_s, u"audit-2026"_s));
    QVERIFY(DeskWindow::waitFor([&] { return shown().contains(u"audit-2026"_s); }));
    QCOMPARE(shown(), first);
}

#ifdef Q_OS_UNIX
void SampleTest::itLeavesAsPdfWorkbookAndPaper_R_AU_01()
{
    QVERIFY(drawBy(u"5"_s, u"audit-2026"_s));
    const QString seen = shown();
    const QString pdf = m_window->desk().filePath(u"sample.pdf"_s);
    const QString workbook = m_window->desk().filePath(u"sample.xlsx"_s);
    const QString paper = m_window->desk().filePath(u"paper.pdf"_s);
    QVERIFY(m_window->press(u"reportPdf"_s) && saveAs(pdf) && m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return QFile::exists(pdf); }));
    QCOMPARE(pdfText(pdf).count(u"DSR-"_s), 5);
    const desk::CaseSample expected = drawn(u"audit-2026"_s, 5);
    QVERIFY(m_window->press(u"reportWorkbook"_s) && saveAs(workbook) && m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return QFile::exists(workbook); }));
    const QByteArray table = saidBy(u"xlsx2csv"_s, {u"-a"_s, workbook});
    for (const desk::SampledCase& one : expected.cases) {
        QVERIFY(pdfText(pdf).contains(one.number));
        QVERIFY2(table.contains(one.number.toUtf8()), table.constData());
    }
    m_window->key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(printTo(*m_window, paper));
    QVERIFY(m_window->shows(u"reportPages"_s) && shown() == seen);
    QStringList forms;
    for (const domain::AuditEntry& entry : exported(u"sample"_s)) {
        forms.append(entry.detail.value(u"form"_s).toString());
        QCOMPARE(entry.detail.value(u"cases"_s).toInt(), 5);
        QCOMPARE(entry.detail.value(u"seed"_s).toString(), u"audit-2026"_s);
        QCOMPARE(entry.actorName, u"sun"_s);
    }
    QCOMPARE(forms, (QStringList{u"pdf"_s, u"xlsx"_s, u"paper"_s}));
}
#endif

void SampleTest::itsCaseFilesAreWrittenWithTheKeys_R_AU_01()
{
    const QString folder = ownFolder(u"files"_s);
    QVERIFY(drawBy(u"3"_s, u"audit-2026"_s));
    QVERIFY(reach(u"sampleFiles"_s));
    m_window->key(Qt::Key_Space);
    QVERIFY(chooseFolder(folder) && m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return state().contains(u"卷宗"_s); }));
    QVERIFY2(notice().contains(u"files"_s), qPrintable(notice()));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
    const QList<domain::AuditEntry> entries = exported(u"caseFile"_s);
    QCOMPARE(entries.size(), 3);
    for (const domain::AuditEntry& entry : entries) {
        const QString number = entry.detail.value(u"case"_s).toString();
        const QString digest = entry.detail.value(u"sha256"_s).toString();
        const QString file = QDir(folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(number));
        QCOMPARE(QString::fromUtf8(saidBy(u"sha256sum"_s, {file}).left(64)), digest);
        QVERIFY(pdfText(file).contains(number));
        QVERIFY2(shown().contains(digest.left(20)), qPrintable(shown()));
    }
    m_window->picture(u"c7-sample-files-written"_s);
    // Who looks at something else in between finds the digests again with the same sample.
    m_window->find<QListView>(u"reportList"_s)->setFocus();
    m_window->key(Qt::Key_Up);
    QVERIFY(!m_window->shows(u"sampleSeed"_s));
    m_window->key(Qt::Key_Down);
    const QString digest = entries.first().detail.value(u"sha256"_s).toString();
    QVERIFY(DeskWindow::waitFor([&] { return shown().contains(digest.left(20)); }));
    QVERIFY(write(u"sampleSeed"_s, u"other"_s));
    QVERIFY(DeskWindow::waitFor([&] { return shown().contains(u"种子other"_s); }));
    QVERIFY(!shown().contains(digest.left(20)));
}

// Two of them, and both come back as they were written: the digests beside the facts they are of.
void SampleTest::everySampleThatWasWrittenIsFoundAgain()
{
    QStringList papers;
    const QStringList seeds{u"first"_s, u"second"_s};
    for (const QString& seed : seeds) {
        QVERIFY(drawBy(u"2"_s, seed));
        QVERIFY(writeFilesTo(ownFolder(seed)));
        QVERIFY(m_window->waitForJobs() && DeskWindow::waitFor([&] { return shown().contains(u"种子"_s + seed); }));
        papers.append(shown());
    }
    const QList<domain::AuditEntry> entries = exported(u"caseFile"_s);
    QCOMPARE(entries.size(), 4);
    m_window->desk().setNow(u"2026-11-23T11:20:00+08:00"_s);
    for (int i = 0; i < seeds.size(); ++i) {
        QVERIFY(drawBy(u"2"_s, seeds.at(i)));
        QVERIFY(DeskWindow::waitFor([&] { return shown().contains(u"种子"_s + seeds.at(i)); }));
        QCOMPARE(shown(), papers.at(i));
        QVERIFY(shown().contains(entries.at(2 * i).detail.value(u"sha256"_s).toString().left(20)));
    }
}

void SampleTest::whileFilesAreWrittenNoOthersAre()
{
    const QString folder = ownFolder(u"files %2"_s); // no place for the number of the files
    QVERIFY(drawBy(u"2"_s, u"audit-2026"_s));
    {
        const storage::Transaction busy = orDie(m_window->desk().as(u"wang"_s).begin()); // the record waits for it
        QVERIFY(m_window->press(u"sampleFiles"_s) && chooseFolder(folder));
        QVERIFY(isShut(u"sampleFiles"_s, u"正在"_s));
        QVERIFY(m_window->waitForJobs());
    }
    QVERIFY2(DeskWindow::waitFor([&] { return m_window->find(u"sampleFiles"_s)->isEnabled(); }), "shut for good");
    QVERIFY(QDir(folder).isEmpty());
    QVERIFY(m_window->press(u"sampleFiles"_s) && chooseFolder(folder) && m_window->waitForJobs());
    QVERIFY2(notice().contains(u"files %2"_s), qPrintable(notice()));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
}

void SampleTest::whatWasDrawnIsWrittenThoughTheDayHasPassed()
{
    const QString folder = ownFolder(u"late"_s);
    QVERIFY(drawBy(u"2"_s, u"audit-2026"_s));
    const desk::CaseSample wanted = drawn(u"audit-2026"_s, 2);
    QVERIFY(m_window->press(u"sampleFiles"_s) && asks());
    m_window->find<QLineEdit>(u"sampleSeed"_s)
        ->setText(u"other"_s); // the page forgets what was drawn, as past midnight
    QVERIFY(!m_window->find(u"sampleFiles"_s)->isEnabled());
    QVERIFY(chooseFolder(folder) && m_window->waitForJobs());
    QVERIFY2(DeskWindow::waitFor([&] { return notice().contains(u"late"_s); }), qPrintable(notice()));
    QStringList names;
    for (const desk::SampledCase& one : wanted.cases)
        names.append(u"RightsDesk-case-%1.pdf"_s.arg(one.number));
    names.sort();
    QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), names);
}

// The pages in the window are others by the time the printer was chosen.
#ifdef Q_OS_UNIX
void SampleTest::whatIsPrintedIsWhatWasLookedAt_R_AU_01()
{
    const QString paper = m_window->desk().filePath(u"paper.pdf"_s);
    QVERIFY(drawBy(u"2"_s, u"audit-2026"_s));
    const desk::CaseSample seen = drawn(u"audit-2026"_s, 2);
    m_window->key(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(asks());
    m_window->find<QLineEdit>(u"sampleSeed"_s)->setText(u"other"_s);
    QVERIFY(shown().isEmpty());
    QVERIFY(printTo(*m_window, paper));
    const QString text = pdfText(paper);
    QVERIFY2(text.contains(u"种子audit-2026"_s), qPrintable(text));
    for (const desk::SampledCase& one : seen.cases)
        QVERIFY(text.contains(one.number));
    const QList<domain::AuditEntry> entries = exported(u"sample"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().detail.value(u"seed"_s).toString(), u"audit-2026"_s);
}
#endif

void SampleTest::aNumberOfAPersonIsNoSeed_R_ID_06()
{
    QVERIFY(write(u"sampleSeed"_s, u"11010519491231002X"_s));
    QVERIFY2(DeskWindow::waitFor([&] { return notice().contains(u"种子"_s); }), qPrintable(notice()));
    QVERIFY(shown().isEmpty());
    QVERIFY(isShut(u"sampleFiles"_s, u"抽取"_s));
    m_window->picture(u"c8-sample-seed-refused"_s);
}

void SampleTest::nothingIsWrittenOverAFile()
{
    const QString folder = ownFolder(u"taken"_s);
    QVERIFY(drawBy(u"3"_s, u"audit-2026"_s));
    const QString number = drawn(u"audit-2026"_s, 3).cases.last().number;
    const QString taken = u"RightsDesk-case-%1.pdf"_s.arg(number);
    for (const QString& name : {u"sample.pdf"_s, u"sample.xlsx"_s, taken})
        writeForOthers(QDir(folder).filePath(name), "mine");
    const auto leaveAs = [&](const QString& button, const QString& name) {
        return [this, button, path = QDir(folder).filePath(name)] { return m_window->press(button) && saveAs(path); };
    };
    expectNothing(folder, leaveAs(u"reportPdf"_s, u"sample.pdf"_s), u"sample.pdf"_s);
    expectNothing(folder, leaveAs(u"reportWorkbook"_s, u"sample.xlsx"_s), u"sample.xlsx"_s);
    expectNothing(
        folder, [&] { return m_window->press(u"sampleFiles"_s) && chooseFolder(folder); }, taken);
    QVERIFY(!state().contains(u"卷宗"_s)); // the pages name none
}

void SampleTest::aFolderOpenToOthersIsNotTaken_D10()
{
    const QString folder = ownFolder(u"shared"_s);
    letOthersWrite(folder);
    QVERIFY(drawBy(u"3"_s, u"audit-2026"_s));
    expectNothing(
        folder, [&] { return m_window->press(u"sampleFiles"_s) && chooseFolder(folder); }, u"他人不能写入"_s);
    m_window->picture(u"c8-sample-refused"_s);
}

void SampleTest::moreThanTwentyFilesAreNotOffered_D5()
{
    QVERIFY(drawBy(u"21"_s, u"audit-2026"_s));
    QVERIFY2(state().contains(u"20"_s), qPrintable(state()));
    QVERIFY(isShut(u"sampleFiles"_s, u"20"_s));
    m_window->picture(u"c8-sample-too-many-files"_s);
    QVERIFY(drawBy(u"20"_s, u"audit-2026"_s));
    QVERIFY(m_window->find(u"sampleFiles"_s)->isEnabled());
}

void SampleTest::aPeriodWithFewerRequestsOrNoneSaysSo()
{
    QVERIFY(drawBy(u"100"_s, u"audit-2026"_s));
    QVERIFY2(state().contains(u"（25）"_s), qPrintable(state()));
    m_window->picture(u"c8-sample-fewer"_s);
    QVERIFY(reach(u"dashboardPeriod"_s));
    m_window->key(Qt::Key_Down); // last month
    QVERIFY(DeskWindow::waitFor([&] { return shown().contains(u"期间请求总数0"_s); }));
    QVERIFY2(state().contains(u"没有收到请求"_s), qPrintable(state()));
    QVERIFY(isShut(u"sampleFiles"_s, u"没有"_s));
    m_window->picture(u"c8-sample-none"_s);
}

void SampleTest::withoutASeedNothingIsDrawn()
{
    QVERIFY(reach(u"sampleSeed"_s));
    m_window->key(Qt::Key_A, Qt::ControlModifier);
    m_window->key(Qt::Key_Delete);
    QVERIFY2(state().contains(u"种子"_s), qPrintable(state()));
    QVERIFY(shown().isEmpty());
    for (const QString& button : {u"reportPdf"_s, u"reportWorkbook"_s, u"reportPrint"_s})
        QVERIFY(isShut(button, u"种子"_s));
    QVERIFY(isShut(u"sampleFiles"_s, u"抽取"_s));
    m_window->picture(u"c8-sample-no-seed"_s);
    m_window->keys(u"again"_s);
    QVERIFY(DeskWindow::waitFor([&] { return shown().contains(u"种子again"_s); }));
    QVERIFY(m_window->find(u"reportPdf"_s)->isEnabled());
}

void SampleTest::aLogThatDoesNotHoldIsSaid_D7()
{
    QVERIFY(drawBy(u"5"_s, u"audit-2026"_s));
    QVERIFY2(!state().contains(u"不成立"_s), qPrintable(state()));
    RawDatabase raw(m_window->desk().path(), m_window->desk().as(u"chen"_s).databaseKey());
    raw.run("UPDATE audit_entry SET at = at + 1 WHERE sequence = 5");
    QVERIFY(drawBy(u"5"_s, u"audit-2027"_s));
    QVERIFY2(state().contains(u"不成立"_s), qPrintable(state()));
    QVERIFY2(shown().contains(u"第5条校验不通过"_s), qPrintable(shown()));
    m_window->picture(u"c8-sample-broken-log"_s);
}

void SampleTest::itSpeaksEnglish()
{
    m_window->lock();
    m_window->speak(u"en"_s);
    QVERIFY(m_window->enter(u"sun"_s) && openSample());
    QVERIFY(drawBy(u"5"_s, u"audit-2026"_s));
    QVERIFY2(state().contains(u"5 of 25"_s), qPrintable(state()));
    QVERIFY2(shown().contains(u"Auditsample"_s), qPrintable(shown()));
    m_window->picture(u"c9-sample-english"_s);
    m_window->speak(u"zh_CN"_s);
}

QTEST_MAIN(SampleTest)
#include "sample_test.moc"
