#include "core/storage/migrator.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <array>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;
using domain::AccessState;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

domain::AccessRequest someRequest(const domain::CaseId& caseId, const QDateTime& at)
{
    domain::AccessRequest request;
    request.id = domain::AccessRequestId::create();
    request.caseId = caseId;
    request.requestedBy = domain::UserId::create();
    request.requestedAt = at;
    request.reason = u"核对宝宝档案"_s;
    return request;
}

LockoutRelease someRelease(const domain::CaseId& caseId, const QByteArray& record, const QByteArray& contact,
                           const QDateTime& at)
{
    return {domain::LockoutReleaseId::create(), caseId, record, contact, domain::UserId::create(), u"到店核对"_s, at};
}

// What takes a desk of today back to the first schema.
const std::array undoings{"DROP TABLE rate_target",
                          "DROP TABLE access_acknowledgement",
                          "DROP TABLE access_limit",
                          "DROP TABLE absence",
                          "DROP INDEX task_owner",
                          "ALTER TABLE request_item DROP COLUMN concern",
                          "DROP INDEX request_case_punctual",
                          "DROP INDEX request_case_received",
                          "DROP INDEX request_case_waiting",
                          "DROP INDEX item_clock_due",
                          "DROP INDEX item_clock_received",
                          "DROP INDEX task_sent",
                          "DROP INDEX task_purge",
                          "DROP INDEX reply_sent",
                          "DROP INDEX access_request_decided",
                          "DROP INDEX reply_of_template",
                          "DROP INDEX call_record_started",
                          "DROP INDEX audit_entry_watched",
                          "DROP INDEX task_unproven",
                          "DROP TABLE incident",
                          "ALTER TABLE request_case DROP COLUMN shared_entry",
                          "DROP TABLE mail_server",
                          "DROP INDEX outgoing_mail_unsettled",
                          "DROP TABLE outgoing_mail",
                          "DROP INDEX task_sending",
                          "ALTER TABLE task DROP COLUMN owner",
                          "ALTER TABLE task DROP COLUMN owner_term",
                          "ALTER TABLE task DROP COLUMN sending",
                          "ALTER TABLE task DROP COLUMN sending_line",
                          "ALTER TABLE task DROP COLUMN sent_on",
                          "DROP TABLE task_proof",
                          "ALTER TABLE reply DROP COLUMN letter",
                          "DROP TABLE exception_path",
                          "DROP TABLE transfer_recipient",
                          "DROP TABLE transfer_test",
                          "DROP TABLE access_request",
                          "DROP TABLE lockout_release",
                          "DROP TABLE safety_flag",
                          "ALTER TABLE verification_failure DROP COLUMN by_user",
                          "DROP INDEX request_case_follows",
                          "ALTER TABLE request_case DROP COLUMN follows",
                          "ALTER TABLE request_case DROP COLUMN second_from",
                          "DROP TABLE material_arrival",
                          "ALTER TABLE request_case DROP COLUMN external_due",
                          "DROP TABLE notice_proposal",
                          "DROP TABLE reminder_dismissal",
                          "DROP INDEX request_case_queue",
                          "ALTER TABLE request_case DROP COLUMN queue_part",
                          "DROP INDEX audit_entry_recomputed",
                          "DROP INDEX audit_entry_clock",
                          "DROP TABLE item_clock",
                          "DROP TABLE case_turn",
                          "ALTER TABLE data_copy DROP COLUMN content_hash",
                          "DROP TABLE copy_handover",
                          "DROP TABLE copy_package",
                          "DROP TABLE requester_paper",
                          "DROP TABLE complaint",
                          "DROP INDEX kept_data_until",
                          "ALTER TABLE request_item DROP COLUMN purposes_named",
                          "ALTER TABLE request_item DROP COLUMN purposes",
                          "ALTER TABLE request_item DROP COLUMN consequences_told",
                          "ALTER TABLE task DROP COLUMN purpose",
                          "DROP TABLE ground_test",
                          "DROP TABLE kept_data",
                          "DROP TABLE consent",
                          "DROP TABLE consent_withdrawal",
                          "DROP TABLE consent_finding",
                          "DROP TABLE suppression",
                          "DROP TABLE erasure_proposal",
                          "DROP TABLE tombstone",
                          "DROP TABLE legal_hold",
                          "DROP INDEX found_record_file",
                          "DROP INDEX request_case_contact_received",
                          "PRAGMA user_version = 1"};

} // namespace

// Requests to see a minor's data, and releases of verification locks.
class AccessRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;

