#pragma once

#include "core/base/result.h"
#include "core/domain/notice.h"

#include <QByteArray>

namespace rd::storage {

class SqlConnection;

// A version of a year's notice, or one that waits to become a version; what it rules is the caller's JSON.
struct StoredNotice {
    domain::NoticeId id;
    int year = 0;
    domain::NoticeState state = domain::NoticeState::Waiting;
    QByteArray json;
    domain::UserId proposedBy;
    QDateTime proposedAt;
    domain::UserId decidedBy;
    QDateTime decidedAt;
    domain::NoticeId version; // of a proposal: the version it became
};

// Proposals and the history of the notices (R-DL-06). CompanyRepository holds the versions that are counted by.
class NoticeRepository {
public:
    explicit NoticeRepository(SqlConnection& sql);

    Result<void> propose(const StoredNotice& proposal);
    Result<void> decide(const StoredNotice& proposal); // its state, who and when, the version
    Result<StoredNotice> waiting(int year) const; // NotFound {"kind": "notice", "year"}
    Result<int> waitingYear() const; // the first year with a waiting one, 0 without
    // Every version and every proposal that became none, by year and age. The last version of a year is in force.
    Result<QList<StoredNotice>> history() const;
    Result<QString> newest() const; // id of the version added last; ids rise

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
