#include "tests/property/burn_down_check.h"
#include "tests/property/list_checks.h"
#include "tests/property/milestone_days.h"
#include "tests/property/record_checks.h"
#include "tests/property/whole_checks.h"

#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

// Every figure of every report against a count of its own, written from rule book §12.
class FigureChecks : public PlainCounts {
public:
    void checkAll();

private:
    void checkOnTime();
    void checkExecution();
    void checkReplyDays();
    void checkReceipts();
    void checkStages();
    void checkAges();
    void checkDueDays();
    void checkWorkload();
    void checkCalls();
    void checkRights();
    void checkGrounds();
    void checkMilestones();
    void checkMilestone(int place, const QString& milestone, const QString& day);
    void checkRefusals();
    void checkComplaints();
    void checkHolders();
    void checkOptOuts();
    void checkPurges();
    void checkVerification();
    void checkMinors();
    void checkLists();
};

void FigureChecks::checkOnTime()
{
    const ReportFigures figures = made(Report::OnTime);
    const QString due =
        u"FROM request_case c WHERE date(c.due) "_s + u"%1 AND c.due_end <= "_s + now() + timely() + wanted(u"c"_s);
    const QString inTime = u"c.replied_at > 0 AND c.replied_at <= c.due_end"_s;
    share(figureOf(figures, Metric::OnTimeRate), due.arg(period()), inTime);
    for (const QString& month : {u"2026-09"_s, u"2026-10"_s, u"2026-11"_s, u"2026-12"_s})
        share(figureOf(figures, Metric::OnTimeRate, Series::Month, month),
              due.arg(period()) + u" AND substr(c.due, 1, 7) = '%1'"_s.arg(month), inTime);
}

// R-DL-08, each item by its own clock where it has one (R-DL-11).
void FigureChecks::checkExecution()
{
    const ReportFigures figures = made(Report::OnTime);
    const QString items =
        u"FROM (SELECT i.*, coalesce(k.due, c.due) AS until, coalesce(k.due_end, c.due_end) AS until_end FROM "
        "request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id = i.id WHERE 1 = 1 %1) "
        "i "
        "WHERE i.until %2 AND i.until_end <= %3 AND i.right_code IN ('CORRECT', 'SUPPLEMENT', 'CANCEL', 'DELETE', "
        "'WITHDRAW', 'RESTRICT') AND i.outcome IN ('FULFILLED', 'PARTIAL') AND i.state IN ('APPROVED', 'IN_PROGRESS', "
        "'REPLIED', 'CLOSED')"_s.arg(wanted(u"c"_s) + wanted(u"c"_s, true), period(), now());
    share(figureOf(figures, Metric::ExecutionOnTime), items,
          u"i.id NOT IN (SELECT t.item_id FROM task t WHERE t.state <> 'NOT_APPLICABLE' AND t.operation NOT LIKE "
          "'%REVIEW' AND t.operation NOT IN ('BACKUP_PURGE', 'INCIDENT_TRIAGE') AND NOT (t.state IN ('DONE', "
          "'VERIFIED') AND t.done_at <= i.until_end) AND NOT (t.operation = 'DELETE' AND t.term > i.until AND t.holder "
          "IN (SELECT d.holder FROM kept_data d WHERE d.item_id = t.item_id)))"_s);
}

void FigureChecks::checkReplyDays()
{
    const ReportFigures figures = made(Report::OnTime);
    const QString answered =
        u"FROM request_case c WHERE c.due "_s + period() + u"AND c.replied_at > 0"_s + timely() + wanted(u"c"_s);
    const QString days = u"(%1 - %2)"_s.arg(workingDays(u"c.d0"_s, dateOf(u"c.replied_at"_s)),
                                            workingDays(dateOf(u"c.replied_at"_s), u"c.d0"_s));
    daysOf(figures, Series::Whole, {}, answered, days);
    for (const domain::RightType right : domain::allRights())
        daysOf(figures, Series::Right, codeOf(right),
               answered
                   + u" AND EXISTS (SELECT 1 FROM request_item r WHERE r.case_id = c.id AND r.right_code = '%1')"_s.arg(
                       codeOf(right)),
               days);
    for (const QString& platform : platforms)
        daysOf(figures, Series::Platform, platform, answered + u" AND c.platforms LIKE '%\"%1\"%'"_s.arg(platform),
               days);
    for (const domain::Channel channel : domain::allChannels())
        daysOf(figures, Series::Channel, codeOf(channel), answered + u" AND c.channel = '%1'"_s.arg(codeOf(channel)),
               days);
    daysOf(figures, Series::Minor, u"MINOR"_s, answered + u" AND c.minor IN ('MINOR_14_17', 'CHILD_U14')"_s, days);
    daysOf(figures, Series::Minor, u"ADULT"_s, answered + u" AND c.minor IN ('ADULT', 'UNKNOWN')"_s, days);
}

