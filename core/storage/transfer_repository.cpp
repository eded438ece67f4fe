#include "core/storage/transfer_repository.h"

#include "core/storage/sql/sql_query.h"

namespace rd::storage {

using domain::TransferRecipient;
using domain::TransferTest;

namespace {

const Statement insertRecipient(QStringLiteral(
    "INSERT INTO transfer_recipient (id, case_id, item_id, name, contact, agreed, way, abroad, by_user, at) VALUES "
    "(:id, :case_id, :item_id, :name, :contact, :agreed, :way, :abroad, :by_user, :at)"));
const Statement selectRecipientsOfCase(
    QStringLiteral("SELECT id, case_id, item_id, name, contact, agreed, way, abroad, by_user, at FROM "
                   "transfer_recipient WHERE case_id = :case_id ORDER BY at, id"));
const Statement insertTransferTest(
    QStringLiteral("INSERT INTO transfer_test (id, case_id, item_id, test, holds, reason, by_user, at) VALUES (:id, "
                   ":case_id, :item_id, :test, :holds, :reason, :by_user, :at)"));
const Statement selectTransferTestsOfCase(
    QStringLiteral("SELECT id, case_id, item_id, test, holds, reason, by_user, at FROM transfer_test WHERE case_id = "
                   ":case_id ORDER BY at, id"));

TransferRecipient readRecipient(const SqlQuery& query)
{
    TransferRecipient recipient;
    recipient.id = domain::TransferRecipientId::trusted(query.text(0));
    recipient.caseId = domain::CaseId::trusted(query.text(1));
    recipient.itemId = domain::ItemId::trusted(query.text(2));
    recipient.name = query.text(3);
    recipient.contact = query.text(4);
    recipient.agreed = domain::parseDecision(query.text(5)).value_or(domain::Decision::Undecided);
    recipient.way = query.text(6);
    recipient.abroad = domain::parseDecision(query.text(7)).value_or(domain::Decision::Undecided);
    recipient.by = domain::UserId::trusted(query.text(8));
    recipient.at = query.instant(9);
    return recipient;
}

TransferTest readTransferTest(const SqlQuery& query)
{
    TransferTest test;
    test.id = domain::TransferTestId::trusted(query.text(0));
    test.caseId = domain::CaseId::trusted(query.text(1));
    test.itemId = domain::ItemId::trusted(query.text(2));
    // An unknown code meets nothing.
    const auto condition = domain::parseTransferCondition(query.text(3));
    test.condition = condition.value_or(domain::TransferCondition::Identity);
    test.holds = condition && query.flag(4);
    test.reason = query.text(5);
    test.by = domain::UserId::trusted(query.text(6));
    test.at = query.instant(7);
    return test;
}

} // namespace

TransferRepository::TransferRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> TransferRepository::addRecipient(const TransferRecipient& recipient)
{
    SqlQuery query(m_sql, insertRecipient);
    query.bind(":id", recipient.id.text()).bind(":case_id", recipient.caseId.text());
    query.bind(":item_id", recipient.itemId.text()).bind(":name", recipient.name).bind(":contact", recipient.contact);
    query.bind(":agreed", codeOf(recipient.agreed)).bind(":way", recipient.way);
    query.bind(":abroad", codeOf(recipient.abroad)).bind(":by_user", recipient.by.text());
    RD_TRY(query.bind(":at", recipient.at).run());
    m_sql.touch(RowKind::TransferRecipient, recipient.id.text());
    return {};
}

Result<void> TransferRepository::addTest(const TransferTest& test)
{
    SqlQuery query(m_sql, insertTransferTest);
    query.bind(":id", test.id.text()).bind(":case_id", test.caseId.text()).bind(":item_id", test.itemId.text());
    query.bind(":test", codeOf(test.condition)).bind(":holds", test.holds).bind(":reason", test.reason);
    RD_TRY(query.bind(":by_user", test.by.text()).bind(":at", test.at).run());
    m_sql.touch(RowKind::TransferTest, test.id.text());
    return {};
}

Result<QList<TransferRecipient>> TransferRepository::recipientsOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectRecipientsOfCase);
    query.bind(":case_id", id.text());
    return query.all(readRecipient);
}

Result<QList<TransferTest>> TransferRepository::testsOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectTransferTestsOfCase);
    query.bind(":case_id", id.text());
    return query.all(readTransferTest);
}

} // namespace rd::storage
