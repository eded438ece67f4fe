#include "core/base/clock.h"
#include "core/rules/deadline_rule.h"
#include "core/rules/waiting_rule.h"
#include "tests/support/shipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::rules;
using domain::ClockGuard;
using domain::ClockMode;
using domain::ClockReading;
using domain::Waiting;

Q_DECLARE_METATYPE(rd::domain::Waiting)

namespace {

QDate march(int day)
{
    return {2026, 3, day};
}

Waiting sentOn(const QDate& notice, const QDate& material = {}, const QDate& verified = {})
{
    return {{notice}, true, material, verified, {}};
}

QString guardsOf(const domain::ClockReading& reading)
{
    QStringList codes;
    for (const ClockGuard guard : reading.guards)
        codes.append(codeOf(guard));
    return codes.join(u' ');
}

} // namespace

// All receipts are Monday 2026-03-02: T+3 is 03-05, T+13 03-19, T+15 03-23.
class WaitingRuleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMissingGuardLeavesTheDateOfModeAAndIsNamed_data();
    void aMissingGuardLeavesTheDateOfModeAAndIsNamed();
    void modeAGoesOnAndOpensASecondClock_A04_data();
    void modeAGoesOnAndOpensASecondClock_A04();
    void datesThatCannotBeAreRefused_data();
    void datesThatCannotBeAreRefused();
    void theRegulatorsDateWinsInEveryMode_R_DL_11();
    void aReadingPastTheNoticesIsProvisional();
    void stoppedDaysCarryNoNumber();
    void modeCCountsNoDayBeforeItsMaterial();
    void theStandardModeIsThatOfTheDayOfReceipt();
    void aPauseNeverOutlastsThirtyDaysFromVerification();
    void aRefusalWithoutANoticeWaitsToo();
    void aPauseMovesTheDayOfTheRefusal();
    void theSecondClockKeepsD0AndPlansByItsTarget_A04();
    void milestonesFollowTheClockOfTheMode_5_4_data();
    void milestonesFollowTheClockOfTheMode_5_4();
    void noMilestoneLiesAfterTheDateOfTheMode_5_4();
    void aRegulatorsDateComesFirstInEveryMode_R_DL_11();

private:
    Result<domain::ClockReading> read(ClockMode mode, const Waiting& waiting, const QDate& external = {}) const;

    std::optional<RuleBook> m_rules;
    std::optional<calendar::WorkingCalendar> m_calendar;
};

void WaitingRuleTest::initTestCase()
{
    m_rules = test::shippedRules();
    m_calendar = test::shippedCalendar();
}

Result<domain::ClockReading> WaitingRuleTest::read(ClockMode mode, const Waiting& waiting, const QDate& external) const
{
    RD_TRY_ASSIGN(const domain::Deadline continued,
                  computeDeadline(*m_rules, shanghai(march(2), QTime(10, 0)), *m_calendar, {},
                                  domain::MinorClass::Adult, external));
    return readClock(mode, *m_rules, continued, waiting, *m_calendar);
}

