#pragma once

#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"

namespace rd::desk {

// §7 "Duplicates": other cases of the same requester contact that ask for a right this one asks for, received within
// thirty days before or after it; newest first. Nothing before L1, for it would tell who has called (R-ID-03). A
// request is never turned away for it.
Result<QList<domain::LikeCase>> likeCases(const Desk& desk, const domain::Case& theCase);

// What two cases must share to be made one (move 19); nothing when they do.
bool isSameSubject(const domain::Case& a, const domain::Case& b);
bool isSameRequester(const domain::Case& a, const domain::Case& b); // the same contact or the same account
bool scopesOverlap(const QStringList& one, const QStringList& other); // an empty one is everything
bool coversAll(const QStringList& codes, const QStringList& wanted); // of both, an empty one is everything
// Of a withdrawal, where an empty one names none: whoever answered it did not take back what the other asks for.
bool coversPurposes(const QStringList& purposes, const QStringList& wanted);

// The item of `earlier` whose answer answers this one too: about the same person, by the same right and ground, and on
// no less platforms and categories. nullptr when there is none.
const domain::RequestItem* answerFor(const domain::Case& theCase, const domain::RequestItem& item,
                                     const domain::Case& earlier);

} // namespace rd::desk
