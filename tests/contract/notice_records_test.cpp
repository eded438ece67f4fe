#include "core/storage/moved_dates.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;
using domain::NoticeState;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

StoredNotice proposalOf(int year, const QByteArray& json)
{
    StoredNotice proposal;
    proposal.id = domain::NoticeId::create();
    proposal.year = year;
    proposal.json = json;
    proposal.proposedBy = domain::UserId::create();
    proposal.proposedAt = now;
    return proposal;
}

domain::Task taskOf(const domain::Case& owner, domain::TaskState state)
{
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = owner.id;
    task.itemId = owner.items.first().id;
    task.holder = u"P08"_s;
    task.term = owner.deadline.due;
    task.state = state;
    return task;
}

// Everything a new calendar may change.
domain::Deadline aDayLater(domain::Deadline deadline)
{
    deadline.milestones.reply = deadline.due;
    for (QDate* date : {&deadline.d0, &deadline.t1, &deadline.due, &deadline.longStop})
        *date = date->addDays(1);
    deadline.provisional = !deadline.provisional;
    return deadline;
}

NewLine lineOf(const domain::Case& before, const OpenDeadline& moved)
{
    return {u"DeadlineRecomputed"_s, moved.id, packedDetail({{u"notice"_s, 2027}}), moved.sharedEntry,
            packedDates(before.deadline, moved.deadline)};
}

} // namespace

// Notices that wait, their versions, and the dates of open cases as a set.
class NoticeRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;

