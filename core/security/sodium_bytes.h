#pragma once

#include <QByteArray>

namespace rd::security {

// A byte array in the types libsodium's functions take.
inline unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

inline const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

inline unsigned long long lengthOf(const QByteArray& array)
{
    return static_cast<unsigned long long>(array.size());
}

} // namespace rd::security
