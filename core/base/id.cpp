#include "core/base/id.h"

#include <array>
#include <mutex>
#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

namespace rd {

namespace {

// Milliseconds and a counter within them, so that ids made one after the other sort in that order (RFC 9562 §6.2).
struct Moment {
    qint64 milliseconds = 0;
    quint32 counter = 0;
};

Moment nextMoment()
{
    static std::mutex mutex;
    static Moment last;
    const std::lock_guard lock(mutex);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now > last.milliseconds)
        last = {now, QRandomGenerator::system()->bounded(256U)};
    else if (++last.counter > 0xfff)
        last = {last.milliseconds + 1, 0};
    return last;
}

} // namespace

QString newUuid()
{
    const Moment moment = nextMoment();
    std::array<quint32, 2> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const quint32 high = static_cast<quint32>(moment.milliseconds >> 16);
    const quint16 middle = static_cast<quint16>(moment.milliseconds & 0xffff);
    const quint16 version = static_cast<quint16>(0x7000 | (moment.counter & 0xfff));
    const auto byte = [&](int index) {
        return static_cast<uchar>(random[static_cast<size_t>(index / 4)] >> (8 * (index % 4)));
    };
    const QUuid uuid(high, middle, version, static_cast<uchar>(0x80 | (byte(0) & 0x3f)), byte(1), byte(2), byte(3),
                     byte(4), byte(5), byte(6), byte(7));
    return uuid.toString(QUuid::WithoutBraces);
}

QString uuidAfter(const QString& newest)
{
    const QString fresh = newUuid();
    if (fresh > newest)
        return fresh;
    const quint64 next = QString(newest.left(8) + newest.mid(9, 4)).toULongLong(nullptr, 16) + 1;
    const QString time = QStringLiteral("%1").arg(next, 12, 16, QLatin1Char('0'));
    return time.left(8) + QLatin1Char('-') + time.mid(8) + fresh.mid(13);
}

bool isUuid(QStringView text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace rd
