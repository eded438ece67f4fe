#include "core/desk/replies/letter_values.h"

#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/approvals/deletion_values.h"
#include "core/desk/approvals/transfer_item.h"
#include "core/desk/cases/case_waiting.h"
#include "core/desk/copies/collected_records.h"
#include "core/desk/copies/copy_content.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_items.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/paper_standing.h"
#include "core/domain/mask.h"
#include "core/letters/letter_words.h"

#include <algorithm>
#include <QSet>

namespace rd::desk {

using domain::Outcome;
using domain::RequestItem;
using Values = QMap<QString, QString>;

namespace {

const QString listComma = QStringLiteral("、");

QString longDate(const QDate& date)
{
    return letters::letterDate(date);
}

// R-DL-11: an item that runs by another clock than the one the letter names says its own dates.
QString phraseWithDates(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    const QString& phrase = desk.rules().right(item.right).phrase;
    if (!item.clock || item.clock->deadline.due == theCase.deadline.due)
        return phrase;
    return letters::letterWord(QStringLiteral("phrase"), QStringLiteral("itemWithDue"))
        .arg(phrase, longDate(item.clock->deadline.d0), longDate(item.clock->deadline.due));
}

// What the company calls its policy, and which part of it a letter rests on.
void addPolicyNames(const rules::LetterFacts& facts, Values& values)
{
    const auto orWord = [](const QString& own, const char* word) {
        return own.isEmpty() ? letters::letterWord(QStringLiteral("phrase"), QLatin1String(word)) : own;
    };
    const QString policy = letters::letterWord(QStringLiteral("phrase"), QStringLiteral("policyName"))
                               .arg(orWord(facts.policyTitle, "policyTitle"));
    values[QStringLiteral("policy_name")] = policy;
    values[QStringLiteral("verification_rule")] = policy + facts.verificationPart;
    values[QStringLiteral("grounds_rule")] = policy + facts.groundsPart;
    values[QStringLiteral("team")] = orWord(facts.team, "team");
    values[QStringLiteral("self_service")] = orWord(facts.selfService, "selfService");
}

void addCaseValues(const Desk& desk, const domain::Case& theCase, const QDate& leavesOn, Values& values)
{
    values.insert(companyValues(desk, leavesOn));
    QStringList items;
    for (const RequestItem& item : theCase.items)
        items.append(phraseWithDates(desk, theCase, item));
    values[QStringLiteral("salutation")] = letters::salutation(domain::maskedName(theCase.subject.name));
    values[QStringLiteral("received_date")] = longDate(theCase.deadline.d0);
    values[QStringLiteral("channel")] = letters::letterWord(QStringLiteral("channel"), codeOf(theCase.channel));
    values[QStringLiteral("case_no")] = theCase.number;
    values[QStringLiteral("items")] = items.join(listComma);
    values[QStringLiteral("item")] = items.join(listComma);
    values[QStringLiteral("due_date")] = longDate(theCase.deadline.due);
    if (theCase.deadline.provisional) // R-DL-06
        values[QStringLiteral("provisional_note")] =
            letters::letterWord(QStringLiteral("phrase"), QStringLiteral("provisionalDate"));
    values[QStringLiteral("policy_version")] = theCase.policyVersion;
}

// Rule book §11 T02: what the clock does while material is awaited, as the mode of the case has it (§5.2).
Result<void> addClockNote(const Desk& desk, const domain::Case& theCase, Values& values)
{
    RD_TRY_ASSIGN(const domain::ClockMode mode, modeOfNotice(desk, theCase));
    const auto note = [](const char* code) {
        return letters::letterWord(QStringLiteral("clock"), QLatin1String(code));
    };
    QString text;
    switch (mode) {
    case domain::ClockMode::Continue:
        text = note("CONTINUE");
        break;
    case domain::ClockMode::Pause:
        text = note("PAUSE").arg(desk.rules().waiting().pauseCalendarDays);
        break;
    case domain::ClockMode::Restart:
        text = note("RESTART").arg(desk.rules().replyWorkingDays());
        break;
    }
    values[QStringLiteral("clock_note")] = text;
    return {};
}

// R-RQ-01: everything that is missing at once, and what each is for; people may write it otherwise.
Result<void> addMissingPapers(const Desk& desk, const domain::Case& theCase, Values& values)
{
    RD_TRY_ASSIGN(const QStringList lines, missingLines(desk, theCase));
    QStringList numbered;
    for (const QString& line : lines)
        numbered.append(QStringLiteral("%1. %2").arg(numbered.size() + 1).arg(line));
    values[QStringLiteral("material_list_with_purpose")] = numbered.join(QStringLiteral("；"));
    return {};
}

QString redactionSummary(const copies::CopyContent& content)
{
    QMap<QString, int> counts;
    for (const domain::Redaction& redaction : content.redactions)
        ++counts[letters::letterWord(QStringLiteral("redaction"), codeOf(redaction.reason))];
    QStringList parts;
    for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
        parts.append(letters::letterWord(QStringLiteral("phrase"), QStringLiteral("redactionCount"))
                         .arg(count.key())
                         .arg(count.value()));
    return parts.isEmpty() ? letters::letterWord(QStringLiteral("phrase"), QStringLiteral("none"))
                           : parts.join(listComma);
}

// How many of the records that are copied belong to the category; 0 = not held (R-DC-01).
qsizetype rowsOf(const copies::CopyContent& content, const copies::CopyCategory& category)
{
    return std::count_if(content.records.begin(), content.records.end(),
                         [&](const domain::FoundRecord& record) { return record.category == category.code; });
}

QStringList titlesHeld(const copies::CopyContent& content)
{
    QStringList titles;
    for (const copies::CopyCategory& category : content.categories) {
        if (rowsOf(content, category) > 0)
            titles.append(category.title);
    }
    return titles;
}

// What T09 says the copy holds: never a category of which it holds nothing (R-DC-01).
QString scopeOf(const copies::CopyContent& content)
{
    const QStringList held = titlesHeld(content);
    const QString phrase = held.isEmpty() ? QStringLiteral("scopeNothing") : QStringLiteral("scope");
    const QString words = letters::letterWord(QStringLiteral("phrase"), phrase).arg(content.platformNames);
    return held.isEmpty() ? words : words.arg(held.join(listComma));
}

// T04's table: one line a category, as letterPdf reads it.
QString categoryTable(const copies::CopyContent& content)
{
    QStringList lines{letters::letterWord(QStringLiteral("phrase"), QStringLiteral("categoryHeader"))};
    for (const copies::CopyCategory& category : content.categories) {
        const qsizetype rows = rowsOf(content, category);
        if (rows == 0)
            continue;
        const QString amount = letters::letterWord(QStringLiteral("phrase"), QStringLiteral("rows")).arg(rows);
        lines.append(QLatin1Char('|')
                     + QStringList{category.title, amount, category.source, category.purpose, category.recipients,
                                   category.retention}
                           .join(QLatin1Char('|'))
                     + QLatin1Char('|'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString categoriesNotHeld(const copies::CopyContent& content)
{
    QStringList titles;
    for (const copies::CopyCategory& category : content.categories) {
        if (rowsOf(content, category) == 0)
            titles.append(category.title);
    }
    return titles.isEmpty() ? letters::letterWord(QStringLiteral("phrase"), QStringLiteral("none"))
                            : titles.join(listComma);
}

Result<void> addCopyValues(const Desk& desk, const domain::Case& theCase, Values& values)
{
    RD_TRY_ASSIGN(const copies::CopyContent content, copyContent(desk, theCase));
    RD_TRY_ASSIGN(const QList<domain::DataCopy> copies, desk.storage().copies().ofCase(theCase.id));
    values[QStringLiteral("scope")] = scopeOf(content);
    values[QStringLiteral("format")] = letters::letterWord(QStringLiteral("phrase"), QStringLiteral("copyFormat"));
    values[QStringLiteral("redactions")] = redactionSummary(content);
    values[QStringLiteral("withheld")] = redactionSummary(content);
    if (!content.files.isEmpty()) {
        values[QStringLiteral("category_table")] = categoryTable(content);
        values[QStringLiteral("no_data")] = categoriesNotHeld(content);
    }
    if (copies.isEmpty())
        return {};
    values[QStringLiteral("hash")] = copies.first().sha256;
    // T12 says of a copy that holds some things back what was given all the same.
    const bool partly = std::any_of(theCase.items.begin(), theCase.items.end(), [](const RequestItem& item) {
        return item.right == domain::RightType::Copy && item.outcome == Outcome::Partial;
    });
    if (partly)
        values[QStringLiteral("done_part")] = letters::letterWord(QStringLiteral("phrase"), QStringLiteral("copyDone"))
                                                  .arg(scopeOf(content), copies.first().sha256);
    return {};
}

void addRefusalValues(const Desk& desk, const domain::Case& theCase, Values& values)
{
    for (const RequestItem& item : theCase.items) {
        if (item.refusalGround.isEmpty())
            continue;
        for (const rules::Ground& ground : desk.rules().refusalGrounds()) {
            if (ground.key == item.refusalGround)
                values[QStringLiteral("ground_verbatim")] = ground.text;
        }
        values[QStringLiteral("item")] = desk.rules().right(item.right).phrase;
        values[QStringLiteral("facts")] = item.facts;
        values[QStringLiteral("law")] = item.law;
        values[QStringLiteral("full_or_part")] =
            letters::letterWord(QStringLiteral("extent"), codeOf(item.outcome.value_or(Outcome::Refused)));
    }
}

// The notice of an exception path says how long it waits: complete only once an officer has approved one (R-ID-11).
Result<void> addObjectionValues(const Desk& desk, const domain::Case& theCase, Values& values)
{
    RD_TRY_ASSIGN(const auto path, exceptionOf(desk, theCase));
    if (grantedBy(desk, path) > domain::AssuranceLevel::L0)
        values[QStringLiteral("objection_hours")] = QString::number(desk.rules().verification().exception->waitHours);
    return {};
}

// T18 says when to try again.
Result<void> addLockValues(const Desk& desk, const domain::Case& theCase, Values& values)
{
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, desk.storage().verifications().ofCase(theCase.id));
    QDateTime until;
    for (const domain::Verification& round : rounds)
        until = std::max(until, round.lockedUntil);
    if (until.isValid())
        values[QStringLiteral("unlock_time")] =
            longDate(shanghaiDate(until)) + toShanghai(until).toString(QStringLiteral("HH:mm"));
    return {};
}

QStringList phrasesOf(const Desk& desk, const domain::Case& theCase, const QList<Outcome>& outcomes)
{
    QStringList phrases;
    for (const RequestItem& item : theCase.items) {
        if (item.outcome && outcomes.contains(*item.outcome))
            phrases.append(desk.rules().right(item.right).phrase);
    }
    return phrases;
}

// T03: why, in neutral words (R-LT-01), what waits, what was done anyway, and until when the same number will do.
Result<void> addUnverifiableValues(const Desk& desk, const domain::Case& theCase, const QDate& leavesOn, Values& values)
{
    const QStringList blocked = phrasesOf(desk, theCase, {Outcome::NotActionableIdentity});
    if (blocked.isEmpty())
        return {};
    RD_TRY_ASSIGN(const domain::CaseWaiting waiting, waitingOf(desk, theCase));
    const bool missing = !waiting.asked.isEmpty() && !materialCompleteAt(waiting).isValid();
    const QStringList done = phrasesOf(desk, theCase, {Outcome::Fulfilled, Outcome::Partial, Outcome::Restricted});
    values[QStringLiteral("reason_neutral")] = letters::letterWord(
        QStringLiteral("phrase"), missing ? QStringLiteral("supplementMissing") : QStringLiteral("levelNotReached"));
    values[QStringLiteral("items_blocked")] = blocked.join(listComma);
    values[QStringLiteral("items_done")] =
        done.isEmpty() ? letters::letterWord(QStringLiteral("phrase"), QStringLiteral("none")) : done.join(listComma);
    values[QStringLiteral("resume_date")] = longDate(leavesOn.addDays(desk.rules().waiting().waitCalendarDays));
    return {};
}

// An item that is answered by reference, and to what.
struct ReferredItem {
    const RequestItem* item = nullptr;
    domain::CaseTurn reference;
};

// What T21 answers now comes first, then what waits for its approval, then what has been answered already.
int placeInReference(const RequestItem& item)
{
    if (item.state == domain::CaseState::Approved || item.state == domain::CaseState::InProgress)
        return 0;
    return domain::isOpen(item.state) ? 1 : 2;
}

Result<QList<ReferredItem>> referredItems(const Desk& desk, const domain::Case& theCase)
{
    QList<ReferredItem> referred;
    for (const RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(const std::optional<domain::CaseTurn> reference, referenceOf(desk, item));
        if (!reference)
            continue;
        if (!referred.isEmpty() && placeInReference(item) < placeInReference(*referred.first().item))
            referred.clear();
        if (referred.isEmpty() || placeInReference(item) == placeInReference(*referred.first().item))
            referred.append({&item, *reference});
    }
    return referred;
}

// T21: which answer to which request stands for these items too. It names one earlier request; what refers to several
// (answerByReference lets none of it come about) is named none, and the letter is incomplete.
Result<void> addReferenceValues(const Desk& desk, const domain::Case& theCase, Values& values)
{
    RD_TRY_ASSIGN(const QList<ReferredItem> referred, referredItems(desk, theCase));
    QStringList phrases;
    for (const ReferredItem& one : referred) {
        if (!(one.reference.other == referred.first().reference.other))
            return {};
        phrases.append(desk.rules().right(one.item->right).phrase);
    }
    if (referred.isEmpty())
        return {};
    phrases.removeDuplicates();
    RD_TRY_ASSIGN(const domain::Case earlier, desk.storage().cases().find(referred.first().reference.other));
    values[QStringLiteral("item")] = phrases.join(listComma);
    values[QStringLiteral("earlier_case_no")] = earlier.number;
    values[QStringLiteral("earlier_received_date")] = longDate(earlier.deadline.d0);
    values[QStringLiteral("earlier_reply_date")] = longDate(shanghaiDate(earlier.repliedAt));
    return {};
}

} // namespace

QMap<QString, QString> companyValues(const Desk& desk, const QDate& leavesOn)
{
    const rules::ContactBlock& contact = desk.rules().contact();
    Values values{{QStringLiteral("hotline"), contact.hotline},
                  {QStringLiteral("hotline_hours"), contact.hotlineHours},
                  {QStringLiteral("privacy_email"), contact.privacyEmail},
                  {QStringLiteral("company_name"), contact.company},
                  {QStringLiteral("reply_date"), longDate(leavesOn)},
                  {QStringLiteral("policy_version"), desk.rules().policyVersion()},
                  {QStringLiteral("reply_days"), QString::number(desk.rules().replyWorkingDays())}};
    addPolicyNames(desk.rules().letterFacts(), values);
    return values;
}

bool isOfTheRecord(const QString& placeholder)
{
    static const QSet<QString> names{
        QStringLiteral("case_no"), QStringLiteral("received_date"), QStringLiteral("due_date"),
        QStringLiteral("reply_date"), QStringLiteral("resume_date"), QStringLiteral("clock_note"),
        QStringLiteral("reply_days"), QStringLiteral("policy_version"), QStringLiteral("complaint_date"),
        // What the company says of itself in every letter.
        QStringLiteral("hotline"), QStringLiteral("hotline_hours"), QStringLiteral("privacy_email"),
        QStringLiteral("company_name"), QStringLiteral("team"), QStringLiteral("policy_name")};
    return names.contains(placeholder);
}

Result<Values> letterValues(const Desk& desk, const domain::Case& theCase, const QString& templateCode,
                            const QDate& leavesOn)
{
    Values values;
    addCaseValues(desk, theCase, leavesOn, values);
    RD_TRY(addClockNote(desk, theCase, values));
    RD_TRY(addMissingPapers(desk, theCase, values));
    RD_TRY(addCopyValues(desk, theCase, values));
    addRefusalValues(desk, theCase, values);
    RD_TRY(addLockValues(desk, theCase, values));
    RD_TRY(addObjectionValues(desk, theCase, values));
    RD_TRY_ASSIGN(const QList<const RequestItem*> answered, itemsOfLetter(desk, theCase, templateCode));
    RD_TRY(addDeletionValues(desk, theCase, answered, values));
    RD_TRY(addStopValues(desk, theCase, answered, values));
    RD_TRY(addTransferValues(desk, answered, values));
    RD_TRY(addUnverifiableValues(desk, theCase, leavesOn, values));
    RD_TRY(addReferenceValues(desk, theCase, values));
    // T17 says how far the request has come.
    values[QStringLiteral("progress")] = letters::letterWord(QStringLiteral("progress"), codeOf(theCase.state));
    // An empty value is no value: the letter then says what is missing.
    values.removeIf([](const auto& entry) { return entry.value().trimmed().isEmpty(); });
    return values;
}

QString templateFor(const Desk& desk, const RequestItem& item)
{
    if (!item.outcome)
        return QStringLiteral("T01");
    if (const auto reference = referenceOf(desk, item); reference && *reference)
        return QStringLiteral("T21");
    switch (*item.outcome) {
    case Outcome::Refused:
        // What a condition of 3.9 stands against is told with the four results.
        return item.right == domain::RightType::Transfer && item.refusalGround.isEmpty()
            ? desk.rules().right(item.right).replyTemplate
            : QStringLiteral("T12");
    case Outcome::Partial:
        // A part that is kept for a reason is no refusal (R-RF-04).
        return item.refusalGround.isEmpty() ? desk.rules().right(item.right).replyTemplate : QStringLiteral("T12");
    case Outcome::NoData:
    case Outcome::NotController:
        return QStringLiteral("T16");
    case Outcome::NotActionableIdentity:
        return QStringLiteral("T03");
    case Outcome::Fulfilled:
    case Outcome::Restricted:
    case Outcome::NotConsentBased:
        return desk.rules().right(item.right).replyTemplate;
    case Outcome::Withdrawn:
    case Outcome::Merged:
    case Outcome::Abandoned:
        return QStringLiteral("T01"); // nothing was decided that a letter could say
    }
    Q_UNREACHABLE();
}

QString templateFor(const Desk& desk, const domain::Case& theCase)
{
    for (const RequestItem& item : theCase.items) {
        if (item.state == domain::CaseState::Approved || (item.state == domain::CaseState::InProgress && item.outcome))
            return templateFor(desk, item);
    }
    for (const RequestItem& item : theCase.items) {
        if (item.outcome)
            return templateFor(desk, item);
    }
    return QStringLiteral("T01");
}

} // namespace rd::desk
