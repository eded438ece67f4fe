#include "core/desk/desk_status.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/security/digest.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using security::KeySlot;
using security::SlotFile;

namespace {

constexpr qsizetype copyDistance = 64 * 1024;
const QString newPassword = u"another password"_s;

Secret secretOf(QString text)
{
    return Secret::fromText(text);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

KeySlot& slotNamed(SlotFile& slots, const QString& name)
{
    return slots.keySlots[desk::slotIndex(slots, name)];
}

} // namespace

// Who signs in while the slot file is in the middle of a change (security.md D3): exactly whom the database holds, and
// nothing is written for anybody else.
class SignInTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_template;
    Secret m_key;
    int m_count = 0;
    QString m_path;

    QString slotPath() const { return desk::slotFilePath(m_path); }
    QByteArray slotBytes() const { return contentOf(slotPath()); }
    void writeSlotBytes(const QByteArray& content) const;
    // The first copy of one moment beside the second copy of another.
    void mixSlotBytes(const QByteArray& first, const QByteArray& second) const;
    std::unique_ptr<desk::Desk> open(const QString& user) const;
    // What a program killed before its commit leaves behind.
    void stageOnly(const std::function<void(SlotFile&)>& change) const;
    KeySlot slotFor(const QString& name, const QString& password) const;
    // The same keys under another password, as a change of password makes it.
    KeySlot rewrapped(const KeySlot& slot, const QString& oldPassword, const QString& password) const;
    void changePasswordOfLi() const;
    QString answer(const QString& user, const QString& password = {}) const;
    QString head() const;
    void expectRefused(const QString& user, const QString& password, const QString& error) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void anAccountThatWasNeverCommittedIsUnknown();
    void aPasswordThatWasNeverCommittedIsWrongAndTheOldOneHolds();
    void theOldPasswordIsWrongOnceTheChangeIsCommitted();
    void aUserDisabledOnRecordIsRefusedAlthoughACopyStillOpens();
    void aUserWhoseDisablingWasNeverCommittedSignsIn();
    void aDamagedCopyIsRepairedAtSignIn();
    void olderCopiesOnlyAreARollback();
    void aLoneCopyThatWasNeverCommittedIsNeitherTakenNorWrittenOver();
    void aCopyWrittenWithoutTheKeyIsAnAlarmWhicheverItIs();
    void theRecordSpeaksLast();
    void theNextChangeGoesOverWhatWasNeverCommitted();
    void wrongGuessesAreCountedWhicheverCopyTheyWereTriedOn();
    void theCheckOfADeskReadsTheCopyThatCounts();
    void aKeyFileWithoutItsDeskIsNotWrittenOver();
};

void SignInTest::initTestCase()
{
    m_key = m_template.as(u"chen"_s).databaseKey().copy();
    m_template.signOutAll();
}

void SignInTest::init()
{
    m_path = m_template.filePath(u"desk%1.rightsdesk"_s.arg(++m_count));
    test::copyDesk(m_template.path(), m_path);
}

void SignInTest::writeSlotBytes(const QByteArray& content) const
{
    QFile file(slotPath());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("the slot file cannot be written");
}

void SignInTest::mixSlotBytes(const QByteArray& first, const QByteArray& second) const
{
    writeSlotBytes(first.left(copyDistance) + second.mid(copyDistance));
}

std::unique_ptr<desk::Desk> SignInTest::open(const QString& user) const
{
    return test::orDie(
        desk::unlockDesk(m_path, user, secretOf(test::TemporaryDesk::passwordOf(user)), m_template.clock()));
}

void SignInTest::stageOnly(const std::function<void(SlotFile&)>& change) const
{
    const SlotFile current = test::orDie(security::loadSlotCopies(slotPath())).first().file;
    SlotFile next = current;
    ++next.sequence;
    change(next);
    test::orDie(security::stageSlotFile(slotPath(), current, next, m_key));
}

KeySlot SignInTest::slotFor(const QString& name, const QString& password) const
{
    domain::User user;
    user.id = domain::UserId::create();
    user.name = name;
    user.roles = domain::Role::Officer;
    const QString deskId = test::orDie(security::loadSlotCopies(slotPath())).first().file.deskId;
    const security::Keyset keyset = security::Keyset::create();
    KeySlot slot =
        test::orDie(security::makeSlot(deskId, user, secretOf(password), security::KdfCost::floor(), keyset));
    slot.sealedKey = security::sealTo(keyset.publicKeys(), m_key);
    return slot;
}

KeySlot SignInTest::rewrapped(const KeySlot& slot, const QString& oldPassword, const QString& password) const
{
    const QString deskId = test::orDie(security::loadSlotCopies(slotPath())).first().file.deskId;
    const security::Keyset keyset = test::orDie(security::openSlot(deskId, slot, secretOf(oldPassword)));
    KeySlot fresh = test::orDie(security::makeSlot(deskId, slot.user, secretOf(password), slot.cost, keyset));
    fresh.sealedKey = slot.sealedKey;
    return fresh;
}

