#pragma once

#include "core/domain/ids.h"

#include <optional>
#include <QDateTime>
#include <QStringList>

namespace rd::domain {

// Something a paper has to show: an authority letter its term and its signature.
struct PaperPoint {
    QString code;
    QString title;
};

// A kind of paper, as the policy has it.
struct PaperKind {
    QString code;
    QString title;
    QString purpose; // what it is needed for, as T02 says it
    QString ask; // what the agent says
    QList<PaperPoint> points;
};

// Confirmed: accepted by the privacy officer, which counts for more than a supervisor's word (R-ID-11).
enum class PaperState { Seen, Accepted, Returned, Confirmed };
QString codeOf(PaperState state); // SEEN ACCEPTED RETURNED CONFIRMED
std::optional<PaperState> parsePaperState(const QString& code);

// A paper that shows who a requester is or for whom they may speak: viewed and given back, no copy is kept (R-RQ-01).
// What was seen counts once a second person has accepted it (rule book §7 move 5).
struct Paper {
    PaperId id;
    CaseId caseId;
    QString kind; // code of the policy's papers
    QString issuer;
    QStringList lacking; // codes of the points it does not show; none = it shows all
    UserId seenBy;
    QDateTime seenAt;
    PaperState state = PaperState::Seen;
    UserId checkedBy;
    QDateTime checkedAt;
    QString reason; // why it was returned
};

// A second person has accepted it.
bool isAccepted(const Paper& paper);

} // namespace rd::domain
