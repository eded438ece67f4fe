#include "core/security/digest.h"

#include "core/security/sodium_bytes.h"
#include "core/security/sodium_ready.h"

#include <array>
#include <charconv>
#include <memory>
#include <openssl/evp.h>
#include <sodium.h>

namespace rd::security {

namespace {

constexpr qsizetype sha256Bytes = 32;

// The fastest there is for this processor, looked up once. A provider without SHA-256 is a broken installation.
const EVP_MD* sha256Algorithm()
{
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    if (!algorithm)
        qFatal("libcrypto has no SHA-256");
    return algorithm;
}

} // namespace

Secret randomSecret(qsizetype size)
{
    requireSodium();
    Secret secret(size);
    randombytes_buf(secret.data(), static_cast<size_t>(size));
    return secret;
}

QByteArray randomBytes(qsizetype size)
{
    requireSodium();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

quint32 randomBelow(quint32 bound)
{
    requireSodium();
    return randombytes_uniform(bound);
}

QString randomPassword(int length)
{
    static const QString alphabet = QStringLiteral("ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < length; ++i)
        password.append(alphabet.at(randomBelow(static_cast<quint32>(alphabet.size()))));
    return password;
}

QByteArray sha256(QByteArrayView message)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray hash(sha256Bytes, Qt::Uninitialized);
    const bool hashed = context && EVP_DigestInit_ex2(context.get(), sha256Algorithm(), nullptr) == 1
        && EVP_DigestUpdate(context.get(), message.data(), static_cast<size_t>(message.size())) == 1
        && EVP_DigestFinal_ex(context.get(), bytesOf(hash), nullptr) == 1;
    if (!hashed)
        qFatal("libcrypto cannot hash"); // without memory there is no chain to write
    return hash;
}

void appendPart(QByteArray& all, QByteArrayView part)
{
    std::array<char, 24> length{};
    const auto end = std::to_chars(length.data(), length.data() + length.size(), part.size());
    all.append(length.data(), end.ptr - length.data()).append(':').append(part);
}

QByteArray keyedHash(const Secret& key, const QByteArray& message)
{
    requireSodium();
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(hash), static_cast<size_t>(hash.size()), bytesOf(message), lengthOf(message), key.data(),
                       static_cast<size_t>(key.size()));
    return hash;
}

bool sameBytes(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

QByteArray sealWithKey(const Secret& key, const QByteArray& plain, const QByteArray& context)
{
    Q_ASSERT(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    requireSodium();
    constexpr qsizetype nonceLength = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    QByteArray sealed(nonceLength + plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, Qt::Uninitialized);
    randombytes_buf(bytesOf(sealed), nonceLength);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed) + nonceLength, &length, bytesOf(plain), lengthOf(plain),
                                               bytesOf(context), lengthOf(context), nullptr, bytesOf(sealed),
                                               key.data());
    return sealed;
}

bool openWithKey(const Secret& key, const QByteArray& sealed, const QByteArray& context, QByteArray* plain)
{
    requireSodium();
    constexpr qsizetype nonceLength = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    constexpr qsizetype tagLength = crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || sealed.size() < nonceLength + tagLength)
        return false;
    plain->resize(sealed.size() - nonceLength - tagLength);
    unsigned long long length = 0;
    return crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(*plain), &length, nullptr, bytesOf(sealed) + nonceLength,
                                                      lengthOf(sealed) - static_cast<unsigned long long>(nonceLength),
                                                      bytesOf(context), lengthOf(context), bytesOf(sealed), key.data())
        == 0;
}

} // namespace rd::security
