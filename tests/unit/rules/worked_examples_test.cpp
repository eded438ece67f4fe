#include "core/base/clock.h"
#include "core/calendar/notice_reader.h"
#include "core/rules/deadline_rule.h"
#include "core/rules/waiting_rule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::ClockMode;
using domain::MinorClass;
using domain::RightType;

namespace {

// One row of rule book §5.7. `facts` are the weekdays off (-) and the weekend days worked (+) inside the window.
struct Example {
    int number;
    const char* received;
    const char* t1;
    const char* due;
    const char* facts;
    QList<RightType> rights = {RightType::Access};
    MinorClass minor = MinorClass::Adult;
};

const QList<Example> examplesOf2023And2024{
    {1, "2023-04-21T10:00", "2023-04-23", "2023-05-15", "+04-23 -05-01 -05-02 -05-03 +05-06"},
    {2, "2023-04-22T10:00", "2023-04-23", "2023-05-15", "+04-23 -05-01 -05-02 -05-03 +05-06"},
    {3, "2023-04-25T10:00", "2023-04-26", "2023-05-18", "-05-01 -05-02 -05-03 +05-06"},
    {4, "2023-05-06T10:00", "2023-05-08", "2023-05-26", ""},
    {5, "2023-06-16T10:00", "2023-06-19", "2023-07-10", "-06-22 -06-23 +06-25"},
    {6, "2023-09-15T10:00", "2023-09-18", "2023-10-12", "-09-29 -10-02 -10-03 -10-04 -10-05 -10-06 +10-07 +10-08"},
    {7, "2023-09-28T10:00", "2023-10-07", "2023-10-25", "-09-29 -10-02 -10-03 -10-04 -10-05 -10-06 +10-07 +10-08"},
    {8, "2023-10-01T10:00", "2023-10-07", "2023-10-25", "-10-02 -10-03 -10-04 -10-05 -10-06 +10-07 +10-08"},
    {9, "2023-12-22T10:00", "2023-12-25", "2024-01-15", "-01-01"},
    {10, "2024-01-26T10:00", "2024-01-29", "2024-02-21", "+02-04 -02-12 -02-13 -02-14 -02-15 -02-16 +02-18"},
    {11, "2024-02-08T10:00", "2024-02-09", "2024-03-06", "-02-12 -02-13 -02-14 -02-15 -02-16 +02-18"},
    {12, "2024-02-17T10:00", "2024-02-18", "2024-03-07", "+02-18"},
    {13, "2024-04-03T10:00", "2024-04-07", "2024-04-25", "-04-04 -04-05 +04-07"},
    {14, "2024-04-27T10:00", "2024-04-28", "2024-05-20", "+04-28 -05-01 -05-02 -05-03 +05-11"},
    {15, "2024-06-07T23:40", "2024-06-11", "2024-07-01", "-06-10"},
    {16, "2024-09-13T10:00", "2024-09-14", "2024-10-11",
     "+09-14 -09-16 -09-17 +09-29 -10-01 -10-02 -10-03 -10-04 -10-07"},
    {17, "2024-09-30T23:59", "2024-10-08", "2024-10-25", "-10-01 -10-02 -10-03 -10-04 -10-07 +10-12"},
    {18, "2024-12-31T10:00", "2025-01-02", "2025-01-22", "-01-01"},
};

const QList<Example> examplesOf2025And2026{
    {19, "2025-01-10T10:00", "2025-01-13", "2025-02-07", "+01-26 -01-28 -01-29 -01-30 -01-31 -02-03 -02-04"},
    {20, "2025-01-24T10:00", "2025-01-26", "2025-02-20", "+01-26 -01-28 -01-29 -01-30 -01-31 -02-03 -02-04 +02-08"},
    {21, "2025-04-25T10:00", "2025-04-27", "2025-05-20", "+04-27 -05-01 -05-02 -05-05"},
    {22, "2025-09-26T10:00", "2025-09-28", "2025-10-23", "+09-28 -10-01 -10-02 -10-03 -10-06 -10-07 -10-08 +10-11"},
    {23, "2025-12-19T10:00", "2025-12-22", "2026-01-12", "-01-01 -01-02 +01-04"},
    {24, "2026-02-13T10:00", "2026-02-14", "2026-03-12", "+02-14 -02-16 -02-17 -02-18 -02-19 -02-20 -02-23 +02-28"},
    {25, "2026-04-30T10:00", "2026-05-06", "2026-05-25", "-05-01 -05-04 -05-05 +05-09"},
    {26, "2026-09-24T10:00", "2026-09-28", "2026-10-22", "-09-25 -10-01 -10-02 -10-05 -10-06 -10-07 +10-10"},
    {27, "2026-03-02T10:00", "2026-03-03", "2026-03-23", ""},
    {28,
     "2025-09-30T10:00",
     "2025-10-09",
     "2025-10-28",
     "-10-01 -10-02 -10-03 -10-06 -10-07 -10-08 +10-11",
     {RightType::Complaint}},
    {29,
     "2026-02-10T10:00",
     "2026-02-11",
     "2026-03-09",
     "+02-14 -02-16 -02-17 -02-18 -02-19 -02-20 -02-23 +02-28",
     {RightType::Delete},
     MinorClass::ChildUnder14},
    {30, "2026-12-14T10:00", "2026-12-15", "2027-01-04", ""},
};

const QList<Example>& examples()
{
    static const QList<Example> all = examplesOf2023And2024 + examplesOf2025And2026;
    return all;
}

QDate isoDate(const char* text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

QString factsOf(const QList<domain::CountedDay>& days)
{
    QStringList facts;
    for (const domain::CountedDay& day : days) {
        if (day.kind == domain::DayKind::MakeUpWorkday)
            facts.append(u'+' + day.date.toString(u"MM-dd"_s));
        else if (day.kind == domain::DayKind::Holiday && day.date.dayOfWeek() < Qt::Saturday)
            facts.append(u'-' + day.date.toString(u"MM-dd"_s));
    }
    return facts.join(u' ');
}

} // namespace

class WorkedExamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto rules = RuleBook::shipped();
        QVERIFY(rules.has_value());
        m_rules = *rules;
        const auto notices = calendar::shippedNotices();
        QVERIFY(notices.has_value());
        const auto calendar = calendar::WorkingCalendar::of(*notices);
        QVERIFY(calendar.has_value());
        m_calendar = *calendar;
    }

    void theEngineCountsAsTheRuleBook_data()
    {
        QTest::addColumn<int>("index");
        for (const Example& example : examples())
            QTest::addRow("example %02d", example.number) << example.number - 1;
    }

    void theEngineCountsAsTheRuleBook()
    {
        QFETCH(int, index);
        const Example& example = examples().at(index);
        const domain::Deadline deadline = deadlineOf(example);
        QCOMPARE(deadline.d0, QDate::fromString(QLatin1String(example.received).left(10), Qt::ISODate));
        QCOMPARE(deadline.t1, isoDate(example.t1));
        QCOMPARE(deadline.due, isoDate(example.due));
        QCOMPARE(isoWithOffset(deadline.dueEnd), QLatin1String(example.due) + u"T17:30:00+08:00"_s);
        QCOMPARE(deadline.provisional, deadline.due.year() > 2026);
        QCOMPARE(factsOf(explainDeadline(deadline, *m_calendar)), QLatin1String(example.facts));
    }

    // Each mode of example 27, with the guards that do not apply.
    void modesOfExample27_data()
    {
        QTest::addColumn<ClockMode>("mode");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QString>("facts");
        QTest::newRow("example 27 mode A") << ClockMode::Continue << QDate(2026, 3, 23) << QString();
        QTest::newRow("example 27 mode B") << ClockMode::Pause << QDate(2026, 4, 8) << u"-04-06"_s;
        QTest::newRow("example 27 mode C") << ClockMode::Restart << QDate(2026, 4, 10) << u"-04-06"_s;
    }

    void modesOfExample27()
    {
        QFETCH(ClockMode, mode);
        QFETCH(QDate, due);
        QFETCH(QString, facts);
        const domain::Deadline continued = deadlineOf(examples().at(26));
        const domain::Waiting waiting{{QDate(2026, 3, 4)}, true, QDate(2026, 3, 19), QDate(2026, 3, 19), {}};
        const auto reading = readClock(mode, *m_rules, continued, waiting, *m_calendar);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->due, due);
        QCOMPARE(reading->dueContinued, QDate(2026, 3, 23));
        QVERIFY(reading->guards.isEmpty());
        const QList<domain::CountedDay> days = explainDeadline(continued, *m_calendar, reading->due, *reading);
        QCOMPARE(days.last().date, due);
        QCOMPARE(days.last().number, 15);
        QCOMPARE(factsOf(days), facts);
    }

    void theInternalLimitOfExample29IsT7_R_DL_5_5()
    {
        const domain::Deadline deadline = deadlineOf(examples().at(28));
        QCOMPARE(deadline.milestones.reply, QDate(2026, 2, 26));
        QCOMPARE(deadline.executionDue, QDate(2026, 3, 9));
    }

    void theNoticeOf2027RecomputesExample30_R_DL_06()
    {
        auto notices = calendar::shippedNotices();
        QVERIFY(notices.has_value());
        notices->append({2027, u"paper"_s, {}, true, {{QDate(2027, 1, 1), true, u"元旦"_s}}});
        const auto calendar = calendar::WorkingCalendar::of(*notices);
        QVERIFY(calendar.has_value());
        const auto anew = computeDeadline(*m_rules, parseInstant(u"2026-12-14T10:00"_s), *calendar);
        QVERIFY(anew.has_value());
        QCOMPARE(anew->due, QDate(2027, 1, 5));
        QVERIFY(!anew->provisional);
    }

private:
    domain::Deadline deadlineOf(const Example& example) const
    {
        const auto deadline = computeDeadline(*m_rules, parseInstant(QLatin1String(example.received)), *m_calendar,
                                              example.rights, example.minor);
        return deadline ? *deadline : domain::Deadline();
    }
    std::optional<RuleBook> m_rules;
    std::optional<calendar::WorkingCalendar> m_calendar;
};

QTEST_GUILESS_MAIN(WorkedExamplesTest)
#include "worked_examples_test.moc"
