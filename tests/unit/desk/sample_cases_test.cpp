#include "core/desk/sample_cases.h"
#include "tests/support/raw_database.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::ReportFilter;
using domain::RightType;

namespace {

constexpr int casesOfTheMonth = 40;

ReportFilter november()
{
    ReportFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 30);
    return filter;
}

QStringList numbersOf(const desk::CaseSample& sample)
{
    QStringList numbers;
    for (const desk::SampledCase& one : sample.cases)
        numbers.append(one.number);
    return numbers;
}

} // namespace

// Rule book §12: the sample of a compliance audit, which another auditor can draw again.
class SampleCasesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;
    QStringList m_numbers; // of the month

    desk::Desk& auditor() { return m_desk->as(u"sun"_s); }

private Q_SLOTS:
    void init();
    void theSameWordDrawsTheSameCases();
    void anybodyCanDrawThemAgain();
    void fewerCasesAreAllDrawn();
    void whatTheLogDoesNotProveIsSaid();
    void whoMayNotVerifyTheLogDrawsNone();
    void noneOrTooManyAreRefused();
};

void SampleCasesTest::init()
{
    m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s);
    m_numbers.clear();
    QList<ReportedCase> cases;
    for (int i = 1; i <= casesOfTheMonth + 5; ++i) {
        const bool inMonth = i <= casesOfTheMonth;
        const QDate d0 = inMonth ? QDate(2026, 11, 1 + i % 20) : QDate(2026, 10, 31);
        cases.append(reportedCase(i, d0, d0.addDays(21), RightType::Copy));
        if (inMonth)
            m_numbers.append(cases.last().header.number);
    }
    writeLoggedCases(m_desk->as(u"wang"_s), cases);
}

void SampleCasesTest::theSameWordDrawsTheSameCases()
{
    const desk::CaseSample first = orDie(desk::sampleCases(auditor(), november(), u"one"_s, 10));
    QCOMPARE(first.population, casesOfTheMonth);
    QCOMPARE(first.cases.size(), 10);
    QVERIFY(first.check.ok);
    for (const desk::SampledCase& one : first.cases)
        QVERIFY(one.proven && one.entries == 1);
    QCOMPARE(numbersOf(orDie(desk::sampleCases(auditor(), november(), u"one"_s, 10))), numbersOf(first));
    QVERIFY(numbersOf(orDie(desk::sampleCases(auditor(), november(), u"two"_s, 10))) != numbersOf(first));
    QCOMPARE(numbersOf(orDie(desk::sampleCases(auditor(), november(), u"one"_s, 5))), numbersOf(first).mid(0, 5));
}

void SampleCasesTest::anybodyCanDrawThemAgain()
{
    QMap<QByteArray, QString> byHash;
    for (const QString& number : std::as_const(m_numbers))
        byHash.insert(QCryptographicHash::hash("audit-2026\n" + number.toUtf8(), QCryptographicHash::Sha256).toHex(),
                      number);
    QCOMPARE(numbersOf(orDie(desk::sampleCases(auditor(), november(), u"audit-2026"_s, 7))), byHash.values().mid(0, 7));
}

void SampleCasesTest::fewerCasesAreAllDrawn()
{
    QStringList numbers = numbersOf(orDie(desk::sampleCases(auditor(), november(), u"one"_s, 100)));
    numbers.sort();
    m_numbers.sort();
    QCOMPARE(numbers, m_numbers);
}

// Up to the entry that was changed the chain proves what it says.
void SampleCasesTest::whatTheLogDoesNotProveIsSaid()
{
    RawDatabase raw(m_desk->path(), auditor().databaseKey());
    const qint64 last = raw.value("SELECT max(sequence) FROM audit_entry").toLongLong();
    const qint64 changed = last - 20;
    raw.run("UPDATE audit_entry SET at = at + 1 WHERE sequence = " + QByteArray::number(changed));
    const desk::CaseSample sample = orDie(desk::sampleCases(auditor(), november(), u"one"_s, 40));
    QVERIFY(!sample.check.ok);
    QCOMPARE(sample.check.firstBad, changed);
    int proven = 0;
    for (const desk::SampledCase& one : sample.cases) {
        QCOMPARE(one.proven, one.lastEntry < changed);
        proven += one.proven ? 1 : 0;
    }
    QVERIFY(proven > 0 && proven < casesOfTheMonth);
}

void SampleCasesTest::whoMayNotVerifyTheLogDrawsNone()
{
    RD_EXPECT_ERROR(desk::sampleCases(m_desk->as(u"li"_s), november(), u"one"_s, 10), ErrorCode::NotPermitted);
}

void SampleCasesTest::noneOrTooManyAreRefused()
{
    for (const int count : {0, -1, desk::mostSampled + 1})
        RD_EXPECT_ERROR(desk::sampleCases(auditor(), november(), u"one"_s, count), ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::sampleCases(auditor(), {}, u"one"_s, 1), ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(SampleCasesTest)
#include "sample_cases_test.moc"
