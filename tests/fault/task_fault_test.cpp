#include "core/desk/cases/case_moves.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/tasks/send_tasks.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/today/list_reminders.h"
#include "core/desk/today/show_today.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::orDie;

// What the guards of a task ask is read from the desk. Where it cannot be read nothing is judged, and who asked hears
// why: a deletion is not held by a lawsuit because the disk failed, and no late task is left out of a list.
class TaskFaultTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryDesk> m_temporary;
    domain::CaseId m_case;

    desk::Desk& as(const QString& user) { return m_temporary->as(user); }
    domain::Task taskAt(domain::Operation operation)
    {
        const QList<domain::Task> tasks = orDie(as(u"li"_s).storage().tasks().ofCase(m_case));
        const auto found =
            std::find_if(tasks.begin(), tasks.end(), [&](const auto& task) { return task.operation == operation; });
        if (found == tasks.end())
            qFatal("there is no such task");
        return *found;
    }
    void outOfReach(const QByteArray& table) { rename(table, "out_of_reach"); }
    void withinReach(const QByteArray& table) { rename("out_of_reach", table); }
    void rename(const QByteArray& from, const QByteArray& to)
    {
        test::RawDatabase raw(m_temporary->path(), as(u"li"_s).databaseKey());
        raw.run("ALTER TABLE " + from + " RENAME TO " + to);
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<test::TemporaryDesk>();
        m_temporary->loadRegister();
        m_case = m_temporary->verifiedCase(m_temporary->call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s),
                                           u"8600103774942997"_s);
    }

    void whatCannotBeReadIsNoFact_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("exception path") << QByteArray("exception_path");
        QTest::newRow("complaints") << QByteArray("complaint");
        QTest::newRow("legal holds") << QByteArray("legal_hold");
    }
    void whatCannotBeReadIsNoFact()
    {
        QFETCH(QByteArray, table);
        desk::Desk& agent = as(u"li"_s);
        const domain::Case theCase = orDie(agent.storage().cases().find(m_case));
        const domain::Task deletion = taskAt(domain::Operation::Delete);
        const QStringList before = test::loggedChanges(*m_temporary);
        outOfReach(table);
        RD_EXPECT_ERROR(desk::taskFacts(agent, theCase, deletion), ErrorCode::StorageFailed);
        RD_EXPECT_ERROR(desk::completeTask(agent, deletion.id, m_temporary->path()), ErrorCode::StorageFailed);
        RD_EXPECT_ERROR(desk::listHolderTasks(agent), ErrorCode::StorageFailed);
        RD_EXPECT_ERROR(desk::sendTasks(agent, deletion.holder, m_temporary->filePath(u"."_s)),
                        ErrorCode::StorageFailed);
        withinReach(table);
        QCOMPARE(test::loggedChanges(*m_temporary), before);
        QCOMPARE(taskAt(domain::Operation::Delete).state, deletion.state);
        const domain::TaskFacts facts = orDie(desk::taskFacts(agent, theCase, deletion));
        QVERIFY(!facts.held && !facts.legalHold);
        QCOMPARE(facts.reached, domain::AssuranceLevel::L2);
    }

    // Of who has to show papers no level counts without them (§2).
    void papersThatCannotBeReadAreNotMissing()
    {
        domain::CallIntake intake = m_temporary->call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s);
        intake.requester = {domain::RequesterType::RelativeDeceased, u"19900000002"_s};
        m_case = orDie(desk::logCall(as(u"li"_s), intake)).logged.id;
        const domain::Case theCase = orDie(as(u"li"_s).storage().cases().find(m_case));
        const domain::Task deletion = taskAt(domain::Operation::Delete);
        outOfReach("requester_paper");
        RD_EXPECT_ERROR(desk::taskFacts(as(u"li"_s), theCase, deletion), ErrorCode::StorageFailed);
        withinReach("requester_paper");
        QCOMPARE(orDie(desk::taskFacts(as(u"li"_s), theCase, deletion)).reached, domain::AssuranceLevel::L0);
    }

    void aListThatCannotBeJudgedIsNotShownShorter()
    {
        m_temporary->setNow(u"2026-11-30T10:00:00+08:00"_s); // the stops are late
        QVERIFY(orDie(desk::showToday(as(u"li"_s))).openTasks > 0);
        QVERIFY(!orDie(desk::listReminders(as(u"wang"_s))).lines.isEmpty());
        outOfReach("exception_path");
        RD_EXPECT_ERROR(desk::showToday(as(u"li"_s)), ErrorCode::StorageFailed);
        RD_EXPECT_ERROR(desk::listReminders(as(u"wang"_s)), ErrorCode::StorageFailed);
        withinReach("exception_path");
        QVERIFY(orDie(desk::showToday(as(u"li"_s))).openTasks > 0);
    }
};

QTEST_GUILESS_MAIN(TaskFaultTest)
#include "task_fault_test.moc"
