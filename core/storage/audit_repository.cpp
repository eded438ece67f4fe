#include "core/storage/audit_repository.h"

#include "core/security/digest.h"
#include "core/storage/audit_writer.h"
#include "core/storage/meta.h"
#include "core/storage/moved_dates.h"
#include "core/storage/row_hash.h"
#include "core/storage/shared_entry.h"

#include <algorithm>
#include <QSet>

namespace rd::storage {

namespace {

constexpr int entriesPerStep = 100; // each may be shared by some hundred cases

const Statement selectOfCase(QStringLiteral("SELECT ") + auditColumns
                             + QStringLiteral(" FROM audit_entry WHERE case_id = :case_id ORDER BY sequence"));
const Statement
    selectPage(QStringLiteral("SELECT ") + auditColumns
               + QStringLiteral(" FROM audit_entry WHERE sequence > :after ORDER BY sequence LIMIT :limit"));
const Statement
    selectLast(QStringLiteral("SELECT hash FROM audit_entry WHERE sequence = (SELECT max(sequence) FROM audit_entry)"));
const Statement selectHash(QStringLiteral("SELECT hash FROM audit_entry WHERE sequence = :sequence"));
// The last entry alone would not do: it may itself have been written while the clock was set back.
const Statement selectLatestTime(
    QStringLiteral("SELECT max(at) FROM audit_entry WHERE sequence > (SELECT max(sequence) FROM audit_entry) - 200"));
const Statement selectOfClocks(QStringLiteral("SELECT ") + auditColumns
                               + QStringLiteral(" FROM audit_entry WHERE action IN ('ClockJump', 'ClockConfirmed') "
                                                "ORDER BY sequence"));
const Statement selectEntry(QStringLiteral("SELECT ") + auditColumns
                            + QStringLiteral(" FROM audit_entry WHERE sequence = :sequence"));
const Statement selectSharedEntry(QStringLiteral("SELECT shared_entry FROM request_case WHERE id = :id"));
const Statement selectSignKeys(QStringLiteral("SELECT id, sign_key FROM user_account"));
const Statement countEntries(QStringLiteral("SELECT count(*) FROM audit_entry"));

// All but the detail.
domain::AuditEntry framed(const StoredEntry& stored)
{
    const security::ChainedEntry& entry = stored.entry;
    domain::AuditEntry shown;
    shown.sequence = entry.sequence;
    shown.at = QDateTime::fromMSecsSinceEpoch(entry.at, Qt::UTC);
    shown.actor = domain::UserId::trusted(entry.actor);
    shown.actorName = entry.actorName;
    shown.roles = entry.roles;
    shown.workstation = entry.workstation;
    shown.action = entry.action;
    shown.objectKind = entry.objectKind;
    shown.objectId = entry.objectId;
    shown.caseId = domain::CaseId::trusted(entry.caseId);
    shown.hash = QString::fromLatin1(stored.hash.toHex());
    return shown;
}

Result<domain::AuditEntry> readable(SqlConnection& sql, const StoredEntry& stored)
{
    domain::AuditEntry shown = framed(stored);
    RD_TRY_ASSIGN(const Secret key, detailKey(sql, stored.entry.caseId, KeyUse::Existing));
    shown.detail = openedDetail(key, stored.entry);
    return shown;
}

// A line of a shared entry, as the entry of its own that it stands for.
Result<domain::AuditEntry> readableLine(SqlConnection& sql, const StoredEntry& stored, const SharedLine& line)
{
    domain::AuditEntry shown = framed(stored);
    shown.objectKind = QStringLiteral("case");
    shown.objectId = line.caseId;
    shown.caseId = domain::CaseId::trusted(line.caseId);
    RD_TRY_ASSIGN(const Secret key, detailKey(sql, line.caseId, KeyUse::Existing));
    if (const std::optional<LineText> text = openedLine(key, stored.entry.sequence, line))
        shown.detail = text->detail;
    return shown;
}

Result<QList<StoredEntry>> readEntries(SqlQuery& query)
{
    return query.all(readEntry);
}

Result<QList<domain::AuditEntry>> readableAll(SqlConnection& sql, const QList<StoredEntry>& stored)
{
    QList<domain::AuditEntry> entries;
    for (const StoredEntry& one : stored) {
        const auto lines = isShared(one.entry) ? linesOf(one.entry) : std::nullopt;
        if (!lines) {
            RD_TRY_ASSIGN(const domain::AuditEntry entry, readable(sql, one));
            entries.append(entry);
            continue;
        }
        for (const SharedLine& line : *lines) {
            RD_TRY_ASSIGN(const domain::AuditEntry entry, readableLine(sql, one, line));
            entries.append(entry);
        }
    }
    return entries;
}

// From the newest line of the case to its first. Each names an earlier entry, so that whatever was made of the log the
// walk ends.
Result<QList<domain::AuditEntry>> sharedOfCase(SqlConnection& sql, const QString& caseId)
{
    QList<domain::AuditEntry> entries;
    SqlQuery newest(sql, selectSharedEntry);
    RD_TRY(newest.bind(":id", caseId).run());
    qint64 next = newest.hasRow() ? newest.number(0) : 0;
    SqlQuery query(sql, selectEntry);
    while (next > 0) {
        RD_TRY(query.bind(":sequence", next).run());
        if (!query.hasRow())
            break;
        const StoredEntry stored = readEntry(query);
        const QList<SharedLine> lines = linesOf(stored.entry).value_or(QList<SharedLine>());
        const auto line =
            std::find_if(lines.begin(), lines.end(), [&](const SharedLine& one) { return one.caseId == caseId; });
        if (!isShared(stored.entry) || line == lines.end())
            break;
        RD_TRY_ASSIGN(const domain::AuditEntry entry, readableLine(sql, stored, *line));
        entries.append(entry);
        next = line->before < next ? line->before : 0;
    }
    return entries;
}

struct LatestHash {
    qint64 sequence = 0; // of the entry or the line that has the last word
    QByteArray hash;
};

// What the walk along the chain has seen so far.
struct Walk {
    domain::AuditCheck check;
    QByteArray previous;
    qint64 last = 0;
    QHash<QString, QByteArray> signKeys; // user → Ed25519 public key
    QHash<RowName, LatestHash> latest;
    QHash<QString, DateTrail> trails; // of the row of which case, since its latest hash
    QHash<QString, qint64> lostKeys; // of which case, from which entry on
    QSet<QString> erased;

