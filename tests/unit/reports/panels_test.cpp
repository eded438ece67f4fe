#include "core/reports/figures.h"
#include "core/reports/panels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::reports;
using domain::Figure;
using domain::Metric;
using domain::PanelSeries;
using domain::Report;
using domain::ReportPanel;
using domain::Series;

namespace {

const QList<QDate> workingDays{QDate(2026, 11, 26), QDate(2026, 11, 27), QDate(2026, 11, 30)};

ReportPanel dueCalendarOf(const QList<domain::Tally>& due)
{
    const QList<Figure> figures = countFigures(Metric::OpenCases, Series::DueDay, due);
    for (const ReportPanel& panel :
         panelsOf(Report::Deadlines, figures.mid(1), {domain::SheetLanguage::English, {}, workingDays, {}})) {
        if (panel.code == u"DUE_CALENDAR"_s)
            return panel;
    }
    qFatal("no such panel");
}

qint64 casesShown(const ReportPanel& panel)
{
    qint64 cases = 0;
    for (const PanelSeries& series : panel.series) {
        for (const Figure& figure : series.figures)
            cases += figure.counted;
    }
    return cases;
}

} // namespace

// Figures laid out as charts.
class PanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workingDaysStandInTheCalendarWithAndWithoutCases();
    void whatIsDueOnADayOffIsShown();
};

void PanelsTest::workingDaysStandInTheCalendarWithAndWithoutCases()
{
    const ReportPanel panel = dueCalendarOf({{u"2026-11-27 RECEIVED"_s, 2, 0}});
    QCOMPARE(panel.points, QStringList({u"11-26 Thu"_s, u"11-27 Fri"_s, u"11-30 Mon"_s}));
    QCOMPARE(casesShown(panel), 2);
}

// A date that a regulator set may be a Saturday: its cases are among those of the days around it.
void PanelsTest::whatIsDueOnADayOffIsShown()
{
    const ReportPanel panel = dueCalendarOf(
        {{u"2026-11-30 RECEIVED"_s, 4, 0}, {u"2026-11-28 RECEIVED"_s, 2, 0}, {u"2026-11-28 APPROVED"_s, 1, 0}});
    QCOMPARE(panel.points, QStringList({u"11-26 Thu"_s, u"11-27 Fri"_s, u"11-28 Sat"_s, u"11-30 Mon"_s}));
    QCOMPARE(casesShown(panel), 7);
    for (const PanelSeries& series : panel.series) {
        QCOMPARE(series.figures.size(), panel.points.size());
        QVERIFY(series.figures.at(2).point.startsWith(u"2026-11-28 "_s));
    }
    QCOMPARE(panel.series.first().figures.at(2).counted, 2);
    QCOMPARE(panel.series.last().figures.at(2).counted, 1);
}

QTEST_GUILESS_MAIN(PanelsTest)
#include "panels_test.moc"
