#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace rd::sources {

// One filled cell. `number` tells a stored number from stored text: only a number can have lost digits to a double.
struct RawCell {
    int column = 0;
    QString text;
    bool number = false;
};

// One record with its place in the sheet, 1-based; blank records are left out.
struct RawRow {
    int number = 0;
    QList<RawCell> cells; // ascending by column
};

// What a reader brings out of a file before anybody knows what the columns mean.
struct RawSheet {
    QString name;
    QList<RawRow> rows;
};

// The limits of security.md D18.
constexpr qint64 MaximumPackedBytes = 50LL * 1024 * 1024;
constexpr qint64 MaximumUnpackedBytes = 500LL * 1024 * 1024;
constexpr qint64 MaximumPackingRatio = 200;
constexpr qint64 MaximumEntries = 1000;
constexpr int MaximumRows = 1'048'576;
constexpr int MaximumColumns = 16'384;
constexpr int MaximumCellLength = 32'767;
constexpr int MaximumAttributes = 256;
constexpr int MaximumDepth = 64;

// A refusal that names the place in the file ("xl/workbook.xml", "12") and what is wrong there ("doctype").
inline tl::unexpected<Error> refuse(ErrorCode code, const QString& place, const char* what)
{
    return fail(code, {{QStringLiteral("place"), place}, {QStringLiteral("what"), QString::fromLatin1(what)}});
}

} // namespace rd::sources
