#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/move_guard.h"
#include "core/domain/transfer.h"

#include <QMap>

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// The answers to the questions of a transfer (R-RT-09); "does not know" is one.
struct RecipientAnswers {
    QString name; // in full
    QString contact;
    domain::Decision agreed = domain::Decision::Undecided;
    QString way; // an interface, an upload
    domain::Decision abroad = domain::Decision::Undecided;
};

// Notes who is to get the data of the item at this place. What was found about another recipient no longer counts. As
// long as nothing is decided: MoveForbidden. InvalidArgument {"field": "recipient"} without a name; GroundNotAllowed
// for another right; ForbiddenNumber.
Result<domain::TransferRecipient> nameRecipient(Desk& desk, const domain::CaseId& caseId, int position,
                                                const RecipientAnswers& answers);

struct TransferFinding {
    domain::TransferCondition condition = domain::TransferCondition::Identity;
    bool holds = false;
    QString reason;
};

// An officer finds whether one of the four conditions is met, each with a reason (rule book 3.9). NotPermitted;
// MoveForbidden for an item that is not worked on; LevelNotReached; ReasonRequired; ForbiddenNumber.
Result<domain::TransferTest> testTransfer(Desk& desk, const domain::CaseId& caseId, int position,
                                          const TransferFinding& finding);

// What counts for the item: the last answers, and the findings of this round since them.
Result<domain::TransferStanding> standingTransfer(const Desk& desk, const domain::RequestItem& item);
// The same as screens show it (R-CH-02, R-ID-04).
Result<domain::TransferStanding> transferView(const Desk& desk, const domain::CaseId& caseId, int position);

// What the guards ask of it (move 9).
Result<void> addTransferFacts(const Desk& desk, const domain::RequestItem& item, domain::MoveFacts& facts);
// With the approval the work begins: one task, whose proof is the recipient's receipt.
Result<void> planTransfer(const Desk& desk, storage::Transaction& work, const domain::RequestItem& item);
// T10: the four results, the conclusion, and what was sent or what is offered instead.
Result<void> addTransferValues(const Desk& desk, const QList<const domain::RequestItem*>& answered,
                               QMap<QString, QString>& values);

} // namespace rd::desk