void FigureChecks::checkReceipts()
{
    const ReportFigures figures = made(Report::OnTime);
    const QString received = u"FROM request_case c WHERE c.d0 "_s + period() + wanted(u"c"_s);
    share(
        figureOf(figures, Metric::AcknowledgedInTime), received,
        u"c.id IN (SELECT r.case_id FROM reply r WHERE r.template_code = 'T01' AND r.state = 'SENT' AND %1 <= (SELECT "
        "min(w.day) FROM temp.working w WHERE w.day > c.d0))"_s.arg(dateOf(u"r.sent_at"_s)));
    share(figureOf(figures, Metric::LoggedLate), received,
          workingDays(dateOf(u"c.received_at"_s), dateOf(u"c.logged_at"_s)) + u" > 1"_s);
    near(figureOf(figures, Metric::LoggingLagMax),
         decimal(u"SELECT coalesce(max(%1), 0) %2"_s.arg(
             workingDays(dateOf(u"c.received_at"_s), dateOf(u"c.logged_at"_s)), received)));
}

QString openOf(const QString& wanted)
{
    return u"FROM request_case c WHERE c.state IN ('DRAFT', 'RECEIVED', 'VERIFYING', 'AWAITING_INFO', 'IN_PROGRESS', "
           "'PENDING_APPROVAL', 'APPROVED') AND c.replied_at = 0"_s
        + wanted;
}

void FigureChecks::checkStages()
{
    const ReportFigures figures = made(Report::Deadlines);
    const auto count = [&](const QString& more) { return sql(u"SELECT count(*) "_s + openOf(wanted(u"c"_s)) + more); };
    const QString late = u" AND c.due_end <= "_s + now();
    const QString ahead = u" AND c.due_end > "_s + now();
    const QString left = workingDays(today(), u"c.due"_s);
    same(figureOf(figures, Metric::OpenCases), count({}), 0);
    same(figureOf(figures, Metric::OverdueCases), count(late), 0);
    const QList<std::pair<QString, QString>> stages{{u"OVERDUE"_s, late},
                                                    {u"TODAY"_s, ahead + u" AND "_s + left + u" = 0"_s},
                                                    {u"RED"_s, ahead + u" AND "_s + left + u" IN (1, 2)"_s},
                                                    {u"AMBER"_s, ahead + u" AND "_s + left + u" IN (3, 4, 5)"_s},
                                                    {u"AHEAD"_s, ahead + u" AND "_s + left + u" > 5"_s}};
    for (const auto& [stage, condition] : stages)
        same(figureOf(figures, Metric::OpenCases, Series::Stage, stage), count(condition), 0);
}

void FigureChecks::checkAges()
{
    const ReportFigures figures = made(Report::Deadlines);
    const QString age = workingDays(u"c.d0"_s, today());
    const QList<std::pair<QString, QString>> ages{{u"0-5"_s, u" <= 5"_s},
                                                  {u"6-10"_s, u" BETWEEN 6 AND 10"_s},
                                                  {u"11-15"_s, u" BETWEEN 11 AND 15"_s},
                                                  {u"16+"_s, u" > 15"_s}};
    for (const auto& [point, condition] : ages)
        same(figureOf(figures, Metric::OpenCases, Series::Age, point),
             sql(u"SELECT count(*) "_s + openOf(wanted(u"c"_s)) + u" AND "_s + age + condition), 0);
}

