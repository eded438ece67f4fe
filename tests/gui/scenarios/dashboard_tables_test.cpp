#include "tests/support/dashboard_reader.h"

#include <QAbstractItemView>

using namespace rd;
using namespace Qt::StringLiterals;

// A program that was built without Qt Charts (RIGHTSDESK_CHARTS) shows what would be plotted as its table; one with
// them shows the chart.
class DashboardTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlottedStandsInItsTableWithoutCharts()
    {
        test::DeskWindow window;
        QVERIFY(test::openCharts(window, u"wang"_s));
        for (const QString& code : {u"ON_TIME_TREND"_s, u"AGEING"_s}) {
            QVERIFY(test::bringToSight(window, code));
            auto* table = window.find<QAbstractItemView>(u"numbers"_s + code + u"Table"_s);
#ifdef RIGHTSDESK_CHARTS
            QVERIFY2(test::chart(window, code) && !table, qPrintable(code));
#else
            QVERIFY2(!test::chart(window, code) && table, qPrintable(code));
            QVERIFY(table->model()->rowCount() > 1);
            QVERIFY(!table->model()->index(0, 1).data().toString().isEmpty());
#endif
        }
        window.picture(u"dashboard-tables"_s);
    }
};

QTEST_MAIN(DashboardTablesTest)

#include "dashboard_tables_test.moc"
