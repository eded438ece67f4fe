#include "core/base/safe_file.h"
#include "core/security/key_slots.h"
#include "core/storage/find_damage.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_storage.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int mostCases = 5000;

} // namespace

// A disk that is full at every save (R4): the person is told, what was acknowledged is there, the rest is not.
class FullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedStaysOnAFullDisk();
    void accountsStayOnAFullDisk();
    void aDeskIsNotHalfMadeOnAFullDisk();
};

void FullDiskTest::whatWasAcknowledgedStaysOnAFullDisk()
{
    QTemporaryDir folder;
    const test::SmallDisk disk(folder.path(), 4 * 1024 * 1024); // an empty desk takes half of it with its log
    test::TemporaryStorage desk(folder.filePath(u"desk.rightsdesk"_s));
    int acknowledged = 0;
    Result<void> written;
    for (; written && acknowledged < mostCases; ++acknowledged) {
        const domain::Case one = test::TemporaryStorage::someCase(acknowledged);
        written = desk.write(u"CallLogged"_s, one.id, [&](Transaction& work) { return work.cases().add(one); });
    }
    --acknowledged;
    QVERIFY(!written.has_value());
    QVERIFY2(disk.saysFull(written.error()), qPrintable(errorName(written.error().code)));
    QVERIFY(acknowledged > 20);
    const auto holds = [&] {
        QCOMPARE(desk->cases().page({}, {}, mostCases)->rows.size(), acknowledged);
        const domain::AuditCheck check = *desk->audit().verify();
        QVERIFY2(check.ok, qPrintable(check.problem));
        QCOMPARE(check.entries, acknowledged + 1);
    };
    holds();
    QVERIFY(!desk->keepDraft({domain::DraftId::create(), desk.session().user().id, QString(90000, u'x'), {}, {}, {}})
                 .has_value());
    test::orDie(desk.reopen());
    holds();
    QCOMPARE(*findDamage(desk.path(), desk.key()), QStringList());
}

void FullDiskTest::accountsStayOnAFullDisk()
{
    QTemporaryDir folder;
    const test::TemporaryStorage other;
    const QString path = folder.filePath(u"desk.rdk"_s);
    const test::SmallDisk disk(folder.path(), 100 * 1024);
    const security::SlotFile before{newUuid(), 1, {}};
#ifdef Q_OS_UNIX // where the gap between the two copies takes no room
    if (disk.isMounted())
        QVERIFY(writeFileSafely(folder.filePath(u"ballast"_s), QByteArray(60 * 1024, 'x')).has_value());
#endif
    QVERIFY(security::createSlotFile(path, before, other.key()).has_value());
    security::KeySlot big;
    big.user.id = domain::UserId::create();
    big.wrappedKeyset = QByteArray(40 * 1024, 'w');
    const security::SlotFile after{before.deskId, 2, {big}};
    const Result<void> staged = security::stageSlotFile(path, before, after, other.key());
    QVERIFY(!staged.has_value());
    QCOMPARE(staged.error().code, ErrorCode::DiskFull);
    const Result<QList<security::SlotCopy>> left = security::loadSlotCopies(path);
    QVERIFY(left.has_value());
#ifdef Q_OS_UNIX
    QCOMPARE(left->size(), 1); // the other was half written over
#else
    QVERIFY(!left->isEmpty()); // a write that has no room changes nothing there
#endif
    for (const security::SlotCopy& copy : *left)
        QCOMPARE(copy.file.sequence, before.sequence);
    // Putting the state before back takes no more room than it had.
    QVERIFY(security::settleSlotFile(path, before, other.key()).has_value());
    const Result<QList<security::SlotCopy>> settled = security::loadSlotCopies(path);
    QVERIFY(settled.has_value());
    QCOMPARE(settled->size(), 2);
    QCOMPARE(settled->last().file.sequence, before.sequence);
}

void FullDiskTest::aDeskIsNotHalfMadeOnAFullDisk()
{
    QTemporaryDir folder;
    const test::TemporaryStorage other;
    const test::SmallDisk disk(folder.path(), 64 * 1024);
    const QString path = folder.filePath(u"desk.rightsdesk"_s);
    const Result<std::unique_ptr<Storage>> created = Storage::create(path, other.key(), newUuid());
    QVERIFY(!created.has_value());
    QVERIFY2(disk.saysFull(created.error()), qPrintable(errorName(created.error().code)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(FullDiskTest)

#include "full_disk_test.moc"
