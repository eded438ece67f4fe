#include "core/calendar/notice_answer.h"
#include "core/calendar/notice_file.h"
#include "core/calendar/notice_reader.h"
#include "tests/support/notice_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::calendar;
using rd::test::holidayCn;

namespace {

const QString csv = u"date,name,off/work\n2027-01-01,元旦,off\n2027-01-09,元旦,work\n"_s;
const QString chineseCsv = u"日期;节日;类型\r\n2027年1月1日;元旦;放假\r\n\r\n2027/1/9;\"元旦\";补班\r\n"_s;
const QString ics =
    u"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\n"
    "DTEND;VALUE=DATE:20270104\r\nSUMMARY:元旦 假期 第1天/共\r\n 3天\r\nBEGIN:VALARM\r\nTRIGGER:-PT9H\r\n"
    "END:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270109\r\n"
    "SUMMARY:元旦（班）\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"_s;

QString sound()
{
    return QString::fromUtf8(holidayCn(2027, {u"2027-01-01"_s}, {u"2027-01-09"_s}));
}

QString changed(QString text, const QString& from, const QString& to)
{
    if (!text.contains(from))
        qFatal("the text to change is not there");
    return text.replace(from, to);
}

// What contradicts itself, with the line and the reason.
void jsonRows()
{
    const QString work = u"2027-01-09"_s;
    QTest::newRow("json: off and worked") << changed(sound(), work, u"2027-01-01"_s) << 6 << u"both off and worked"_s;
    QTest::newRow("json: a weekend day off and worked")
        << QString::fromUtf8(holidayCn(2027, {work}, {work})) << 6 << u"both off and worked"_s;
    QTest::newRow("json: a day twice") << QString::fromUtf8(holidayCn(2027, {work, work}, {})) << 6 << u"twice"_s;
    QTest::newRow("json: worked on a weekday") << changed(sound(), work, u"2027-01-08"_s) << 6 << u"no weekend day"_s;
    QTest::newRow("json: wrong year") << changed(sound(), work, u"2028-01-08"_s) << 6 << u"not ruled"_s;
    QTest::newRow("json: November of the year before")
        << changed(sound(), work, u"2026-11-28"_s) << 6 << u"not ruled"_s;
    QTest::newRow("json: no year") << changed(sound(), u"\"year\": 2027"_s, u"\"year\": \"soon\""_s) << 2
                                   << u"is no year"_s;
    QTest::newRow("json: unknown key") << changed(sound(), u"\"papers\""_s, u"\"sheets\""_s) << 3 << u"not known"_s;
    QTest::newRow("json: unknown key of a day")
        << changed(sound(), u"\"isOffDay\": false"_s, u"\"isOffDay\": false, \"colour\": 1"_s) << 6 << u"not known"_s;
    QTest::newRow("json: a key twice") << changed(sound(), u"\"isOffDay\": false"_s,
                                                  u"\"isOffDay\": false, \"isOffDay\": true"_s)
                                       << 6 << u"key twice"_s;
    QTest::newRow("json: neither off nor worked")
        << changed(sound(), u"\"isOffDay\": false"_s, u"\"isOffDay\": \"maybe\""_s) << 6 << u"off or worked"_s;
    QTest::newRow("json: no such day") << changed(sound(), work, u"2027-02-30"_s) << 6 << u"is no date"_s;
    QTest::newRow("json: no name") << changed(sound(), u"\"name\": \"元旦\", \"date\": \"2027-01-09\""_s,
                                              u"\"name\": \" \", \"date\": \"2027-01-09\""_s)
                                   << 6 << u"is missing"_s;
    QTest::newRow("json: cut off") << sound().chopped(7) << 6 << u"is not closed"_s;
    QTest::newRow("json: more behind it") << sound() + u"\n{}"_s << 10 << u"goes on"_s;
    QTest::newRow("json: no days") << QString::fromUtf8(holidayCn(2027, {}, {})) << 1 << u"no days"_s;
    QTest::newRow("json: a list") << u"[]"_s << 1 << u"is no JSON object"_s;
    QTest::newRow("json: a number that is none") << changed(sound(), u"2027,"_s, u"1e4000x,"_s) << 2 << u"is no JSON"_s;
    QTest::newRow("json: 10,000 deep") << changed(sound(), u"[\"https://www.gov.cn/notice\"]"_s,
                                                  QString(10000, u'[') + QString(10000, u']'))
                                       << 3 << u"nested too deeply"_s;
    QTest::newRow("json: two years") << u"{\"format\": \"rightsdesk-notices/1\",\n\"notices\": [%1,\n%1]}"_s.arg(
        u"{\"year\": 2027, \"source\": \"x\", \"holidays\": [{\"name\": \"n\", \"off\": [\"2027-01-01\"], \"work\": []}]}"_s)
                                     << 2 << u"more than one year"_s;
}

void textRows()
{
    QTest::newRow("a line of 1 MB") << changed(sound(), u"元旦"_s, QString(1024 * 1024, u'旦')) << 5 << u"longer"_s;
    QTest::newRow("a line of 1 MB in a table") << csv + QString(1024 * 1024, u',') << 4 << u"longer"_s;
    QTest::newRow("nothing") << u" \n\n"_s << 1 << u"is empty"_s;
}

void csvRows()
{
    QTest::newRow("csv: no header") << u"2027-01-01,元旦,off\n"_s << 1 << u"not known"_s;
    QTest::newRow("csv: a column is missing") << u"date,name\n2027-01-01,元旦\n"_s << 1 << u"is missing"_s;
    QTest::newRow("csv: a column twice") << u"date,date,name,off/work\n"_s << 1 << u"twice"_s;
    QTest::newRow("csv: ragged") << csv + u"2027-01-02,元旦\n"_s << 4 << u"three cells"_s;
    QTest::newRow("csv: neither off nor worked") << csv + u"2027-01-02,元旦,调休\n"_s << 4 << u"off or worked"_s;
    QTest::newRow("csv: off and worked") << csv + u"2027-01-09,元旦,off\n"_s << 4 << u"both off and worked"_s;
    QTest::newRow("csv: worked on a weekday") << csv + u"2027-01-08,元旦,work\n"_s << 4 << u"no weekend day"_s;
    QTest::newRow("csv: no date") << csv + u"soon,元旦,work\n"_s << 4 << u"is no date"_s;
    QTest::newRow("csv: wrong year") << u"date,name,off/work\n2025-01-01,元旦,off\n2027-01-01,元旦,off\n"_s << 2
                                     << u"not ruled"_s;
    QTest::newRow("csv: an open quote") << csv + u"2027-01-02,\"元旦,work\n"_s << 4 << u"does not close"_s;
}

void icsRows()
{
    QTest::newRow("ics: repeats") << changed(ics, u"SUMMARY:元旦（班）"_s, u"RRULE:FREQ=DAILY"_s) << 14 << u"repeats"_s;
    QTest::newRow("ics: neither off nor worked")
        << changed(ics, u"元旦（班）"_s, u"元旦"_s) << 13 << u"off or worked"_s;
    QTest::newRow("ics: no date") << changed(ics, u"20270109"_s, u"20271309"_s) << 13 << u"is no date"_s;
    QTest::newRow("ics: a time in another zone")
        << changed(ics, u"20270109"_s, u"20270108T160000Z"_s) << 13 << u"is no date"_s;
    QTest::newRow("ics: cancelled") << changed(ics, u"SUMMARY:元旦（班）"_s, u"STATUS:CANCELLED"_s) << 14
                                    << u"is cancelled"_s;
    QTest::newRow("ics: ends before it begins") << changed(ics, u"20270104"_s, u"20261231"_s) << 4 << u"does not fit"_s;
    QTest::newRow("ics: off and worked") << changed(ics, u"20270109"_s, u"20270102"_s) << 13
                                         << u"both off and worked"_s;
    QTest::newRow("ics: no beginning") << changed(ics, u"DTSTART;VALUE=DATE:20270109\r\n"_s, QString()) << 12
                                       << u"is missing"_s;
    QTest::newRow("ics: not closed") << changed(ics, u"END:VCALENDAR\r\n"_s, QString()) << 15 << u"is not closed"_s;
    QTest::newRow("ics: closed twice") << ics + u"END:VEVENT\r\n"_s << 17 << u"did not begin"_s;
}

} // namespace

