#include "core/security/keyset.h"

#include "core/security/sodium_bytes.h"
#include "core/security/sodium_ready.h"

#include <cstring>
#include <sodium.h>

namespace rd::security {

namespace {

constexpr qsizetype boxSecretBytes = crypto_box_SECRETKEYBYTES;
constexpr qsizetype signSecretBytes = crypto_sign_SECRETKEYBYTES;

} // namespace

Keyset Keyset::create()
{
    requireSodium();
    Keyset keyset;
    keyset.m_public.box.resize(crypto_box_PUBLICKEYBYTES);
    keyset.m_public.sign.resize(crypto_sign_PUBLICKEYBYTES);
    keyset.m_box = Secret(boxSecretBytes);
    keyset.m_sign = Secret(signSecretBytes);
    crypto_box_keypair(bytesOf(keyset.m_public.box), keyset.m_box.data());
    crypto_sign_keypair(bytesOf(keyset.m_public.sign), keyset.m_sign.data());
    return keyset;
}

QByteArray Keyset::sign(const QByteArray& message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), lengthOf(message), m_sign.data());
    return signature;
}

Result<Secret> Keyset::openSealed(const QByteArray& sealed) const
{
    if (sealed.size() < crypto_box_SEALBYTES)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QStringLiteral("sealedKey")}});
    Secret opened(sealed.size() - crypto_box_SEALBYTES);
    const int status =
        crypto_box_seal_open(opened.data(), bytesOf(sealed), lengthOf(sealed), bytesOf(m_public.box), m_box.data());
    if (status != 0)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QStringLiteral("sealedKey")}});
    return opened;
}

Secret Keyset::privateBytes() const
{
    Secret bytes(boxSecretBytes + signSecretBytes);
    std::memcpy(bytes.data(), m_box.data(), boxSecretBytes);
    std::memcpy(bytes.data() + boxSecretBytes, m_sign.data(), signSecretBytes);
    return bytes;
}

Result<Keyset> Keyset::fromPrivateBytes(const Secret& bytes)
{
    requireSodium();
    if (bytes.size() != boxSecretBytes + signSecretBytes)
        return fail(ErrorCode::SlotFileDamaged, {{QStringLiteral("what"), QStringLiteral("keyset")}});
    Keyset keyset;
    keyset.m_box = Secret(boxSecretBytes);
    keyset.m_sign = Secret(signSecretBytes);
    std::memcpy(keyset.m_box.data(), bytes.data(), boxSecretBytes);
    std::memcpy(keyset.m_sign.data(), bytes.data() + boxSecretBytes, signSecretBytes);
    keyset.m_public.box.resize(crypto_box_PUBLICKEYBYTES);
    keyset.m_public.sign.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_scalarmult_base(bytesOf(keyset.m_public.box), keyset.m_box.data());
    crypto_sign_ed25519_sk_to_pk(bytesOf(keyset.m_public.sign), keyset.m_sign.data());
    return keyset;
}

QByteArray sealTo(const PublicKeys& keys, const Secret& secret)
{
    requireSodium();
    QByteArray sealed(secret.size() + crypto_box_SEALBYTES, Qt::Uninitialized);
    crypto_box_seal(bytesOf(sealed), secret.data(), static_cast<unsigned long long>(secret.size()), bytesOf(keys.box));
    return sealed;
}

bool signatureHolds(const QByteArray& signKey, const QByteArray& message, const QByteArray& signature)
{
    requireSodium();
    if (signKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), lengthOf(message), bytesOf(signKey)) == 0;
}

} // namespace rd::security