void FigureChecks::checkDueDays()
{
    const QString count = u"SELECT count(*) "_s + openOf(wanted(u"c"_s));
    const QString fifteenth =
        u"(SELECT max(day) FROM (SELECT w.day FROM temp.working w WHERE w.day >= %1 ORDER BY w.day LIMIT 15))"_s.arg(
            today());
    qint64 onDays = 0;
    const ReportFigures figures = made(Report::Deadlines);
    for (const Figure& figure : figures.figures) {
        if (figure.series != Series::DueDay)
            continue;
        onDays += figure.counted;
        same(figure,
             sql(count
                 + u" AND c.due = '%1' AND c.state = '%2'"_s.arg(figure.point.section(u' ', 0, 0),
                                                                 figure.point.section(u' ', 1))),
             0);
    }
    const qint64 counted = sql(count + u" AND c.due BETWEEN %1 AND %2"_s.arg(today(), fifteenth));
    hold(onDays == counted, {}, u"%1 on the days of the calendar, not %2"_s.arg(counted).arg(onDays));
}

void FigureChecks::checkWorkload()
{
    const ReportFigures figures = made(Report::Workload);
    const QString open = u"FROM request_case c WHERE c.is_open = 1 AND c.replied_at = 0"_s + wanted(u"c"_s);
    const QString received = u"FROM request_case c WHERE c.d0 "_s + period() + wanted(u"c"_s);
    for (const domain::UserId& agent : std::as_const(agents())) {
        const QString theirs = u" AND c.handler = '%1'"_s.arg(agent.text());
        const auto of = [&](Metric metric) { return figureOf(figures, metric, Series::Agent, agent.text()); };
        same(of(Metric::OpenCases), sql(u"SELECT count(*) "_s + open + theirs), 0);
        same(of(Metric::OverdueCases), sql(u"SELECT count(*) "_s + open + theirs + u" AND c.due_end <= "_s + now()), 0);
        same(of(Metric::ReceivedCases), sql(u"SELECT count(*) "_s + received + theirs), 0);
        share(of(Metric::OnTimeRate),
              u"FROM request_case c WHERE c.due "_s + period() + u"AND c.due_end <= "_s + now() + timely()
                  + wanted(u"c"_s) + theirs,
              u"c.replied_at > 0 AND c.replied_at <= c.due_end"_s);
    }
}

void FigureChecks::checkCalls()
{
    const ReportFigures figures = made(Report::Workload);
    const QString calls = u"FROM call_record r JOIN request_case c ON c.id = r.case_id WHERE %1 %2"_s.arg(
                              dateOf(u"r.started_at"_s), period())
        + wanted(u"c"_s);
    same(figureOf(figures, Metric::CallsReceived), sql(u"SELECT count(*) "_s + calls), 0);
    for (const Figure& figure : figures.figures) {
        if (figure.series == Series::Hour)
            same(figure,
                 sql(u"SELECT count(*) "_s + calls
                     + u" AND strftime('%w %H', r.started_at / 1000, 'unixepoch', '+8 hours') = '%1'"_s.arg(
                         figure.point.startsWith(u'7') ? u'0' + figure.point.mid(1) : figure.point)),
                 0);
    }
}

void FigureChecks::checkRights()
{
    const ReportFigures figures = made(Report::Rights);
    const QString received = u"FROM request_case c WHERE c.d0 "_s + period() + wanted(u"c"_s);
    same(figureOf(figures, Metric::ReceivedCases), sql(u"SELECT count(*) "_s + received), 0);
    for (const domain::RightType right : domain::allRights()) {
        for (const domain::Channel channel : domain::allChannels()) {
            const bool asked = !filter().right || *filter().right == right;
            const Figure figure =
                figureOf(figures, Metric::ReceivedCases, Series::RightChannel, codeOf(right) + u' ' + codeOf(channel));
            same(figure,
                 asked ? sql(u"SELECT count(DISTINCT c.id) FROM request_item i JOIN request_case c ON c.id = i.case_id "
                             "WHERE c.d0 %1 %2 AND i.right_code = '%3' AND c.channel = '%4'"_s.arg(
                                 period(), wanted(u"c"_s), codeOf(right), codeOf(channel)))
                       : 0,
                 0);
        }
    }
}

