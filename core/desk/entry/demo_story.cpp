#include "core/desk/entry/demo_story.h"

#include "core/base/safe_file.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/abandon_case.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/confirm_erasure.h"
#include "core/desk/erasure/propose_erasure.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/requester_papers.h"
#include "core/desk/verification/verify_requester.h"

namespace rd::desk {

using domain::CaseState;

struct DemoStory::Told {
    DemoPerson person;
    int index = 0;
    Desk* handler = nullptr;
    CaseState wanted = CaseState::Received;
    domain::CaseId caseId;
};

namespace {

const QString note = QStringLiteral("已核对请求范围与处理依据，同意。");
const QString accessReason = QStringLiteral("副本中含孩子的信息，需核对后生成。");

QDate workingDayBack(const calendar::WorkingCalendar& calendar, QDate day, int back)
{
    while (!calendar.isWorkingDay(day))
        day = day.addDays(-1);
    for (int left = back; left > 0;) {
        day = day.addDays(-1);
        if (calendar.isWorkingDay(day))
            --left;
    }
    return day;
}

// How far along the main line a state lies.
int reach(CaseState state)
{
    switch (state) {
    case CaseState::Draft:
    case CaseState::Received:
    case CaseState::Withdrawn:
        return 0;
    case CaseState::Verifying:
    case CaseState::AwaitingInfo:
    case CaseState::Merged:
    case CaseState::Abandoned:
        return 1;
    case CaseState::InProgress:
        return 2;
    case CaseState::PendingApproval:
        return 3;
    case CaseState::Approved:
        return 4;
    case CaseState::Replied:
        return 5;
    case CaseState::Closed:
    case CaseState::Erased:
        return 6;
    }
    Q_UNREACHABLE();
}

// What no record holds and the handler writes into the letter.
QMap<QString, QString> textsOfHandler(const QString& templateCode)
{
    if (templateCode == QLatin1String("T09")) {
        return {{QStringLiteral("delivery"), QStringLiteral("LETTER")},
                {QStringLiteral("password_channel"), QStringLiteral("CALL")}};
    }
    if (templateCode == QLatin1String("T11")) {
        return {{QStringLiteral("topic"), QStringLiteral("信息的保存期限")},
                {QStringLiteral("part"), QStringLiteral("四")},
                {QStringLiteral("policy_item"), QStringLiteral("1")},
                {QStringLiteral("plain_explanation"),
                 QStringLiteral("我们只在实现所述目的所必需的期限内保存您的信息，期满后删除或匿名化")}};
    }
    return {};
}

// A step whose rule does not let it happen for this person simply leaves the case where it stands; anything else is a
// fault of the desk and stops the story.
Result<void> unlessRuleForbids(Result<void> done)
{
    if (done)
        return done;
    switch (done.error().code) {
    case ErrorCode::MoveForbidden:
    case ErrorCode::LevelNotReached:
    case ErrorCode::VerificationLocked:
    case ErrorCode::TasksOpen:
    case ErrorCode::ApprovalMissing:
    case ErrorCode::LetterIncomplete:
    case ErrorCode::RecipientNotAllowed:
    case ErrorCode::RecipientUnreachable:
        return {};
    default:
        return done;
    }
}

} // namespace

DemoStory::DemoStory(const DemoStaff& staff, std::shared_ptr<QDateTime> now, const QDir& files)
    : m_staff(staff)
    , m_now(std::move(now))
    , m_present(*m_now)
    , m_files(files)
{
}

QDateTime DemoStory::moment(const Told& told, int workingDay, int minute) const
{
    const calendar::WorkingCalendar& calendar = told.handler->calendar();
    const QDate received = workingDayBack(calendar, shanghaiDate(m_present), told.person.workingDaysAgo);
    const QDate day = workingDay == 0 ? received : calendar.workingDayAfter(received, workingDay);
    const QDateTime planned = shanghai(day, QTime(9, 5)).addSecs(60 * (minute + told.index * 6));
    return std::min(planned.toUTC(), m_present);
}

void DemoStory::at(int workingDay, int minute, const std::shared_ptr<Told>& told, Step step)
{
    m_steps.emplace(moment(*told, workingDay, minute),
                    [told, step = std::move(step)] { return unlessRuleForbids(step()); });
}

void DemoStory::add(const DemoPerson& person, int index)
{
    auto told = std::make_shared<Told>();
    told->person = person;
    told->index = index;
    told->handler = index % 2 == 0 ? m_staff.agent : m_staff.secondAgent;
    told->wanted = domain::parseCaseState(person.stage).value_or(CaseState::Received);
    at(0, 0, told, [this, told] { return log(*told); });
    if (told->wanted == CaseState::Withdrawn) {
        at(1, 5, told, [this, told] { return withdraw(*told); });
    }
    addWork(told);
    addEnding(told);
}

void DemoStory::addErasure()
{
    auto told = std::make_shared<Told>();
    told->handler = m_staff.supervisor;
    told->person.workingDaysAgo = 1;
    auto list = std::make_shared<domain::ErasureProposalId>();
    at(0, 240, told, [this, list]() -> Result<void> {
        RD_TRY_ASSIGN(const domain::ErasureProposal proposed, proposeErasure(*m_staff.supervisor));
        *list = proposed.id;
        return {};
    });
    at(1, 1, told, [this, list]() -> Result<void> {
        RD_TRY(confirmErasure(*m_staff.officer, *list));
        return {};
    });
}

// A minor's data are asked for when the work begins; those whose work has gone on were approved (R-CH-02).
void DemoStory::addAccess(const std::shared_ptr<Told>& told)
{
    at(0, 5, told, [told]() -> Result<void> {
        RD_TRY(requestAccess(*told->handler, told->caseId, QStringLiteral("核对宝宝档案，确认删除范围。")));
        return {};
    });
    if (reach(told->wanted) < 2)
        return;
    at(1, 1, told, [this, told]() -> Result<void> {
        RD_TRY(decideAccess(*m_staff.supervisor, told->caseId, AccessDecision::Approve, note));
        return {};
    });
}

void DemoStory::addWork(const std::shared_ptr<Told>& told)
{
    const int steps = reach(told->wanted);
    if (domain::concernsMinor(told->person.intake.minor) && told->wanted != CaseState::AwaitingInfo)
        addAccess(told);
    if (told->wanted == CaseState::AwaitingInfo)
        at(2, 0, told, [this, told] { return askMaterial(*told); });
    else if (steps >= 1)
        at(0, 4, told, [this, told] { return verify(*told); });
    if (steps >= 2) {
        at(1, 3, told, [this, told] { return doTasks(*told); });
        at(3, 0, told, [this, told] { return collect(*told); });
    }
    if (steps >= 3)
        at(4, 0, told, [this, told] { return finishWork(*told); });
}

void DemoStory::addEnding(const std::shared_ptr<Told>& told)
{
    const int steps = reach(told->wanted);
    if (steps >= 4) {
        at(5, 0, told, [this, told] { return approveAll(*told); });
        at(5, 2, told, [this, told] { return doTasks(*told); });
    }
    if (steps >= 5)
        at(6, 0, told, [this, told] { return reply(*told); });
    if (told->wanted == CaseState::Merged)
        at(1, 2, told, [this, told] { return callAgainAndMerge(*told); });
    if (told->wanted == CaseState::Abandoned)
        addAbandoning(told);
    if (told->wanted == CaseState::Closed) {
        at(10, 0, told, [told]() -> Result<void> {
            RD_TRY(closeCase(*told->handler, told->caseId));
            return {};
        });
    }
}

// Nobody could be verified, T03 said so, and nothing came for thirty days (§7 moves 8, 14a and 20).
void DemoStory::addAbandoning(const std::shared_ptr<Told>& told)
{
    at(11, 0, told, [this, told] { return answerUnverified(*told); });
    at(12, 0, told, [this, told] { return approveAll(*told); });
    at(13, 0, told, [this, told] { return reply(*told); });
    at(40, 0, told, [told] { return abandonCase(*told->handler, told->caseId).map([](bool) {}); });
}

Result<void> DemoStory::play(const JobToken& job)
{
    int done = 0;
    for (const auto& [when, step] : m_steps) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        job.report(done++, static_cast<int>(m_steps.size()));
        *m_now = when;
        RD_TRY(step());
    }
    *m_now = m_present;
    return {};
}

