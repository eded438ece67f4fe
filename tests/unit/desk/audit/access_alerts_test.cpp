#include "core/desk/audit/access_limit.h"
#include "core/desk/audit/access_record.h"
#include "core/desk/audit/acknowledge_access_alert.h"
#include "core/desk/audit/list_access_alerts.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/reports/run_report.h"
#include "core/security/session.h"
#include "tests/support/logged_changes.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::AccessKind;
using domain::AlertBasis;
using test::orDie;

namespace {

const QDate firstDay(2026, 11, 9);
const QDate alertDay(2026, 11, 19); // after ten days worked

domain::UserId idOf(test::TemporaryDesk& temporary, const QString& user)
{
    return temporary.as(user).session().user().id;
}

void viewTimes(test::TemporaryDesk& temporary, const QString& user, const domain::CaseId& id, int times)
{
    for (int time = 0; time < times; ++time)
        orDie(desk::viewCase(temporary.as(user), id));
}

// li opens a request three times on each of ten days, and then on another day as often as is said.
domain::CaseId workedDays(test::TemporaryDesk& temporary, int lastDay, const QString& user = u"li"_s)
{
    const domain::CaseId id =
        orDie(desk::logCall(temporary.as(u"li"_s),
                            temporary.call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s)))
            .logged.id;
    for (QDate day = firstDay; day < alertDay; day = day.addDays(1)) {
        temporary.setNow(day.toString(Qt::ISODate) + u"T10:00:00+08:00"_s);
        viewTimes(temporary, user, id, 3);
    }
    temporary.setNow(alertDay.toString(Qt::ISODate) + u"T10:00:00+08:00"_s);
    viewTimes(temporary, user, id, lastDay);
    return id;
}

QList<desk::AccessAlertRow> alertsOf(const desk::Desk& desk)
{
    return orDie(desk::listAccessAlerts(desk, firstDay, alertDay));
}

desk::AlertSeen seenOf(const domain::UserId& user)
{
    return {user, alertDay, AccessKind::View, u"  核对历史请求  "_s};
}

desk::Desk& inDays(test::TemporaryDesk& temporary, int days)
{
    temporary.setNow(alertDay.addDays(days).toString(Qt::ISODate) + u"T10:00:00+08:00"_s);
    return temporary.as(u"wang"_s);
}

const QString begin = QStringLiteral("2026-11-09T09:00:00+08:00");

} // namespace

