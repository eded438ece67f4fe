#include "core/desk/cases/show_case.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "tests/cli/desk_cli.h"
#include "tests/support/pdf_text.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

QStringList deletion(const QString& ground)
{
    return {u"--contact"_s,       phone,
            u"--subject-name"_s,  u"王小明"_s,
            u"--subject-phone"_s, phone,
            u"--minor"_s,         u"ADULT"_s,
            u"--words"_s,         u"请全部删除"_s,
            u"--item"_s,          u"DELETE:"_s + ground,
            u"--platform"_s,      u"YOUZAN,STARCARD"_s};
}

} // namespace

// Deletions to the end, by the command line (rule book 3.5, R-RT-04, R-DL-14).
class DeletionCliTest : public QObject {
    Q_OBJECT

private:
    std::optional<DeskCli> m_cli;

    Ran test(const char* user, const QString& number, const QString& ground, const QString& holds)
    {
        return m_cli->as(user,
                         {u"item"_s, u"test"_s, number, u"1"_s, u"--ground"_s, ground, u"--holds"_s, holds,
                          u"--reason"_s, u"核对了处理记录"_s});
    }
    Ran propose(const QString& number, const QString& outcome)
    {
        return m_cli->as("li",
                         {u"item"_s, u"propose"_s, number, u"1"_s, u"--outcome"_s, outcome, u"--ground"_s, u"G4"_s,
                          u"--facts"_s, u"公安机关正在办理的案件需要保全该账户的全部记录，来函已核实，期限明确。"_s,
                          u"--law"_s, u"刑事诉讼法第五十四条"_s});
    }
    Ran keep(const QString& number, const QString& reason, const QString& from)
    {
        return m_cli->as("li",
                         {u"item"_s, u"keep"_s, number, u"1"_s, u"--holder"_s, u"P10"_s, u"--category"_s, u"DC02"_s,
                          u"--data"_s, u"2025年9月完成的一笔订单"_s, u"--reason"_s, reason, u"--from"_s, from});
    }
    // Every open task of these operations, by li.
    void finish(const QString& number, const QList<domain::Operation>& operations)
    {
        desk::Desk& agent = m_cli->desk().as(u"li"_s);
        const auto id = desk::caseByNumber(agent, number);
        RD_VERIFY(id);
        const auto file = desk::showCase(agent, *id);
        RD_VERIFY(file);
        for (const domain::Task& task : file->tasks) {
            if (operations.contains(task.operation) && domain::isOpen(task.state))
                RD_VERIFY(desk::completeTask(agent, task.id, m_cli->proof()));
        }
    }
    void theBackupsAreWatched(const QString& number);
    QStringList purgeReminders()
    {
        QStringList numbers;
        for (const QJsonValue& one : m_cli->as("chen", {u"reminder"_s, u"list"_s}).list("reminders")) {
            if (one[u"kind"].toString() == u"BACKUP_PURGE"_s)
                numbers.append(one[u"case"].toString());
        }
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        m_cli.emplace(u"2026-11-23T10:00:00+08:00"_s);
        m_cli->desk().loadRegister();
    }
    void aDeletionForUnlawfulProcessing_A15();
    void aWithdrawnDeletionLeavesTheReviewOpen_move_18();
    void aDeletionKeepsAnOrderAndPurgesTheBackups_A16();
};

void DeletionCliTest::aDeletionForUnlawfulProcessing_A15()
{
    const QString number = m_cli->verified(deletion(u"D1"_s), card);
    const QStringList tasks = DeskCli::tasksOf(m_cli->show(number));
    QVERIFY2(tasks.contains(u"INCIDENT_TRIAGE OPEN 2026-11-24"_s), qPrintable(tasks.join(u'\n')));
    QVERIFY(tasks.contains(u"COMPLIANCE_REVIEW OPEN 2026-11-30"_s));
    RD_RAN(m_cli->as("li", {u"task"_s, u"done"_s, number, u"P09:STOP"_s, u"--proof"_s, m_cli->proof()}), 0);
    RD_FAILED(m_cli->as("li", {u"task"_s, u"done"_s, number, u"INCIDENT_TRIAGE"_s, u"--proof"_s, m_cli->proof()}), 1,
              "NotPermitted", {});
    RD_FAILED(test("li", number, u"D1"_s, u"no"_s), 1, "NotPermitted", {});

    const Ran untested = propose(number, u"REFUSED"_s);
    RD_FAILED(untested, 1, "MoveForbidden", {u"D1 D4 D6"_s});
    QCOMPARE(DeskCli::argumentOf(untested, "guard"), u"GROUNDS_TESTED"_s);
    RD_RAN(test("chen", number, u"D1"_s, u"no"_s), 0);
    RD_RAN(test("li", number, u"D4"_s, u"no"_s), 0);
    QCOMPARE(DeskCli::argumentOf(propose(number, u"PARTIAL"_s), "grounds"), u"D6"_s);
    const Ran last = test("li", number, u"D6"_s, u"no"_s);
    QVERIFY(last.list("groundsToTest").isEmpty());
    QCOMPARE(last.list("groundTests").size(), 3);
    RD_RAN(propose(number, u"REFUSED"_s), 0);
    RD_FAILED(m_cli->as("wang", {u"approve"_s, number, u"--note"_s, u"同意"_s}), 1, "NotPermitted", {});
    RD_RAN(m_cli->as("chen", {u"approve"_s, number, u"--note"_s, u"同意"_s}), 0);
    RD_RAN(m_cli->as("chen", {u"task"_s, u"done"_s, number, u"INCIDENT_TRIAGE"_s, u"--proof"_s, m_cli->proof()}), 0);
    RD_RAN(m_cli->as("chen", {u"audit"_s, u"verify"_s}), 0);
}

