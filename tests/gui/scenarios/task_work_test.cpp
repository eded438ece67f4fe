#include "core/base/safe_file.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/intake/intake_form.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/intake/receive_drafts.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/storage/storage.h"
#include "core/storage/transaction.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "tests/support/save_dialog.h"
#include "ui/shared/navigator.h"

#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::TaskState;
using test::orDie;

namespace {

constexpr int mostRows = 20;

} // namespace

// A task from its owner to its holder and to the second person who checks its proof, by the keys (rule book §7), and
// what the page of a call does when the program has received it (move 1).
class TaskWorkGuiTest : public QObject {
    Q_OBJECT

private:
    static QList<domain::Task> tasksOf(test::DeskWindow& window, const domain::CaseId& id)
    {
        return orDie(desk::showCase(window.desk().as(u"wang"_s), id)).tasks;
    }
    static int rowOf(test::DeskWindow& window, const domain::Task& wanted)
    {
        const QList<domain::Task> tasks = tasksOf(window, wanted.caseId);
        for (int row = 0; row < tasks.size(); ++row) {
            if (tasks.at(row).id == wanted.id)
                return row;
        }
        return -1;
    }
    static domain::Task taskNow(test::DeskWindow& window, const domain::Task& wanted)
    {
        return tasksOf(window, wanted.caseId).at(rowOf(window, wanted));
    }
    static TaskState stateOf(test::DeskWindow& window, const domain::Task& wanted)
    {
        return taskNow(window, wanted).state;
    }
    static void pressOnRow(test::DeskWindow& window, int row, const QString& button)
    {
        window.find(u"caseTasksTable"_s)->setFocus();
        for (int i = 0; i < mostRows; ++i)
            window.key(Qt::Key_Up);
        for (int i = 0; i < row; ++i)
            window.key(Qt::Key_Down);
        window.find(button)->setFocus();
        window.key(Qt::Key_Space);
    }
    static void pictures(test::DeskWindow& window, const QString& name)
    {
        window.picture(name);
        window.wear(ui::Scheme::Dark);
        window.picture(name + u"-dark"_s);
        window.wear(ui::Scheme::Light);
    }
    static void send(test::DeskWindow& window, const QString& holder)
    {
        auto* holders = window.find<QComboBox>(u"sendingHolder"_s);
        QVERIFY(window.waitFor([&] { return holders->findData(holder) >= 0; }));
        holders->setCurrentIndex(holders->findData(holder));
        window.picture(u"t2-tasks-page"_s);
        const QString folder = window.desk().filePath(u"sent"_s);
        QVERIFY(QDir().mkpath(folder));
        window.find(u"sendTasks"_s)->setFocus();
        window.key(Qt::Key_Space);
        QVERIFY(test::chooseFolder(folder));
    }
    static void prove(test::DeskWindow& window, const domain::Task& task)
    {
        const QString proof = window.desk().filePath(u"停用回执.txt"_s);
        orDie(writeFileSafely(proof, QByteArray("已加入黑名单，2026-11-23，周敏\n")));
        orDie(desk::completeTask(window.desk().as(u"li"_s), task.id, proof));
    }
    static bool openTasks(test::DeskWindow& window, const QString& number)
    {
        if (!window.openCase(number))
            return false;
        window.find<QTabWidget>(u"caseTabs"_s)->tabBar()->setFocus();
        window.key(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(ui::CaseTab::Tasks); ++i)
            window.key(Qt::Key_Right);
        return window.waitFor([&] { return window.shows(u"caseTasksTable"_s); });
    }

private Q_SLOTS:
    void aTaskIsAssignedSentProvenAndCheckedByTheKeys()
    {
        test::DeskWindow window;
        const auto logged = orDie(desk::logCall(
            window.desk().as(u"li"_s), window.desk().call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s)));
        const QString number = logged.logged.number;
        const domain::Task first = orDie(desk::showCase(window.desk().as(u"li"_s), logged.logged.id)).tasks.first();
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(openTasks(window, number));
        pressOnRow(window, 0, u"assignTask"_s);
        QVERIFY(window.waitFor([&] { return window.shows(u"assignOwner"_s); }));
        window.picture(u"t1-assign"_s);
        window.find(u"assignDo"_s)->setFocus();
        window.key(Qt::Key_Space);
        QVERIFY(window.waitFor([&] { return stateOf(window, first) == TaskState::Assigned; }));
        QVERIFY(!window.shows(u"assignOwner"_s));