// One year's notice in the shapes people hand around.
class NoticeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShapeSaysTheSame_data();
    void everyShapeSaysTheSame();
    void anEventMayHaveManyDays();
    void ourOwnShapeIsReadToo();
    void aContradictionIsRefusedWithLineAndReason_data();
    void aContradictionIsRefusedWithLineAndReason();
    void anAnswerOfTheReaderIsCheckedAgain();
};

void NoticeFileTest::everyShapeSaysTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::newRow("holiday-cn") << sound() << u"https://www.gov.cn/notice"_s;
    QTest::newRow("csv") << csv << u"2027.txt"_s;
    QTest::newRow("csv with Chinese headers") << chineseCsv << u"2027.txt"_s;
    QTest::newRow("csv in another order")
        << u"name\toff/work\tdate\n元旦\t休\t20270101\n元旦\t调休上班\t20270109\n"_s << u"2027.txt"_s;
    QTest::newRow("ics") << changed(ics, u"DTEND;VALUE=DATE:20270104\r\n"_s, QString()) << u"2027.txt"_s;
    QTest::newRow("ics of Apple")
        << u"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY;LANGUAGE=zh_CN:元旦（休）\n"
           "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270109\n"
           "SUMMARY:元旦（班）\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\nEND:VEVENT\nEND:VCALENDAR\n"_s
        << u"2027.txt"_s;
}

