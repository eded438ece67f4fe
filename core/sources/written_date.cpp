#include "core/sources/written_date.h"

#include "core/base/clock.h"
#include "core/base/text.h"

#include <QRegularExpression>

namespace rd::sources {

QDateTime writtenInstant(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?"));
    const QRegularExpressionMatch match = shape.match(plainForm(text));
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return {};
    return shanghai(date, time);
}

QString writtenMonthDay(const QString& text)
{
    static const QRegularExpression parted(
        QStringLiteral("^(?:\\d{4}[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?(?:\\s.*)?$"));
    static const QRegularExpression packed(QStringLiteral("^(?:19|20)\\d{2}(\\d{2})(\\d{2})$"));
    const QString plain = plainForm(text);
    QRegularExpressionMatch match = parted.match(plain);
    if (!match.hasMatch())
        match = packed.match(plain);
    constexpr int anyLeapYear = 2000;
    const QDate date(anyLeapYear, match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && date.isValid() ? date.toString(QStringLiteral("MM-dd")) : QString();
}

} // namespace rd::sources
