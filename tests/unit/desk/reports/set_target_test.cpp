#include "core/desk/reports/set_target.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/reports/list_targets.h"
#include "core/desk/reports/report_sheet.h"
#include "core/desk/reports/run_report.h"
#include "tests/support/logged_changes.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::FigureTarget;
using domain::Metric;
using domain::Report;
using domain::Series;

namespace {

const QString monday = u"2026-11-23T10:00:00+08:00"_s;

QString fieldOf(const Result<domain::RateTarget>& refused)
{
    return refused ? u"taken"_s : refused.error().args.value(u"field"_s).toString();
}

desk::NewTarget onTime(const QDate& from, int perMille, const QString& note = {})
{
    return {Metric::OnTimeRate, from, perMille, note};
}

domain::ReportFilter months(const QDate& from, const QDate& to)
{
    domain::ReportFilter filter;
    filter.from = from;
    filter.to = to;
    return filter;
}

// One answered in time and one late for each due date.
void writeAnswered(desk::Desk& desk, const QList<QDate>& dues)
{
    QList<ReportedCase> cases;
    for (const QDate& due : dues) {
        for (const int late : {0, 1}) {
            ReportedCase made =
                reportedCase(static_cast<int>(cases.size()) + 1, due.addDays(-21), due, domain::RightType::Copy);
            made.header.state = domain::CaseState::Closed;
            made.header.repliedAt = evening(due.addDays(late));
            cases.append(made);
        }
    }
    writeCases(desk, cases);
}

std::optional<FigureTarget> ofMonth(desk::Desk& desk, const QString& month)
{
    const auto made = orDie(desk::runReport(desk, Report::Trend, months({2026, 9, 1}, {2027, 2, 28})));
    return figureOf(made, Metric::OnTimeRate, Series::Month, month).target;
}

} // namespace

