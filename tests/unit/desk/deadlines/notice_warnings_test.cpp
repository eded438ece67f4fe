#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/deadlines/export_due_dates.h"
#include "core/desk/deadlines/list_notices.h"
#include "core/desk/desk_status.h"
#include "core/desk/today/list_reminders.h"
#include "tests/support/notice_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::deadlineOf;
using test::imported;
using test::inForce;
using test::logged;
using test::springFestival2020AsFirstAnnounced;
using test::springFestival2020AsProlonged;

// Who hears of a notice that is missing, waits or moves a date, and what leaves for another calendar (R-DL-06).
class NoticeWarningsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromNovemberAMissingYearIsWarnedOf();
    void inTheNewYearTheMissingNoticeIsStillWarnedOf();
    void anAmendmentOfTheRunningYearIsAnnounced();
    void theHandlerHearsOfAnEarlierDate();
    void aLaterDateAlarmsNobody();
    void dueDatesGoOutWithoutThePerson();
};

void NoticeWarningsTest::fromNovemberAMissingYearIsWarnedOf()
{
    test::TemporaryDesk desk(u"2026-10-31T10:00:00+08:00"_s);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 0);
    desk.setNow(u"2026-11-01T00:00:00+08:00"_s);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 2027);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->waitingYear, 0);
    RD_VERIFY(imported(desk, test::notice2027()));
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 2027);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->waitingYear, 2027);
    RD_VERIFY(desk::confirmNotice(desk.as(u"wang"_s), 2027, {}, {}));
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 0);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->waitingYear, 0);
}

void NoticeWarningsTest::inTheNewYearTheMissingNoticeIsStillWarnedOf()
{
    test::TemporaryDesk desk(u"2026-12-31T23:59:00+08:00"_s);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 2027);
    desk.setNow(u"2027-01-01T00:00:00+08:00"_s);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 2027);
    RD_VERIFY(inForce(desk, test::notice2027()));
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 0);
}

void NoticeWarningsTest::anAmendmentOfTheRunningYearIsAnnounced()
{
    test::TemporaryDesk desk(u"2020-01-20T10:00:00+08:00"_s);
    RD_VERIFY(inForce(desk, springFestival2020AsFirstAnnounced()));
    desk.setNow(u"2020-01-27T09:00:00+08:00"_s);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->waitingYear, 0);
    RD_VERIFY(imported(desk, springFestival2020AsProlonged()));
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->waitingYear, 2020);
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->missingYear, 0);
    RD_VERIFY(desk::discardNotice(desk.as(u"wang"_s), 2020));
    QCOMPARE(desk::deskStatus(desk.as(u"wang"_s))->waitingYear, 0);
}

void NoticeWarningsTest::theHandlerHearsOfAnEarlierDate()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    const auto heardBy = [&desk](const QString& user) { return desk::listReminders(desk.as(user))->lines; };
    QVERIFY(heardBy(u"li"_s).isEmpty());
    RD_VERIFY(inForce(desk, test::notice2027()));
    const QList<domain::Reminder> heard = heardBy(u"li"_s);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.first().caseId, id);
    QCOMPARE(heard.first().stage, domain::DueStage::Ahead);
    QCOMPARE(heard.first().due, QDate(2026, 12, 31));
    QVERIFY(heardBy(u"zhao"_s).isEmpty()); // somebody else's case
    RD_VERIFY(desk::dismissReminders(desk.as(u"li"_s), heard));
    QVERIFY(heardBy(u"li"_s).isEmpty());
    QVERIFY(desk::verifyAudit(desk.as(u"chen"_s), {})->ok);
}

void NoticeWarningsTest::aLaterDateAlarmsNobody()
{
    test::TemporaryDesk desk(u"2020-01-20T10:00:00+08:00"_s);
    RD_VERIFY(inForce(desk, springFestival2020AsFirstAnnounced()));
    const domain::CaseId id = logged(desk, u"2020-01-20T09:00:00+08:00"_s);
    const QDate before = deadlineOf(desk, id).due;
    RD_VERIFY(inForce(desk, springFestival2020AsProlonged()));
    QVERIFY(deadlineOf(desk, id).due > before);
    QVERIFY(desk::listReminders(desk.as(u"li"_s))->lines.isEmpty());
}

void NoticeWarningsTest::dueDatesGoOutWithoutThePerson()
{
    test::TemporaryDesk desk(u"2026-12-14T10:00:00+08:00"_s);
    const domain::CaseId id = logged(desk, u"2026-12-14T09:00:00+08:00"_s);
    const QString number = desk.as(u"li"_s).storage().cases().find(id)->number;
    const QString path = desk.filePath(u"due.ics"_s);
    const auto written = desk::exportDueDates(desk.as(u"li"_s), path);
    RD_VERIFY(written);
    QCOMPARE(*written, 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray ics = file.readAll();
    for (const QByteArray& line : ics.split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY2(line.size() <= 76, line.constData());
    }
    QByteArray unfolded = ics;
    unfolded.replace("\r\n ", "");
    // The half-hour before 17:30 in Shanghai (R-DL-03).
    QVERIFY(unfolded.contains("DTSTART:20270104T090000Z\r\nDTEND:20270104T093000Z\r\n"));
    QVERIFY(unfolded.contains(u"SUMMARY:答复截止（暂定） %1 删除\r\n"_s.arg(number).toUtf8()));
    QVERIFY(unfolded.contains("STATUS:TENTATIVE\r\n"));
    QVERIFY(unfolded.contains(u"DESCRIPTION:最晚于2027-01-04 17:30（北京时间）前答复。\\n暂定："_s.toUtf8()));
    // Nine o'clock on 28 and 31 December, with five and two working days left, and on the day: 1 January counts until
    // it is announced.
    QCOMPARE(unfolded.count("TRIGGER:"), 3);
    for (const char* trigger : {"TRIGGER:-PT10560M\r\n", "TRIGGER:-PT6240M\r\n", "TRIGGER:-PT480M\r\n"})
        QVERIFY2(unfolded.contains(trigger), unfolded.constData());
    QVERIFY(!unfolded.contains(u"王小明"_s.toUtf8()) && !unfolded.contains(u"19900009929"_s.toUtf8()));
    QCOMPARE(desk::exportDueDates(desk.as(u"li"_s), path).error().code, ErrorCode::FileExists);
}

QTEST_MAIN(NoticeWarningsTest)
#include "notice_warnings_test.moc"
