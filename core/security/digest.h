#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace rd::security {

Secret randomSecret(qsizetype size);
QByteArray randomBytes(qsizetype size);
// `length` characters of an alphabet without look-alikes (no 0 O 1 l I), each drawn uniformly.
QString randomPassword(int length);
// Uniform in [0, bound).
quint32 randomBelow(quint32 bound);

QByteArray sha256(QByteArrayView message); // 32 bytes
// Puts the part behind `all` with its length in front, so that of what is hashed nothing can move from one part to the
// next.
void appendPart(QByteArray& all, QByteArrayView part);
QByteArray keyedHash(const Secret& key, const QByteArray& message); // BLAKE2b, 32 bytes
// Same bytes or not, in constant time.
bool sameBytes(const QByteArray& a, const QByteArray& b);

// XChaCha20-Poly1305 with a random nonce in front; open answers nothing when it does not hold.
QByteArray sealWithKey(const Secret& key, const QByteArray& plain, const QByteArray& context);
bool openWithKey(const Secret& key, const QByteArray& sealed, const QByteArray& context, QByteArray* plain);

} // namespace rd::security
