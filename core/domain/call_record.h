#pragma once

#include "core/domain/case.h"

namespace rd::domain {

struct CallRecord {
    CallId id;
    CaseId caseId;
    QString number; // caller number as shown by the telephone, normalised where possible; 0 points (R-ID-02)
    QDateTime startedAt;
    QDateTime endedAt;
    UserId agent;
};

// One wish of the caller on the intake page.
struct WishedItem {
    RightType right = RightType::Access;
    QString ground;
    QStringList categories;
    bool inWriting = true;
    QStringList purposes = {}; // WITHDRAW: C01 … of the policy
    bool consequencesTold = false; // CANCEL
    Concern concern = Concern::General; // EXPLAIN
};

// What the intake page or `call log` hands to logCall.
struct CallIntake {
    Channel channel = Channel::Hotline;
    QDateTime receivedAt;
    bool receivedByHand = false; // a person told the time; otherwise it was read from this PC's clock
    Requester requester;
    Subject subject;
    MinorClass minor = MinorClass::Unknown;
    QString words;
    QList<WishedItem> items;
    QStringList platforms;
    QString replyWay;
    QString lateReason;
    QDate externalDue; // REGULATOR_TRANSFER: the date the regulator set (R-DL-11)
    QString callNumber;
    QDateTime callStartedAt;
    QDateTime callEndedAt;
    bool confirmedOrderNumber = false; // R-ID-06: "这是订单号" overrides a card-number hit, logged
    CaseId follows; // §7 move 20: the abandoned case this contact goes on with; the new one has its own D0
    // COMPLAINT (3.12): the case it is about, empty when it is about something else or nobody knows yet; what the
    // person wants to happen, and what they tell that is new.
    CaseId complainsOf;
    QString wantedOutcome;
    QString newFacts;
    DraftId draft; // the draft this intake grew from; removed in the same transaction
};

// What the intake page keeps every second; nothing of it is checked yet.
struct IntakeDraft {
    DraftId id;
    UserId user;
    QString json; // the page's own fields
    QString title; // masked, for the list of drafts
    QDateTime startedAt;
    QDateTime updatedAt;
};

} // namespace rd::domain