void DeletionCliTest::aWithdrawnDeletionLeavesTheReviewOpen_move_18()
{
    const QString number = m_cli->verified(deletion(u"D2"_s), card);
    const Ran back = m_cli->as("li",
                               {u"case"_s, u"withdraw"_s, number, u"--reason"_s, u"不必删除了"_s, u"--via"_s, u"SMS"_s,
                                u"--out"_s, m_cli->path(u"T19.pdf"_s)});
    RD_RAN(back, 0);
    QCOMPARE(back.text("state"), u"WITHDRAWN"_s);
    const QStringList tasks = DeskCli::tasksOf(back);
    QVERIFY(tasks.contains(u"COMPLIANCE_REVIEW OPEN 2026-11-30"_s));
    QVERIFY(tasks.contains(u"SOURCE_REVIEW OPEN 2026-11-30"_s));
    QVERIFY(tasks.filter(u"OPEN"_s).size() == 2);
    RD_RAN(m_cli->as("chen", {u"task"_s, u"done"_s, number, u"COMPLIANCE_REVIEW"_s, u"--proof"_s, m_cli->proof()}), 0);
}

void DeletionCliTest::aDeletionKeepsAnOrderAndPurgesTheBackups_A16()
{
    const QString number = m_cli->verified(deletion(u"D4"_s), card);
    RD_RAN(keep(number, u"K2"_s, u"2023-11-22"_s), 2); // its three years are over
    QCOMPARE(DeskCli::argumentOf(propose(number, u"RESTRICTED"_s), "guard"), u"KEPT_DATA"_s);
    const Ran kept = keep(number, u"K2"_s, u"2025-09-23"_s);
    RD_RAN(kept, 0);
    QCOMPARE(kept.list("kept").first()[u"until"].toString(), u"2028-09-23"_s);
    QCOMPARE(DeskCli::argumentOf(propose(number, u"FULFILLED"_s), "guard"), u"NOTHING_KEPT"_s);
    RD_RAN(propose(number, u"RESTRICTED"_s), 0);
    RD_RAN(m_cli->as("wang", {u"approve"_s, number, u"--note"_s, u"同意"_s}), 0);

    m_cli->setNow(u"2026-11-25T10:00:00+08:00"_s);
    RD_FAILED(m_cli->as("li", {u"task"_s, u"done"_s, number, u"P09:DELETE"_s}), 1, "ProofRequired", {});
    RD_RAN(m_cli->as("li", {u"task"_s, u"done"_s, number, u"P09:DELETE"_s, u"--proof"_s, m_cli->proof()}), 0);
    RD_FAILED(m_cli->as("li", {u"task"_s, u"verify"_s, number, u"P09:DELETE"_s}), 1, "SamePerson", {});
    RD_FAILED(m_cli->as("zhao", {u"task"_s, u"verify"_s, number, u"P09:DELETE"_s}), 1, "MoveForbidden", {});
    RD_RAN(m_cli->as("zhao", {u"task"_s, u"proof"_s, number, u"P09:DELETE"_s, u"--out"_s, m_cli->path(u"seen.txt"_s)}),
           0);
    RD_RAN(m_cli->as("zhao", {u"task"_s, u"verify"_s, number, u"P09:DELETE"_s}), 0);
    finish(number, {domain::Operation::Stop, domain::Operation::Delete});
    QVERIFY(DeskCli::tasksOf(m_cli->show(number)).contains(u"O9:BACKUP_PURGE DEFERRED 2027-02-23"_s));

    const QString letter = m_cli->path(u"T07.pdf"_s);
    RD_RAN(m_cli->as("li", {u"reply"_s, u"draft"_s, number}), 0);
    RD_RAN(m_cli->as("li", {u"reply"_s, u"send"_s, number, u"--via"_s, u"SMS"_s, u"--out"_s, letter}), 0);
    const QString text = pdfText(letter);
    QVERIFY2(text.contains(u"2025年9月完成的一笔订单（上海网元电子商务有限公司）"_s), qPrintable(text));
    QVERIFY(text.contains(u"保存至2028年9月23日"_s));
    QVERIFY(text.contains(u"2027年2月23日前随备份更新删除"_s));

    theBackupsAreWatched(number);
}

// After closing, and after somebody has reopened the request (R-DL-14).
void DeletionCliTest::theBackupsAreWatched(const QString& number)
{
    m_cli->setNow(u"2026-11-30T10:00:00+08:00"_s);
    RD_RAN(m_cli->as("li", {u"case"_s, u"close"_s, number}), 0);
    QVERIFY(purgeReminders().isEmpty());
    m_cli->setNow(u"2027-02-24T10:00:00+08:00"_s);
    QCOMPARE(purgeReminders(), QStringList{number});
    RD_RAN(m_cli->as("wang", {u"desk"_s, u"confirm-clock"_s}), 0); // after a silent winter
    const Ran reopened = m_cli->as(
        "wang", {u"case"_s, u"reopen"_s, number, u"--cause"_s, u"NEW_FACTS"_s, u"--reason"_s, u"来电提供了另一账户"_s});
    RD_RAN(reopened, 0);
    QCOMPARE(reopened.text("state"), u"RECEIVED"_s);
    QCOMPARE(purgeReminders(), QStringList{number});
    RD_RAN(m_cli->as("li", {u"task"_s, u"done"_s, number, u"O9:BACKUP_PURGE"_s, u"--proof"_s, m_cli->proof()}), 0);
    QVERIFY(purgeReminders().isEmpty());
    RD_RAN(m_cli->as("chen", {u"audit"_s, u"verify"_s}), 0);
}

QTEST_MAIN(DeletionCliTest)
#include "deletion_test.moc"
