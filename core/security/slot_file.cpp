#include "core/base/owner_only.h"
#include "core/base/safe_file.h"
#include "core/security/digest.h"
#include "core/security/key_slots.h"
#include "core/security/sodium_ready.h"

#include <array>
#include <optional>
#include <QDataStream>
#include <QFile>
#include <QtEndian>
#include <sodium.h>

namespace rd::security {

namespace {

constexpr qint64 copyDistance = 64 * 1024; // copy A at 0, copy B at 64 KiB
constexpr quint32 formatVersion = 1;
constexpr int mostSlots = 1000;
const QByteArray magic = QByteArrayLiteral("RDSLOTS1");
constexpr qsizetype hashBytes = crypto_generichash_BYTES;

// A copy is magic ‖ length ‖ body ‖ MAC(body) ‖ BLAKE2b(body ‖ MAC); the body says version, sequence and slots. The
// checksum covers the MAC too: a write torn inside the MAC must count as torn, not as a forgery.

QDataStream& operator<<(QDataStream& stream, const KeySlot& slot)
{
    return stream << slot.user.id.text() << slot.user.name << slot.user.displayName << domain::codesOf(slot.user.roles)
                  << slot.user.active << slot.user.createdAt.toMSecsSinceEpoch() << slot.cost.memoryBytes
                  << slot.cost.passes << slot.salt << slot.wrappedKeyset << slot.keys.box << slot.keys.sign
                  << slot.sealedKey;
}

QDataStream& operator>>(QDataStream& stream, KeySlot& slot)
{
    QString id;
    QStringList roles;
    qint64 createdAt = 0;
    stream >> id >> slot.user.name >> slot.user.displayName >> roles >> slot.user.active >> createdAt
        >> slot.cost.memoryBytes >> slot.cost.passes >> slot.salt >> slot.wrappedKeyset >> slot.keys.box
        >> slot.keys.sign >> slot.sealedKey;
    slot.user.id = domain::UserId::trusted(id);
    slot.user.roles = domain::rolesFromCodes(roles);
    slot.user.createdAt = QDateTime::fromMSecsSinceEpoch(createdAt, Qt::UTC);
    slot.user.holdsKey = !slot.sealedKey.isEmpty();
    return stream;
}

QByteArray bodyOf(const SlotFile& file)
{
    QByteArray body;
    QDataStream stream(&body, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << formatVersion << file.deskId << file.sequence << quint32(file.keySlots.size());
    for (const KeySlot& slot : file.keySlots)
        stream << slot;
    return body;
}

std::optional<SlotFile> fileOf(const QByteArray& body)
{
    QDataStream stream(body);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 version = 0;
    quint32 count = 0;
    SlotFile file;
    stream >> version >> file.deskId >> file.sequence >> count;
    if (stream.status() != QDataStream::Ok || version != formatVersion || count > mostSlots)
        return std::nullopt;
    for (quint32 i = 0; i < count; ++i) {
        KeySlot slot;
        stream >> slot;
        file.keySlots.append(slot);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return file;
}

QByteArray plainHash(const QByteArray& bytes)
{
    return keyedHash(Secret(), bytes);
}

QByteArray macOf(const QByteArray& body, const Secret& databaseKey)
{
    return keyedHash(databaseKey, QByteArrayLiteral("slot file") + body);
}

Result<QByteArray> encoded(const QString& path, const SlotFile& file, const Secret& databaseKey)
{
    requireSodium();
    const QByteArray body = bodyOf(file);
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(body.size()), length.data());
    const QByteArray checked = body + macOf(body, databaseKey);
    QByteArray bytes = magic + length + checked + plainHash(checked);
    if (bytes.size() > copyDistance)
        return fail(ErrorCode::FileTooLarge, {{QStringLiteral("file"), path}});
    return bytes;
}

std::optional<SlotCopy> decoded(const QByteArray& bytes)
{
    const qsizetype head = magic.size() + 4;
    if (bytes.size() < head || !bytes.startsWith(magic))
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + magic.size());
    if (length > copyDistance || bytes.size() < head + length + 2 * hashBytes)
        return std::nullopt;
    const QByteArray checked = bytes.mid(head, length + hashBytes);
    if (!sameBytes(bytes.mid(head + length + hashBytes, hashBytes), plainHash(checked)))
        return std::nullopt;
    const QByteArray body = checked.left(length);
    const std::optional<SlotFile> file = fileOf(body);
    if (!file)
        return std::nullopt;
    return SlotCopy{*file, body, checked.mid(length)};
}

// The bytes at the place of each copy, whole or not.
using Places = std::array<QByteArray, 2>;

Result<Places> readPlaces(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::SlotFileMissing, {{QStringLiteral("file"), path}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    const QByteArray all = file.read(3 * copyDistance);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    return Places{all.left(copyDistance), all.mid(copyDistance, copyDistance)};
}

// Which copy holds exactly these bytes.
Result<int> placeHolding(const QString& path, const Places& places, const QByteArray& bytes)
{
    for (int place = 0; place < 2; ++place) {
        if (places.at(static_cast<size_t>(place)).startsWith(bytes))
            return place;
    }
    return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("file"), path}});
}