    void blame(qint64 sequence, const char* problem)
    {
        // The earliest entry that does not hold is the one to look at.
        if (!check.ok && check.firstBad != 0 && (sequence == 0 || sequence >= check.firstBad))
            return;
        check.ok = false;
        check.firstBad = sequence;
        check.problem = QLatin1String(problem);
    }
};

// What the key of the case opens; it is gone when the case was erased, and with it what its rows were (R-AU-01).
Result<void> followKeyed(SqlConnection& sql, Walk& walk, qint64 sequence, const QString& caseId,
                         const std::function<std::optional<QList<TouchedHash>>(const Secret& key)>& rowsWith)
{
    RD_TRY_ASSIGN(const Secret key, detailKey(sql, caseId, KeyUse::Existing));
    if (key.isEmpty()) {
        if (!walk.lostKeys.contains(caseId))
            walk.lostKeys.insert(caseId, sequence);
        return {};
    }
    const std::optional<QList<TouchedHash>> rows = rowsWith(key);
    if (!rows)
        walk.blame(sequence, "detail");
    else
        for (const TouchedHash& touched : *rows) {
            walk.latest.insert(touched.row, {sequence, touched.hash});
            if (touched.row.kind == RowKind::Case)
                walk.trails.remove(touched.row.id);
        }
    return {};
}

// A line that does not go on from the one before speaks of a row that is not the desk's.
void followDates(Walk& walk, qint64 sequence, const SharedLine& line, const QByteArray& dates)
{
    walk.latest[{RowKind::Case, line.caseId}].sequence = sequence;
    if (!walk.trails[line.caseId].add(dates, line.before, sequence))
        walk.blame(sequence, "row");
}

Result<void> followLines(SqlConnection& sql, Walk& walk, const security::ChainedEntry& entry)
{
    const std::optional<QList<SharedLine>> lines = linesOf(entry);
    if (!lines)
        walk.blame(entry.sequence, "detail");
    for (const SharedLine& line : lines.value_or(QList<SharedLine>())) {
        RD_TRY(followKeyed(sql, walk, entry.sequence, line.caseId, [&](const Secret& key) {
            const std::optional<LineText> text = openedLine(key, entry.sequence, line);
            if (text && !text->dates.isEmpty())
                followDates(walk, entry.sequence, line, text->dates);
            return text ? readTouched(text->touched) : std::nullopt;
        }));
    }
    return {};
}

Result<void> followRows(SqlConnection& sql, Walk& walk, const security::ChainedEntry& entry)
{
    if (isShared(entry))
        return followLines(sql, walk, entry);
    if (entry.touched.isEmpty())
        return {};
    return followKeyed(sql, walk, entry.sequence, entry.caseId,
                       [&](const Secret& key) { return openedTouched(key, entry); });
}

Result<void> follow(SqlConnection& sql, Walk& walk, const StoredEntry& stored)
{
    const security::ChainedEntry& entry = stored.entry;
    ++walk.check.entries;
    if (entry.sequence != walk.last + 1)
        walk.blame(walk.last + 1, "gap");
    else if (entry.previous != walk.previous)
        walk.blame(entry.sequence, "previous");
    if (security::chainHash(entry) != stored.hash)
        walk.blame(entry.sequence, "hash");
    else if (!security::signatureHolds(walk.signKeys.value(entry.actor), stored.hash, stored.signature))
        walk.blame(entry.sequence, "signature");
    else {
        if (entry.action == QLatin1String("CaseErased"))
            walk.erased.insert(entry.objectId);
        RD_TRY(followRows(sql, walk, entry));
    }
    walk.previous = stored.hash;
    walk.last = entry.sequence;
    return {};
}

Result<void> followAll(SqlConnection& sql, Walk& walk, const JobToken& job)
{
    SqlQuery counting(sql, countEntries);
    RD_TRY(counting.run());
    const int total = counting.hasRow() ? static_cast<int>(counting.number(0)) : 0;
    while (true) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        SqlQuery query(sql, selectPage);
        query.bind(":after", walk.last).bind(":limit", entriesPerStep);
        RD_TRY_ASSIGN(const QList<StoredEntry> entries, readEntries(query));
        if (entries.isEmpty())
            return {};
        for (const StoredEntry& stored : entries)
            RD_TRY(follow(sql, walk, stored));
        job.report(static_cast<int>(walk.check.entries), total);
    }
}

// Entries cut off at the end leave a sound chain; the desk notes the last one elsewhere too.
Result<void> compareHead(SqlConnection& sql, Walk& walk)
{
    RD_TRY_ASSIGN(const QByteArray mark, readMeta(sql, "audit_head"));
    if (mark != headMark(walk.last, walk.previous))
        walk.blame(walk.last + 1, "head");
    return {};
}

// D8: a row changed behind the log's back differs from what its latest entry says, a row put in has no entry, a row
// taken away leaves its entry alone.
Result<void> compareRows(SqlConnection& sql, Walk& walk, const JobToken& job)
{
    for (const RowKind kind : allRowKinds()) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto compare = [&](const QString& id, const QByteArray& hash) {
            const auto known = walk.latest.constFind({kind, id});
            if (known == walk.latest.constEnd())
                walk.blame(0, "rowUnknown");
            else if (hash.isEmpty() || known->hash != hash)
                walk.blame(known->sequence, "row");
            if (known != walk.latest.constEnd())
                walk.latest.erase(known);
        };
        if (kind == RowKind::Case)
            RD_TRY(forEachRow(sql, kind, compare, [&](const QString& id) { return walk.trails.value(id).columns(); }));
        else
            RD_TRY(forEachRow(sql, kind, compare));
    }
    for (const LatestHash& left : std::as_const(walk.latest)) {
        if (!left.hash.isEmpty())
            walk.blame(left.sequence, "rowMissing");
    }
    return {};
}

