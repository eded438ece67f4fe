#pragma once

#include "core/desk/desk.h"
#include "core/domain/codes.h"
#include "core/domain/complaint.h"

namespace rd::desk {

// What somebody is dissatisfied with, told about a case on file (rule book 3.12).
struct ComplaintIntake {
    domain::CaseId about;
    domain::Channel channel = domain::Channel::Hotline;
    QDateTime receivedAt; // now when left out
    QString contact; // the requester's contact of that case when left out
    QString words; // what is wrong
    QString wanted; // what the person wants to happen
    QString newFacts;
    QString lateReason; // R-DL-01
    QDate externalDue; // REGULATOR_TRANSFER (R-DL-11)
};

// Logs it as a contact of its own by the receipt rule, with D0 and T+15 of its own and a record of its own; the clock
// of the case it is about runs on as it did (R-DL-12). No verification (R-ID-10, 3.12). Errors of logCall;
// InvalidArgument "words" without saying what is wrong.
Result<domain::Complaint> logComplaint(Desk& desk, const ComplaintIntake& intake);

} // namespace rd::desk