void SignInTest::changePasswordOfLi() const
{
    test::orDie(desk::changePassword(*open(u"li"_s), secretOf(test::TemporaryDesk::passwordOf(u"li"_s)),
                                     secretOf(newPassword)));
}

QString SignInTest::answer(const QString& user, const QString& password) const
{
    return test::signInAnswer(m_path, user, password.isEmpty() ? test::TemporaryDesk::passwordOf(user) : password,
                              m_template.clock());
}

QString SignInTest::head() const
{
    return test::orDie(test::orDie(storage::Storage::open(m_path, m_key))->audit().head());
}

void SignInTest::expectRefused(const QString& user, const QString& password, const QString& error) const
{
    const QByteArray slotsBefore = slotBytes();
    const QString headBefore = head();
    QCOMPARE(answer(user, password), error);
    QCOMPARE(slotBytes(), slotsBefore);
    QCOMPARE(head(), headBefore);
}

void SignInTest::anAccountThatWasNeverCommittedIsUnknown()
{
    const QByteArray before = slotBytes();
    stageOnly([&](SlotFile& next) { next.keySlots.append(slotFor(u"he"_s, newPassword)); });
    expectRefused(u"he"_s, newPassword, u"WrongPassword"_s);
    expectRefused(u"he"_s, u"wrong"_s, u"WrongPassword"_s);
    QCOMPARE(answer(u"chen"_s), u"opened"_s);
    QVERIFY(test::slotsAreSettled(m_path));
    QCOMPARE(slotBytes().left(before.size()), before);
    QCOMPARE(answer(u"he"_s, newPassword), u"WrongPassword"_s);
}

void SignInTest::aPasswordThatWasNeverCommittedIsWrongAndTheOldOneHolds()
{
    const QByteArray before = slotBytes();
    stageOnly([&](SlotFile& next) {
        KeySlot& slot = slotNamed(next, u"li"_s);
        slot = rewrapped(slot, test::TemporaryDesk::passwordOf(u"li"_s), newPassword);
    });
    expectRefused(u"li"_s, newPassword, u"WrongPassword"_s);
    QCOMPARE(answer(u"li"_s), u"opened"_s);
    QVERIFY(test::slotsAreSettled(m_path));
    QCOMPARE(slotBytes().left(before.size()), before);
    QCOMPARE(answer(u"li"_s, newPassword), u"WrongPassword"_s);
}

void SignInTest::theOldPasswordIsWrongOnceTheChangeIsCommitted()
{
    const QByteArray before = slotBytes();
    changePasswordOfLi();
    const QByteArray after = slotBytes();
    for (const bool firstIsOld : {true, false}) {
        mixSlotBytes(firstIsOld ? before : after, firstIsOld ? after : before);
        expectRefused(u"li"_s, test::TemporaryDesk::passwordOf(u"li"_s), u"WrongPassword"_s);
        QCOMPARE(answer(u"li"_s, newPassword), u"opened"_s);
        QCOMPARE(slotBytes(), after);
    }
}

void SignInTest::aUserDisabledOnRecordIsRefusedAlthoughACopyStillOpens()
{
    const QByteArray before = slotBytes();
    test::orDie(desk::disableUser(*open(u"chen"_s), u"zhao"_s));
    const QByteArray after = slotBytes();
    for (const bool firstIsOld : {true, false}) {
        mixSlotBytes(firstIsOld ? before : after, firstIsOld ? after : before);
        expectRefused(u"zhao"_s, test::TemporaryDesk::passwordOf(u"zhao"_s), u"UserDisabled"_s);
        expectRefused(u"zhao"_s, u"wrong"_s, u"WrongPassword"_s);
        QCOMPARE(answer(u"chen"_s), u"opened"_s);
        QVERIFY(test::slotsAreSettled(m_path));
        expectRefused(u"zhao"_s, test::TemporaryDesk::passwordOf(u"zhao"_s), u"UserDisabled"_s);
    }
}

void SignInTest::aUserWhoseDisablingWasNeverCommittedSignsIn()
{
    const QByteArray before = slotBytes();
    stageOnly([](SlotFile& next) {
        KeySlot& slot = slotNamed(next, u"zhao"_s);
        slot.user.active = false;
        slot.sealedKey.clear();
    });
    QCOMPARE(answer(u"zhao"_s), u"opened"_s);
    QCOMPARE(slotBytes(), before);
}

void SignInTest::aDamagedCopyIsRepairedAtSignIn()
{
    const QByteArray before = slotBytes();
    for (const qsizetype position : {qsizetype(60), copyDistance + 60}) {
        QByteArray damaged = before;
        damaged[position] = static_cast<char>(damaged.at(position) ^ 1);
        writeSlotBytes(damaged);
        expectRefused(u"li"_s, u"wrong"_s, u"WrongPassword"_s);
        QCOMPARE(answer(u"li"_s), u"opened"_s);
        QCOMPARE(slotBytes(), before);
    }
}

