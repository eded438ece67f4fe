#include "core/security/digest.h"
#include "core/security/key_slots.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::security;

namespace {

Secret secretOf(QString text)
{
    return Secret::fromText(text);
}

domain::User user(domain::Roles roles = domain::Role::Agent)
{
    domain::User user;
    user.id = domain::UserId::create();
    user.name = u"li"_s;
    user.displayName = u"李静"_s;
    user.roles = roles;
    return user;
}

} // namespace

class KeySlotsTest : public QObject {
    Q_OBJECT

private:
    QString m_deskId = newUuid();
    Keyset m_keyset = Keyset::create();
    KeySlot m_slot;
    QString failureOf(const KeySlot& slot, const QString& password, const QString& deskId = {}) const;

private Q_SLOTS:
    void initTestCase();
    void aSlotOpensWithItsPassword();
    void aSlotStaysShutForAnotherPassword();
    void aSlotIsBoundToItsDeskUserRolesAndCost_D2();
    void aDamagedSlotStaysShut();
    void aSaltOfAnotherLengthIsDamage();
    void theSlotHoldsNoPrivateKeyInTheOpen();
    void aCostBeyondReasonIsClampedBeforeAnythingIsDerived_D2();
    void weakPasswordsAreRefused_data();
    void weakPasswordsAreRefused();
    void usualGoodPasswordsAreTaken();
};

void KeySlotsTest::initTestCase()
{
    const Result<KeySlot> slot = makeSlot(m_deskId, user(), secretOf(u"correct horse"_s), KdfCost::floor(), m_keyset);
    QVERIFY(slot.has_value());
    m_slot = *slot;
}

QString KeySlotsTest::failureOf(const KeySlot& slot, const QString& password, const QString& deskId) const
{
    const Result<Keyset> opened = openSlot(deskId.isEmpty() ? m_deskId : deskId, slot, secretOf(password));
    return opened ? u"opened"_s : errorName(opened.error().code);
}

void KeySlotsTest::aSlotOpensWithItsPassword()
{
    const Result<Keyset> opened = openSlot(m_deskId, m_slot, secretOf(u"correct horse"_s));
    QVERIFY(opened.has_value());
    QCOMPARE(opened->publicKeys().sign, m_keyset.publicKeys().sign);
    QVERIFY(signatureHolds(m_slot.keys.sign, "signed", opened->sign("signed")));
}

void KeySlotsTest::aSlotStaysShutForAnotherPassword()
{
    QCOMPARE(failureOf(m_slot, u"correct horsf"_s), u"WrongPassword"_s);
    QCOMPARE(failureOf(m_slot, u"Correct horse"_s), u"WrongPassword"_s);
    QCOMPARE(failureOf(m_slot, QString()), u"WrongPassword"_s);
}

void KeySlotsTest::aSlotIsBoundToItsDeskUserRolesAndCost_D2()
{
    QCOMPARE(failureOf(m_slot, u"correct horse"_s, newUuid()), u"WrongPassword"_s);
    KeySlot other = m_slot;
    other.user.id = domain::UserId::create();
    QCOMPARE(failureOf(other, u"correct horse"_s), u"WrongPassword"_s);
    other = m_slot;
    other.user.roles = domain::Role::Officer;
    QCOMPARE(failureOf(other, u"correct horse"_s), u"WrongPassword"_s);
    other = m_slot;
    other.cost.passes = 4;
    QCOMPARE(failureOf(other, u"correct horse"_s), u"WrongPassword"_s);
}

void KeySlotsTest::aDamagedSlotStaysShut()
{
    for (const qsizetype position : {qsizetype(0), qsizetype(30), m_slot.wrappedKeyset.size() - 1}) {
        KeySlot damaged = m_slot;
        damaged.wrappedKeyset[position] = static_cast<char>(damaged.wrappedKeyset.at(position) ^ 1);
        QCOMPARE(failureOf(damaged, u"correct horse"_s), u"WrongPassword"_s);
    }
    KeySlot damaged = m_slot;
    damaged.wrappedKeyset.clear();
    QCOMPARE(failureOf(damaged, u"correct horse"_s), u"WrongPassword"_s);
}

void KeySlotsTest::aSaltOfAnotherLengthIsDamage()
{
    KeySlot damaged = m_slot;
    damaged.salt.chop(1);
    QCOMPARE(failureOf(damaged, u"correct horse"_s), u"SlotFileDamaged"_s);
}

void KeySlotsTest::theSlotHoldsNoPrivateKeyInTheOpen()
{
    const Secret bytes = m_keyset.privateBytes();
    const QByteArray box(reinterpret_cast<const char*>(bytes.data()), 32);
    QVERIFY(!m_slot.wrappedKeyset.contains(box));
    QVERIFY(!m_slot.wrappedKeyset.contains("correct horse"));
}

// 2^62 bytes and as many passes would stop the computer; the answer must come and must be a plain refusal.
void KeySlotsTest::aCostBeyondReasonIsClampedBeforeAnythingIsDerived_D2()
{
    KeySlot greedy = m_slot;
    greedy.cost = {KdfCost::floor().memoryBytes, quint64(1) << 62};
    QCOMPARE(failureOf(greedy, u"correct horse"_s), u"WrongPassword"_s);
    KeySlot careless = m_slot;
    careless.cost = {0, 0};
    QCOMPARE(failureOf(careless, u"correct horse"_s), u"WrongPassword"_s);
    const Result<KeySlot> made = makeSlot(m_deskId, user(), secretOf(u"correct horse"_s), {1, 0}, m_keyset);
    QVERIFY(made.has_value());
    QCOMPARE(made->cost.memoryBytes, KdfCost::floor().memoryBytes);
    QCOMPARE(made->cost.passes, KdfCost::floor().passes);
}

void KeySlotsTest::weakPasswordsAreRefused_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("empty") << QString();
    QTest::newRow("nine characters") << u"abcdefghi"_s;
    QTest::newRow("one repeated character") << u"aaaaaaaaaaaaaaaa"_s;
    QTest::newRow("two characters in turn") << u"abababababab"_s;
    QTest::newRow("the user's own name") << u"wangxiaoming1"_s;
    QTest::newRow("the user's own name in capitals") << u"WANGXIAOMING"_s;
}

void KeySlotsTest::weakPasswordsAreRefused()
{
    QFETCH(QString, password);
    const Result<void> checked = checkPassword(u"wangxiaoming"_s, secretOf(password));
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().code, ErrorCode::PasswordTooWeak);
    QCOMPARE(checked.error().args.value(u"minimum"_s).toInt(), 10);
}

void KeySlotsTest::usualGoodPasswordsAreTaken()
{
    for (const QString& password : {u"correct horse battery"_s, u"上海的春天来得很早呢"_s, u"wangxiaoming likes tea"_s})
        QVERIFY2(checkPassword(u"wangxiaoming"_s, secretOf(password)).has_value(), qPrintable(password));
}

QTEST_GUILESS_MAIN(KeySlotsTest)

#include "key_slots_test.moc"
