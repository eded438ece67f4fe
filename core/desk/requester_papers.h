#pragma once

#include "core/desk/desk.h"
#include "core/domain/approval.h"
#include "core/domain/case.h"
#include "core/domain/paper.h"
#include "core/rules/paper_rule.h"

namespace rd::desk {

struct SeenPaper {
    QString kind; // code of the policy's papers
    QString issuer;
    QStringList lacking; // codes of points it does not show
    QDateTime seenAt; // now when not given
};

// Somebody of ours has seen a paper of the requester and given it back (R-RQ-01: no copy is kept). UnknownCode for a
// paper §2 does not ask of this requester or a point it does not have; InvalidArgument for a time to come;
// MoveForbidden for a case that is not open; ForbiddenNumber (R-ID-06).
Result<domain::Paper> recordPaper(Desk& desk, const domain::CaseId& caseId, const SeenPaper& seen);

enum class PaperDecision { Accept, Return };

// The second person's decision about what was seen in this case and lacks nothing, all of it or one kind (rule book §7
// move 5): with the last paper accepted, items go on as far as the level reaches, which papers may stand for (R-ID-14).
// SamePerson when only papers this user has seen wait; NotFound {"kind": "paper"}; ReasonRequired to return.
Result<domain::Case> decidePapers(Desk& desk, const domain::CaseId& caseId, PaperDecision decision,
                                  const QString& reason, const QString& kind = {});

// One paper as the case page shows it.
struct AskedPaper {
    domain::PaperKind kind;
    std::optional<domain::Paper> last;
};
struct PaperState {
    bool asked = false; // §2 asks papers of this requester
    bool complete = true;
    QList<AskedPaper> papers; // all that this requester may bring
    QStringList missing; // of the nearest way, a line each, in the words of T02
    int unchecked = 0; // of the nearest way
    bool mayRecord = false; // this user, now
    bool mayDecide = false; // something waits that another has seen
};
Result<PaperState> paperState(const Desk& desk, const domain::CaseId& caseId);

// How far the papers of the case reach, with the level it has.
Result<rules::PaperStanding> papersOf(const Desk& desk, const domain::Case& theCase);
// What T02 has to ask for, a line each: the paper, what it has to show, what for.
QStringList missingLines(const rules::PaperStanding& standing);
// Cases whose papers wait for this user's decision.
Result<QList<domain::WaitingApproval>> listPaperChecks(const Desk& desk);

// InvalidArgument {"field": "right", "why"} for a right that §2 does not give this requester.
Result<void> requireOffered(const Desk& desk, domain::RequesterType requester, domain::RightType right);

} // namespace rd::desk
