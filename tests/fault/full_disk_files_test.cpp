#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/deadlines/export_due_dates.h"
#include "core/desk/deadlines/print_why_date.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/reports/export_report_workbook.h"
#include "core/desk/reports/print_ledger.h"
#include "core/desk/reports/print_report.h"
#include "core/storage/storage.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QString begin = u"2026-11-23T10:00:00+08:00"_s;
const Clock atWork = Clock::fixed(parseInstant(begin));
constexpr int diskBytes = 48 * 1024 * 1024;
constexpr int fileFailed = 4; // the CLI's exit status

domain::CaseId theCase(const desk::Desk& desk)
{
    return test::orDie(desk.storage().cases().page({}, {}, 1)).rows.first().header.id;
}

template <typename Value> Result<void> nothing(const Result<Value>& done)
{
    return done.map([](const Value&) {});
}

desk::ReportOrder monthlyOrder()
{
    desk::ReportOrder order;
    order.kind = desk::PaperKind::Monthly;
    order.of = atWork.today();
    return order;
}

domain::ReportFilter yearToNow()
{
    domain::ReportFilter filter;
    filter.to = atWork.today();
    filter.from = filter.to.addDays(-365);
    return filter;
}

// What leaves a desk as a file.
struct Leaving {
    QString name;
    QString user;
    std::function<Result<void>(desk::Desk&, const QString&)> write;
};

const QList<Leaving>& leaving()
{
    static const QList<Leaving> all{
        {u"audit log"_s, u"sun"_s,
         [](desk::Desk& desk, const QString& path) { return nothing(desk::exportAudit(desk, path)); }},
        {u"due dates"_s, u"wang"_s,
         [](desk::Desk& desk, const QString& path) { return nothing(desk::exportDueDates(desk, path)); }},
        {u"why page"_s, u"li"_s,
         [](desk::Desk& desk, const QString& path) { return desk::printWhyDate(desk, theCase(desk), path); }},
        {u"report"_s, u"wang"_s,
         [](desk::Desk& desk, const QString& path) { return desk::printReport(desk, monthlyOrder(), path); }},
        {u"ledger"_s, u"wang"_s,
         [](desk::Desk& desk, const QString& path) {
             return nothing(desk::printLedger(desk, yearToNow(), domain::SheetLanguage::Chinese, path));
         }},
        {u"workbook of the ledger"_s, u"wang"_s,
         [](desk::Desk& desk, const QString& path) {
             return nothing(desk::exportLedgerWorkbook(desk, yearToNow(), domain::SheetLanguage::English, path));
         }},
        {u"workbook"_s, u"wang"_s,
         [](desk::Desk& desk, const QString& path) { return desk::exportReportWorkbook(desk, monthlyOrder(), path); }},
    };
    return all;
}

} // namespace

// A disk that is full when something leaves the desk as a file, when a file is searched and when a demo is made (R4):
// said, nothing half-written, nothing recorded that did not happen.
class FullDiskFilesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::SmallDisk> m_disk;

    QString onTheDisk(const QString& file) const { return m_folder->filePath(u"disk/"_s + file); }
    void expectFull(const Result<void>& failed) const
    {
        QVERIFY(!failed.has_value());
        QVERIFY2(m_disk->saysFull(failed.error()), qPrintable(errorName(failed.error().code)));
    }
    static QString collectedDesk()
    {
        static test::TemporaryDesk temporary;
        static const bool made = [] {
            test::collected(temporary);
            temporary.signOutAll();
            return true;
        }();
        Q_UNUSED(made)
        return temporary.path();
    }
    static std::unique_ptr<desk::Desk> open(const QString& from, const QString& to, const QString& user)
    {
        test::copyDesk(from, to);
        return test::orDie(desk::enterDesk(to, *test::DeskTemplate::before(begin).slotOf(user), atWork));
    }
    void expectFullThenDone(desk::Desk& desk, const std::function<Result<void>()>& verb) const;

private Q_SLOTS:
    void init();
    void cleanup();
    void whatLeavesToAFullDisk_data();
    void whatLeavesToAFullDisk();
    void whatLeavesWhenTheRecordHasNoRoom_data() { whatLeavesToAFullDisk_data(); }
    void whatLeavesWhenTheRecordHasNoRoom();
    void searchingAFile();
#ifdef Q_OS_UNIX // elsewhere no other program has the disk of this one
    void aDemoIsNotHalfMade_data();
    void aDemoIsNotHalfMade();
