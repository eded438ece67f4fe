#include "core/desk/intake/log_call.h"

#include "core/base/text.h"
#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/suppress_contact.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/complaints/complaint_record.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/intake/data_scope.h"
#include "core/desk/verification/requester_papers.h"
#include "core/rules/child_rows.h"
#include "core/rules/deadline_rule.h"

namespace rd::desk {

namespace {

using domain::CallIntake;
using domain::Case;

constexpr qint64 clockSkewSeconds = 5 * 60;
constexpr qsizetype longestWords = 20000;

auto invalid(const char* field)
{
    return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QLatin1String(field)}});
}

// Phones become digits only, so that one person is one contact; anything else stays as it was said.
QString contactForm(const QString& contact)
{
    return normalisedPhone(contact).value_or(plainForm(contact));
}

Result<void> requireKnownCodes(const rules::RuleBook& rules, const CallIntake& intake)
{
    for (const QString& platform : intake.platforms) {
        if (!rules.platform(platform))
            return fail(ErrorCode::UnknownCode,
                        {{QStringLiteral("field"), QStringLiteral("platform")}, {QStringLiteral("code"), platform}});
    }
    for (const domain::WishedItem& wish : intake.items) {
        RD_TRY(requireCategories(rules, intake.requester.type, wish));
        if (wish.ground.isEmpty())
            continue;
        const QList<rules::Ground>& grounds = rules.deletionGrounds();
        const bool known = std::any_of(grounds.begin(), grounds.end(),
                                       [&](const rules::Ground& one) { return one.key == wish.ground; });
        if (!known || wish.right != domain::RightType::Delete)
            return fail(ErrorCode::UnknownCode,
                        {{QStringLiteral("field"), QStringLiteral("ground")}, {QStringLiteral("code"), wish.ground}});
    }
    return {};
}

Result<domain::MoveFacts> factsOfReceipt(const Desk& desk, const CallIntake& intake, const Receiver& receiver)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, Case()));
    facts.byProgram = receiver.byProgram;
    facts.state = domain::CaseState::Draft;
    facts.rightStated = !intake.items.isEmpty() || !intake.words.trimmed().isEmpty();
    facts.receiptKnown =
        intake.receivedAt.isValid() && intake.receivedAt <= desk.clock().now().addSecs(clockSkewSeconds);
    return facts;
}

} // namespace

Result<void> requireSound(const Desk& desk, const CallIntake& intake, const Receiver& receiver)
{
    const QDateTime now = desk.clock().now();
    RD_TRY_ASSIGN(const domain::MoveFacts receipt, factsOfReceipt(desk, intake, receiver));
    RD_TRY(domain::requireMove(receipt, domain::CaseState::Received)); // move 1
    if (intake.words.size() > longestWords)
        return invalid("words");
    if (intake.callStartedAt.isValid() && intake.callEndedAt.isValid() && intake.callEndedAt < intake.callStartedAt)
        return invalid("ended");
    // R-DL-11: only a regulator sets a date of its own, and not one before the matter came to us.
    const bool byRegulator = intake.channel == domain::Channel::RegulatorTransfer;
    if (intake.externalDue.isValid() && (!byRegulator || intake.externalDue < shanghaiDate(intake.receivedAt)))
        return invalid("externalDue");
    RD_TRY(requireKnownCodes(desk.rules(), intake));
    for (const domain::WishedItem& wish : intake.items) {
        RD_TRY(requireOffered(desk, intake.requester.type, wish.right));
        RD_TRY(requireKnownPurposes(desk, wish));
    }
    QStringList orders{intake.subject.order};
    RD_TRY(requireStorableText(QStringLiteral("words"), intake.words, orders,
                               intake.confirmedOrderNumber ? CardNumbers::AreOrderNumbers : CardNumbers::AreForbidden));
    RD_TRY(requireStorableText(QStringLiteral("lateReason"), intake.lateReason, orders, CardNumbers::AreForbidden));

    const int daysLate = desk.calendar().workingDaysBetween(shanghaiDate(intake.receivedAt), shanghaiDate(now));
    if (daysLate > 1 && intake.lateReason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired,
                    {{QStringLiteral("field"), QStringLiteral("lateReason")}, {QStringLiteral("days"), daysLate}});
    return {};
}