void FigureChecks::checkGrounds()
{
    const ReportFigures figures = made(Report::Rights);
    const QString items = u"FROM request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id "
                          "= i.id WHERE coalesce(k.d0, c.d0) "_s
        + period() + wanted(u"c"_s) + wanted(u"c"_s, true) + u" AND i.right_code = 'DELETE' AND i.ground = '%1'"_s;
    for (const QString& ground : {u"D1"_s, u"D2"_s, u"D4"_s}) {
        const Figure figure = figureOf(figures, Metric::GroundMix, Series::Ground, ground);
        same(figure, sql(u"SELECT count(*) "_s + items.arg(ground)), 0);
        listedByItems(figure, items.arg(ground), u"1 = 1"_s);
    }
    for (const QString& ground : {u"D1"_s, u"D2"_s})
        share(figureOf(figures, Metric::GroundConfirmed, Series::Ground, ground), items.arg(ground),
              u"EXISTS (SELECT 1 FROM ground_test g WHERE g.item_id = i.id AND g.ground = i.ground AND g.holds = 1 AND "
              "NOT EXISTS (SELECT 1 FROM ground_test n WHERE n.item_id = i.id AND n.ground = i.ground AND (n.at > g.at "
              "OR (n.at = g.at AND n.id > g.id))))"_s);
}

void FigureChecks::checkMilestones()
{
    const QString needed = u"(SELECT max(i.required_level) FROM request_item i WHERE i.case_id = c.id)"_s;
    const QString verified =
        u"iif(%1 = 'L0', NULL, coalesce(nullif(min(coalesce(%2, '9'), iif(c.level >= %1, coalesce((SELECT min(%3) FROM "
        "verification v WHERE v.case_id = c.id AND v.level >= %1), %4), '9')), '9'), ''))"_s.arg(
            needed, sentDay(u"T02"_s, dateOf(u"r.sent_at"_s)), dateOf(u"v.at"_s), dateOf(u"c.level_reached_at"_s));
    const QString done = dateOf(u"t.done_at"_s);
    checkMilestone(0, u"ACKNOWLEDGE"_s, u"coalesce(%1, '')"_s.arg(sentDay(u"T01"_s, dateOf(u"r.sent_at"_s))));
    checkMilestone(1, u"VERIFIED"_s, ofComplaint(u"assigned_at"_s, dateOf(u"k.assigned_at"_s), verified));
    checkMilestone(
        2, u"COLLECTED"_s,
        ofComplaint(u"reported_at"_s, dateOf(u"k.reported_at"_s), dayOfTasks(done, u"t.operation = 'COLLECT'"_s)));
    checkMilestone(3, u"APPROVED"_s,
                   ofComplaint(u"decided_at"_s, dateOf(u"k.decided_at"_s), dayOfApproval(dateOf(u"a.at"_s))));
    checkMilestone(
        4, u"EXECUTED"_s,
        dayOfTasks(
            done,
            u"t.operation IN ('UPDATE', 'DELETE', 'STOP', 'TRANSFER') AND (SELECT i.outcome FROM request_item i "
            "WHERE i.id = t.item_id) IN ('', 'FULFILLED', 'PARTIAL') AND NOT (t.operation = 'DELETE' AND t.term > "
            "c.due AND t.holder IN (SELECT d.holder FROM kept_data d WHERE d.item_id = t.item_id))"_s));
    checkMilestone(5, u"REPLY"_s, u"iif(c.replied_at = 0, '', %1)"_s.arg(dateOf(u"c.replied_at"_s)));
}

// Of those whose day is over, or that came before it was.
void FigureChecks::checkMilestone(int place, const QString& milestone, const QString& day)
{
    const QString planned =
        u"json_extract('[\"' || replace(c.milestones, ' ', '\",\"') || '\"]', '$[%1]')"_s.arg(place);
    share(
        figureOf(made(Report::Milestones), Metric::MilestoneMisses, Series::Milestone, milestone),
        u"FROM (SELECT %1 AS planned, %2 AS came FROM request_case c WHERE c.due %3 %4 %5) WHERE planned <> '' AND "
        u"came "
        "IS NOT NULL AND (came <> '' OR planned < %6)"_s.arg(planned, day, period(), timely(), wanted(u"c"_s), today()),
        u"came > planned OR came = ''"_s);
}

