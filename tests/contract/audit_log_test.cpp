#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

// The audit log: what is written with a change, and what `verify` sees of a change behind its back (D6, D8, R-AU-01).
class AuditLogTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryStorage> m_desk;
    domain::Case m_case;

    domain::AuditCheck checked() const { return *(*m_desk)->audit().verify(); }
    void compareWith(const char* problem, qint64 firstBad);

private Q_SLOTS:
    void init();
    void aSoundLogHolds();
    void anEntrySaysWhoWhenWhereAndWhat_R_AU_01();
    void entriesOfOneCommitFollowEachOther();
    void pagesGoOnAfterTheLastSequence();
    void nothingIsCommittedWithoutItsEntry();
    void detailsAreCiphertextInTheFile_R_AU_01();
    void aDestroyedCaseKeyLeavesTheChainSoundAndTheDetailUnreadable_R_AU_01();
    void aChangedEntryIsFound_data();
    void aChangedEntryIsFound();
    void aRemovedEntryIsFound_data();
    void aRemovedEntryIsFound();
    void anEntrySignedByNobodyKnownIsFound();
    void aChangedRowIsFound_data();
    void aChangedRowIsFound();
    void aRowPutInIsFound();
    void aRowTakenAwayIsFound();
    void anExchangedCiphertextIsFound();
    void theFirstBadEntryIsNamed();
    void aCancelledCheckSaysSo();
    void progressIsReported();
};

void AuditLogTest::init()
{
    m_desk = std::make_unique<test::TemporaryStorage>();
    m_case = m_desk->addCase(0);
    domain::Case changed = m_case;
    changed.state = domain::CaseState::Verifying;
    test::orDie(
        m_desk->write(u"CaseMoved"_s, m_case.id, [&](Transaction& work) { return work.cases().update(changed); }));
    for (int i = 1; i < 4; ++i)
        m_desk->addCase(i);
}

void AuditLogTest::compareWith(const char* problem, qint64 firstBad)
{
    const domain::AuditCheck check = checked();
    QVERIFY(!check.ok);
    QCOMPARE(check.problem, QLatin1String(problem));
    QCOMPARE(check.firstBad, firstBad);
}

void AuditLogTest::aSoundLogHolds()
{
    const domain::AuditCheck check = checked();
    QVERIFY2(check.ok, qPrintable(check.problem));
    QCOMPARE(check.entries, 6);
    QCOMPARE(check.firstBad, 0);
    QCOMPARE(check.head, *(*m_desk)->audit().head());
    QCOMPARE(check.head.size(), 64);
    test::orDie(m_desk->reopen());
    QVERIFY(checked().ok);
}

void AuditLogTest::anEntrySaysWhoWhenWhereAndWhat_R_AU_01()
{
    const QList<domain::AuditEntry> entries = *(*m_desk)->audit().ofCase(m_case.id);
    QCOMPARE(entries.size(), 2);
    const domain::AuditEntry& entry = entries.first();
    const domain::User& user = m_desk->session().user();
    QCOMPARE(entry.sequence, 2);
    QCOMPARE(entry.at, QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC));
    QCOMPARE(entry.actor, user.id);
    QCOMPARE(entry.actorName, user.name);
    QCOMPARE(entry.roles, u"AGENT SUPERVISOR"_s);
    QCOMPARE(entry.workstation, u"desk-3"_s);
    QCOMPARE(entry.action, u"CallLogged"_s);
    QCOMPARE(entry.objectKind, u"case"_s);
    QCOMPARE(entry.objectId, m_case.id.text());
    QCOMPARE(entry.caseId, m_case.id);
    QCOMPARE(entry.detail.value(u"words"_s).toString(), u"张三"_s);
    QCOMPARE(entries.last().action, u"CaseMoved"_s);
}

void AuditLogTest::entriesOfOneCommitFollowEachOther()
{
    Transaction work = m_desk->begin();
    test::orDie(
        work.commit({test::TemporaryStorage::event(u"One"_s, m_case.id), test::TemporaryStorage::event(u"Two"_s)}));
    const QList<domain::AuditEntry> last = *(*m_desk)->audit().page(6, 10);
    QCOMPARE(last.size(), 2);
    QCOMPARE(last.at(0).action, u"One"_s);
    QCOMPARE(last.at(1).action, u"Two"_s);
    QCOMPARE(last.at(1).sequence, 8);
    QVERIFY(checked().ok);
}

void AuditLogTest::pagesGoOnAfterTheLastSequence()
{
    QCOMPARE((*m_desk)->audit().page(0, 4)->size(), 4);
    QCOMPARE((*m_desk)->audit().page(4, 4)->size(), 2);
    QVERIFY((*m_desk)->audit().page(6, 4)->isEmpty());
}

void AuditLogTest::nothingIsCommittedWithoutItsEntry()
{
    const domain::Case lost = test::TemporaryStorage::someCase(9);
    {
        Transaction work = m_desk->begin();
        test::orDie(work.cases().add(lost));
    }
    QCOMPARE((*m_desk)->cases().find(lost.id).error().code, ErrorCode::NotFound);
    QCOMPARE(checked().entries, 6);
    QVERIFY(checked().ok);
}

void AuditLogTest::detailsAreCiphertextInTheFile_R_AU_01()
{
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    QCOMPARE(raw.value("SELECT count(*) FROM audit_entry WHERE instr(detail, CAST('张三' AS BLOB)) > 0"),
             QByteArray("0"));
    const QByteArray id = m_case.id.text().toUtf8();
    QCOMPARE(raw.value("SELECT count(*) FROM audit_entry WHERE instr(touched, CAST('" + id + "' AS BLOB)) > 0"),
             QByteArray("0"));
    QCOMPARE(raw.value("SELECT count(*) FROM case_key"), QByteArray("5"));
}

