#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(2, 0, 0, 123), Qt::UTC);

domain::Task someTask(const domain::Case& owner, const QString& holder, const QDate& term)
{
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = owner.id;
    task.itemId = owner.items.first().id;
    task.holder = holder;
    task.holderName = u"天猫旗舰店"_s;
    task.operation = domain::Operation::Delete;
    task.term = term;
    return task;
}

void compareTasks(const domain::Task& a, const domain::Task& b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.caseId, b.caseId);
    QCOMPARE(a.itemId, b.itemId);
    QCOMPARE(a.holder, b.holder);
    QCOMPARE(a.holderName, b.holderName);
    QCOMPARE(a.operation, b.operation);
    QCOMPARE(a.term, b.term);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.proofName, b.proofName);
    QCOMPARE(a.proofHash, b.proofHash);
    QCOMPARE(a.reason, b.reason);
    QCOMPARE(a.doneBy, b.doneBy);
    QCOMPARE(a.verifiedBy, b.verifiedBy);
    QCOMPARE(a.doneAt, b.doneAt);
}

domain::DataCopy someCopy(const domain::CaseId& id, const QDateTime& at)
{
    domain::DataCopy copy;
    copy.id = domain::CopyId::create();
    copy.caseId = id;
    copy.fileName = u"DSR-20261123-0001.zip"_s;
    copy.sha256 = u"ab12"_s;
    copy.manifest = u"{\"files\": []}"_s;
    copy.files = {u"00_请先看这里.pdf"_s, u"data.json"_s};
    copy.records = 12;
    copy.redactions = 3;
    copy.builtBy = domain::UserId::create();
    copy.builtAt = at;
    return copy;
}

domain::Reply someReply(const domain::CaseId& id)
{
    domain::Reply reply;
    reply.id = domain::ReplyId::create();
    reply.caseId = id;
    reply.templateCode = u"T04"_s;
    reply.templateVersion = u"1"_s;
    reply.templateHash = u"ff"_s;
    reply.values = {{u"remedy"_s, u"可向网信部门投诉"_s}, {u"name"_s, u"张*"_s}};
    reply.edits = {{u"body"_s, u"改过的\n正文"_s}};
    return reply;
}

} // namespace

// What hangs on a case: each repository gives back what was put in, in the order its header promises.
class CaseRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    domain::Case m_case;
    domain::Case m_other;

private Q_SLOTS:
    void initTestCase();
    void tasksComeBackByTermThenHolder();
    void aTaskIsUpdatedAndFound();
    void openTasksEndAtTheirTerm();
    void verificationsComeBackOldestFirst();
    void failuresAreCountedPerKeySinceATime_R_ID_08();
    void codesComeBackNewestFirstAndAreErased_R_ID_07();
    void copiesComeBackNewestFirst();
    void approvalsComeBackNewestFirst();
    void repliesAreAddedOrReplaced();
};

void CaseRecordsTest::initTestCase()
{
    m_case = m_desk.addCase(1);
    m_other = m_desk.addCase(2);
}

void CaseRecordsTest::tasksComeBackByTermThenHolder()
{
    const QList<domain::Task> tasks{someTask(m_case, u"P12"_s, QDate(2026, 12, 1)),
                                    someTask(m_case, u"P05"_s, QDate(2026, 12, 1)),
                                    someTask(m_case, u"P08"_s, QDate(2026, 11, 27))};
    test::orDie(
        m_desk.write(u"TasksPlanned"_s, m_case.id, [&](Transaction& work) { return work.tasks().addAll(tasks); }));
    const QList<domain::Task> read = *m_desk->tasks().ofCase(m_case.id);
    QCOMPARE(read.size(), 3);
    compareTasks(read.at(0), tasks.at(2));
    compareTasks(read.at(1), tasks.at(1));
    compareTasks(read.at(2), tasks.at(0));
    QVERIFY(m_desk->tasks().ofCase(m_other.id)->isEmpty());
}

void CaseRecordsTest::aTaskIsUpdatedAndFound()
{
    domain::Task task = someTask(m_other, u"P01"_s, QDate(2026, 12, 1));
    test::orDie(
        m_desk.write(u"TasksPlanned"_s, m_other.id, [&](Transaction& work) { return work.tasks().addAll({task}); }));
    task.state = domain::TaskState::Verified;
    task.proofName = u"截图.png"_s;
    task.proofHash = u"0f"_s;
    task.reason = u"无数据"_s;
    task.doneBy = domain::UserId::create();
    task.verifiedBy = domain::UserId::create();
    task.doneAt = now;
    test::orDie(m_desk.write(u"TaskDone"_s, m_other.id, [&](Transaction& work) { return work.tasks().update(task); }));
    compareTasks(*m_desk->tasks().find(task.id), task);
    const Result<domain::Task> missing = m_desk->tasks().find(domain::TaskId::create());
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().args.value(u"kind"_s).toString(), u"task"_s);
}