void FigureChecks::checkRefusals()
{
    const ReportFigures figures = made(Report::Refusals);
    const QString decided =
        u"FROM request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id = i.id WHERE "
        "coalesce(k.d0, c.d0) %1 %2 AND i.outcome IN ('FULFILLED', 'PARTIAL', 'REFUSED', 'RESTRICTED', 'NO_DATA', "
        "'NOT_CONTROLLER', 'NOT_CONSENT_BASED', 'NOT_ACTIONABLE_IDENTITY', 'ABANDONED') AND i.state IN ('APPROVED', "
        "'REPLIED', 'CLOSED', 'AWAITING_INFO', 'ABANDONED')"_s.arg(period(), wanted(u"c"_s) + wanted(u"c"_s, true));
    const QString refused = u"i.outcome = 'REFUSED' OR i.outcome = 'PARTIAL'"_s;
    share(figureOf(figures, Metric::RefusalRate), decided, refused);
    listedByItems(figureOf(figures, Metric::RefusalRate), decided, refused);
    for (const QString& ground : {u"G1"_s, u"G5"_s, u"NONE"_s}) {
        Figure figure = figureOf(figures, Metric::RefusalRate, Series::Ground, ground);
        const qint64 counted = sql(u"SELECT count(*) %1 AND (%2) AND i.refusal_ground = '%3'"_s.arg(
            decided, refused, ground == u"NONE"_s ? QString() : ground));
        listedByItems(figure,
                      u"%1 AND (%2) AND i.refusal_ground = '%3'"_s.arg(decided, refused,
                                                                       ground == u"NONE"_s ? QString() : ground),
                      u"1 = 1"_s);
        same(figure, counted, figure.of == 0 ? 0 : sql(u"SELECT count(*) "_s + decided));
    }
}

void FigureChecks::checkComplaints()
{
    const ReportFigures figures = made(Report::Complaints);
    // Narrowed by the case that is complained of, where there is one.
    const QString complaints =
        u"FROM complaint k JOIN request_case d ON d.id = k.case_id JOIN request_case c ON c.id = coalesce(nullif("
        "k.about_case, ''), k.case_id) WHERE 1 = 1 "_s
        + wanted(u"c"_s);
    const QString received = complaints + u" AND d.d0 "_s + period();
    const QString sent = u"SELECT count(*) FROM reply r JOIN request_case c ON c.id = r.case_id WHERE r.state = 'SENT' "
                         "AND r.template_code IN ('T09', 'T12') AND %1 %2"_s.arg(dateOf(u"r.sent_at"_s), period())
        + wanted(u"c"_s);
    same(figureOf(figures, Metric::ComplaintRate), sql(u"SELECT count(*) "_s + received), sql(sent));
    share(figureOf(figures, Metric::ComplaintsUpheld), received + u" AND k.decided_at > 0"_s,
          u"k.result <> 'REJECTED' AND k.result <> ''"_s);
    share(figureOf(figures, Metric::ComplaintsOnTime),
          complaints + u" AND d.due "_s + period() + u" AND d.due_end <= "_s + now()
              + timely().replace(u" c."_s, u" d."_s),
          u"d.replied_at > 0 AND d.replied_at <= d.due_end"_s);
    share(figureOf(figures, Metric::OverturnRate),
          received
              + u" AND (SELECT count(*) FROM reply r WHERE r.case_id = k.about_case AND r.template_code = 'T12' AND "
                "r.state = 'SENT' AND r.sent_at <= d.received_at AND k.about_reply IN ('', r.id)) > 0"_s,
          u"k.reopens = 1 AND k.result IN ('PARTLY', 'UPHELD')"_s);
}

void FigureChecks::checkHolders()
{
    const ReportFigures figures = made(Report::Processors);
    const QString done = u"t.state IN ('DONE', 'VERIFIED')"_s;
    for (const QString& holder : holders) {
        const QString sent =
            u"FROM task t JOIN request_case c ON c.id = t.case_id WHERE t.sent_on %1 %2 AND t.state <> "
            "'NOT_APPLICABLE' AND t.holder = '%3'"_s.arg(period(), wanted(u"c"_s), holder);
        const auto of = [&](Metric metric) { return figureOf(figures, metric, Series::Holder, holder); };
        share(of(Metric::AnsweredInTerm), sent, done + u" AND %1 <= t.term"_s.arg(dateOf(u"t.done_at"_s)));
        same(of(Metric::WaitingInTerm),
             sql(u"SELECT count(*) %1 AND NOT %2 AND t.term >= %3"_s.arg(sent, done, today())), 0);
        same(of(Metric::ProofMissing),
             sql(u"SELECT count(*) %1 AND t.operation = 'DELETE' AND t.proof_hash = '' AND t.term < %2"_s.arg(sent,
                                                                                                              today())),
             0);
        const QString days = u"(%1 - %2)"_s.arg(workingDays(u"t.sent_on"_s, dateOf(u"t.done_at"_s)),
                                                workingDays(dateOf(u"t.done_at"_s), u"t.sent_on"_s));
        const double mean = decimal(u"SELECT avg(%1) %2 AND %3"_s.arg(days, sent, done));
        near(of(Metric::AnswerDays), mean);
        const QString confirmed = u"FROM (SELECT %1 AS took %2 AND %3)"_s.arg(days, sent, done);
        near(of(Metric::AnswerDaysP90),
             decimal(u"SELECT coalesce(min(took), 0) %1 WHERE (SELECT count(*) %2 n WHERE n.took <= o.took) >= 0.9 * "
                     "(SELECT count(*) %2)"_s.arg(confirmed + u" o"_s, confirmed)));
    }
}

