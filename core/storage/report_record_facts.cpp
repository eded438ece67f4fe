#include "core/storage/report_repository.h"

#include "core/base/clock.h"
#include "core/storage/report_sql.h"

namespace rd::storage {

using domain::AccessKind;
using domain::RecordAccess;
using domain::Tally;

namespace {

const QString ofCase = caseFits(QStringLiteral("e.case_id"));

// What a person's data leave the desk by: the sealed copy, a letter on paper, the record itself.
// What the schedule writes (ReportScheduled) is nobody's doing.
QString accessesGrouped(const QString& span, const QString& who = {})
{
    return QStringLiteral("SELECT e.actor, CASE WHEN e.action = 'FieldUnmasked' THEN 1 WHEN e.action IN "
                          "('CaseViewed', 'ProofViewed') THEN 0 ELSE 2 END, ")
        + span + QStringLiteral(", count(*) ") + watchedInPeriod
        + QStringLiteral("e.action IN ('CaseViewed', 'ProofViewed', 'FieldUnmasked', 'CopyBuilt', 'LetterPrinted', "
                         "'AuditExported', 'ReportExported')")
        + ofCase + who + QStringLiteral(" GROUP BY 1, 2, 3");
}
constexpr qint64 minuteLength = 60000;
const Statement accessesOfMinutes(accessesGrouped(QStringLiteral("e.at / 60000")));
const Statement accessesOfDays(accessesGrouped(dayOf(QStringLiteral("e.at"))));
const Statement daysOfOneUser(accessesGrouped(dayOf(QStringLiteral("e.at")), QStringLiteral(" AND e.actor = :point")));
const Statement locksBegun(QStringLiteral("SELECT '', count(*), 0 ") + watchedInPeriod
                           + QStringLiteral("e.action = 'VerificationLocked'") + ofCase);
// The case that was erased is the object of its entry.
const Statement erasuresDone(QStringLiteral("SELECT '', count(*), 0 ") + watchedInPeriod
                             + QStringLiteral("e.action = 'CaseErased'") + caseFits(QStringLiteral("e.object_id")));
// 3.7: what an officer dismissed was none.
const Statement messagesReported(QStringLiteral("SELECT e.sequence ") + watchedInPeriod
                                 + QStringLiteral("e.action = 'NonConformityReported' AND EXISTS (SELECT 1 FROM task t "
                                                  "WHERE t.id = e.object_id AND t.state <> 'NOT_APPLICABLE')")
                                 + ofCase + QStringLiteral(" ORDER BY e.sequence"));

// The last word on the access before the value was seen: a decision, its end at closing, or that the case turned out
// to be about a minor, which hides it anew.
const QString approvedThen = QStringLiteral(
    "coalesce((SELECT a.action FROM audit_entry a WHERE a.case_id = e.case_id AND a.sequence < e.sequence AND a.action "
    "IN ('AccessApproved', 'AccessRefused', 'AccessEnded', 'CaseConcernsMinor') ORDER BY a.sequence DESC LIMIT 1), '') "
    "= 'AccessApproved'");
const QString ofMinorThen = QStringLiteral(
    "(c.minor IN ('CHILD_U14', 'MINOR_14_17') AND NOT EXISTS (SELECT 1 FROM audit_entry m WHERE m.case_id = e.case_id "
    "AND m.sequence > e.sequence AND m.action = 'CaseConcernsMinor'))");
// In anybody's case the cells of a record may be about a child.
const Statement unmaskedAlone(
    QStringLiteral("SELECT e.sequence, (SELECT ") + ofMinorThen
    + QStringLiteral(" FROM request_case c WHERE c.id = e.case_id) ") + watchedInPeriod
    + QStringLiteral("e.action = 'FieldUnmasked' AND EXISTS (SELECT 1 FROM request_case c WHERE c.id = e.case_id AND "
                     "(e.object_kind = 'record' OR ")
    + ofMinorThen + QStringLiteral(")) AND NOT ") + approvedThen + ofCase + QStringLiteral(" ORDER BY e.sequence"));

const Statement incidentsDiscovered(
    QStringLiteral("SELECT n.number FROM incident n WHERE n.discovered_at >= :begin AND n.discovered_at < :end")
    + caseFits(QStringLiteral("n.case_id")) + QStringLiteral(" ORDER BY n.discovered_at, n.number"));

// As the list for erasure has it (§9), by the case's own last step.
const Statement endedLongAgo(
    QStringLiteral("SELECT count(*) FROM request_case c WHERE c.state IN ('CLOSED', 'WITHDRAWN', 'MERGED', "
                   "'ABANDONED') AND c.received_at < :before AND (SELECT coalesce(max(a.at), :before) FROM audit_entry "
                   "a WHERE a.case_id = c.id AND a.action IN ('CaseClosed', 'CaseWithdrawn', 'CaseMerged', "
                   "'CaseAbandoned', 'LitigationFlagged', 'LitigationLifted')) < :before")
    + ofFilter);
const Statement
    holdsNow(QStringLiteral("SELECT count(*), coalesce(sum(CASE WHEN h.review_on < :today THEN 1 ELSE 0 END), 0), "
                            "coalesce(min(h.set_at), 0) FROM legal_hold h WHERE h.released_at = 0")
             + caseFits(QStringLiteral("h.case_id")));
const Statement consentsUnproven(QStringLiteral(
    "SELECT '', coalesce(sum(CASE WHEN trim(evidence) = '' THEN 1 ELSE 0 END), 0), count(*) FROM consent"));

Result<qint64> countOf(SqlConnection& sql, const Statement& statement, const ReportScope& scope)
{
    RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(sql, statement, scope));
    return counted.value(0).counted;
}

} // namespace