        QVERIFY(window.openPageWith(u"sendingHolder"_s));
        send(window, first.holder);
        QVERIFY(window.waitFor([&] { return window.shows(u"sendingMail"_s); }));
        const domain::Task sent = taskNow(window, first);
        QCOMPARE(sent.state, TaskState::Sent);
        QVERIFY(window.find<QPlainTextEdit>(u"sendingMail"_s)->toPlainText().contains(sent.sending));
        pictures(window, u"t3-mail"_s);
        prove(window, sent);

        QVERIFY(window.enter(u"zhao"_s));
        QVERIFY(openTasks(window, number));
        pressOnRow(window, rowOf(window, sent), u"viewProof"_s);
        QVERIFY(window.waitFor([&] { return window.shows(u"proofText"_s); }));
        QVERIFY(window.find<QPlainTextEdit>(u"proofText"_s)->toPlainText().contains(u"黑名单"_s));
        pictures(window, u"t4-proof"_s);
        window.key(Qt::Key_Space); // the button that has the keys: the proof is right
        QVERIFY(window.waitFor([&] { return stateOf(window, first) == TaskState::Verified; }));
        QVERIFY(!window.shows(u"proofText"_s));
    }

    void aListThatIsCutSaysSo()
    {
        constexpr int moreThanAreListed = 1000;
        test::DeskWindow window;
        desk::Desk& agent = window.desk().as(u"li"_s);
        const domain::CaseId id =
            orDie(desk::logCall(agent, window.desk().call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s)))
                .logged.id;
        QVERIFY(window.enter(u"li"_s));
        QVERIFY(window.openPageWith(u"taskList"_s));
        QVERIFY(!window.shows(u"moreRows"_s));
        QList<domain::Task> many(moreThanAreListed, tasksOf(window, id).first());
        for (domain::Task& task : many)
            task.id = domain::TaskId::create();
        storage::Transaction work = orDie(agent.begin());
        orDie(work.tasks().addAll(many));
        orDie(work.commit({u"TasksPlanned"_s, u"case"_s, id.text(), id, {}}));
        QVERIFY(window.openPageWith(u"caseList"_s));
        QVERIFY(window.openPageWith(u"taskList"_s));
        QVERIFY(window.waitFor([&] { return window.shows(u"moreRows"_s); }));
        QVERIFY(window.textOf(u"moreRows"_s).contains(u"1000"_s));
        pictures(window, u"133-more-tasks"_s);
    }

    void aCallThatTheProgramReceivedGoesOnAsThatRequest_7_1()
    {
        test::DeskWindow window;
        QVERIFY(window.enter(u"li"_s));
        window.key(Qt::Key_F2);
        QVERIFY(window.waitFor([&] { return window.shows(u"words"_s); }));
        QVERIFY(window.typeInto(u"words"_s, u"请把我的地址删掉"_s));
        desk::Desk& agent = window.desk().as(u"li"_s);
        QVERIFY(window.waitFor([&] { return !orDie(desk::listDrafts(agent)).isEmpty(); }));
        window.desk().setNow(u"2026-11-23T10:31:00+08:00"_s);
        QCOMPARE(orDie(desk::receiveDrafts(window.desk().as(u"zhao"_s))).numbers.size(), 1);
        // The agent comes back and types on.
        QVERIFY(window.typeInto(u"words"_s, u"，还有电话"_s));
        QVERIFY(window.waitFor([&] { return window.textOf(u"draftState"_s).contains(u"DSR-20261123-0001"_s); }));
        QVERIFY(window.find<QPlainTextEdit>(u"words"_s)->toPlainText().contains(u"还有电话"_s)); // nothing is lost
        window.picture(u"t5-received-meanwhile"_s);
        QVERIFY(window.press(u"saveCall"_s));
        QVERIFY(window.waitFor([&] { return window.shows(u"caseTabs"_s); }));
        QVERIFY(orDie(desk::listDrafts(agent)).isEmpty());
    }
};

QTEST_MAIN(TaskWorkGuiTest)
#include "task_work_test.moc"
