#include "core/letters/why_date_page.h"

#include "core/base/clock.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// The longest window there is: 29 days from 2023-09-08 (R-DL-10), here with one make-up day and a holiday.
letters::WhyDatePage longestPage()
{
    letters::WhyDatePage page;
    page.company = u"某某（中国）商贸有限公司"_s;
    page.caseNumber = u"DSR-20230908-0001"_s;
    page.channel = u"客户咨询热线"_s;
    page.receivedAt = parseInstant(u"2023-09-08T10:12:00+08:00"_s);
    page.loggedAt = parseInstant(u"2023-09-08T10:20:00+08:00"_s);
    page.rights = {u"查阅个人信息"_s, u"删除个人信息"_s};
    page.minor = true;
    domain::Deadline& deadline = page.why.deadline;
    deadline.d0 = QDate(2023, 9, 8);
    deadline.t1 = QDate(2023, 9, 11);
    deadline.due = QDate(2023, 10, 7);
    deadline.dueEnd = shanghai(deadline.due, QTime(17, 30));
    deadline.longStop = QDate(2023, 10, 8);
    deadline.provisional = true;
    deadline.milestones.acknowledge = deadline.t1;
    deadline.milestones.reply = QDate(2023, 9, 27);
    int number = 0;
    for (QDate date = deadline.d0.addDays(1); date <= deadline.due; date = date.addDays(1)) {
        const bool weekend = date.dayOfWeek() >= Qt::Saturday;
        const bool holiday = date > QDate(2023, 9, 28) && date < deadline.due;
        const bool makeUp = date == deadline.due;
        const bool counts = makeUp || !(weekend || holiday);
        page.why.days.append({date,
                              makeUp        ? domain::DayKind::MakeUpWorkday
                                  : holiday ? domain::DayKind::Holiday
                                  : weekend ? domain::DayKind::Weekend
                                            : domain::DayKind::Workday,
                              counts ? ++number : 0, holiday || makeUp ? u"国庆节"_s : QString(), false, 2023,
                              u"国办发明电〔2022〕16号"_s});
    }
    page.why.policyVersion = u"2023-04-25"_s;
    page.printedBy = u"李静"_s;
    page.printedAt = parseInstant(u"2023-09-20T09:00:00+08:00"_s);
    return page;
}

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return u"FAILED: "_s + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class WhyDatePageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"why.pdf"_s); }
    QString text() const
    {
        return run(u"pdftotext"_s, {u"-layout"_s, path(), u"-"_s}).remove(QRegularExpression(u"\\s+"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto pdf = letters::whyDatePdf(longestPage());
        QVERIFY(pdf.has_value());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
    }

    void theLongestWindowStandsOnOnePage_R_DL_10()
    {
        QVERIFY(run(u"pdfinfo"_s, {path()}).contains(QRegularExpression(u"Pages:\\s+1\\n"_s)));
    }

    void everyDayIsThereWithTheNoticeThatRulesIt_R_DL_06()
    {
        const QString shown = text();
        for (const domain::CountedDay& day : longestPage().why.days)
            QVERIFY2(shown.contains(day.date.toString(Qt::ISODate)), qPrintable(day.date.toString(Qt::ISODate)));
        QCOMPARE(shown.count(u"2023年放假安排通知国办发明电〔2022〕16号"_s), 29);
        QVERIFY(shown.contains(u"2023-10-07周六调休上班日·国庆节T+15"_s));
        QVERIFY(shown.contains(u"2023-09-29周五放假·国庆节不计"_s));
        QVERIFY(shown.contains(u"2023-09-08周五收到请求D0"_s));
    }

    void theHeadSaysWhatAndUntilWhen_R_DL_03()
    {
        const QString shown = text();
        QVERIFY(shown.contains(u"DSR-20230908-0001"_s));
        QVERIFY(shown.contains(u"2023-09-0810:12（客户咨询热线）"_s));
        QVERIFY(shown.contains(u"2023-10-07（周六）17:30前（暂定）"_s));
        QVERIFY(shown.contains(u"2023-10-08（周日）"_s));
        QVERIFY(shown.contains(u"打印人：李静"_s));
        QVERIFY(shown.contains(u"自次一工作日起计%1个工作日"_s.arg(longestPage().why.days.last().number)));
    }

    void aDateOnlyAskedAboutNamesNoCase()
    {
        letters::WhyDatePage page = longestPage();
        page.caseNumber.clear();
        page.channel.clear();
        page.printedBy.clear();
        const auto pdf = letters::whyDatePdf(page);
        QVERIFY(pdf.has_value());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(*pdf);
        file.close();
        QVERIFY(!text().contains(u"请求编号"_s));
        QVERIFY(!text().contains(u"打印人"_s));
    }
};

QTEST_MAIN(WhyDatePageTest)
#include "why_date_page_test.moc"
