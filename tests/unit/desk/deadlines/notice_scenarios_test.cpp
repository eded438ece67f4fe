#include "core/calendar/working_calendar.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/deadlines/list_notices.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/today/show_today.h"
#include "core/rules/rule_book.h"
#include "tests/support/notice_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::datesFrom;
using test::deadlineOf;
using test::holidayCn;
using test::imported;
using test::inForce;
using test::logged;
using test::springFestival2020AsFirstAnnounced;
using test::springFestival2020AsProlonged;

namespace {

// 国办发明电〔2018〕15号, before the paper of March 2019 made the Labour Day holiday four days long.
QByteArray labourDay2019AsFirstAnnounced()
{
    return holidayCn(2019, {u"2019-01-01"_s, u"2019-05-01"_s, u"2019-10-01"_s}, {}, u"劳动节"_s,
                     u"国办发明电〔2018〕15号"_s);
}
QByteArray labourDay2019AsAmended()
{
    return holidayCn(
        2019, {u"2019-01-01"_s, u"2019-05-01"_s, u"2019-05-02"_s, u"2019-05-03"_s, u"2019-05-04"_s, u"2019-10-01"_s},
        {u"2019-04-28"_s, u"2019-05-05"_s}, u"劳动节"_s, u"国办发明电〔2019〕3号"_s);
}
// What comes after hours counts for the next working day from here on; whoever signs in next goes by it.
void countAfterHoursForTheNextWorkingDay(test::TemporaryDesk& desk)
{
    desk::Desk& officer = desk.as(u"chen"_s);
    QJsonObject policy = QJsonDocument::fromJson(officer.rules().json()).object();
    QJsonObject clock = policy[u"clock"_s].toObject();
    QJsonObject setting = clock[u"settings"_s].toArray().first().toObject();
    setting[u"afterHours"_s] = u"NEXT_WD"_s;
    clock[u"settings"_s] = QJsonArray{setting};
    policy[u"clock"_s] = clock;
    auto work = officer.begin();
    const QByteArray json = QJsonDocument(policy).toJson();
    if (!work || !work->company().addPolicy(officer.rules().id(), u"2026-12-01"_s, json, desk.clock().now())
        || !work->commit({u"PolicyLoaded"_s, u"policy"_s, {}, {}, {}}))
        qFatal("the policy could not be written");
    desk.signOutAll();
}

} // namespace

// A year's notice comes in, a second person confirms it, and the dates of open cases follow (R-DL-06).
class NoticeScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWaitingNoticeCountsForNothing_A05();
    void confirmingFirmsTheDateAndListsEveryChangedCase_A05();
    void whoBroughtItCannotConfirmIt();
    void onlyTheRolesOfTheRuleBookBringAndConfirm();
    void theProlongedSpringFestivalOf2020KeepsTheOlderVersion();
    void theLabourDayOf2019AmendedMakesSomeDatesEarlier();
    void termsCountedFromD0FollowAndOthersStay();
    void whatCameAfterHoursTakesANewDayOfReceipt_R_DL_05();
    void anAnsweredCaseKeepsItsDates();
    void anAnswerThatComesBackIsCountedByTheNoticeOfToday_R_DL_06();
    void aVersionConfirmedByAPcWhoseClockStandsBehindIsInForce();
    void everyOpenDeskCountsByIt();
    void whatWaitsIsReplacedOrTakenAway();
    void aNoticeThatSaysTheSameIsRefused();
    void aSupervisorEntersANoticeByHand();
    void cancelledItChangesNothing();
    void casesWithItemClocksTellTheirProgressAndObeyToo_R_DL_11();
    void cancelledWhileReadingItCountsNothing();
};

void NoticeScenariosTest::aWaitingNoticeCountsForNothing_A05()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, id).due, QDate(2027, 1, 4));
    QVERIFY(deadlineOf(desk, id).provisional);
    const auto version = imported(desk, test::notice2027());
    RD_VERIFY(version);
    QCOMPARE(version->state, domain::NoticeState::Waiting);
    QCOMPARE(version->source, u"https://www.gov.cn/notice"_s);
    QCOMPARE(version->sha256.size(), 64);
    QCOMPARE(deadlineOf(desk, id).due, QDate(2027, 1, 4));
    QVERIFY(deadlineOf(desk, id).provisional);
    QVERIFY(!desk.as(u"wang"_s).calendar().noticeYears().contains(2027));
    const auto impact = desk::previewNotice(desk.as(u"wang"_s), 2027, {});
    RD_VERIFY(impact);
    QCOMPARE(impact->changes.size(), 1);
    QCOMPARE(impact->earlier, 1);
    QCOMPARE(impact->changes.first().caseId, id);
    QCOMPARE(impact->changes.first().before.due, QDate(2027, 1, 4));
    QCOMPARE(impact->changes.first().after.due, QDate(2026, 12, 31));
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
}

