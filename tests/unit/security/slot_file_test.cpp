#include "core/security/digest.h"
#include "core/security/key_slots.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::security;

namespace {

constexpr qsizetype copyDistance = 64 * 1024;

KeySlot slotNamed(const QString& name)
{
    KeySlot slot;
    slot.user.id = domain::UserId::create();
    slot.user.name = name;
    slot.user.displayName = u"王芳"_s;
    slot.user.roles = domain::Role::Officer | domain::Role::Supervisor;
    slot.user.createdAt = QDateTime::fromMSecsSinceEpoch(1790000000000, Qt::UTC);
    slot.cost = {KdfCost::floor().memoryBytes, 5};
    slot.salt = randomBytes(16);
    slot.wrappedKeyset = randomBytes(136);
    slot.keys = {randomBytes(32), randomBytes(32)};
    slot.sealedKey = randomBytes(96);
    return slot;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

// The slot file in two copies (security.md D3): no torn write, no damaged byte may take the accounts away, and nobody
// without the key may change one.
class SlotFileTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    Secret m_key = randomSecret(48);
    SlotFile m_file;
    QByteArray m_written;

    void rewrite() const { replace(m_path, m_written); }

private Q_SLOTS:
    void init();
    void everyFieldOfASlotComesBack();
    void bothCopiesAreAlikeAndNothingElseIsInTheFile();
    void theFileIsForItsOwnerOnly();
    void aMissingFileIsNamed();
    void anyDamagedByteOfOneCopyIsOutlivedByTheOther();
    void aTornWriteOfTheFirstCopyLeavesTheOldAccounts();
    void aTornWriteOfTheSecondCopyLeavesTheNewAccounts();
    void bothCopiesDamagedIsAnErrorAndNotAnEmptyDesk();
    void aCutFileKeepsTheAccountsOfTheFirstCopy();
    void theHigherSequenceWinsWhicheverCopyHasIt();
    void aDamagedCopyIsRepairedFromTheOther();
    void repairTouchesNothingWhenBothAreSound();
    void aFileWrittenWithoutTheKeyIsNotAuthentic();
    void lengthsThatLieAreRefused();
    void moreSlotsThanACopyHoldsAreRefusedBeforeWriting();
};

void SlotFileTest::init()
{
    m_path = m_folder.filePath(u"desk.rdk"_s);
    QFile::remove(m_path);
    m_file = {newUuid(), 7, {slotNamed(u"wang"_s), slotNamed(u"li"_s)}};
    m_file.keySlots.last().sealedKey.clear();
    QVERIFY(saveSlotFile(m_path, m_file, m_key).has_value());
    m_written = contentOf(m_path);
}

void SlotFileTest::everyFieldOfASlotComesBack()
{
    const Result<SlotFile> loaded = loadSlotFile(m_path);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->deskId, m_file.deskId);
    QCOMPARE(loaded->sequence, quint64(7));
    QCOMPARE(loaded->keySlots.size(), 2);
    const KeySlot& before = m_file.keySlots.first();
    const KeySlot& after = loaded->keySlots.first();
    QCOMPARE(after.user.id, before.user.id);
    QCOMPARE(after.user.name, before.user.name);
    QCOMPARE(after.user.displayName, before.user.displayName);
    QCOMPARE(domain::codesOf(after.user.roles), domain::codesOf(before.user.roles));
    QCOMPARE(after.user.createdAt, before.user.createdAt);
    QVERIFY(after.user.active);
    QVERIFY(after.user.holdsKey);
    QCOMPARE(after.cost.memoryBytes, before.cost.memoryBytes);
    QCOMPARE(after.cost.passes, before.cost.passes);
    QCOMPARE(after.salt, before.salt);
    QCOMPARE(after.wrappedKeyset, before.wrappedKeyset);
    QCOMPARE(after.keys.box, before.keys.box);
    QCOMPARE(after.keys.sign, before.keys.sign);
    QCOMPARE(after.sealedKey, before.sealedKey);
    QVERIFY(!loaded->keySlots.last().user.holdsKey);
    QVERIFY(authenticateSlotFile(m_path, m_key).has_value());
}