void WaitingRuleTest::aMissingGuardLeavesTheDateOfModeAAndIsNamed_data()
{
    QTest::addColumn<ClockMode>("mode");
    QTest::addColumn<Waiting>("waiting");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QString>("guards");
    const QDate modeA = march(23);
    const auto b = ClockMode::Pause;
    QTest::newRow("B no T02") << b << Waiting() << modeA << u"NOTICE_MISSING"_s;
    QTest::newRow("B on D0") << b << sentOn(march(2), march(9)) << march(30) << QString();
    QTest::newRow("B on T+3") << b << sentOn(march(5), march(19)) << QDate(2026, 4, 7) << QString();
    QTest::newRow("B on T+4") << b << sentOn(march(6), march(19)) << modeA << u"NOTICE_LATE"_s;
    QTest::newRow("B material the same day") << b << sentOn(march(4), march(4)) << modeA << QString();
    QTest::newRow("B material on the thirtieth day")
        << b << sentOn(march(4), QDate(2026, 4, 3)) << QDate(2026, 4, 23) << QString();
    QTest::newRow("B material a day later")
        << b << sentOn(march(4), QDate(2026, 4, 4)) << QDate(2026, 4, 23) << u"PAUSE_ENDED"_s;
    QTest::newRow("B material missing") << b << sentOn(march(4)) << QDate(2026, 4, 23) << u"MATERIAL_MISSING"_s;
    QTest::newRow("B twice") << b << Waiting{{march(5), march(4)}, true, march(19), {}, {}} << QDate(2026, 4, 8)
                             << u"NOTICE_REPEATED"_s;
    QTest::newRow("B not necessary") << b << Waiting{{march(4)}, false, march(19), {}, {}} << modeA
                                     << u"NOTICE_NOT_NECESSARY"_s;
    QTest::newRow("B late and twice") << b << Waiting{{march(6), march(9)}, true, march(19), {}, {}} << modeA
                                      << u"NOTICE_LATE NOTICE_REPEATED"_s;
    const auto c = ClockMode::Restart;
    QTest::newRow("C nothing asked") << c << Waiting() << modeA << u"NOTICE_MISSING"_s;
    QTest::newRow("C not verified") << c << sentOn(march(4), march(19)) << QDate(2026, 4, 10)
                                    << u"VERIFICATION_MISSING"_s;
    QTest::newRow("C verified late") << c << sentOn(march(4), march(19), march(19)) << QDate(2026, 4, 10) << QString();
    QTest::newRow("C limit on the day") << c << sentOn(march(4), march(19), march(11)) << QDate(2026, 4, 10)
                                        << QString();
    QTest::newRow("C limit a day earlier")
        << c << sentOn(march(4), march(19), march(10)) << QDate(2026, 4, 9) << u"OUTER_LIMIT"_s;
    QTest::newRow("C material missing") << c << sentOn(march(4)) << QDate()
                                        << u"VERIFICATION_MISSING MATERIAL_MISSING"_s;
    QTest::newRow("C material missing, verified")
        << c << sentOn(march(4), {}, march(10)) << QDate(2026, 4, 9) << u"MATERIAL_MISSING"_s;
}

void WaitingRuleTest::aMissingGuardLeavesTheDateOfModeAAndIsNamed()
{
    QFETCH(ClockMode, mode);
    QFETCH(Waiting, waiting);
    QFETCH(QDate, due);
    QFETCH(QString, guards);
    const auto reading = read(mode, waiting);
    QVERIFY(reading.has_value());
    QCOMPARE(reading->mode, mode);
    QCOMPARE(reading->due, due);
    QCOMPARE(reading->dueEnd.isValid(), due.isValid());
    QCOMPARE(reading->dueContinued, march(23));
    QCOMPARE(guardsOf(*reading), guards);
}

void WaitingRuleTest::modeAGoesOnAndOpensASecondClock_A04_data()
{
    QTest::addColumn<QDate>("material");
    QTest::addColumn<QDate>("refusalSent");
    QTest::addColumn<QDate>("waitUntil");
    QTest::addColumn<QDate>("secondDue");
    QTest::addColumn<QDate>("secondTarget");
    QTest::addColumn<QString>("guards");
    QTest::newRow("nothing came") << QDate() << QDate() << QDate(2026, 4, 22) << QDate() << QDate()
                                  << u"MATERIAL_MISSING"_s;
    QTest::newRow("in time") << march(19) << QDate() << QDate(2026, 4, 22) << QDate() << QDate() << QString();
    QTest::newRow("on the due day") << march(23) << QDate() << QDate(2026, 4, 22) << QDate() << QDate() << QString();
    QTest::newRow("after T03") << march(23) << march(20) << QDate(2026, 4, 19) << QDate(2026, 4, 14) << march(30)
                               << QString();
    QTest::newRow("after the due day") << march(24) << QDate() << QDate(2026, 4, 22) << QDate(2026, 4, 15) << march(31)
                                       << QString();
    QTest::newRow("the last day of the wait")
        << QDate(2026, 4, 22) << QDate() << QDate(2026, 4, 22) << QDate(2026, 5, 15) << QDate(2026, 4, 29) << QString();
    QTest::newRow("too late") << QDate(2026, 4, 23) << QDate() << QDate(2026, 4, 22) << QDate() << QDate()
                              << u"WAIT_ENDED"_s;
}

