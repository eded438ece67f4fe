#include "core/desk/sign_in_attempts.h"

#include "core/base/safe_file.h"
#include "core/desk/desk_files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rd::desk {

namespace {

constexpr int triesBeforePause = 5;
constexpr qint64 pauseSeconds = 15 * 60;

// Times of the failures that still count.
QList<QDateTime> recentFailures(const QString& deskPath, const QDateTime& now)
{
    QList<QDateTime> failures;
    const Result<QByteArray> content = readWholeFile(signInAttemptsPath(deskPath), 4096);
    if (!content)
        return failures;
    for (const QJsonValue& value : QJsonDocument::fromJson(*content).array()) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
        if (at.secsTo(now) < pauseSeconds && at <= now)
            failures.append(at);
    }
    return failures;
}

} // namespace

Result<void> requireFreeSignIn(const QString& deskPath, const QDateTime& now)
{
    const QList<QDateTime> failures = recentFailures(deskPath, now);
    if (failures.size() < triesBeforePause)
        return {};
    const qint64 secondsLeft = pauseSeconds - failures.last().secsTo(now);
    return fail(ErrorCode::TooManyAttempts, {{QStringLiteral("minutes"), (secondsLeft + 59) / 60}});
}

void noteFailedSignIn(const QString& deskPath, const QDateTime& now)
{
    QJsonArray times;
    for (const QDateTime& at : recentFailures(deskPath, now))
        times.append(at.toMSecsSinceEpoch());
    times.append(now.toMSecsSinceEpoch());
    // A full disk must not keep anybody from signing in: the count is then simply not kept.
    (void)writeFileSafely(signInAttemptsPath(deskPath), QJsonDocument(times).toJson(QJsonDocument::Compact));
}

void clearFailedSignIns(const QString& deskPath)
{
    QFile::remove(signInAttemptsPath(deskPath));
}

} // namespace rd::desk
