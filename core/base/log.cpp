#include "core/base/log.h"

#include "core/base/clock.h"
#include "core/base/id.h"

#include <cstdio>
#include <QRegularExpression>

namespace rd {

namespace {

// Only our own ids and codes get through; whatever else somebody passes is written as "?".
QString loggable(const QString& id)
{
    static const QRegularExpression caseNumber(QStringLiteral("^DSR-\\d{8}-\\d{4,}$"));
    static const QRegularExpression code(QStringLiteral("^[A-Z][A-Za-z]{1,40}$"));
    if (isUuid(id) || caseNumber.match(id).hasMatch() || code.match(id).hasMatch())
        return id;
    return QStringLiteral("?");
}

} // namespace

void logEvent(const char* name, std::initializer_list<LogId> ids, std::initializer_list<LogCount> counts)
{
    QString line = isoWithOffset(QDateTime::currentDateTimeUtc()) + QLatin1Char(' ') + QLatin1String(name);
    for (const LogId& id : ids)
        line += QLatin1Char(' ') + QLatin1String(id.key) + QLatin1Char('=') + loggable(id.id);
    for (const LogCount& count : counts)
        line += QLatin1Char(' ') + QLatin1String(count.key) + QLatin1Char('=') + QString::number(count.count);
    std::fprintf(stderr, "%s\n", qPrintable(line));
}

} // namespace rd
