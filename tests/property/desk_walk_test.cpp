#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/log_material.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/second_channel.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/prepare_due_letters.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/domain/case_move.h"
#include "core/security/session.h"
#include "tests/support/shipped.h"
#include "tests/support/temporary_desk.h"

#include <functional>
#include <QFile>
#include <QTest>
#include <rapidcheck.h>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::CaseFile;
using domain::CaseState;
using domain::MoveGuard;
using domain::RightType;

namespace {

const QStringList users{u"li"_s, u"zhao"_s, u"wang"_s, u"chen"_s};

domain::Roles rolesOf(const QString& user)
{
    if (user == u"chen"_s)
        return domain::Role::Officer;
    return user == u"wang"_s ? domain::Role::Supervisor : domain::Role::Agent;
}

// What a reader of the case page knows of a move, whatever the verb that made it found out for itself.
const QList<MoveGuard> knownGuards{
    MoveGuard::LevelNeeded,      MoveGuard::NoLevelNeeded,   MoveGuard::LevelReached,     MoveGuard::IdentityUnproven,
    MoveGuard::TenthDay,         MoveGuard::OutcomeGiven,    MoveGuard::CollectDone,      MoveGuard::ApprovalNeeded,
    MoveGuard::NoApprovalNeeded, MoveGuard::ApproverAllowed, MoveGuard::OtherThanHandler, MoveGuard::OtherThanProposer,
    MoveGuard::ApprovalStands,   MoveGuard::ChangeTasksDone, MoveGuard::ThirdDay,         MoveGuard::NoTaskOpen,
    MoveGuard::WaitOver,         MoveGuard::KeptData,        MoveGuard::NothingKept,      MoveGuard::GroundsTested,
    MoveGuard::ConsequencesTold, MoveGuard::OpenBusiness,    MoveGuard::GroundFound,      MoveGuard::PurposesNamed,
    MoveGuard::RemedyOwed};

struct Act {
    QString name;
    QString user;
    domain::UserId by;
    int item = 1;
    bool byProgram = false;
};

// One desk and the case that is walked; a step tries one verb as somebody and remembers what came of it.
class WalkedDesk {
public:
    explicit WalkedDesk(TemporaryDesk& desk)
        : m_desk(desk)
    {
    }

    void begin(const QList<RightType>& rights, bool verified)
    {
        domain::CallIntake call = m_desk.call(rights.first(), u"王小明"_s, u"19900009929"_s);
        call.items.clear();
        for (const RightType right : rights) {
            domain::WishedItem wish;
            wish.right = right;
            wish.ground = right == RightType::Delete ? u"D4"_s : QString();
            if (right == RightType::WithdrawConsent)
                wish.purposes = {u"C05"_s};
            call.items.append(wish);
        }
        if (verified)
            m_case = m_desk.verifiedCase(call, u"8600103774942997"_s);
        else
            m_case = desk::logCall(m_desk.as(u"li"_s), call)->logged.id;
    }

    CaseFile file() const { return *desk::showCase(m_desk.as(u"li"_s), m_case); }

    Result<void> attempt(const Act& act)
    {
        desk::Desk& desk = m_desk.as(act.user);
        if (act.name == u"approve"_s)
            return done(desk::approve(desk, m_case, act.item, u"同意。"_s));
        if (act.name == u"return"_s)
            return done(desk::returnCase(desk, m_case, u"请补充。"_s));
        if (act.name == u"bounce"_s)
            return done(desk::replyBounced(desk, m_case));
        if (act.name == u"close"_s)
            return done(desk::closeCase(desk, m_case));
        if (act.name == u"reopen"_s)
            return done(desk::reopenCase(desk, m_case, {domain::ReopenCause::OwnError, u"漏办一项。"_s, {}, {}}));
        if (act.name == u"material"_s)
            return done(desk::logMaterial(desk, m_case, {}));
        if (act.name == u"withdraw"_s)
            return done(desk::withdrawCase(desk, m_case, {u"不办了。"_s, letter(QString())}));
        if (act.name == u"prepare"_s)
            return done(desk::prepareDueLetters(desk));
        if (act.name.startsWith(u"send "_s))
            return send(desk, act.name.section(u' ', 1));
        if (act.name.startsWith(u"task "_s))
            return workOnTask(desk, act);
        if (act.name == u"keep"_s)
            return done(desk::keepData(desk, m_case, act.item, {u"P10"_s, u"DC02"_s, u"一笔退款"_s, u"K4"_s, {}}));
        return propose(desk, act);
    }

    void passDays(int days) { m_desk.setNow(m_desk.clock().now().addDays(days)); }

private:
    template <typename T> static Result<void> done(const Result<T>& result)
    {
        return result ? Result<void>() : tl::unexpected<Error>(result.error());
    }

    desk::Dispatch letter(const QString& code)
    {
        return {code, domain::ReplyChannel::Sms, {}, {}, m_desk.filePath(newUuid() + u".pdf"_s)};
    }

