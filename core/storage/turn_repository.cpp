#include "core/storage/turn_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

namespace {

const Statement insertTurn(QStringLiteral(
    "INSERT INTO case_turn (id, case_id, kind, cause, other_id, item_id, channel, contact_at, words, by_user, at) "
    "VALUES (:id, :case_id, :kind, :cause, :other_id, :item_id, :channel, :contact_at, :words, :by_user, :at)"));
const Statement selectTurns(QStringLiteral(
    "SELECT t.id, t.case_id, t.kind, t.cause, t.other_id, c.number, t.item_id, t.channel, t.contact_at, t.words, "
    "t.by_user, t.at FROM case_turn t LEFT JOIN request_case c ON c.id = t.other_id WHERE t.case_id = :case_id "
    "ORDER BY t.at, t.id"));

domain::CaseTurn readTurn(const SqlQuery& query)
{
    domain::CaseTurn turn;
    turn.id = domain::TurnId::trusted(query.text(0));
    turn.caseId = domain::CaseId::trusted(query.text(1));
    turn.kind = domain::parseTurnKind(query.text(2)).value_or(domain::TurnKind::ItemAdded);
    turn.cause = query.text(3);
    turn.other = domain::CaseId::trusted(query.text(4));
    turn.otherNumber = query.text(5);
    turn.item = domain::ItemId::trusted(query.text(6));
    turn.channel = domain::parseChannel(query.text(7));
    turn.contactAt = query.instant(8);
    turn.words = query.text(9);
    turn.by = domain::UserId::trusted(query.text(10));
    turn.at = query.instant(11);
    return turn;
}

} // namespace

TurnRepository::TurnRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> TurnRepository::add(const domain::CaseTurn& turn)
{
    SqlQuery query(m_sql, insertTurn);
    query.bind(":id", turn.id.text()).bind(":case_id", turn.caseId.text()).bind(":kind", codeOf(turn.kind));
    query.bind(":cause", turn.cause).bind(":other_id", turn.other.text()).bind(":item_id", turn.item.text());
    query.bind(":channel", turn.channel ? codeOf(*turn.channel) : QString()).bind(":contact_at", turn.contactAt);
    RD_TRY(query.bind(":words", turn.words).bind(":by_user", turn.by.text()).bind(":at", turn.at).run());
    m_sql.touch(RowKind::CaseTurn, turn.id.text());
    return {};
}

Result<QList<domain::CaseTurn>> TurnRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectTurns);
    return query.bind(":case_id", id.text()).all(readTurn);
}

} // namespace rd::storage
