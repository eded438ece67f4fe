#include "tests/support/other_calendar.h"

#include <ql/time/calendars/china.hpp>

using namespace rd;

// QuantLib 1.29 of Debian 12 knows the holidays until here.
const QDate lastDay(2023, 12, 31);

// QuantLib's calendar of the Chinese interbank market, kept by other people from the same notices.
class QuantLibDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDayIsTheSameOrAListedDifference_R_DL_04()
    {
        QCOMPARE(other().unexplainedDays(QDate(2008, 1, 1), lastDay), QStringList());
    }

    void everyReceiptDateIsDueTheSameDay_R_DL_03()
    {
        // T+15 lies within thirty days and is known on both sides.
        QCOMPARE(other().differingReceipts(QDate(2008, 1, 1), lastDay.addDays(-30)), QStringList());
    }

private:
    static test::OtherCalendar other()
    {
        const QuantLib::China china(QuantLib::China::IB);
        const auto isWorkingDay = [china](const QDate& day) {
            return china.isBusinessDay(
                QuantLib::Date(day.day(), static_cast<QuantLib::Month>(day.month()), day.year()));
        };
        // None is known: the two agree on every day.
        return test::OtherCalendar(isWorkingDay, {});
    }
};

QTEST_GUILESS_MAIN(QuantLibDaysTest)
#include "quantlib_days_test.moc"
