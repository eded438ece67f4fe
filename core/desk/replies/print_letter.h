#pragma once

#include "core/desk/desk.h"
#include "core/domain/reply.h"
#include "core/print/page_flow.h"

namespace rd::desk {

// The pages of one letter of the case, for the printer; that they were printed is audited (R-AU-01). A draft says that
// it is one, across every page. What has left is printed as it left or not at all: NotFound (args "kind" =
// "sentLetter") where the pages made anew are not those of the kept digest, so that the file written then is the one to
// print. ApprovalMissing for the letter of a minor before the access is approved (R-CH-02).
Result<print::PageFlow> printLetter(Desk& desk, const domain::CaseId& caseId, const domain::ReplyId& replyId);

} // namespace rd::desk
