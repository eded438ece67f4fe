#pragma once

#include "core/base/result.h"
#include "core/calendar/hotline_hours.h"
#include "core/domain/approval.h"
#include "core/domain/call_record.h"
#include "core/domain/consent.h"
#include "core/domain/data_class.h"
#include "core/domain/deadline.h"
#include "core/domain/paper.h"
#include "core/domain/request_item.h"
#include "core/domain/task.h"
#include "core/rules/exception_rule.h"

#include <memory>
#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QTime>

namespace rd::rules {

struct RequesterRule;

struct ContactBlock {
    QString company;
    QString hotline;
    QString hotlineHours; // as letters print it
    QString privacyEmail;
    calendar::HotlineHours hours;
};

// How this company's letters name its policy and what stands where in it; what is empty is said in general words.
struct LetterFacts {
    QString policyTitle; // 个人信息保护政策
    QString team; // who signs: 个人信息保护工作组
    QString verificationPart; // 第九部分: where the policy speaks of verifying who asks
    QString groundsPart; // 第五部分: where it lists the grounds of a refusal
    QString selfService; // what people can look up themselves, and where
};

struct Platform {
    QString code; // YOUZAN
    QString name; // the shop as the policy names it
    QString shortName; // 有赞
    QStringList holders; // R-RT-07
    QString guidance; // the platform's own privacy channel, empty when we run it alone
};

struct Holder {
    QString id; // P05
    QString name;
    QString purpose; // verbatim from the policy for P01–P15
    QStringList categories;
    QList<domain::Operation> operations;
    bool own = false; // O1–O9
    QString note; // limits of the operations: 更正限未发货的订单
    QString retention; // why a deletion leaves the data here (R-RT-04), empty when it does not
    QStringList registerGaps = {}; // of a processor's entry (R-PR-01): CATEGORIES CONTRACT ASSESSMENT CROSS_BORDER
};

struct Ground {
    QString key; // D1…D8, G1…G8
    QString text; // verbatim, full-width punctuation
    QString note;
    domain::ApproverRole approver = domain::ApproverRole::Supervisor;
    QString name; // LEGAL_OBLIGATION for refusal grounds, empty for deletion grounds
    QList<domain::Operation> opens = {}; // reviews that a deletion on this ground opens (3.5)
    QStringList alternatives = {}; // grounds to test before a refusal when this one is not confirmed
    std::optional<domain::RightType> after = {}; // the right whose exercise is this ground: D6 after a withdrawal
};

// Why data may stay although their deletion was asked for (R-RT-04).
struct RetentionReason {
    QString key; // K1…K8
    QString text; // as letters print it
    QString law;
    int years = 0; // 0 years and 0 months: until it is settled or released
    int months = 0;
    bool fromYearEnd = false; // counted from the end of the year (accounting vouchers)
};

// What a consent may be given for, and who stops when it is taken back (R-CO-01).
struct ConsentPurpose {
    QString code; // C01…C17
    QString title;
    QStringList holders; // empty: as the record of the consent says; an officer finds them (C16, C17)
    QStringList alsoStops = {}; // purposes that cannot stand without it: C06 without C07
    std::optional<domain::ConsentKind> kind = {}; // without which no consent stands: a guardian's for C07
};

struct Category {
    QString code; // DC02
    QString title; // 订单信息
    QString fields; // what it holds, in words
    QString source;
    QString purpose;
    QString basis;
    QString recipients;
    QString retention;
    bool sensitive = false;
    bool child = false;

