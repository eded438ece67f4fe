#include "core/desk/tasks/list_tasks.h"
#include "core/desk/tasks/send_tasks.h"
#include "core/desk/today/show_today.h"
#include "core/domain/first_of.h"
#include "core/storage/storage.h"
#include "core/storage/transaction.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::orDie;

namespace {

constexpr int manyTasks = 600; // more than a page of any list

} // namespace

// What may not be worked on yet takes no place in a list of what may.
class CutListsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_temporary;
    domain::CaseId m_case;

    desk::Desk& agent() { return m_temporary.as(u"li"_s); }

private Q_SLOTS:
    // A deletion that waits for its approval, with many tasks that are due before its stops.
    void initTestCase()
    {
        m_temporary.loadRegister();
        m_case = m_temporary.verifiedCase(m_temporary.call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s),
                                          u"8600103774942997"_s);
        const QList<domain::Task> planned = orDie(agent().storage().tasks().ofCase(m_case));
        const auto deletion = std::find_if(planned.begin(), planned.end(), [](const domain::Task& task) {
            return task.holder == u"P08"_s && task.operation == domain::Operation::Delete;
        });
        QVERIFY(deletion != planned.end());
        QList<domain::Task> more;
        for (int i = 0; i < manyTasks; ++i) {
            domain::Task task = *deletion;
            task.id = domain::TaskId::create();
            task.term = QDate(2026, 11, 23);
            more.append(task);
        }
        storage::Transaction work = orDie(agent().begin());
        orDie(work.tasks().addAll(more));
        orDie(work.commit({u"TasksPlanned"_s, u"case"_s, m_case.text(), m_case, {}}));
    }

    void whatCanBeSentIsNotBehindWhatWaits()
    {
        const QList<desk::HolderTasks> holders = orDie(desk::listHolderTasks(agent()));
        const auto youzan = std::find_if(holders.begin(), holders.end(),
                                         [](const desk::HolderTasks& one) { return one.holder == u"P08"_s; });
        QVERIFY(youzan != holders.end());
        QCOMPARE(youzan->ready, 1); // its stop
        QVERIFY(youzan->waiting >= manyTasks);
    }

    void theFirstRowsSayThatThereAreMore()
    {
        const domain::FirstOf<desk::OpenTask> some = orDie(desk::listOpenTasks(agent(), manyTasks));
        QCOMPARE(some.size(), manyTasks);
        QVERIFY(some.more);
        const domain::FirstOf<desk::OpenTask> all = orDie(desk::listOpenTasks(agent(), 10 * manyTasks));
        QVERIFY(all.size() > manyTasks);
        QVERIFY(!all.more);
        const domain::FirstOf<desk::OpenTask> whole = orDie(desk::listOpenTasks(agent(), int(all.size())));
        QCOMPARE(whole.size(), all.size());
        QVERIFY(!whole.more); // as many as there are is no cut
    }

    void lateStopsAreNotBehindDeletionsThatWait()
    {
        m_temporary.setNow(u"2026-12-01T10:00:00+08:00"_s);
        const domain::Today today = orDie(desk::showToday(agent()));
        QVERIFY(today.openTasks > 0);
        const auto late = std::count_if(today.lines.begin(), today.lines.end(), [](const domain::TodayLine& line) {
            return line.kind == domain::TodayKind::TaskLate;
        });
        QCOMPARE(int(late), today.openTasks);
        QVERIFY(!today.more);
    }
};

QTEST_GUILESS_MAIN(CutListsTest)
#include "cut_lists_test.moc"
