#include "core/desk/entry/unlock_desk.h"
#include "core/storage/moved_dates.h"
#include "core/storage/storage.h"
#include "tests/cli/cli_tool.h"
#include "tests/cli/quick_desk.h"
#include "tests/support/notice_text.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rd::test;

namespace {

const QByteArray ownerPassword = "a long word for qian";
const QByteArray supervisorPassword = "a long word for wang";

} // namespace

// Notices by the command line, as two people work with them (A05).
class CalendarTest : public QObject {
    Q_OBJECT

private:
    CliTool m_tool;
    QString m_desk;

    void be(const char* user)
    {
        const QString name = QLatin1String(user);
        m_tool.signInAs(m_desk, name, name == u"qian" ? ownerPassword : supervisorPassword);
    }
    QString logged(const char* receivedAt)
    {
        be("wang");
        return m_tool
            .json(words("call log --channel HOTLINE --requester SELF --contact 13800138000 --item DELETE:D6 --platform "
                        "YOUZAN --late-reason store --received")
                  + QStringList{QLatin1String(receivedAt), u"--words"_s, u"删除"_s})
            .text("case");
    }
    QJsonObject dueOf(const QString& number)
    {
        be("wang");
        return m_tool.json({u"case"_s, u"show"_s, number}).json();
    }
    QJsonObject yearOf(int year)
    {
        for (const QJsonValue& one : m_tool.json(words("calendar list")).list("years")) {
            if (one.toObject().value(u"year"_s).toInt() == year)
                return one.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase();
    void A05_anImportedAndConfirmedNoticeFirmsTheDateAndListsEveryChangedCase();
    void aDiscardedNoticeChangesNothing();
    void badNoticesAreRefusedWithLineAndReason_data();
    void badNoticesAreRefusedWithLineAndReason();
    void encodingsAreRead();
    void dueDatesAreExported();
    void theOfficerSwitchesTheClockForWhatComesLater();
    void anImportWhoseEffectCannotBeToldHasImportedNothing();
};

void CalendarTest::initTestCase()
{
    m_tool.keepSessions();
    m_desk = m_tool.path(u"desk.rightsdesk"_s);
    m_tool.setTime("2026-12-14T10:00:00+08:00");
    m_tool.signInAs(m_desk, u"qian"_s, ownerPassword);
    makeQuickDesk(m_desk, u"qian"_s, ownerPassword, "2026-12-14T10:00:00+08:00");
    m_tool.write(u"new.txt"_s, supervisorPassword + '\n');
    RD_RAN(m_tool.json({u"user"_s, u"add"_s, u"wang"_s, u"--role"_s, u"SUPERVISOR"_s, u"--new-password-file"_s,
                        m_tool.path(u"new.txt"_s)}),
           0);
}

void CalendarTest::A05_anImportedAndConfirmedNoticeFirmsTheDateAndListsEveryChangedCase()
{
    const QString number = logged("2026-12-14T09:00:00+08:00");
    QVERIFY(!number.isEmpty());
    const Ran untouched = m_tool.json({u"case"_s, u"show"_s, number});
    QVERIFY2(untouched.out.contains("2027-01-04"), untouched.whole().constData());
    QVERIFY(untouched.out.contains("\"provisional\":true") || untouched.out.contains("\"provisional\": true"));

    be("qian");
    m_tool.write(u"2027.json"_s, notice2027());
    const Ran imported = m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"2027.json"_s)});
    RD_RAN(imported, 0);
    QCOMPARE(imported.list("changes").size(), 1);
    const QJsonObject change = imported.list("changes").first().toObject();
    QCOMPARE(change.value(u"case"_s).toString(), number);
    QCOMPARE(change.value(u"old"_s).toString(), u"2027-01-04"_s);
    QCOMPARE(change.value(u"new"_s).toString(), u"2026-12-31"_s);
    QVERIFY(change.value(u"earlier"_s).toBool());
    QVERIFY(!yearOf(2027).value(u"confirmed"_s).toBool());
    RD_FAILED(m_tool.json(words("calendar confirm 2027")), 1, "SamePerson", {u"second person"_s});
    QCOMPARE(dueOf(number), untouched.json());

    be("wang");
    const Ran confirmed = m_tool.json(words("calendar confirm 2027"));
    RD_RAN(confirmed, 0);
    QCOMPARE(confirmed.list("changes"), imported.list("changes"));
    QVERIFY(yearOf(2027).value(u"confirmed"_s).toBool());
    QCOMPARE(yearOf(2027).value(u"proposedBy"_s).toString(), u"qian"_s);
    const Ran shown = m_tool.json({u"case"_s, u"show"_s, number});
    QVERIFY2(shown.out.contains("2026-12-31") && !shown.out.contains("2027-01-04"), shown.whole().constData());
    const Ran history = m_tool.json({u"case"_s, u"history"_s, number});
    QVERIFY2(history.out.contains("DeadlineRecomputed"), history.whole().constData());
    RD_RAN(m_tool.json(words("audit verify")), 0);
    RD_FAILED(m_tool.json(words("calendar confirm 2027")), 2, "NotFound", {u"waits"_s});
    be("qian");
    RD_FAILED(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"2027.json"_s)}), 1, "AlreadyDone", {u"2027"_s});
}

