#include "core/desk/verification/safety_flag.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/verification/verification_session.h"

#include <algorithm>

namespace rd::desk {

namespace {

enum class Flag { Raised, Lifted };

Result<domain::AuditEvent> writeFlag(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                     const VerificationSession& session, Flag flag, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{QStringLiteral("field"), QStringLiteral("reason")}});
    RD_TRY(requireStorableText(QStringLiteral("reason"), reason, {theCase.subject.order}));
    storage::SafetyFlag entry;
    entry.caseId = theCase.id;
    entry.raised = flag == Flag::Raised;
    entry.by = desk.session().user().id;
    entry.reason = reason.trimmed();
    const QDateTime now = desk.clock().now();
    for (const QByteArray& key : session.subjectKeys) {
        entry.id = domain::SafetyFlagId::create();
        entry.recordKey = key;
        // The last entry counts, also where another PC's clock stands ahead.
        RD_TRY_ASSIGN(const QDateTime last, work.safety().lastChange(key));
        entry.at = last.isValid() ? std::max(now, last.addMSecs(1)) : now;
        RD_TRY(work.safety().add(entry));
    }
    const QString action = entry.raised ? QStringLiteral("SafetyFlagRaised") : QStringLiteral("SafetyFlagLifted");
    return caseEvent(action, theCase.id, {{QStringLiteral("reason"), entry.reason}});
}

Result<void> saveFlag(Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                      const VerificationSession& session, Flag flag, const QString& reason)
{
    RD_TRY_ASSIGN(const domain::AuditEvent event, writeFlag(desk, work, theCase, session, flag, reason));
    return commitAndAnnounce(desk, work, {event});
}

auto levelMissing(const Desk& desk, domain::AssuranceLevel reached)
{
    return fail(ErrorCode::LevelNotReached,
                {{QStringLiteral("needed"), codeOf(desk.rules().verification().endangeredLevel)},
                 {QStringLiteral("reached"), codeOf(reached)}});
}

} // namespace

Result<void> raiseSafetyFlag(Desk& desk, const domain::CaseId& caseId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    return saveFlag(desk, work, theCase, session, Flag::Raised, reason);
}

Result<domain::AuditEvent> raiseFlag(const Desk& desk, storage::Transaction& work, const domain::Case& theCase,
                                     const QString& reason)
{
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    return writeFlag(desk, work, theCase, session, Flag::Raised, reason);
}

Result<void> liftSafetyFlag(Desk& desk, const domain::CaseId& caseId, const QString& reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ReleaseLockout));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireNotEnded(theCase));
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    // Below that level the answer is the same whether a flag stands or not.
    if (session.level < desk.rules().verification().endangeredLevel)
        return levelMissing(desk, session.level);
    if (!session.inDanger)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("safetyFlag")}});
    return saveFlag(desk, work, theCase, session, Flag::Lifted, reason);
}

Result<void> requireSafeAddress(const Desk& desk, const domain::Case& theCase)
{
    if (theCase.level >= desk.rules().verification().endangeredLevel)
        return {};
    RD_TRY_ASSIGN(const VerificationSession session, verificationSession(desk, theCase));
    return session.inDanger ? levelMissing(desk, theCase.level) : Result<void>();
}

Result<void> requireSafeDisclosure(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item)
{
    return desk.rules().raisedByRisk(item.right, item.concern) ? requireSafeAddress(desk, theCase) : Result<void>();
}

} // namespace rd::desk