void CaseRecordsTest::openTasksEndAtTheirTerm()
{
    const QList<domain::Task> early = *m_desk->tasks().openUntil(QDate(2026, 11, 27), 10);
    QCOMPARE(early.size(), 1);
    QCOMPARE(early.first().holder, u"P08"_s);
    // The verified one is not open any more.
    QCOMPARE(m_desk->tasks().openUntil(QDate(2026, 12, 31), 10)->size(), 3);
    QCOMPARE(m_desk->tasks().openUntil(QDate(2026, 12, 31), 2)->size(), 2);
}

void CaseRecordsTest::verificationsComeBackOldestFirst()
{
    QList<domain::Verification> rounds;
    for (int i = 0; i < 2; ++i) {
        domain::Verification round;
        round.id = domain::VerificationId::create();
        round.caseId = m_case.id;
        round.by = domain::UserId::create();
        round.at = now.addSecs(i * 60);
        round.policyVersion = u"2023-04-25"_s;
        round.results = {{u"P1"_s, true, true, 40}, {u"K3"_s, false, i == 0, 0}};
        round.points = 40 + i;
        round.level = i == 0 ? domain::AssuranceLevel::L1 : domain::AssuranceLevel::L2;
        round.lock = i == 0 ? domain::LockState::Free : domain::LockState::LockedUntil;
        round.lockedUntil = i == 0 ? QDateTime() : now.addDays(1);
        rounds.append(round);
    }
    test::orDie(m_desk.write(u"RequesterVerified"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.verifications().add(rounds.at(1)));
        return work.verifications().add(rounds.at(0));
    }));
    const QList<domain::Verification> read = *m_desk->verifications().ofCase(m_case.id);
    QCOMPARE(read.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(read.at(i).id, rounds.at(i).id);
        QCOMPARE(read.at(i).by, rounds.at(i).by);
        QCOMPARE(read.at(i).at, rounds.at(i).at);
        QCOMPARE(read.at(i).policyVersion, rounds.at(i).policyVersion);
        QCOMPARE(read.at(i).points, rounds.at(i).points);
        QCOMPARE(read.at(i).level, rounds.at(i).level);
        QCOMPARE(read.at(i).lock, rounds.at(i).lock);
        QCOMPARE(read.at(i).lockedUntil, rounds.at(i).lockedUntil);
        QCOMPARE(read.at(i).results.size(), 2);
        QCOMPARE(read.at(i).results.at(0).factor, u"P1"_s);
        QCOMPARE(read.at(i).results.at(0).points, 40);
        QVERIFY(read.at(i).results.at(0).match);
        QVERIFY(!read.at(i).results.at(1).match);
        QCOMPARE(read.at(i).results.at(1).answered, i == 0);
    }
}

void CaseRecordsTest::failuresAreCountedPerKeySinceATime_R_ID_08()
{
    const QByteArray key = QByteArray::fromHex("00ff10");
    const domain::UserId agent = domain::UserId::create();
    const domain::UserId supervisor = domain::UserId::create();
    test::orDie(m_desk.write(u"VerificationFailed"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.verifications().addFailures(key, agent, now.addDays(-2), 2));
        RD_TRY(work.verifications().addFailures(key, supervisor, now, 1));
        return work.verifications().addFailures("other", supervisor, now, 3);
    }));
    QCOMPARE(*m_desk->verifications().failuresSince(key, now.addDays(-30)),
             (QList<QDateTime>{now.addDays(-2), now.addDays(-2), now}));
    QCOMPARE(m_desk->verifications().failuresSince(key, now)->size(), 1);
    QCOMPARE(m_desk->verifications().failuresSince("other", now)->size(), 3);
    QCOMPARE(*m_desk->verifications().failuresTakenBy(key, agent, now.addDays(-30)), 2);
    QCOMPARE(*m_desk->verifications().failuresTakenBy(key, agent, now), 0);
    QCOMPARE(*m_desk->verifications().failuresTakenBy(key, supervisor, now), 1);
}

void CaseRecordsTest::codesComeBackNewestFirstAndAreErased_R_ID_07()
{
    StoredCode older{m_case.id, "salt1", "hash1", now.addSecs(-600), now.addSecs(-300), 0, false};
    const StoredCode newer{m_case.id, "salt2", "hash2", now, now.addSecs(300), 0, false};
    test::orDie(m_desk.write(u"CodeSent"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.verifications().addCode(older));
        return work.verifications().addCode(newer);
    }));
    older.tries = 2;
    older.used = true;
    test::orDie(m_desk.write(u"CodeTried"_s, m_case.id,
                             [&](Transaction& work) { return work.verifications().updateCode(older); }));
    const QList<StoredCode> read = *m_desk->verifications().codesSince(m_case.id, now.addDays(-1));
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).salt, QByteArray("salt2"));
    QCOMPARE(read.at(1).salt, QByteArray("salt1"));
    QCOMPARE(read.at(1).hash, QByteArray("hash1"));
    QCOMPARE(read.at(1).issuedAt, older.issuedAt);
    QCOMPARE(read.at(1).validUntil, older.validUntil);
    QCOMPARE(read.at(1).tries, 2);
    QVERIFY(read.at(1).used);
    QVERIFY(!read.at(0).used);
    QCOMPARE(m_desk->verifications().codesSince(m_case.id, now)->size(), 1);
    test::orDie(m_desk.write(u"CodesErased"_s, {},
                             [&](Transaction& work) { return work.verifications().eraseCodesBefore(now); }));
    QCOMPARE(m_desk->verifications().codesSince(m_case.id, now.addDays(-1))->size(), 1);
}

