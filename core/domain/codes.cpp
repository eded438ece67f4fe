#include "core/domain/codes.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<RightType>& rightCodes()
{
    static const CodeTable<RightType> table{
        {RightType::Access, u"ACCESS"_s},         {RightType::Correct, u"CORRECT"_s},
        {RightType::Supplement, u"SUPPLEMENT"_s}, {RightType::CancelAccount, u"CANCEL"_s},
        {RightType::Delete, u"DELETE"_s},         {RightType::WithdrawConsent, u"WITHDRAW"_s},
        {RightType::OptOut, u"OPT_OUT"_s},        {RightType::Copy, u"COPY"_s},
        {RightType::Transfer, u"TRANSFER"_s},     {RightType::Explain, u"EXPLAIN"_s},
        {RightType::Restrict, u"RESTRICT"_s},     {RightType::Complaint, u"COMPLAINT"_s},
    };
    return table;
}

const CodeTable<Channel>& channelCodes()
{
    static const CodeTable<Channel> table{
        {Channel::Hotline, u"HOTLINE"_s},
        {Channel::Email, u"EMAIL"_s},
        {Channel::OnlineChat, u"ONLINE_CHAT"_s},
        {Channel::OaMessage, u"OA_MESSAGE"_s},
        {Channel::Letter, u"LETTER"_s},
        {Channel::InStore, u"IN_STORE"_s},
        {Channel::RegulatorTransfer, u"REGULATOR_TRANSFER"_s},
    };
    return table;
}

const CodeTable<RequesterType>& requesterCodes()
{
    static const CodeTable<RequesterType> table{
        {RequesterType::Self, u"SELF"_s},
        {RequesterType::ChildSelf, u"CHILD_SELF"_s},
        {RequesterType::GuardianChild, u"GUARDIAN_CHILD"_s},
        {RequesterType::GuardianIncapacitated, u"GUARDIAN_INCAPACITATED"_s},
        {RequesterType::AgentAuthorised, u"AGENT_AUTHORISED"_s},
        {RequesterType::RelativeDeceased, u"RELATIVE_DECEASED"_s},
        {RequesterType::Recipient, u"RECIPIENT"_s},
        {RequesterType::Authority, u"AUTHORITY"_s},
    };
    return table;
}

const CodeTable<MinorClass>& minorCodes()
{
    static const CodeTable<MinorClass> table{
        {MinorClass::Adult, u"ADULT"_s},
        {MinorClass::ChildUnder14, u"CHILD_U14"_s},
        {MinorClass::Minor14To17, u"MINOR_14_17"_s},
        {MinorClass::Unknown, u"UNKNOWN"_s},
    };
    return table;
}

const CodeTable<Concern>& concernCodes()
{
    static const CodeTable<Concern> table{
        {Concern::General, u"GENERAL"_s},
        {Concern::OwnCase, u"OWN_CASE"_s},
        {Concern::AutomatedDecision, u"AUTOMATED_DECISION"_s},
    };
    return table;
}

const CodeTable<AssuranceLevel>& levelCodes()
{
    static const CodeTable<AssuranceLevel> table{
        {AssuranceLevel::L0, u"L0"_s},
        {AssuranceLevel::L1, u"L1"_s},
        {AssuranceLevel::L2, u"L2"_s},
        {AssuranceLevel::L3, u"L3"_s},
    };
    return table;
}

const CodeTable<Outcome>& outcomeCodes()
{
    static const CodeTable<Outcome> table{
        {Outcome::Fulfilled, u"FULFILLED"_s},
        {Outcome::Partial, u"PARTIAL"_s},
        {Outcome::Refused, u"REFUSED"_s},
        {Outcome::Restricted, u"RESTRICTED"_s},
        {Outcome::NoData, u"NO_DATA"_s},
        {Outcome::NotController, u"NOT_CONTROLLER"_s},
        {Outcome::NotConsentBased, u"NOT_CONSENT_BASED"_s},
        {Outcome::NotActionableIdentity, u"NOT_ACTIONABLE_IDENTITY"_s},
        {Outcome::Withdrawn, u"WITHDRAWN"_s},
        {Outcome::Merged, u"MERGED"_s},
        {Outcome::Abandoned, u"ABANDONED"_s},
    };
    return table;
}

const CodeTable<Operation>& operationCodes()
{
    static const CodeTable<Operation> table{
        {Operation::Collect, u"COLLECT"_s},
        {Operation::Update, u"UPDATE"_s},
        {Operation::Delete, u"DELETE"_s},
        {Operation::Stop, u"STOP"_s},
        {Operation::BackupPurge, u"BACKUP_PURGE"_s},
        {Operation::Notify, u"NOTIFY"_s},
        {Operation::Transfer, u"TRANSFER"_s},
        {Operation::ComplianceReview, u"COMPLIANCE_REVIEW"_s},
        {Operation::SourceReview, u"SOURCE_REVIEW"_s},
        {Operation::IncidentTriage, u"INCIDENT_TRIAGE"_s},
    };
    return table;
}

const CodeTable<TaskState>& taskStateCodes()
{
    static const CodeTable<TaskState> table{
        {TaskState::Open, u"OPEN"_s},
        {TaskState::Assigned, u"ASSIGNED"_s},
        {TaskState::Sent, u"SENT"_s},
        {TaskState::Done, u"DONE"_s},
        {TaskState::Verified, u"VERIFIED"_s},
        {TaskState::Failed, u"FAILED"_s},
        {TaskState::NotApplicable, u"NOT_APPLICABLE"_s},
        {TaskState::Deferred, u"DEFERRED"_s},
    };
    return table;
}

