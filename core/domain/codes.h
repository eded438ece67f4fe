#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace rd::domain {

// The fixed vocabularies of the rule book. Each has codeOf(value) → the code of the rule book ("COPY", "L2",
// "HOTLINE"), a parse…() that answers nothing for an unknown code, and all…() in the order of the rule book. Platforms,
// holders, grounds, data categories and verification factors are data of the company's policy: QString codes.

enum class RightType {
    Access,
    Correct,
    Supplement,
    CancelAccount,
    Delete,
    WithdrawConsent,
    OptOut,
    Copy,
    Transfer,
    Explain,
    Restrict,
    Complaint
};
QString codeOf(RightType right);
// Accepts the long names of rule book §3 too (CANCEL_ACCOUNT, WITHDRAW_CONSENT, MARKETING_OPT_OUT, DATA_COPY,
// EXPLAIN_RULES).
std::optional<RightType> parseRight(const QString& code);
QList<RightType> allRights();

enum class Channel { Hotline, Email, OnlineChat, OaMessage, Letter, InStore, RegulatorTransfer };
QString codeOf(Channel channel);
std::optional<Channel> parseChannel(const QString& code);
QList<Channel> allChannels();

enum class RequesterType {
    Self,
    ChildSelf,
    GuardianChild,
    GuardianIncapacitated,
    AgentAuthorised,
    RelativeDeceased,
    Recipient,
    Authority
};
QString codeOf(RequesterType type);
std::optional<RequesterType> parseRequesterType(const QString& code);
QList<RequesterType> allRequesterTypes();

enum class MinorClass { Adult, ChildUnder14, Minor14To17, Unknown };
QString codeOf(MinorClass minor); // ADULT CHILD_U14 MINOR_14_17 UNKNOWN
std::optional<MinorClass> parseMinorClass(const QString& code);
// Whoever asks as or for a child concerns one, even where nobody has asked for the age yet (R-CH-02).
MinorClass minorClassOf(RequesterType requester, MinorClass stated);
bool concernsMinor(MinorClass minor); // CHILD_U14 and MINOR_14_17

// What a question about the rules is about (3.10): the policy as it stands, the person's own case, or a decision that a
// program took ("why this coupon, why this price"). A higher one asks for more.
enum class Concern { General, OwnCase, AutomatedDecision };
QString codeOf(Concern concern); // GENERAL OWN_CASE AUTOMATED_DECISION
std::optional<Concern> parseConcern(const QString& code);
QList<Concern> allConcerns();

enum class AssuranceLevel { L0, L1, L2, L3 };
QString codeOf(AssuranceLevel level);
std::optional<AssuranceLevel> parseLevel(const QString& code);

enum class Outcome {
    Fulfilled,
    Partial,
    Refused,
    Restricted,
    NoData,
    NotController,
    NotConsentBased,
    NotActionableIdentity,
    Withdrawn,
    Merged,
    Abandoned
};
QString codeOf(Outcome outcome);
std::optional<Outcome> parseOutcome(const QString& code);
QList<Outcome> allOutcomes();

// The last three are our own: what an officer looks into because of a deletion under D1 to D3 (rule book 3.5).
enum class Operation {
    Collect,
    Update,
    Delete,
    Stop,
    BackupPurge,
    Notify,
    Transfer, // to the third party the person has named (3.9); the recipient's receipt is its proof
    ComplianceReview,
    SourceReview,
    IncidentTriage
};
QString codeOf(Operation operation); // COLLECT … NOTIFY TRANSFER COMPLIANCE_REVIEW SOURCE_REVIEW INCIDENT_TRIAGE
std::optional<Operation> parseOperation(const QString& code);
bool isReview(Operation operation); // an officer's, and no holder's

enum class TaskState { Open, Assigned, Sent, Done, Verified, Failed, NotApplicable, Deferred };
QString codeOf(TaskState state);
std::optional<TaskState> parseTaskState(const QString& code);

enum class MatchKind { Certain, Possible };
QString codeOf(MatchKind kind); // certain possible (as the command line prints them)
std::optional<MatchKind> parseMatchKind(const QString& code);

enum class Decision { Undecided, Yes, No };
QString codeOf(Decision decision); // undecided yes no
std::optional<Decision> parseDecision(const QString& code);

enum class RedactionReason { ThirdParty, Staff, BuyerAccount, OtherChild, InternalNote, ChildData, CardNumber, Secret };
QString codeOf(
    RedactionReason reason); // THIRD_PARTY STAFF BUYER_ACCOUNT OTHER_CHILD INTERNAL_NOTE CHILD_DATA CARD_NUMBER SECRET
std::optional<RedactionReason> parseRedactionReason(const QString& code);
QList<RedactionReason> allRedactionReasons();

} // namespace rd::domain
