#include "core/security/audit_chain.h"

#include "core/security/digest.h"

namespace rd::security {

QByteArray chainHash(const ChainedEntry& entry)
{
    QByteArray all;
    all.reserve(512 + entry.detail.size() + entry.touched.size());
    appendPart(all, "rightsdesk-audit-1");
    appendPart(all, QByteArray::number(entry.sequence));
    appendPart(all, QByteArray::number(entry.at));
    for (const QString* text : {&entry.actor, &entry.actorName, &entry.roles, &entry.workstation, &entry.action,
                                &entry.objectKind, &entry.objectId, &entry.caseId})
        appendPart(all, text->toUtf8());
    for (const QByteArray* bytes : {&entry.detail, &entry.touched, &entry.previous})
        appendPart(all, *bytes);
    return sha256(all);
}

} // namespace rd::security
