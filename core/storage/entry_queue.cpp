#include "core/storage/entry_queue.h"

namespace rd::storage {

namespace {

constexpr size_t entriesOfABatch = 256; // a verb about one case never comes near it and stays on its own thread

} // namespace

EntryQueue::EntryQueue(SqlConnection& sql, const security::Session& session, const QDateTime& at)
    : m_sql(sql)
    , m_session(session)
{
    const domain::User& user = session.user();
    m_frame.at = at.toMSecsSinceEpoch();
    m_frame.actor = user.id.text();
    m_frame.actorName = user.name;
    m_frame.roles = domain::codesOf(user.roles).join(QLatin1Char(' '));
    m_frame.workstation = session.workstation();
}

Result<void> EntryQueue::add(const domain::AuditEvent& event)
{
    if (!m_end) {
        RD_TRY_ASSIGN(m_end, readChainEnd(m_sql));
    }
    RD_TRY_ASSIGN(OpenEntry open, openEntry(m_sql, m_frame, event));
    m_open.push_back(std::move(open));
    return m_open.size() < entriesOfABatch ? Result<void>() : sealBehind();
}

Result<void> EntryQueue::finish()
{
    RD_TRY(insertEntries(m_sql, takeSealed()));
    const Sealed last = seal(std::exchange(m_open, {}), m_session.keyset(), *m_end);
    if (!last.empty())
        m_end = ChainEnd{last.back().entry.sequence, last.back().hash};
    RD_TRY(insertEntries(m_sql, last));
    return noteChainEnd(m_sql, *m_end);
}

EntryQueue::Sealed EntryQueue::seal(const std::vector<OpenEntry>& open, const security::Keyset& keyset, ChainEnd end)
{
    Sealed sealed;
    sealed.reserve(open.size());
    for (const OpenEntry& one : open)
        sealed.push_back(sealedEntry(one, keyset, end));
    return sealed;
}

// Waits for what is being sealed. Each batch begins where the one before ended.
EntryQueue::Sealed EntryQueue::takeSealed()
{
    if (!m_sealing.valid())
        return {};
    Sealed sealed = m_sealing.get();
    m_end = ChainEnd{sealed.back().entry.sequence, sealed.back().hash};
    return sealed;
}

Result<void> EntryQueue::sealBehind()
{
    const Sealed before = takeSealed();
    // Without a policy: where the system has no thread to give, takeSealed() does the work.
    m_sealing = std::async(seal, std::exchange(m_open, {}), std::cref(m_session.keyset()), *m_end);
    return insertEntries(m_sql, before);
}

} // namespace rd::storage
