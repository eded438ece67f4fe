#include "core/rules/rule_book.h"
#include "tests/support/shipped.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::Operation;
using domain::RightType;
using domain::Task;
using domain::TaskState;

namespace {

const QDate d0(2026, 3, 2);

domain::Deadline receivedOn(const QDate& day)
{
    domain::Deadline deadline;
    deadline.d0 = day;
    return deadline;
}

} // namespace

class TaskRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOptOutStopsTheNamedHoldersAtOnce_A13();
    void anOptOutReachesTheMallsThatAreNamed();
    void anOptOutOfPersonalisedOffersReachesTheAnalysts();
    void aCopyCollectsFromWhoeverServesThePlatform_R_RT_05();
    void categoriesNarrowTheHolders_R_RT_05();
    void aDeletionStopsDeletesPurgesAndKeeps_R_RT_07();
    void aCorrectionUpdatesDownstream();
    void rightsWithoutWorkPlanNothing();
    void noPlatformMeansAllOfThem();
    void tasksBelongToTheirItem();
    void aRegulatorsEarlierDateEndsTheTermsOfTasks_R_DL_11();

private:
    QStringList plan(RightType right, const QStringList& platforms, const QStringList& categories = {}) const;
    QList<Task> tasks(RightType right, const QStringList& platforms, const QStringList& categories = {}) const;

    std::optional<RuleBook> m_rules;
    std::optional<calendar::WorkingCalendar> m_calendar;
};

void TaskRuleTest::initTestCase()
{
    m_rules = test::shippedRules();
    m_calendar = test::shippedCalendar();
}

QList<Task> TaskRuleTest::tasks(RightType right, const QStringList& platforms, const QStringList& categories) const
{
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = domain::CaseId::create();
    item.right = right;
    item.categories = categories;
    return m_rules->tasksFor(item, platforms, receivedOn(d0), *m_calendar);
}

// "P05 STOP 03-05" each, in order of the text.
QStringList TaskRuleTest::plan(RightType right, const QStringList& platforms, const QStringList& categories) const
{
    QStringList lines;
    for (const Task& task : tasks(right, platforms, categories))
        lines.append(u"%1 %2 %3"_s.arg(task.holder, codeOf(task.operation), task.term.toString(u"MM-dd"_s)));
    lines.sort();
    return lines;
}

void TaskRuleTest::anOptOutStopsTheNamedHoldersAtOnce_A13()
{
    const QStringList expected{u"O2 STOP 03-03"_s, u"P02 STOP 03-05"_s, u"P05 STOP 03-05"_s, u"P08 STOP 03-05"_s,
                               u"P09 STOP 03-05"_s};
    QCOMPARE(plan(RightType::OptOut, {}), expected);
    QCOMPARE(plan(RightType::OptOut, {u"STARCARD"_s}), expected);
    for (const Task& task : tasks(RightType::OptOut, {}))
        QCOMPARE(task.state, TaskState::Open);
}

void TaskRuleTest::anOptOutReachesTheMallsThatAreNamed()
{
    QVERIFY(plan(RightType::OptOut, {u"TMALL"_s}).contains(u"P12 STOP 03-05"_s));
    QVERIFY(plan(RightType::OptOut, {u"JD"_s}).contains(u"P12 STOP 03-05"_s));
    QVERIFY(plan(RightType::OptOut, {u"DOUYIN"_s, u"MEITUAN"_s}).contains(u"O5 STOP 03-03"_s));
    QVERIFY(plan(RightType::OptOut, {u"DOUYIN"_s, u"MEITUAN"_s}).contains(u"O6 STOP 03-03"_s));
}

void TaskRuleTest::anOptOutOfPersonalisedOffersReachesTheAnalysts()
{
    const QStringList lines = plan(RightType::OptOut, {}, {u"DC06"_s});
    QVERIFY(lines.contains(u"P14 STOP 03-05"_s) && lines.contains(u"P15 STOP 03-05"_s));
    QVERIFY(lines.contains(u"P05 STOP 03-05"_s));
}

void TaskRuleTest::aCopyCollectsFromWhoeverServesThePlatform_R_RT_05()
{
    QCOMPARE(plan(RightType::Copy, {u"TMALL"_s}),
             QStringList({u"O1 COLLECT 03-05"_s, u"P05 COLLECT 03-05"_s, u"P09 COLLECT 03-05"_s, u"P10 COLLECT 03-05"_s,
                          u"P12 COLLECT 03-05"_s}));
}

void TaskRuleTest::categoriesNarrowTheHolders_R_RT_05()
{
    QCOMPARE(plan(RightType::Copy, {u"YOUZAN"_s}, {u"DC05"_s}),
             QStringList({u"P08 COLLECT 03-05"_s, u"P09 COLLECT 03-05"_s, u"P13 COLLECT 03-05"_s}));
}