    Result<void> propose(desk::Desk& desk, const Act& act)
    {
        const auto outcome = domain::parseOutcome(act.name);
        const QString facts = u"客户要求的范围含第三人的信息，无法分割，经核对后只能部分办理，其余不能提供。"_s;
        const bool refused = outcome == domain::Outcome::Refused;
        return done(desk::proposeOutcome(desk, m_case, act.item,
                                         {*outcome, refused ? u"G1"_s : QString(), refused ? facts : QString(),
                                          refused ? u"个人信息保护法"_s : QString()}));
    }

    Result<void> send(desk::Desk& desk, const QString& wanted)
    {
        const QString code = wanted == u"reply"_s ? QString() : wanted;
        RD_TRY_ASSIGN(const domain::Reply draft, desk::draftReply(desk, m_case, code));
        for (const domain::LetterBlock& block : draft.blocks) {
            for (const QString& gap : block.missing)
                RD_TRY(desk::setReplyText(desk, m_case, draft.templateCode, gap,
                                          desk::choicesOf(gap).value(0, u"见说明"_s)));
        }
        return done(desk::sendReply(desk, m_case, letter(draft.templateCode)));
    }

    Result<void> workOnTask(desk::Desk& desk, const Act& act)
    {
        const CaseFile now = file();
        if (now.tasks.isEmpty())
            return {};
        const domain::TaskId task = now.tasks.at(act.item % now.tasks.size()).id;
        if (act.name == u"task none"_s)
            return done(desk::dismissTask(desk, task, u"该系统没有此人。"_s));
        if (act.name == u"task verify"_s)
            return done(desk::verifyTask(desk, task));
        const QString proof = m_desk.filePath(u"proof.txt"_s);
        QFile written(proof);
        if (written.open(QIODevice::WriteOnly))
            written.write("done\n");
        written.close();
        return done(desk::completeTask(desk, task, proof));
    }