void NoticeScenariosTest::confirmingFirmsTheDateAndListsEveryChangedCase_A05()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    const domain::CaseId before = logged(desk, u"2026-11-30T09:00:00+08:00"_s);
    const domain::Deadline untouched = deadlineOf(desk, before);
    QCOMPARE(untouched.due, QDate(2026, 12, 21));
    const auto impact = inForce(desk, test::notice2027());
    RD_VERIFY(impact);
    QCOMPARE(impact->changes.size(), 1);
    QCOMPARE(impact->notice.state, domain::NoticeState::InForce);
    const domain::Deadline moved = deadlineOf(desk, id);
    QCOMPARE(moved.due, QDate(2026, 12, 31));
    QCOMPARE(moved.dueEnd, parseInstant(u"2026-12-31T17:30:00+08:00"_s));
    QVERIFY(!moved.provisional);
    QCOMPARE(moved.milestones.reply, QDate(2026, 12, 29));
    QCOMPARE(deadlineOf(desk, before).due, untouched.due);
    QCOMPARE(deadlineOf(desk, before).milestones.reply, untouched.milestones.reply);
    const auto history = desk.as(u"chen"_s).storage().audit().ofCase(id);
    QCOMPARE(history->last().action, u"DeadlineRecomputed"_s);
    QCOMPARE(history->last().detail.value(u"from"_s).toString(), u"2027-01-04"_s);
    QCOMPARE(history->last().detail.value(u"to"_s).toString(), u"2026-12-31"_s);
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
    const domain::CaseId later = logged(desk, u"2026-12-14T09:30:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, later).due, QDate(2026, 12, 31));
}

void NoticeScenariosTest::whoBroughtItCannotConfirmIt()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    RD_VERIFY(imported(desk, test::notice2027()));
    QCOMPARE(desk::confirmNotice(desk.as(u"chen"_s), 2027, {}, {}).error().code, ErrorCode::SamePerson);
    QVERIFY(!desk.as(u"chen"_s).calendar().noticeYears().contains(2027));
    RD_VERIFY(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, {}));
    QCOMPARE(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, {}).error().code, ErrorCode::NotFound);
}

void NoticeScenariosTest::onlyTheRolesOfTheRuleBookBringAndConfirm()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const QString path = test::writeNotice(desk.filePath(u"n.json"_s), test::notice2027());
    for (const QString& user : {u"li"_s, u"wang"_s, u"sun"_s})
        QCOMPARE(desk::importNotice(desk.as(user), path, {}).error().code, ErrorCode::NotPermitted);
    RD_VERIFY(desk::importNotice(desk.as(u"chen"_s), path, {}));
    for (const QString& user : {u"li"_s, u"sun"_s}) {
        QCOMPARE(desk::confirmNotice(desk.as(user), 2027, {}, {}).error().code, ErrorCode::NotPermitted);
        QCOMPARE(desk::previewNotice(desk.as(user), 2027, {}).error().code, ErrorCode::NotPermitted);
        QCOMPARE(desk::discardNotice(desk.as(user), 2027).error().code, ErrorCode::NotPermitted);
        QCOMPARE(desk::enterNotice(desk.as(user), 2027, {{QDate(2027, 1, 1), true, u"元旦"_s}}, u"x"_s).error().code,
                 ErrorCode::NotPermitted);
    }
}

