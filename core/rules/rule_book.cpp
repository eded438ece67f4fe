#include "core/rules/rule_book.h"

#include "core/base/text.h"
#include "core/rules/policy_reader.h"
#include "core/rules/policy_schema.h"
#include "core/rules/recipient_rule.h"
#include "core/rules/verification_rule.h"

#include <algorithm>
#include <QDir>
#include <QFile>

namespace rd::rules {

using namespace Qt::StringLiterals;
using domain::ApproverRole;
using domain::AssuranceLevel;
using domain::MinorClass;
using domain::RightType;

namespace {

// The company whose policy is shipped is nobody the code knows: the one file beside the schema. Of several the last
// name, which carries the date of its version.
QString shippedPolicyFile()
{
    const QDir folder(u":/rules"_s);
    QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    files.removeAll(u"policy.schema.json"_s);
    return files.isEmpty() ? folder.path() : folder.filePath(files.last());
}

template <typename Value, typename Key>
const Value* findBy(const QList<Value>& values, Key Value::*key, const Key& wanted)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const Value& value) { return value.*key == wanted; });
    return found == values.end() ? nullptr : &*found;
}

// 0 means that a family has no such milestone.
int earlier(int a, int b)
{
    if (a == 0 || b == 0)
        return std::max(a, b);
    return std::min(a, b);
}

MilestoneDays earlierOf(const MilestoneDays& a, const MilestoneDays& b)
{
    return {earlier(a.acknowledge, b.acknowledge), earlier(a.verified, b.verified), earlier(a.collected, b.collected),
            earlier(a.approved, b.approved),       earlier(a.executed, b.executed), earlier(a.reply, b.reply)};
}

// Whether one of the categories has the mark.
bool names(bool Category::*mark, const QList<Category>& categories, const QStringList& codes)
{
    return std::any_of(categories.begin(), categories.end(),
                       [&](const Category& category) { return category.*mark && codes.contains(category.code); });
}

// Not how a request ends by itself: withdrawn, merged, abandoned.
bool isDecided(const std::optional<domain::Outcome>& outcome)
{
    return !outcome || *outcome < domain::Outcome::Withdrawn;
}

QString contactForm(const QString& contact)
{
    return normalisedPhone(contact).value_or(plainForm(contact).toLower());
}

// R-LT-03: what is on file or already in use between us is no new contact.
bool goesToNewContact(const domain::CallIntake& intake)
{
    const QStringList known{QString(), u"on_file"_s, u"none_given"_s, contactForm(intake.subject.phone),
                            contactForm(intake.requester.contact)};
    return !known.contains(contactForm(intake.replyWay));
}

// What a program decided, it decided in the person's own case.
const OwnCaseRule* ownCaseRule(const RightRule& rule, domain::Concern concern)
{
    return rule.ownCase && concern != domain::Concern::General ? &*rule.ownCase : nullptr;
}

ApproverRole approverOf(const OwnCaseRule& rule, domain::Concern concern)
{
    return concern == domain::Concern::AutomatedDecision ? rule.automatedApprover : rule.approver;
}

bool asksFor(const domain::CallIntake& intake, RightType right)
{
    return std::any_of(intake.items.begin(), intake.items.end(),
                       [&](const domain::WishedItem& item) { return item.right == right; });
}

} // namespace

Result<RuleBook> RuleBook::fromJson(const QByteArray& json)
{
    RuleBook book;
    RD_TRY_ASSIGN(book.m_data, readPolicy(json));
    book.m_json = json;
    return book;
}

Result<RuleBook> RuleBook::shipped()
{
    QFile file(shippedPolicyFile());
    if (!file.open(QIODevice::ReadOnly))
        return invalidPolicy(file.fileName(), u"is missing"_s);
    return fromJson(file.readAll());
}

QString RuleBook::id() const
{
    return m_data->id;
}

QString RuleBook::policyVersion() const
{
    return m_data->version;
}

QDate RuleBook::published() const
{
    return m_data->published;
}

QDate RuleBook::effective() const
{
    return m_data->effective;
}

QString RuleBook::brand() const
{
    return m_data->brand;
}

const LetterFacts& RuleBook::letterFacts() const
{
    return m_data->letters;
}

const ContactBlock& RuleBook::contact() const
{
    return m_data->contact;
}

const QList<Platform>& RuleBook::platforms() const
{
    return m_data->platforms;
}

const Platform* RuleBook::platform(const QString& code) const
{
    return findBy(m_data->platforms, &Platform::code, code);
}

