#pragma once

#include "app/cli_answer.h"

#include <QHash>

namespace rd::cli {

// One sentence, or a part of one, in both languages of the program.
struct Words {
    const char16_t* english;
    const char16_t* chinese;

    QString in(Language language) const
    {
        return QString::fromUtf16(language == Language::Chinese ? chinese : english);
    }
};

// The words of the first table that has the key; empty when none has.
using WordTable = QHash<QString, Words>;
QString wordsIn(std::initializer_list<const WordTable*> tables, const QString& key, Language language);

// What a code in an error's argument means to a person ("what" = "doctype", "until" = "nextSession"); the value itself
// where a person can read it as it is.
QString argumentWords(const QString& argument, const QString& value, Language language);

// What is wrong with a value (InvalidArgument) or not there (NotFound), and what to do: a whole sentence, empty for a
// field or kind that has none of its own.
QString fieldWords(const QString& field, Language language);
QString missingWords(const QString& kind, Language language);

// What `desk check` has found ("page:7", "rows:case", "audit:12:hash"): one sentence.
QString findingWords(const QString& finding, Language language);
// What `copy verify` has found ("hashDiffers:data.json"): one sentence with the file.
QString packageWords(const QString& problem, Language language);

} // namespace rd::cli
