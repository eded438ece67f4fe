#include "core/security/digest.h"
#include "core/security/key_slots.h"
#include "tests/support/system/owners_alone.h"

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

QByteArray half(const QByteArray& content, int copy)
{
    return copy == 0 ? content.left(copyDistance) : content.mid(copyDistance);
}

QString answerOf(const Result<void>& result)
{
    return result ? u"done"_s : errorName(result.error().code);
}

void replace(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

// The slot file in two copies (security.md D3): no torn write, no damaged byte may take the accounts away, nobody
// without the key may change one, and a change is in one copy before it is in the other.
class SlotFileTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    Secret m_key = randomSecret(48);
    SlotFile m_file; // sequence 7, in both copies
    SlotFile m_next; // sequence 8, one account more
    QByteArray m_written;

    QByteArray contentWith(const SlotFile& file, const Secret& key) const
    {
        const QString path = m_folder.filePath(u"other.rdk"_s);
        QFile::remove(path);
        return createSlotFile(path, file, key) ? contentOf(path) : QByteArray();
    }
    QList<quint64> sequences() const
    {
        QList<quint64> found;
        const Result<QList<SlotCopy>> copies = loadSlotCopies(m_path);
        for (const SlotCopy& copy : copies.value_or(QList<SlotCopy>()))
            found.append(copy.file.sequence);
        return found;
    }
    QStringList namesInEachCopy() const
    {
        QStringList found;
        const Result<QList<SlotCopy>> copies = loadSlotCopies(m_path);
        for (const SlotCopy& copy : copies.value_or(QList<SlotCopy>())) {
            QStringList names;
            for (const KeySlot& slot : copy.file.keySlots)
                names.append(slot.user.name);
            found.append(names.join(u' '));
        }
        return found;
    }

private Q_SLOTS:
    void init();
    void everyFieldOfASlotComesBack();
    void bothCopiesAreAlikeAndNothingElseIsInTheFile();
    void theFileIsForItsOwnerOnly();
    void aMissingFileIsNamed();
    void aFileThatIsThereIsNotMadeAnew();
    void anyDamagedByteOfOneCopyIsOutlivedByTheOther();
    void bothCopiesDamagedIsAnErrorAndNotAnEmptyDesk();
    void aCutFileKeepsTheAccountsOfTheFirstCopy();
    void theNewerCopyComesFirstWhicheverPlaceItHas();
    void aStagedChangeLeavesTheOtherCopyByteForByte();
    void stagingWritesOverTheCopyThatDoesNotCount();
    void aChangeCutShortAnywhereLeavesTheStateBefore();
    void settlingCompletesAChange();
    void settlingTakesAChangeBackToItsLastByte();
    void aDamagedCopyIsRepairedFromTheOther();
    void settlingTouchesNothingWhenBothAreSound();
    void nothingIsWrittenWhenNoCopyHoldsTheStateToKeep();
    void aCopyWrittenWithoutTheKeyIsNotAuthentic();
    void lengthsThatLieAreRefused();
    void moreSlotsThanACopyHoldsAreRefusedBeforeWriting();
};

void SlotFileTest::init()
{
    m_path = m_folder.filePath(u"desk.rdk"_s);
    QFile::remove(m_path);
    m_file = {newUuid(), 7, {slotNamed(u"wang"_s), slotNamed(u"li"_s)}};
    m_file.keySlots.last().sealedKey.clear();
    m_next = m_file;
    m_next.sequence = 8;
    m_next.keySlots.append(slotNamed(u"sun"_s));
    QVERIFY(createSlotFile(m_path, m_file, m_key).has_value());
    m_written = contentOf(m_path);
}

void SlotFileTest::everyFieldOfASlotComesBack()
{
    const Result<QList<SlotCopy>> loaded = loadSlotCopies(m_path);
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->size(), 2);
    for (const SlotCopy& copy : *loaded) {
        QCOMPARE(copy.file.deskId, m_file.deskId);
        QCOMPARE(copy.file.sequence, quint64(7));
        QCOMPARE(copy.file.keySlots.size(), 2);
        const KeySlot& before = m_file.keySlots.first();
        const KeySlot& after = copy.file.keySlots.first();
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
        QVERIFY(!copy.file.keySlots.last().user.holdsKey);
        QVERIFY(isAuthentic(copy, m_key));
    }
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
    QVERIFY(rd::test::isOwnersAlone(m_path));
}

