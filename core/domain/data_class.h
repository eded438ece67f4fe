#pragma once

#include "core/domain/found_record.h"

namespace rd::domain {

// How much care data asks for (rule book §8), the least first.
enum class DataClass { General, Sensitive, Child };
QString codeOf(DataClass value); // GENERAL SENSITIVE CHILD

// Of a row that was found: as its category, and more where a cell holds more: a child's name or age, a bank card.
DataClass classOf(const FoundRecord& record, DataClass ofCategory);

} // namespace rd::domain