void AuditLogTest::aDestroyedCaseKeyLeavesTheChainSoundAndTheDetailUnreadable_R_AU_01()
{
    domain::Tombstone left;
    left.id = domain::TombstoneId::create();
    Transaction work = m_desk->begin();
    test::orDie(work.erasures().erase(m_case.id, left));
    test::orDie(work.commit({u"CaseErased"_s, u"case"_s, m_case.id.text(), {}, {}}));
    const domain::AuditCheck check = checked();
    QVERIFY2(check.ok, qPrintable(check.problem));
    const QList<domain::AuditEntry> entries = *(*m_desk)->audit().ofCase(m_case.id);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries.first().detail.isEmpty());
    QCOMPARE(entries.first().action, u"CallLogged"_s);
}

void AuditLogTest::aChangedEntryIsFound_data()
{
    QTest::addColumn<QByteArray>("change");
    for (const char* column :
         {"actor", "actor_name", "roles", "workstation", "action", "object_kind", "object_id", "case_id"})
        QTest::newRow(column) << QByteArray(column) + " = " + column + " || 'x'";
    QTest::newRow("at") << QByteArray("at = at + 1");
    QTest::newRow("detail") << QByteArray("detail = detail || x'00'");
    QTest::newRow("touched") << QByteArray("touched = x'00' || touched");
    QTest::newRow("previous") << QByteArray("previous = zeroblob(32)");
    QTest::newRow("hash") << QByteArray("hash = zeroblob(32)");
    QTest::newRow("signature") << QByteArray("signature = zeroblob(64)");
}

void AuditLogTest::aChangedEntryIsFound()
{
    QFETCH(QByteArray, change);
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("UPDATE audit_entry SET " + change + " WHERE sequence = 3");
    const domain::AuditCheck check = checked();
    QVERIFY(!check.ok);
    QCOMPARE(check.firstBad, 3);
}

void AuditLogTest::aRemovedEntryIsFound_data()
{
    QTest::addColumn<int>("sequence");
    for (const int sequence : {1, 3, 6})
        QTest::addRow("%d", sequence) << sequence;
}

void AuditLogTest::aRemovedEntryIsFound()
{
    QFETCH(int, sequence);
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("DELETE FROM audit_entry WHERE sequence = " + QByteArray::number(sequence));
    const domain::AuditCheck check = checked();
    QVERIFY(!check.ok);
    QCOMPARE(check.firstBad, sequence);
}

void AuditLogTest::anEntrySignedByNobodyKnownIsFound()
{
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("UPDATE user_account SET sign_key = zeroblob(32)");
    compareWith("signature", 1);
}

void AuditLogTest::aChangedRowIsFound_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<qint64>("entry");
    const QByteArray ofCase = " WHERE number = 'DSR-20261123-0001'";
    QTest::newRow("phone") << "UPDATE request_case SET subject_phone = '13700000000'" + ofCase << qint64(3);
    QTest::newRow("due date") << "UPDATE request_case SET due = '2027-01-31'" + ofCase << qint64(3);
    QTest::newRow("state put back") << "UPDATE request_case SET state = 'RECEIVED'" + ofCase << qint64(3);
    QTest::newRow("item") << QByteArray("UPDATE request_item SET outcome = 'FULFILLED' WHERE case_id = (SELECT id FROM "
                                        "request_case WHERE number = 'DSR-20261123-0001')")
                          << qint64(2);
    QTest::newRow("user") << QByteArray("UPDATE user_account SET roles = '[\"PO\"]'") << qint64(1);
}

void AuditLogTest::aChangedRowIsFound()
{
    QFETCH(QByteArray, change);
    QFETCH(qint64, entry);
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run(change);
    compareWith("row", entry);
}

void AuditLogTest::aRowPutInIsFound()
{
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("INSERT INTO approval (id, case_id, item_id, approved, by_user, note, at) SELECT 'x', id, '', 1, 'y', '', "
            "0 FROM "
            "request_case LIMIT 1");
    compareWith("rowUnknown", 0);
}

void AuditLogTest::aRowTakenAwayIsFound()
{
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("DELETE FROM request_item WHERE case_id = '" + m_case.id.text().toUtf8() + "'");
    compareWith("rowMissing", 2);
}

void AuditLogTest::anExchangedCiphertextIsFound()
{
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("UPDATE audit_entry SET detail = (SELECT detail FROM audit_entry WHERE sequence = 2) WHERE sequence = 3");
    compareWith("hash", 3);
}

void AuditLogTest::theFirstBadEntryIsNamed()
{
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run("UPDATE audit_entry SET action = 'Nothing' WHERE sequence IN (4, 2, 5)");
    compareWith("hash", 2);
}

void AuditLogTest::aCancelledCheckSaysSo()
{
    const JobToken job;
    job.cancel();
    const Result<domain::AuditCheck> check = (*m_desk)->audit().verify(job);
    QVERIFY(!check.has_value());
    QCOMPARE(check.error().code, ErrorCode::Cancelled);
}

void AuditLogTest::progressIsReported()
{
    QList<std::pair<int, int>> reports;
    const JobToken job([&](int done, int total) { reports.append({done, total}); });
    QVERIFY((*m_desk)->audit().verify(job).has_value());
    QVERIFY(!reports.isEmpty());
    QCOMPARE(reports.last(), (std::pair<int, int>{6, 6}));
}

QTEST_GUILESS_MAIN(AuditLogTest)

#include "audit_log_test.moc"
