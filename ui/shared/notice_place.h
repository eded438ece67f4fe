#pragma once

#include <QString>

namespace rd::ui {

// Where in a holiday notice something is wrong, as a sentence, from the place core/calendar gives: a path in its JSON,
// a day, a year or the name of a field. Empty when there is none.
QString noticePlaceText(const QString& path);
// What is wrong there, from what core/calendar says of it.
QString noticeReasonText(const QString& reason);

} // namespace rd::ui