void NoticeFileTest::everyShapeSaysTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, source);
    const auto notice = readNotice(text, u"2027.txt"_s);
    QVERIFY2(notice.has_value(), notice ? "" : qPrintable(notice.error().args.value(u"reason"_s).toString()));
    QCOMPARE(notice->year, 2027);
    QCOMPARE(notice->source, source);
    QCOMPARE(notice->days,
             (QList<NoticeDay>{{QDate(2027, 1, 1), true, u"元旦"_s}, {QDate(2027, 1, 9), false, u"元旦"_s}}));
}

void NoticeFileTest::anEventMayHaveManyDays()
{
    const auto notice = readNotice(ics, u"x.ics"_s);
    QVERIFY(notice.has_value());
    QCOMPARE(notice->days.size(), 4);
    QCOMPARE(notice->days.at(2), (NoticeDay{QDate(2027, 1, 3), true, u"元旦"_s}));
}

void NoticeFileTest::ourOwnShapeIsReadToo()
{
    const auto shipped = shippedNotices();
    QVERIFY(shipped.has_value());
    const HolidayNotice last = shipped->last();
    const auto again = readNotice(QString::fromUtf8(noticeToJson(last)), u"x.json"_s);
    QVERIFY(again.has_value());
    QCOMPARE(again->year, last.year);
    QCOMPARE(again->days.size(), last.days.size());
}

void NoticeFileTest::aContradictionIsRefusedWithLineAndReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    jsonRows();
    textRows();
    csvRows();
    icsRows();
}

void NoticeFileTest::aContradictionIsRefusedWithLineAndReason()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const auto notice = readNotice(text, u"2027.txt"_s);
    QVERIFY(!notice.has_value());
    QCOMPARE(notice.error().code, rd::ErrorCode::CalendarInvalid);
    const QString said = notice.error().args.value(u"reason"_s).toString();
    QVERIFY2(said.contains(reason), qPrintable(said));
    QCOMPARE(notice.error().args.value(u"line"_s).toString(), QString::number(line));
}

void NoticeFileTest::anAnswerOfTheReaderIsCheckedAgain()
{
    auto notice = readNotice(sound(), u"x"_s);
    QVERIFY(notice.has_value());
    QCOMPARE(parseNoticeAnswer(packNoticeAnswer(notice))->days, notice->days);
    notice->days.last().date = QDate(2027, 1, 8); // a Friday, which the reader would never let through
    QCOMPARE(parseNoticeAnswer(packNoticeAnswer(notice)).error().code, rd::ErrorCode::CalendarInvalid);
    const auto refused = parseNoticeAnswer(packNoticeAnswer(readNotice(u"[]"_s, u"x"_s)));
    QCOMPARE(refused.error().args.value(u"line"_s).toString(), u"1"_s);
    for (const QByteArray& nonsense : {QByteArray(), QByteArray("x"), packNoticeAnswer(notice).chopped(3),
                                       packNoticeAnswer(rd::fail(rd::ErrorCode::WrongPassword))})
        QCOMPARE(parseNoticeAnswer(nonsense).error().code, rd::ErrorCode::ImportFailed);
}

QTEST_GUILESS_MAIN(NoticeFileTest)
#include "notice_file_test.moc"
