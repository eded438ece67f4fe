#pragma once

#include "core/base/result.h"
#include "core/domain/transfer.h"

namespace rd::storage {

class SqlConnection;

// What was answered about the recipients of transfers, and found about their conditions (rule book 3.9).
class TransferRepository {
public:
    explicit TransferRepository(SqlConnection& sql);
    Result<void> addRecipient(const domain::TransferRecipient& recipient);
    Result<void> addTest(const domain::TransferTest& test);
    Result<QList<domain::TransferRecipient>> recipientsOf(const domain::CaseId& id) const; // oldest first
    Result<QList<domain::TransferTest>> testsOf(const domain::CaseId& id) const; // oldest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