void NoticeScenariosTest::theProlongedSpringFestivalOf2020KeepsTheOlderVersion()
{
    test::TemporaryDesk desk(u"2020-01-20T10:00:00+08:00"_s);
    RD_VERIFY(inForce(desk, springFestival2020AsFirstAnnounced()));
    const domain::CaseId id = logged(desk, u"2020-01-15T10:00:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, id).due, QDate(2020, 2, 10));
    desk.setNow(u"2020-01-27T09:00:00+08:00"_s);
    const auto impact = inForce(desk, springFestival2020AsProlonged());
    RD_VERIFY(impact);
    QCOMPARE(impact->changes.size(), 1);
    QCOMPARE(impact->earlier, 0);
    QCOMPARE(deadlineOf(desk, id).due, QDate(2020, 2, 12));
    QList<domain::NoticeVersion> ofYear;
    const auto all = desk::listNotices(desk.as(u"li"_s));
    for (const domain::NoticeVersion& version : *all) {
        if (version.year == 2020)
            ofYear.append(version);
    }
    QCOMPARE(ofYear.size(), 3); // shipped, as first announced, as prolonged
    QCOMPARE(ofYear.at(1).state, domain::NoticeState::Replaced);
    QCOMPARE(ofYear.at(1).source, u"国办发明电〔2019〕16号"_s);
    QCOMPARE(ofYear.at(1).decidedAt, parseInstant(u"2020-01-20T10:00:00+08:00"_s));
    QCOMPARE(ofYear.at(1).days.size(), 9);
    QCOMPARE(ofYear.at(2).state, domain::NoticeState::InForce);
    QCOMPARE(ofYear.at(2).decidedAt, parseInstant(u"2020-01-27T09:00:00+08:00"_s));
    QCOMPARE(ofYear.at(2).proposedByName, u"陈晓雯"_s);
    QCOMPARE(ofYear.at(2).decidedByName, u"王芳"_s);
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
}

void NoticeScenariosTest::theLabourDayOf2019AmendedMakesSomeDatesEarlier()
{
    test::TemporaryDesk desk(u"2019-03-22T10:00:00+08:00"_s);
    RD_VERIFY(inForce(desk, labourDay2019AsFirstAnnounced()));
    desk.setNow(u"2019-04-29T10:00:00+08:00"_s);
    const domain::CaseId earlier = logged(desk, u"2019-04-08T10:00:00+08:00"_s);
    const domain::CaseId later = logged(desk, u"2019-04-29T09:00:00+08:00"_s);
    const domain::CaseId same = logged(desk, u"2019-04-26T09:00:00+08:00"_s);
    QCOMPARE(deadlineOf(desk, earlier).due, QDate(2019, 4, 29));
    QCOMPARE(deadlineOf(desk, later).due, QDate(2019, 5, 21));
    const QDate due = deadlineOf(desk, same).due;
    RD_VERIFY(imported(desk, labourDay2019AsAmended()));
    const auto seen = desk::previewNotice(desk.as(u"wang"_s), 2019, {});
    RD_VERIFY(seen);
    QCOMPARE(seen->changes.size(), 3);
    QCOMPARE(seen->earlier, 1);
    QCOMPARE(seen->changes.at(0).caseId, earlier);
    QVERIFY(seen->changes.at(0).isEarlier());
    QCOMPARE(seen->changes.at(1).caseId, later);
    QCOMPARE(seen->changes.at(2).caseId, same); // milestones only
    QVERIFY(!seen->changes.at(2).isMoved());
    RD_VERIFY(desk::confirmNotice(desk.as(u"wang"_s), 2019, seen->notice.id, {}));
    QCOMPARE(deadlineOf(desk, earlier).due, QDate(2019, 4, 28));
    QCOMPARE(deadlineOf(desk, later).due, QDate(2019, 5, 22));
    QCOMPARE(deadlineOf(desk, same).due, due);
    QCOMPARE(deadlineOf(desk, same).t1, QDate(2019, 4, 28));
}

void NoticeScenariosTest::termsCountedFromD0FollowAndOthersStay()
{
    test::TemporaryDesk desk(u"2026-12-29T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-29T09:00:00+08:00"_s);
    const auto terms = [&] {
        QHash<QString, QDate> byTask;
        const auto tasks = desk.as(u"li"_s).storage().tasks().ofCase(id);
        for (const domain::Task& task : *tasks) {
            if (task.state == domain::TaskState::Open || task.operation == domain::Operation::BackupPurge)
                byTask.insert(task.holder + domain::codeOf(task.operation), task.term);
        }
        return byTask;
    };
    const QHash<QString, QDate> before = terms();
    QVERIFY(!before.isEmpty());
    const auto impact = inForce(desk, test::notice2027());
    RD_VERIFY(impact);
    QVERIFY(impact->changes.first().tasks > 0);
    const QHash<QString, QDate> after = terms();
    int moved = 0;
    for (auto term = before.begin(); term != before.end(); ++term) {
        const bool isPurge = term.key().endsWith(u"BACKUP_PURGE"_s);
        if (!isPurge && term.value() == QDate(2027, 1, 5)) {
            QCOMPARE(after.value(term.key()), QDate(2027, 1, 6)); // T+5, and 1 January is off now
            ++moved;
        }
        if (isPurge)
            QCOMPARE(after.value(term.key()), term.value()); // calendar days
    }
    QVERIFY(moved > 0);
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
}

void NoticeScenariosTest::whatCameAfterHoursTakesANewDayOfReceipt_R_DL_05()
{
    test::TemporaryDesk desk(u"2026-12-28T10:00:00+08:00"_s);
    countAfterHoursForTheNextWorkingDay(desk);
    const domain::CaseId saturday = logged(desk, u"2026-12-26T10:00:00+08:00"_s);
    const domain::CaseId evening = logged(desk, u"2026-12-25T20:00:00+08:00"_s);
    const domain::CaseId monday = logged(desk, u"2026-12-28T09:00:00+08:00"_s);
    const domain::CaseId friday = logged(desk, u"2026-12-25T09:00:00+08:00"_s);
    for (const domain::CaseId& id : {saturday, evening, monday}) {
        QCOMPARE(deadlineOf(desk, id).d0, QDate(2026, 12, 28));
        QCOMPARE(deadlineOf(desk, id).due, QDate(2027, 1, 18));
    }
    RD_VERIFY(inForce(desk, test::notice2027())); // 26 and 27 December are working days now, 1 January is not
    for (const domain::CaseId& id : {saturday, evening}) {
        const domain::Deadline moved = deadlineOf(desk, id);
        QCOMPARE(moved.d0, QDate(2026, 12, 26));
        QCOMPARE(moved.t1, QDate(2026, 12, 27));
        QCOMPARE(moved.due, QDate(2027, 1, 15));
        QCOMPARE(moved.longStop, QDate(2027, 1, 25));
    }
    QCOMPARE(deadlineOf(desk, monday).d0, QDate(2026, 12, 28));
    QCOMPARE(deadlineOf(desk, monday).due, QDate(2027, 1, 19));
    QCOMPARE(deadlineOf(desk, friday).d0, QDate(2026, 12, 25));
    const auto tasks = desk.as(u"li"_s).storage().tasks().ofCase(saturday);
    RD_VERIFY(tasks);
    int fromNewDay = 0;
    for (const domain::Task& task : *tasks) {
        const QDate term = desk.as(u"wang"_s).rules().taskTerm(task.operation, task.holder, deadlineOf(desk, saturday),
                                                               desk.as(u"wang"_s).calendar());
        if (task.state != domain::TaskState::Open || !term.isValid())
            continue;
        QCOMPARE(task.term, term);
        ++fromNewDay;
    }
    QVERIFY(fromNewDay > 0);
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
}

void NoticeScenariosTest::anAnsweredCaseKeepsItsDates()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    auto work = desk.as(u"li"_s).begin();
    RD_VERIFY(work);
    domain::Case answered = *work->cases().find(id);
    answered.repliedAt = parseInstant(u"2026-12-14T09:50:00+08:00"_s);
    RD_VERIFY(work->cases().update(answered));
    RD_VERIFY(work->commit({u"ReplySent"_s, u"case"_s, id.text(), id, {}}));
    const auto impact = inForce(desk, test::notice2027());
    RD_VERIFY(impact);
    QVERIFY(impact->changes.isEmpty());
    QCOMPARE(deadlineOf(desk, id).due, QDate(2027, 1, 4));
}

