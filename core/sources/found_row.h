#pragma once

#include "core/sources/certain_match.h"

namespace rd::sources {

// The record of a matched row: its fields with their kinds, which depend on who the subject is in it. A person who only
// received an order sees neither buyer nor goods nor price (rule book §2, RECIPIENT).
domain::FoundRecord foundRecord(const SourceTable& table, const FieldMap& map, const RowFacts& facts,
                                const RowVerdict& verdict, const QString& role, const QString& subjectName);

// buyer, recipient, buyer+recipient, or the role of the map for tables about one person.
QString roleIn(const FieldMap& map, const RowFacts& facts, const RowVerdict& verdict, const CertainMatch& match);

} // namespace rd::sources
