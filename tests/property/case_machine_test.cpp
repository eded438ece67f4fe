#include "tests/property/case_objections.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::ApproverRole;
using domain::AssuranceLevel;
using domain::MoveGuard;
using domain::Operation;
using domain::TaskGuard;

namespace {

ModelItem copyItem()
{
    return {RightType::Copy, "", AssuranceLevel::L2, ApproverRole::Supervisor, {{Operation::Collect}}};
}

ModelItem deletionOn(const char* ground)
{
    return {RightType::Delete,
            ground,
            AssuranceLevel::L2,
            ApproverRole::Officer,
            {{Operation::Delete}, {Operation::BackupPurge, TaskState::Deferred}}};
}

// What D1 to D3 open is looked into whatever becomes of the deletion.
ModelItem reviewedDeletion()
{
    return {RightType::Delete, "D1", AssuranceLevel::L2, ApproverRole::Officer, {{Operation::ComplianceReview}}};
}

ModelItem cancellation()
{
    return {RightType::CancelAccount, "", AssuranceLevel::L2, ApproverRole::Supervisor, {{Operation::Stop}}};
}

ModelItem optOut()
{
    return {RightType::OptOut, "", AssuranceLevel::L0, ApproverRole::None, {{Operation::Stop}}};
}

ModelItem withdrawal()
{
    return {RightType::WithdrawConsent, "", AssuranceLevel::L1, ApproverRole::None, {{Operation::Stop}}};
}

ModelItem transfer()
{
    return {RightType::Transfer, "", AssuranceLevel::L2, ApproverRole::Officer, {{Operation::Transfer}}};
}

struct Edge {
    int from;
    int to;
    bool byWithdrawalOrMerge; // a way out that is always there
};

// Everything a case of these items can come to.
struct Walk {
    QList<ModelCase> states;
    QList<Edge> edges;
    QSet<QString> objections;
    qsizetype moves = 0;
};

QString told(const QString& objection, const ModelItem& item, const QString& move)
{
    return u"%1 (%2, %3)"_s.arg(objection, codeOf(item.right), move);
}

class Walker {
public:
    explicit Walker(const QList<ModelItem>& items, const domain::TaskTable& tasks = domain::allowedTaskMoves())
        : m_tasks(tasks)
    {
        ModelCase first;
        first.items = items;
        first.coarse = tasks.size() < domain::allowedTaskMoves().size();
        reach(first, -1, false);
    }

    Walk walk()
    {
        static const QList<TriedRow> rows = asTheyStand(domain::allowedMoves());
        for (int from = 0; from < m_walk.states.size(); ++from) {
            const ModelCase state = m_walk.states.at(from);
            for (const ModelStep& step : movesFrom(state, rows)) {
                ++m_walk.moves;
                for (const QString& one : objectionsTo(step))
                    m_walk.objections.insert(told(one, state.items.at(step.item), u"move %1"_s.arg(step.row.number)));
                reach(step.after, from, step.row.number == 18 || step.row.number == 19);
            }
            for (const TaskStep& step : taskStepsFrom(state, m_tasks)) {
                for (const QString& one : objectionsTo(step))
                    m_walk.objections.insert(told(one, state.items.at(step.item), codeOf(step.to)));
                reach(step.after, from, false);
            }
            for (const ModelCase& next : eventsFrom(state))
                reach(next, from, false);
        }
        return m_walk;
    }

private:
    void reach(const ModelCase& reached, int from, bool always)
    {
        const ModelCase state = withoutHistory(reached);
        const QByteArray key = state.key();
        auto known = m_numbers.constFind(key);
        if (known == m_numbers.constEnd()) {
            known = m_numbers.insert(key, int(m_walk.states.size()));
            m_walk.states.append(state);
        }
        if (from >= 0)
            m_walk.edges.append({from, known.value(), always});
    }