void CaseRecordsTest::copiesComeBackNewestFirst()
{
    domain::DataCopy first = someCopy(m_case.id, now);
    const domain::DataCopy second = someCopy(m_case.id, now.addSecs(5));
    test::orDie(m_desk.write(u"CopyBuilt"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.copies().add(first));
        return work.copies().add(second);
    }));
    first.reviewedBy = domain::UserId::create();
    first.reviewedAt = now.addSecs(60);
    test::orDie(
        m_desk.write(u"CopyReviewed"_s, m_case.id, [&](Transaction& work) { return work.copies().update(first); }));
    const QList<domain::DataCopy> read = *m_desk->copies().ofCase(m_case.id);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).id, second.id);
    QVERIFY(!read.at(0).reviewedAt.isValid());
    const domain::DataCopy& copy = read.at(1);
    QCOMPARE(copy.fileName, first.fileName);
    QCOMPARE(copy.sha256, first.sha256);
    QCOMPARE(copy.manifest, first.manifest);
    QCOMPARE(copy.files, first.files);
    QCOMPARE(copy.records, 12);
    QCOMPARE(copy.redactions, 3);
    QCOMPARE(copy.builtBy, first.builtBy);
    QCOMPARE(copy.builtAt, first.builtAt);
    QCOMPARE(copy.reviewedBy, first.reviewedBy);
    QCOMPARE(copy.reviewedAt, first.reviewedAt);
}

void CaseRecordsTest::approvalsComeBackNewestFirst()
{
    const domain::Approval first{domain::ApprovalId::create(),
                                 m_case.id,
                                 m_case.items.first().id,
                                 domain::ApprovalResult::Returned,
                                 domain::UserId::create(),
                                 u"缺证据"_s,
                                 now};
    const domain::Approval second{domain::ApprovalId::create(),
                                  m_case.id,
                                  {},
                                  domain::ApprovalResult::Approved,
                                  domain::UserId::create(),
                                  QString(),
                                  now.addSecs(9)};
    test::orDie(m_desk.write(u"Approved"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.approvals().add(first));
        return work.approvals().add(second);
    }));
    const QList<domain::Approval> read = *m_desk->approvals().ofCase(m_case.id);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).id, second.id);
    QCOMPARE(read.at(0).result, domain::ApprovalResult::Approved);
    QVERIFY(read.at(0).itemId.isEmpty());
    QCOMPARE(read.at(1).itemId, first.itemId);
    QCOMPARE(read.at(1).result, domain::ApprovalResult::Returned);
    QCOMPARE(read.at(1).by, first.by);
    QCOMPARE(read.at(1).note, first.note);
    QCOMPARE(read.at(1).at, first.at);
}

void CaseRecordsTest::repliesAreAddedOrReplaced()
{
    domain::Reply reply = someReply(m_case.id);
    const domain::Reply later = someReply(m_case.id);
    test::orDie(m_desk.write(u"ReplyDrafted"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.replies().save(reply));
        return work.replies().save(later);
    }));
    reply.values.insert(u"due"_s, u"2026-12-14"_s);
    reply.edits.clear();
    reply.state = domain::ReplyState::Sent;
    reply.channel = domain::ReplyChannel::Email;
    reply.recipient = u"z@example.com"_s;
    reply.pdfHash = u"99"_s;
    reply.sentAt = now;
    reply.by = domain::UserId::create();
    test::orDie(m_desk.write(u"ReplySent"_s, m_case.id, [&](Transaction& work) { return work.replies().save(reply); }));
    const QList<domain::Reply> read = *m_desk->replies().ofCase(m_case.id);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).id, later.id);
    QCOMPARE(read.at(0).edits, later.edits);
    QCOMPARE(read.at(0).state, domain::ReplyState::Draft);
    const domain::Reply& sent = read.at(1);
    QCOMPARE(sent.templateCode, u"T04"_s);
    QCOMPARE(sent.templateVersion, u"1"_s);
    QCOMPARE(sent.templateHash, u"ff"_s);
    QCOMPARE(sent.values, reply.values);
    QVERIFY(sent.edits.isEmpty());
    QCOMPARE(sent.state, domain::ReplyState::Sent);
    QCOMPARE(sent.channel, reply.channel);
    QCOMPARE(sent.recipient, reply.recipient);
    QCOMPARE(sent.pdfHash, reply.pdfHash);
    QCOMPARE(sent.sentAt, reply.sentAt);
    QCOMPARE(sent.by, reply.by);
}

QTEST_GUILESS_MAIN(CaseRecordsTest)

#include "case_records_test.moc"