const CodeTable<MatchKind>& matchKindCodes()
{
    static const CodeTable<MatchKind> table{
        {MatchKind::Certain, u"certain"_s},
        {MatchKind::Possible, u"possible"_s},
    };
    return table;
}

const CodeTable<Decision>& decisionCodes()
{
    static const CodeTable<Decision> table{
        {Decision::Undecided, u"undecided"_s},
        {Decision::Yes, u"yes"_s},
        {Decision::No, u"no"_s},
    };
    return table;
}

const CodeTable<RedactionReason>& redactionCodes()
{
    static const CodeTable<RedactionReason> table{
        {RedactionReason::ThirdParty, u"THIRD_PARTY"_s},     {RedactionReason::Staff, u"STAFF"_s},
        {RedactionReason::BuyerAccount, u"BUYER_ACCOUNT"_s}, {RedactionReason::OtherChild, u"OTHER_CHILD"_s},
        {RedactionReason::InternalNote, u"INTERNAL_NOTE"_s}, {RedactionReason::ChildData, u"CHILD_DATA"_s},
        {RedactionReason::CardNumber, u"CARD_NUMBER"_s},     {RedactionReason::Secret, u"SECRET"_s},
    };
    return table;
}

// The long names of rule book §3, which people and files write too.
std::optional<RightType> rightOfLongName(const QString& code)
{
    static const CodeTable<RightType> table{
        {RightType::CancelAccount, u"CANCEL_ACCOUNT"_s}, {RightType::WithdrawConsent, u"WITHDRAW_CONSENT"_s},
        {RightType::OptOut, u"MARKETING_OPT_OUT"_s},     {RightType::Copy, u"DATA_COPY"_s},
        {RightType::Explain, u"EXPLAIN_RULES"_s},
    };
    return table.parse(code);
}

} // namespace

QString codeOf(RightType right)
{
    return rightCodes().codeOf(right);
}

std::optional<RightType> parseRight(const QString& code)
{
    const std::optional<RightType> right = rightCodes().parse(code);
    return right ? right : rightOfLongName(code);
}

QList<RightType> allRights()
{
    return rightCodes().values();
}

QString codeOf(Channel channel)
{
    return channelCodes().codeOf(channel);
}

std::optional<Channel> parseChannel(const QString& code)
{
    return channelCodes().parse(code);
}

QList<Channel> allChannels()
{
    return channelCodes().values();
}

QString codeOf(RequesterType type)
{
    return requesterCodes().codeOf(type);
}

std::optional<RequesterType> parseRequesterType(const QString& code)
{
    return requesterCodes().parse(code);
}

QList<RequesterType> allRequesterTypes()
{
    return requesterCodes().values();
}

QString codeOf(MinorClass minor)
{
    return minorCodes().codeOf(minor);
}

std::optional<MinorClass> parseMinorClass(const QString& code)
{
    return minorCodes().parse(code);
}

MinorClass minorClassOf(RequesterType requester, MinorClass stated)
{
    const bool child = requester == RequesterType::ChildSelf || requester == RequesterType::GuardianChild;
    return child && stated == MinorClass::Unknown ? MinorClass::ChildUnder14 : stated;
}

bool concernsMinor(MinorClass minor)
{
    return minor == MinorClass::ChildUnder14 || minor == MinorClass::Minor14To17;
}

QString codeOf(Concern concern)
{
    return concernCodes().codeOf(concern);
}

std::optional<Concern> parseConcern(const QString& code)
{
    return concernCodes().parse(code);
}

QList<Concern> allConcerns()
{
    return concernCodes().values();
}

QString codeOf(AssuranceLevel level)
{
    return levelCodes().codeOf(level);
}

std::optional<AssuranceLevel> parseLevel(const QString& code)
{
    return levelCodes().parse(code);
}

QString codeOf(Outcome outcome)
{
    return outcomeCodes().codeOf(outcome);
}

std::optional<Outcome> parseOutcome(const QString& code)
{
    return outcomeCodes().parse(code);
}

QList<Outcome> allOutcomes()
{
    return outcomeCodes().values();
}

QString codeOf(Operation operation)
{
    return operationCodes().codeOf(operation);
}

std::optional<Operation> parseOperation(const QString& code)
{
    return operationCodes().parse(code);
}

bool isReview(Operation operation)
{
    return operation == Operation::ComplianceReview || operation == Operation::SourceReview
        || operation == Operation::IncidentTriage;
}

QString codeOf(TaskState state)
{
    return taskStateCodes().codeOf(state);
}

std::optional<TaskState> parseTaskState(const QString& code)
{
    return taskStateCodes().parse(code);
}

QString codeOf(MatchKind kind)
{
    return matchKindCodes().codeOf(kind);
}

std::optional<MatchKind> parseMatchKind(const QString& code)
{
    return matchKindCodes().parse(code);
}

QString codeOf(Decision decision)
{
    return decisionCodes().codeOf(decision);
}

std::optional<Decision> parseDecision(const QString& code)
{
    return decisionCodes().parse(code);
}

QString codeOf(RedactionReason reason)
{
    return redactionCodes().codeOf(reason);
}

std::optional<RedactionReason> parseRedactionReason(const QString& code)
{
    return redactionCodes().parse(code);
}

QList<RedactionReason> allRedactionReasons()
{
    return redactionCodes().values();
}

} // namespace rd::domain
