#pragma once

#include "core/base/result.h"
#include "core/storage/row_kind.h"

#include <functional>
#include <optional>
#include <QList>

namespace rd::storage {

class SqlConnection;

const QList<RowKind>& allRowKinds();
QByteArray codeOf(RowKind kind); // case item call …, as the audit log writes it
std::optional<RowKind> parseRowKind(const QByteArray& code);

// SHA-256 over the columns of one row, empty when there is no such row. A column that a later migration adds joins only
// when the migration also writes the hashes anew, so the columns are listed.
Result<QByteArray> rowHash(SqlConnection& sql, RowKind kind, const QString& id);

// Every row of the kind with its hash.
Result<void> forEachRow(SqlConnection& sql, RowKind kind,
                        const std::function<void(const QString& id, const QByteArray& hash)>& visit);

} // namespace rd::storage