void SlotFileTest::aMissingFileIsNamed()
{
    const QString nowhere = m_folder.filePath(u"nowhere.rdk"_s);
    const Result<QList<SlotCopy>> loaded = loadSlotCopies(nowhere);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, ErrorCode::SlotFileMissing);
    QCOMPARE(answerOf(settleSlotFile(nowhere, m_file, m_key)), u"SlotFileMissing"_s);
    QVERIFY(!QFile::exists(nowhere));
}

void SlotFileTest::aFileThatIsThereIsNotMadeAnew()
{
    const Result<void> created = createSlotFile(m_path, m_next, m_key);
    QVERIFY(!created.has_value());
    QCOMPARE(created.error().code, ErrorCode::FileNotWritten);
    QCOMPARE(contentOf(m_path), m_written);
}

void SlotFileTest::anyDamagedByteOfOneCopyIsOutlivedByTheOther()
{
    const qsizetype used = m_written.size() - copyDistance;
    for (qsizetype position = 0; position < used; position += 3) {
        for (const qsizetype copy : {qsizetype(0), copyDistance}) {
            QByteArray damaged = m_written;
            damaged[copy + position] = static_cast<char>(damaged.at(copy + position) ^ 0x40);
            replace(m_path, damaged);
            const Result<QList<SlotCopy>> loaded = loadSlotCopies(m_path);
            QVERIFY2(loaded.has_value(), qPrintable(QString::number(copy + position)));
            QCOMPARE(loaded->size(), 1);
            QCOMPARE(loaded->first().file.sequence, quint64(7));
            QCOMPARE(loaded->first().file.keySlots.first().wrappedKeyset, m_file.keySlots.first().wrappedKeyset);
        }
    }
}

void SlotFileTest::bothCopiesDamagedIsAnErrorAndNotAnEmptyDesk()
{
    QByteArray damaged = m_written;
    damaged[100] = static_cast<char>(damaged.at(100) ^ 1);
    damaged[copyDistance + 200] = static_cast<char>(damaged.at(copyDistance + 200) ^ 1);
    for (const QByteArray& content : {damaged, QByteArray(), QByteArray("RDSLOTS1"), QByteArray(200000, '\xff')}) {
        replace(m_path, content);
        const Result<QList<SlotCopy>> loaded = loadSlotCopies(m_path);
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().code, ErrorCode::SlotFileDamaged);
    }
}

void SlotFileTest::aCutFileKeepsTheAccountsOfTheFirstCopy()
{
    const qsizetype used = m_written.size() - copyDistance;
    for (const qsizetype size : {used, copyDistance - 1, copyDistance, copyDistance + 40, m_written.size() - 1}) {
        replace(m_path, m_written.left(size));
        QCOMPARE(sequences(), QList<quint64>{7});
        QVERIFY(settleSlotFile(m_path, m_file, m_key).has_value());
        QCOMPARE(contentOf(m_path), m_written);
    }
    replace(m_path, m_written.left(used - 1));
    QVERIFY(!loadSlotCopies(m_path).has_value());
}

void SlotFileTest::theNewerCopyComesFirstWhicheverPlaceItHas()
{
    const QByteArray newer = contentWith(m_next, m_key);
    replace(m_path, half(newer, 0) + half(m_written, 1));
    QCOMPARE(sequences(), (QList<quint64>{8, 7}));
    replace(m_path, half(m_written, 0) + half(newer, 1));
    QCOMPARE(sequences(), (QList<quint64>{8, 7}));
}

void SlotFileTest::aStagedChangeLeavesTheOtherCopyByteForByte()
{
    QVERIFY(stageSlotFile(m_path, m_file, m_next, m_key).has_value());
    const QByteArray staged = contentOf(m_path);
    QCOMPARE(half(staged, 0), half(m_written, 0));
    QCOMPARE(half(staged, 1), half(contentWith(m_next, m_key), 1));
    QCOMPARE(namesInEachCopy(), (QStringList{u"wang li sun"_s, u"wang li"_s}));
    const QList<SlotCopy> copies = *loadSlotCopies(m_path);
    QVERIFY(isAuthentic(copies.first(), m_key));
    QVERIFY(isAuthentic(copies.last(), m_key));
}