void WaitingRuleTest::modeAGoesOnAndOpensASecondClock_A04()
{
    QFETCH(QDate, material);
    QFETCH(QDate, refusalSent);
    QFETCH(QDate, waitUntil);
    QFETCH(QDate, secondDue);
    QFETCH(QDate, secondTarget);
    QFETCH(QString, guards);
    const auto reading = read(ClockMode::Continue, {{march(4)}, true, material, {}, refusalSent});
    QVERIFY(reading.has_value());
    QCOMPARE(reading->due, march(23));
    QCOMPARE(reading->refusalPrepared, march(19));
    QCOMPARE(reading->waitUntil, waitUntil);
    QCOMPARE(reading->secondDue, secondDue);
    QCOMPARE(reading->secondTarget, secondTarget);
    QCOMPARE(guardsOf(*reading), guards);
}

void WaitingRuleTest::datesThatCannotBeAreRefused_data()
{
    QTest::addColumn<Waiting>("waiting");
    QTest::addColumn<QString>("field");
    QTest::newRow("T02 before D0") << sentOn(march(1)) << u"notice-sent"_s;
    QTest::newRow("T02 without a day") << sentOn(QDate()) << u"notice-sent"_s;
    QTest::newRow("material before T02") << sentOn(march(4), march(3)) << u"material"_s;
    QTest::newRow("material before D0") << Waiting{{}, true, march(1), {}, {}} << u"material"_s;
    QTest::newRow("verified before D0") << sentOn(march(4), march(5), march(1)) << u"verified"_s;
    QTest::newRow("T03 before D0") << Waiting{{march(4)}, true, {}, {}, march(1)} << u"refusal-sent"_s;
}

void WaitingRuleTest::datesThatCannotBeAreRefused()
{
    QFETCH(Waiting, waiting);
    QFETCH(QString, field);
    for (const ClockMode mode : {ClockMode::Continue, ClockMode::Pause, ClockMode::Restart}) {
        const auto reading = read(mode, waiting);
        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(reading.error().args.value(u"field"_s).toString(), field);
    }
    const auto beyond = read(ClockMode::Restart, sentOn(march(4), QDate(2031, 1, 2)));
    QVERIFY(!beyond.has_value());
    QCOMPARE(beyond.error().code, ErrorCode::DateOutsideCalendars);
}

void WaitingRuleTest::theRegulatorsDateWinsInEveryMode_R_DL_11()
{
    for (const ClockMode mode : {ClockMode::Continue, ClockMode::Pause, ClockMode::Restart}) {
        QCOMPARE(read(mode, sentOn(march(4), march(19)), march(13))->due, march(13));
        QVERIFY(read(mode, sentOn(march(4), march(19)), QDate(2026, 5, 29))->due < QDate(2026, 5, 29));
    }
    QCOMPARE(read(ClockMode::Restart, sentOn(march(4)), march(13))->due, march(13));
}

void WaitingRuleTest::aReadingPastTheNoticesIsProvisional()
{
    const QDateTime received = shanghai(QDate(2026, 12, 1), QTime(10, 0));
    const auto continued = computeDeadline(*m_rules, received, *m_calendar);
    QVERIFY(continued.has_value() && !continued->provisional);
    const auto paused =
        readClock(ClockMode::Pause, *m_rules, *continued, sentOn(QDate(2026, 12, 2), QDate(2026, 12, 21)), *m_calendar);
    QVERIFY(paused.has_value());
    QVERIFY(paused->due.year() == 2027 && paused->provisional);
}