const QList<Holder>& RuleBook::holders() const
{
    return m_data->holders;
}

const Holder* RuleBook::holder(const QString& id) const
{
    return findBy(m_data->holders, &Holder::id, id);
}

const Holder* RuleBook::serviceDesk() const
{
    return holder(m_data->serviceDesk);
}

const QList<Category>& RuleBook::categories() const
{
    return m_data->categories;
}

domain::DataClass Category::dataClass() const
{
    if (child)
        return domain::DataClass::Child;
    return sensitive ? domain::DataClass::Sensitive : domain::DataClass::General;
}

const Category* RuleBook::category(const QString& code) const
{
    return findBy(m_data->categories, &Category::code, code);
}

const RightRule& RuleBook::right(RightType right) const
{
    return m_data->right(right).rule;
}

const QList<Ground>& RuleBook::deletionGrounds() const
{
    return m_data->deletionGrounds;
}

const QList<Ground>& RuleBook::refusalGrounds() const
{
    return m_data->refusalGrounds;
}

const Ground* RuleBook::deletionGround(const QString& key) const
{
    return findBy(m_data->deletionGrounds, &Ground::key, key);
}

const QList<RetentionReason>& RuleBook::retentionReasons() const
{
    return m_data->retentionReasons;
}

const RetentionReason* RuleBook::retentionReason(const QString& key) const
{
    return findBy(m_data->retentionReasons, &RetentionReason::key, key);
}

int RuleBook::caseKeptYears() const
{
    return m_data->caseKeptYears;
}

const QList<ConsentPurpose>& RuleBook::purposes() const
{
    return m_data->purposes;
}

const ConsentPurpose* RuleBook::purpose(const QString& code) const
{
    return findBy(m_data->purposes, &ConsentPurpose::code, code);
}

QStringList RuleBook::purposesStopped(const QStringList& purposes) const
{
    QStringList stopped = purposes;
    for (const QString& code : purposes) {
        if (const ConsentPurpose* const one = purpose(code))
            stopped += one->alsoStops;
    }
    stopped.removeDuplicates();
    return stopped;
}

const Ground* RuleBook::groundAfter(RightType right) const
{
    const auto found = std::find_if(m_data->deletionGrounds.begin(), m_data->deletionGrounds.end(),
                                    [&](const Ground& ground) { return ground.after == right; });
    return found == m_data->deletionGrounds.end() ? nullptr : &*found;
}

QList<Ground> RuleBook::refusalGroundsFor(RightType right, MinorClass minor) const
{
    const RightPolicy& policy = m_data->right(right);
    const bool ofMinor = domain::concernsMinor(minor) && policy.minorRefusalGrounds;
    const std::optional<QStringList>& keys = ofMinor ? policy.minorRefusalGrounds : policy.refusalGrounds;
    QList<Ground> grounds;
    for (const Ground& ground : m_data->refusalGrounds) {
        if (!keys || keys->contains(ground.key))
            grounds.append(ground);
    }
    return grounds;
}

const VerificationPolicy& RuleBook::verification() const
{
    return m_data->verification;
}

MilestoneDays RuleBook::milestones(RightType right, MinorClass minor) const
{
    const QString& family = m_data->right(right).rule.family;
    const MilestoneDays ofFamily = m_data->milestones.value(family);
    return domain::concernsMinor(minor) ? earlierOf(ofFamily, m_data->milestones.value(u"MINOR"_s)) : ofFamily;
}

MilestoneDays RuleBook::commonMilestones(MinorClass minor) const
{
    return m_data->milestones.value(domain::concernsMinor(minor) ? u"MINOR"_s : u"ANY"_s);
}

QTime RuleBook::dayEnd() const
{
    return m_data->dayEnd;
}

int RuleBook::replyWorkingDays() const
{
    return m_data->replyWorkingDays;
}

int RuleBook::longStopDays() const
{
    return m_data->longStopDays;
}

const domain::ClockSettings& RuleBook::clockSettings(const QDate& receivedOn) const
{
    const QList<domain::ClockSettings>& all = m_data->clockSettings;
    const auto later =
        std::upper_bound(all.begin() + 1, all.end(), receivedOn,
                         [](const QDate& day, const domain::ClockSettings& one) { return day < one.from; });
    return *std::prev(later);
}

const QList<domain::ClockSettings>& RuleBook::clockSettings() const
{
    return m_data->clockSettings;
}

const WaitingTerms& RuleBook::waiting() const
{
    return m_data->waiting;
}

const IncidentTerms& RuleBook::incident() const
{
    return m_data->incident;
}

