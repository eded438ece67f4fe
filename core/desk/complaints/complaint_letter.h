#pragma once

#include "core/desk/desk.h"
#include "core/desk/replies/reply_draft.h"
#include "core/domain/case.h"

#include <QMap>

namespace rd::desk {

// What T13 says of the complaint that the case carries; empty for any other case. Findings, result and remedy are there
// once it is decided, so that no answer can leave before. Nobody writes them anew in the letter: what was decided is
// what it says. Staff see a minor's concealed until the access is approved (R-CH-02).
Result<QMap<QString, QString>> complaintLetterValues(const Desk& desk, const domain::Case& carrier,
                                                     LetterReader reader);

} // namespace rd::desk
