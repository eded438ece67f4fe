#include "core/storage/find_damage.h"
#include "tests/support/temporary_storage.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int rounds = 12;
constexpr quint32 seed = 20261123;

Secret keyFrom(const QByteArray& hex)
{
    QByteArray bytes = QByteArray::fromHex(hex);
    return Secret::takeFrom(bytes);
}

domain::User writer()
{
    domain::User user;
    user.id = domain::UserId::create();
    user.name = u"writer"_s;
    user.roles = domain::Role::Agent;
    return user;
}

// The killed process: logs cases for ever, says each number once it is durable.
int writeForEver(const QString& path, const QByteArray& key)
{
    const auto storage = test::orDie(Storage::open(path, keyFrom(key)));
    const security::Session session(writer(), security::Keyset::create(), u"desk-4"_s);
    {
        Transaction work = test::orDie(storage->begin(session, QDateTime::currentDateTimeUtc()));
        domain::User user = session.user();
        user.name += user.id.text();
        test::orDie(work.users().add({user, session.keyset().publicKeys().sign}));
        test::orDie(work.commit(test::TemporaryStorage::event(u"UserAdded"_s)));
    }
    for (int i = 0;; ++i) {
        domain::Case one = test::TemporaryStorage::someCase(i % 1000);
        Transaction work = test::orDie(storage->begin(session, QDateTime::currentDateTimeUtc()));
        one.number = test::orDie(work.cases().nextNumber(QDate(2026, 11, 25)));
        test::orDie(work.cases().add(one));
        test::orDie(work.commit(test::TemporaryStorage::event(u"CallLogged"_s, one.id)));
        std::fprintf(stdout, "%s\n", qPrintable(one.number));
        std::fflush(stdout);
    }
}

} // namespace

// kill -9 at random moments (R1): nothing acknowledged is lost, nothing is damaged, the log holds.
class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled();
};

void KillTest::nothingAcknowledgedIsLostWhenTheProcessIsKilled()
{
    test::TemporaryStorage desk;
    QRandomGenerator random(seed);
    const QByteArray key = QByteArray(reinterpret_cast<const char*>(desk.key().data()), desk.key().size()).toHex();
    qsizetype acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write"_s, desk.path(), QString::fromLatin1(key)});
        // Not before its first case, then after so many more bytes of answers, so that no clock is waited for.
        const qint64 wanted = 1 + random.bounded(40 * 18);
        while (child.bytesAvailable() < wanted)
            QVERIFY2(child.waitForReadyRead(30000), child.readAllStandardError().constData());
        child.kill();
        child.waitForFinished();
        QByteArray said = child.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n') + 1);

        test::orDie(desk.reopen());
        const QList<QByteArray> numbers = said.replace('\r', "").trimmed().split('\n');
        for (const QByteArray& number : numbers)
            QVERIFY2(desk->cases().findByNumber(QString::fromLatin1(number)).has_value(), number.constData());
        acknowledged += numbers.size();
        QCOMPARE(*findDamage(desk.path(), desk.key()), QStringList());
        const domain::AuditCheck check = *desk->audit().verify();
        QVERIFY2(check.ok, qPrintable(check.problem));
        // One entry for the desk, one for each writer, one for each case: no half of a transaction is there.
        qsizetype cases = 0;
        const QHash<domain::CaseState, int> counts = *desk->cases().countByState();
        for (const int count : counts)
            cases += count;
        QCOMPARE(check.entries, 1 + (round + 1) + cases);
        QVERIFY(cases >= acknowledged);
    }
    QVERIFY(acknowledged >= rounds);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write"_s)
        return writeForEver(arguments.value(2), arguments.value(3).toLatin1());
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "kill_test.moc"
