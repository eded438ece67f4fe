#pragma once

#include <initializer_list>
#include <QString>

namespace rd {

// The log holds codes, ids and counts only (security.md D17): `name` is a literal, `ids` are our own ids or codes,
// `counts` are numbers. There is no way to put free text, names or a driver's error text into it.
struct LogId {
    const char* key;
    QString id; // kept only when it is a UUID, a case number or an upper-camel code; otherwise written as "?"
};
struct LogCount {
    const char* key;
    qint64 count;
};
void logEvent(const char* name, std::initializer_list<LogId> ids = {}, std::initializer_list<LogCount> counts = {});

} // namespace rd
