#pragma once

#include "core/desk/desk.h"
#include "core/domain/approval.h"
#include "core/domain/case.h"
#include "core/domain/exception_path.h"
#include "core/domain/first_of.h"
#include "core/domain/reply.h"

namespace rd::desk {

// L3-EX (R-ID-11): who has lost the number on file is known by what somebody has seen, once an officer approves it. The
// old contacts are told by the notice of the policy (sendReply), and what the policy names waits for them.

struct SeenEvidence {
    QString way; // code of the policy's ways
    QStringList pieces; // codes of what was looked at and given back, each as it has to be
    QDateTime seenAt; // now when not given
};

// Notes what was seen; no copy, no number (R-RQ-01). UnknownCode for a way or piece the policy does not have;
// MoveForbidden {"guard": "EXCEPTION_EVIDENCE", "missing"} while something of the way is missing, "EXCEPTION_OFFERED"
// for a requester it is not for, "EXCEPTION_OBJECTED" once the old contact has objected in this case, and for a case
// that is not open; AlreadyDone while one stands or waits.
Result<domain::ExceptionPath> recordException(Desk& desk, const domain::CaseId& caseId, const SeenEvidence& seen);

enum class ExceptionDecision { Approve, Return };
enum class IdentityCopy { Kept, Destroyed };

// The officer's decision on what waits, never of whoever recorded it or saw the document (SamePerson). With an approval
// the level is reached and the items go on. ReasonRequired; NotFound {"kind": "exception"} or, where nobody could be
// told, "contactOnFile"; MoveForbidden {"guard": "COPY_DESTROYED"} while a copy of an ID document has not been
// destroyed, "EXCEPTION_SHOWN" when another waits than `shown`.
Result<domain::Case> decideException(Desk& desk, const domain::CaseId& caseId, ExceptionDecision decision,
                                     const QString& reason, IdentityCopy copy,
                                     const std::optional<domain::ExceptionPathId>& shown = {});

// The old contact says that this was not asked for: the path ends, its level is gone, and a safety flag stands
// (R-ID-09). NotFound {"kind": "exception"} while none is approved; ReasonRequired.
Result<domain::Case> objectToException(Desk& desk, const domain::CaseId& caseId, const QString& words);

// One contact on file as the case page shows it.
struct ExceptionNotice {
    QString maskedContact;
    domain::ReplyChannel channel = domain::ReplyChannel::Sms;
    QDateTime sentAt; // invalid: still to go
};
struct ExceptionView {
    bool offered = false; // the policy has such a path, and for this requester
    bool needed = false; // an item still waits for a level it could give
    QList<domain::ExceptionWay> ways;
    QHash<QString, QStringList> unanswered; // by way: the factors and groups still to be answered in this contact
    std::optional<domain::ExceptionPath> last;
    QString notice; // template of the letter to the old contacts
    QList<ExceptionNotice> notices;
    domain::ExceptionWait wait;
    QList<int> waiting; // positions of the items that wait
    bool mayRecord = false; // this user, now
    bool mayDecide = false;
    bool mayObject = false;
};
Result<ExceptionView> exceptionView(const Desk& desk, const domain::CaseId& caseId);

// Cases whose exception path waits for this officer.
Result<domain::FirstOf<domain::WaitingApproval>> listExceptions(const Desk& desk);

} // namespace rd::desk
