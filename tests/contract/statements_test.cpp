#include "core/storage/migrator.h"
#include "core/storage/sql/sql_query.h"
#include "tests/support/temporary_storage.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

// Every named statement of the program against the schema its desks have.
class StatementsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    std::unique_ptr<SqlConnection> m_sql;

    QStringList planOf(const Statement& statement) const;

private Q_SLOTS:
    void initTestCase();
    void everyStatementFitsTheSchema();
    void everyStatementNamesItsColumnsAndItsValues();
    void listsAndLookupsRunAlongAnIndex();
    void theQueuesFewHaveAnIndexOfTheirOwn();
    void reportsBeginWithThePeriod();
    void aNewDeskHasTheNewestSchema();
};

void StatementsTest::initTestCase()
{
    m_sql = test::orDie(SqlConnection::open(m_desk.path(), m_desk.key(), OpenMode::Existing));
}

void StatementsTest::everyStatementFitsTheSchema()
{
    QVERIFY(Statement::all().size() > 60);
    for (const Statement* statement : Statement::all()) {
        const auto prepared = m_sql->prepared(*statement);
        QVERIFY2(prepared.has_value(), qPrintable(statement->text()));
    }
}

// A value in the text of a statement would be SQL put together from data; a star would change with the schema.
void StatementsTest::everyStatementNamesItsColumnsAndItsValues()
{
    static const QRegularExpression star(u"SELECT \\*|\\.\\*"_s);
    static const QRegularExpression positional(u"\\?"_s);
    for (const Statement* statement : Statement::all()) {
        QVERIFY2(!statement->text().contains(star), qPrintable(statement->text()));
        QVERIFY2(!statement->text().contains(positional), qPrintable(statement->text()));
        QVERIFY2(!statement->text().contains(u';'), qPrintable(statement->text()));
    }
}

QStringList StatementsTest::planOf(const Statement& statement) const
{
    const Statement explained(u"EXPLAIN QUERY PLAN "_s + statement.text());
    SqlQuery query(*m_sql, explained);
    return query.all([](const SqlQuery& row) { return row.text(3); }).value_or(QStringList{u"failed"_s});
}

// What the people wait for: no step of these reads a whole table or sorts one. The checks that read everything by
// purpose, the counters and the few rows of small tables are named here.
void StatementsTest::listsAndLookupsRunAlongAnIndex()
{
    static const QRegularExpression readsAllByPurpose(
        u"count\\(\\*\\)|FROM (user_account|company_policy|holiday_notice)|^SELECT id, [^:]*$"_s);
    const QList<const Statement*> statements = Statement::all();
    int checked = 0;
    QStringList wholeTables;
    for (const Statement* statement : statements) {
        if (!statement->text().startsWith(u"SELECT"_s) || statement->text().contains(readsAllByPurpose))
            continue;
        ++checked;
        for (const QString& step : planOf(*statement)) {
            if (step.startsWith(u"SCAN"_s) && !step.contains(u"INDEX"_s))
                wholeTables.append(statement->text() + u" | "_s + step);
        }
        if (statement->text().contains(u"(due, number) >"_s))
            QVERIFY2(!planOf(*statement).join(u' ').contains(u"TEMP B-TREE"_s), qPrintable(statement->text()));
    }
    QVERIFY2(wholeTables.isEmpty(), qPrintable(wholeTables.join(u'\n')));
    QVERIFY(checked > 25);
}

// Among 30,000 open cases a page that met every one of them to find the few of its part took a quarter of a second.
void StatementsTest::theQueuesFewHaveAnIndexOfTheirOwn()
{
    int found = 0;
    for (const Statement* statement : Statement::all()) {
        if (!statement->text().contains(u"WHERE queue_part = "_s))
            continue;
        ++found;
        const QString plan = planOf(*statement).join(u' ');
        QVERIFY2(plan.contains(u"request_case_queue (queue_part=? AND"_s), qPrintable(plan));
    }
    QCOMPARE(found, 2);
}

// Of a million cases those of a month: whatever else a report asks, it meets no others (rule book §12).
void StatementsTest::reportsBeginWithThePeriod()
{
    static const QRegularExpression ofPeriod(
        u"request_case_(punctual|received|waiting|due|open) |item_clock_(due|received) |task_sent "
        u"|access_request_decided |reply_sent |audit_entry_watched "
        u"|incident_discovered |task_unproven |call_record_started |sqlite_autoindex_request_case_1|complaint"_s);
    int found = 0;
    for (const Statement* statement : Statement::all()) {
        if (!statement->text().contains(u":from_day"_s) && !statement->text().contains(u":begin"_s))
            continue;
        ++found;
        const QString first = planOf(*statement).value(0);
        QVERIFY2(first.contains(ofPeriod), qPrintable(statement->text() + u" | "_s + first));
    }
    QVERIFY(found > 20);
}

void StatementsTest::aNewDeskHasTheNewestSchema()
{
    QVERIFY(Migrator::newest() >= 1);
    QCOMPARE(*Migrator(*m_sql).version(), Migrator::newest());
    QCOMPARE(m_desk->facts()->schema, Migrator::newest());
}

QTEST_GUILESS_MAIN(StatementsTest)

#include "statements_test.moc"
