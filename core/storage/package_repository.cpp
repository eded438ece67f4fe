#include "core/storage/package_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const QString packageColumns =
    QStringLiteral("id, case_id, package_path, reading_copy_path, workstation, delivered_at, erased_at");
const Statement savePackage(
    QStringLiteral("INSERT INTO copy_package (") + packageColumns
    + QStringLiteral(") VALUES (:id, :case_id, :package_path, :reading_copy_path, :workstation, :delivered_at, "
                     ":erased_at) ON CONFLICT (id) DO UPDATE SET package_path = :package_path, reading_copy_path = "
                     ":reading_copy_path, workstation = :workstation, delivered_at = :delivered_at, erased_at = "
                     ":erased_at"));
const Statement selectPackages(QStringLiteral("SELECT ") + packageColumns
                               + QStringLiteral(" FROM copy_package WHERE case_id = :case_id ORDER BY id"));
const Statement selectToErase(
    QStringLiteral("SELECT ") + packageColumns
    + QStringLiteral(
        " FROM copy_package AS package WHERE erased_at = 0 AND id > :after AND ((delivered_at <> 0 AND "
        "delivered_at < :before) OR (delivered_at = 0 AND (EXISTS (SELECT 1 FROM data_copy AS newer JOIN "
        "data_copy AS own ON own.id = package.id WHERE newer.case_id = package.case_id AND "
        "newer.built_at > own.built_at) OR EXISTS (SELECT 1 FROM request_case AS ended WHERE ended.id = "
        "package.case_id AND ended.state IN ('CLOSED', 'WITHDRAWN', 'MERGED', 'ABANDONED', 'ERASED'))))) ORDER BY "
        "id LIMIT :limit"));

const QString handoverColumns =
    QStringLiteral("id, case_id, copy_id, state, requested_by, requested_at, reason, "
                   "decided_by, decided_at, note, channel, recipient, handed_by, handed_at");
const Statement saveHandover(
    QStringLiteral("INSERT INTO copy_handover (") + handoverColumns
    + QStringLiteral(
        ") VALUES (:id, :case_id, :copy_id, :state, :requested_by, :requested_at, :reason, :decided_by, "
        ":decided_at, :note, :channel, :recipient, :handed_by, :handed_at) ON CONFLICT (id) DO UPDATE SET state = "
        ":state, decided_by = :decided_by, decided_at = :decided_at, note = :note, channel = :channel, "
        "recipient = :recipient, handed_by = :handed_by, handed_at = :handed_at"));
const Statement selectHandovers(
    QStringLiteral("SELECT ") + handoverColumns
    + QStringLiteral(" FROM copy_handover WHERE case_id = :case_id ORDER BY requested_at DESC, id DESC"));
const Statement
    selectWaitingHandovers(QStringLiteral("SELECT ") + handoverColumns
                           + QStringLiteral(" FROM copy_handover WHERE state = :state ORDER BY requested_at, id LIMIT "
                                            ":limit"));

domain::CopyPackage readPackage(const SqlQuery& query)
{
    return {domain::CopyId::trusted(query.text(0)),
            domain::CaseId::trusted(query.text(1)),
            query.text(2),
            query.text(3),
            query.instant(5),
            query.instant(6),
            query.text(4)};
}

domain::CopyHandover readHandover(const SqlQuery& query)
{
    domain::CopyHandover handover;
    handover.id = domain::HandoverId::trusted(query.text(0));
    handover.caseId = domain::CaseId::trusted(query.text(1));
    handover.copyId = domain::CopyId::trusted(query.text(2));
    // An unknown code allows nothing.
    handover.state = domain::parseHandoverState(query.text(3)).value_or(domain::HandoverState::Refused);
    handover.requestedBy = domain::UserId::trusted(query.text(4));
    handover.requestedAt = query.instant(5);
    handover.reason = query.text(6);
    handover.decidedBy = domain::UserId::trusted(query.text(7));
    handover.decidedAt = query.instant(8);
    handover.note = query.text(9);
    handover.channel = domain::parseReplyChannel(query.text(10));
    handover.recipient = query.text(11);
    handover.handedBy = domain::UserId::trusted(query.text(12));
    handover.handedAt = query.instant(13);
    return handover;
}

} // namespace

PackageRepository::PackageRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> PackageRepository::save(const domain::CopyPackage& package)
{
    SqlQuery query(m_sql, savePackage);
    query.bind(":id", package.copyId.text()).bind(":case_id", package.caseId.text());
    query.bind(":package_path", package.packagePath).bind(":reading_copy_path", package.readingCopyPath);
    query.bind(":workstation", package.workstation);
    RD_TRY(query.bind(":delivered_at", package.deliveredAt).bind(":erased_at", package.erasedAt).run());
    m_sql.touch(RowKind::CopyPackage, package.copyId.text());
    return {};
}

Result<QList<domain::CopyPackage>> PackageRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectPackages);
    return query.bind(":case_id", id.text()).all(readPackage);
}

Result<QList<domain::CopyPackage>> PackageRepository::toErase(const QDateTime& deliveredBefore,
                                                              const domain::CopyId& after, int limit) const
{
    SqlQuery query(m_sql, selectToErase);
    query.bind(":before", deliveredBefore).bind(":after", after.text());
    return query.bind(":limit", limit).all(readPackage);
}

Result<void> PackageRepository::save(const domain::CopyHandover& handover)
{
    SqlQuery query(m_sql, saveHandover);
    query.bind(":id", handover.id.text())
        .bind(":case_id", handover.caseId.text())
        .bind(":copy_id", handover.copyId.text());
    query.bind(":state", codeOf(handover.state)).bind(":requested_by", handover.requestedBy.text());
    query.bind(":requested_at", handover.requestedAt).bind(":reason", handover.reason);
    query.bind(":decided_by", handover.decidedBy.text()).bind(":decided_at", handover.decidedAt);
    query.bind(":note", handover.note).bind(":channel", handover.channel ? codeOf(*handover.channel) : QString());
    query.bind(":recipient", handover.recipient);
    RD_TRY(query.bind(":handed_by", handover.handedBy.text()).bind(":handed_at", handover.handedAt).run());
    m_sql.touch(RowKind::CopyHandover, handover.id.text());
    return {};
}

Result<QList<domain::CopyHandover>> PackageRepository::handoversOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectHandovers);
    return query.bind(":case_id", id.text()).all(readHandover);
}

Result<QList<domain::CopyHandover>> PackageRepository::waitingHandovers(int limit) const
{
    SqlQuery query(m_sql, selectWaitingHandovers);
    return query.bind(":state", codeOf(domain::HandoverState::Requested)).bind(":limit", limit).all(readHandover);
}

} // namespace rd::storage
