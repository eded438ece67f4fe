#include "core/desk/reports/sample_cases.h"
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

    // About a case, as when somebody looks into it.
    void addEntry(const QString& number)
    {
        storage::Transaction work = orDie(m_desk->as(u"wang"_s).begin());
        const domain::Case theCase = orDie(work.cases().findByNumber(number));
        orDie(work.commit({u"CaseViewed"_s, u"case"_s, theCase.id.text(), theCase.id, {}}));
    }
    desk::Desk& auditor() { return m_desk->as(u"sun"_s); }

private Q_SLOTS:
    void init();
    void theSameWordDrawsTheSameCases();
    void anybodyCanDrawThemAgain();
    void fewerCasesAreAllDrawn();
    void whatTheLogDoesNotProveIsSaid();
    void whoMayNotVerifyTheLogDrawsNone();
    void noneOrTooManyAreRefused();
    void anEntryOfMeanwhileMakesNothingUnproven();
    void whatComesAfterAGapIsNotProven_D7();
    void theSeedIsAWordThatMayStay_R_ID_06();
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

// Verifying a long log takes a while, and the desk goes on meanwhile.
void SampleCasesTest::anEntryOfMeanwhileMakesNothingUnproven()
{
    const desk::CaseSample before = orDie(desk::sampleCases(auditor(), november(), u"one"_s, 10));
    m_desk->as(u"wang"_s); // signed in before
    bool added = false;
    const JobToken meanwhile([&](int done, int total) {
        if (added || done != total)
            return;
        added = true;
        addEntry(before.cases.first().number);
    });
    const desk::CaseSample sample = orDie(desk::sampleCases(auditor(), november(), u"one"_s, 10, meanwhile));
    QVERIFY(added && sample.holds);
    QCOMPARE(orDie(auditor().storage().audit().end()).sequence, sample.check.entries + 1);
    QCOMPARE(numbersOf(sample), numbersOf(before));
    for (const desk::SampledCase& one : sample.cases)
        QVERIFY2(one.proven && one.entries == 1, qPrintable(one.number));
    QCOMPARE(sample.auditHead, before.auditHead);
}

// With one entry taken out the last has a place beyond their number: it does not go unnoticed for that.
void SampleCasesTest::whatComesAfterAGapIsNotProven_D7()
{
    const desk::SampledCase first = orDie(desk::sampleCases(auditor(), november(), u"one"_s, 40)).cases.first();
    addEntry(first.number);
    RawDatabase raw(m_desk->path(), auditor().databaseKey());
    const qint64 last = raw.value("SELECT max(sequence) FROM audit_entry").toLongLong();
    raw.run("DELETE FROM audit_entry WHERE sequence = " + QByteArray::number(last - 1));
    const desk::CaseSample sample = orDie(desk::sampleCases(auditor(), november(), u"one"_s, 40));
    QVERIFY(!sample.check.ok && sample.check.entries < last);
    QCOMPARE(sample.cases.first().number, first.number);
    QCOMPARE(sample.cases.first().lastEntry, last);
    QVERIFY(!sample.cases.first().proven);
}

void SampleCasesTest::theSeedIsAWordThatMayStay_R_ID_06()
{
    const QString longest(desk::longestSeed, u'一');
    for (const QString& seed : {QString(), u" \t　"_s, longest + u'一'}) {
        const auto refused = desk::sampleCases(auditor(), november(), seed, 5);
        RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().args.value(u"field"_s).toString(), u"seed"_s);
    }
    const auto number = desk::sampleCases(auditor(), november(), u"证件11010519491231002X"_s, 5);
    RD_EXPECT_ERROR(number, ErrorCode::ForbiddenNumber);
    QCOMPARE(number.error().args.value(u"field"_s).toString(), u"seed"_s);
    RD_VERIFY(desk::sampleCases(auditor(), november(), longest, 5));
    const desk::CaseSample spaced = orDie(desk::sampleCases(auditor(), november(), u" one "_s, 5));
    QCOMPARE(spaced.seed, u"one"_s);
    QCOMPARE(numbersOf(spaced), numbersOf(orDie(desk::sampleCases(auditor(), november(), u"one"_s, 5))));
}

QTEST_GUILESS_MAIN(SampleCasesTest)
#include "sample_cases_test.moc"