Result<void> DemoStory::log(Told& told)
{
    domain::CallIntake intake = told.person.intake;
    intake.receivedAt = *m_now;
    intake.callStartedAt = *m_now;
    intake.callEndedAt = m_now->addSecs(150);
    for (domain::WishedItem& wish : intake.items)
        wish.consequencesTold = wish.right == domain::RightType::CancelAccount;
    RD_TRY_ASSIGN(const LoggedCall logged, logCall(*told.handler, intake));
    told.caseId = logged.logged.id;
    return {};
}

Result<void> DemoStory::verify(Told& told)
{
    if (told.wanted == CaseState::Verifying || told.wanted == CaseState::Abandoned) {
        RD_TRY(verifyRequester(*told.handler, told.caseId, {{QStringLiteral("K10"), told.person.intake.subject.name}}));
        return {};
    }
    RD_TRY_ASSIGN(const domain::IssuedCode code, issueCode(*told.handler, told.caseId));
    QList<domain::FactorAnswer> answers{{QStringLiteral("P1"), code.code}};
    if (told.person.intake.subject.member.isEmpty())
        answers.append({QStringLiteral("P3"), QStringLiteral("confirmed")});
    else
        answers.append({QStringLiteral("K1"), told.person.intake.subject.member});
    RD_TRY(verifyRequester(*told.handler, told.caseId, answers));
    RD_TRY(showPapers(told));
    return showInStore(told);
}

