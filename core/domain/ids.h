#pragma once

#include "core/base/id.h"

namespace rd::domain {

using CaseId = Id<struct CaseTag>;
using ItemId = Id<struct ItemTag>;
using CallId = Id<struct CallTag>;
using DraftId = Id<struct DraftTag>;
using UserId = Id<struct UserTag>;
using TaskId = Id<struct TaskTag>;
using TaskProofId = Id<struct TaskProofTag>;
using VerificationId = Id<struct VerificationTag>;
using SourceFileId = Id<struct SourceFileTag>;
using RecordId = Id<struct RecordTag>;
using RedactionId = Id<struct RedactionTag>;
using CopyId = Id<struct CopyTag>;
using ApprovalId = Id<struct ApprovalTag>;
using ReplyId = Id<struct ReplyTag>;
using AccessRequestId = Id<struct AccessRequestTag>;
using LockoutReleaseId = Id<struct LockoutReleaseTag>;
using SafetyFlagId = Id<struct SafetyFlagTag>;
using ReminderDismissalId = Id<struct ReminderDismissalTag>;
using MaterialId = Id<struct MaterialTag>;
using TurnId = Id<struct TurnTag>;
using PaperId = Id<struct PaperTag>;
using HandoverId = Id<struct HandoverTag>;
using ComplaintId = Id<struct ComplaintTag>;
using GroundTestId = Id<struct GroundTestTag>;
using KeptDataId = Id<struct KeptDataTag>;
using ConsentId = Id<struct ConsentTag>;
using ConsentWithdrawalId = Id<struct ConsentWithdrawalTag>;
using ConsentFindingId = Id<struct ConsentFindingTag>;
using SuppressionId = Id<struct SuppressionTag>;
using ErasureProposalId = Id<struct ErasureProposalTag>;
using TombstoneId = Id<struct TombstoneTag>;
using LegalHoldId = Id<struct LegalHoldTag>;
using ExceptionPathId = Id<struct ExceptionPathTag>;
using TransferTestId = Id<struct TransferTestTag>;
using IncidentId = Id<struct IncidentTag>;
using TransferRecipientId = Id<struct TransferRecipientTag>;
using OutgoingMailId = Id<struct OutgoingMailTag>;

} // namespace rd::domain
