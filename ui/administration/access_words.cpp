#include "ui/administration/access_words.h"

#include "ui/shared/words.h"

#include <QCoreApplication>

namespace rd::ui {

namespace {

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

// "%1: 300 a day is set …, but the usual 90 stays the limit."
QString setInVain(const domain::AccessMeasure& measure)
{
    return measure.basis == domain::AlertBasis::FirstDays
        ? AccessWords::tr("%1: %2 a day is set from %3 on (%4), but the %5 of the first days stays the limit.")
        : AccessWords::tr("%1: %2 a day is set from %3 on (%4), but the usual %5 stays the limit.");
}

QString takenBackText(const desk::SetAccessLimit& made, const QString& who)
{
    const QString said = AccessWords::tr("%1: the limit is taken back from %2 on (%3).")
                             .arg(who, dateText(made.limit.from), wordFor(made.limit.kind));
    return made.measure ? AccessWords::tr("%1 Then there is an alert beyond %2.").arg(said, measureText(*made.measure))
                        : said;
}

QString setText(const desk::SetAccessLimit& made, const QString& who)
{
    const domain::AccessLimit& limit = made.limit;
    const QString daily = QString::number(limit.daily);
    const QString from = dateText(limit.from);
    if (!made.measure)
        return AccessWords::tr(
                   "%1: an alert beyond %2 a day from %3 on (%4), or beyond their own measure where that is "
                   "lower.")
            .arg(who, daily, from, wordFor(limit.kind));
    if (made.measure->limit == limit.daily)
        return AccessWords::tr("%1: an alert beyond %2 a day from %3 on (%4).")
            .arg(who, daily, from, wordFor(limit.kind));
    return setInVain(*made.measure).arg(who, daily, from, wordFor(limit.kind), QString::number(made.measure->limit));
}

} // namespace

QString measureText(const domain::AccessMeasure& measure)
{
    switch (measure.basis) {
    case domain::AlertBasis::OwnUsual:
        return QString::number(measure.limit);
    case domain::AlertBasis::SetLimit:
        return AccessWords::tr("%1 (set)").arg(measure.limit);
    case domain::AlertBasis::FirstDays:
        return AccessWords::tr("%1 (first days)").arg(measure.limit);
    }
    Q_UNREACHABLE();
}

QString ownLimitText(const desk::AccessLimitRow& row)
{
    const QString set = row.ownLimit > 0 ? QString::number(row.ownLimit) : QStringLiteral("–");
    return row.ownFrom.isValid() ? AccessWords::tr("%1 from %2 on").arg(set, dateText(row.ownFrom)) : set;
}

QString everybodysText(const domain::AccessLimit& limit, const QDate& today)
{
    const QString said =
        AccessWords::tr("%1 %2 a day", "kind of access, times").arg(wordFor(limit.kind)).arg(limit.daily);
    return limit.from > today ? AccessWords::tr("%1 from %2 on").arg(said, dateText(limit.from)) : said;
}

QString limitSetText(const desk::SetAccessLimit& made, const QString& who)
{
    const QString said = made.limit.daily > 0 ? setText(made, who) : takenBackText(made, who);
    return made.ownStays ? AccessWords::tr("%1 Your own stays %2, which somebody else has set.")
                               .arg(said, QString::number(*made.ownStays))
                         : said;
}

} // namespace rd::ui