void NoticeScenariosTest::anAnswerThatComesBackIsCountedByTheNoticeOfToday_R_DL_06()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    {
        auto work = desk.as(u"li"_s).begin();
        RD_VERIFY(work);
        domain::Case answered = *work->cases().find(id);
        answered.repliedAt = parseInstant(u"2026-12-14T09:50:00+08:00"_s);
        domain::Reply letter;
        letter.id = domain::ReplyId::create();
        letter.caseId = id;
        letter.templateCode = u"T12"_s;
        letter.state = domain::ReplyState::Sent;
        letter.sentAt = answered.repliedAt;
        RD_VERIFY(work->cases().update(answered));
        RD_VERIFY(work->replies().save(letter));
        RD_VERIFY(work->commit({u"ReplySent"_s, u"case"_s, id.text(), id, {}}));
    }
    RD_VERIFY(inForce(desk, test::notice2027()));
    QCOMPARE(deadlineOf(desk, id).due, QDate(2027, 1, 4));
    RD_VERIFY(desk::replyBounced(desk.as(u"li"_s), id));
    QCOMPARE(deadlineOf(desk, id).due, QDate(2026, 12, 31));
    QVERIFY(!deadlineOf(desk, id).provisional);
    QCOMPARE(desk::caseHistory(desk.as(u"li"_s), id)->last().action, u"DeadlineRecomputed"_s);
}

