#pragma once

#include <QMap>
#include <QStringList>

namespace rd::letters {

// The names between {{ and }} in a text, in order, each once.
QStringList placeholdersIn(const QString& text);

struct FilledText {
    QString text; // a placeholder without a value stays as {{name}}
    QStringList missing; // their names, each once
};

// Puts the values in, in one pass over `text`: a value that looks like a placeholder is left as it is.
FilledText fillPlaceholders(const QString& text, const QMap<QString, QString>& values);

} // namespace rd::letters
