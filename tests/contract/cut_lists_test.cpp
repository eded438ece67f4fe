#include "tests/support/or_die.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using storage::Transaction;

namespace {

const QDate lastDay(9999, 12, 31);

domain::Task taskOf(const domain::Case& owner, const QString& holder, const QDate& term,
                    const domain::UserId& assignedTo = {})
{
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = owner.id;
    task.itemId = owner.items.first().id;
    task.holder = holder;
    task.holderName = holder;
    task.operation = domain::Operation::Stop;
    task.term = term;
    task.owner = assignedTo;
    return task;
}

QStringList idsOf(const QList<domain::Task>& tasks)
{
    QStringList ids;
    for (const domain::Task& task : tasks)
        ids.append(task.id.text());
    return ids;
}

} // namespace

// A list that is read in part is filtered and put in order first and cut afterwards: what is wanted is never behind the
// cut because something else stands before it, and the pages of a walk hold every row once.
class CutListsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    domain::Case m_case;
    domain::UserId m_owner = domain::UserId::create();
    QList<domain::Task> m_tasks;

    template <typename Read> QStringList walked(Read read) const
    {
        QStringList all;
        std::optional<domain::Task> last;
        for (;;) {
            const QList<domain::Task> page = test::orDie(read(last));
            if (page.isEmpty())
                return all;
            all += idsOf(page);
            last = page.last();
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_case = m_desk.addCase(1);
        // Many of one term and holder, so that only the id tells them apart; the owner's come last.
        for (int i = 0; i < 7; ++i)
            m_tasks.append(taskOf(m_case, u"P05"_s, QDate(2026, 12, 1)));
        for (int i = 0; i < 4; ++i)
            m_tasks.append(taskOf(m_case, u"P09"_s, QDate(2026, 12, 1 + i / 2)));
        m_tasks.append(taskOf(m_case, u"P05"_s, QDate(2026, 12, 9), m_owner));
        m_tasks.append(taskOf(m_case, u"P05"_s, QDate(2026, 12, 8), m_owner));
        test::orDie(m_desk.write(u"TasksPlanned"_s, m_case.id,
                                 [&](Transaction& work) { return work.tasks().addAll(m_tasks); }));
    }

    void thePagesOfOpenTasksHoldEachOnce()
    {
        const QStringList whole = idsOf(*m_desk->tasks().openUntil(lastDay, 100));
        QCOMPARE(whole.size(), m_tasks.size());
        for (const int ofAPage : {1, 2, 3, 100})
            QCOMPARE(walked([&](const auto& last) { return m_desk->tasks().openUntil(lastDay, ofAPage, last); }),
                     whole);
        // The walk ends at the term it was asked for.
        QCOMPARE(
            walked([&](const auto& last) { return m_desk->tasks().openUntil(QDate(2026, 12, 2), 2, last); }).size(),
            11);
    }

    void thePagesOfAHolderHoldEachOnce()
    {
        const QStringList whole = idsOf(*m_desk->tasks().openOfHolder(u"P05"_s, 100));
        QCOMPARE(whole.size(), 9);
        for (const int ofAPage : {1, 2, 4})
            QCOMPARE(walked([&](const auto& last) { return m_desk->tasks().openOfHolder(u"P05"_s, ofAPage, last); }),
                     whole);
    }

    void anOwnersTasksAreNotBehindThoseOfOthers()
    {
        const QList<domain::Task> own = *m_desk->tasks().openOfOwner(m_owner, 1);
        QCOMPARE(own.size(), 1);
        QCOMPARE(own.first().term, QDate(2026, 12, 8)); // the earlier of the two
        QCOMPARE(m_desk->tasks().openOfOwner(m_owner, 10)->size(), 2);
        QVERIFY(m_desk->tasks().openOfOwner({}, 10)->isEmpty()); // nobody's are not somebody's
    }

    void theOwnRequestsForAccessTakeNoPlace_R_CH_02()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC);
        domain::AccessRequest others;
        test::orDie(m_desk.write(u"AccessRequested"_s, m_case.id, [&](Transaction& work) -> Result<void> {
            for (int i = 0; i < 4; ++i) {
                domain::AccessRequest request;
                request.id = domain::AccessRequestId::create();
                request.caseId = m_case.id;
                request.requestedBy = i < 3 ? m_owner : domain::UserId::create();
                request.requestedAt = now.addSecs(i);
                request.reason = u"核对"_s;
                RD_TRY(work.access().add(request));
                others = request;
            }
            return {};
        }));
        const QList<domain::AccessRequest> waiting = *m_desk->access().waiting(m_owner, 1);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().id, others.id);
        QCOMPARE(m_desk->access().waiting(others.requestedBy, 10)->size(), 3);
    }

    void thePagesOfWhatWaitsHoldEachOnce()
    {
        QStringList expected;
        test::orDie(m_desk.write(u"ReplySent"_s, m_case.id, [&](Transaction& work) -> Result<void> {
            for (int i = 10; i < 15; ++i) {
                domain::Case waiting = test::TemporaryStorage::someCase(i);
                waiting.state = domain::CaseState::AwaitingInfo;
                waiting.repliedAt = waiting.receivedAt.addDays(1);
                RD_TRY(work.cases().add(waiting));
                expected.append(waiting.number);
            }
            return {};
        }));
        QStringList all;
        std::optional<domain::Case> last;
        for (;;) {
            const QList<storage::CaseRow> page = *m_desk->cases().waitingAnswered(2, last);
            if (page.isEmpty())
                break;
            for (const storage::CaseRow& row : page)
                all.append(row.header.number);
            last = page.last().header;
        }
        all.sort();
        expected.sort();
        QCOMPARE(all, expected);
    }
};

QTEST_GUILESS_MAIN(CutListsTest)
#include "cut_lists_test.moc"
