#include "core/desk/deadlines/export_due_dates.h"
#include "tests/support/waiting_case.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace test::waiting;
using test::TemporaryDesk;

namespace {

QByteArray exported(TemporaryDesk& desk)
{
    const QString path = desk.filePath(u"due.ics"_s);
    if (const auto written = desk::exportDueDates(desk.as(u"li"_s), path); !written)
        qFatal("the due dates are not written: %s", qPrintable(errorName(written.error().code)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the file cannot be read");
    return file.readAll().replace("\r\n ", "");
}

} // namespace

// The due dates for another calendar where a mode other than A counts: both dates (§5.2). The dates are those of worked
// example 27.
class ExportDueDatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPausedCaseHasBothDates();
    void aCaseThatStartsAnewSaysThatItWaits();
    void modeANeedsNoSecondDate();
};

void ExportDueDatesTest::aPausedCaseHasBothDates()
{
    TemporaryDesk desk(receivedAt);
    chooseMode(desk, u"B"_s);
    const domain::CaseId caseId = asked(desk);
    desk.setNow(u"2026-03-19T10:00:00+08:00"_s);
    RD_VERIFY(came(desk, caseId, u"2026-03-19T09:10"_s));
    const QByteArray ics = exported(desk);
    QVERIFY(ics.contains("DTSTART:20260408T090000Z\r\nDTEND:20260408T093000Z\r\n"));
    QVERIFY2(ics.contains(u"\\n模式B期限：2026-04-08；模式A期限：2026-03-23。\r\n"_s.toUtf8()), ics.constData());
    // 03-31, 04-03 (04-06 is off) and the day itself.
    for (const char* trigger : {"TRIGGER:-PT12000M\r\n", "TRIGGER:-PT7680M\r\n", "TRIGGER:-PT480M\r\n"})
        QVERIFY2(ics.contains(trigger), ics.constData());
    QVERIFY(!ics.contains(personName.toUtf8()) && !ics.contains(personPhone.toUtf8()) && !ics.contains("授权委托书"));
}

void ExportDueDatesTest::aCaseThatStartsAnewSaysThatItWaits()
{
    TemporaryDesk desk(receivedAt);
    chooseMode(desk, u"C"_s);
    (void)asked(desk);
    const QByteArray ics = exported(desk);
    QVERIFY(ics.contains("DTEND:20260323T093000Z\r\n")); // mode A's counts until then
    QVERIFY2(ics.contains(u"\\n模式C期限：材料齐全后起算；模式A期限：2026-03-23。\r\n"_s.toUtf8()), ics.constData());
}

void ExportDueDatesTest::modeANeedsNoSecondDate()
{
    TemporaryDesk desk(receivedAt);
    (void)asked(desk);
    const QByteArray ics = exported(desk);
    QVERIFY(ics.contains(u"DESCRIPTION:最晚于2026-03-23 17:30（北京时间）前答复。\r\n"_s.toUtf8()));
}

QTEST_MAIN(ExportDueDatesTest)
#include "export_due_dates_test.moc"
