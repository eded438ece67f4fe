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

// A column that lines of the log moved since the row was hashed.
struct ColumnChange {
    QByteArray name;
    QByteArray before;
    QByteArray after;
};

// Every row of the kind with its hash as it was before the `changes` of that row; an empty hash where a column does not
// hold what its change left.
Result<void> forEachRow(SqlConnection& sql, RowKind kind,
                        const std::function<void(const QString& id, const QByteArray& hash)>& visit,
                        const std::function<QList<ColumnChange>(const QString& id)>& changes = {});

} // namespace rd::storage
