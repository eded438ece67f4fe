#include "core/security/anchor.h"
#include "core/base/owner_only.h"
#include "core/base/safe_file.h"

#include "core/security/digest.h"

#include <algorithm>
#include <array>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace rd::security {

namespace {

// Of different pages of the system's cache, so that no single write takes both.
constexpr qint64 recordDistance = 4096;
constexpr quint32 anchorVersion = 1;
const QByteArray anchorMagic = QByteArrayLiteral("RDANCHR1");
constexpr qsizetype proofBytes = 32;
constexpr qsizetype lengthBytes = 4;

// A record is magic ‖ length ‖ body ‖ MAC(body) ‖ BLAKE2b(body ‖ MAC). As in the slot file the checksum covers the MAC:
// what was torn inside the MAC must not look like another desk's.

QByteArray anchorBody(const Anchor& anchor)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << anchorVersion << anchor.deskId << anchor.sequence << anchor.head << anchor.slotSequence
           << anchor.at.toMSecsSinceEpoch() << anchor.signer;
    return body;
}

std::optional<Anchor> anchorOf(const QByteArray& body)
{
    QDataStream stream(body);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 version = 0;
    qint64 at = 0;
    Anchor anchor;
    stream >> version >> anchor.deskId >> anchor.sequence >> anchor.head >> anchor.slotSequence >> at >> anchor.signer;
    if (stream.status() != QDataStream::Ok || version != anchorVersion || !stream.atEnd())
        return std::nullopt;
    anchor.at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return anchor;
}

QByteArray anchorMac(const QByteArray& body, const Secret& databaseKey)
{
    return keyedHash(databaseKey, QByteArrayLiteral("anchor") + body);
}

QByteArray recordOf(const Anchor& anchor, const Secret& databaseKey)
{
    const QByteArray body = anchorBody(anchor);
    QByteArray length(lengthBytes, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(body.size()), length.data());
    const QByteArray checked = body + anchorMac(body, databaseKey);
    return anchorMagic + length + checked + keyedHash(Secret(), checked);
}

std::optional<KeptAnchor> recordIn(const QByteArray& bytes, const Secret& databaseKey)
{
    const qsizetype start = anchorMagic.size() + lengthBytes;
    if (bytes.size() < start || !bytes.startsWith(anchorMagic))
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + anchorMagic.size());
    if (length > recordDistance || bytes.size() < start + length + 2 * proofBytes)
        return std::nullopt;
    const QByteArray checked = bytes.mid(start, length + proofBytes);
    if (!sameBytes(bytes.mid(start + checked.size(), proofBytes), keyedHash(Secret(), checked)))
        return std::nullopt;
    const QByteArray body = checked.left(length);
    const std::optional<Anchor> anchor = anchorOf(body);
    if (!anchor)
        return std::nullopt;
    return KeptAnchor{*anchor, sameBytes(checked.mid(length), anchorMac(body, databaseKey))};
}

using AnchorRecords = std::array<std::optional<KeptAnchor>, 2>;

AnchorRecords recordsIn(QFile& file, const Secret& databaseKey)
{
    const QByteArray all = file.read(2 * recordDistance);
    return {recordIn(all.left(recordDistance), databaseKey), recordIn(all.mid(recordDistance), databaseKey)};
}

// Of this key before any other, and the newer before the older.
bool isLess(const std::optional<KeptAnchor>& a, const std::optional<KeptAnchor>& b)
{
    const auto rank = [](const std::optional<KeptAnchor>& one) {
        return one ? std::pair(one->ofThisKey ? 2 : 1, one->anchor.sequence) : std::pair(0, qint64(0));
    };
    return rank(a) < rank(b);
}

Result<void> anchorNotWritten(const QString& path)
{
    return fail(codeOfFailedWrite(), {{QStringLiteral("file"), path}});
}

bool opened(QFile& file)
{
    clearSystemError();
    if (file.fileName().isEmpty())
        return false;
    if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered | QIODevice::ExistingOnly))
        return true;
    const QString folder = QFileInfo(file.fileName()).absolutePath();
    if (!QFileInfo(folder).isDir() && QDir().mkpath(folder))
        makeOwnerOnly(folder);
    clearSystemError();
    return file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) && makeOwnerOnly(file.fileName());
}

bool written(QFile& file, int place, const QByteArray& record)
{
    clearSystemError();
    return file.seek(place * recordDistance) && file.write(record) == record.size();
}

} // namespace

std::optional<KeptAnchor> readAnchor(const QString& file, const Secret& databaseKey)
{
    QFile kept(file);
    if (file.isEmpty() || !kept.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    const AnchorRecords records = recordsIn(kept, databaseKey);
    return isLess(records[0], records[1]) ? records[1] : records[0];
}

Result<void> keepAnchor(const QString& file, const Anchor& anchor, const Secret& databaseKey)
{
    QFile kept(file);
    if (!opened(kept))
        return anchorNotWritten(file);
    const AnchorRecords records = recordsIn(kept, databaseKey);
    const int older = isLess(records[0], records[1]) ? 0 : 1;
    Anchor next = anchor;
    if (const std::optional<KeptAnchor>& newest = records.at(static_cast<size_t>(1 - older))) {
        if (!newest->ofThisKey)
            return fail(ErrorCode::FileExists, {{QStringLiteral("file"), file}});
        // Another program of this user was quicker.
        if (newest->anchor.sequence >= anchor.sequence)
            return {};
        next.slotSequence = std::max(next.slotSequence, newest->anchor.slotSequence);
    }
    return written(kept, older, recordOf(next, databaseKey)) ? Result<void>() : anchorNotWritten(file);
}

Result<void> startAnchor(const QString& file, const Anchor& anchor, const Secret& databaseKey)
{
    QFile kept(file);
    if (!opened(kept))
        return anchorNotWritten(file);
    const QByteArray record = recordOf(anchor, databaseKey);
    return written(kept, 0, record) && written(kept, 1, record) ? Result<void>() : anchorNotWritten(file);
}

} // namespace rd::security
