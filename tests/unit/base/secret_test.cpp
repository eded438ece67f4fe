#include "core/base/secret.h"

#include <memory>
#include <QFile>
#include <QTest>
#include <sys/mman.h>
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

// Shared memory, which the search leaves out: what it has read must not be found again.
constexpr qint64 windowSize = 1 << 20;
using Window = std::unique_ptr<char, void (*)(char*)>;
Window makeWindow()
{
    void* bytes = ::mmap(nullptr, windowSize, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return Window(static_cast<char*>(bytes), [](char* given) { ::munmap(given, windowSize); });
}

// How often the marker stands in the private writable memory of this process, its stack left out.
int occurrencesInMemory()
{
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    const Window window = makeWindow();
    int found = 0;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (!line.contains(" rw-p ") || line.contains("[stack]"))
            continue;
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        const qint64 end = ends.at(1).toLongLong(nullptr, 16);
        for (qint64 at = ends.at(0).toLongLong(nullptr, 16); at < end; at += windowSize - markerSize + 1) {
            if (!memory.seek(at))
                break;
            const qint64 size = memory.read(window.get(), qMin(windowSize, end - at));
            for (qint64 i = 0; i + markerSize <= size; ++i)
                found += isMarker(window.get() + i);
        }
    }
    return found;
}

// What the system says of the pages that hold these bytes: "lo" locked, "dd" left out of a dump.
QList<QByteArray> flagsOf(const void* bytes)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto at = reinterpret_cast<quintptr>(bytes);
    bool inside = false;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> ends = line.left(line.indexOf(' ')).split('-');
        if (ends.size() == 2 && line.contains(" rw"))
            inside = ends.at(0).toULongLong(nullptr, 16) <= at && at < ends.at(1).toULongLong(nullptr, 16);
        else if (ends.size() == 2)
            inside = false;
        else if (inside && line.startsWith("VmFlags:"))
            return line.mid(8).simplified().split(' ');
    }
    return {};
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
        const QList<QByteArray> before = flagsOf(stays.data());
        neighbours.clear();
        const QList<QByteArray> flags = flagsOf(stays.data());
        QVERIFY2(flags.contains("dd"), flags.join(' ').constData());
        // Where the system locks at all.
        QCOMPARE(flags.contains("lo"), before.contains("lo"));
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
