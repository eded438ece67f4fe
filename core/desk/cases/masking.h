#pragma once

#include "core/domain/call_record.h"
#include "core/domain/case.h"
#include "core/domain/case_turn.h"
#include "core/domain/complaint.h"
#include "core/domain/consent.h"
#include "core/domain/data_copy.h"
#include "core/domain/found_record.h"
#include "core/domain/ground_test.h"
#include "core/domain/kept_data.h"
#include "core/domain/paper.h"
#include "core/domain/reply.h"
#include "core/domain/role.h"
#include "core/domain/waiting.h"
#include "core/rules/minor_rule.h"

namespace rd::desk {

// Every value that leaves core for a screen or the command line passes here; what a minor's access approval is missing
// for comes out as "*" (R-CH-02), whoever looks.

// The case as screens show it: names, numbers and contacts masked (R-ID-05); single fields come out by unmaskField
// only.
void maskCase(domain::Case& theCase, const rules::Concealment& concealment);
void maskCall(domain::CallRecord& call, const rules::Concealment& concealment);
// What people wrote into a letter may tell of the minor too.
void maskTurn(domain::CaseTurn& turn, const rules::Concealment& concealment);
void maskReply(domain::Reply& reply, const rules::Concealment& concealment);
void maskHandover(domain::CopyHandover& handover, const rules::Concealment& concealment);
void maskComplaint(domain::Complaint& complaint, const rules::Concealment& concealment);
// And what they asked for and wrote down about material and papers.
void maskPaper(domain::Paper& paper, const rules::Concealment& concealment);
void maskWaiting(domain::CaseWaiting& waiting, const rules::Concealment& concealment);
// And why a ground holds, or what is kept.
void maskTest(domain::GroundTest& test, domain::Roles viewer, const rules::Concealment& concealment);
void maskKept(domain::KeptData& kept, domain::Roles viewer, const rules::Concealment& concealment);
void maskFinding(domain::ConsentFinding& finding, domain::Roles viewer, const rules::Concealment& concealment);
// The proof of a consent may name whoever gave it: an auditor reads that there is one (R-ID-04).
void maskConsent(domain::Consent& consent, domain::Roles viewer);

// The two values that lists show of a case.
QString shownName(const domain::Case& theCase);
QString shownContact(const domain::Case& theCase);

// A found cell as the person marking redactions sees it: the subject's own identifiers masked, other people's in clear
// because they must be recognised; for an auditor everything personal is masked (R-ID-04).
void maskRecord(domain::FoundRecord& record, domain::Roles viewer, const rules::Concealment& concealment);
// The text a redaction hides is a part of its cell. `records` are those of the case, masked already.
void maskRedactions(QList<domain::Redaction>& redactions, const QList<domain::FoundRecord>& records);

// What a list of redactions shows of the hidden text: other people's names and numbers masked as the person's own
// (R-ID-05), words that no mask fits as "***". `record` is masked already.
QString shownHidden(const domain::Redaction& redaction, const domain::FoundRecord& record);

} // namespace rd::desk