Result<void> walkChain(SqlConnection& sql, Walk& walk, const JobToken& job)
{
    SqlQuery keys(sql, selectSignKeys);
    RD_TRY(keys.each([&] { walk.signKeys.insert(keys.text(0), keys.bytes(1)); }));
    RD_TRY(followAll(sql, walk, job));
    RD_TRY(compareHead(sql, walk));
    // A key that went without an erasure on record was taken away to hide what the rows were.
    for (auto lost = walk.lostKeys.constBegin(); lost != walk.lostKeys.constEnd(); ++lost) {
        if (!walk.erased.contains(lost.key()))
            walk.blame(lost.value(), "key");
    }
    walk.check.head = QString::fromLatin1(walk.previous.toHex());
    return {};
}

} // namespace

AuditRepository::AuditRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<QList<domain::AuditEntry>> AuditRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectOfCase);
    query.bind(":case_id", id.text());
    RD_TRY_ASSIGN(const QList<StoredEntry> stored, readEntries(query));
    RD_TRY_ASSIGN(QList<domain::AuditEntry> entries, readableAll(m_sql, stored));
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> lines, sharedOfCase(m_sql, id.text()));
    entries += lines;
    std::sort(entries.begin(), entries.end(),
              [](const domain::AuditEntry& a, const domain::AuditEntry& b) { return a.sequence < b.sequence; });
    return entries;
}