// What an earlier change left behind must not be kept in place of what counts.
void SlotFileTest::stagingWritesOverTheCopyThatDoesNotCount()
{
    SlotFile another = m_file;
    another.sequence = 8;
    another.keySlots.append(slotNamed(u"zhao"_s));
    const QByteArray next = contentWith(m_next, m_key);
    for (const QByteArray& content : {half(next, 0) + half(m_written, 1), half(m_written, 0) + half(next, 1)}) {
        replace(m_path, content);
        QVERIFY(stageSlotFile(m_path, m_file, another, m_key).has_value());
        QCOMPARE(namesInEachCopy(), (QStringList{u"wang li zhao"_s, u"wang li"_s}));

        replace(m_path, content);
        another.sequence = 9;
        QVERIFY(stageSlotFile(m_path, m_next, another, m_key).has_value());
        QCOMPARE(namesInEachCopy(), (QStringList{u"wang li zhao"_s, u"wang li sun"_s}));
        another.sequence = 8;
    }
}

void SlotFileTest::aChangeCutShortAnywhereLeavesTheStateBefore()
{
    QVERIFY(stageSlotFile(m_path, m_file, m_next, m_key).has_value());
    const QByteArray complete = contentOf(m_path);
    for (qsizetype written = copyDistance; written < complete.size(); written += 7) {
        replace(m_path, complete.left(written) + m_written.mid(written));
        // Before the first byte that differs the old copy is still whole; after it the other one stands in.
        const QStringList names = namesInEachCopy();
        QVERIFY2(!names.isEmpty(), qPrintable(QString::number(written)));
        for (const QString& inCopy : names)
            QCOMPARE(inCopy, u"wang li"_s);
    }
    // Mid-way, at the checksum, and before the last byte: it goes back.
    for (const qsizetype written : {copyDistance + 300, complete.size() - 20, complete.size() - 1}) {
        replace(m_path, complete.left(written) + m_written.mid(written));
        QVERIFY(settleSlotFile(m_path, m_file, m_key).has_value());
        QCOMPARE(namesInEachCopy(), (QStringList{u"wang li"_s, u"wang li"_s}));
    }
}

void SlotFileTest::settlingCompletesAChange()
{
    QVERIFY(stageSlotFile(m_path, m_file, m_next, m_key).has_value());
    const QByteArray staged = contentOf(m_path);
    QVERIFY(settleSlotFile(m_path, m_next, m_key).has_value());
    const QByteArray settled = contentOf(m_path);
    QCOMPARE(half(settled, 1), half(staged, 1));
    QCOMPARE(settled, contentWith(m_next, m_key));
    // Cut short in its turn, it leaves the state after.
    for (qsizetype written = 0; written < settled.size() - copyDistance; written += 7) {
        replace(m_path, settled.left(written) + staged.mid(written));
        QCOMPARE(namesInEachCopy().first(), u"wang li sun"_s);
        QCOMPARE(sequences().first(), quint64(8));
    }
}

// The sealed key of an account that was never added must not stay behind the shorter list.
void SlotFileTest::settlingTakesAChangeBackToItsLastByte()
{
    QVERIFY(stageSlotFile(m_path, m_file, m_next, m_key).has_value());
    const QByteArray sealed = m_next.keySlots.last().sealedKey;
    QVERIFY(contentOf(m_path).contains(sealed));
    QVERIFY(settleSlotFile(m_path, m_file, m_key).has_value());
    const QByteArray settled = contentOf(m_path);
    QCOMPARE(settled.left(m_written.size()), m_written);
    const QByteArray rest = settled.mid(m_written.size());
    QCOMPARE(rest, QByteArray(rest.size(), '\0'));
    QVERIFY(!settled.contains(sealed.right(20)));
}

void SlotFileTest::aDamagedCopyIsRepairedFromTheOther()
{
    for (const qsizetype position : {qsizetype(60), copyDistance + 60}) {
        QByteArray damaged = m_written;
        damaged[position] = static_cast<char>(damaged.at(position) ^ 1);
        replace(m_path, damaged);
        QVERIFY(settleSlotFile(m_path, m_file, m_key).has_value());
        QCOMPARE(contentOf(m_path), m_written);
    }
}

