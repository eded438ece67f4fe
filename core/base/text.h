#pragma once

#include <optional>
#include <QString>

namespace rd {

// Text as people mean it: full width to half width (NFKC), no-break and zero-width characters gone, ends trimmed.
QString plainForm(const QString& text);

// A mainland China number in any shape people write (+86, 0086, spaces, dashes, full width, area code, 400), as digits
// only: 11 digits of a mobile, area code and subscriber number of a landline, 400xxxxxxx. Nothing when it is none.
std::optional<QString> normalisedPhone(const QString& text);
bool isMobile(const QString& normalised);
// The number grouped for reading: 138 0013 8000, 021-6234 5678, 400-886-8828.
QString groupedPhone(const QString& normalised);

} // namespace rd
