#include "core/desk/desk.h"

#include "core/desk/desk_parts.h"

namespace rd::desk {

Desk::Desk(Parts parts)
    : m_parts(std::make_unique<Parts>(std::move(parts)))
    , m_entryBefore(m_parts->storage->audit().latestTime().value_or(QDateTime()))
    , m_signedInAt(m_parts->clock.now())
{
    m_parts->storage->onCommit([anchor = m_parts->anchor](const storage::CommitMark& mark) { anchor->keep(mark); });
}

Desk::~Desk() = default;

const QString& Desk::path() const
{
    return m_parts->path;
}

bool Desk::isDemo() const
{
    return m_parts->demo;
}

const Clock& Desk::clock() const
{
    return m_parts->clock;
}

qint64 Desk::clockJumpAtSignIn() const
{
    return m_parts->clockJump;
}

qint64 Desk::clockAheadAtSignIn() const
{
    const QDate before = shanghaiDate(m_entryBefore);
    const QDate today = shanghaiDate(m_signedInAt);
    if (!before.isValid() || before >= today)
        return 0;
    const bool known = calendar().covers(before) && calendar().covers(today);
    const bool silentDay = !known || calendar().workingDaysBetween(before, today.addDays(-1)) > 0;
    return silentDay ? m_entryBefore.secsTo(m_signedInAt) : 0;
}

void Desk::followClock() const
{
    m_parts->clock.follow();
}

const rules::RuleBook& Desk::rules() const
{
    return m_parts->rules.current();
}

const calendar::WorkingCalendar& Desk::calendar() const
{
    return m_parts->calendar->current();
}

const security::Session& Desk::session() const
{
    return m_parts->session;
}

storage::Storage& Desk::storage() const
{
    return *m_parts->storage;
}

const Secret& Desk::databaseKey() const
{
    return m_parts->databaseKey;
}

const DeskAnchor& Desk::anchor() const
{
    return *m_parts->anchor;
}

Result<void> Desk::followRecord() const
{
    RD_TRY(m_parts->rules.follow(*m_parts->storage));
    return m_parts->calendar->follow(*m_parts->storage);
}

Result<storage::Transaction> Desk::begin() const
{
    RD_TRY_ASSIGN(storage::Transaction work, m_parts->storage->begin(m_parts->session, m_parts->clock.now()));
    RD_TRY(followRecord());
    return work;
}

void Desk::listen(Listener listener)
{
    m_parts->listener = std::move(listener);
}

void Desk::announce(const QList<domain::AuditEvent>& events) const
{
    if (!m_parts->listener)
        return;
    for (const domain::AuditEvent& event : events)
        m_parts->listener(event);
}

Result<storage::Transaction> beginAs(const Desk& desk, domain::Permission permission)
{
    RD_TRY(desk.session().require(permission));
    return desk.begin();
}

Result<void> commitAndAnnounce(const Desk& desk, storage::Transaction& work, const QList<domain::AuditEvent>& events)
{
    RD_TRY(work.commit(events));
    desk.announce(events);
    return {};
}

} // namespace rd::desk