void SlotFileTest::bothCopiesAreAlikeAndNothingElseIsInTheFile()
{
    const QByteArray second = m_written.mid(copyDistance);
    QVERIFY(second.size() > 500);
    QCOMPARE(m_written.left(second.size()), second);
    QCOMPARE(m_written.mid(second.size(), copyDistance - second.size()).count('\0'), copyDistance - second.size());
    QCOMPARE(m_written.left(8), QByteArray("RDSLOTS1"));
}

void SlotFileTest::theFileIsForItsOwnerOnly()
{
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
}

void SlotFileTest::aMissingFileIsNamed()
{
    const Result<SlotFile> loaded = loadSlotFile(m_folder.filePath(u"nowhere.rdk"_s));
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, ErrorCode::SlotFileMissing);
}

void SlotFileTest::anyDamagedByteOfOneCopyIsOutlivedByTheOther()
{
    const qsizetype used = m_written.size() - copyDistance;
    for (qsizetype position = 0; position < used; position += 3) {
        for (const qsizetype copy : {qsizetype(0), copyDistance}) {
            QByteArray damaged = m_written;
            damaged[copy + position] = static_cast<char>(damaged.at(copy + position) ^ 0x40);
            replace(m_path, damaged);
            const Result<SlotFile> loaded = loadSlotFile(m_path);
            QVERIFY2(loaded.has_value(), qPrintable(QString::number(copy + position)));
            QCOMPARE(loaded->sequence, quint64(7));
            QCOMPARE(loaded->keySlots.first().wrappedKeyset, m_file.keySlots.first().wrappedKeyset);
        }
    }
}

void SlotFileTest::aTornWriteOfTheFirstCopyLeavesTheOldAccounts()
{
    SlotFile next = m_file;
    next.sequence = 8;
    QVERIFY(saveSlotFile(m_path, next, m_key).has_value());
    const QByteArray complete = contentOf(m_path);
    const qsizetype used = complete.size() - copyDistance;
    // Cut before the sequence number the old copy is still whole; after it the second copy stands in.
    for (qsizetype written = 0; written < used; written += 7) {
        replace(m_path, complete.left(written) + m_written.mid(written));
        const Result<SlotFile> loaded = loadSlotFile(m_path);
        QVERIFY2(loaded.has_value(), qPrintable(QString::number(written)));
        QCOMPARE(loaded->sequence, quint64(7));
    }
}

void SlotFileTest::aTornWriteOfTheSecondCopyLeavesTheNewAccounts()
{
    SlotFile next = m_file;
    next.sequence = 8;
    QVERIFY(saveSlotFile(m_path, next, m_key).has_value());
    const QByteArray complete = contentOf(m_path);
    for (qsizetype written = copyDistance; written < complete.size(); written += 7) {
        replace(m_path, complete.left(written) + m_written.mid(written));
        const Result<SlotFile> loaded = loadSlotFile(m_path);
        QVERIFY2(loaded.has_value(), qPrintable(QString::number(written)));
        QCOMPARE(loaded->sequence, quint64(8));
    }
}

void SlotFileTest::bothCopiesDamagedIsAnErrorAndNotAnEmptyDesk()
{
    QByteArray damaged = m_written;
    damaged[100] = static_cast<char>(damaged.at(100) ^ 1);
    damaged[copyDistance + 200] = static_cast<char>(damaged.at(copyDistance + 200) ^ 1);
    for (const QByteArray& content : {damaged, QByteArray(), QByteArray("RDSLOTS1"), QByteArray(200000, '\xff')}) {
        replace(m_path, content);
        const Result<SlotFile> loaded = loadSlotFile(m_path);
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().code, ErrorCode::SlotFileDamaged);
        QVERIFY(!repairSlotFile(m_path, m_key).has_value());
        QCOMPARE(contentOf(m_path), content);
    }
}

