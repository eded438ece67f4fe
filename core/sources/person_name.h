#pragma once

#include <QString>

namespace rd::sources {

// How a written name fits the name looked for.
enum class NameFit {
    Absent, // nothing written
    Same, // the full name, however it is spaced or dotted; "?" stands for a character the file's encoding lacks
    Masked, // 王**, 王女士: could be
    Other
};

// A name as names are compared: plain form without white space and middle dots.
QString nameKey(const QString& name);

// 王*, 王先生, 王(女士): a name that hides the given name.
bool isMaskedName(const QString& key);

// Both as nameKey makes them.
NameFit compareNames(const QString& written, const QString& wanted);

} // namespace rd::sources
