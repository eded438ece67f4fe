#include "tests/support/derived_keys.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#ifndef Q_OS_WIN
#include <dlfcn.h>
#endif

namespace {

constexpr int saltBytes = 16; // of Argon2 in libsodium

QString& folderOfKeys()
{
    static QString folder = qEnvironmentVariable("RIGHTSDESK_TEST_DESKS");
    return folder;
}

struct Derivation {
    QByteArray password;
    QByteArray salt;
    quint64 passes = 0;
    quint64 memory = 0;
    quint64 length = 0;
    int algorithm = 0;

    QString place() const
    {
        QByteArray all = salt + QByteArray::number(passes) + ' ' + QByteArray::number(memory) + ' '
            + QByteArray::number(length) + ' ' + QByteArray::number(algorithm) + ' ' + password;
        return folderOfKeys() + QLatin1Char('/')
            + QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex())
            + QStringLiteral(".derived");
    }
};

} // namespace

namespace rd::test {

void keepDerivedKeys(const QDir& folder)
{
    folderOfKeys() = folder.path();
}

void deriveEachKey()
{
    folderOfKeys().clear();
}

} // namespace rd::test

extern "C" {

using Derive = int(unsigned char*, unsigned long long, const char*, unsigned long long, const unsigned char*,
                   unsigned long long, size_t, int);

#ifdef Q_OS_WIN
// libsodium is part of the program there: the linker calls ours where its own is meant (--wrap).
Derive __real_crypto_pwhash; // NOLINT(bugprone-reserved-identifier): the linker's name
#define RD_DERIVE __wrap_crypto_pwhash
#else
// Found before libsodium's own, because the program is searched first, or what is loaded before it.
#define RD_DERIVE __attribute__((visibility("default"))) crypto_pwhash
#endif

int RD_DERIVE(unsigned char* const out, unsigned long long length, const char* const password,
              unsigned long long passwordLength, const unsigned char* const salt, unsigned long long passes,
              size_t memory, int algorithm)
{
#ifdef Q_OS_WIN
    Derive* const derive = __real_crypto_pwhash;
#else
    static const auto derive = reinterpret_cast<Derive*>(dlsym(RTLD_NEXT, "crypto_pwhash"));
#endif
    const auto size = static_cast<qsizetype>(length);
    const Derivation asked{QByteArray(password, static_cast<qsizetype>(passwordLength)),
                           QByteArray(reinterpret_cast<const char*>(salt), saltBytes),
                           passes,
                           memory,
                           length,
                           algorithm};
    const QString place = folderOfKeys().isEmpty() ? QString() : asked.place();
    if (QFile kept(place);
        !place.isEmpty() && kept.open(QIODevice::ReadOnly) && kept.read(reinterpret_cast<char*>(out), size) == size)
        return 0;
    const int answer = derive(out, length, password, passwordLength, salt, passes, memory, algorithm);
    if (QSaveFile keep(place); answer == 0 && !place.isEmpty() && keep.open(QIODevice::WriteOnly)
        && keep.write(reinterpret_cast<const char*>(out), size) == size)
        keep.commit();
    return answer;
}
}
