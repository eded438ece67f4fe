#include "core/security/key_slots.h"

#include "core/security/digest.h"
#include "core/security/sodium_ready.h"

#include <algorithm>
#include <QDataStream>
#include <QIODevice>
#include <set>
#include <sodium.h>

namespace rd::security {

namespace {

constexpr quint64 mostMemory = 1024ULL * 1024 * 1024;
constexpr quint64 mostPasses = 10;
constexpr qsizetype shortestPassword = 10;

// A header that asks for more than this is an attack on the reader, not a careful owner (security.md D2).
KdfCost clamped(const KdfCost& cost)
{
    const KdfCost least = KdfCost::floor();
    return {std::clamp(cost.memoryBytes, least.memoryBytes, mostMemory),
            std::clamp(cost.passes, least.passes, mostPasses)};
}

Result<Secret> derivedKey(const Secret& password, const QByteArray& salt, const KdfCost& cost)
{
    requireSodium();
    if (salt.size() != crypto_pwhash_SALTBYTES)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QStringLiteral("salt")}});
    const KdfCost safe = clamped(cost);
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const int status = crypto_pwhash(
        key.data(), static_cast<unsigned long long>(key.size()), reinterpret_cast<const char*>(password.data()),
        static_cast<unsigned long long>(password.size()), reinterpret_cast<const unsigned char*>(salt.constData()),
        safe.passes, static_cast<size_t>(safe.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (status != 0)
        return fail(ErrorCode::StorageFailed, {}, QStringLiteral("argon2id ran out of memory"));
    return key;
}

// Binds a slot to its desk, user, roles and cost, so that none of them can be exchanged (D2).
QByteArray slotContext(const QString& deskId, const KeySlot& slot)
{
    QByteArray context;
    QDataStream stream(&context, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray("rightsdesk-slot-1") << deskId << slot.user.id.text() << domain::codesOf(slot.user.roles)
           << slot.cost.memoryBytes << slot.cost.passes;
    return context;
}

} // namespace

Result<KeySlot> makeSlot(const QString& deskId, const domain::User& user, const Secret& password, const KdfCost& cost,
                         const Keyset& keyset)
{
    KeySlot slot;
    slot.user = user;
    slot.cost = clamped(cost);
    slot.salt = randomBytes(crypto_pwhash_SALTBYTES);
    slot.keys = keyset.publicKeys();
    RD_TRY_ASSIGN(const Secret key, derivedKey(password, slot.salt, slot.cost));
    const Secret bytes = keyset.privateBytes();
    QByteArray plain = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    slot.wrappedKeyset = sealWithKey(key, plain, slotContext(deskId, slot));
    return slot;
}

Result<Keyset> openSlot(const QString& deskId, const KeySlot& slot, const Secret& password)
{
    RD_TRY_ASSIGN(const Secret key, derivedKey(password, slot.salt, slot.cost));
    QByteArray plain;
    if (!openWithKey(key, slot.wrappedKeyset, slotContext(deskId, slot), &plain))
        return fail(ErrorCode::WrongPassword);
    const Secret bytes = Secret::takeFrom(plain);
    return Keyset::fromPrivateBytes(bytes);
}

Result<void> checkPassword(const QString& userName, const Secret& password)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(password.data()), password.size());
    const std::set<QChar> different(text.begin(), text.end());
    const bool mostlyName = text.contains(userName, Qt::CaseInsensitive) && text.size() < userName.size() + 4;
    if (text.size() < shortestPassword || different.size() < 4 || mostlyName)
        return fail(ErrorCode::PasswordTooWeak, {{QStringLiteral("minimum"), shortestPassword}});
    return {};
}

} // namespace rd::security
