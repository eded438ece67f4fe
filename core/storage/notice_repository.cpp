#include "core/storage/notice_repository.h"

#include "core/storage/sql/sql_query.h"

#include <algorithm>

namespace rd::storage {

namespace {

const Statement insertProposal(QStringLiteral(
    "INSERT INTO notice_proposal (id, year, state, json, proposed_by, proposed_at, decided_by, decided_at, notice_id) "
    "VALUES (:id, :year, :state, :json, :proposed_by, :proposed_at, :decided_by, :decided_at, :notice_id)"));
const Statement updateProposal(
    QStringLiteral("UPDATE notice_proposal SET state = :state, decided_by = :decided_by, decided_at = :decided_at, "
                   "notice_id = :notice_id WHERE id = :id"));
const Statement selectWaitingOfYear(QStringLiteral(
    "SELECT id, year, state, json, proposed_by, proposed_at, decided_by, decided_at, notice_id FROM notice_proposal "
    "WHERE state = 'WAITING' AND year = :year"));
const Statement
    selectWaitingYear(QStringLiteral("SELECT coalesce(min(year), 0) FROM notice_proposal WHERE state = 'WAITING'"));
const Statement selectUnused(QStringLiteral(
    "SELECT id, year, state, json, proposed_by, proposed_at, decided_by, decided_at, notice_id FROM notice_proposal "
    "WHERE state IN ('WAITING', 'DISCARDED') ORDER BY year, id"));
const Statement selectVersions(
    QStringLiteral("SELECT n.id, n.year, n.json, n.saved_at, coalesce(p.proposed_by, ''), coalesce(p.proposed_at, 0), "
                   "coalesce(p.decided_by, '') FROM holiday_notice n LEFT JOIN notice_proposal p ON p.notice_id = n.id "
                   "WHERE n.confirmed = 1 ORDER BY n.year, n.id"));
const Statement selectNewest(QStringLiteral("SELECT max(id) FROM holiday_notice"));

StoredNotice readProposal(const SqlQuery& query)
{
    StoredNotice stored;
    stored.id = domain::NoticeId::trusted(query.text(0));
    stored.year = static_cast<int>(query.number(1));
    // An unknown code counts for nothing.
    stored.state = domain::parseNoticeState(query.text(2)).value_or(domain::NoticeState::Discarded);
    stored.json = query.bytes(3);
    stored.proposedBy = domain::UserId::trusted(query.text(4));
    stored.proposedAt = query.instant(5);
    stored.decidedBy = domain::UserId::trusted(query.text(6));
    stored.decidedAt = query.instant(7);
    stored.version = domain::NoticeId::trusted(query.text(8));
    return stored;
}

StoredNotice readNoticeVersion(const SqlQuery& query)
{
    StoredNotice stored;
    stored.id = domain::NoticeId::trusted(query.text(0));
    stored.version = stored.id;
    stored.year = static_cast<int>(query.number(1));
    stored.state = domain::NoticeState::Replaced;
    stored.json = query.bytes(2);
    stored.decidedAt = query.instant(3);
    stored.proposedBy = domain::UserId::trusted(query.text(4));
    stored.proposedAt = query.instant(5);
    stored.decidedBy = domain::UserId::trusted(query.text(6));
    return stored;
}

} // namespace

NoticeRepository::NoticeRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> NoticeRepository::propose(const StoredNotice& proposal)
{
    SqlQuery query(m_sql, insertProposal);
    query.bind(":id", proposal.id.text()).bind(":year", proposal.year).bind(":state", codeOf(proposal.state));
    query.bind(":json", proposal.json).bind(":proposed_by", proposal.proposedBy.text());
    query.bind(":proposed_at", proposal.proposedAt).bind(":decided_by", proposal.decidedBy.text());
    query.bind(":decided_at", proposal.decidedAt).bind(":notice_id", proposal.version.text());
    RD_TRY(query.run());
    m_sql.touch(RowKind::NoticeProposal, proposal.id.text());
    return {};
}

Result<void> NoticeRepository::decide(const StoredNotice& proposal)
{
    SqlQuery query(m_sql, updateProposal);
    query.bind(":id", proposal.id.text()).bind(":state", codeOf(proposal.state));
    query.bind(":decided_by", proposal.decidedBy.text()).bind(":decided_at", proposal.decidedAt);
    RD_TRY(query.bind(":notice_id", proposal.version.text()).run());
    m_sql.touch(RowKind::NoticeProposal, proposal.id.text());
    return {};
}

Result<StoredNotice> NoticeRepository::waiting(int year) const
{
    SqlQuery query(m_sql, selectWaitingOfYear);
    RD_TRY(query.bind(":year", year).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound,
                    {{QStringLiteral("kind"), QStringLiteral("notice")}, {QStringLiteral("year"), year}});
    return readProposal(query);
}

Result<int> NoticeRepository::waitingYear() const
{
    SqlQuery query(m_sql, selectWaitingYear);
    RD_TRY(query.run());
    return static_cast<int>(query.number(0));
}

Result<QList<StoredNotice>> NoticeRepository::history() const
{
    SqlQuery versions(m_sql, selectVersions);
    RD_TRY_ASSIGN(QList<StoredNotice> all, versions.all(readNoticeVersion));
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i + 1 == all.size() || all.at(i + 1).year != all.at(i).year)
            all[i].state = domain::NoticeState::InForce;
    }
    SqlQuery unused(m_sql, selectUnused);
    RD_TRY_ASSIGN(const QList<StoredNotice> proposals, unused.all(readProposal));
    all += proposals;
    std::stable_sort(all.begin(), all.end(),
                     [](const StoredNotice& a, const StoredNotice& b) { return a.year < b.year; });
    return all;
}

Result<QString> NoticeRepository::newest() const
{
    SqlQuery query(m_sql, selectNewest);
    RD_TRY(query.run());
    return query.hasRow() ? query.text(0) : QString();
}

} // namespace rd::storage
