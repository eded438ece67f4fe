#include "ui/deadlines/time_edit.h"

#include "core/base/clock.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr char preparedTime[] = "preparedTime";

} // namespace

void prepareTime(QDateTimeEdit* edit, const QString& name, const QDateTime& now)
{
    edit->setObjectName(name);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    edit->setCalendarPopup(true);
    // Kept as if it were UTC, so that no hour is missing.
    edit->setTimeSpec(Qt::UTC);
    const QDateTime shown(now.date(), QTime(now.time().hour(), now.time().minute()), Qt::UTC);
    edit->setDateTime(shown);
    edit->setProperty(preparedTime, shown);
}

QDateTime typedTimeOf(const QDateTimeEdit* edit)
{
    return edit->dateTime() == edit->property(preparedTime).toDateTime() ? QDateTime() : timeOf(edit);
}

QDateTime timeOf(const QDateTimeEdit* edit)
{
    return shanghai(edit->date(), edit->time());
}

} // namespace rd::ui
