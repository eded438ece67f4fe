#pragma once

#include "core/sources/certain_match.h"

namespace rd::sources {

// A table with the meaning of each of its columns.
struct MatchedTable {
    const SourceTable& table;
    const FieldMap& map;
    QList<ColumnMeaning> columns;

    MatchedTable(const SourceTable& itsTable, const FieldMap& itsMap);
};

// The record of a matched row: its fields with their kinds, which depend on who the subject is in it. A person who only
// received an order sees neither buyer nor goods nor price (rule book §2, RECIPIENT).
domain::FoundRecord foundRecord(const MatchedTable& table, const RowFacts& facts, const RowVerdict& verdict,
                                const CertainMatch& match);

} // namespace rd::sources