Result<void> notWritten(const QString& path)
{
    return fail(codeOfFailedWrite(), {{QStringLiteral("file"), path}});
}

// Over what stood there before, to its last byte: the end of a longer state would outlive it.
QByteArray covering(const QByteArray& old, const QByteArray& bytes)
{
    qsizetype used = old.size();
    while (used > 0 && old.at(used - 1) == '\0')
        --used;
    return bytes.leftJustified(used, '\0');
}

Result<void> writeCopies(const QString& path, QIODevice::OpenMode mode, const QList<int>& indexes, const Places& places,
                         const QByteArray& bytes)
{
    QFile file(path);
    clearSystemError();
    if (!file.open(mode | QIODevice::ReadWrite | QIODevice::Unbuffered))
        return notWritten(path);
    if (mode == QIODevice::NewOnly && !makeOwnerOnly(path))
        return notWritten(path);
    // One copy is on disk before the other is touched: without that a torn write can take both (D3).
    for (const int index : indexes) {
        const QByteArray written = covering(places.at(static_cast<size_t>(index)), bytes);
        clearSystemError();
        if (!file.seek(index * copyDistance) || file.write(written) != written.size() || !flushToDisk(file))
            return notWritten(path);
    }
    return {};
}

} // namespace

Result<QList<SlotCopy>> loadSlotCopies(const QString& path)
{
    requireSodium();
    RD_TRY_ASSIGN(const Places places, readPlaces(path));
    QList<SlotCopy> copies;
    for (const QByteArray& bytes : places) {
        if (const std::optional<SlotCopy> copy = decoded(bytes))
            copies.append(*copy);
    }
    if (copies.isEmpty())
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("file"), path}});
    if (copies.first().file.sequence < copies.last().file.sequence)
        copies.swapItemsAt(0, 1);
    return copies;
}

bool isAuthentic(const SlotCopy& copy, const Secret& databaseKey)
{
    requireSodium();
    return sameBytes(copy.mac, macOf(copy.body, databaseKey));
}

Result<void> createSlotFile(const QString& path, const SlotFile& file, const Secret& databaseKey)
{
    RD_TRY_ASSIGN(const QByteArray bytes, encoded(path, file, databaseKey));
    return writeCopies(path, QIODevice::NewOnly, {0, 1}, Places(), bytes);
}

Result<void> stageSlotFile(const QString& path, const SlotFile& current, const SlotFile& next,
                           const Secret& databaseKey)
{
    RD_TRY_ASSIGN(const QByteArray kept, encoded(path, current, databaseKey));
    RD_TRY_ASSIGN(const QByteArray bytes, encoded(path, next, databaseKey));
    RD_TRY_ASSIGN(const Places places, readPlaces(path));
    RD_TRY_ASSIGN(const int keeper, placeHolding(path, places, kept));
    return writeCopies(path, QIODevice::ExistingOnly, {1 - keeper}, places, bytes);
}

Result<void> settleSlotFile(const QString& path, const SlotFile& file, const Secret& databaseKey)
{
    RD_TRY_ASSIGN(const QByteArray bytes, encoded(path, file, databaseKey));
    RD_TRY_ASSIGN(const Places places, readPlaces(path));
    RD_TRY_ASSIGN(const int keeper, placeHolding(path, places, bytes));
    const int other = 1 - keeper;
    if (places.at(static_cast<size_t>(other)).startsWith(bytes))
        return {};
    return writeCopies(path, QIODevice::ExistingOnly, {other}, places, bytes);
}

} // namespace rd::security
