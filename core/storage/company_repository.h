#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace rd::storage {

class SqlConnection;

// The company's own files as the desk holds them: the policy in force and the holiday notices, as JSON with their hash.
class CompanyRepository {
public:
    explicit CompanyRepository(SqlConnection& sql);
    Result<void> addPolicy(const QString& id, const QString& version, const QByteArray& json, const QDateTime& at);
    Result<QByteArray> currentPolicy() const; // NotFound {"kind": "policy"}
    Result<void> saveNotice(int year, bool confirmed, const QByteArray& json, const QDateTime& at,
                            const QString& id = newUuid());
    Result<QList<QByteArray>> notices() const; // by year; the newest version of each

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