    TemporaryDesk& m_desk;
    domain::CaseId m_case;
};

domain::MoveFacts factsOf(const CaseFile& before, const CaseFile& after, qsizetype position, const Act& act)
{
    static const calendar::WorkingCalendar calendar = shippedCalendar();
    const domain::RequestItem& item = before.header.items.at(position);
    domain::MoveFacts facts;
    facts.by = act.by;
    facts.roles = rolesOf(act.user);
    facts.byProgram = act.byProgram;
    facts.item = item.id;
    facts.state = item.state;
    facts.right = item.right;
    facts.ground = item.ground;
    const std::optional<domain::Outcome>& later = after.header.items.at(position).outcome;
    facts.outcome = later && *later != domain::Outcome::Withdrawn ? later : item.outcome;
    facts.refusalGround = after.header.items.at(position).refusalGround;
    facts.keepsData = std::any_of(before.kept.begin(), before.kept.end(), [&](const domain::KeptData& kept) {
        return kept.itemId == item.id && domain::isKept(kept);
    });
    facts.businessOpen = std::any_of(before.kept.begin(), before.kept.end(), [&](const domain::KeptData& kept) {
        return kept.itemId == item.id && domain::isKept(kept) && kept.reason == u"K4"_s;
    });
    facts.groundFound = true; // of D4, which says nothing of us
    facts.purposesNamed = !item.purposes.isEmpty();
    facts.consequencesTold = item.consequencesTold;
    facts.groundsToTest = before.groundsToTest.value(item.id.text());
    facts.proposedBy = item.proposedBy;
    facts.needed = item.requiredLevel;
    facts.handler = before.header.handler;
    facts.reached = before.header.level;
    facts.tasks = before.tasks;
    facts.approver =
        item.state == CaseState::PendingApproval ? before.approvers.at(position) : after.approvers.at(position);
    facts.approvalStands = item.state == CaseState::Approved;
    facts.tenthDay = calendar.workingDayAfter(clockStart(before.header.deadline), 10);
    if (before.header.repliedAt.isValid())
        facts.thirdDay = calendar.workingDayAfter(shanghaiDate(before.header.repliedAt), 3);
    facts.waitUntil = before.waiting.until;
    return facts;
}

// One row lets the item pass as far as a reader can tell, or two that follow each other (3 and 5, 3 and 6, 17 and 4 …).
bool isAllowed(domain::MoveFacts facts, CaseState to, int rows)
{
    for (const domain::CaseMove& row : domain::allowedMoves()) {
        const bool may = facts.byProgram ? row.byProgram : row.by && domain::permits(facts.roles, *row.by);
        if (row.from != facts.state || !may)
            continue;
        const bool holds = std::all_of(row.guards.begin(), row.guards.end(), [&](MoveGuard guard) {
            return !knownGuards.contains(guard) || domain::holds(guard, facts);
        });
        if (!holds)
            continue;
        if (row.to == to)
            return true;
        domain::MoveFacts next = facts;
        next.state = row.to;
        if (rows > 1 && isAllowed(next, to, rows - 1))
            return true;
    }
    return false;
}

const QStringList acts{u"FULFILLED"_s,  u"NOT_ACTIONABLE_IDENTITY"_s,
                       u"REFUSED"_s,    u"NO_DATA"_s,
                       u"approve"_s,    u"approve"_s,
                       u"return"_s,     u"bounce"_s,
                       u"close"_s,      u"reopen"_s,
                       u"material"_s,   u"withdraw"_s,
                       u"prepare"_s,    u"send T02"_s,
                       u"send T03"_s,   u"send reply"_s,
                       u"send reply"_s, u"task done"_s,
                       u"task done"_s,  u"task done"_s,
                       u"task none"_s,  u"task verify"_s,
                       u"keep"_s};

struct Tally {
    int moves = 0;
    int refusals = 0;
    QSet<QString> guards;
};

// What somebody would do next in earnest; without it a walk seldom comes far.
QStringList usualActs(CaseState state)
{
    switch (state) {
    case CaseState::Draft:
    case CaseState::Received:
    case CaseState::Verifying:
        return {u"send T02"_s, u"prepare"_s, u"NOT_ACTIONABLE_IDENTITY"_s};
    case CaseState::AwaitingInfo:
        return {u"material"_s, u"prepare"_s, u"NOT_ACTIONABLE_IDENTITY"_s};
    case CaseState::InProgress:
        return {u"FULFILLED"_s, u"task done"_s, u"NO_DATA"_s, u"send reply"_s, u"keep"_s};
    case CaseState::PendingApproval:
        return {u"approve"_s, u"approve"_s, u"return"_s};
    case CaseState::Approved:
        return {u"task done"_s, u"send reply"_s, u"send T03"_s};
    case CaseState::Replied:
        return {u"close"_s, u"bounce"_s};
    case CaseState::Closed:
    case CaseState::Withdrawn:
    case CaseState::Merged:
    case CaseState::Abandoned:
    case CaseState::Erased:
        return {u"reopen"_s};
    }
    Q_UNREACHABLE();
}

Act anyAct(TemporaryDesk& desk, CaseState state)
{
    Act act;
    const QStringList choice = *rc::gen::inRange(0, 3) > 0 ? usualActs(state) : acts;
    act.name = choice.at(*rc::gen::inRange<qsizetype>(0, choice.size()));
    act.user = users.at(*rc::gen::inRange<qsizetype>(0, users.size()));
    act.item = *rc::gen::inRange(1, 3);
    act.byProgram = act.name == u"prepare"_s;
    act.by = desk.as(act.user).session().user().id;
    return act;
}

void takeStep(TemporaryDesk& desk, WalkedDesk& walked, Tally& tally)
{
    const CaseFile before = walked.file();
    Act act = anyAct(desk, before.header.state);
    act.item = std::min(act.item, int(before.header.items.size()));
    const Result<void> result = walked.attempt(act);
    const CaseFile after = walked.file();
    for (qsizetype i = 0; i < before.header.items.size(); ++i) {
        const CaseState to = after.header.items.at(i).state;
        if (to == before.header.items.at(i).state)
            continue;
        ++tally.moves;
        RC_ASSERT(result.has_value());
        domain::MoveFacts facts = factsOf(before, after, i, act);
        facts.today = desk.clock().today();
        if (!isAllowed(facts, to, 3))
            RC_FAIL(u"%1 by %2: %3 to %4"_s.arg(act.name, act.user, codeOf(facts.state), codeOf(to)).toStdString());
    }
    if (result)
        return;
    ++tally.refusals;
    tally.guards.insert(result.error().args.value(u"guard"_s).toString());
}

} // namespace

// The verbs of a real desk against the table of moves, as told by what the case page shows.
class DeskWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVerbsAllowWhatTheTableAllows();
};

void DeskWalkTest::theVerbsAllowWhatTheTableAllows()
{
    using Rights = QList<RightType>;
    const QList<Rights> cases{{RightType::Correct},
                              {RightType::OptOut, RightType::Delete},
                              {RightType::WithdrawConsent},
                              {RightType::CancelAccount},
                              {RightType::Restrict, RightType::Explain}};
    qputenv("RC_PARAMS", "seed=20260302 max_success=14 noshrink=1");
    TemporaryDesk temporary(u"2026-03-02T10:00:00+08:00"_s);
    temporary.loadRegister();
    WalkedDesk walked(temporary);
    Tally tally;
    QVERIFY(rc::check([&] {
        walked.begin(cases.at(*rc::gen::inRange<qsizetype>(0, cases.size())), *rc::gen::inRange(0, 3) > 0);
        for (int step = 0; step < 45; ++step) {
            takeStep(temporary, walked, tally);
            if (*rc::gen::inRange(0, 5) == 0)
                walked.passDays(*rc::gen::inRange(1, 8));
        }
    }));
    qInfo("%d moves, %d refusals, guards named: %s", tally.moves, tally.refusals,
          qPrintable(QStringList(tally.guards.values()).join(u' ')));
    QVERIFY(tally.moves > 30);
    QVERIFY(tally.refusals > 60);
    QVERIFY(tally.guards.size() > 8);
}

QTEST_MAIN(DeskWalkTest)
#include "desk_walk_test.moc"
