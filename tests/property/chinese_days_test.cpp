#include "core/base/safe_file.h"
#include "tests/support/other_calendar.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace rd;

// The npm package chinese-days keeps the holidays of the State Council's notices from 2004 on. Its data file is read as
// it is; none of its code runs.
class ChineseDaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto data = readWholeFile(qEnvironmentVariable("RIGHTSDESK_CHINESE_DAYS"), 1 << 20);
        QVERIFY2(data.has_value(), "run ./check, which brings the package");
        const QJsonObject root = QJsonDocument::fromJson(*data).object();
        for (const QString& day : root[u"holidays"].toObject().keys())
            m_off.insert(QDate::fromString(day, Qt::ISODate));
        for (const QString& day : root[u"workdays"].toObject().keys())
            m_worked.insert(QDate::fromString(day, Qt::ISODate));
        QVERIFY(m_off.size() > 500 && m_worked.size() > 100);
    }

    void everyDayIsTheSameOrAListedDifference_R_DL_04()
    {
        QCOMPARE(other().unexplainedDays(QDate(2008, 1, 1), QDate(2026, 12, 31)), QStringList());
    }

    void everyReceiptDateFrom2008To2026IsDueTheSameDay_R_DL_03()
    {
        QCOMPARE(other().differingReceipts(QDate(2008, 1, 1), QDate(2026, 12, 31)), QStringList());
    }

private:
    test::OtherCalendar other() const
    {
        const auto isWorkingDay = [this](const QDate& day) {
            return m_worked.contains(day) || (day.dayOfWeek() < Qt::Saturday && !m_off.contains(day));
        };
        // None is known: the two agree on every day.
        return test::OtherCalendar(isWorkingDay, {});
    }

    QSet<QDate> m_off;
    QSet<QDate> m_worked;
};

QTEST_GUILESS_MAIN(ChineseDaysTest)
#include "chinese_days_test.moc"