namespace {

Result<domain::RequestItem> receivedItem(const Desk& desk, const Case& newCase, const domain::WishedItem& wish,
                                         const CallIntake& intake, const Receiver& receiver)
{
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = newCase.id;
    item.position = newCase.items.size() + 1;
    item.right = wish.right;
    item.ground = wish.ground;
    item.categories = rules::wishedCategories(desk.rules(), intake.requester.type, wish);
    item.inWriting = wish.inWriting;
    item.purposes = wish.purposes;
    item.consequencesTold = wish.consequencesTold;
    item.concern = wish.concern;
    item.requiredLevel = desk.rules().requiredLevel(wish, intake);
    RD_TRY_ASSIGN(domain::MoveFacts facts, factsOfReceipt(desk, intake, receiver));
    facts.needed = item.requiredLevel;
    item.state = domain::CaseState::Draft;
    RD_TRY(moveItem(item, domain::CaseState::Received, facts));
    // Move 4: what needs no verification starts at once, whatever the other items wait for.
    if (item.requiredLevel == domain::AssuranceLevel::L0)
        RD_TRY(moveItem(item, domain::CaseState::InProgress, facts));
    return item;
}

// A draft and the case that grew from it bear one id, so that nothing is received twice, whoever is the faster: a
// second page, or the program (§7 move 1).
domain::CaseId idOfCaseFrom(const domain::DraftId& draft)
{
    return draft.isEmpty() ? domain::CaseId::create() : domain::CaseId::trusted(draft.text());
}

Result<void> requireNotReceived(const Desk& desk, const domain::DraftId& draft)
{
    RD_TRY_ASSIGN(const std::optional<Case> received, caseFromDraft(desk, draft));
    if (!received)
        return {};
    return fail(ErrorCode::AlreadyDone, {{QStringLiteral("received"), received->number}});
}

Result<Case> receivedCase(const Desk& desk, const CallIntake& intake, const Receiver& receiver)
{
    Case newCase;
    newCase.id = idOfCaseFrom(intake.draft);
    newCase.channel = intake.channel;
    newCase.receivedAt = intake.receivedAt.toUTC();
    newCase.loggedAt = desk.clock().now();
    newCase.requester = {intake.requester.type, contactForm(intake.requester.contact)};
    newCase.subject = intake.subject;
    newCase.subject.name = plainForm(intake.subject.name);
    newCase.subject.phone = contactForm(intake.subject.phone);
    newCase.subject.member = plainForm(intake.subject.member);
    newCase.subject.order = plainForm(intake.subject.order);
    newCase.subject.account = plainForm(intake.subject.account);
    newCase.minor = intake.minor;
    newCase.words = intake.words.trimmed();
    newCase.platforms = intake.platforms;
    newCase.replyWay = intake.replyWay.isEmpty() ? QStringLiteral("ON_FILE") : contactForm(intake.replyWay);
    newCase.lateReason = intake.lateReason.trimmed();
    newCase.policyVersion = desk.rules().policyVersion();
    newCase.handler = receiver.agent;
    newCase.restrictedView = domain::concernsMinor(intake.minor);
    newCase.follows = intake.follows;

    QList<domain::RightType> rights;
    QList<domain::CaseState> states;
    for (const domain::WishedItem& wish : intake.items) {
        RD_TRY_ASSIGN(const domain::RequestItem item, receivedItem(desk, newCase, wish, intake, receiver));
        newCase.items.append(item);
        rights.append(wish.right);
        states.append(newCase.items.last().state);
    }
    newCase.state = states.isEmpty() ? domain::CaseState::Received : domain::slowestOf(states);
    RD_TRY_ASSIGN(newCase.deadline,
                  rules::computeDeadline(desk.rules(), intake.receivedAt, desk.calendar(), rights, intake.minor,
                                         intake.externalDue));
    return newCase;
}

// §7 move 20: only what was abandoned is gone on with by a new case.
Result<QList<domain::AuditEvent>> linkEvents(const Desk& desk, const Case& newCase)
{
    if (newCase.follows.isEmpty())
        return QList<domain::AuditEvent>();
    RD_TRY_ASSIGN(const Case earlier, desk.storage().cases().find(newCase.follows));
    if (earlier.state != domain::CaseState::Abandoned)
        return invalid("follows");
    return QList<domain::AuditEvent>{
        caseEvent(QStringLiteral("CaseFollows"), newCase.id, {{QStringLiteral("number"), earlier.number}}),
        caseEvent(QStringLiteral("CaseFollowed"), earlier.id, {{QStringLiteral("number"), newCase.number}})};
}

domain::CallRecord callOf(const Desk& desk, const Case& newCase, const CallIntake& intake)
{
    domain::CallRecord call;
    call.id = domain::CallId::create();
    call.caseId = newCase.id;
    call.number = contactForm(intake.callNumber);
    call.startedAt = intake.callStartedAt.isValid() ? intake.callStartedAt.toUTC() : newCase.receivedAt;
    call.endedAt = intake.callEndedAt.isValid() ? intake.callEndedAt.toUTC() : desk.clock().now();
    call.agent = newCase.handler;
    return call;
}

// `policy` is the version the dates were counted by: who asks later why they are what they are is told by it.
QList<domain::AuditEvent> eventsOf(const Case& newCase, const CallIntake& intake, qsizetype tasks,
                                   const QString& policy)
{
    QList<domain::AuditEvent> events{
        caseEvent(QStringLiteral("CallLogged"), newCase.id,
                  {{QStringLiteral("number"), newCase.number}, {QStringLiteral("items"), newCase.items.size()}}),
        caseEvent(QStringLiteral("DeadlineSet"), newCase.id,
                  {{QStringLiteral("d0"), newCase.deadline.d0.toString(Qt::ISODate)},
                   {QStringLiteral("due"), newCase.deadline.due.toString(Qt::ISODate)},
                   {QStringLiteral("policy"), policy},
                   {QStringLiteral("external"), newCase.deadline.external.toString(Qt::ISODate)},
                   {QStringLiteral("receivedByHand"), intake.receivedByHand},
                   {QStringLiteral("provisional"), newCase.deadline.provisional}}),
    };
    if (tasks > 0)
        events.append(caseEvent(QStringLiteral("TasksPlanned"), newCase.id, {{QStringLiteral("tasks"), tasks}}));
    if (intake.confirmedOrderNumber)
        events.append(caseEvent(QStringLiteral("CardNumberConfirmedAsOrder"), newCase.id));
    return events;
}

} // namespace

