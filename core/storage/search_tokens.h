#pragma once

#include "core/domain/case.h"

#include <QStringList>

namespace rd::storage {

// What a case can be found by, as tokens of an index: single characters and pairs of the words and the name, latin
// words, endings of numbers, pinyin initials. FTS5's own trigram tokenizer finds nothing for two
// characters.
QStringList caseTokens(const domain::Case& stored);

// The tokens that must all be there for a search text; empty when nothing can be searched for.
QStringList searchTokens(const QString& text);

} // namespace rd::storage
