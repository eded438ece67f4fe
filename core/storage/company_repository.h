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
    // The version with the highest row id is in force.
    Result<void> addPolicy(const QString& id, const QString& version, const QByteArray& json, const QDateTime& at,
                           const QString& rowId = newUuid());
    Result<QByteArray> currentPolicy() const; // NotFound {"kind": "policy"}
    Result<QByteArray> policyAt(const QString& newest) const; // when that row was the newest; the first one for none
    Result<QString> newestPolicy() const; // row id of the version in force
    Result<void> saveNotice(int year, bool confirmed, const QByteArray& json, const QDateTime& at,
                            const QString& id = newUuid());
    Result<QList<QByteArray>> notices() const; // by year; the newest version of each
    Result<QList<QByteArray>> noticesAt(const QString& newest) const; // when that version was the newest
    Result<QString> newestNoticeAt(const QDateTime& at) const; // by the clocks of those who confirmed; empty for none

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