Result<QList<domain::AuditEntry>> AuditRepository::page(qint64 afterSequence, int limit) const
{
    SqlQuery query(m_sql, selectPage);
    query.bind(":after", afterSequence).bind(":limit", limit);
    RD_TRY_ASSIGN(const QList<StoredEntry> entries, readEntries(query));
    return readableAll(m_sql, entries);
}

Result<domain::AuditCheck> AuditRepository::verify(const JobToken& job) const
{
    const Snapshot snapshot(m_sql);
    Walk walk;
    RD_TRY(walkChain(m_sql, walk, job));
    // What rows should be is only known from a chain that holds.
    if (walk.check.ok)
        RD_TRY(compareRows(m_sql, walk, job));
    return walk.check;
}

Result<domain::AuditCheck> AuditRepository::verifyChain(const JobToken& job) const
{
    const Snapshot snapshot(m_sql);
    Walk walk;
    RD_TRY(walkChain(m_sql, walk, job));
    return walk.check;
}

Result<QString> AuditRepository::head() const
{
    SqlQuery query(m_sql, selectLast);
    RD_TRY(query.run());
    return query.hasRow() ? QString::fromLatin1(query.bytes(0).toHex()) : QString();
}

Result<LogEnd> AuditRepository::end() const
{
    RD_TRY_ASSIGN(const ChainEnd end, readChainEnd(m_sql));
    return LogEnd{end.sequence, end.hash};
}

Result<QByteArray> AuditRepository::hashAt(qint64 sequence) const
{
    SqlQuery query(m_sql, selectHash);
    RD_TRY(query.bind(":sequence", sequence).run());
    return query.hasRow() ? query.bytes(0) : QByteArray();
}

Result<QDateTime> AuditRepository::latestTime() const
{
    SqlQuery query(m_sql, selectLatestTime);
    RD_TRY(query.run());
    return query.hasRow() ? query.instant(0) : QDateTime();
}

Result<QList<domain::AuditEntry>> AuditRepository::ofClocks() const
{
    SqlQuery query(m_sql, selectOfClocks);
    RD_TRY_ASSIGN(const QList<StoredEntry> entries, readEntries(query));
    return readableAll(m_sql, entries);
}

} // namespace rd::storage
