#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// When the case was reopened last; invalid when it never was. What was built before does not answer it any more.
QDateTime reopenedAt(const QList<domain::CaseTurn>& turns);
// When it was last reopened for new facts: who asks is then known anew (R-ID-10). Invalid when it never was.
QDateTime askedAnewAt(const QList<domain::CaseTurn>& turns);

// The newest copy built since (move 17); none when the data have to be copied anew.
Result<std::optional<domain::DataCopy>> currentCopy(const Desk& desk, const domain::CaseId& caseId);
std::optional<domain::DataCopy> currentCopy(const QList<domain::DataCopy>& copies,
                                            const QList<domain::CaseTurn>& turns);

} // namespace rd::desk
