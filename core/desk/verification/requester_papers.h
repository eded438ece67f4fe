#pragma once

#include "core/desk/desk.h"
#include "core/domain/approval.h"
#include "core/domain/case.h"
#include "core/domain/first_of.h"
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

// Which papers are decided about. `shown` are the ids on the screen or in the answer that the decision was taken by:
// what somebody else has noted or decided since is then not decided with them. Unset: what stands at the call.
struct PaperChoice {
    QString kind; // code of the policy's papers; empty = all that wait
    std::optional<QList<domain::PaperId>> shown;
};

// The second person's decision about what was seen in this case and lacks nothing, all of it or one kind (rule book §7
// move 5): with the last paper accepted, items go on as far as the level reaches, which papers may stand for (R-ID-14).
// An officer accepts what a supervisor has accepted once more where that is not enough; a kind that was accepted can be
// returned, and the level falls with it. SamePerson when only papers this user has seen wait; NotFound {"kind":
// "paper"}; MoveForbidden {"guard": "PAPERS_SHOWN"} when others wait than were shown; ReasonRequired to return.
Result<domain::Case> decidePapers(Desk& desk, const domain::CaseId& caseId, PaperDecision decision,
                                  const QString& reason, const PaperChoice& choice = {});

// One paper as the case page shows it.
struct AskedPaper {
    domain::PaperKind kind;
    std::optional<domain::Paper> last;
    bool mayTakeBack = false; // it was accepted, and this user may return it
};
struct PaperState {
    bool asked = false; // §2 asks papers of this requester
    bool complete = true;
    QList<AskedPaper> papers; // all that this requester may bring
    QStringList missing; // everything T02 has to ask for, a line each, in its words
    int unchecked = 0; // of the nearest way
    bool choice = false; // one of several ways, or one of several papers, is enough
    bool needsPerson = false; // the person on file has still to be verified
    bool needsOfficer = false; // all is accepted, and an item needs what only the officer's confirmation grants
    QList<domain::PaperId> waiting; // what this user may accept now, as decidePapers wants it back
    bool mayRecord = false; // this user, now
    bool mayDecide = false; // something waits that another has seen
};
Result<PaperState> paperState(const Desk& desk, const domain::CaseId& caseId);

// Cases whose papers wait for this user's decision.
Result<domain::FirstOf<domain::WaitingApproval>> listPaperChecks(const Desk& desk);

// InvalidArgument {"field": "right", "why"} for a right that §2 does not give this requester.
Result<void> requireOffered(const Desk& desk, domain::RequesterType requester, domain::RightType right);

} // namespace rd::desk
