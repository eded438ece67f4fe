#pragma once

#include "tests/property/report_counts.h"

namespace rd::test {

// The month that runs, day by day until today.
inline void checkBurnDown(PlainCounts& counts)
{
    using namespace Qt::StringLiterals;
    const ReportFigures figures = counts.made(Report::Deadlines);
    const QString due =
        u"SELECT count(*) FROM request_case c WHERE substr(c.due, 1, 7) = substr(%1, 1, 7)"_s.arg(counts.today())
        + counts.timely() + counts.wanted(u"c"_s);
    int days = 0;
    for (const Figure& figure : figures.figures) {
        if (figure.series != Series::Day)
            continue;
        ++days;
        const QString open =
            u" AND (c.replied_at = 0 OR %1 > '%2')"_s.arg(counts.dateOf(u"c.replied_at"_s), figure.point);
        const QString ahead = u" AND c.due > '%1'"_s.arg(figure.point);
        counts.same(figure, counts.sql(due + (figure.metric == Metric::StillOpen ? open : ahead)), 0);
    }
    const int until = QDate::fromString(counts.today().mid(1, 10), Qt::ISODate).day();
    counts.hold(days == 2 * until, {}, u"%1 days of the month, not %2"_s.arg(days / 2).arg(until));
}

} // namespace rd::test