private Q_SLOTS:
    void aProposalWaitsUntilItBecomesAVersion_R_DL_06()
    {
        StoredNotice proposal = proposalOf(2027, "27");
        test::orDie(
            m_desk.write(u"NoticeProposed"_s, {}, [&](Transaction& work) { return work.notices().propose(proposal); }));
        QCOMPARE(m_desk->notices().waiting(2027)->id, proposal.id);
        QCOMPARE(m_desk->notices().waiting(2027)->json, QByteArray("27"));
        QCOMPARE(m_desk->notices().waiting(2028).error().args.value(u"kind"_s).toString(), u"notice"_s);
        QVERIFY(m_desk->company().notices()->isEmpty());
        QVERIFY(m_desk->notices().newest()->isEmpty());

        proposal.state = NoticeState::InForce;
        proposal.decidedBy = domain::UserId::create();
        proposal.decidedAt = now.addSecs(60);
        proposal.version = domain::NoticeId::create();
        test::orDie(m_desk.write(u"NoticeConfirmed"_s, {}, [&](Transaction& work) -> Result<void> {
            RD_TRY(work.company().saveNotice(2026, true, "26 as shipped", now));
            RD_TRY(work.company().saveNotice(2027, true, "27", now, proposal.version.text()));
            return work.notices().decide(proposal);
        }));
        QCOMPARE(m_desk->notices().waiting(2027).error().code, ErrorCode::NotFound);
        QCOMPARE(*m_desk->company().notices(), (QList<QByteArray>{"26 as shipped", "27"}));
        QCOMPARE(*m_desk->notices().newest(), std::max(proposal.version.text(), *m_desk->notices().newest()));
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void theHistoryKeepsOlderVersionsWithTheirDates_R_DL_06()
    {
        const StoredNotice discarded = [] {
            StoredNotice one = proposalOf(2026, "26 wrong");
            one.state = NoticeState::Discarded;
            return one;
        }();
        test::orDie(m_desk.write(u"NoticeConfirmed"_s, {}, [&](Transaction& work) -> Result<void> {
            RD_TRY(work.company().saveNotice(2026, true, "26 amended", now.addDays(1)));
            return work.notices().propose(discarded);
        }));
        const QList<StoredNotice> history = *m_desk->notices().history();
        QCOMPARE(history.size(), 4);
        QCOMPARE(history.at(0).json, QByteArray("26 as shipped"));
        QCOMPARE(history.at(0).state, NoticeState::Replaced);
        QCOMPARE(history.at(0).decidedAt, now);
        QVERIFY(history.at(0).proposedBy.isEmpty());
        QCOMPARE(history.at(1).json, QByteArray("26 amended"));
        QCOMPARE(history.at(1).state, NoticeState::InForce);
        QCOMPARE(history.at(1).decidedAt, now.addDays(1));
        QCOMPARE(history.at(2).state, NoticeState::Discarded);
        QCOMPARE(history.at(3).year, 2027);
        QVERIFY(!history.at(3).proposedBy.isEmpty());
        QCOMPARE(history.at(3).proposedAt, now);
    }

    void datesMoveAsASetAndEachCaseVouchesForItself()
    {
        const domain::Case early = m_desk.addCase(1);
        const domain::Case late = m_desk.addCase(30);
        domain::Case answered = m_desk.addCase(40);
        answered.repliedAt = now;
        const domain::Task task = taskOf(late, domain::TaskState::Open);
        test::orDie(m_desk.write(u"CaseChanged"_s, late.id, [&](Transaction& work) -> Result<void> {
            RD_TRY(work.cases().update(answered));
            return work.tasks().addAll({task, taskOf(late, domain::TaskState::Done)});
        }));
        QVERIFY(early.deadline.due < late.deadline.due);
        QList<OpenDeadline> open = *m_desk->deadlines().openFrom(late.deadline.due);
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().id, late.id);
        QCOMPARE(open.first().number, late.number);
        QCOMPARE(open.first().deadline.d0, late.deadline.d0);
        QCOMPARE(open.first().receivedAt, late.receivedAt);
        QList<OpenTerm> terms = *m_desk->deadlines().openTermsFrom(late.deadline.due);
        QCOMPARE(terms.size(), 1);
        QCOMPARE(terms.first().id, task.id);

        open.first().deadline = aDayLater(late.deadline);
        terms.first().term = late.deadline.due.addDays(2);
        Transaction work = m_desk.begin();
        test::orDie(work.deadlines().moveDeadline(open.first(), *work.sharedEntry()));
        test::orDie(work.deadlines().moveReceipt(open.first()));
        test::orDie(work.deadlines().moveTerm(terms.first()));
        test::orDie(work.noteLine(lineOf(late, open.first())));
        test::orDie(work.commit(test::TemporaryStorage::event(u"NoticeConfirmed"_s)));
        const domain::Case moved = *m_desk->cases().find(late.id);
        QCOMPARE(moved.deadline.d0, late.deadline.d0.addDays(1));
        QCOMPARE(moved.deadline.longStop, late.deadline.longStop.addDays(1));
        QCOMPARE(moved.deadline.due, late.deadline.due.addDays(1));
        QCOMPARE(moved.deadline.provisional, !late.deadline.provisional);
        QCOMPARE(moved.deadline.milestones.reply, late.deadline.due);
        QCOMPARE(m_desk->tasks().find(task.id)->term, late.deadline.due.addDays(2));
        QCOMPARE(m_desk->cases().find(early.id)->deadline.due, early.deadline.due);
        QCOMPARE(m_desk->audit().ofCase(late.id)->last().action, u"DeadlineRecomputed"_s);
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    void whatWasNotedGoesWithTheTransaction()
    {
        const domain::Case one = m_desk.addCase(50);
        const QString head = *m_desk->audit().head();
        {
            Transaction work = m_desk.begin();
            QList<OpenDeadline> open = *m_desk->deadlines().openFrom(one.deadline.due);
            open.first().deadline.due = one.deadline.due.addDays(1);
            test::orDie(work.deadlines().moveDeadline(open.first(), *work.sharedEntry()));
            test::orDie(work.noteLine(lineOf(one, open.first())));
        }
        QCOMPARE(*m_desk->audit().head(), head);
        QCOMPARE(m_desk->cases().find(one.id)->deadline.due, one.deadline.due);
        test::orDie(
            m_desk.write(u"CaseChanged"_s, one.id, [&](Transaction& work) { return work.cases().update(one); }));
        QCOMPARE(m_desk->audit().verify()->problem, QString());
    }

    // Run last: the log does not hold any more.
    void aConfirmationPutInBehindTheLogsBackIsFound()
    {
        test::RawDatabase raw(m_desk.path(), m_desk.key());
        raw.run("UPDATE notice_proposal SET decided_by = 'somebody else' WHERE state = 'IN_FORCE'");
        QCOMPARE(m_desk->audit().verify()->problem, u"row"_s);
    }
    void aTermMovedBehindTheLogsBackIsFound()
    {
        test::TemporaryStorage desk;
        const domain::Case one = desk.addCase(1);
        test::orDie(desk.write(u"NoticeConfirmed"_s, {}, [&](Transaction& work) -> Result<void> {
            RD_TRY_ASSIGN(QList<OpenDeadline> open, work.deadlines().openFrom(one.deadline.due));
            RD_TRY_ASSIGN(const qint64 entry, work.sharedEntry());
            RD_TRY(work.deadlines().moveDeadline(open.first(), entry));
            return work.noteLine(lineOf(one, open.first()));
        }));
        test::RawDatabase raw(desk.path(), desk.key());
        raw.run("UPDATE request_case SET due = '2099-01-01'");
        QCOMPARE(desk->audit().verify()->problem, u"row"_s);
    }
};

QTEST_GUILESS_MAIN(NoticeRecordsTest)
#include "notice_records_test.moc"