void SlotFileTest::aCutFileKeepsTheAccountsOfTheFirstCopy()
{
    const qsizetype used = m_written.size() - copyDistance;
    for (const qsizetype size : {used, copyDistance - 1, copyDistance, copyDistance + 40, m_written.size() - 1}) {
        replace(m_path, m_written.left(size));
        QVERIFY2(loadSlotFile(m_path).has_value(), qPrintable(QString::number(size)));
    }
    replace(m_path, m_written.left(used - 1));
    QVERIFY(!loadSlotFile(m_path).has_value());
}

void SlotFileTest::theHigherSequenceWinsWhicheverCopyHasIt()
{
    SlotFile next = m_file;
    next.sequence = 8;
    QVERIFY(saveSlotFile(m_path, next, m_key).has_value());
    const QByteArray newer = contentOf(m_path);
    replace(m_path, newer.left(copyDistance) + m_written.mid(copyDistance));
    QCOMPARE(loadSlotFile(m_path)->sequence, quint64(8));
    replace(m_path, m_written.left(copyDistance) + newer.mid(copyDistance));
    QCOMPARE(loadSlotFile(m_path)->sequence, quint64(8));
}

void SlotFileTest::aDamagedCopyIsRepairedFromTheOther()
{
    for (const qsizetype position : {qsizetype(60), copyDistance + 60}) {
        QByteArray damaged = m_written;
        damaged[position] = static_cast<char>(damaged.at(position) ^ 1);
        replace(m_path, damaged);
        QVERIFY(repairSlotFile(m_path, m_key).has_value());
        QCOMPARE(contentOf(m_path), m_written);
    }
}

void SlotFileTest::repairTouchesNothingWhenBothAreSound()
{
    rewrite();
    const QDateTime before(QDate(2020, 1, 1), QTime(), Qt::UTC);
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(before, QFileDevice::FileModificationTime));
    }
    QVERIFY(repairSlotFile(m_path, m_key).has_value());
    QCOMPARE(QFileInfo(m_path).lastModified().toUTC(), before);
}

void SlotFileTest::aFileWrittenWithoutTheKeyIsNotAuthentic()
{
    SlotFile forged = m_file;
    forged.sequence = 9;
    forged.keySlots.last().user.roles = domain::Role::Officer;
    QVERIFY(saveSlotFile(m_path, forged, randomSecret(48)).has_value());
    QVERIFY(loadSlotFile(m_path).has_value());
    const Result<void> authentic = authenticateSlotFile(m_path, m_key);
    QVERIFY(!authentic.has_value());
    QCOMPARE(authentic.error().code, ErrorCode::SlotFileDamaged);
}

void SlotFileTest::lengthsThatLieAreRefused()
{
    for (const QByteArray& length :
         {QByteArray("\xff\xff\xff\xff", 4), QByteArray("\0\0\0\0", 4), QByteArray("\0\1\0\0", 4)}) {
        QByteArray lying = m_written;
        lying.replace(8, 4, length);
        lying.replace(copyDistance + 8, 4, length);
        replace(m_path, lying);
        const Result<SlotFile> loaded = loadSlotFile(m_path);
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().code, ErrorCode::SlotFileDamaged);
    }
}

void SlotFileTest::moreSlotsThanACopyHoldsAreRefusedBeforeWriting()
{
    SlotFile many = m_file;
    while (many.keySlots.size() < 400)
        many.keySlots.append(slotNamed(u"user%1"_s.arg(many.keySlots.size())));
    const Result<void> saved = saveSlotFile(m_path, many, m_key);
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(contentOf(m_path), m_written);
}

QTEST_GUILESS_MAIN(SlotFileTest)

#include "slot_file_test.moc"
