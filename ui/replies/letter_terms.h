#pragma once

#include <QString>

namespace rd::ui {

// The name of a letter of rule book §11, such as "T09 Data copy handed over"; an unknown code is shown as it is.
QString letterTitle(const QString& code);
// What has to be written for a placeholder, such as "How the copy is delivered".
QString placeholderWord(const QString& name);
// What stands in the way of a block: a placeholder to fill, a required sentence taken away, or an empty block.
QString missingWord(const QString& missing);
bool isPlaceholder(const QString& missing); // the first of these three
QString replyChannelWord(const QString& code); // of a domain::ReplyChannel

} // namespace rd::ui