Result<QList<RecordAccess>> ReportRepository::recordAccesses(const ReportScope& scope) const
{
    SqlQuery query(m_sql, accessesOfMinutes);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) {
        return RecordAccess{row.text(0), static_cast<AccessKind>(row.number(1)),
                            QDateTime::fromMSecsSinceEpoch(row.number(2) * minuteLength, Qt::UTC), row.number(3)};
    });
}

Result<QList<RecordAccess>> ReportRepository::recordAccessDays(const ReportScope& scope) const
{
    const Statement& wanted = scope.point.isEmpty() ? accessesOfDays : daysOfOneUser;
    SqlQuery query(m_sql, wanted);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) {
        const QDateTime midnight = shanghai(dayFrom(row.number(2)), QTime(0, 0));
        return RecordAccess{row.text(0), static_cast<AccessKind>(row.number(1)), midnight, row.number(3)};
    });
}

Result<qint64> ReportRepository::lockouts(const ReportScope& scope) const
{
    return countOf(m_sql, locksBegun, scope);
}

Result<qint64> ReportRepository::casesErased(const ReportScope& scope) const
{
    return countOf(m_sql, erasuresDone, scope);
}

Result<QList<qint64>> ReportRepository::lateMessages(const ReportScope& scope) const
{
    SqlQuery query(m_sql, messagesReported);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) { return row.number(0); });
}

Result<QList<UnmaskedEntry>> ReportRepository::unmaskedUnapproved(const ReportScope& scope) const
{
    SqlQuery query(m_sql, unmaskedAlone);
    bindScope(query, scope);
    return query.all([](const SqlQuery& row) { return UnmaskedEntry{row.number(0), row.flag(1)}; });
}

Result<QStringList> ReportRepository::incidentNumbers(const ReportScope& scope) const
{
    SqlQuery query(m_sql, incidentsDiscovered);
    bindScope(query, scope);
    RD_TRY_ASSIGN(const QList<QString> numbers, query.all([](const SqlQuery& row) { return row.text(0); }));
    return QStringList(numbers);
}

Result<qint64> ReportRepository::dueForErasure(const ReportScope& scope, const QDateTime& before) const
{
    SqlQuery query(m_sql, endedLongAgo);
    bindScope(query, scope);
    RD_TRY(query.bind(":before", before).run());
    return query.hasRow() ? query.number(0) : 0;
}

Result<StandingHolds> ReportRepository::standingHolds(const ReportScope& scope) const
{
    SqlQuery query(m_sql, holdsNow);
    bindScope(query, scope);
    RD_TRY(query.run());
    if (!query.hasRow() || query.number(0) == 0)
        return StandingHolds{};
    return StandingHolds{query.number(0), query.number(1), shanghaiDate(query.instant(2))};
}

Result<Tally> ReportRepository::consentsWithoutEvidence() const
{
    RD_TRY_ASSIGN(const QList<Tally> counted, talliesOf(m_sql, consentsUnproven, {}));
    return counted.value(0);
}

} // namespace rd::storage