void CalendarTest::aDiscardedNoticeChangesNothing()
{
    be("qian");
    m_tool.write(u"2028.json"_s, holidayCn(2028, {u"2028-01-01"_s}, {}));
    RD_RAN(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"2028.json"_s)}), 0);
    RD_RAN(m_tool.json(words("calendar show 2028")), 0);
    RD_RAN(m_tool.json(words("calendar discard 2028")), 0);
    be("wang");
    RD_FAILED(m_tool.json(words("calendar confirm 2028")), 2, "NotFound", {u"calendar list"_s});
    RD_FAILED(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"2028.json"_s)}), 1, "NotPermitted", {u"role"_s});
}

void CalendarTest::badNoticesAreRefusedWithLineAndReason_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    const QStringList off{u"2027-01-01"_s};
    QTest::newRow("off and worked") << holidayCn(2027, off, off) << u"line 6"_s << u"both off and worked"_s;
    QTest::newRow("worked on a weekday") << holidayCn(2027, off, {u"2027-01-08"_s}) << u"line 6"_s
                                         << u"no weekend day"_s;
    QTest::newRow("wrong year") << holidayCn(2026, off, {}) << u"line 5"_s << u"not ruled"_s;
    QTest::newRow("unknown key") << QByteArray("{\"year\": 2027,\n\"month\": 1,\n\"days\": []}") << u"line 2"_s
                                 << u"not known"_s;
    QTest::newRow("a line of 1 MB") << QByteArray("{\"year\":\n") + QByteArray(1024 * 1024, '1') << u"line 2"_s
                                    << u"longer"_s;
    QTest::newRow("10,000 deep") << QByteArray("{\"days\":\n") + QByteArray(10000, '[') << u"line 2"_s << u"deeply"_s;
}

void CalendarTest::badNoticesAreRefusedWithLineAndReason()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, line);
    QFETCH(QString, reason);
    be("qian");
    m_tool.write(u"bad.json"_s, content);
    RD_FAILED(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"bad.json"_s)}), 4, "CalendarInvalid",
              {line, reason, u"bad.json"_s});
}

void CalendarTest::encodingsAreRead()
{
    be("qian");
    // 日期,节日,类型 / 元旦, 放假 in GB18030.
    m_tool.write(u"gb.csv"_s,
                 "\xC8\xD5\xC6\xDA,\xBD\xDA\xC8\xD5,\xC0\xE0\xD0\xCD\n2027-01-01,\xD4\xAA\xB5\xA9,\xB7\xC5\xBC\xD9\n");
    const Ran gb = m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"gb.csv"_s)});
    RD_RAN(gb, 0);
    QCOMPARE(gb.text("source"), u"gb.csv"_s);
    m_tool.write(u"mark.ics"_s,
                 "\xEF\xBB\xBF"
                 "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦 休\r\n"
                 "END:VEVENT\r\nEND:VCALENDAR\r\n");
    RD_RAN(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"mark.ics"_s)}), 0);
    m_tool.unset("RIGHTSDESK_DESK");
    const Ran checked = m_tool.json({u"calendar"_s, u"check"_s, m_tool.path(u"gb.csv"_s)});
    RD_RAN(checked, 0);
    QCOMPARE(checked.text("sha256"), gb.text("sha256"));
    QCOMPARE(checked.list("days").first().toObject().value(u"name"_s).toString(), u"元旦"_s);
    be("qian");
    m_tool.write(u"no.csv"_s, QByteArray("\x00\x01\x02\xff\xfe\x00\x80\x81", 8));
    const Ran binary = m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"no.csv"_s)});
    QCOMPARE(binary.errorCode(), u"FileEncodingUnknown"_s);
    QCOMPARE(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"none.csv"_s)}).errorCode(), u"FileMissing"_s);
}