void SlotFileTest::settlingTouchesNothingWhenBothAreSound()
{
    const QDateTime before(QDate(2020, 1, 1), QTime(), Qt::UTC);
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(before, QFileDevice::FileModificationTime));
    }
    QVERIFY(settleSlotFile(m_path, m_file, m_key).has_value());
    QCOMPARE(QFileInfo(m_path).lastModified().toUTC(), before);
}

void SlotFileTest::nothingIsWrittenWhenNoCopyHoldsTheStateToKeep()
{
    SlotFile other = m_file;
    other.sequence = 6;
    QByteArray damaged = m_written;
    damaged[100] = static_cast<char>(damaged.at(100) ^ 1);
    damaged[copyDistance + 200] = static_cast<char>(damaged.at(copyDistance + 200) ^ 1);
    for (const QByteArray& content : {contentWith(other, m_key), damaged, QByteArray(), QByteArray(200000, '\xff')}) {
        replace(m_path, content);
        QCOMPARE(answerOf(settleSlotFile(m_path, m_file, m_key)), u"SlotFileDamaged"_s);
        QCOMPARE(answerOf(stageSlotFile(m_path, m_file, m_next, m_key)), u"SlotFileDamaged"_s);
        QCOMPARE(contentOf(m_path), content);
    }
}

void SlotFileTest::aCopyWrittenWithoutTheKeyIsNotAuthentic()
{
    SlotFile forged = m_file;
    forged.sequence = 9;
    forged.keySlots.last().user.roles = domain::Role::Officer;
    const QByteArray written = contentWith(forged, randomSecret(48));
    for (const QByteArray& content : {half(written, 0) + half(m_written, 1), half(m_written, 0) + half(written, 1)}) {
        replace(m_path, content);
        const Result<QList<SlotCopy>> loaded = loadSlotCopies(m_path);
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->size(), 2);
        QVERIFY(!isAuthentic(loaded->first(), m_key));
        QVERIFY(isAuthentic(loaded->last(), m_key));
        QVERIFY(settleSlotFile(m_path, loaded->last().file, m_key).has_value());
        QCOMPARE(sequences(), (QList<quint64>{7, 7}));
    }
    // The same words with another MAC are a forgery too, and not taken for the copy to keep.
    replace(m_path, contentWith(m_file, randomSecret(48)));
    QVERIFY(!isAuthentic(loadSlotCopies(m_path)->first(), m_key));
    QCOMPARE(answerOf(settleSlotFile(m_path, m_file, m_key)), u"SlotFileDamaged"_s);
}

void SlotFileTest::lengthsThatLieAreRefused()
{
    for (const QByteArray& length :
         {QByteArray("\xff\xff\xff\xff", 4), QByteArray("\0\0\0\0", 4), QByteArray("\0\1\0\0", 4)}) {
        QByteArray lying = m_written;
        lying.replace(8, 4, length);
        lying.replace(copyDistance + 8, 4, length);
        replace(m_path, lying);
        const Result<QList<SlotCopy>> loaded = loadSlotCopies(m_path);
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().code, ErrorCode::SlotFileDamaged);
    }
}

void SlotFileTest::moreSlotsThanACopyHoldsAreRefusedBeforeWriting()
{
    SlotFile many = m_next;
    while (many.keySlots.size() < 400)
        many.keySlots.append(slotNamed(u"user%1"_s.arg(many.keySlots.size())));
    const Result<void> staged = stageSlotFile(m_path, m_file, many, m_key);
    QVERIFY(!staged.has_value());
    QCOMPARE(staged.error().code, ErrorCode::FileTooLarge);
    QCOMPARE(contentOf(m_path), m_written);
    const QString fresh = m_folder.filePath(u"fresh.rdk"_s);
    QCOMPARE(answerOf(createSlotFile(fresh, many, m_key)), u"FileTooLarge"_s);
    QVERIFY(!QFile::exists(fresh));
}

QTEST_GUILESS_MAIN(SlotFileTest)

#include "slot_file_test.moc"