void WaitingRuleTest::modeCCountsNoDayBeforeItsMaterial()
{
    const auto continued = computeDeadline(*m_rules, shanghai(march(2), QTime(10, 0)), *m_calendar);
    QVERIFY(continued.has_value());
    const auto limited = read(ClockMode::Restart, sentOn(march(4), {}, march(5)));
    QVERIFY(limited.has_value());
    QCOMPARE(limited->due, QDate(2026, 4, 4));
    for (const domain::CountedDay& day : explainDeadline(*continued, *m_calendar, limited->due, *limited))
        QVERIFY(day.waiting && day.number == 0);
    const auto unknown = read(ClockMode::Restart, sentOn(march(4)));
    QVERIFY(unknown.has_value());
    QVERIFY(!unknown->due.isValid() && !unknown->stoppedFrom.isValid());
}

void WaitingRuleTest::stoppedDaysCarryNoNumber()
{
    const auto continued = computeDeadline(*m_rules, shanghai(march(2), QTime(10, 0)), *m_calendar);
    QVERIFY(continued.has_value());
    const auto paused = read(ClockMode::Pause, sentOn(march(4), march(19)));
    QVERIFY(paused.has_value());
    QCOMPARE(paused->stoppedFrom, march(5));
    QCOMPARE(paused->stoppedUntil, march(19));
    int counted = 0;
    for (const domain::CountedDay& day : explainDeadline(*continued, *m_calendar, paused->due, *paused)) {
        QCOMPARE(day.waiting, day.date >= march(5) && day.date <= march(19));
        if (day.number > 0)
            QCOMPARE(day.number, ++counted);
    }
    QCOMPARE(counted, 15);
}

void WaitingRuleTest::theStandardModeIsThatOfTheDayOfReceipt()
{
    QJsonObject policy = QJsonDocument::fromJson(m_rules->json()).object();
    QJsonObject clock = policy[u"clock"].toObject();
    QJsonArray settings = clock[u"settings"].toArray();
    settings.append(QJsonObject{{u"from"_s, u"2026-06-01"_s},
                                {u"mode"_s, u"B"_s},
                                {u"afterHours"_s, u"REAL_DATE"_s},
                                {u"note"_s, u"法务意见"_s}});
    clock[u"settings"_s] = settings;
    policy[u"clock"_s] = clock;
    const auto rules = RuleBook::fromJson(QJsonDocument(policy).toJson());
    QVERIFY(rules.has_value());
    QCOMPARE(rules->clockSettings(QDate(2010, 1, 1)).mode, ClockMode::Continue);
    QCOMPARE(rules->clockSettings(QDate(2026, 5, 31)).mode, ClockMode::Continue);
    QCOMPARE(rules->clockSettings(QDate(2026, 6, 1)).mode, ClockMode::Pause);
    QCOMPARE(rules->clockSettings(QDate(2026, 6, 1)).note, u"法务意见"_s);
    QCOMPARE(m_rules->clockSettings(QDate(2026, 6, 1)).mode, ClockMode::Continue);
    QVERIFY(m_rules->clockSettings(QDate(2026, 6, 1)).afterHours == domain::AfterHours::RealDate);
}

// GB/T 35273 8.7 runs from verification, whatever the mode.
void WaitingRuleTest::aPauseNeverOutlastsThirtyDaysFromVerification()
{
    const auto onTheDay = read(ClockMode::Pause, sentOn(march(4), march(19), march(9)));
    QVERIFY(onTheDay.has_value());
    QCOMPARE(onTheDay->due, QDate(2026, 4, 8));
    QCOMPARE(guardsOf(*onTheDay), QString());
    const auto earlier = read(ClockMode::Pause, sentOn(march(4), march(19), march(8)));
    QVERIFY(earlier.has_value());
    QCOMPARE(earlier->due, QDate(2026, 4, 7));
    QCOMPARE(guardsOf(*earlier), u"OUTER_LIMIT"_s);
    const auto missing = read(ClockMode::Pause, sentOn(march(4), {}, march(2)));
    QVERIFY(missing.has_value());
    QCOMPARE(missing->due, QDate(2026, 4, 1));
    QCOMPARE(guardsOf(*missing), u"MATERIAL_MISSING OUTER_LIMIT"_s);
}

