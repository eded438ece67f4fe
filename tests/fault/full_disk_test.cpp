#include "core/base/safe_file.h"
#include "core/security/key_slots.h"
#include "core/storage/find_damage.h"
#include "tests/support/temporary_storage.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int mostCases = 5000;

// A small disk of its own where the system lets us mount one; otherwise files of this process may grow no further than
// `bytes` from now on.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder, int bytes)
        : m_folder(folder)
        , m_mounted(::mount("none", folder.toUtf8().constData(), "tmpfs", 0,
                            QByteArray("size=" + QByteArray::number(bytes)).constData())
                    == 0)
    {
        if (m_mounted)
            return;
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{static_cast<rlim_t>(bytes), m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount(m_folder.toUtf8().constData());
        else
            ::setrlimit(RLIMIT_FSIZE, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }

private:
    QString m_folder;
    bool m_mounted;
    rlimit m_before{};
};

bool saysFull(const Error& error, const SmallDisk& disk)
{
    return error.code == ErrorCode::DiskFull || (!disk.isMounted() && error.code == ErrorCode::StorageFailed);
}

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
    const SmallDisk disk(folder.path(), 3 * 1024 * 1024);
    test::TemporaryStorage desk(folder.filePath(u"desk.rightsdesk"_s));
    int acknowledged = 0;
    Result<void> written;
    for (; written && acknowledged < mostCases; ++acknowledged) {
        const domain::Case one = test::TemporaryStorage::someCase(acknowledged);
        written = desk.write(u"CallLogged"_s, one.id, [&](Transaction& work) { return work.cases().add(one); });
    }
    --acknowledged;
    QVERIFY(!written.has_value());
    QVERIFY2(saysFull(written.error(), disk), qPrintable(errorName(written.error().code)));
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
    const SmallDisk disk(folder.path(), 100 * 1024);
    security::SlotFile slots{newUuid(), 1, {}};
    if (disk.isMounted())
        QVERIFY(writeFileSafely(folder.filePath(u"ballast"_s), QByteArray(20 * 1024, 'x')).has_value());
    QVERIFY(security::saveSlotFile(path, slots, other.key()).has_value());
    security::KeySlot big;
    big.user.id = domain::UserId::create();
    big.wrappedKeyset = QByteArray(40 * 1024, 'w');
    slots.keySlots.append(big);
    slots.sequence = 2;
    const Result<void> saved = security::saveSlotFile(path, slots, other.key());
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().code, ErrorCode::DiskFull);
    const Result<security::SlotFile> loaded = security::loadSlotFile(path);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->sequence == 1 || loaded->sequence == 2);
}

void FullDiskTest::aDeskIsNotHalfMadeOnAFullDisk()
{
    QTemporaryDir folder;
    const test::TemporaryStorage other;
    const SmallDisk disk(folder.path(), 64 * 1024);
    const QString path = folder.filePath(u"desk.rightsdesk"_s);
    const Result<std::unique_ptr<Storage>> created = Storage::create(path, other.key(), newUuid());
    QVERIFY(!created.has_value());
    QVERIFY2(saysFull(created.error(), disk), qPrintable(errorName(created.error().code)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(FullDiskTest)

#include "full_disk_test.moc"
