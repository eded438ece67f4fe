#include "core/calendar/notice_reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::calendar;

namespace {

const QByteArray sound = R"({"format": "rightsdesk-notices/1", "notices": [
{"year": 2026, "source": "paper", "holidays": [{"name": "元旦", "off": ["2026-01-01"], "work": ["2026-01-04"]}]}]})";

QByteArray changed(const char* from, const char* to)
{
    QByteArray json = sound;
    return json.replace(from, to);
}

} // namespace

class NoticeReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedFileHoldsEveryYearSince2008WithItsPaper();
    void badFilesAreRefusedWithThePlace_data();
    void badFilesAreRefusedWithThePlace();
    void aNoticeComesBackAsItWasWritten();
};

void NoticeReaderTest::theShippedFileHoldsEveryYearSince2008WithItsPaper()
{
    const auto notices = shippedNotices();
    QVERIFY(notices.has_value());
    QCOMPARE(notices->size(), 19);
    int year = 2008;
    for (const HolidayNotice& notice : *notices) {
        QCOMPARE(notice.year, year++);
        QVERIFY(notice.source.contains(u"〔%1〕"_s.arg(notice.year - 1)));
        QVERIFY(notice.confirmed);
        QCOMPARE(notice.sha256.size(), 64);
    }
}

void NoticeReaderTest::badFilesAreRefusedWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::newRow("broken on its second line") << changed("\"year\"", "year") << QString() << u"2"_s;
    QTest::newRow("other format") << changed("notices/1", "notices/9") << u"/format"_s << u"1"_s;
    QTest::newRow("no notices") << QByteArray(R"({"format": "rightsdesk-notices/1"})") << u"/notices"_s << u"1"_s;
    QTest::newRow("empty") << QByteArray(R"({"format": "rightsdesk-notices/1", "notices": []})") << u"/notices"_s
                           << u"1"_s;
    QTest::newRow("no year") << changed("\"year\": 2026, ", "") << u"/notices/0/year"_s << u"2"_s;
    QTest::newRow("no source") << changed("\"source\": \"paper\", ", "") << u"/notices/0/source"_s << u"2"_s;
    QTest::newRow("no work") << changed(", \"work\": [\"2026-01-04\"]", "") << u"/notices/0/holidays/0/work"_s
                             << u"2"_s;
    QTest::newRow("unknown key") << changed("\"work\"", "\"worked\"") << u"/notices/0/holidays/0/worked"_s << u"2"_s;
    QTest::newRow("no date") << changed("2026-01-01", "2026-02-30") << u"/notices/0/holidays/0/off/0"_s << u"2"_s;
    QTest::newRow("off and worked") << changed("2026-01-01", "2026-01-04") << u"/notices/0 (2026/2026-01-04)"_s
                                    << u"2"_s;
    QTest::newRow("worked on a weekday") << changed("2026-01-04", "2026-01-05") << u"/notices/0 (2026/2026-01-05)"_s
                                         << u"2"_s;
    QTest::newRow("wrong year") << changed("2026-01-01", "2027-01-01") << u"/notices/0 (2026/2027-01-01)"_s << u"2"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"/"_s << u"1"_s;
}

void NoticeReaderTest::badFilesAreRefusedWithThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    QFETCH(QString, line);
    QVERIFY(readNotices(sound).has_value());
    const auto notices = readNotices(json);
    QVERIFY(!notices.has_value());
    QCOMPARE(notices.error().code, rd::ErrorCode::CalendarInvalid);
    QCOMPARE(notices.error().args.value(u"path"_s).toString(), path);
    QCOMPARE(notices.error().args.value(u"line"_s).toString(), line);
    QVERIFY(!notices.error().args.value(u"reason"_s).toString().isEmpty());
}

void NoticeReaderTest::aNoticeComesBackAsItWasWritten()
{
    const auto notices = shippedNotices();
    QVERIFY(notices.has_value());
    for (HolidayNotice notice : *notices) {
        notice.confirmed = notice.year % 2 == 0;
        const auto again = noticeFromJson(noticeToJson(notice));
        QVERIFY(again.has_value());
        QCOMPARE(*again, notice);
    }
}

QTEST_GUILESS_MAIN(NoticeReaderTest)
#include "notice_reader_test.moc"
