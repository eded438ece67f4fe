#include "core/desk/desk_parts.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/reports/print_sample.h"
#include "core/desk/reports/write_sample_files.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/failing_statements.h"
#include "tests/support/reported_case.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_desk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;

namespace {

constexpr int casesDrawn = 5;
constexpr int diskBytes = 48 * 1024 * 1024;
const QString now = u"2026-11-23T10:00:00+08:00"_s;

} // namespace

// The case files of a drawn sample are all there and in the log, or none of them is, wherever it breaks off.
class SampleFilesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;
    desk::CaseSample m_sample;
    QString m_folder;

    Result<void> write(desk::Desk& desk, const JobToken& job = {})
    {
        return desk::writeSampleFiles(desk, m_sample, m_folder, domain::SheetLanguage::Chinese, job);
    }
    desk::Desk& auditor() { return m_desk->as(u"sun"_s); }
    QStringList names() const
    {
        return QDir(m_folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    }
    QString fileOf(int drawn) const
    {
        return QDir(m_folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(m_sample.cases.at(drawn).number));
    }
    void makeFolder(const QString& path);
    void draw(int cases);
    // Refused with this error; nothing of it is left and nothing of it is said.
    void expectNothing(desk::Desk& desk, const std::function<Result<void>()>& verb, const QList<ErrorCode>& expected);
    // Every file is there and its entry tells its digest.
    void expectAll(desk::Desk& desk);

private Q_SLOTS:
    void init();
    void allOfThemAreWrittenAndLogged_R_AU_01();
    void oneThatCannotBeWrittenTakesTheOthersBack();
    void aCancelInBetweenLeavesNone();
    void aFullDiskLeavesNone_R4();
    void aRecordThatFailsTakesThemAllBack_R4();
    void aTakenNameStopsThemAll();
    void aNameThatIsTakenMeanwhileStopsThemAll();
    void aSingleFileReplacesNoneThatCameMeanwhile();
    void whatCannotBeTakenBackIsNamed();
    void aPaperWhoseRecordFailsIsGone_R_AU_01();
    void moreThanTwentyAreRefused_D5();
};

void SampleFilesTest::init()
{
    m_desk = std::make_unique<TemporaryDesk>(now);
    QList<ReportedCase> cases;
    for (int i = 1; i <= 21; ++i)
        cases.append(reportedCase(i, QDate(2026, 11, 2), QDate(2026, 11, 23), domain::RightType::Copy));
    writeCases(m_desk->as(u"wang"_s), cases);
    makeFolder(m_desk->filePath(u"sample"_s));
    draw(casesDrawn);
}