// R-ID-09: whose records have slept needs more than the telephone gives, and a supervisor confirms it.
Result<void> DemoStory::showInStore(Told& told)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, showCase(*told.handler, told.caseId));
    if (file.next != domain::NextStep::Verify)
        return {};
    const QString confirmed = QStringLiteral("confirmed");
    return verifyRequester(*m_staff.supervisor, told.caseId,
                           {{QStringLiteral("P3"), confirmed},
                            {QStringLiteral("P5"), confirmed},
                            {QStringLiteral("P6"), confirmed}})
        .map([](const auto&) {});
}

// Who asks for somebody else shows the papers of the first way (rule book §2).
Result<void> DemoStory::showPapers(Told& told)
{
    const rules::RequesterRule* rule = told.handler->rules().requester(told.person.intake.requester.type);
    if (!rule)
        return {};
    for (const QString& kind : rule->ways.first().papers)
        RD_TRY(recordPaper(*told.handler, told.caseId, {kind, {}, {}, {}}));
    return decidePapers(*m_staff.supervisor, told.caseId, PaperDecision::Accept, {}).map([](const auto&) {});
}

Result<void> DemoStory::collect(Told& told)
{
    RD_TRY_ASSIGN(const domain::Case theCase, told.handler->storage().cases().find(told.caseId));
    const bool copyWanted =
        std::any_of(theCase.items.begin(), theCase.items.end(), [](const domain::RequestItem& item) {
            return item.right == domain::RightType::Copy && item.state == CaseState::InProgress;
        });
    if (!copyWanted)
        return {};
    QStringList paths;
    for (const QString& name : m_files.entryList(QDir::Files))
        paths.append(m_files.filePath(name));
    RD_TRY(collectData(*told.handler, told.caseId, paths, {}));
    return {};
}

// What the holders confirmed so far: every open task that may begin, with their note as its proof.
Result<void> DemoStory::doTasks(Told& told)
{
    const QString proof = m_files.filePath(QStringLiteral("packages/holder-note.txt"));
    RD_TRY(writeFileSafely(proof, QByteArrayLiteral("The holder confirms that the task is done.\n")));
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, told.handler->storage().tasks().ofCase(told.caseId));
    for (const domain::Task& task : tasks) {
        const bool handlers = task.operation != domain::Operation::BackupPurge && !domain::isReview(task.operation);
        if (task.state == domain::TaskState::Open && handlers)
            RD_TRY(unlessRuleForbids(completeTask(*told.handler, task.id, proof).map([](const domain::Task&) {})));
    }
    return {};
}

Result<void> DemoStory::finishWork(Told& told)
{
    Desk& handler = *told.handler;
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, handler.storage().found().records(told.caseId));
    for (const domain::FoundRecord& record : records) {
        if (record.decision == domain::Decision::Undecided)
            RD_TRY(decideMatch(handler, record.id, domain::Decision::No));
    }
    if (!records.isEmpty())
        RD_TRY(finishCollection(handler, told.caseId));
    RD_TRY_ASSIGN(const domain::Case theCase, handler.storage().cases().find(told.caseId));
    for (const domain::RequestItem& item : theCase.items) {
        if (item.state != CaseState::InProgress)
            continue;
        if (item.right == domain::RightType::Copy) {
            RD_TRY(openChildData(told));
            RD_TRY(buildCopy(handler, told.caseId, m_files.filePath(QStringLiteral("packages")), {}));
        } else {
            RD_TRY(unlessRuleForbids(proposeOutcome(handler, told.caseId, item.position, {}).map([](const auto&) {})));
        }
    }
    return {};
}

