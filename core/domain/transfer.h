#pragma once

#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <QDateTime>

namespace rd::domain {

// Who is to get the data of a transfer, as the person answers the questions of intake (R-RT-09). "Does not know" is an
// answer; the last one counts.
struct TransferRecipient {
    TransferRecipientId id;
    CaseId caseId;
    ItemId itemId;
    QString name; // in full
    QString contact;
    Decision agreed = Decision::Undecided; // whether it takes the data,
    QString way; // and how: an interface, an upload
    Decision abroad = Decision::Undecided; // PIPL 38 and 39 stand in the way then
    UserId by;
    QDateTime at;
};

// The conditions of 条例 25, in the order of T10.
enum class TransferCondition { Identity, OwnData, Feasible, NoHarm };
QString codeOf(TransferCondition condition); // IDENTITY OWN_DATA FEASIBLE NO_HARM
std::optional<TransferCondition> parseTransferCondition(const QString& code);
const QList<TransferCondition>& allTransferConditions();

// Whether one of them is met, as an officer found with a reason (rule book 3.9).
struct TransferTest {
    TransferTestId id;
    CaseId caseId;
    ItemId itemId;
    TransferCondition condition = TransferCondition::Identity;
    bool holds = false;
    QString reason;
    UserId by;
    QDateTime at;
};

// The answers and findings that count for one item.
struct TransferStanding {
    std::optional<TransferRecipient> recipient;
    QList<TransferTest> tests; // the newest of each condition, in their order

    const TransferTest* test(TransferCondition condition) const; // nullptr: not found yet
    bool isTested() const; // all four
    bool isAbroad() const { return recipient && recipient->abroad == Decision::Yes; }
    bool isAllowed() const; // all four are met, and a named recipient is known to be in the country
    bool isDenied() const; // all four are found, and one is not met or the recipient is abroad
};

} // namespace rd::domain
