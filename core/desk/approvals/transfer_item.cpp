#include "core/desk/approvals/transfer_item.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/round.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/minor_access.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::Decision;
using domain::Outcome;
using domain::RequestItem;
using domain::RightType;
using domain::TransferCondition;
using domain::TransferRecipient;
using domain::TransferStanding;
using domain::TransferTest;

namespace {

constexpr qsizetype longestAnswer = 200;

Result<const RequestItem*> transferAt(domain::Case& theCase, int position)
{
    const RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    if (item->right != RightType::Transfer)
        return fail(ErrorCode::GroundNotAllowed, {{u"ground"_s, u"3.9"_s}, {u"right"_s, codeOf(item->right)}});
    return item;
}

// Nobody changes who gets the data once the officer has been asked.
Result<void> requireNotProposed(const RequestItem& item)
{
    const bool undecided = item.state == CaseState::Received || item.state == CaseState::Verifying
        || item.state == CaseState::AwaitingInfo || item.state == CaseState::InProgress;
    return undecided ? Result<void>() : domain::noSuchMove(item.state, CaseState::InProgress);
}

Result<void> requireAnswers(const domain::Case& theCase, const RecipientAnswers& answers)
{
    if (answers.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"recipient"_s}});
    for (const QString& text : {answers.name, answers.contact, answers.way}) {
        if (text.size() > longestAnswer)
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"recipient"_s}});
        RD_TRY(requireStorableText(u"recipient"_s, text, {theCase.subject.order}));
    }
    return {};
}

QString transferPhrase(const QString& code)
{
    return letters::letterWord(u"phrase"_s, code);
}

QString dayInWords(const QDate& day)
{
    return transferPhrase(u"date"_s).arg(day.year()).arg(day.month()).arg(day.day());
}

// Which data, by the categories that were asked for.
QString transferredData(const Desk& desk, const RequestItem& item)
{
    QStringList titles;
    for (const QString& code : item.categories) {
        if (const rules::Category* category = desk.rules().category(code))
            titles.append(category->title);
    }
    return titles.isEmpty() ? transferPhrase(u"transferAll"_s) : titles.join(u'、');
}

QString resultOf(const TransferStanding& standing, TransferCondition condition)
{
    const TransferTest* test = standing.test(condition);
    if (!test)
        return {};
    return transferPhrase(test->holds ? u"conditionMet"_s : u"conditionUnmet"_s).arg(test->reason);
}

// The day on which the recipient's receipt came; empty while the transfer has still to be made.
Result<QString> daySent(const Desk& desk, const RequestItem& item)
{
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, desk.storage().tasks().ofCase(item.caseId));
    for (const domain::Task& task : tasks) {
        if (task.itemId == item.id && task.operation == domain::Operation::Transfer && task.doneAt.isValid()
            && task.state != domain::TaskState::NotApplicable)
            return dayInWords(shanghaiDate(task.doneAt));
    }
    return QString();
}

Result<QString> conclusionBlock(const Desk& desk, const RequestItem& item, const TransferStanding& standing)
{
    if (item.outcome == Outcome::Refused) {
        const QString offer = transferPhrase(u"transferOffer"_s);
        return standing.isAbroad() ? transferPhrase(u"transferAbroad"_s) + offer : offer;
    }
    RD_TRY_ASSIGN(const QString sent, daySent(desk, item));
    return sent.isEmpty() ? QString() : transferPhrase(u"transferSent"_s).arg(sent);
}

} // namespace

Result<TransferRecipient> nameRecipient(Desk& desk, const domain::CaseId& caseId, int position,
                                        const RecipientAnswers& answers)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const RequestItem* const item, transferAt(theCase, position));
    RD_TRY(requireNotProposed(*item));
    RD_TRY(requireAnswers(theCase, answers));
    RD_TRY_ASSIGN(const QList<TransferRecipient> before, work.transfers().recipientsOf(caseId));
    TransferRecipient recipient;
    recipient.id = domain::TransferRecipientId::create();
    recipient.caseId = caseId;
    recipient.itemId = item->id;
    recipient.name = answers.name.trimmed();
    recipient.contact = answers.contact.trimmed();
    recipient.agreed = answers.agreed;
    recipient.way = answers.way.trimmed();
    recipient.abroad = answers.abroad;
    recipient.by = desk.session().user().id;
    recipient.at = desk.clock().now();
    RD_TRY(work.transfers().addRecipient(recipient));
    const bool again =
        std::any_of(before.begin(), before.end(), [&](const TransferRecipient& one) { return one.itemId == item->id; });
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"TransferRecipientNamed"_s, u"item"_s, item->id.text(), caseId,
                                          {{u"item"_s, item->position},
                                           {u"abroad"_s, codeOf(recipient.abroad)},
                                           {u"agreed"_s, codeOf(recipient.agreed)},
                                           {u"again"_s, again}})}));
    return recipient;
}