void SampleFilesTest::makeFolder(const QString& path)
{
    m_folder = path;
    QVERIFY(QDir().mkpath(path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void SampleFilesTest::draw(int cases)
{
    domain::ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 30);
    m_sample = orDie(desk::sampleCases(auditor(), filter, u"fault"_s, cases));
    QCOMPARE(m_sample.cases.size(), cases);
}

void SampleFilesTest::expectNothing(desk::Desk& desk, const std::function<Result<void>()>& verb,
                                    const QList<ErrorCode>& expected)
{
    const QStringList before = names();
    const QString head = orDie(desk.storage().audit().head());
    const Result<void> failed = verb();
    QVERIFY(!failed);
    QVERIFY2(expected.contains(failed.error().code), qPrintable(errorName(failed.error().code)));
    QCOMPARE(names(), before);
    QCOMPARE(orDie(desk.storage().audit().head()), head);
    QVERIFY(m_sample.files.isEmpty());
}

void SampleFilesTest::expectAll(desk::Desk& desk)
{
    const storage::LogEnd end = orDie(desk.storage().audit().end());
    const QList<domain::AuditEntry> entries = orDie(desk.storage().audit().page(end.sequence - casesDrawn, casesDrawn));
    QCOMPARE(m_sample.files.size(), casesDrawn);
    for (int i = 0; i < casesDrawn; ++i) {
        QFile file(fileOf(i));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("%PDF"));
        const QString digest =
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QCOMPARE(entries.at(i).action, u"ReportExported"_s);
        QCOMPARE(entries.at(i).detail[u"case"_s].toString(), m_sample.cases.at(i).number);
        QCOMPARE(entries.at(i).detail[u"sha256"_s].toString(), digest);
        QCOMPARE(m_sample.files.value(m_sample.cases.at(i).number), digest);
    }
}

void SampleFilesTest::allOfThemAreWrittenAndLogged_R_AU_01()
{
    QList<int> progress;
    RD_VERIFY(write(auditor(), JobToken([&progress](int done, int total) {
                        if (total == casesDrawn)
                            progress.append(done);
                    })));
    QCOMPARE(names().size(), casesDrawn);
    QVERIFY(progress.contains(casesDrawn));
    expectAll(auditor());
}

void SampleFilesTest::oneThatCannotBeWrittenTakesTheOthersBack()
{
    // A name that is borne by a link that leads nowhere: two files are written before it is found out.
    QVERIFY(QFile::link(m_desk->filePath(u"nowhere/file.pdf"_s), fileOf(2)));
    expectNothing(auditor(), [this] { return write(auditor()); }, {ErrorCode::FileExists});
    QVERIFY(QFile::remove(fileOf(2)));
    RD_VERIFY(write(auditor()));
    expectAll(auditor());
}

void SampleFilesTest::aCancelInBetweenLeavesNone()
{
    int made = 0;
    JobToken job;
    const JobToken cancelling([&](int done, int total) {
        if (total == casesDrawn && done == 3)
            made = done;
        if (made == 3)
            job.cancel();
    });
    job = cancelling;
    expectNothing(auditor(), [&] { return write(auditor(), job); }, {ErrorCode::Cancelled});
    QCOMPARE(made, 3);
}

void SampleFilesTest::aFullDiskLeavesNone_R4()
{
    const QString disk = m_desk->filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    constexpr int small = 2 * 1024 * 1024;
    const SmallDisk full(disk, small);
    makeFolder(disk + u"/sample"_s);
    QFile ballast(disk + u"/ballast"_s);
    constexpr int step = 48 * 1024;
    int refused = 0;
    bool done = false;
    for (int room = 0; !done && room < small; room += step) {
        full.fill();
        if (ballast.exists())
            QVERIFY(ballast.resize(std::max<qint64>(ballast.size() - room, 0)));
        const QStringList before = names();
        const QString head = orDie(auditor().storage().audit().head());
        const Result<void> written = write(auditor());
        done = written.has_value();
        full.makeRoom();
        if (done)
            break;
        ++refused;
        QVERIFY2(full.saysFull(written.error()), qPrintable(errorName(written.error().code)));
        QCOMPARE(names(), before);
        QCOMPARE(orDie(auditor().storage().audit().head()), head);
        QVERIFY(m_sample.files.isEmpty());
        if (!full.isMounted()) // no room at all, where none can be measured
            break;
    }
    QVERIFY(full.isMounted() ? done && refused >= 2 : refused == 1);
    if (!done)
        RD_VERIFY(write(auditor()));
    expectAll(auditor());
}

void SampleFilesTest::aRecordThatFailsTakesThemAllBack_R4()
{
    m_desk->signOutAll();
    const QString disk = m_desk->filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    const SmallDisk full(disk, diskBytes);
    copyDesk(m_desk->path(), disk + u"/desk"_s);
    const auto other = orDie(desk::enterDesk(disk + u"/desk"_s, *DeskTemplate::before(now).slotOf(u"sun"_s),
                                             Clock::fixed(parseInstant(now))));
    const auto failing = [&] {
        full.fill();
        const Result<void> failed = write(*other);
        full.makeRoom();
        return failed;
    };
    expectNothing(*other, failing, {ErrorCode::DiskFull, ErrorCode::StorageFailed, ErrorCode::FileNotWritten});
    RD_VERIFY(write(*other));
    expectAll(*other);
}

void SampleFilesTest::aTakenNameStopsThemAll()
{
    QFile mine(fileOf(4));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    expectNothing(auditor(), [this] { return write(auditor()); }, {ErrorCode::FileExists});
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
}

// Twenty files take a while to make: what another run writes then is neither replaced nor taken away.
void SampleFilesTest::aNameThatIsTakenMeanwhileStopsThemAll()
{
    const QByteArray theirs = "theirs";
    const JobToken meanwhile([&](int done, int total) {
        QFile file(fileOf(2));
        if (done == casesDrawn && total == casesDrawn && file.open(QIODevice::WriteOnly))
            file.write(theirs);
    });
    const QString head = orDie(auditor().storage().audit().head());
    RD_EXPECT_ERROR(write(auditor(), meanwhile), ErrorCode::FileExists);
    QCOMPARE(names(), QStringList{QFileInfo(fileOf(2)).fileName()});
    QFile file(fileOf(2));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), theirs);
    QCOMPARE(orDie(auditor().storage().audit().head()), head);
    QVERIFY(m_sample.files.isEmpty());
}