void FigureChecks::checkOptOuts()
{
    const ReportFigures figures = made(Report::Processors);
    const QString done = u"t.state IN ('DONE', 'VERIFIED')"_s;
    const QString optOuts =
        u"FROM (SELECT (SELECT max(t.done_at) FROM task t WHERE %1) - coalesce(k.received_at, c.received_at) AS took, "
        "(SELECT count(*) FROM task t WHERE %1) AS stops, (SELECT count(*) FROM task t WHERE %1 AND %2) AS done FROM "
        "request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id = i.id WHERE "
        "coalesce(k.d0, c.d0) %3 %4 AND i.right_code = 'OPT_OUT' AND i.state NOT IN ('MERGED', 'WITHDRAWN')) WHERE "
        "stops > 0 "_s.arg(u"t.item_id = i.id AND t.operation = 'STOP' AND t.state <> 'NOT_APPLICABLE'"_s, done,
                           period(), wanted(u"c"_s) + wanted(u"c"_s, true));
    same(figureOf(figures, Metric::OptOutUnconfirmed), sql(u"SELECT count(*) "_s + optOuts + u" AND done < stops"_s),
         0);
    const double hours = decimal(u"SELECT avg(took) / 3600000.0 "_s + optOuts + u" AND done = stops"_s);
    near(figureOf(figures, Metric::OptOutHours), hours);
}

void FigureChecks::checkPurges()
{
    const ReportFigures figures = made(Report::Processors);
    const QString purges =
        u"SELECT count(*) FROM task t JOIN request_case c ON c.id = t.case_id WHERE t.operation = 'BACKUP_PURGE' AND "
        "t.state = 'DEFERRED' AND (t.item_id IN (SELECT i.id FROM request_item i WHERE i.state IN ('APPROVED', "
        "'REPLIED', 'CLOSED') AND i.outcome IN ('FULFILLED', 'PARTIAL', 'RESTRICTED')) OR t.item_id IN (SELECT "
        "o.item_id "
        "FROM task o WHERE o.operation = 'DELETE' AND o.state IN ('DONE', 'VERIFIED'))) "_s
        + wanted(u"c"_s);
    same(figureOf(figures, Metric::PurgesOpen), sql(purges), 0);
    same(figureOf(figures, Metric::PurgesOverdue), sql(purges + u" AND t.term < "_s + today()), 0);
}

void FigureChecks::checkVerification()
{
    const ReportFigures figures = made(Report::Verification);
    share(figureOf(figures, Metric::FirstContactSuccess),
          u"FROM (SELECT c.*, (SELECT i.required_level FROM request_item i WHERE i.case_id = c.id ORDER BY 1 DESC "
          u"LIMIT 1) AS "
          "needed FROM request_case c WHERE c.d0 %1 %2) c WHERE c.needed IN ('L1', 'L2', 'L3')"_s.arg(period(),
                                                                                                      wanted(u"c"_s)),
          u"(SELECT count(*) FROM verification v WHERE v.case_id = c.id AND v.level >= c.needed AND NOT EXISTS (SELECT "
          u"1 FROM "
          "verification e WHERE e.case_id = c.id AND v.at - e.at >= 24 * 3600 * 1000)) > 0"_s);
    share(figureOf(figures, Metric::IdentityUnproven),
          u"FROM request_item i JOIN request_case c ON c.id = i.case_id LEFT JOIN item_clock k ON k.id = i.id WHERE "
          "coalesce(k.d0, c.d0) %1 %2 AND length(i.outcome) > 0 AND i.outcome <> 'WITHDRAWN' AND i.outcome <> 'MERGED' "
          "AND "
          "i.state IN ('APPROVED', 'REPLIED', 'CLOSED', 'AWAITING_INFO', 'ABANDONED')"_s.arg(
              period(), wanted(u"c"_s) + wanted(u"c"_s, true)),
          u"i.outcome LIKE 'NOT_ACTIONABLE%'"_s);
}