void NoticeScenariosTest::aVersionConfirmedByAPcWhoseClockStandsBehindIsInForce()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    RD_VERIFY(inForce(desk, test::notice2027()));
    // Another PC, years ahead, has confirmed a version before.
    {
        auto work = desk.as(u"wang"_s).begin();
        RD_VERIFY(work);
        const QByteArray json = desk.as(u"wang"_s).storage().company().notices()->last();
        RD_VERIFY(work->company().saveNotice(2027, true, json, desk.clock().now(),
                                             u"0fffffff-ffff-7000-8000-000000000000"_s));
        RD_VERIFY(work->commit({u"NoticeConfirmed"_s, u"notice"_s, {}, {}, {}}));
    }
    RD_VERIFY(inForce(desk, test::holidayCn(2027, {u"2027-01-01"_s}, {u"2027-01-02"_s})));
    QVERIFY(desk.as(u"li"_s).calendar().isWorkingDay(QDate(2027, 1, 2)));
}

void NoticeScenariosTest::everyOpenDeskCountsByIt()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    desk::Desk& agent = desk.as(u"zhao"_s);
    const calendar::WorkingCalendar& held = agent.calendar();
    QVERIFY(held.isProvisional(QDate(2027, 1, 1)));
    RD_VERIFY(inForce(desk, test::notice2027()));
    QVERIFY(!desk.as(u"wang"_s).calendar().isProvisional(QDate(2027, 1, 1)));
    RD_VERIFY(desk::showToday(agent)); // whatever the other window does next
    QVERIFY(!agent.calendar().isWorkingDay(QDate(2027, 1, 1)));
    QVERIFY(held.isProvisional(QDate(2027, 1, 1))); // what somebody counts by just now stays
}

void NoticeScenariosTest::whatWaitsIsReplacedOrTakenAway()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const auto first = imported(desk, test::notice2027());
    RD_VERIFY(first);
    const auto second = imported(desk, holidayCn(2027, {u"2027-01-01"_s}, {}));
    RD_VERIFY(second);
    QCOMPARE(desk::confirmNotice(desk.as(u"wang"_s), 2027, first->id, {}).error().code, ErrorCode::NotFound);
    RD_VERIFY(desk::discardNotice(desk.as(u"wang"_s), 2027));
    QCOMPARE(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, {}).error().code, ErrorCode::NotFound);
    const auto all = desk::listNotices(desk.as(u"wang"_s));
    QCOMPARE(all->last().state, domain::NoticeState::Discarded);
    QCOMPARE(all->last().id, second->id);
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
}

void NoticeScenariosTest::aNoticeThatSaysTheSameIsRefused()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    RD_VERIFY(inForce(desk, test::notice2027()));
    const auto again = imported(desk, test::notice2027());
    QCOMPARE(again.error().code, ErrorCode::AlreadyDone);
    QCOMPARE(again.error().args.value(u"year"_s).toInt(), 2027);
}

void NoticeScenariosTest::aSupervisorEntersANoticeByHand()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const QList<domain::RuledDay> days{{QDate(2027, 1, 1), true, u"元旦"_s}, {QDate(2027, 1, 9), false, u"元旦"_s}};
    QCOMPARE(desk::enterNotice(desk.as(u"wang"_s), 2027, days, u" "_s).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(desk::enterNotice(desk.as(u"wang"_s), 2027, {{QDate(2027, 1, 8), false, u"元旦"_s}}, u"x"_s).error().code,
             ErrorCode::CalendarInvalid);
    const auto entered = desk::enterNotice(desk.as(u"wang"_s), 2027, days, u"国办发明电〔2026〕9号"_s);
    RD_VERIFY(entered);
    QCOMPARE(entered->days, days);
    QCOMPARE(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, {}).error().code, ErrorCode::SamePerson);
    RD_VERIFY(desk::confirmNotice(desk.as(u"chen"_s), 2027, entered->id, {}));
    QVERIFY(desk.as(u"chen"_s).calendar().isWorkingDay(QDate(2027, 1, 9)));
}