// A supervisor says what a rate should reach; the reports measure against it from that month on.
class SetTargetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void supervisorsAndOfficersSetAndReadersOfReportsSee()
    {
        TemporaryDesk temporary(monday);
        for (const QString& user : {u"li"_s, u"sun"_s})
            RD_EXPECT_ERROR(desk::setTarget(temporary.as(user), onTime({2026, 12, 1}, 950)), ErrorCode::NotPermitted);
        RD_VERIFY(desk::setTarget(temporary.as(u"wang"_s), onTime({2026, 12, 1}, 950)));
        RD_VERIFY(desk::setTarget(temporary.as(u"chen"_s), onTime({2027, 1, 1}, 960)));
        RD_EXPECT_ERROR(desk::listTargets(temporary.as(u"li"_s), domain::SheetLanguage::Chinese),
                        ErrorCode::NotPermitted);
        QCOMPARE(orDie(desk::listTargets(temporary.as(u"sun"_s), domain::SheetLanguage::Chinese)).size(), 2);
        QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
    }

    void whatMakesNoSenseIsRefusedAndNothingIsWritten()
    {
        TemporaryDesk temporary(monday);
        desk::Desk& wang = temporary.as(u"wang"_s);
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 12, 1}, 950, u"年终"_s)));
        const QStringList before = loggedChanges(temporary);
        const QDate december(2026, 12, 1);
        QCOMPARE(fieldOf(desk::setTarget(wang, {Metric::RefusalRate, december, 100, {}})), u"targetMetric"_s);
        QCOMPARE(fieldOf(desk::setTarget(wang, {Metric::OpenCases, december, 100, {}})), u"targetMetric"_s);
        for (const int perMille : {-1, 1001, 100000})
            QCOMPARE(fieldOf(desk::setTarget(wang, onTime(december, perMille))), u"targetShare"_s);
        for (const QDate& from : {QDate(), QDate(2026, 10, 1), QDate(2026, 10, 31), QDate(2026, 11, 23),
                                  QDate(2026, 12, 2), QDate(2028, 12, 1)})
            QCOMPARE(fieldOf(desk::setTarget(wang, onTime(from, 900))), u"targetFrom"_s);
        QCOMPARE(fieldOf(desk::setTarget(wang, onTime(december, 900, QString(201, u'长')))), u"note"_s);
        QVERIFY(!desk::setTarget(wang, onTime(december, 900, u"证件 110101199003078515"_s)).has_value());
        RD_EXPECT_ERROR(desk::setTarget(wang, onTime(december, 950, u" 年终 "_s)), ErrorCode::AlreadyDone);
        QCOMPARE(loggedChanges(temporary), before);
        for (const QDate& from : {QDate(2026, 11, 1), QDate(2028, 11, 1)})
            RD_VERIFY(desk::setTarget(wang, onTime(from, 0)));
    }

    void aNewTargetMeasuresNoMonthBeforeItAnew()
    {
        TemporaryDesk temporary(u"2026-11-30T18:00:00+08:00"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        writeAnswered(wang, {{2026, 10, 20}, {2026, 11, 20}, {2026, 12, 20}, {2027, 1, 20}});
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 11, 1}, 950)));
        temporary.setNow(u"2027-01-31T18:00:00+08:00"_s);
        QCOMPARE(ofMonth(wang, u"2026-10"_s), std::optional(FigureTarget()));
        QCOMPARE(ofMonth(wang, u"2027-01"_s), std::optional(FigureTarget{0.95, {2026, 11, 1}}));
        RD_EXPECT_ERROR(desk::setTarget(wang, onTime({2026, 12, 1}, 800)), ErrorCode::InvalidArgument);
        RD_VERIFY(desk::setTarget(wang, onTime({2027, 1, 1}, 980)));
        QCOMPARE(ofMonth(wang, u"2026-12"_s), std::optional(FigureTarget{0.95, {2026, 11, 1}}));
        QCOMPARE(ofMonth(wang, u"2027-01"_s), std::optional(FigureTarget{0.98, {2027, 1, 1}}));
    }

    void aTargetIsTakenBackFromAMonthOn()
    {
        TemporaryDesk temporary(u"2026-11-30T18:00:00+08:00"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        writeAnswered(wang, {{2026, 10, 20}, {2026, 11, 20}, {2026, 12, 20}, {2027, 1, 20}, {2027, 2, 20}});
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 11, 1}, 950)));
        RD_VERIFY(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 12, 1}, {}, u"改制"_s}));
        RD_VERIFY(desk::setTarget(wang, onTime({2027, 2, 1}, 980)));
        temporary.setNow(u"2027-02-28T18:00:00+08:00"_s);
        QCOMPARE(ofMonth(wang, u"2026-10"_s), std::optional(FigureTarget()));
        QCOMPARE(ofMonth(wang, u"2026-11"_s), std::optional(FigureTarget{0.95, {2026, 11, 1}}));
        QVERIFY(!ofMonth(wang, u"2026-12"_s) && !ofMonth(wang, u"2027-01"_s));
        QCOMPARE(ofMonth(wang, u"2027-02"_s), std::optional(FigureTarget{0.98, {2027, 2, 1}}));
        // In the log like any other, with nothing in the place of the share.
        const auto entries = orDie(temporary.as(u"chen"_s).storage().audit().page(0, 1000));
        const auto taken = std::find_if(entries.begin(), entries.end(), [](const domain::AuditEntry& one) {
            return one.action == u"TargetSet"_s && one.detail.value(u"note"_s).toString() == u"改制"_s;
        });
        QVERIFY(taken != entries.end());
        QVERIFY(taken->detail.value(u"perMille"_s).isNull());
        QCOMPARE(taken->detail.value(u"from"_s).toString(), u"2026-12-01"_s);
        QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
    }

    // Nothing was due in December, so the report has no figure of it.
    void aMonthWithoutCasesMovesNoSetting()
    {
        TemporaryDesk temporary(u"2026-11-30T18:00:00+08:00"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        writeAnswered(wang, {{2026, 11, 20}, {2027, 1, 20}});
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 11, 1}, 950)));
        RD_VERIFY(desk::setTarget(wang, {Metric::OnTimeRate, {2026, 12, 1}, {}, {}}));
        temporary.setNow(u"2027-01-31T18:00:00+08:00"_s);
        const auto sheet = orDie(desk::reportSheet(wang, Report::Trend, months({2026, 11, 1}, {2027, 1, 31}),
                                                   domain::SheetLanguage::English));
        QStringList said;
        for (const domain::ReportPanel& panel : sheet.panels) {
            if (panel.code == u"ON_TIME_TREND"_s)
                said.append(panel.targetWords);
        }
        QCOMPARE(said, QStringList{u"Target: 95 % since 2026-11-01; none since 2026-12-01"_s});
    }

    void whatHasNoTargetCannotLoseIt()
    {
        TemporaryDesk temporary(monday);
        desk::Desk& wang = temporary.as(u"wang"_s);
        const QDate december(2026, 12, 1);
        const auto takeBack = [&](Metric metric, const QDate& from, const QString& user = u"wang"_s) {
            return desk::setTarget(temporary.as(user), {metric, from, {}, {}});
        };
        RD_VERIFY(desk::setTarget(wang, {Metric::ExecutionOnTime, {2027, 1, 1}, 900, {}}));
        const QStringList before = loggedChanges(temporary);
        RD_EXPECT_ERROR(takeBack(Metric::ExecutionOnTime, december), ErrorCode::AlreadyDone); // has one later only
        RD_EXPECT_ERROR(takeBack(Metric::AnsweredInTerm, december), ErrorCode::AlreadyDone);
        RD_EXPECT_ERROR(takeBack(Metric::OnTimeRate, december, u"li"_s), ErrorCode::NotPermitted);
        QCOMPARE(fieldOf(takeBack(Metric::OnTimeRate, {2026, 10, 1})), u"targetFrom"_s);
        QCOMPARE(fieldOf(takeBack(Metric::OpenCases, december)), u"targetMetric"_s);
        QCOMPARE(loggedChanges(temporary), before);
        // The on-time rate has one without anybody setting it.
        RD_VERIFY(takeBack(Metric::OnTimeRate, december));
        RD_EXPECT_ERROR(takeBack(Metric::OnTimeRate, december), ErrorCode::AlreadyDone);
        RD_EXPECT_ERROR(takeBack(Metric::OnTimeRate, {2027, 1, 1}), ErrorCode::AlreadyDone);
        // One of its own month is replaced, and the other way round.
        RD_VERIFY(takeBack(Metric::ExecutionOnTime, {2027, 1, 1}));
        RD_VERIFY(desk::setTarget(wang, onTime(december, 970)));
        QStringList told;
        for (const desk::TargetRow& one : orDie(desk::listTargets(wang, domain::SheetLanguage::Chinese)))
            told.append(u"%1 %2 %3"_s.arg(codeOf(one.target.metric))
                            .arg(one.target.perMille.value_or(-1))
                            .arg(codeOf(one.standing)));
        QCOMPARE(told,
                 (QStringList{u"ON_TIME_RATE 970 TO_COME"_s, u"ON_TIME_RATE -1 REPLACED"_s,
                              u"EXECUTION_ON_TIME -1 TO_COME"_s, u"EXECUTION_ON_TIME 900 REPLACED"_s}));
        temporary.setNow(u"2027-01-04T10:00:00+08:00"_s);
        const auto rows = orDie(desk::listTargets(wang, domain::SheetLanguage::Chinese));
        QVERIFY(rows.at(2).standing == desk::TargetStanding::Applies && !rows.at(2).target.perMille);
    }

    // R-DL-01: the law's date says who is late, whatever the company wants to reach.
    void noTargetChangesTheRateOrLateness_R_DL_01()
    {
        TemporaryDesk temporary(u"2026-11-30T18:00:00+08:00"_s);
        desk::Desk& wang = temporary.as(u"wang"_s);
        writeAnswered(wang, {{2026, 11, 20}});
        const auto rate = [&] {
            const auto made = orDie(desk::runReport(wang, Report::OnTime, months({2026, 11, 1}, {2026, 11, 30})));
            return figureOf(made, Metric::OnTimeRate);
        };
        const domain::Figure before = rate();
        QCOMPARE(before.counted, 1);
        QCOMPARE(before.of, 2);
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 11, 1}, 500)));
        QCOMPARE(rate().counted, before.counted);
        QCOMPARE(rate().of, before.of);
        QCOMPARE(rate().target->share, 0.5);
        const auto sheet = orDie(desk::reportSheet(wang, Report::Trend, months({2026, 11, 1}, {2026, 11, 30}),
                                                   domain::SheetLanguage::Chinese));
        bool said = false;
        for (const domain::ReportPanel& panel : sheet.panels)
            said = said || panel.targetNote.contains(u"不改变任何请求是否逾期"_s);
        QVERIFY(said);
    }

    void whatWasReplacedStaysInTheList()
    {
        TemporaryDesk temporary(monday);
        desk::Desk& wang = temporary.as(u"wang"_s);
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 11, 1}, 900)));
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 12, 1}, 950, u"试行"_s)));
        RD_VERIFY(desk::setTarget(wang, onTime({2026, 12, 1}, 970, u"定稿"_s)));
        RD_VERIFY(desk::setTarget(wang, {Metric::ExecutionOnTime, {2026, 11, 1}, 800, {}}));
        const auto told = [&] {
            QStringList lines;
            for (const desk::TargetRow& one : orDie(desk::listTargets(wang, domain::SheetLanguage::Chinese)))
                lines.append(u"%1 %2 %3"_s.arg(one.metricName).arg(*one.target.perMille).arg(codeOf(one.standing)));
            return lines;
        };
        QCOMPARE(told(),
                 (QStringList{u"按时答复率 970 TO_COME"_s, u"按时答复率 950 REPLACED"_s, u"按时答复率 900 APPLIES"_s,
                              u"按时办结率 800 APPLIES"_s}));
        temporary.setNow(u"2026-12-01T10:00:00+08:00"_s);
        QCOMPARE(told().first(), u"按时答复率 970 APPLIES"_s);
        QCOMPARE(told().at(2), u"按时答复率 900 PAST"_s);
        QVERIFY(!orDie(desk::listTargets(wang, domain::SheetLanguage::Chinese)).first().setByName.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SetTargetTest)
#include "set_target_test.moc"
