#pragma once

#include "core/domain/case_state.h"
#include "core/domain/codes.h"
#include "core/domain/deadline.h"
#include "core/domain/ids.h"

#include <optional>
#include <QDateTime>
#include <QString>

namespace rd::domain {

// What turned a case that was already on file: another contact, another case, or second thoughts (rule book §7 moves 17
// to 19, R-DL-11), or a child's guardian (rule book §2).
enum class TurnKind { ItemAdded, Reopened, Merged, TookIn, AnsweredByReference, Withdrawn, GuardianReached };
// ITEM_ADDED REOPENED MERGED TOOK_IN ANSWERED_BY_REFERENCE WITHDRAWN GUARDIAN_REACHED
QString codeOf(TurnKind kind);
std::optional<TurnKind> parseTurnKind(const QString& code);

// Move 17.
enum class ReopenCause { OwnError, ComplaintUpheld, NewFacts };
QString codeOf(ReopenCause cause); // OWN_ERROR COMPLAINT_UPHELD NEW_FACTS
std::optional<ReopenCause> parseReopenCause(const QString& code);
QList<ReopenCause> allReopenCauses();

struct CaseTurn {
    TurnId id;
    CaseId caseId;
    TurnKind kind = TurnKind::ItemAdded;
    QString cause; // code of the ReopenCause, else empty
    CaseId other; // the case merged with or referred to
    QString otherNumber; // its number; read with the turn, not stored
    ItemId item; // added, or answered by reference
    std::optional<Channel> channel; // of the later contact
    QDateTime contactAt; // when it reached us; invalid when nobody contacted us
    QString words; // what was said, or why
    UserId by;
    QDateTime at;
};

// Another case that asks for the same as this one did (§7 "Duplicates"): the same requester contact and right within
// thirty days. Told after L1 only.
struct LikeCase {
    CaseId id;
    QString number;
    CaseState state = CaseState::Received;
    QList<RightType> rights; // those both ask for
    QDate received; // D0
    QDateTime repliedAt;
    bool mergeable = false; // both are open: this one can go into it, or it into this one
    bool answered = false; // an answer stands that can be referred to
};

} // namespace rd::domain
