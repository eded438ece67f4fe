#include "core/storage/entry_writer.h"

namespace rd::storage {

namespace {

// Signing and entering cost a line next to nothing from some hundred on, and whoever reads the history of a case reads
// all the lines of the entry.
constexpr int linesOfAnEntry = 256;

} // namespace

EntryWriter::EntryWriter(SqlConnection& sql, const security::Session& session, const QDateTime& at)
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

Result<void> EntryWriter::findEnd()
{
    if (!m_end) {
        RD_TRY_ASSIGN(m_end, readChainEnd(m_sql));
    }
    return {};
}

Result<void> EntryWriter::add(const domain::AuditEvent& event)
{
    RD_TRY(sealLines());
    OpenEntry open{m_frame, event.detail, {}, {}};
    open.frame.action = event.action;
    open.frame.objectKind = event.objectKind;
    open.frame.objectId = event.objectId;
    open.frame.caseId = event.caseId.text();
    RD_TRY_ASSIGN(open.key, detailKey(m_sql, open.frame.caseId, KeyUse::Create));
    RD_TRY_ASSIGN(const QByteArray touched, packedTouched(m_sql));
    open.touched = touched;
    return seal(open);
}

Result<qint64> EntryWriter::shared()
{
    RD_TRY(findEnd());
    return m_end->sequence + 1;
}

Result<void> EntryWriter::addLine(const NewLine& line)
{
    Q_ASSERT(m_lines.isEmpty() || line.action == m_action);
    m_action = line.action;
    RD_TRY_ASSIGN(const qint64 sequence, shared());
    RD_TRY_ASSIGN(const QByteArray touched, packedTouched(m_sql));
    RD_TRY_ASSIGN(const Secret key, detailKey(m_sql, line.caseId.text(), KeyUse::Create));
    m_lines.add(line, sealedLine(key, line, sequence, touched));
    return m_lines.count() < linesOfAnEntry ? Result<void>() : sealLines();
}

Result<void> EntryWriter::sealLines()
{
    if (m_lines.isEmpty())
        return {};
    OpenEntry open{m_frame, {{QStringLiteral("cases"), m_lines.count()}}, {}, {}};
    open.frame.action = m_action;
    open.frame.objectKind = sharedKind;
    RD_TRY_ASSIGN(open.key, detailKey(m_sql, {}, KeyUse::Create));
    open.frame.touched = m_lines.take();
    return seal(open);
}

Result<void> EntryWriter::seal(const OpenEntry& open)
{
    RD_TRY(findEnd());
    return insertEntry(m_sql, sealedEntry(open, m_session.keyset(), *m_end));
}

Result<void> EntryWriter::finish()
{
    RD_TRY(sealLines());
    return noteChainEnd(m_sql, *m_end);
}

} // namespace rd::storage
