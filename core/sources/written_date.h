#pragma once

#include <QDateTime>
#include <QString>

namespace rd::sources {

// A point in time as exports write it: 2022-07-01 23:33:12, 2022/7/1 6:01, 2022.7.1. Shanghai time; invalid when it is
// none.
QDateTime writtenInstant(const QString& text);

// "07-24" of a birthday in any style: 1992/07/24, 1992年7月24日, 19920724, 07-24. Empty when it is none.
QString writtenMonthDay(const QString& text);

} // namespace rd::sources