// T03 says that nobody could be verified; T02 need not have asked for anything.
void WaitingRuleTest::aRefusalWithoutANoticeWaitsToo()
{
    const auto reading = read(ClockMode::Continue, {{}, true, {}, {}, march(20)});
    QVERIFY(reading.has_value());
    QCOMPARE(reading->waitUntil, QDate(2026, 4, 19));
    QVERIFY(!read(ClockMode::Continue, {})->waitUntil.isValid());
}

void WaitingRuleTest::aPauseMovesTheDayOfTheRefusal()
{
    QCOMPARE(read(ClockMode::Pause, sentOn(march(4)))->refusalPrepared, QDate(2026, 4, 21));
    QCOMPARE(read(ClockMode::Pause, sentOn(march(4), march(19)))->refusalPrepared, QDate(2026, 4, 3));
    QVERIFY(!read(ClockMode::Pause, sentOn(march(6)))->refusalPrepared.isValid());
}

void WaitingRuleTest::theSecondClockKeepsD0AndPlansByItsTarget_A04()
{
    const QList<domain::RightType> rights{domain::RightType::Delete};
    const auto first = computeDeadline(*m_rules, shanghai(march(2), QTime(10, 0)), *m_calendar, rights,
                                       domain::MinorClass::Adult, march(13));
    QVERIFY(first.has_value());
    const auto second = secondDeadline(*m_rules, *first, march(25), *m_calendar, rights, domain::MinorClass::Adult);
    QVERIFY(second.has_value());
    QCOMPARE(second->d0, march(2));
    QCOMPARE(clockStart(*second), march(25));
    QCOMPARE(second->t1, march(26));
    QCOMPARE(second->due, QDate(2026, 4, 16));
    QCOMPARE(second->executionDue, second->due);
    QVERIFY(!isExternal(*second)); // the regulator's date was one of the first clock
    QCOMPARE(second->external, march(13));
    const domain::Milestones& plan = second->milestones;
    QCOMPARE(plan.reply, QDate(2026, 4, 1));
    for (const QDate& date : {plan.acknowledge, plan.verified, plan.approved, plan.executed})
        QVERIFY(date.isValid() && date > march(25) && date <= plan.reply);
    QCOMPARE(explainDeadline(*second, *m_calendar).first().date, march(26));
}

void WaitingRuleTest::milestonesFollowTheClockOfTheMode_5_4_data()
{
    QTest::addColumn<ClockMode>("mode");
    QTest::addColumn<Waiting>("waiting");
    QTest::addColumn<QString>("milestones"); // of a deletion: verified approved executed reply
    const QString modeA = u"2026-03-05 2026-03-09 2026-03-17 2026-03-19"_s;
    QTest::newRow("A") << ClockMode::Continue << sentOn(march(4), march(19)) << modeA;
    const auto b = ClockMode::Pause;
    QTest::newRow("B two days used") << b << sentOn(march(4), march(19))
                                     << u"2026-03-20 2026-03-24 2026-04-01 2026-04-03"_s;
    QTest::newRow("B what was due before T02 stays")
        << b << sentOn(march(5), march(19)) << u"2026-03-05 2026-03-23 2026-03-31 2026-04-02"_s;
    QTest::newRow("B nothing has come") << b << sentOn(march(4)) << u"2026-04-07 2026-04-09 2026-04-17 2026-04-21"_s;
    QTest::newRow("B never stopped") << b << sentOn(march(6), march(19)) << modeA;
    const auto c = ClockMode::Restart;
    QTest::newRow("C from the material") << c << sentOn(march(4), march(19))
                                         << u"2026-03-24 2026-03-26 2026-04-03 2026-04-08"_s;
    QTest::newRow("C waits without a date") << c << sentOn(march(4)) << modeA;
    QTest::newRow("C waits until its limit") << c << sentOn(march(4), {}, march(11)) << modeA;
    QTest::newRow("C what was due before T02 stays")
        << c << sentOn(march(10), march(19)) << u"2026-03-05 2026-03-09 2026-04-03 2026-04-08"_s;
    QTest::newRow("C the verification that has been stays")
        << c << sentOn(march(4), march(19), march(11)) << u"2026-03-05 2026-03-26 2026-04-03 2026-04-08"_s;
}