void TaskRuleTest::aDeletionStopsDeletesPurgesAndKeeps_R_RT_07()
{
    for (const RightType right : {RightType::Delete, RightType::CancelAccount}) {
        const QStringList lines = plan(right, {u"STARCARD"_s});
        QCOMPARE(lines,
                 QStringList({u"O1 DELETE 03-09"_s, u"O2 DELETE 03-09"_s, u"O2 STOP 03-03"_s, u"O3 DELETE 03-09"_s,
                              u"O9 BACKUP_PURGE 05-31"_s, u"P05 DELETE 03-09"_s, u"P05 STOP 03-05"_s,
                              u"P08 DELETE 03-09"_s, u"P08 STOP 03-05"_s, u"P09 DELETE 03-09"_s, u"P09 STOP 03-05"_s}));
    }
    for (const Task& task : tasks(RightType::Delete, {u"YOUZAN"_s})) {
        const bool kept = task.holder == u"O3"_s || task.holder == u"P03"_s;
        QCOMPARE(task.state,
                 kept                         ? TaskState::NotApplicable
                     : task.holder == u"O9"_s ? TaskState::Deferred
                                              : TaskState::Open);
        QCOMPARE(task.reason.contains(u"K1"_s), kept);
    }
}

void TaskRuleTest::aCorrectionUpdatesDownstream()
{
    QCOMPARE(plan(RightType::Correct, {u"JEFFREY"_s}),
             QStringList({u"O1 UPDATE 03-05"_s, u"P08 UPDATE 03-05"_s, u"P09 UPDATE 03-05"_s, u"P13 UPDATE 03-05"_s}));
}

void TaskRuleTest::rightsWithoutWorkPlanNothing()
{
    QVERIFY(plan(RightType::Explain, {u"YOUZAN"_s}).isEmpty());
    QVERIFY(plan(RightType::Complaint, {u"YOUZAN"_s}).isEmpty());
}

void TaskRuleTest::noPlatformMeansAllOfThem()
{
    QSet<QString> holders;
    for (const Task& task : tasks(RightType::Delete, {}))
        holders.insert(task.holder);
    QCOMPARE(holders.size(), m_rules->holders().size());
}

void TaskRuleTest::tasksBelongToTheirItem()
{
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = domain::CaseId::create();
    item.right = RightType::Copy;
    QSet<QString> ids;
    for (const Task& task : m_rules->tasksFor(item, {u"YOUZAN"_s}, receivedOn(d0), *m_calendar)) {
        QCOMPARE(task.itemId, item.id);
        QCOMPARE(task.caseId, item.caseId);
        QCOMPARE(task.holderName, m_rules->holder(task.holder)->name);
        QVERIFY(!ids.contains(task.id.text()));
        ids.insert(task.id.text());
    }
    QVERIFY(!ids.isEmpty());
}

void TaskRuleTest::aRegulatorsEarlierDateEndsTheTermsOfTasks_R_DL_11()
{
    domain::RequestItem item;
    item.right = RightType::Delete;
    const auto termsBy = [&](const domain::Deadline& deadline) {
        QMap<QString, QDate> terms;
        for (const Task& task : m_rules->tasksFor(item, {u"YOUZAN"_s}, deadline, *m_calendar))
            terms.insert(task.holder + u' ' + codeOf(task.operation), task.term);
        return terms;
    };
    domain::Deadline deadline = receivedOn(d0);
    deadline.due = QDate(2026, 3, 23);
    const QMap<QString, QDate> own = termsBy(deadline);
    QCOMPARE(own.value(u"P08 STOP"_s), QDate(2026, 3, 5));
    QCOMPARE(own.value(u"P08 DELETE"_s), QDate(2026, 3, 9));
    // Later than T+15 it is not the one that counts.
    deadline.external = QDate(2026, 3, 30);
    QCOMPARE(termsBy(deadline), own);
    deadline.external = deadline.due = QDate(2026, 3, 6);
    const QMap<QString, QDate> shortened = termsBy(deadline);
    QCOMPARE(shortened.value(u"P08 STOP"_s), QDate(2026, 3, 5));
    QCOMPARE(shortened.value(u"P08 DELETE"_s), QDate(2026, 3, 6));
    QCOMPARE(shortened.value(u"O9 BACKUP_PURGE"_s), own.value(u"O9 BACKUP_PURGE"_s));
    QCOMPARE(shortened.size(), own.size());
}

QTEST_GUILESS_MAIN(TaskRuleTest)
#include "task_rule_test.moc"