// R-CH-02, where a parent's rows name a child.
Result<void> DemoStory::openChildData(Told& told)
{
    RD_TRY_ASSIGN(const domain::CaseFile file, showCase(*told.handler, told.caseId));
    if (file.next != domain::NextStep::RequestAccess)
        return {};
    RD_TRY(requestAccess(*told.handler, told.caseId, accessReason));
    return decideAccess(*m_staff.supervisor, told.caseId, AccessDecision::Approve, {}).map([](const auto&) {});
}

Result<void> DemoStory::approveAll(Told& told)
{
    RD_TRY_ASSIGN(const QList<domain::DataCopy> copies, told.handler->storage().copies().ofCase(told.caseId));
    if (!copies.isEmpty())
        RD_TRY(reviewCopy(*m_staff.supervisor, told.caseId));
    Result<domain::Case> approved = approve(*m_staff.supervisor, told.caseId, 0, note);
    if (!approved && approved.error().code == ErrorCode::NotPermitted)
        approved = approve(*m_staff.officer, told.caseId, 0, note);
    RD_TRY(approved);
    return {};
}

Result<void> DemoStory::reply(Told& told)
{
    Desk& handler = *told.handler;
    RD_TRY_ASSIGN(const domain::Reply draft, draftReply(handler, told.caseId));
    // A receipt is no answer: what is not ready to be answered waits.
    if (draft.templateCode == QLatin1String("T01"))
        return {};
    const QMap<QString, QString> texts = textsOfHandler(draft.templateCode);
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text)
        RD_TRY(setReplyText(handler, told.caseId, draft.templateCode, text.key(), text.value()));
    const QString pdf = m_files.filePath(QStringLiteral("packages/%1-%2.pdf").arg(told.index).arg(draft.templateCode));
    RD_TRY(sendReply(handler, told.caseId, {draft.templateCode, domain::ReplyChannel::Letter, {}, *m_now, pdf}));
    return {};
}

Result<void> DemoStory::withdraw(Told& told)
{
    const QString pdf = m_files.filePath(QStringLiteral("packages/%1-T19.pdf").arg(told.index));
    const Withdrawal withdrawal{QStringLiteral("来电人表示问题已解决，撤回请求。"),
                                {{}, domain::ReplyChannel::Letter, {}, {}, pdf}};
    return withdrawCase(*told.handler, told.caseId, withdrawal).map([](const auto&) {});
}

// The same wish once more on the next day; the earlier request ends in the later one.
Result<void> DemoStory::callAgainAndMerge(Told& told)
{
    Told again = told;
    RD_TRY(log(again));
    RD_TRY(verify(again));
    const QString pdf = m_files.filePath(QStringLiteral("packages/%1-T20.pdf").arg(told.index));
    const Merging merging{QStringLiteral("来电人再次提出同一请求。"), {{}, domain::ReplyChannel::Letter, {}, {}, pdf}};
    return mergeCase(*m_staff.supervisor, told.caseId, again.caseId, merging).map([](const auto&) {});
}

Result<void> DemoStory::answerUnverified(Told& told)
{
    const ProposedOutcome unverified{
        domain::Outcome::NotActionableIdentity, {}, QStringLiteral("两次联系均未能完成身份核验。"), {}};
    return proposeOutcome(*told.handler, told.caseId, 1, unverified).map([](const auto&) {});
}

Result<void> DemoStory::askMaterial(Told& told)
{
    Desk& handler = *told.handler;
    const QString supplement = QStringLiteral("T02");
    const QMap<QString, QString> values{
        {QStringLiteral("material_list_with_purpose"),
         QStringLiteral("星卡卡号或最近一次订单编号（用于核对请求人与信息主体一致）")},
        {QStringLiteral("supplement_date"),
         handler.calendar().workingDayAfter(handler.clock().today(), 10).toString(QStringLiteral("yyyy年M月d日"))},
        {QStringLiteral("safe_channel"), QStringLiteral("客户咨询热线")},
    };
    for (auto value = values.constBegin(); value != values.constEnd(); ++value)
        RD_TRY(setReplyText(handler, told.caseId, supplement, value.key(), value.value()));
    const QString pdf = m_files.filePath(QStringLiteral("packages/%1-T02.pdf").arg(told.index));
    RD_TRY(sendReply(handler, told.caseId, {supplement, domain::ReplyChannel::Sms, {}, *m_now, pdf}));
    return {};
}

} // namespace rd::desk
