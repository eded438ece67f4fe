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

// Received on Monday 2026-03-02: T+1 to T+15 without a holiday between them, and the date of mode A.
letters::WhyDatePage plainPage()
{
    letters::WhyDatePage page;
    page.receivedAt = parseInstant(u"2026-03-02T10:00:00+08:00"_s);
    page.printedAt = parseInstant(u"2026-03-20T09:00:00+08:00"_s);
    domain::DeadlineExplanation& why = page.why;
    domain::Deadline& deadline = why.deadline;
    why.receivedOn = deadline.d0 = QDate(2026, 3, 2);
    deadline.t1 = QDate(2026, 3, 3);
    why.counted = deadline.due = QDate(2026, 3, 23);
    deadline.dueEnd = shanghai(deadline.due, QTime(17, 30));
    deadline.longStop = QDate(2026, 4, 1);
    return page;
}

// Its days until `last`; those from `stoppedFrom` to `stoppedUntil` wait.
void count(letters::WhyDatePage& page, const QDate& last, const QDate& stoppedFrom = {}, const QDate& stoppedUntil = {})
{
    int number = 0;
    for (QDate date = page.why.deadline.d0.addDays(1); date <= last; date = date.addDays(1)) {
        const bool weekend = date.dayOfWeek() >= Qt::Saturday;
        const bool waiting = stoppedFrom.isValid() && stoppedFrom <= date && date <= stoppedUntil;
        page.why.days.append({date, weekend ? domain::DayKind::Weekend : domain::DayKind::Workday,
                              weekend || waiting ? 0 : ++number, QString(), false, 2026, u"国办发明电〔2025〕7号"_s,
                              waiting});
    }
}

