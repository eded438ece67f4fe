#pragma once

#include <QDateTime>
#include <QString>

namespace rd::ui {

// A condition of rule book §7 (column "Guard") that is not met, by its code: a sentence; empty where the error's own
// words say it.
QString guardText(const QString& guard);
// The same where `day` is the first on which it will be met.
QString waitingText(const QString& guard, const QString& day);
// Why what rests on an exception path waits; `from` is invalid while an old contact has still to be told (R-ID-11).
QString objectionText(const QDateTime& from);
// The same once the time has come by a clock that nobody has confirmed.
QString doubtfulClockText();
// Why a second person has to do it, by what this user has done already (args "as" of SamePerson).
QString samePersonText(const QString& as);

} // namespace rd::ui