    domain::TaskTable m_tasks;
    Walk m_walk;
    QHash<QByteArray, int> m_numbers;
};

bool hasEnded(const ModelCase& state)
{
    return std::all_of(state.items.begin(), state.items.end(),
                       [](const ModelItem& item) { return domain::isEnded(item.state); });
}

// The states from which no way leads to an end, withdrawal and merging left aside.
QList<int> statesWithoutEnd(const Walk& walk)
{
    QList<QList<int>> before(walk.states.size());
    for (const Edge& edge : walk.edges) {
        if (!edge.byWithdrawalOrMerge)
            before[edge.to].append(edge.from);
    }
    QList<int> ending;
    QList<bool> ends(walk.states.size(), false);
    for (int i = 0; i < walk.states.size(); ++i) {
        if (hasEnded(walk.states.at(i))) {
            ends[i] = true;
            ending.append(i);
        }
    }
    while (!ending.isEmpty()) {
        for (const int from : before.at(ending.takeLast())) {
            if (!ends.at(from)) {
                ends[from] = true;
                ending.append(from);
            }
        }
    }
    QList<int> stuck;
    for (int i = 0; i < ends.size(); ++i) {
        if (!ends.at(i))
            stuck.append(i);
    }
    return stuck;
}

QString shown(const ModelCase& state)
{
    QStringList items;
    for (const ModelItem& item : state.items) {
        QStringList tasks;
        for (const ModelTask& task : item.tasks)
            tasks.append(codeOf(task.state));
        items.append(u"%1 %2 %3 [%4]"_s.arg(codeOf(item.right), codeOf(item.state),
                                            item.outcome ? codeOf(*item.outcome) : u"-"_s, tasks.join(u' ')));
    }
    return u"day %1, level %2: %3"_s.arg(state.day).arg(codeOf(state.level), items.join(u"; "_s));
}

const QList<Walk>& walks()
{
    static const QList<Walk> all = [] {
        QList<Walk> made;
        for (const QList<ModelItem>& items :
             {QList{copyItem()}, QList{deletionOn("D4")}, QList{reviewedDeletion()}, QList{cancellation()},
              QList{optOut()}, QList{withdrawal()}, QList{transfer()}})
            made.append(Walker(items).walk());
        return made;
    }();
    return all;
}

// The table without one guard.
QList<TriedRow> rowsWithout(MoveGuard guard)
{
    QList<TriedRow> rows;
    for (const domain::CaseMove& row : domain::allowedMoves()) {
        if (!row.guards.contains(guard))
            continue;
        TriedRow without{row, flawsFor(row)};
        without.tried.guards.removeAll(guard);
        rows.append(without);
    }
    return rows;
}

bool isMissed(MoveGuard guard)
{
    const QList<TriedRow> rows = rowsWithout(guard);
    for (const Walk& walk : walks()) {
        for (const ModelCase& state : walk.states) {
            for (const ModelStep& step : movesFrom(state, rows)) {
                if (!objectionsTo(step).isEmpty())
                    return true;
            }
        }
    }
    return false;
}

bool isMissed(TaskGuard guard)
{
    domain::TaskTable table;
    for (domain::TaskMove row : domain::allowedTaskMoves()) {
        if (row.guards.removeAll(guard) > 0)
            table.append(row);
    }
    for (const Walk& walk : walks()) {
        for (const ModelCase& state : walk.states) {
            for (const TaskStep& step : taskStepsFrom(state, table)) {
                if (!objectionsTo(step).isEmpty())
                    return true;
            }
        }
    }
    return false;
}

} // namespace

class CaseMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHappensThatAnybodyWouldObjectTo();
    void everyCaseCanComeToAnEnd();
    void twoItemsOfDifferentRights();
    void everyGuardIsMissedWhenItIsGone();
    void everyGuardOfATaskIsMissedWhenItIsGone();
};

void CaseMachineTest::nothingHappensThatAnybodyWouldObjectTo()
{
    QElapsedTimer timer;
    timer.start();
    qsizetype states = 0;
    qsizetype moves = 0;
    QSet<CaseState> shownStates;
    for (const Walk& walk : walks()) {
        QVERIFY2(walk.objections.isEmpty(), qPrintable(walk.objections.values().join(u'\n')));
        states += walk.states.size();
        moves += walk.moves;
        for (const ModelCase& state : walk.states)
            shownStates.insert(state.items.first().state);
    }
    qInfo("%lld states and %lld moves in %lld ms", qlonglong(states), qlonglong(moves), qlonglong(timer.elapsed()));
    QVERIFY(states > 2000);
    QVERIFY(moves > states);
    QCOMPARE(shownStates.size(), domain::allCaseStates().size());
}

void CaseMachineTest::everyCaseCanComeToAnEnd()
{
    for (const Walk& walk : walks()) {
        const QList<int> stuck = statesWithoutEnd(walk);
        QVERIFY2(stuck.isEmpty(), stuck.isEmpty() ? "" : qPrintable(shown(walk.states.at(stuck.first()))));
    }
}

void CaseMachineTest::twoItemsOfDifferentRights()
{
    ModelItem access = copyItem();
    access.right = RightType::Access;
    domain::TaskTable shortWay = domain::allowedTaskMoves();
    shortWay.removeIf(
        [](const domain::TaskMove& row) { return row.from != TaskState::Open || row.to != TaskState::Done; });
    const Walk walk = Walker({access, optOut()}, shortWay).walk();
    qInfo("%lld states of a case with two items", qlonglong(walk.states.size()));
    QVERIFY2(walk.objections.isEmpty(), qPrintable(walk.objections.values().join(u'\n')));
    QVERIFY(walk.states.size() > 2000);
    const QList<int> stuck = statesWithoutEnd(walk);
    QVERIFY2(stuck.isEmpty(), stuck.isEmpty() ? "" : qPrintable(shown(walk.states.at(stuck.first()))));
}

void CaseMachineTest::everyGuardIsMissedWhenItIsGone()
{
    for (const MoveGuard guard : domain::allMoveGuards())
        QVERIFY2(isMissed(guard), qPrintable(codeOf(guard)));
}

void CaseMachineTest::everyGuardOfATaskIsMissedWhenItIsGone()
{
    for (const TaskGuard guard : domain::allTaskGuards())
        QVERIFY2(isMissed(guard), qPrintable(codeOf(guard)));
}

QTEST_GUILESS_MAIN(CaseMachineTest)
#include "case_machine_test.moc"