Result<TransferTest> testTransfer(Desk& desk, const domain::CaseId& caseId, int position,
                                  const TransferFinding& finding)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsOfficer));
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const RequestItem* const item, transferAt(theCase, position));
    RD_TRY_ASSIGN(const domain::MoveFacts facts, moveFacts(desk, theCase, *item));
    if (item->state != CaseState::InProgress)
        return domain::noSuchMove(facts, CaseState::PendingApproval);
    RD_TRY(requireLevel(desk, theCase, *item));
    if (finding.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    RD_TRY(requireStorableText(u"reason"_s, finding.reason, {theCase.subject.order}));
    RD_TRY_ASSIGN(const TransferStanding before, standingTransfer(desk, *item));
    const TransferTest* const last = before.test(finding.condition);
    TransferTest test;
    test.id = domain::TransferTestId::create();
    test.caseId = caseId;
    test.itemId = item->id;
    test.condition = finding.condition;
    test.holds = finding.holds;
    test.reason = finding.reason.trimmed();
    test.by = desk.session().user().id;
    test.at = desk.clock().now();
    RD_TRY(work.transfers().addTest(test));
    QJsonObject detail{{u"item"_s, item->position},
                       {u"condition"_s, codeOf(test.condition)},
                       {u"to"_s, test.holds},
                       {u"reason"_s, test.reason}};
    if (last)
        detail.insert(u"from"_s, last->holds);
    RD_TRY(
        commitAndAnnounce(desk, work, {objectEvent(u"TransferTested"_s, u"item"_s, item->id.text(), caseId, detail)}));
    return test;
}

Result<TransferStanding> standingTransfer(const Desk& desk, const RequestItem& item)
{
    TransferStanding standing;
    RD_TRY_ASSIGN(const QList<TransferRecipient> recipients, desk.storage().transfers().recipientsOf(item.caseId));
    for (const TransferRecipient& one : recipients) {
        if (one.itemId == item.id)
            standing.recipient = one;
    }
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(item.caseId));
    const QDateTime reopened = reopenedAt(turns);
    RD_TRY_ASSIGN(const QList<TransferTest> tests, desk.storage().transfers().testsOf(item.caseId));
    for (const TransferCondition condition : domain::allTransferConditions()) {
        std::optional<TransferTest> last;
        for (const TransferTest& one : tests) {
            const bool old =
                (reopened.isValid() && one.at < reopened) || (standing.recipient && one.at < standing.recipient->at);
            if (one.itemId == item.id && one.condition == condition && !old)
                last = one;
        }
        if (last)
            standing.tests.append(*last);
    }
    return standing;
}

Result<TransferStanding> transferView(const Desk& desk, const domain::CaseId& caseId, int position)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(domain::Case theCase, desk.storage().cases().find(caseId));
    RD_TRY_ASSIGN(const RequestItem* const item, transferAt(theCase, position));
    RD_TRY_ASSIGN(TransferStanding standing, standingTransfer(desk, *item));
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, theCase));
    const bool reads = desk.session().may(domain::Permission::ProposeOutcome)
        || desk.session().may(domain::Permission::ApproveAsOfficer);
    if (!concealment.person && reads)
        return standing;
    // What people wrote may tell of the person.
    if (standing.recipient) {
        for (QString* text : {&standing.recipient->name, &standing.recipient->contact, &standing.recipient->way}) {
            if (!text->isEmpty())
                *text = u"*"_s;
        }
    }
    for (TransferTest& test : standing.tests)
        test.reason = u"*"_s;
    return standing;
}

Result<void> addTransferFacts(const Desk& desk, const RequestItem& item, domain::MoveFacts& facts)
{
    if (item.right != RightType::Transfer)
        return {};
    RD_TRY_ASSIGN(const TransferStanding standing, standingTransfer(desk, item));
    facts.transferAllowed = standing.isAllowed();
    facts.transferDenied = standing.isDenied();
    return {};
}

Result<void> planTransfer(const Desk& desk, storage::Transaction& work, const RequestItem& item)
{
    if (item.right != RightType::Transfer || !item.outcome || !domain::saysDone(*item.outcome))
        return {};
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = item.caseId;
    task.itemId = item.id;
    if (const rules::Holder* holder = desk.rules().serviceDesk()) {
        task.holder = holder->id;
        task.holderName = holder->name;
    }
    task.operation = domain::Operation::Transfer;
    task.term = desk.calendar().workingDayAfter(desk.clock().today(), desk.rules().transferWorkingDays());
    return work.tasks().addAll({task});
}

Result<void> addTransferValues(const Desk& desk, const QList<const RequestItem*>& answered,
                               QMap<QString, QString>& values)
{
    const auto found = std::find_if(answered.begin(), answered.end(),
                                    [](const RequestItem* item) { return item->right == RightType::Transfer; });
    if (found == answered.end())
        return {};
    const RequestItem& item = **found;
    RD_TRY_ASSIGN(const TransferStanding standing, standingTransfer(desk, item));
    if (standing.recipient)
        values[u"recipient"_s] = standing.recipient->name;
    values[u"data_scope"_s] = transferredData(desk, item);
    values[u"t1"_s] = resultOf(standing, TransferCondition::Identity);
    values[u"t2"_s] = resultOf(standing, TransferCondition::OwnData);
    values[u"t3"_s] = resultOf(standing, TransferCondition::Feasible);
    values[u"t4"_s] = resultOf(standing, TransferCondition::NoHarm);
    if (!item.outcome)
        return {};
    values[u"decision"_s] =
        transferPhrase(item.outcome == Outcome::Refused ? u"transferDenied"_s : u"transferAgreed"_s);
    RD_TRY_ASSIGN(values[u"sent_block_or_alternative"_s], conclusionBlock(desk, item, standing));
    return {};
}

} // namespace rd::desk
