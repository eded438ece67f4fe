#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace rd::calendar {

// A value of a JSON text with the line it stands in, which Qt's reader does not tell.
struct JsonNode {
    enum class Kind { Null, Flag, Number, Text, List, Object };

    Kind kind = Kind::Null;
    int line = 1;
    QString text; // of Text and Number
    bool flag = false;
    QStringList keys; // of Object, beside its items
    QList<JsonNode> items; // of List and Object

    const JsonNode* find(const QString& key) const; // nullptr when the object has no such key
    int lineOf(const QString& key) const; // of the key's value; the object's own without it
};

// Reads strictly: one value, no comment, no trailing comma, no key twice, at most sixteen levels. CalendarInvalid with
// the line.
Result<JsonNode> parseJson(const QString& text);

} // namespace rd::calendar
