#include "core/base/clock.h"
#include "core/calendar/notice_file.h"
#include "core/calendar/notice_reader.h"
#include "core/rules/deadline_rule.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace rd;

// What a new notice can change, whatever it says (R-DL-06).
class NoticeChangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsDueBeforeTheFirstDifferenceKeepsItsDates();
    void aSoundNoticeComesBackFromEveryShape();

private:
    static calendar::HolidayNotice anyNotice();
    domain::Deadline deadlineOn(const QDate& date, const calendar::WorkingCalendar& calendar) const;

    std::optional<rules::RuleBook> m_rules;
    QList<calendar::HolidayNotice> m_shipped;
};

void NoticeChangeTest::initTestCase()
{
    const auto rules = rules::RuleBook::shipped();
    QVERIFY(rules.has_value());
    m_rules = *rules;
    const auto notices = calendar::shippedNotices();
    QVERIFY(notices.has_value());
    m_shipped = *notices;
}

// Of 2025, 2026 or 2027, with days in the December before too.
calendar::HolidayNotice NoticeChangeTest::anyNotice()
{
    calendar::HolidayNotice notice;
    notice.year = *rc::gen::inRange(2025, 2028);
    notice.source = u"any"_s;
    QMap<QDate, bool> days;
    const int count = *rc::gen::inRange(1, 40);
    for (int i = 0; i < count; ++i) {
        const QDate date = QDate(notice.year - 1, 12, 1).addDays(*rc::gen::inRange(0, 31 + 365));
        days.insert(date, date.dayOfWeek() < Qt::Saturday || *rc::gen::arbitrary<bool>());
    }
    for (auto day = days.begin(); day != days.end(); ++day)
        notice.days.append({day.key(), day.value(), u"节日"_s});
    return notice;
}

domain::Deadline NoticeChangeTest::deadlineOn(const QDate& date, const calendar::WorkingCalendar& calendar) const
{
    const auto deadline = rules::computeDeadline(*m_rules, shanghai(date, QTime(12, 0)), calendar,
                                                 {domain::RightType::Delete, domain::RightType::OptOut});
    RC_ASSERT(deadline.has_value());
    return *deadline;
}

void NoticeChangeTest::whatIsDueBeforeTheFirstDifferenceKeepsItsDates()
{
    const auto before = calendar::WorkingCalendar::of(m_shipped);
    QVERIFY(before.has_value());
    QVERIFY(rc::check([&] {
        const calendar::HolidayNotice notice = anyNotice();
        QList<calendar::HolidayNotice> notices = m_shipped;
        notices.removeIf([&](const calendar::HolidayNotice& one) { return one.year == notice.year; });
        notices.append(notice);
        const auto after = calendar::WorkingCalendar::of(notices);
        RC_ASSERT(after.has_value());
        const QDate first = calendar::firstDifference(*before, *after);
        const QDate date = QDate(2024, 11, 1).addDays(*rc::gen::inRange(0, 1000));
        const domain::Deadline old = deadlineOn(date, *before);
        const domain::Deadline now = deadlineOn(date, *after);
        if (!first.isValid() || old.due < first) {
            RC_ASSERT(now.t1 == old.t1 && now.due == old.due && now.provisional == old.provisional);
            RC_ASSERT(now.milestones.executed == old.milestones.executed
                      && now.milestones.reply == old.milestones.reply);
        }
    }));
}

void NoticeChangeTest::aSoundNoticeComesBackFromEveryShape()
{
    QVERIFY(rc::check([] {
        const calendar::HolidayNotice notice = anyNotice();
        QString csv = u"date,name,off/work\n"_s;
        QString ics = u"BEGIN:VCALENDAR\r\n"_s;
        QStringList json;
        for (const calendar::NoticeDay& day : notice.days) {
            csv += day.date.toString(Qt::ISODate) + u","_s + day.name + (day.isOff ? u",off\n"_s : u",work\n"_s);
            ics += u"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:"_s + day.date.toString(u"yyyyMMdd"_s) + u"\r\nSUMMARY:"_s
                + day.name + (day.isOff ? u" 假期"_s : u" 补班"_s) + u"\r\nEND:VEVENT\r\n"_s;
            json.append(u"{\"name\":\"%1\",\"date\":\"%2\",\"isOffDay\":%3}"_s.arg(
                day.name, day.date.toString(Qt::ISODate), day.isOff ? u"true"_s : u"false"_s));
        }
        ics += u"END:VCALENDAR\r\n"_s;
        const QString cn = u"{\"year\":%1,\"papers\":[\"any\"],\"days\":[%2]}"_s.arg(notice.year).arg(json.join(u','));
        const auto fromJson = calendar::readNotice(cn, u"any"_s);
        RC_ASSERT(fromJson.has_value());
        RC_ASSERT(*fromJson == notice);
        // Without a year of its own a table is of the year of its last day.
        if (notice.days.last().date.year() != notice.year)
            return;
        for (const QString& text : {csv, ics}) {
            const auto read = calendar::readNotice(text, u"any"_s);
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == notice);
        }
    }));
}

QTEST_GUILESS_MAIN(NoticeChangeTest)
#include "notice_change_test.moc"
