#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/data_copy.h"

#include <functional>

namespace rd::desk {

// The thirty days after delivery are over (rule book §9, T09): from the thirty-first on nobody is given the package.
bool isPastKeeping(const Desk& desk, const domain::CopyPackage& package);

// Erases the packages, with the reading copies beside them, whose thirty days are over, and those that were never
// delivered and are replaced by a newer copy or of a case that has ended; enters each. The record of the copy with
// manifest and hash stays, and so does the letter (A28). A package on another PC waits for that one, unless its file is
// found here; what is under a hold waits until that is lifted (R-RE-03). The numbers of the cases.
// Cancelled keeps what was done so far.
Result<QStringList> erasePackages(Desk& desk, const JobToken& job = {});

// The PCs whose packages of the case are not within reach of this one, by name.
Result<QStringList> packagesOutOfReach(const Desk& desk, const domain::CaseId& caseId);

// All that are left of one case whose records are to be erased (R-RE-01), in the same way. `mayErase` is asked at each
// while nobody else can write; its errors are passed on. False when one of them may not go, lies where this PC does not
// reach it or cannot be removed.
using MayErase = std::function<Result<bool>()>;
Result<bool> erasePackagesOf(Desk& desk, const domain::CaseId& caseId, const MayErase& mayErase);

} // namespace rd::desk
