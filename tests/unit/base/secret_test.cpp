#include "core/base/secret.h"

#include "tests/support/system/own_memory.h"

#include <memory>
#include <QTest>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

// The marker is never stored as such by the test: each byte is made when it is asked for.
constexpr int markerSize = 48;
char markerByte(int index)
{
    return static_cast<char>(0x41 + (index * 7 + index / 5) % 26);
}

bool isMarker(const char* bytes)
{
    for (int i = 0; i < markerSize; ++i) {
        if (bytes[i] != markerByte(i))
            return false;
    }
    return true;
}

// How often the marker stands in the memory of this process.
int occurrencesInMemory()
{
    int found = 0;
    rd::test::searchOwnMemory(markerSize - 1, [&found](const char* bytes, qint64 size) {
        for (qint64 i = 0; i + markerSize <= size; ++i)
            found += isMarker(bytes + i);
    });
    return found;
}

QString markerText()
{
    QString text(markerSize, u' ');
    for (int i = 0; i < markerSize; ++i)
        text[i] = QLatin1Char(markerByte(i));
    return text;
}

} // namespace

class SecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecretHoldsTheBytesAndItsSourceIsGone()
    {
        QByteArray bytes("key bytes");
        const rd::Secret secret = rd::Secret::takeFrom(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(secret.data()), secret.size()), QByteArray("key bytes"));
    }

    void aPasswordIsUtf8()
    {
        QString text = u"密码"_s;
        const rd::Secret secret = rd::Secret::fromText(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(secret.size(), 6);
        QCOMPARE(secret.data()[0], static_cast<unsigned char>(0xe5));
    }

    void movingLeavesNothingBehind()
    {
        rd::Secret first = rd::Secret::fromBytes("abc", 3);
        rd::Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): this is what is tested
        QVERIFY(first.data() == nullptr);
        first = std::move(second);
        QCOMPARE(first.size(), 3);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
    }

    void aNewSecretIsZeroed()
    {
        const rd::Secret secret(64);
        for (qsizetype i = 0; i < secret.size(); ++i)
            QCOMPARE(secret.data()[i], static_cast<unsigned char>(0));
    }

    void aCopyIsASecondSecret()
    {
        rd::Secret first = rd::Secret::fromBytes("abc", 3);
        const rd::Secret second = first.copy();
        first.wipe();
        QVERIFY(first.isEmpty());
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(second.data()), second.size()), QByteArray("abc"));
        QVERIFY(first.copy().isEmpty());
    }

    // The system locks whole pages: a secret that went must not take the lock of its neighbour with it.
    void aSecretStaysLockedWhenItsNeighbourGoes_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("a key") << 32;
        QTest::newRow("a long password") << 1000;
    }
    void aSecretStaysLockedWhenItsNeighbourGoes()
    {
        QFETCH(int, size);
        std::vector<rd::Secret> neighbours;
        for (int i = 0; i < 9; ++i)
            neighbours.push_back(rd::Secret(size));
        const rd::Secret stays = std::move(neighbours[4]);
        const rd::test::PageState before = rd::test::pageStateOf(stays.data());
        neighbours.clear();
        const rd::test::PageState after = rd::test::pageStateOf(stays.data());
#ifdef Q_OS_LINUX
        QVERIFY(!after.dumped);
#endif
        QCOMPARE(after.locked, before.locked); // where the system locks at all
    }

    void aPlaceThatWasGivenBackHoldsNothing()
    {
        for (int i = 0; i < 100; ++i) {
            rd::Secret secret(100);
            for (qsizetype at = 0; at < secret.size(); ++at) {
                QCOMPARE(secret.data()[at], static_cast<unsigned char>(0));
                secret.data()[at] = 0xff;
            }
        }
    }

    void nothingOfASecretStaysInMemory_security_S2()
    {
        {
            QString text = markerText();
            rd::Secret secret = rd::Secret::fromText(text);
            const rd::Secret copy = secret.copy();
            rd::Secret moved = std::move(secret);
            QCOMPARE(occurrencesInMemory(), 2);
            moved.wipe();
            QCOMPARE(occurrencesInMemory(), 1);
        }
        QCOMPARE(occurrencesInMemory(), 0);
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
