#include "core/security/digest.h"

#include <QSet>
#include <QTest>

using namespace rd;
using namespace rd::security;

class DigestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passwordsHaveTheLengthAskedForAndNoLookAlikes();
    void passwordsDiffer();
    void aDrawStaysBelowItsBound();
    void aKeyedHashDependsOnKeyAndMessage();
    void sealedBytesOpenOnlyWithTheirKeyAndContext();
    void oneChangedByteOfSealedBytesIsSeen();
    void theSameBytesAreSealedDifferentlyEachTime();
    void aSha256IsTheOneEverybodyComputes();
    void aPartKeepsItsLength();
};

void DigestTest::passwordsHaveTheLengthAskedForAndNoLookAlikes()
{
    QSet<QChar> seen;
    for (int i = 0; i < 400; ++i) {
        const QString password = randomPassword(16);
        QCOMPARE(password.size(), 16);
        for (const QChar c : password)
            seen.insert(c);
    }
    for (const char c : {'0', 'O', '1', 'l', 'I'})
        QVERIFY2(!seen.contains(QLatin1Char(c)), QByteArray(1, c).constData());
    // 6,400 draws of a 55-character alphabet leave none of it out.
    QVERIFY(seen.size() >= 50);
}

void DigestTest::passwordsDiffer()
{
    QSet<QString> passwords;
    for (int i = 0; i < 1000; ++i)
        passwords.insert(randomPassword(16));
    QCOMPARE(passwords.size(), 1000);
}

void DigestTest::aDrawStaysBelowItsBound()
{
    QSet<quint32> drawn;
    for (int i = 0; i < 2000; ++i)
        drawn.insert(randomBelow(10));
    QCOMPARE(drawn.size(), 10);
    for (const quint32 value : drawn)
        QVERIFY(value < 10);
}

void DigestTest::aKeyedHashDependsOnKeyAndMessage()
{
    const Secret key = randomSecret(32);
    const Secret other = randomSecret(32);
    QCOMPARE(keyedHash(key, "13800138000").size(), 32);
    QCOMPARE(keyedHash(key, "13800138000"), keyedHash(key, "13800138000"));
    QVERIFY(keyedHash(key, "13800138000") != keyedHash(key, "13800138001"));
    QVERIFY(keyedHash(key, "13800138000") != keyedHash(other, "13800138000"));
}

void DigestTest::sealedBytesOpenOnlyWithTheirKeyAndContext()
{
    const Secret key = randomSecret(32);
    const QByteArray plain = "before and after";
    const QByteArray sealed = sealWithKey(key, plain, "case 1");
    QVERIFY(!sealed.contains(plain));
    QByteArray opened;
    QVERIFY(openWithKey(key, sealed, "case 1", &opened));
    QCOMPARE(opened, plain);
    QVERIFY(!openWithKey(key, sealed, "case 2", &opened));
    QVERIFY(!openWithKey(randomSecret(32), sealed, "case 1", &opened));
    QVERIFY(!openWithKey(randomSecret(31), sealed, "case 1", &opened));
    QVERIFY(!openWithKey(key, sealed.left(10), "case 1", &opened));
}

void DigestTest::oneChangedByteOfSealedBytesIsSeen()
{
    const Secret key = randomSecret(32);
    const QByteArray sealed = sealWithKey(key, "{\"name\":\"张三\"}", {});
    for (qsizetype position = 0; position < sealed.size(); ++position) {
        QByteArray changed = sealed;
        changed[position] = static_cast<char>(changed.at(position) ^ 1);
        QByteArray opened;
        QVERIFY2(!openWithKey(key, changed, {}, &opened), qPrintable(QString::number(position)));
    }
}

void DigestTest::theSameBytesAreSealedDifferentlyEachTime()
{
    const Secret key = randomSecret(32);
    QVERIFY(sealWithKey(key, "same", {}) != sealWithKey(key, "same", {}));
}

void DigestTest::aSha256IsTheOneEverybodyComputes()
{
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")); // FIPS 180-2
    QCOMPARE(sha256({}).toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void DigestTest::aPartKeepsItsLength()
{
    QByteArray all("before");
    appendPart(all, "twelve bytes");
    appendPart(all, {});
    QCOMPARE(all, QByteArray("before12:twelve bytes0:"));
}

QTEST_GUILESS_MAIN(DigestTest)

#include "digest_test.moc"