// security.md §5.1: who looks at more than three times what is usual for them is seen by somebody else.
class AccessAlertsDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayBeyondTheUsualIsAnAlertAndStopsNobody()
    {
        test::TemporaryDesk temporary(begin);
        const domain::CaseId id = workedDays(temporary, 20);
        QVERIFY(alertsOf(temporary.as(u"wang"_s)).isEmpty());
        viewTimes(temporary, u"li"_s, id, 1);
        const auto alerts = alertsOf(temporary.as(u"wang"_s));
        QCOMPARE(alerts.size(), 1);
        const desk::AccessAlertRow& row = alerts.first();
        QCOMPARE(row.user.name, u"li"_s);
        QCOMPARE(row.alert.day.day, alertDay);
        QCOMPARE(row.alert.day.times, 21);
        QCOMPARE(row.alert.limit, 20); // nine is three times the usual, and below the floor
        QCOMPARE(*row.alert.usual, 3.0);
        QVERIFY(row.alert.basis == AlertBasis::OwnUsual);
        QVERIFY(!row.mine && !row.alert.acknowledged);
        QCOMPARE(orDie(desk::waitingAccessAlerts(temporary.as(u"wang"_s))).size(), 1);
        viewTimes(temporary, u"li"_s, id, 1); // work goes on
    }

    void theReportOnAccessesCountsTheDays()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 21);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const auto daysOver = [&](const QString& user, const QDate& from, const QDate& to) {
            domain::ReportFilter period;
            period.from = from;
            period.to = to;
            const auto made = orDie(desk::runReport(wang, domain::Report::Access, period));
            const QString id = user.isEmpty() ? QString() : idOf(temporary, user).text();
            const auto figure = std::find_if(made.figures.begin(), made.figures.end(), [&](const auto& one) {
                return one.metric == domain::Metric::DaysOverLimit && one.point == id;
            });
            return figure == made.figures.end() ? -1 : figure->counted;
        };
        QCOMPARE(daysOver(u"li"_s, firstDay, alertDay), 1);
        QCOMPARE(daysOver({}, firstDay, alertDay), 1);
        // What is usual is read from before the period.
        QCOMPARE(daysOver(u"li"_s, alertDay, alertDay), 1);
        QCOMPARE(daysOver(u"li"_s, firstDay, alertDay.addDays(-1)), 0);
        // Whoever does as usual has none, and stands there all the same.
        viewTimes(temporary, u"zhao"_s,
                  orDie(desk::logCall(temporary.as(u"zhao"_s),
                                      temporary.call(domain::RightType::OptOut, u"李小红"_s, u"19900009937"_s)))
                      .logged.id,
                  1);
        QCOMPARE(daysOver(u"zhao"_s, firstDay, alertDay), 0);
    }

    void whoMayReadAndWhoMayAcknowledge()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 21);
        const domain::UserId li = idOf(temporary, u"li"_s);
        for (const QString& reader : {u"wang"_s, u"chen"_s, u"sun"_s}) {
            QCOMPARE(alertsOf(temporary.as(reader)).size(), 1);
            QVERIFY(orDie(desk::listAccessLimits(temporary.as(reader))).rows.size() >= 12);
        }
        for (const QString& refused : {u"li"_s, u"zhao"_s}) {
            RD_EXPECT_ERROR(desk::listAccessAlerts(temporary.as(refused), firstDay, alertDay), ErrorCode::NotPermitted);
            RD_EXPECT_ERROR(desk::listAccessLimits(temporary.as(refused)), ErrorCode::NotPermitted);
        }
        const QStringList before = test::loggedChanges(temporary);
        for (const QString& refused : {u"li"_s, u"zhao"_s, u"sun"_s}) {
            RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(temporary.as(refused), seenOf(li)), ErrorCode::NotPermitted);
            RD_EXPECT_ERROR(desk::setAccessLimit(temporary.as(refused), {li, AccessKind::View, 5}),
                            ErrorCode::NotPermitted);
            QVERIFY(orDie(desk::waitingAccessAlerts(temporary.as(refused))).isEmpty());
        }
        QCOMPARE(test::loggedChanges(temporary), before);
        RD_VERIFY(desk::acknowledgeAccessAlert(temporary.as(u"chen"_s), seenOf(li)));
    }

    void anAlertIsAcknowledgedOnceWithANote()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 21);
        desk::Desk& wang = temporary.as(u"wang"_s);
        desk::AlertSeen seen = seenOf(idOf(temporary, u"li"_s));
        const QStringList before = test::loggedChanges(temporary);
        seen.note = u" "_s;
        RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(wang, seen), ErrorCode::ReasonRequired);
        seen = seenOf(idOf(temporary, u"li"_s));
        seen.kind = AccessKind::Export;
        RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(wang, seen), ErrorCode::NotFound);
        seen.kind = AccessKind::View;
        seen.day = {};
        RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(wang, seen), ErrorCode::InvalidArgument);
        QCOMPARE(test::loggedChanges(temporary), before);

        orDie(desk::acknowledgeAccessAlert(wang, seenOf(idOf(temporary, u"li"_s))));
        const desk::AccessAlertRow row = alertsOf(wang).first();
        QCOMPARE(row.acknowledgedBy, wang.session().user().displayName);
        QCOMPARE(row.alert.acknowledged->note, u"核对历史请求"_s);
        QCOMPARE(row.alert.acknowledged->times, 21);
        QVERIFY(orDie(desk::waitingAccessAlerts(wang)).isEmpty());
        RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(temporary.as(u"chen"_s), seenOf(idOf(temporary, u"li"_s))),
                        ErrorCode::AlreadyDone);
        QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
    }

    void aDayThatGoesOnIsAnAlertAgain()
    {
        test::TemporaryDesk temporary(begin);
        const domain::CaseId id = workedDays(temporary, 21);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const desk::AlertSeen seen = seenOf(idOf(temporary, u"li"_s));
        orDie(desk::acknowledgeAccessAlert(wang, seen));
        viewTimes(temporary, u"li"_s, id, 20);
        QVERIFY(orDie(desk::waitingAccessAlerts(wang)).isEmpty());
        viewTimes(temporary, u"li"_s, id, 1);
        QCOMPARE(orDie(desk::waitingAccessAlerts(wang)).size(), 1);
        orDie(desk::acknowledgeAccessAlert(wang, seen));
        QVERIFY(orDie(desk::waitingAccessAlerts(wang)).isEmpty());
    }

    // What takes long is done before, of that one user alone: somebody else writes meanwhile.
    void theDeskIsNotHeldWhileADayIsCounted()
    {
        test::TemporaryDesk temporary(begin);
        const domain::CaseId id = workedDays(temporary, 21);
        viewTimes(temporary, u"zhao"_s, id, 1);
        const domain::UserId li = idOf(temporary, u"li"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const auto days = orDie(desk::recordedDays(wang, {alertDay, alertDay}, li));
        QCOMPARE(days.keys(), QStringList{li.text()});
        QCOMPARE(days.value(li.text()).size(), 11);
        QCOMPARE(orDie(desk::recordedDays(wang, {alertDay, alertDay})).size(), 2);
        desk::AlertSeen within = seenOf(li);
        within.kind = AccessKind::Export;
        const storage::Transaction others = orDie(temporary.as(u"chen"_s).begin());
        RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(wang, within), ErrorCode::NotFound);
    }

    void nobodyAcknowledgesTheirOwnDayNorSetsTheirOwnLimit()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 21, u"wang"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const domain::UserId own = wang.session().user().id;
        const auto alerts = alertsOf(wang);
        QCOMPARE(alerts.size(), 1);
        QVERIFY(alerts.first().mine);
        QVERIFY(orDie(desk::waitingAccessAlerts(wang)).isEmpty());
        const QStringList before = test::loggedChanges(temporary);
        RD_EXPECT_ERROR(desk::acknowledgeAccessAlert(wang, seenOf(own)), ErrorCode::SamePerson);
        RD_EXPECT_ERROR(desk::setAccessLimit(wang, {own, AccessKind::View, 500}), ErrorCode::SamePerson);
        QCOMPARE(test::loggedChanges(temporary), before);
        QCOMPARE(orDie(desk::waitingAccessAlerts(temporary.as(u"chen"_s))).size(), 1);
        RD_VERIFY(desk::acknowledgeAccessAlert(temporary.as(u"chen"_s), seenOf(own)));
    }

    void aStricterLimitCountsFromTodayALooserOneFromTomorrow()
    {
        test::TemporaryDesk temporary(begin);
        const domain::CaseId id = workedDays(temporary, 8);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const domain::UserId li = idOf(temporary, u"li"_s);
        QVERIFY(alertsOf(wang).isEmpty());
        const desk::SetAccessLimit set = orDie(desk::setAccessLimit(wang, {li, AccessKind::View, 7}));
        QCOMPARE(set.limit.from, alertDay);
        QCOMPARE(*set.measure, (domain::AccessMeasure{7, AlertBasis::SetLimit}));
        const auto alerts = alertsOf(wang);
        QCOMPARE(alerts.size(), 1); // today's, none of the days before
        QVERIFY(alerts.first().alert.basis == AlertBasis::SetLimit);
        QCOMPARE(alerts.first().alert.limit, 7);
        RD_EXPECT_ERROR(desk::setAccessLimit(wang, {li, AccessKind::View, 7}), ErrorCode::AlreadyDone);
        // Neither a higher one nor none takes today's alert away: somebody has to look into it.
        for (const qint64 looser : {qint64(12), qint64(0)}) {
            const desk::SetAccessLimit loosened = orDie(desk::setAccessLimit(wang, {li, AccessKind::View, looser}));
            QCOMPARE(loosened.limit.from, alertDay.addDays(1));
            QCOMPARE(alertsOf(wang).size(), 1);
            RD_EXPECT_ERROR(desk::setAccessLimit(wang, {li, AccessKind::View, looser}), ErrorCode::AlreadyDone);
        }
        temporary.setNow(alertDay.addDays(1).toString(Qt::ISODate) + u"T10:00:00+08:00"_s);
        viewTimes(temporary, u"li"_s, id, 8);
        const auto ofTheNextDay = [&] {
            return orDie(desk::listAccessAlerts(temporary.as(u"wang"_s), alertDay.addDays(1), alertDay.addDays(1)));
        };
        QVERIFY(ofTheNextDay().isEmpty());
        QCOMPARE(alertsOf(wang).size(), 1);
        // Everybody's, which the own one comes before: an own one that is looser counts from tomorrow as well.
        orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 7}));
        QCOMPARE(ofTheNextDay().size(), 1);
        QCOMPARE(orDie(desk::setAccessLimit(wang, {li, AccessKind::View, 12})).limit.from, alertDay.addDays(2));
        QCOMPARE(ofTheNextDay().size(), 1);
        QCOMPARE(orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 9})).limit.from, alertDay.addDays(2));
        QCOMPARE(orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 6})).limit.from, alertDay.addDays(1));
        QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
    }

    void theNewestLimitIsNotThatOfTheFastestClock_data()
    {
        QTest::addColumn<qint64>("daily");
        QTest::addColumn<QDate>("from");
        QTest::newRow("another, for today") << qint64(50) << alertDay;
        QTest::newRow("the same, in a year") << qint64(7) << alertDay.addYears(1);
    }
    // The clock of another PC, which stood ahead, does not keep its limit in force.
    void theNewestLimitIsNotThatOfTheFastestClock()
    {
        QFETCH(qint64, daily);
        QFETCH(QDate, from);
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 8);
        const domain::UserId li = idOf(temporary, u"li"_s);
        const domain::UserId chen = idOf(temporary, u"chen"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const QString ahead = u"ffffffff-0000-7000-8000-000000000000"_s; // an id of the year 10889
        const QDateTime setAt = wang.clock().now().addYears(1);
        {
            storage::Transaction work = orDie(wang.begin());
            orDie(work.accessLimits().add(
                {domain::AccessLimitId::trusted(ahead), li, AccessKind::View, daily, chen, setAt, from}));
            orDie(work.commit({{u"AccessLimitSet"_s, u"limit"_s, ahead, {}, {}}}));
        }
        const desk::SetAccessLimit set = orDie(desk::setAccessLimit(wang, {li, AccessKind::View, 7}));
        QVERIFY(set.limit.id.text() > ahead);
        QCOMPARE(alertsOf(wang).size(), 1);
        QCOMPARE(alertsOf(wang).first().alert.limit, 7);
    }

    void nobodyLoosensTheirOwnThroughEverybodys()
    {
        test::TemporaryDesk temporary(begin);
        const domain::CaseId id = workedDays(temporary, 8);
        desk::Desk& wang = temporary.as(u"wang"_s);
        orDie(desk::setAccessLimit(temporary.as(u"chen"_s), {{}, AccessKind::View, 7}));
        const desk::SetAccessLimit set = orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 15}));
        QVERIFY(!set.measure);
        QCOMPARE(*set.ownStays, 7);
        QVERIFY(!orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 14})).limit.setBy.isEmpty());
        const QDate next = alertDay.addDays(1);
        temporary.setNow(next.toString(Qt::ISODate) + u"T10:00:00+08:00"_s);
        viewTimes(temporary, u"wang"_s, id, 8);
        viewTimes(temporary, u"li"_s, id, 8);
        const auto alerts = orDie(desk::listAccessAlerts(temporary.as(u"chen"_s), next, next));
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().user.name, u"wang"_s);
        QCOMPARE(alerts.first().alert.limit, 7);
        // Somebody else may say so for the supervisor.
        orDie(desk::setAccessLimit(temporary.as(u"chen"_s), {idOf(temporary, u"wang"_s), AccessKind::View, 14}));
        QVERIFY(!orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 20})).ownStays);
    }

    void theAnswerSaysWhatIsInForceAfterwards()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 8);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const auto after = [&](const QString& user, qint64 daily) {
            return *orDie(desk::setAccessLimit(wang, {idOf(temporary, user), AccessKind::View, daily})).measure;
        };
        QCOMPARE(after(u"li"_s, 300), (domain::AccessMeasure{20, AlertBasis::OwnUsual}));
        QCOMPARE(after(u"li"_s, 9), (domain::AccessMeasure{9, AlertBasis::SetLimit}));
        QCOMPARE(after(u"li"_s, 0), (domain::AccessMeasure{20, AlertBasis::OwnUsual}));
        QCOMPARE(after(u"zhao"_s, 300), (domain::AccessMeasure{60, AlertBasis::FirstDays}));
        orDie(desk::setAccessLimit(wang, {{}, AccessKind::View, 11}));
        QCOMPARE(after(u"zhao"_s, 0), (domain::AccessMeasure{11, AlertBasis::SetLimit}));
    }

    // It waits until somebody looks into it, for a year; then its own period has it.
    void anAlertThatNobodyLooksIntoOutlastsTheMonth()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 21);
        desk::Desk& wang = inDays(temporary, desk::accessAlertDays);
        QCOMPARE(orDie(desk::waitingAccessAlerts(wang)).size(), 1);
        QCOMPARE(orDie(desk::currentAccessAlerts(temporary.as(u"sun"_s))).size(), 1);
        QCOMPARE(orDie(desk::waitingAccessAlerts(inDays(temporary, desk::waitingAlertDays - 1))).size(), 1);
        QVERIFY(orDie(desk::waitingAccessAlerts(inDays(temporary, desk::waitingAlertDays))).isEmpty());
        QCOMPARE(alertsOf(temporary.as(u"wang"_s)).size(), 1);
    }

    void oneThatWasLookedIntoLeavesTheListAfterAMonth()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 21);
        orDie(desk::acknowledgeAccessAlert(temporary.as(u"wang"_s), seenOf(idOf(temporary, u"li"_s))));
        QCOMPARE(orDie(desk::currentAccessAlerts(inDays(temporary, desk::accessAlertDays - 1))).size(), 1);
        QVERIFY(orDie(desk::currentAccessAlerts(inDays(temporary, desk::accessAlertDays))).isEmpty());
    }

    void whatMakesNoSenseIsRefusedAndNothingIsWritten()
    {
        test::TemporaryDesk temporary(begin);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const domain::UserId li = idOf(temporary, u"li"_s);
        const QStringList before = test::loggedChanges(temporary);
        for (const qint64 daily : {qint64(-1), qint64(10001)}) {
            const auto refused = desk::setAccessLimit(wang, {li, AccessKind::View, daily});
            RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
            QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"dailyLimit"_s);
        }
        RD_EXPECT_ERROR(desk::setAccessLimit(wang, {domain::UserId::create(), AccessKind::View, 5}),
                        ErrorCode::NotFound);
        RD_EXPECT_ERROR(desk::listAccessAlerts(wang, alertDay, firstDay), ErrorCode::InvalidArgument);
        RD_EXPECT_ERROR(desk::listAccessAlerts(wang, {}, alertDay), ErrorCode::InvalidArgument);
        QCOMPARE(test::loggedChanges(temporary), before);
    }

    void howEverybodyStandsIsToldByKind()
    {
        test::TemporaryDesk temporary(begin);
        workedDays(temporary, 8);
        desk::Desk& wang = temporary.as(u"wang"_s);
        orDie(desk::setAccessLimit(wang, {{}, AccessKind::Export, 9}));
        const desk::AccessLimits limits = orDie(desk::listAccessLimits(wang));
        QCOMPARE(limits.everybodys.size(), 1);
        QVERIFY(limits.everybodys.first().kind == AccessKind::Export);
        const auto of = [&](const QString& user, AccessKind kind) {
            return *std::find_if(limits.rows.begin(), limits.rows.end(), [&](const desk::AccessLimitRow& one) {
                return one.user.name == user && one.kind == kind;
            });
        };
        const desk::AccessLimitRow views = of(u"li"_s, AccessKind::View);
        QCOMPARE(views.today, 8);
        QCOMPARE(views.daysWorked, 10);
        QCOMPARE(*views.usual, 3.0);
        QCOMPARE(views.measure, (domain::AccessMeasure{20, AlertBasis::OwnUsual}));
        QCOMPARE(views.ownLimit, 0);
        QCOMPARE(of(u"li"_s, AccessKind::Export).measure.limit, 5); // the floor, below everybody's
        const desk::AccessLimitRow zhaos = of(u"zhao"_s, AccessKind::View);
        QVERIFY(!zhaos.usual);
        QCOMPARE(zhaos.measure, (domain::AccessMeasure{60, AlertBasis::FirstDays}));
        QCOMPARE(of(u"zhao"_s, AccessKind::Export).measure, (domain::AccessMeasure{9, AlertBasis::SetLimit}));
        QVERIFY(of(u"wang"_s, AccessKind::View).mine);
    }
};

QTEST_GUILESS_MAIN(AccessAlertsDeskTest)
#include "access_alerts_test.moc"
