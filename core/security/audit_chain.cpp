#include "core/security/audit_chain.h"

#include <QCryptographicHash>

namespace rd::security {

QByteArray chainHash(const ChainedEntry& entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each part with its length, so that nothing can move from one field to the next.
    const auto add = [&hash](const QByteArray& part) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    };
    add(QByteArrayLiteral("rightsdesk-audit-1"));
    add(QByteArray::number(entry.sequence));
    add(QByteArray::number(entry.at));
    for (const QString& text : {entry.actor, entry.actorName, entry.roles, entry.workstation, entry.action,
                                entry.objectKind, entry.objectId, entry.caseId})
        add(text.toUtf8());
    add(entry.detail);
    add(entry.touched);
    add(entry.previous);
    return hash.result();
}

} // namespace rd::security