Result<std::optional<Case>> caseFromDraft(const Desk& desk, const domain::DraftId& draft)
{
    if (draft.isEmpty())
        return std::optional<Case>();
    const Result<Case> found = desk.storage().cases().find(idOfCaseFrom(draft));
    if (!found && found.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(found.error());
    return found ? std::optional(*found) : std::nullopt;
}

Result<EnteredCall> enterCall(const Desk& desk, storage::Transaction& work, const CallIntake& told,
                              const Receiver& receiver)
{
    CallIntake intake = told;
    RD_TRY(requireNotReceived(desk, intake.draft));
    RD_TRY(takeMinor(desk, intake));
    RD_TRY_ASSIGN(Case newCase, receivedCase(desk, intake, receiver));
    QList<domain::Task> tasks;
    for (const domain::RequestItem& item : newCase.items)
        tasks += desk.rules().tasksFor(item, newCase.platforms, newCase.deadline, desk.calendar());
    RD_TRY_ASSIGN(newCase.number, work.cases().nextNumber(desk.clock().today()));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> links, linkEvents(desk, newCase));
    RD_TRY(work.cases().add(newCase));
    RD_TRY_ASSIGN(const AddedComplaint added, addComplaint(desk, work, newCase, intake));
    if (intake.channel == domain::Channel::Hotline)
        RD_TRY(work.cases().addCall(callOf(desk, newCase, intake)));
    RD_TRY(work.tasks().addAll(tasks));
    if (!intake.draft.isEmpty())
        RD_TRY(work.drafts().remove(intake.draft));
    RD_TRY_ASSIGN(const QList<domain::AuditEvent> suppressed, suppressContacts(desk, work, newCase, tasks));
    RD_TRY_ASSIGN(const QString policy, work.company().newestPolicy());
    return EnteredCall{{newCase, tasks, added.complaint},
                       eventsOf(newCase, intake, tasks.size(), policy) + links + added.events + suppressed};
}

Result<LoggedCall> logCall(Desk& desk, const CallIntake& told)
{
    CallIntake intake = told;
    intake.minor = domain::minorClassOf(told.requester.type, told.minor);
    RD_TRY(desk.session().require(domain::Permission::LogCall));
    if (!intake.receivedByHand)
        RD_TRY(requireClockConfirmed(desk, QStringLiteral("received")));
    const Receiver receiver{desk.session().user().id, false};
    RD_TRY(requireSound(desk, intake, receiver));
    // The dates are counted while the desk is held: no notice comes into force between the counting and the writing.
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const EnteredCall entered, enterCall(desk, work, intake, receiver));
    RD_TRY(commitAndAnnounce(desk, work, entered.events));
    return entered.call;
}

} // namespace rd::desk
