#include "core/security/digest.h"
#include "core/security/keyset.h"

#include <QTest>

using namespace rd;
using namespace rd::security;

namespace {

bool same(const Secret& a, const Secret& b)
{
    return a.size() == b.size() && std::equal(a.data(), a.data() + a.size(), b.data());
}

} // namespace

class KeysetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneKeysetSignsHoldsForItsKeyOnly();
    void aSignatureDoesNotHoldForAnotherMessage();
    void theDatabaseKeyOpensForTheKeysetItIsSealedTo();
    void theDatabaseKeyStaysShutForAnotherKeyset();
    void aChangedSealedKeyStaysShut();
    void aKeysetComesBackFromItsPrivateBytes();
    void privateBytesOfAnotherLengthAreDamage();
    void malformedSignaturesAndKeysDoNotHold();
};

void KeysetTest::whatOneKeysetSignsHoldsForItsKeyOnly()
{
    const Keyset mine = Keyset::create();
    const Keyset other = Keyset::create();
    const QByteArray message = "an entry of the log";
    const QByteArray signature = mine.sign(message);
    QVERIFY(signatureHolds(mine.publicKeys().sign, message, signature));
    QVERIFY(!signatureHolds(other.publicKeys().sign, message, signature));
}

void KeysetTest::aSignatureDoesNotHoldForAnotherMessage()
{
    const Keyset keyset = Keyset::create();
    QByteArray signature = keyset.sign("one");
    QVERIFY(!signatureHolds(keyset.publicKeys().sign, "two", signature));
    signature[5] = static_cast<char>(signature.at(5) ^ 1);
    QVERIFY(!signatureHolds(keyset.publicKeys().sign, "one", signature));
}

void KeysetTest::theDatabaseKeyOpensForTheKeysetItIsSealedTo()
{
    const Keyset keyset = Keyset::create();
    const Secret key = randomSecret(48);
    const Result<Secret> opened = keyset.openSealed(sealTo(keyset.publicKeys(), key));
    QVERIFY(opened.has_value());
    QVERIFY(same(*opened, key));
}

void KeysetTest::theDatabaseKeyStaysShutForAnotherKeyset()
{
    const QByteArray sealed = sealTo(Keyset::create().publicKeys(), randomSecret(48));
    const Result<Secret> opened = Keyset::create().openSealed(sealed);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::SlotFileDamaged);
}

void KeysetTest::aChangedSealedKeyStaysShut()
{
    const Keyset keyset = Keyset::create();
    const QByteArray sealed = sealTo(keyset.publicKeys(), randomSecret(48));
    for (qsizetype position = 0; position < sealed.size(); ++position) {
        QByteArray changed = sealed;
        changed[position] = static_cast<char>(changed.at(position) ^ 0x10);
        QVERIFY2(!keyset.openSealed(changed).has_value(), qPrintable(QString::number(position)));
    }
    QVERIFY(!keyset.openSealed(sealed.left(20)).has_value());
    QVERIFY(!keyset.openSealed({}).has_value());
}

void KeysetTest::aKeysetComesBackFromItsPrivateBytes()
{
    const Keyset keyset = Keyset::create();
    const Result<Keyset> again = Keyset::fromPrivateBytes(keyset.privateBytes());
    QVERIFY(again.has_value());
    QCOMPARE(again->publicKeys().box, keyset.publicKeys().box);
    QCOMPARE(again->publicKeys().sign, keyset.publicKeys().sign);
    QVERIFY(signatureHolds(keyset.publicKeys().sign, "signed later", again->sign("signed later")));
}

void KeysetTest::privateBytesOfAnotherLengthAreDamage()
{
    const Result<Keyset> keyset = Keyset::fromPrivateBytes(randomSecret(40));
    QVERIFY(!keyset.has_value());
    QCOMPARE(keyset.error().code, ErrorCode::SlotFileDamaged);
}

void KeysetTest::malformedSignaturesAndKeysDoNotHold()
{
    const Keyset keyset = Keyset::create();
    const QByteArray signature = keyset.sign("message");
    QVERIFY(!signatureHolds({}, "message", signature));
    QVERIFY(!signatureHolds(keyset.publicKeys().sign.left(31), "message", signature));
    QVERIFY(!signatureHolds(keyset.publicKeys().sign, "message", signature.left(63)));
    QVERIFY(!signatureHolds(keyset.publicKeys().sign, "message", {}));
}

QTEST_GUILESS_MAIN(KeysetTest)

#include "keyset_test.moc"
