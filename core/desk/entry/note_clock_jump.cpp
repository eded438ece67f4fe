#include "core/desk/entry/note_clock_jump.h"

#include "core/desk/desk_parts.h"

#include <algorithm>
#include <cstdlib>
#include <QMap>

namespace rd::desk {

using domain::ReceiptName;

namespace {

constexpr qint64 secondsOfADay = 24 * 3600;
constexpr qint64 secondsOfAnHour = 3600;

// How far the PC's clock may stand ahead, as the entries about clocks tell it one after the other.
class ClockReckoning {
public:
    void follow(const domain::AuditEntry& entry)
    {
        const qint64 seconds = entry.detail.value(QLatin1String("seconds")).toInteger();
        if (entry.action == QLatin1String("ClockConfirmed"))
            m_ahead = m_atNewest = 0;
        else if (entry.detail.value(QLatin1String("noticed")).toString() == QLatin1String("signIn"))
            atSignIn(seconds);
        else
            m_ahead = std::max<qint64>(m_ahead + seconds, 0);
        m_atNewest = std::max(m_atNewest, m_ahead);
    }
    qint64 ahead() const { return m_ahead; }

private:
    // Measured from the newest time of the record, so that the second sign-in after one set-back takes nothing off
    // again; nor do the days that pass after it add anything. What a set-back leaves of less than a day is the time
    // that went by meanwhile.
    void atSignIn(qint64 seconds)
    {
        const qint64 measured = std::max<qint64>(m_atNewest + seconds, 0);
        m_ahead = seconds > 0 ? measured : std::min(m_ahead, measured);
        if (seconds < 0 && m_ahead < secondsOfADay)
            m_ahead = 0;
    }

    qint64 m_ahead = 0;
    qint64 m_atNewest = 0; // when the newest time of the record was written
};

// What was received more than so many seconds after the present.
Result<QList<ReceiptName>> receivedLater(const Desk& desk, qint64 seconds)
{
    return desk.storage().cases().receivedAfter(desk.clock().now().addSecs(seconds));
}

// How far a receipt lies ahead that is no matter of two PCs which differ by minutes: an hour, or less where the day
// ends before.
qint64 surelyAhead(const QDateTime& now)
{
    const QDateTime tomorrow = shanghai(shanghaiDate(now).addDays(1), QTime(0, 0));
    return std::clamp<qint64>(now.secsTo(tomorrow), toleratedClockSeconds, secondsOfAnHour);
}

// What a set-back has shown to be wrong stays so when the clock comes by its time: until somebody has set it right, or
// the case is over or erased.
Result<bool> stillWrong(const Desk& desk, const ReceiptName& name, qint64 noted)
{
    const Result<domain::Case> found = desk.storage().cases().findByNumber(name.number);
    if (!found)
        return found.error().code == ErrorCode::NotFound ? Result<bool>(false) : tl::unexpected<Error>(found.error());
    if (!domain::isOpen(found->state))
        return false;
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk.storage().audit().ofCase(found->id));
    return std::none_of(history.begin(), history.end(), [&](const domain::AuditEntry& entry) {
        return entry.sequence > noted && entry.action == QLatin1String("ReceiptCorrected")
            && entry.detail.value(QLatin1String("item")).toInt() == name.item
            && entry.detail.value(QLatin1String("material")).toInt() == name.material;
    });
}

} // namespace

Result<qint64> noteClockJump(Desk& desk, qint64 noted)
{
    const qint64 jump = desk.clock().jump();
    if (std::abs(jump - noted) <= toleratedClockSeconds)
        return noted;
    if (noted == 0 && jump > 0) {
        // Noted before the desk was locked, and not answered since.
        RD_TRY_ASSIGN(const qint64 ahead, clockAheadUnconfirmed(desk));
        if (std::abs(ahead - jump) <= toleratedClockSeconds)
            return jump;
    }
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const domain::AuditEvent event, clockJumpEvent(desk, jump - noted, QStringLiteral("open")));
    RD_TRY(noteClockReading(desk, work));
    RD_TRY(commitAndAnnounce(desk, work, {event}));
    return jump;
}

Result<qint64> clockAheadUnconfirmed(const Desk& desk)
{
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().ofClocks());
    ClockReckoning reckoning;
    for (const domain::AuditEntry& entry : entries)
        reckoning.follow(entry);
    return reckoning.ahead();
}

Result<void> requireClockConfirmed(const Desk& desk, const QString& field)
{
    RD_TRY_ASSIGN(const qint64 ahead, clockAheadUnconfirmed(desk));
    if (ahead == 0)
        return {};
    QVariantMap arguments{{QStringLiteral("seconds"), ahead}};
    if (!field.isEmpty())
        arguments.insert(QStringLiteral("field"), field);
    return fail(ErrorCode::ClockUnconfirmed, arguments);
}

Result<void> confirmClock(Desk& desk)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ConfirmClock));
    const qint64 jump = desk.clock().jump();
    RD_TRY_ASSIGN(const qint64 ahead, clockAheadUnconfirmed(desk));
    RD_TRY(noteClockReading(desk, work));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {{QStringLiteral("ClockConfirmed"),
          QStringLiteral("desk"),
          {},
          {},
          {{QStringLiteral("clock"), isoWithOffset(desk.clock().now().addSecs(std::max<qint64>(jump, 0)))},
           {QStringLiteral("seconds"), jump},
           {QStringLiteral("sinceEntry"), ahead}}}}));
    desk.followClock();
    return {};
}

Result<QList<ReceiptName>> receivedAhead(const Desk& desk)
{
    if (!desk.session().may(domain::Permission::ViewCases))
        return QList<ReceiptName>();
    RD_TRY_ASSIGN(QList<ReceiptName> wrong, receivedLater(desk, toleratedClockSeconds));
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().ofClocks());
    QMap<QString, qint64> noted; // the newest entry that names it
    for (const domain::AuditEntry& entry : entries) {
        const QString names = entry.detail.value(QLatin1String("loggedAhead")).toString();
        for (const QString& name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            noted[name] = entry.sequence;
    }
    for (auto one = noted.cbegin(); one != noted.cend(); ++one) {
        const ReceiptName name = domain::parseReceiptName(one.key());
        if (wrong.contains(name))
            continue;
        RD_TRY_ASSIGN(const bool waits, stillWrong(desk, name, one.value()));
        if (waits)
            wrong.append(name);
    }
    return wrong;
}

Result<void> noteClockReading(const Desk& desk, storage::Transaction& work)
{
    const std::optional<ClockReading> reading = desk.clock().reading();
    return reading ? work.noteClock(desk.session().workstation(), *reading) : Result<void>();
}

Result<domain::AuditEvent> clockJumpEvent(const Desk& desk, qint64 seconds, const QString& noticed)
{
    domain::AuditEvent event{QStringLiteral("ClockJump"),
                             QStringLiteral("desk"),
                             {},
                             {},
                             {{QStringLiteral("seconds"), seconds}, {QStringLiteral("noticed"), noticed}}};
    RD_TRY_ASSIGN(const QList<ReceiptName> wrong, receivedLater(desk, surelyAhead(desk.clock().now())));
    QStringList names;
    for (const ReceiptName& name : wrong)
        names.append(domain::textOf(name));
    if (!names.isEmpty())
        event.detail.insert(QStringLiteral("loggedAhead"), names.join(QLatin1Char(' ')));
    return event;
}

} // namespace rd::desk