    domain::DataClass dataClass() const;
};

// What is asked of a wish about the person's own case instead of what its right asks in general (3.10).
struct OwnCaseRule {
    domain::AssuranceLevel level = domain::AssuranceLevel::L1;
    domain::ApproverRole approver = domain::ApproverRole::Supervisor;
    domain::ApproverRole automatedApprover = domain::ApproverRole::Officer; // of what a program decided
    bool raisedByRisk = true; // R-ID-09
    bool officerForMinor = true; // R-RT-08
};

struct RightRule {
    domain::RightType right = domain::RightType::Access;
    QString title; // 查阅
    QString phrase; // 查阅您的个人信息: as letters list it
    QStringList words; // words of the caller that propose it: 退订, 别再发短信 …
    domain::AssuranceLevel level = domain::AssuranceLevel::L0; // in writing / critical
    domain::AssuranceLevel oralLevel = domain::AssuranceLevel::L0; // by word of mouth / not critical
    domain::ApproverRole approver = domain::ApproverRole::None;
    domain::ApproverRole oralApprover = domain::ApproverRole::None;
    QList<domain::Operation> operations;
    QString family; // DISCLOSURE CHANGE OPT_OUT COMPLAINT
    bool refusable = true; // R-RF-03: as a whole; parts may still be, see RuleBook::refusalGroundsFor
    QStringList questions; // R-RT-09 intake questions
    QString replyTemplate; // T04
    bool raisedByRisk = true; // R-ID-09 applies
    bool officerForMinor = true; // R-RT-08: with a minor's data the privacy officer decides
    domain::AssuranceLevel newContactLevel =
        domain::AssuranceLevel::L0; // R-ID-10: at least, when sent to a new contact
    domain::AssuranceLevel sensitiveLevel =
        domain::AssuranceLevel::L0; // … and when a sensitive category is asked for by name
    domain::ApproverRole sensitiveApprover = domain::ApproverRole::None;
    std::optional<OwnCaseRule> ownCase = {}; // EXPLAIN; nothing where the person's own case is asked for anyway
};

struct MilestoneDays {
    int acknowledge = 1, verified = 3, collected = 0, approved = 0, executed = 0, reply = 13; // 0 = no such milestone
};

// The numbers of §5.2; working days unless they say calendar.
struct WaitingTerms {
    int noticeWithin = 3; // B: T02 at the latest on T+3
    int pauseCalendarDays = 30; // B: longest pause
    int outerCalendarDays = 30; // C: from verification
    int refusalPreparedAt = 13; // A: T03 is prepared when material is still missing
    int waitCalendarDays = 30; // A: after T03
    int secondTarget = 5; // A: internal limit of the second clock
};

// R-IN-02, in hours of the clock on the wall, round the clock.
struct IncidentTerms {
    int triageHours = 1;
    int gradingHours = 2;
    int reportHours = 4; // to the provincial CAC, from 较大 upwards
    int criticalReportHours = 1; // of critical infrastructure
    int departmentHours = 24; // below 较大
    int personsHours = 72;
    int summaryDays = 30; // after the handling ended
    qint64 majorPersons = 1000000; // so many persons make any incident 较大
};

// How an answer is judged; a factor's code says nothing about it.
enum class FactorCheck {
    Code,
    Attested,
    MemberNumber,
    OrderNumber,
    GoodsAndMonth,
    PointsOrLevel,
    Store,
    Birthday,
    RecipientAndDistrict,
    Phone,
    Name
};

struct FactorRule {
    QString code; // P1, K1 …
    QString group; // POSSESSION MEMBER ORDER PROFILE PARCEL
    QString title;
    QString ask; // what the agent says
    int points = 0;
    bool attested = false; // the agent confirms it happened; nothing typed is compared
    bool supervisorOnly = false;
    FactorCheck check = FactorCheck::Attested;
    QString carrier; // what possession it proves; two factors of one carrier (SIM) count once (R-ID-02)
};

// A factor as a recipient is asked for it: the number on the parcel instead of the one on file.
struct RecipientFactor {
    QString code;
    QString ask;
};

// What raises the level an item needs by one (R-ID-09); a policy may leave one out.
enum class Risk { PhoneChanged, Dormant, LockedLately, NewContact, CopyAndCancel, SafetyFlag };

struct VerificationPolicy {
    QString version;
    QList<FactorRule> factors; // strongest first
    int level1 = 40, level2 = 80, level3 = 130;
    int level1Groups = 2;
    int possessionMinimum = 50;
    int parcelCap = 20;
    int changedDaysWithoutPoints = 30; // R-ID-02: data changed less than this many days ago score 0
    int orderMonths = 12; // how old an order may be to score
    int dormantMonths = 24; // a record without activity for longer may be a recycled number
    QList<Risk> raisingRisks;
    domain::AssuranceLevel endangeredLevel = domain::AssuranceLevel::L3; // for the address of who is in danger
    int pointsTolerancePercent = 20; // K8
    int failuresPerSession = 3, failuresPerDay = 5, failuresPer30Days = 10;
    int lockHours = 24;
    int sessionHours = 24;
    QList<RecipientFactor> recipientFactors; // R-ID-10: what a recipient who did not order has to answer, all of it
    int codeMinutes = 5, codeTries = 5, codesPer15Minutes = 3, codesPerDay = 5;
    QString codeText; // SMS text with {{code}} and {{hotline}}
    QString neutralSentence; // R-ID-13 script
    std::optional<ExceptionRule> exception; // R-ID-11: for who has lost the number on file
};

// One company policy as data: read from resources/rules/*.json and checked against the JSON Schema there. The only
// place where the program learns anything about the company.
class RuleBook {
public:
    // PolicyInvalid with args "place" (JSON pointer) and "reason" when a field is missing or wrong.
    static Result<RuleBook> fromJson(const QByteArray& json);
    // The policy shipped with the program.
    static Result<RuleBook> shipped();

    const QByteArray& json() const { return m_json; }
    QString id() const; // company, country and date of the version
    QString policyVersion() const; // 2023-04-25
    QDate published() const;
    QDate effective() const;
    QString brand() const;
    const ContactBlock& contact() const;
    const LetterFacts& letterFacts() const;