void NoticeScenariosTest::cancelledItChangesNothing()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    for (int i = 0; i < 300; ++i)
        logged(desk, u"2026-12-14T09:00:00+08:00"_s, domain::RightType::OptOut);
    RD_VERIFY(imported(desk, test::notice2027()));
    const QString head = *desk.as(u"wang"_s).storage().audit().head();
    // The first time half of the cases are counted, the second time all of them are, which is half of the one total.
    for (const int atStep : {1, 2}) {
        int steps = 0;
        int known = 0;
        JobToken job([&](int done, int total) {
            QCOMPARE(total, 2 * 301);
            QVERIFY(done >= known);
            known = done;
            steps += done > 0 ? 1 : 0;
            if (steps == atStep)
                job.cancel();
        });
        QCOMPARE(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(steps, atStep);
    }
    QCOMPARE(*desk.as(u"chen"_s).storage().audit().head(), head);
    QVERIFY(deadlineOf(desk, id).provisional);
    QVERIFY(!desk.as(u"wang"_s).calendar().noticeYears().contains(2027));
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
    QCOMPARE(desk::previewNotice(desk.as(u"wang"_s), 2027, {})->changes.size(), 301);
}

void NoticeScenariosTest::casesWithItemClocksTellTheirProgressAndObeyToo_R_DL_11()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    QList<domain::CaseId> ids;
    for (int i = 0; i < 3; ++i) {
        ids.append(logged(desk, u"2026-12-14T09:00:00+08:00"_s, domain::RightType::Copy));
        RD_VERIFY(desk::addItem(desk.as(u"li"_s), ids.last(),
                                {{domain::RightType::Correct, {}, {}, true},
                                 domain::Channel::Hotline,
                                 parseInstant(u"2026-12-14T09:30:00+08:00"_s),
                                 u"还要更正地址。"_s,
                                 {}}));
    }
    RD_VERIFY(imported(desk, test::notice2027()));
    const QString head = *desk.as(u"wang"_s).storage().audit().head();
    QList<domain::Deadline> before;
    for (const domain::CaseId& id : ids)
        before.append(deadlineOf(desk, id));
    // A preview only counts: it is stopped while it does, before the second case.
    int total = 0;
    JobToken job([&](int, int of) {
        total = of;
        job.cancel();
    });
    QCOMPARE(desk::previewNotice(desk.as(u"wang"_s), 2027, job).error().code, ErrorCode::Cancelled);
    QVERIFY(total >= 3);
    QCOMPARE(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, job).error().code, ErrorCode::Cancelled);
    QCOMPARE(*desk.as(u"wang"_s).storage().audit().head(), head);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QCOMPARE(deadlineOf(desk, ids.at(i)).due, before.at(i).due);
        QCOMPARE(deadlineOf(desk, ids.at(i)).provisional, before.at(i).provisional);
    }
    QCOMPARE(desk::previewNotice(desk.as(u"wang"_s), 2027, {})->changes.size(), 3);
}

// The lists of open cases and terms are long; nothing of them is needed by who has gone away.
void NoticeScenariosTest::cancelledWhileReadingItCountsNothing()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    RD_VERIFY(imported(desk, test::notice2027()));
    int told = 0;
    JobToken job([&](int, int) { ++told; });
    job.cancel();
    const storage::DeadlineRepository& deadlines = desk.as(u"wang"_s).storage().deadlines();
    QCOMPARE(deadlines.openFrom(QDate(2026, 1, 1), job).error().code, ErrorCode::Cancelled);
    QCOMPARE(deadlines.openTermsFrom(QDate(2026, 1, 1), job).error().code, ErrorCode::Cancelled);
    QCOMPARE(deadlines.withItemClocks(job).error().code, ErrorCode::Cancelled);
    QCOMPARE(desk::previewNotice(desk.as(u"wang"_s), 2027, job).error().code, ErrorCode::Cancelled);
    QCOMPARE(told, 0);
}

QTEST_MAIN(NoticeScenariosTest)
#include "notice_scenarios_test.moc"
