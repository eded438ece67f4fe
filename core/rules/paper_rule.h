#pragma once

#include "core/domain/case.h"
#include "core/domain/paper.h"

namespace rd::rules {

class RuleBook;

// One set of papers that is enough (§2). `needs` is the level the person on file has to be verified to besides;
// `grants` is what the papers stand for where that person cannot be asked (R-ID-14).
struct PaperWay {
    QStringList papers;
    domain::AssuranceLevel needs = domain::AssuranceLevel::L0;
    domain::AssuranceLevel grants = domain::AssuranceLevel::L0;
};

struct RightNotOffered {
    domain::RightType right = domain::RightType::Transfer;
    QString reason;
};

// What §2 asks of one kind of requester; who asks for themselves has none.
struct RequesterRule {
    domain::RequesterType requester = domain::RequesterType::Self;
    bool scored = true; // a ward or a deceased person is never scored (R-ID-14)
    QList<PaperWay> ways;
    QList<RightNotOffered> notOffered;
};

// What is still to be asked of the requester: a paper nobody has seen, or what it does not show.
struct PaperGap {
    const domain::PaperKind* paper = nullptr;
    QList<domain::PaperPoint> lacking; // none: the whole paper
};

// How far a requester's papers reach: by the way that is nearest to its end.
struct PaperStanding {
    bool asked = false; // §2 asks papers of this requester
    bool complete = true; // one way is whole: every paper accepted and the person on file verified as far as it needs
    domain::AssuranceLevel grants = domain::AssuranceLevel::L0; // of the complete way
    QList<PaperGap> gaps; // of the nearest way, in its order
    int unchecked = 0; // papers of the nearest way that wait for the second person
};

// `papers` are those of the case, oldest first: of each kind the last one counts. `scored` is the level that the
// factors reached (§4).
PaperStanding paperStanding(const RuleBook& rules, domain::RequesterType requester, const QList<domain::Paper>& papers,
                            domain::AssuranceLevel scored);

// The papers §2 knows for this requester, each once.
QList<const domain::PaperKind*> papersFor(const RuleBook& rules, domain::RequesterType requester);

// Why a right is not offered to this requester; empty when it is.
QString whyNotOffered(const RuleBook& rules, domain::RequesterType requester, domain::RightType right);

} // namespace rd::rules