#endif
};

void FullDiskFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"disk"_s));
    m_disk = std::make_unique<test::SmallDisk>(m_folder->filePath(u"disk"_s), diskBytes);
}

void FullDiskFilesTest::cleanup()
{
    m_disk.reset();
    m_folder.reset();
}

void FullDiskFilesTest::expectFullThenDone(desk::Desk& desk, const std::function<Result<void>()>& verb) const
{
    const QStringList before = test::stateOf(desk);
    const QString head = *desk.storage().audit().head();
    m_disk->fill();
    const Result<void> failed = verb();
    m_disk->makeRoom();
    expectFull(failed);
    QCOMPARE(test::stateOf(desk), before);
    QCOMPARE(*desk.storage().audit().head(), head);
    RD_VERIFY(verb());
    QVERIFY(*desk.storage().audit().head() != head);
    QVERIFY(desk.storage().audit().verify()->ok);
}

void FullDiskFilesTest::whatLeavesToAFullDisk_data()
{
    QTest::addColumn<int>("which");
    for (int which = 0; which < leaving().size(); ++which)
        QTest::newRow(qPrintable(leaving().at(which).name)) << which;
}

void FullDiskFilesTest::whatLeavesToAFullDisk()
{
    QFETCH(int, which);
    const Leaving& file = leaving().at(which);
    const auto desk = open(collectedDesk(), m_folder->filePath(u"desk"_s), file.user);
    const QString path = onTheDisk(u"file"_s);
    expectFullThenDone(*desk, [&] {
        const Result<void> written = file.write(*desk, path);
        return written || !QFile::exists(path) ? written : Result<void>(fail(ErrorCode::FileExists));
    });
    QVERIFY(QFileInfo(path).size() > 100);
}

void FullDiskFilesTest::whatLeavesWhenTheRecordHasNoRoom()
{
    QFETCH(int, which);
    const Leaving& file = leaving().at(which);
    const auto desk = open(collectedDesk(), onTheDisk(u"desk"_s), file.user);
    const QString path = m_folder->filePath(u"file"_s);
    expectFullThenDone(*desk, [&] {
        const Result<void> written = file.write(*desk, path);
        return written || !QFile::exists(path) ? written : Result<void>(fail(ErrorCode::FileExists));
    });
    QVERIFY(QFileInfo(path).size() > 100);
}

void FullDiskFilesTest::searchingAFile()
{
    test::TemporaryDesk verified;
    verified.loadRegister();
    const domain::CaseId caseId = verified.verifiedCase(
        verified.call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
    verified.signOutAll();
    const auto desk = open(verified.path(), onTheDisk(u"desk"_s), u"li"_s);
    desk::Desk& agent = *desk;
    const QString source = qEnvironmentVariable("RIGHTSDESK_SAMPLES") + u"/youzan_orders.csv"_s;
    const auto rows = [&] { return test::orDie(desk::showCase(agent, caseId)).records.size(); };
    expectFullThenDone(agent, [&] {
        const auto before = rows();
        const auto searched = nothing(desk::collectData(agent, caseId, {source}, {}));
        return searched || rows() == before ? searched : Result<void>(fail(ErrorCode::AlreadyDone));
    });
    QVERIFY(rows() > 0);
}

#ifdef Q_OS_UNIX
void FullDiskFilesTest::aDemoIsNotHalfMade_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("desk") << QStringList{u"desk"_s, u"demo"_s};
    QTest::newRow("run") << QStringList{u"demo"_s, u"run"_s, u"--out"_s};
}

void FullDiskFilesTest::aDemoIsNotHalfMade()
{
    QFETCH(QStringList, arguments);
    const QString path = onTheDisk(u"demo"_s);
    m_disk->fill();
    QProcess cli;
    cli.start(qEnvironmentVariable("RIGHTSDESK_BIN") + u"/rightsdesk-cli"_s,
              QStringList{u"--json"_s} + arguments + QStringList{path});
    QVERIFY(cli.waitForFinished(60000));
    m_disk->makeRoom();
    const QByteArray said = cli.readAllStandardOutput() + cli.readAllStandardError();
    QVERIFY2(cli.exitCode() == fileFailed && said.contains("\"code\""), said.constData());
    QCOMPARE(QDir(m_folder->filePath(u"disk"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}
#endif

QTEST_MAIN(FullDiskFilesTest)

#include "full_disk_files_test.moc"