void SampleFilesTest::aSingleFileReplacesNoneThatCameMeanwhile()
{
    const QByteArray theirs = "theirs";
    desk::Desk& wang = m_desk->as(u"wang"_s);
    const QString path = QDir(m_folder).filePath(u"due.ics"_s);
    storage::Transaction work = orDie(desk::beginAs(wang, domain::Permission::ViewCases));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(theirs) == theirs.size());
    file.close();
    const QString head = orDie(wang.storage().audit().head());
    RD_EXPECT_ERROR(desk::commitWithFile(wang, work, path, "ours", {{u"DueDatesExported"_s, {}, {}, {}, {}}}),
                    ErrorCode::FileExists);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), theirs);
    QCOMPARE(orDie(wang.storage().audit().head()), head);
}

// Something else stands under a name of ours by the time the record fails: it is nothing that could be removed.
void SampleFilesTest::whatCannotBeTakenBackIsNamed()
{
    constexpr int ofTheVerification = 2; // its snapshot of the log, from BEGIN to COMMIT, which writes nothing
    const QString first = fileOf(0);
    int named = 0;
    bool done = false;
    for (int failing = ofTheVerification + 1; !done && failing < mostStatements; ++failing) {
        storage::SqlConnection::failStatement(failing, [&first] {
            if (QFile::remove(first))
                QDir().mkdir(first);
        });
        const Result<void> written = write(auditor());
        storage::SqlConnection::failStatement(0);
        done = written.has_value();
        if (done || names().isEmpty())
            continue;
        QCOMPARE(names(), QStringList{QFileInfo(first).fileName()});
        QCOMPARE(written.error().args.value(u"notRemoved"_s).toStringList(), names());
        QVERIFY(QDir().rmdir(first));
        ++named;
    }
    QVERIFY(done && named > 0);
}

// What is not on record has not left, and what was not printed is not on record.
void SampleFilesTest::aPaperWhoseRecordFailsIsGone_R_AU_01()
{
    desk::SampleOrder order;
    order.filter.from = QDate(2026, 11, 1);
    order.filter.to = QDate(2026, 11, 30);
    const QString path = QDir(m_folder).filePath(u"sample"_s);
    using Leave = std::function<Result<void>()>;
    const QList<Leave> ways{[&] { return desk::printSample(auditor(), order, m_sample, path); },
                            [&] { return desk::exportSampleWorkbook(auditor(), order, m_sample, path); },
                            [&] { return desk::noteSamplePrinted(auditor(), order, m_sample); }};
    for (const Leave& leave : ways) {
        const QString head = orDie(auditor().storage().audit().head());
        const int failing = failingStatements(auditor(), [&]() -> Result<void> {
            const Result<void> left = leave();
            if (!left && (!names().isEmpty() || orDie(auditor().storage().audit().head()) != head))
                return fail(ErrorCode::Cancelled); // not what failed: something is left behind
            return left;
        });
        QVERIFY2(failing > 1 && failing < mostStatements, qPrintable(QString::number(failing)));
        QVERIFY(orDie(auditor().storage().audit().head()) != head);
        QFile::remove(path);
    }
}

void SampleFilesTest::moreThanTwentyAreRefused_D5()
{
    draw(21);
    expectNothing(auditor(), [this] { return write(auditor()); }, {ErrorCode::InvalidArgument});
    const Result<void> refused = write(auditor());
    QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"sampleFiles"_s);
    draw(20);
    RD_VERIFY(write(auditor()));
    QCOMPARE(names().size(), 20);
}

QTEST_MAIN(SampleFilesTest)
#include "sample_files_test.moc"
