#include "core/desk/entry/show_anchor.h"

#include "core/desk/desk_parts.h"
#include "core/security/anchor.h"

namespace rd::desk {

Result<PaperAnchor> showAnchor(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::VerifyAudit));
    RD_TRY_ASSIGN(const storage::LogEnd end, desk.storage().audit().end());
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().page(end.sequence - 1, 1));
    if (entries.isEmpty())
        return fail(ErrorCode::AuditBroken);
    return PaperAnchor{end.sequence, entries.first().at, security::anchorCode(end.sequence, end.hash)};
}

Result<PaperAnchorCheck> compareAnchor(const Desk& desk, const QString& code)
{
    RD_TRY(desk.session().require(domain::Permission::VerifyAudit));
    const std::optional<security::CodedEntry> coded = security::readAnchorCode(code);
    if (!coded)
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("code")}});
    RD_TRY_ASSIGN(const storage::LogEnd end, desk.storage().audit().end());
    RD_TRY_ASSIGN(const QByteArray hash, desk.storage().audit().hashAt(coded->sequence));
    return PaperAnchorCheck{coded->sequence, end.sequence, !hash.isEmpty() && hash.startsWith(coded->hashStart)};
}

} // namespace rd::desk
