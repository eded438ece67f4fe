#pragma once

#include "core/base/result.h"
#include "core/domain/reply.h"

#include <QJsonObject>

namespace rd::storage {

class SqlConnection;

class ReplyRepository {
public:
    explicit ReplyRepository(SqlConnection& sql);
    Result<void> save(const domain::Reply& reply); // adds or replaces; blocks are not stored
    // What stands on the pages of a saved letter that leaves; nothing for a draft or a letter of an earlier version. It
    // holds what the recipient reads, so it comes out by itself and not with the rest.
    Result<void> keepLetter(const domain::ReplyId& id, const QJsonObject& letter);
    Result<QJsonObject> letterOf(const domain::ReplyId& id) const;
    Result<QList<domain::Reply>> ofCase(const domain::CaseId& id) const; // newest first

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
