#include "core/security/digest.h"
#include "core/security/key_slots.h"
#include "core/security/sodium_ready.h"

#include <array>
#include <cerrno>
#include <optional>
#include <QDataStream>
#include <QFile>
#include <QtEndian>
#include <sodium.h>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace rd::security {

namespace {

constexpr qint64 copyDistance = 64 * 1024; // copy A at 0, copy B at 64 KiB
constexpr quint32 formatVersion = 1;
constexpr int mostSlots = 1000;
const QByteArray magic = QByteArrayLiteral("RDSLOTS1");
constexpr qsizetype hashBytes = crypto_generichash_BYTES;

// magic ‖ length ‖ body ‖ MAC(body) ‖ BLAKE2b(body ‖ MAC); the body says version, sequence and slots. The checksum
// covers the MAC too: a write torn inside the MAC must count as torn, not as a forgery.
struct SlotCopy {
    SlotFile file;
    QByteArray body;
    QByteArray mac;
};

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

QByteArray encoded(const SlotFile& file, const Secret& databaseKey)
{
    const QByteArray body = bodyOf(file);
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(body.size()), length.data());
    const QByteArray checked = body + macOf(body, databaseKey);
    return magic + length + checked + plainHash(checked);
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

using Copies = std::array<std::optional<SlotCopy>, 2>;

Result<Copies> readCopies(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::SlotFileMissing, {{QStringLiteral("file"), path}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("file"), path}});
    const QByteArray all = file.read(3 * copyDistance);
    return Copies{decoded(all.left(copyDistance)), decoded(all.mid(copyDistance, copyDistance))};
}

const SlotCopy* newest(const Copies& copies)
{
    const SlotCopy* best = nullptr;
    for (const std::optional<SlotCopy>& copy : copies) {
        if (copy && (!best || copy->file.sequence > best->file.sequence))
            best = &*copy;
    }
    return best;
}

Result<void> notWritten(const QString& path)
{
    const bool full = errno == ENOSPC || errno == EFBIG || errno == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritten, {{QStringLiteral("file"), path}});
}

bool flushed(QFile& file)
{
#ifdef Q_OS_WIN
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())));
#else
    return ::fsync(file.handle()) == 0;
#endif
}

// One copy is written and on disk before the other is touched: without that a torn write can take both (D3).
Result<void> writeCopy(QFile& file, qint64 place, const QByteArray& bytes)
{
    errno = 0;
    if (!file.seek(place) || file.write(bytes) != bytes.size() || !flushed(file))
        return notWritten(file.fileName());
    return {};
}

Result<void> writeBoth(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return notWritten(path);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    RD_TRY(writeCopy(file, 0, bytes));
    return writeCopy(file, copyDistance, bytes);
}

} // namespace

Result<SlotFile> loadSlotFile(const QString& path)
{
    requireSodium();
    RD_TRY_ASSIGN(const Copies copies, readCopies(path));
    const SlotCopy* best = newest(copies);
    if (!best)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("file"), path}});
    return best->file;
}

Result<void> saveSlotFile(const QString& path, const SlotFile& file, const Secret& databaseKey)
{
    requireSodium();
    const QByteArray bytes = encoded(file, databaseKey);
    if (bytes.size() > copyDistance)
        return fail(ErrorCode::FileTooLarge, {{QStringLiteral("file"), path}});
    return writeBoth(path, bytes);
}

Result<void> authenticateSlotFile(const QString& path, const Secret& databaseKey)
{
    RD_TRY_ASSIGN(const Copies copies, readCopies(path));
    const SlotCopy* best = newest(copies);
    if (!best || !sameBytes(best->mac, macOf(best->body, databaseKey)))
        return fail(ErrorCode::SlotFileDamaged,
                    {{QStringLiteral("file"), path}, {QStringLiteral("what"), QStringLiteral("mac")}});
    return {};
}

Result<void> repairSlotFile(const QString& path, const Secret& databaseKey)
{
    RD_TRY_ASSIGN(const Copies copies, readCopies(path));
    const SlotCopy* best = newest(copies);
    if (!best)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("file"), path}});
    const bool alike = copies[0] && copies[1] && copies[0]->body == copies[1]->body;
    return alike ? Result<void>() : saveSlotFile(path, best->file, databaseKey);
}

} // namespace rd::security
