#pragma once

#include "core/base/result.h"
#include "core/domain/call_record.h"

namespace rd::storage {

class SqlConnection;

class DraftRepository {
public:
    explicit DraftRepository(SqlConnection& sql);

    Result<void> save(const domain::IntakeDraft& draft); // adds or replaces; AlreadyDone once it is a case
    Result<void> remove(const domain::DraftId& id); // quiet when it is gone
    Result<QList<domain::IntakeDraft>> ofUser(const domain::UserId& user) const; // oldest first
    Result<QList<domain::IntakeDraft>> all() const; // oldest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