void WaitingRuleTest::milestonesFollowTheClockOfTheMode_5_4()
{
    QFETCH(ClockMode, mode);
    QFETCH(Waiting, waiting);
    QFETCH(QString, milestones);
    const auto continued =
        computeDeadline(*m_rules, shanghai(march(2), QTime(10, 0)), *m_calendar, {domain::RightType::Delete});
    QVERIFY(continued.has_value());
    const auto reading = readClock(mode, *m_rules, *continued, waiting, *m_calendar);
    QVERIFY(reading.has_value());
    const domain::Milestones& by = reading->milestones;
    QStringList dates;
    for (const QDate& date : {by.verified, by.approved, by.executed, by.reply})
        dates.append(date.toString(Qt::ISODate));
    QCOMPARE(dates.join(u' '), milestones);
    // T01 waits for no material.
    QCOMPARE(by.acknowledge, march(3));
    QVERIFY(!by.collected.isValid());
}

void WaitingRuleTest::noMilestoneLiesAfterTheDateOfTheMode_5_4()
{
    const QDate external(2026, 3, 31);
    const auto continued = computeDeadline(*m_rules, shanghai(march(2), QTime(10, 0)), *m_calendar,
                                           {domain::RightType::Delete}, domain::MinorClass::Adult, external);
    QVERIFY(continued.has_value());
    for (const Waiting& waiting : {sentOn(march(4), march(19)), sentOn(march(4)), sentOn(march(4), {}, march(2))}) {
        const auto reading = readClock(ClockMode::Pause, *m_rules, *continued, waiting, *m_calendar);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->due, external);
        for (const QDate& date : {reading->milestones.verified, reading->milestones.approved,
                                  reading->milestones.executed, reading->milestones.reply})
            QVERIFY2(date.isValid() && date <= reading->due, qPrintable(date.toString(Qt::ISODate)));
    }
}

void WaitingRuleTest::aRegulatorsDateComesFirstInEveryMode_R_DL_11()
{
    const auto a = read(ClockMode::Continue, sentOn(march(4)), march(13));
    QVERIFY(a.has_value());
    QCOMPARE(a->due, march(13));
    QCOMPARE(a->refusalPrepared, march(19)); // the person keeps their days to be verified
    QCOMPARE(a->waitUntil, QDate(2026, 4, 12));
    const auto b = read(ClockMode::Pause, sentOn(march(4), march(19)), march(31));
    QVERIFY(b.has_value());
    QCOMPARE(b->due, march(31));
    QCOMPARE(b->refusalPrepared, QDate(2026, 4, 3));
    QCOMPARE(guardsOf(*b), u"REGULATOR_FIRST"_s);
    const auto c = read(ClockMode::Restart, sentOn(march(4)), march(31));
    QVERIFY(c.has_value());
    QCOMPARE(c->due, march(31));
    QCOMPARE(guardsOf(*c), u"VERIFICATION_MISSING MATERIAL_MISSING REGULATOR_FIRST"_s);
    QVERIFY(!guardsOf(*read(ClockMode::Pause, sentOn(march(4), march(19)), QDate(2026, 6, 1))).contains(u"REG"_s));
}

QTEST_GUILESS_MAIN(WaitingRuleTest)
#include "waiting_rule_test.moc"