void CalendarTest::dueDatesAreExported()
{
    const QString number = logged("2026-12-14T09:00:00+08:00");
    const Ran written = m_tool.json({u"calendar"_s, u"export-ics"_s, m_tool.path(u"%1.ics"_s.arg(number))});
    RD_RAN(written, 0);
    QCOMPARE(written.json().value(u"cases"_s).toInt(), 2); // with the one of A05
    QFile file(m_tool.path(u"%1.ics"_s.arg(number)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray ics = file.readAll();
    QVERIFY(ics.startsWith("BEGIN:VCALENDAR\r\n") && ics.contains(number.toUtf8()));
    QVERIFY(!ics.contains("13800138000"));
    RD_FAILED(m_tool.json({u"calendar"_s, u"export-ics"_s, m_tool.path(u"%1.ics"_s.arg(number))}), 4, "FileExists",
              {u"exists"_s});
}

void CalendarTest::theOfficerSwitchesTheClockForWhatComesLater()
{
    const QString before = logged("2026-12-13T20:00:00+08:00");
    const QJsonObject untouched = dueOf(before);
    RD_FAILED(m_tool.json(words("policy set-clock --from 2026-12-20 --mode B --note x")), 1, "NotPermitted",
              {u"role"_s});
    be("qian");
    RD_FAILED(m_tool.json(words("policy set-clock --from 2026-12-14 --mode B --note x")), 2, "InvalidArgument",
              {u"2026-12-15"_s});
    RD_FAILED(m_tool.json(words("policy set-clock --from 2026-12-20 --mode A --note x")), 1, "AlreadyDone",
              {u"2026-12-20"_s});
    const Ran set = m_tool.json(words("policy set-clock --from 2026-12-15 --mode B --after-hours NEXT_WD --note")
                                + QStringList{u"法务意见 2026-11"_s});
    RD_RAN(set, 0);
    const QJsonObject last = set.list("settings").last().toObject();
    QCOMPARE(last.value(u"from"_s).toString(), u"2026-12-15"_s);
    QCOMPARE(last.value(u"mode"_s).toString(), u"B"_s);
    QCOMPARE(last.value(u"afterHours"_s).toString(), u"NEXT_WD"_s);
    QCOMPARE(last.value(u"note"_s).toString(), u"法务意见 2026-11"_s);
    QCOMPARE(dueOf(before), untouched);
    QCOMPARE(m_tool.json(words("policy clock")).list("settings"), set.list("settings"));
    const auto standardMode = [&](const QString& number) {
        return m_tool.json({u"case"_s, u"why"_s, number}).text("standardMode");
    };
    QCOMPARE(standardMode(before), u"A"_s);
    m_tool.setTime("2026-12-15T10:00:00+08:00");
    QCOMPARE(standardMode(logged("2026-12-15T09:00:00+08:00")), u"B"_s);
    m_tool.setTime("2026-12-14T10:00:00+08:00");
    RD_RAN(m_tool.json(words("audit verify")), 0);
}

// A date of receipt that no calendar covers: what the notice would do to that case cannot be told.
void CalendarTest::anImportWhoseEffectCannotBeToldHasImportedNothing()
{
    const QString number = logged("2026-12-14T09:30:00+08:00");
    {
        QString password = QString::fromLatin1(ownerPassword);
        const auto opened = rd::desk::unlockDesk(m_desk, u"qian"_s, rd::Secret::fromText(password),
                                                 rd::Clock::fixed(rd::parseInstant(u"2026-12-14T10:00:00+08:00"_s)));
        RD_VERIFY(opened);
        auto work = (*opened)->begin();
        RD_VERIFY(work);
        QList<rd::storage::OpenDeadline> open = *work->deadlines().openFrom(QDate(2026, 1, 1));
        const auto broken =
            std::find_if(open.begin(), open.end(), [&](const auto& one) { return one.number == number; });
        QVERIFY(broken != open.end());
        const rd::domain::Deadline before = broken->deadline;
        broken->deadline.d0 = QDate(2050, 1, 3);
        broken->deadline.due = QDate(2050, 1, 24);
        const auto entry = work->sharedEntry();
        RD_VERIFY(entry);
        RD_VERIFY(work->deadlines().moveDeadline(*broken, *entry));
        RD_VERIFY(work->deadlines().moveReceipt(*broken));
        RD_VERIFY(work->noteLine({u"DeadlineRecomputed"_s, broken->id, rd::storage::packedDetail({}), 0,
                                  rd::storage::packedDates(before, broken->deadline)}));
        RD_VERIFY(work->commit({u"NoticeConfirmed"_s, u"notice"_s, {}, {}, {}}));
    }
    be("qian");
    const QByteArray before = m_tool.json(words("calendar list")).out;
    m_tool.write(u"2029.json"_s, holidayCn(2029, {u"2029-01-01"_s}, {}));
    RD_FAILED(m_tool.json({u"calendar"_s, u"import"_s, m_tool.path(u"2029.json"_s)}), 1, "DateOutsideCalendars", {});
    QCOMPARE(m_tool.json(words("calendar list")).out, before);
    QCOMPARE(m_tool.json(words("calendar discard 2029")).errorCode(), u"NotFound"_s);
}

QTEST_GUILESS_MAIN(CalendarTest)
#include "calendar_test.moc"
