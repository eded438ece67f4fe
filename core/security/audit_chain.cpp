#include "core/security/audit_chain.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace rd::security {

QByteArray chainHash(const ChainedEntry& entry)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArrayLiteral("rightsdesk-audit-1") << entry.sequence << entry.at;
    for (const QString& text : {entry.actor, entry.actorName, entry.roles, entry.workstation, entry.action,
                                entry.objectKind, entry.objectId, entry.caseId})
        stream << text.toUtf8();
    stream << entry.detail << entry.touched << entry.previous;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace rd::security
