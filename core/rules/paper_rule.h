#pragma once

#include "core/domain/case.h"
#include "core/domain/paper.h"

namespace rd::rules {

class RuleBook;

// One set of papers that is enough (§2). `needs` is the level the person on file has to be verified to besides;
// `grants` is what the papers stand for where that person cannot be asked (R-ID-14), `byOfficer` what they stand for
// once the privacy officer has confirmed every one of them: what is raised above L2 (R-ID-09, DC03 and DC08) could not
// be reached otherwise, and beside the points only the officer lets anybody through (R-ID-11).
struct PaperWay {
    QStringList papers;
    domain::AssuranceLevel needs = domain::AssuranceLevel::L0;
    domain::AssuranceLevel grants = domain::AssuranceLevel::L0;
    domain::AssuranceLevel byOfficer = domain::AssuranceLevel::L0; // never below `grants`
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
    // Rights that are about the child's rows where no category is named; any: who is known by papers alone gets those
    // rows only (GUARDIAN_CHILD (b)).
    QList<domain::RightType> childRows = {};
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
    // Of the nearest way, in its order:
    QList<PaperGap> gaps;
    int unchecked = 0; // papers that wait for the second person
    domain::AssuranceLevel needs = domain::AssuranceLevel::L0;
    bool lacksLevel = false; // the person on file is not verified as far as it needs
    domain::AssuranceLevel byOfficer = domain::AssuranceLevel::L0; // what it would grant if the officer confirmed it
    QDateTime shownAt; // when the last of its papers was shown; invalid while none was

    // The requester has done their part; whatever is missing is our work.
    bool isShown() const { return gaps.isEmpty() && !lacksLevel; }
    // Known by papers alone: the person on file has no part in it, so what is on file reaches somebody else (R-LT-03).
    bool bypassesPerson() const { return asked && (needs == domain::AssuranceLevel::L0 || lacksLevel); }
};

// Ways that go on alike: every paper of `all`, and one of the sets of `oneOf` where there is more than one.
struct PaperWish {
    QList<PaperGap> all;
    QList<QList<PaperGap>> oneOf;
    domain::AssuranceLevel needs = domain::AssuranceLevel::L0; // L0 once the person on file is verified
};

// `papers` are those of the case, oldest first: of each kind the last one counts. `scored` is the level that the
// factors reached (§4), without what papers have granted.
PaperStanding paperStanding(const RuleBook& rules, domain::RequesterType requester, const QList<domain::Paper>& papers,
                            domain::AssuranceLevel scored);

// What is still to be asked for, one of these (R-RQ-01: everything at once): the ways that the requester has begun, all
// of them while none is, those of one kind as one wish. Empty once one is whole but for our own work.
QList<PaperWish> paperWishes(const RuleBook& rules, domain::RequesterType requester, const QList<domain::Paper>& papers,
                             domain::AssuranceLevel scored);

// The papers §2 knows for this requester, each once.
QList<const domain::PaperKind*> papersFor(const RuleBook& rules, domain::RequesterType requester);

// Why a right is not offered to this requester; empty when it is.
QString whyNotOffered(const RuleBook& rules, domain::RequesterType requester, domain::RightType right);

} // namespace rd::rules
