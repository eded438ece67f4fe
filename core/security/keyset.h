#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace rd::security {

struct PublicKeys {
    QByteArray box; // X25519, 32 bytes: the database key is sealed to it
    QByteArray sign; // Ed25519, 32 bytes: audit entries are checked with it
};

// A user's own keys (security.md D1). The private halves never leave Secret.
class Keyset {
public:
    static Keyset create();

    const PublicKeys& publicKeys() const { return m_public; }
    QByteArray sign(const QByteArray& message) const; // 64 bytes, detached
    Result<Secret> openSealed(const QByteArray& sealed) const; // crypto_box_seal_open

    Secret privateBytes() const; // box ‖ sign, for wrapping only
    static Result<Keyset> fromPrivateBytes(const Secret& bytes);

private:
    PublicKeys m_public;
    Secret m_box;
    Secret m_sign;
};

QByteArray sealTo(const PublicKeys& keys, const Secret& secret); // crypto_box_seal
bool signatureHolds(const QByteArray& signKey, const QByteArray& message, const QByteArray& signature);

} // namespace rd::security