int RuleBook::transferWorkingDays() const
{
    return m_data->terms.transfer;
}

QDate RuleBook::backupPurgeDue(const QDate& deletedOn) const
{
    return deletedOn.addDays(m_data->terms.backupPurgeCalendarDays);
}

QStringList RuleBook::commonQuestions() const
{
    return m_data->commonQuestions;
}

QStringList RuleBook::minorQuestions() const
{
    return m_data->minorQuestions;
}

const domain::PaperKind* RuleBook::paper(const QString& code) const
{
    return findBy(m_data->papers, &domain::PaperKind::code, code);
}

const RequesterRule* RuleBook::requester(domain::RequesterType type) const
{
    return findBy(m_data->requesters, &RequesterRule::requester, type);
}

QStringList RuleBook::representativeQuestions() const
{
    return m_data->representativeQuestions;
}

QString RuleBook::recordingNotice() const
{
    return m_data->recordingNotice;
}

QList<domain::WishedItem> RuleBook::itemsFor(const QString& words) const
{
    return m_data->words.itemsFor(words);
}

AssuranceLevel RuleBook::requiredLevel(const domain::WishedItem& item, const domain::CallIntake& intake) const
{
    const RightRule& rule = right(item.right);
    const OwnCaseRule* const ownCase = ownCaseRule(rule, item.concern);
    AssuranceLevel level = ownCase ? ownCase->level : item.inWriting ? rule.level : rule.oralLevel;
    // 3.8: a guardian's copy of the child's rows stays where it is; a new contact raises it below.
    const bool ofOwnChild = intake.requester.type == domain::RequesterType::GuardianChild;
    if (!ofOwnChild && names(&Category::sensitive, m_data->categories, item.categories))
        level = std::max(level, rule.sensitiveLevel);
    if (level != AssuranceLevel::L0 && answersForParcel(verification(), intake.requester.type))
        level = std::max(level, AssuranceLevel::L2);
    if (level == AssuranceLevel::L0 || !raisedByRisk(item.right, item.concern))
        return level;
    const auto raises = [&](Risk risk) { return verification().raisingRisks.contains(risk); };
    const bool copyAndCancel = raises(Risk::CopyAndCancel)
        && (item.right == RightType::Copy || item.right == RightType::CancelAccount) && asksFor(intake, RightType::Copy)
        && asksFor(intake, RightType::CancelAccount);
    const bool newContact = goesToNewContact(intake);
    const AssuranceLevel raised =
        copyAndCancel || (newContact && raises(Risk::NewContact)) ? oneLevelMore(level) : level;
    return newContact ? std::max(raised, rule.newContactLevel) : raised;
}

bool RuleBook::raisedByRisk(RightType of, domain::Concern concern) const
{
    const RightRule& rule = right(of);
    const OwnCaseRule* const ownCase = ownCaseRule(rule, concern);
    return ownCase ? ownCase->raisedByRisk : rule.raisedByRisk;
}

ApproverRole RuleBook::approverFor(const domain::RequestItem& item, MinorClass minor,
                                   domain::RequesterType requester) const
{
    const RightRule& rule = right(item.right);
    const OwnCaseRule* const ownCase = ownCaseRule(rule, item.concern);
    ApproverRole role = ownCase ? approverOf(*ownCase, item.concern)
        : item.inWriting        ? rule.approver
                                : rule.oralApprover;
    const Ground* const ground = deletionGround(item.ground);
    if (ground)
        role = ground->approver;
    if (names(&Category::sensitive, m_data->categories, item.categories))
        role = std::max(role, rule.sensitiveApprover);
    const ApprovalMatrix& matrix = m_data->approval;
    if (item.outcome)
        role = matrix.outcomes.value(*item.outcome, role);
    // Nor does "we hold nothing" make what a program decided a supervisor's.
    if (ownCase && isDecided(item.outcome))
        role = std::max(role, approverOf(*ownCase, item.concern));
    // What D1 to D3 say of us only an officer decides, also when the answer is that nothing is held.
    if (ground && !ground->opens.isEmpty() && isDecided(item.outcome))
        role = std::max(role, ground->approver);
    const bool childData = names(&Category::child, m_data->categories, item.categories);
    const bool officerForMinor = ownCase ? ownCase->officerForMinor : rule.officerForMinor;
    if ((domain::concernsMinor(minor) || childData) && officerForMinor)
        role = std::max(role, matrix.minor);
    return std::max(role, matrix.requesters.value(requester, ApproverRole::None));
}

} // namespace rd::rules