domain::ClockReading readingOf(domain::ClockMode mode, const QDate& due)
{
    domain::ClockReading reading;
    reading.mode = mode;
    reading.due = due;
    reading.dueEnd = due.isValid() ? shanghai(due, QTime(17, 30)) : QDateTime();
    reading.dueContinued = QDate(2026, 3, 23);
    return reading;
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
    // The page's text without spaces; empty unless it is one page.
    QString textOf(const letters::WhyDatePage& page) const
    {
        const auto pdf = letters::whyDatePdf(page);
        QFile file(path());
        if (!pdf || !file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(*pdf) != pdf->size())
            return {};
        file.close();
        const bool onePage = run(u"pdfinfo"_s, {path()}).contains(QRegularExpression(u"Pages:\\s+1\\n"_s));
        return onePage ? text() : QString();
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
        const QString shown = textOf(page);
        QVERIFY(shown.contains(u"答复期限计算说明"_s));
        QVERIFY(!shown.contains(u"请求编号"_s));
        QVERIFY(!shown.contains(u"打印人"_s));
    }

    // The longest pause there is: T02 on T+3, the material never comes.
    void modeBShowsBothDatesAndTheWaiting()
    {
        letters::WhyDatePage page = plainPage();
        page.why.deadline.executionDue = page.why.deadline.due;
        domain::ClockReading reading = readingOf(domain::ClockMode::Pause, QDate(2026, 4, 20));
        reading.stoppedFrom = QDate(2026, 3, 6);
        reading.stoppedUntil = QDate(2026, 4, 4);
        reading.guards = {domain::ClockGuard::MaterialMissing};
        page.why.reading = reading;
        count(page, reading.due, reading.stoppedFrom, reading.stoppedUntil);
        QCOMPARE(page.why.days.last().number, 14);
        const QString shown = textOf(page);
        QVERIFY(shown.contains(u"2026-04-20（周一）17:30前·模式B"_s));
        QVERIFY(shown.contains(u"模式A期限2026-03-23（周一）17:30前"_s));
        QVERIFY(shown.contains(u"办结期限2026-04-20（周一）"_s));
        QVERIFY(shown.contains(u"2026-03-06至2026-04-04等待补充材料（30日）不计补正通知（T02）发出次日起暂停计算"_s));
        QVERIFY(!shown.contains(u"2026-03-17"_s)); // inside the waiting
        QVERIFY(shown.contains(u"2026-04-20周一工作日T+14"_s));
        QVERIFY(shown.contains(u"不计入，此后继续计算余下的工作日"_s));
        QVERIFY(!shown.contains(u"等待补充材料期间不中止"_s));
        QVERIFY(shown.contains(u"说明材料尚未齐全。"_s));
    }

    void aPauseThatIsRefusedSaysWhy()
    {
        letters::WhyDatePage page = plainPage();
        page.why.reading = readingOf(domain::ClockMode::Pause, page.why.deadline.due);
        page.why.reading->guards = {domain::ClockGuard::NoticeLate};
        count(page, page.why.deadline.due);
        const QString shown = textOf(page);
        QVERIFY(shown.contains(u"补正通知（T02）晚于T+3发出，计时不停。"_s));
        QVERIFY(!shown.contains(u"等待补充材料（"_s));
    }

    void modeCThatWaitsHasNoDateYet()
    {
        letters::WhyDatePage page = plainPage();
        page.why.deadline.executionDue = page.why.deadline.due;
        page.why.reading = readingOf(domain::ClockMode::Restart, {});
        page.why.reading->guards = {domain::ClockGuard::VerificationMissing, domain::ClockGuard::MaterialMissing};
        count(page, page.why.deadline.due);
        const QString shown = textOf(page);
        QVERIFY(shown.contains(u"答复期限材料齐全后起算·模式C"_s));
        QVERIFY(shown.contains(u"模式A期限2026-03-23（周一）17:30前"_s));
        QVERIFY(shown.contains(u"办结期限材料齐全后起算"_s));
        QVERIFY(shown.contains(u"自次一工作日起重新计算"_s));
        QVERIFY(shown.contains(u"尚未核验，最长期限无法得知。材料尚未齐全。下表为模式A的计数"_s));
    }

    void theRegulatorsDateSaysWhyTheDaysGoOn_R_DL_11()
    {
        letters::WhyDatePage page = plainPage();
        domain::Deadline& deadline = page.why.deadline;
        deadline.external = deadline.due = QDate(2026, 3, 13);
        deadline.dueEnd = shanghai(deadline.due, QTime(17, 30));
        count(page, page.why.counted);
        const QString earlier = textOf(page);
        QVERIFY(earlier.contains(u"答复期限2026-03-13（周五）17:30前"_s));
        QVERIFY(earlier.contains(u"监管机关期限2026-03-13（周五）"_s));
        QVERIFY(earlier.contains(u"按工作日计算于2026-03-23届满，监管机关要求于2026-03-13前答复：以较早的日期为准"_s));
        QVERIFY(earlier.contains(u"2026-03-23周一工作日T+15"_s));

        deadline.due = page.why.counted;
        deadline.external = QDate(2026, 4, 30);
        const QString later = textOf(page);
        QVERIFY(later.contains(u"监管机关所定的2026-04-30晚于按工作日计算的期限"_s));
    }

    void aLateArrivalShowsItsDayAndTheOneItCountsFor_R_DL_05()
    {
        letters::WhyDatePage page = plainPage();
        page.why.receivedOn = QDate(2026, 2, 27);
        count(page, page.why.counted);
        const QString late = textOf(page);
        QVERIFY(late.contains(u"2026-02-27周五非工作时间收到不计政策：非工作时间收到的，视为次一工作日收到"_s));
        QVERIFY(late.contains(u"2026-03-02周一视为收到日D0"_s));
        page.why.receivedOn = page.why.deadline.d0;
        QVERIFY(textOf(page).contains(u"2026-03-02周一收到请求D0"_s));
    }

    void whatMustBeDoneHasItsDate_R_DL_08()
    {
        letters::WhyDatePage page = plainPage();
        count(page, page.why.counted);
        QVERIFY(!textOf(page).contains(u"办结期限"_s));
        page.why.deadline.executionDue = page.why.deadline.due;
        QVERIFY(textOf(page).contains(u"办结期限2026-03-23（周一）"_s));
    }
};

QTEST_MAIN(WhyDatePageTest)
#include "why_date_page_test.moc"