void FigureChecks::checkMinors()
{
    const ReportFigures figures = made(Report::Minors);
    const QString minors = u"FROM request_case c WHERE c.d0 %1 %2 AND c.minor IN ('MINOR_14_17', 'CHILD_U14')"_s.arg(
        period(), wanted(u"c"_s));
    same(figureOf(figures, Metric::MinorCases), sql(u"SELECT count(*) "_s + minors), 0);
    const QString seventh = u"(SELECT w.day FROM temp.working w WHERE w.day > c.d0 ORDER BY w.day LIMIT 1 OFFSET 6)"_s;
    share(figureOf(figures, Metric::MinorsAnsweredInTime),
          minors + timely() + u" AND (c.replied_at > 0 OR "_s + seventh + u" < "_s + today() + u")"_s,
          u"c.replied_at > 0 AND "_s + dateOf(u"c.replied_at"_s) + u" <= "_s + seventh);
    const QString decided =
        u"SELECT count(*) FROM access_request a JOIN request_case c ON c.id = a.case_id WHERE %1 %2 AND "
        "a.decided_by <> '' %3"_s.arg(dateOf(u"a.decided_at"_s), period(), wanted(u"c"_s));
    same(figureOf(figures, Metric::AccessDenied), sql(decided + u" AND a.state = 'REFUSED'"_s), 0);
    same(figureOf(figures, Metric::AccessGranted), sql(decided + u" AND a.state IN ('APPROVED', 'ENDED')"_s), 0);
}

// Items, of which a case may have several, are not counted by cases.
void FigureChecks::checkLists()
{
    for (const Report report : domain::allReports()) {
        const ReportFigures figures = made(report);
        for (const Figure& figure : figures.figures) {
            if (figure.hasCases && !ListChecks::countsNoCases(figure.metric))
                listed(figure);
        }
    }
}

void FigureChecks::checkAll()
{
    checkOnTime();
    checkExecution();
    checkReplyDays();
    checkReceipts();
    checkStages();
    checkAges();
    checkDueDays();
    checkBurnDown(*this);
    checkWorkload();
    checkCalls();
    checkRights();
    checkGrounds();
    checkMilestones();
    checkRefusals();
    checkComplaints();
    checkHolders();
    checkOptOuts();
    checkPurges();
    checkVerification();
    checkMinors();
    WholeChecks(*this).checkAll();
    RecordChecks(*this).checkAll();
    holdAllCompared();
    ListChecks(*this).checkAll();
    checkLists();
}

} // namespace

class ReportFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsWhatAPlainCountGives_R_RP_01();
};

void ReportFiguresTest::everyFigureIsWhatAPlainCountGives_R_RP_01()
{
    constexpr int casesOfARound = 25;
    qputenv("RC_PARAMS", "seed=20261123 max_success=60 noshrink=1");
    FigureChecks checks;
    int index = 0;
    const bool held = rc::check([&] {
        QList<ReportedCase> cases;
        for (int i = 0; i < casesOfARound; ++i)
            cases.append(anyCase(++index, checks.agents(), cases));
        checks.write(cases);
        RecordMaker(checks).write(cases);
        checks.narrow(anyFilter(checks.agents()));
        checks.checkAll();
    });
    QVERIFY2(held, qPrintable(checks.difference()));
    qInfo("%lld figures compared, %lld of them not nought", checks.checked(), checks.nonZero());
    QVERIFY(checks.nonZero() > 1000);
    QVERIFY2(checks.neverMet().isEmpty(), qPrintable(checks.neverMet().join(u' ')));
}

QTEST_GUILESS_MAIN(ReportFiguresTest)
#include "report_figures_test.moc"
