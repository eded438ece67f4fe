#pragma once

#include "core/desk/desk.h"
#include "core/domain/case_file.h"

namespace rd::desk {

// The letter with everything the case knows filled in; an empty template means the one the items call for. Opens or
// continues the draft of that template.
Result<domain::Reply> draftReply(Desk& desk, const domain::CaseId& caseId, const QString& templateCode = {});
// Sets a placeholder's value, or rewrites a whole block when `name` is a block; a required block that is emptied has
// the words of its template again. A placeholder with choices (second_channel.h) takes their codes: UnknownCode (args
// "field", "code"); one that the record fills in takes none: InvalidArgument (args "field", "of"); nor does a block of
// the company's own wording: InvalidArgument (args "field", "wording": its title). ForbiddenNumber as in logCall;
// ApprovalMissing in a minor's case that has ended (R-CH-02).
Result<domain::Reply> setReplyText(Desk& desk, const domain::CaseId& caseId, const QString& templateCode,
                                   const QString& name, const QString& text);
QStringList replyTemplates(); // without those that leave with a move of their own verb

} // namespace rd::desk
