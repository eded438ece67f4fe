#pragma once

#include "core/domain/codes.h"
#include "core/domain/paper.h"

namespace rd::domain {

// One way of R-ID-11 to be known although the number on file is lost, as the policy has it.
struct ExceptionWay {
    QString code;
    QString title;
    QString ask; // what the agent says
    QStringList factors; // answered rightly in this contact, every one of them (P6)
    QStringList answerGroups; // and so many more that were, of these groups
    int answers = 0;
    QList<PaperPoint> pieces; // what is looked at and given back, every one of them
    bool copy = false; // a copy of an ID document came with it; it is destroyed at the decision
};

enum class ExceptionState { Recorded, Approved, Returned, Objected };
QString codeOf(ExceptionState state); // RECORDED APPROVED RETURNED OBJECTED
std::optional<ExceptionState> parseExceptionState(const QString& code);

// The level of a requester whose number on file is lost, L3-EX (R-ID-11): no points, but what somebody has seen and an
// officer has approved. Looked at and forgotten: which kind, by whom, when and that it held; no copy and no number.
struct ExceptionPath {
    ExceptionPathId id;
    CaseId caseId;
    QString way;
    QStringList evidence; // codes of the factors that matched and of the pieces that were looked at
    UserId seenBy;
    QDateTime seenAt;
    ExceptionState state = ExceptionState::Recorded;
    UserId decidedBy;
    QDateTime decidedAt;
    QString reason; // the officer's
    UserId destroyedBy; // who says that the copy of the ID document is gone; empty where none came
    QDateTime destroyedAt;
    QStringList contacts; // keyed hashes of the contacts on file that are told, as they were at the approval
    UserId objectedBy; // who took the objection of the old contact
    QDateTime objectedAt;
    QString objection;
};

// What an exception path holds back until the old contacts have had their time to object (R-ID-11).
struct ExceptionWait {
    QList<ItemId> items; // whose level rests on the path, of the rights that wait
    QDateTime until; // invalid while a contact has still to be told
    bool over = false;
    bool clockDoubtful = false; // the time has come by a clock that nobody has confirmed: not over

    bool holdsBack(const ItemId& item) const { return !over && items.contains(item); }
};

// What a refusal says of it: "notBeforeTime", and "clock" = "unconfirmed" where that alone is missing.
QVariantMap waitArguments(const std::optional<ExceptionWait>& wait);

} // namespace rd::domain