    const QList<Platform>& platforms() const;
    const Platform* platform(const QString& code) const;
    const QList<Holder>& holders() const;
    const Holder* holder(const QString& id) const;
    const Holder* serviceDesk() const; // the holder every right concerns whatever the platform: our own service
    const QList<Category>& categories() const;
    const Category* category(const QString& code) const;
    const RightRule& right(domain::RightType right) const;
    const QList<Ground>& deletionGrounds() const;
    const QList<Ground>& refusalGrounds() const;
    const Ground* deletionGround(const QString& key) const;
    const QList<RetentionReason>& retentionReasons() const; // none in a file of before this key
    const RetentionReason* retentionReason(const QString& key) const;
    // K7: the years that the records of a case are kept after its end, or the last step of a complaint or lawsuit (§9).
    int caseKeptYears() const;
    const QList<ConsentPurpose>& purposes() const; // none in a file of before this key
    const ConsentPurpose* purpose(const QString& code) const;
    // With these purposes taken back, what stops: they, and what cannot stand without them (R-CO-02).
    QStringList purposesStopped(const QStringList& purposes) const;
    const Ground* groundAfter(domain::RightType right) const; // nullptr where no ground follows from it
    // Refusal grounds that may be chosen for a right (R-RF-03).
    QList<Ground> refusalGroundsFor(domain::RightType right, domain::MinorClass minor) const;
    const VerificationPolicy& verification() const;
    const domain::PaperKind* paper(const QString& code) const;
    const RequesterRule* requester(domain::RequesterType type) const; // nullptr: no papers are asked of them (§2)
    MilestoneDays milestones(domain::RightType right, domain::MinorClass minor) const;
    // What every request has before its rights are known.
    MilestoneDays commonMilestones(domain::MinorClass minor) const;
    QTime dayEnd() const; // 17:30 (R-DL-03)
    int replyWorkingDays() const; // 15
    int longStopDays() const; // 30 calendar days (R-DL-10)
    const domain::ClockSettings& clockSettings(const QDate& receivedOn) const; // in force on that day
    const QList<domain::ClockSettings>& clockSettings() const; // the standing ones, then each switch by its day
    // This policy with a switch from `change.from` on; one of that very day is replaced. PolicyInvalid.
    Result<RuleBook> withClockSettings(const domain::ClockSettings& change) const;
    const WaitingTerms& waiting() const;
    const IncidentTerms& incident() const;
    int transferWorkingDays() const; // 3.9: the term of a transfer, from its approval
    // R-DL-14: when the last backup must be rid of what was deleted from production on that day.
    QDate backupPurgeDue(const QDate& deletedOn) const;
    QStringList commonQuestions() const; // R-RT-01
    QStringList minorQuestions() const; // R-RT-09, when a minor is concerned
    QStringList representativeQuestions() const;
    QString recordingNotice() const;

    // Rights and grounds the caller's words suggest, in the order of the rule book; a wish that is denied ("先不注销")
    // or long done ("已经撤回过") is not one.
    QList<domain::WishedItem> itemsFor(const QString& words) const;
    // R-ID-10 with those risks of R-ID-09 that the intake itself shows: delivery to a new contact, copy and
    // cancellation together. A sensitive category counts when it is asked for by name. A recipient who did not order
    // has one check for whatever needs one.
    domain::AssuranceLevel requiredLevel(const domain::WishedItem& item, const domain::CallIntake& intake) const;
    // Whether R-ID-09 may raise the level of a wish for this right that is about this.
    bool raisedByRisk(domain::RightType right, domain::Concern concern) const;
    // R-RT-08 for the item as it stands: its outcome, ground, what it is about, minor and who asks.
    domain::ApproverRole approverFor(const domain::RequestItem& item, domain::MinorClass minor,
                                     domain::RequesterType requester = domain::RequesterType::Self) const;
    // R-RT-05 and R-RT-07: the tasks of an item with their terms counted from D0; ids are new. No platforms means all
    // of them. A holder that must keep the data gets a NOT_APPLICABLE deletion with the reason, backups a DEFERRED
    // purge. A deletion on a ground that says so opens the officer's reviews too, which no holder has (3.5); a
    // withdrawal that names its purposes stops those at the holders of each (R-CO-01), and has an officer look for
    // them where the policy names none.
    QList<domain::Task> tasksFor(const domain::RequestItem& item, const QStringList& platforms,
                                 const domain::Deadline& deadline, const calendar::WorkingCalendar& calendar) const;
    // Of a holder the policy does not name for the item, which an officer added (R-RT-07); none where it does nothing
    // that the right asks for.
    QList<domain::Task> tasksOfHolder(const domain::RequestItem& item, const QString& holderId,
                                      const domain::Deadline& deadline,
                                      const calendar::WorkingCalendar& calendar) const;
    // The term a task is planned with: a purge's from D0, all others by taskTerm.
    QDate plannedTerm(domain::Operation operation, const QString& holderId, const domain::Deadline& deadline,
                      const calendar::WorkingCalendar& calendar) const;
    // The term of a task counted in working days from D0, at the latest the regulator's date (R-DL-11). Invalid where
    // it is counted otherwise, where the holder is not known, and outside the calendar.
    QDate taskTerm(domain::Operation operation, const QString& holderId, const domain::Deadline& deadline,
                   const calendar::WorkingCalendar& calendar) const;

    // What the file said; complete only inside this room.
    struct Data;

private:
    QByteArray m_json;
    std::shared_ptr<const Data> m_data;
};

} // namespace rd::rules
