#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

// As a desk of before has them: bound to the case.
const QHash<QByteArray, QByteArray> boundColumns{
    {"safety_flag",
     "record_key BLOB NOT NULL, raised INTEGER NOT NULL, by_user TEXT NOT NULL, reason TEXT NOT NULL, "
     "at BIGINT NOT NULL"},
    {"suppression",
     "contact_key BLOB NOT NULL, asked_at BIGINT NOT NULL, stopped_by TEXT NOT NULL, by_user TEXT NOT "
     "NULL"},
    {"consent_withdrawal",
     "person_key BLOB NOT NULL, purpose TEXT NOT NULL, at BIGINT NOT NULL, channel TEXT NOT "
     "NULL"},
};

} // namespace

// The schema that lets what protects a person outlive the case, over a desk that has such rows already.
class ErasureSchemaTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;

    static QByteArray change()
    {
        const QStringList files = QDir(u":/schema"_s).entryList({u"*_erasures.sql"_s});
        QFile file(u":/schema/"_s + files.value(0));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void takeBack(test::RawDatabase& raw, const QByteArray& sql)
    {
        const QRegularExpression made(u"CREATE (TABLE|INDEX) (\\w+)"_s);
        for (auto match = made.globalMatch(QString::fromUtf8(sql)); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            raw.run("DROP " + one.captured(1).toUtf8() + " IF EXISTS " + one.captured(2).toUtf8());
        }
        for (auto table = boundColumns.begin(); table != boundColumns.end(); ++table) {
            raw.run("ALTER TABLE " + table.key() + " RENAME TO loose");
            raw.run("CREATE TABLE " + table.key()
                    + " (id TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL REFERENCES request_case (id), "
                    + table.value() + ")");
            raw.run("INSERT INTO " + table.key() + " SELECT * FROM loose");
            raw.run("DROP TABLE loose");
        }
    }

private Q_SLOTS:
    void rowsOfBeforeOutliveTheirCase()
    {
        const domain::Case owner = m_desk.addCase(1);
        test::orDie(m_desk.write(u"Protected"_s, owner.id, [&](Transaction& work) -> Result<void> {
            const domain::UserId by = domain::UserId::create();
            RD_TRY(work.safety().add(
                {domain::SafetyFlagId::create(), owner.id, "record", true, by, u"前邻居多次打听。"_s, now}));
            RD_TRY(work.consents().addSuppression(
                Suppression{domain::SuppressionId::create(), owner.id, "contact", now, QDate(2026, 12, 14), by}));
            return work.consents().addWithdrawal(
                {domain::ConsentWithdrawalId::create(), "person", u"C04"_s, now, domain::Channel::Hotline, owner.id});
        }));
        m_desk.close();
        const QByteArray sql = change();
        QVERIFY(!sql.isEmpty());
        {
            test::RawDatabase raw(m_desk.path(), m_desk.key());
            takeBack(raw, sql);
            raw.run(sql);
            QCOMPARE(raw.value("SELECT count(*) FROM pragma_foreign_key_list('safety_flag')"), QByteArray("0"));
        }
        QVERIFY(m_desk.reopen());
        QCOMPARE(m_desk->audit().verify()->problem, QString());
        Transaction work = m_desk.begin();
        domain::Tombstone left;
        left.id = domain::TombstoneId::create();
        left.month = u"2026-11"_s;
        test::orDie(work.erasures().erase(owner.id, left));
        domain::AuditEvent erased = test::TemporaryStorage::event(u"CaseErased"_s);
        erased.objectKind = u"case"_s;
        erased.objectId = owner.id.text();
        QVERIFY(work.commit(erased));
        QVERIFY(*m_desk->safety().isRaised("record"));
        QCOMPARE(m_desk->consents().suppressionsOf("contact")->size(), 1);
        QCOMPARE(m_desk->consents().withdrawalsOf("person")->size(), 1);
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }
};

QTEST_GUILESS_MAIN(ErasureSchemaTest)

#include "erasure_schema_test.moc"
