#pragma once

#include "core/domain/due_stage.h"
#include "core/domain/request_item.h"

namespace rd::domain {

// Who contacts us, and how to reach them.
struct Requester {
    RequesterType type = RequesterType::Self;
    QString contact; // phone or e-mail as the person gave it (plain form)
};

// Whom the data is about, in the words of the requester: the only identifiers search and matching start from (R-ID-03).
struct Subject {
    QString name;
    QString phone; // normalised
    QString member; // star-card or other member number
    QString order; // order or parcel number
    QString account; // nick, pin or other account name of a platform
};

struct Case {
    CaseId id;
    QString number; // DSR-20261123-0007: the day it was logged and its place that day
    CaseState state = CaseState::Received;
    Channel channel = Channel::Hotline;
    QDateTime receivedAt; // UTC
    QDateTime loggedAt;
    Requester requester;
    Subject subject;
    MinorClass minor = MinorClass::Unknown;
    QString words; // the request in the person's own words
    QStringList platforms;
    QString replyWay; // ON_FILE, the given contact, or NONE_GIVEN
    QString lateReason; // why it was logged more than one working day after receipt (R-DL-01)
    QString policyVersion; // in force on D0
    Deadline deadline;
    AssuranceLevel level = AssuranceLevel::L0;
    QDateTime levelReachedAt;
    UserId handler;
    QDateTime repliedAt; // sent_at of the last substantive reply (R-DL-07)
    bool restrictedView = false; // R-CH-02: a minor's data wait for an access approval
    CaseId follows; // §7 move 20: the abandoned case whose person has come back; empty when it is nobody's
    QList<RequestItem> items;
};

// The contact given as the way to reply; empty when none was.
inline QString replyContact(const Case& theCase)
{
    const bool given = theCase.replyWay != QLatin1String("ON_FILE") && theCase.replyWay != QLatin1String("NONE_GIVEN");
    return given ? theCase.replyWay : QString();
}

// One row of a list of cases, already masked for the screen.
struct CaseSummary {
    CaseId id;
    QString number;
    CaseState state = CaseState::Received;
    Channel channel = Channel::Hotline;
    QList<RightType> rights;
    QString maskedName;
    QString maskedPhone;
    MinorClass minor = MinorClass::Unknown;
    QDate due;
    bool provisional = false;
    int daysLeft = 0; // working days until due, 0 on the day, negative = working days overdue; meaningless once replied
    DueStage stage = DueStage::Ahead;
    UserId handler;
    QString handlerName;
    QDateTime repliedAt;
};

struct CaseFilter {
    std::optional<CaseState> state;
    bool openOnly = false;
    std::optional<QDate> dueUntil;
    std::optional<UserId> handler;
    // With a date, open cases come in the order of the work: due before it (overdue), minors, fewest days left, and
    // last those that are answered and wait (rule book §5.5). Without one, all by due date.
    std::optional<QDate> queueFrom;
};

// A page of a list; `next` is empty on the last page and otherwise goes back in as `after`.
struct CasePage {
    QList<CaseSummary> rows;
    QString next;
};

// Of its items, in their order.
inline QList<RightType> rightsOf(const Case& theCase)
{
    QList<RightType> rights;
    for (const RequestItem& item : theCase.items)
        rights.append(item.right);
    return rights;
}

} // namespace rd::domain