void SignInTest::olderCopiesOnlyAreARollback()
{
    const QByteArray before = slotBytes();
    changePasswordOfLi();
    writeSlotBytes(before);
    expectRefused(u"chen"_s, {}, u"SlotFileRolledBack"_s);
    expectRefused(u"li"_s, {}, u"SlotFileRolledBack"_s);
    // The one that is left is older too.
    QByteArray damaged = before;
    damaged[60] = static_cast<char>(damaged.at(60) ^ 1);
    writeSlotBytes(damaged);
    expectRefused(u"chen"_s, {}, u"SlotFileRolledBack"_s);
}

// It may be all there is to restore from.
void SignInTest::aLoneCopyThatWasNeverCommittedIsNeitherTakenNorWrittenOver()
{
    stageOnly([&](SlotFile& next) { next.keySlots.append(slotFor(u"he"_s, newPassword)); });
    QByteArray damaged = slotBytes();
    damaged[60] = static_cast<char>(damaged.at(60) ^ 1);
    writeSlotBytes(damaged);
    expectRefused(u"chen"_s, {}, u"SlotFileDamaged"_s);
    expectRefused(u"he"_s, newPassword, u"WrongPassword"_s);
}

void SignInTest::aCopyWrittenWithoutTheKeyIsAnAlarmWhicheverItIs()
{
    const QByteArray before = slotBytes();
    SlotFile forged = test::orDie(security::loadSlotCopies(slotPath())).first().file;
    for (const quint64 sequence : {forged.sequence - 1, forged.sequence, forged.sequence + 1}) {
        forged.sequence = sequence;
        slotNamed(forged, u"zhao"_s).user.active = false;
        const QString other = m_template.filePath(u"forged%1.rdk"_s.arg(sequence));
        test::orDie(security::createSlotFile(other, forged, security::randomSecret(48)));
        const QByteArray written = contentOf(other);
        for (const bool firstIsForged : {true, false}) {
            mixSlotBytes(firstIsForged ? written : before, firstIsForged ? before : written);
            expectRefused(u"chen"_s, {}, u"SlotFileDamaged"_s);
        }
    }
}

void SignInTest::theRecordSpeaksLast()
{
    const auto change = [this](const QByteArray& statement) { test::RawDatabase(m_path, m_key).run(statement); };
    change("UPDATE user_account SET active = 0 WHERE name = 'li'");
    expectRefused(u"li"_s, {}, u"UserDisabled"_s);
    change("UPDATE user_account SET active = 1, sign_key = zeroblob(32) WHERE name = 'li'");
    expectRefused(u"li"_s, {}, u"SlotFileDamaged"_s);
    change("DELETE FROM user_account WHERE name = 'li'");
    expectRefused(u"li"_s, {}, u"WrongPassword"_s);
}

void SignInTest::theNextChangeGoesOverWhatWasNeverCommitted()
{
    const auto officer = open(u"chen"_s);
    stageOnly([&](SlotFile& next) { next.keySlots.append(slotFor(u"he"_s, newPassword)); });
    // The name is free: nobody of that name is on record.
    const desk::NewUser he{u"he"_s, u"何明"_s, domain::Role::Agent};
    const QString password = test::TemporaryDesk::passwordOf(u"he"_s);
    RD_VERIFY(desk::addUser(*officer, he, secretOf(password)));
    QVERIFY(test::slotsAreSettled(m_path));
    QCOMPARE(answer(u"he"_s), u"opened"_s);
    QCOMPARE(answer(u"he"_s, newPassword), u"WrongPassword"_s);
    QVERIFY(officer->storage().audit().verify()->ok);
}

void SignInTest::wrongGuessesAreCountedWhicheverCopyTheyWereTriedOn()
{
    stageOnly([&](SlotFile& next) { next.keySlots.append(slotFor(u"he"_s, newPassword)); });
    for (int guess = 0; guess < 5; ++guess)
        QCOMPARE(answer(u"he"_s, newPassword), u"WrongPassword"_s);
    expectRefused(u"he"_s, newPassword, u"TooManyAttempts"_s);
    expectRefused(u"chen"_s, {}, u"TooManyAttempts"_s);
}

void SignInTest::theCheckOfADeskReadsTheCopyThatCounts()
{
    const auto officer = open(u"chen"_s);
    stageOnly([&](SlotFile& next) { next.keySlots.append(slotFor(u"he"_s, newPassword)); });
    QCOMPARE(*desk::checkDesk(*officer), QStringList());
    QByteArray damaged = slotBytes();
    damaged[60] = static_cast<char>(damaged.at(60) ^ 1);
    writeSlotBytes(damaged);
    QCOMPARE(*desk::checkDesk(*officer), QStringList{u"slots:SlotFileDamaged"_s});
    QCOMPARE(slotBytes(), damaged);
}

void SignInTest::aKeyFileWithoutItsDeskIsNotWrittenOver()
{
    const QByteArray before = slotBytes();
    QVERIFY(QFile::remove(m_path));
    desk::NewDesk newDesk;
    newDesk.path = m_path;
    newDesk.ownerName = u"chen"_s;
    newDesk.demo = true;
    RD_EXPECT_ERROR(desk::createDesk(newDesk, secretOf(newPassword), m_template.clock()), ErrorCode::DeskExists);
    QCOMPARE(slotBytes(), before);
    QVERIFY(!QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(SignInTest)

#include "sign_in_test.moc"
