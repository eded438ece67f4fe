#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"

namespace rd::desk {

// A later contact that asks for one thing more.
struct LaterWish {
    domain::WishedItem item;
    domain::Channel channel = domain::Channel::Hotline;
    QDateTime contactAt; // when it reached us; now when left out
    QString words;
    QString lateReason; // why it is added more than one working day after the contact (R-DL-01)
};

// Adds a right to an open case, on the platforms of the case (R-DL-11). The item has its own D0 and due date; the
// others keep theirs, the case shows the date that ends first and is met when the last item is answered (R-DL-07). It
// starts at once where the requester is verified far enough in this contact; what is asked together can raise the level
// of every open item (R-ID-09). MoveForbidden (args "from", "to") for a
// case that is answered or has ended and for a complaint (guard COMPLAINT_APART), UnknownCode, InvalidArgument
// ("received", "words"), ReasonRequired, ForbiddenNumber, DateOutsideCalendars, ClockUnconfirmed without `contactAt`.
Result<domain::Case> addItem(Desk& desk, const domain::CaseId& caseId, const LaterWish& wish);

} // namespace rd::desk
