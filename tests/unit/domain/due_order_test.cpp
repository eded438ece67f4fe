#include "core/domain/due_stage.h"

#include <algorithm>
#include <QTest>

using namespace rd::domain;
using namespace Qt::StringLiterals;

// What is decided in one place for every screen and command: the queue (§5.5) and the regulator's date (R-DL-11).
class DueOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overdueThenMinorsThenFewestDaysThenWhatIsAnswered();
    void aRegulatorsDateCountsComesLaterOrHasNoPart_data();
    void aRegulatorsDateCountsComesLaterOrHasNoPart();
};

void DueOrderTest::overdueThenMinorsThenFewestDaysThenWhatIsAnswered()
{
    const QList<QueuePlace> queue{
        {DueStage::Overdue, false, QDate(2026, 3, 20), u"6"_s}, {DueStage::Overdue, true, QDate(2026, 3, 23), u"1"_s},
        {DueStage::Ahead, true, QDate(2026, 4, 9), u"4"_s},     {DueStage::Today, false, QDate(2026, 3, 24), u"5"_s},
        {DueStage::Red, false, QDate(2026, 3, 26), u"3"_s},     {DueStage::Red, false, QDate(2026, 3, 26), u"7"_s},
        {DueStage::Stopped, true, QDate(2026, 3, 2), u"2"_s}};
    QList<QueuePlace> sorted(queue.rbegin(), queue.rend());
    std::sort(sorted.begin(), sorted.end(), comesBefore);
    for (qsizetype index = 0; index < queue.size(); ++index)
        QCOMPARE(sorted.at(index).number, queue.at(index).number);
}

void DueOrderTest::aRegulatorsDateCountsComesLaterOrHasNoPart_data()
{
    QTest::addColumn<QDate>("external");
    QTest::addColumn<QDate>("secondFrom");
    QTest::addColumn<int>("mode"); // -1: no reading
    QTest::addColumn<QDate>("dueInMode");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, const QDate& external, const QDate& secondFrom, int mode,
                        const QDate& dueInMode, RegulatorDate expected) {
        QTest::newRow(name) << external << secondFrom << mode << dueInMode << static_cast<int>(expected);
    };
    const QDate due(2026, 3, 23);
    const QDate later(2026, 4, 7);
    const QDate inB(2026, 4, 8);
    const int continued = static_cast<int>(ClockMode::Continue);
    const int paused = static_cast<int>(ClockMode::Pause);
    row("none was set", {}, {}, -1, {}, RegulatorDate::None);
    row("mode A ends with it", due, {}, -1, {}, RegulatorDate::Counts);
    row("after mode A's date", later, {}, continued, due, RegulatorDate::Later);
    row("mode B ends with it", later, {}, paused, later, RegulatorDate::Counts);
    row("after mode B's date", QDate(2026, 4, 30), {}, paused, inB, RegulatorDate::Later);
    row("a mode without a date of its own yet", due, {}, paused, {}, RegulatorDate::Counts);
    row("the second clock runs, and ends that day by chance", due, QDate(2026, 3, 2), -1, {}, RegulatorDate::None);
}

void DueOrderTest::aRegulatorsDateCountsComesLaterOrHasNoPart()
{
    QFETCH(QDate, external);
    QFETCH(QDate, secondFrom);
    QFETCH(int, mode);
    QFETCH(QDate, dueInMode);
    Deadline deadline;
    deadline.due = QDate(2026, 3, 23);
    deadline.external = external;
    deadline.secondFrom = secondFrom;
    std::optional<ClockReading> reading;
    if (mode >= 0) {
        reading.emplace();
        reading->mode = static_cast<ClockMode>(mode);
        reading->due = dueInMode;
    }
    QTEST(static_cast<int>(regulatorDateOf(deadline, reading)), "expected");
}

QTEST_APPLESS_MAIN(DueOrderTest)
#include "due_order_test.moc"