private Q_SLOTS:
    void requestsOfACaseComeBackNewestFirst_R_CH_02()
    {
        const domain::Case owner = m_desk.addCase(1);
        const domain::Case other = m_desk.addCase(2);
        domain::AccessRequest first = someRequest(owner.id, now);
        const domain::AccessRequest second = someRequest(owner.id, now.addSecs(60));
        const domain::AccessRequest elsewhere = someRequest(other.id, now.addSecs(30));
        test::orDie(m_desk.write(u"AccessRequested"_s, owner.id, [&](Transaction& work) -> Result<void> {
            RD_TRY(work.access().add(first));
            RD_TRY(work.access().add(second));
            return work.access().add(elsewhere);
        }));
        first.state = AccessState::Refused;
        first.decidedBy = domain::UserId::create();
        first.decidedAt = now.addSecs(20);
        first.note = u"理由不足"_s;
        test::orDie(
            m_desk.write(u"AccessRefused"_s, owner.id, [&](Transaction& work) { return work.access().update(first); }));
        const QList<domain::AccessRequest> read = *m_desk->access().ofCase(owner.id);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).id, second.id);
        QCOMPARE(read.at(0).state, AccessState::Requested);
        QVERIFY(!read.at(0).decidedAt.isValid());
        QCOMPARE(read.at(1).id, first.id);
        QCOMPARE(read.at(1).caseId, owner.id);
        QCOMPARE(read.at(1).state, AccessState::Refused);
        QCOMPARE(read.at(1).requestedBy, first.requestedBy);
        QCOMPARE(read.at(1).requestedAt, now);
        QCOMPARE(read.at(1).reason, first.reason);
        QCOMPARE(read.at(1).decidedBy, first.decidedBy);
        QCOMPARE(read.at(1).decidedAt, first.decidedAt);
        QCOMPARE(read.at(1).note, first.note);

        const QList<domain::AccessRequest> waiting = *m_desk->access().waiting(first.requestedBy, 10);
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.at(0).id, elsewhere.id);
        QCOMPARE(waiting.at(1).id, second.id);
        QCOMPARE(m_desk->access().waiting({}, 1)->size(), 1);
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void theLastReleaseOfAKeyIsFound_R_ID_08()
    {
        const domain::Case owner = m_desk.addCase(3);
        test::orDie(m_desk.write(u"LockoutReleased"_s, owner.id, [&](Transaction& work) -> Result<void> {
            RD_TRY(work.lockouts().add(someRelease(owner.id, "record", "contact", now)));
            RD_TRY(work.lockouts().add(someRelease(owner.id, "record", "other", now.addSecs(60))));
            return work.lockouts().add(someRelease(owner.id, "third", "record", now.addSecs(90)));
        }));
        QCOMPARE(*m_desk->lockouts().lastReleaseOfRecord("record"), now.addSecs(60));
        QCOMPARE(*m_desk->lockouts().lastReleaseOfContact("contact"), now);
        QCOMPARE(*m_desk->lockouts().lastReleaseOfContact("record"), now.addSecs(90));
        QVERIFY(!m_desk->lockouts().lastReleaseOfRecord("contact")->isValid());
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void theLastEntryOfAKeySaysWhetherTheFlagStands_R_ID_09()
    {
        const domain::Case owner = m_desk.addCase(4);
        const auto entry = [&](const QByteArray& key, bool raised, int seconds) {
            return SafetyFlag{domain::SafetyFlagId::create(),
                              owner.id,
                              key,
                              raised,
                              domain::UserId::create(),
                              u"跟踪"_s,
                              now.addSecs(seconds)};
        };
        test::orDie(m_desk.write(u"SafetyFlagRaised"_s, owner.id, [&](Transaction& work) -> Result<void> {
            RD_TRY(work.safety().add(entry("raised", true, 0)));
            RD_TRY(work.safety().add(entry("lifted", true, 0)));
            return work.safety().add(entry("lifted", false, 60));
        }));
        QVERIFY(*m_desk->safety().isRaised("raised"));
        QVERIFY(!*m_desk->safety().isRaised("lifted"));
        QVERIFY(!*m_desk->safety().isRaised("unknown"));
        QVERIFY(!*m_desk->safety().isRaisedIn(owner.id));
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void aDeskOfTheFirstSchemaGetsTheTablesWhenItIsOpened()
    {
        test::TemporaryStorage desk;
        const domain::Case kept = desk.addCase(1);
        desk.close();
        {
            test::RawDatabase raw(desk.path(), desk.key());
            for (const char* statement : undoings)
                raw.run(statement);
        }
        test::orDie(desk.reopen());
        QCOMPARE(desk->facts()->schema, Migrator::newest());
        QVERIFY(desk->access().ofCase(kept.id)->isEmpty());
        test::orDie(desk.write(u"AccessRequested"_s, kept.id,
                               [&](Transaction& work) { return work.access().add(someRequest(kept.id, now)); }));
        QCOMPARE(desk->access().ofCase(kept.id)->size(), 1);
        QCOMPARE(desk->audit().verify()->problem, QString());
    }

    // Runs last: the log does not hold any more.
    void anApprovalPutInBehindTheLogsBackIsFound_R_CH_02()
    {
        test::RawDatabase raw(m_desk.path(), m_desk.key());
        raw.run("UPDATE access_request SET state = 'APPROVED'");
        QCOMPARE(m_desk->audit().verify()->problem, u"row"_s);
    }
};

QTEST_GUILESS_MAIN(AccessRecordsTest)
#include "access_records_test.moc"
