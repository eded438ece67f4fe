#include "core/desk/audit/verify_audit.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"

#include <QJsonDocument>

namespace rd::desk {

namespace {

constexpr int entriesPerPage = 100; // each may be shared by some hundred cases

QJsonObject exported(const domain::AuditEntry& entry)
{
    return {{QStringLiteral("sequence"), entry.sequence},       {QStringLiteral("at"), isoWithOffset(entry.at)},
            {QStringLiteral("actor"), entry.actorName},         {QStringLiteral("roles"), entry.roles},
            {QStringLiteral("workstation"), entry.workstation}, {QStringLiteral("action"), entry.action},
            {QStringLiteral("objectKind"), entry.objectKind},   {QStringLiteral("objectId"), entry.objectId},
            {QStringLiteral("case"), entry.caseId.text()},      {QStringLiteral("hash"), entry.hash}};
}

} // namespace

Result<domain::AuditCheck> verifyAudit(const Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::VerifyAudit));
    RD_TRY_ASSIGN(domain::AuditCheck check, desk.storage().audit().verify(job));
    RD_TRY_ASSIGN(const AnchorFinding anchor, desk.anchor().compare(desk.storage()));
    check.anchor = codeOf(desk.anchor().isKept() ? anchor.state : AnchorState::None);
    return check;
}

Result<qint64> exportAudit(Desk& desk, const QString& path)
{
    RD_TRY(desk.session().require(domain::Permission::ViewAudit));
    RD_TRY(requireFreeFile(path));
    QByteArray lines;
    qint64 count = 0;
    qint64 last = 0;
    while (true) {
        RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().page(last, entriesPerPage));
        if (entries.isEmpty())
            break;
        for (const domain::AuditEntry& entry : entries)
            lines += QJsonDocument(exported(entry)).toJson(QJsonDocument::Compact) + '\n';
        count += entries.size();
        last = entries.last().sequence;
    }
    // Nobody waits for the reading of a long log: the desk is held for the entry alone.
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY(commitWithFile(desk, work, path, lines,
                          {objectEvent(QStringLiteral("AuditExported"), QStringLiteral("desk"), {}, {},
                                       {{QStringLiteral("entries"), count}})}));
    return count;
}

bool wasPutBack(const domain::AuditCheck& check)
{
    return check.anchor != QLatin1String("agrees") && check.anchor != QLatin1String("none");
}

bool wasSeen(const domain::AuditCheck& check, qint64 entry)
{
    return !check.ok || entry <= check.entries;
}

bool isProven(const domain::AuditCheck& check, qint64 lastEntry)
{
    return !wasPutBack(check) && lastEntry <= check.entries && (check.ok || lastEntry < check.firstBad);
}

} // namespace rd::desk
