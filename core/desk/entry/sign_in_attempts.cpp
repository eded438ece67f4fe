#include "core/desk/entry/sign_in_attempts.h"

#include "core/base/safe_file.h"
#include "core/desk/entry/desk_files.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rd::desk {

namespace {

constexpr int triesBeforePause = 5;
constexpr qint64 pauseSeconds = 15 * 60;

constexpr qint64 largestFile = 8192;
constexpr qsizetype mostKept = 400; // the oldest go first: what counts for the pause is the newest

// Those that still count.
QList<QDateTime> recentFailures(const QString& deskPath, const QDateTime& now)
{
    QList<QDateTime> failures = failedSignIns(deskPath);
    failures.removeIf([&](const QDateTime& at) { return at.secsTo(now) >= pauseSeconds || at > now; });
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

QList<QDateTime> failedSignIns(const QString& deskPath)
{
    QList<QDateTime> failures;
    const Result<QByteArray> content = readWholeFile(signInAttemptsPath(deskPath), largestFile);
    if (!content)
        return failures;
    for (const QJsonValue& value : QJsonDocument::fromJson(*content).array()) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
        if (value.isDouble() && at.isValid())
            failures.append(at);
    }
    return failures;
}

void noteFailedSignIn(const QString& deskPath, const QDateTime& now)
{
    QList<QDateTime> failures = failedSignIns(deskPath);
    failures.append(now);
    QJsonArray times;
    for (const QDateTime& at : failures.mid(std::max<qsizetype>(failures.size() - mostKept, 0)))
        times.append(at.toMSecsSinceEpoch());
    // A full disk must not keep anybody from signing in: the count is then simply not kept.
    (void)writeFileSafely(signInAttemptsPath(deskPath), QJsonDocument(times).toJson(QJsonDocument::Compact));
}

void clearFailedSignIns(const QString& deskPath)
{
    QFile::remove(signInAttemptsPath(deskPath));
}

} // namespace rd::desk
