#include "core/security/digest.h"
#include "core/storage/moved_dates.h"
#include "core/storage/shared_entry.h"
#include "core/storage/sql/sql_connection.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int linesOfAnEntry = 256;
const QDate from(2026, 1, 1);

} // namespace

// A change of many cases: each has its line in a signed entry that some hundred share (R-AU-01, R-DL-06, D6, D8).
class SharedEntryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryStorage> m_desk;
    QList<domain::Case> m_cases; // in the order of their rows

    void addCases(int count);
    Result<void> moveAll(int notice);
    domain::AuditCheck checked() const { return *(*m_desk)->audit().verify(); }
    QList<domain::AuditEntry> historyOf(int index) const { return *(*m_desk)->audit().ofCase(m_cases.at(index).id); }
    qint64 lastSequence() const { return (*m_desk)->audit().end()->sequence; }

private Q_SLOTS:
    void init();
    void eachCaseHasItsLine_R_AU_01_data();
    void eachCaseHasItsLine_R_AU_01();
    void linesOfSeveralChangesStandBetweenTheOtherEntries();
    void aLineSaysWhoWhenAndWhat_R_AU_01();
    void pagesTellEveryLine();
    void nothingOfALineCanBeReadWithoutTheKeyOfItsCase_R_AU_01();
    void anErasedCaseTakesItsLineAlong_R_RE_01();
    void whatIsChangedBehindTheLogsBackIsFound_data();
    void whatIsChangedBehindTheLogsBackIsFound();
    void whatWasChangedBehindTheLogsBackStaysFoundAfterAMove_data();
    void whatWasChangedBehindTheLogsBackStaysFoundAfterAMove();
    void datesPutBackAfterTwoMovesAreFound();
    void aLineOfBeforeWithTheHashOfItsRowIsFollowedByOneWithDates();
    void aLineWithoutDatesOrWithPartOfThemIsFound();
    void aLineThatStandsForAnotherCaseDoesNotOpen();
    void aFullDiskInTheMiddleLeavesNothing();
};

void SharedEntryTest::init()
{
    m_desk = std::make_unique<test::TemporaryStorage>();
    m_cases.clear();
}

void SharedEntryTest::addCases(int count)
{
    Transaction work = m_desk->begin();
    for (int i = 0; i < count; ++i) {
        m_cases.append(test::TemporaryStorage::someCase(i));
        test::orDie(work.cases().add(m_cases.last()));
        test::orDie(work.note(test::TemporaryStorage::event(u"CallLogged"_s, m_cases.last().id)));
    }
    test::orDie(work.commit(test::TemporaryStorage::event(u"Filled"_s)));
}

// Every open case a day later.
Result<void> SharedEntryTest::moveAll(int notice)
{
    RD_TRY_ASSIGN(Transaction work, (*m_desk)->begin(m_desk->session(), QDateTime::currentDateTimeUtc()));
    RD_TRY_ASSIGN(const QList<OpenDeadline> open, work.deadlines().openFrom(from));
    for (OpenDeadline one : open) {
        const domain::Deadline was = one.deadline;
        one.deadline.due = one.deadline.due.addDays(1);
        RD_TRY_ASSIGN(const qint64 entry, work.sharedEntry());
        RD_TRY(work.deadlines().moveDeadline(one, entry));
        const QJsonObject detail{{u"notice"_s, notice}, {u"number"_s, one.number}};
        RD_TRY(work.noteLine(
            {u"DeadlineRecomputed"_s, one.id, packedDetail(detail), one.sharedEntry, packedDates(was, one.deadline)}));
    }
    return work.commit(test::TemporaryStorage::event(u"NoticeConfirmed"_s));
}

void SharedEntryTest::eachCaseHasItsLine_R_AU_01_data()
{
    QTest::addColumn<int>("cases");
    for (const int cases : {1, linesOfAnEntry - 1, linesOfAnEntry, linesOfAnEntry + 1, 2 * linesOfAnEntry, 700})
        QTest::addRow("%d", cases) << cases;
}

void SharedEntryTest::eachCaseHasItsLine_R_AU_01()
{
    QFETCH(int, cases);
    addCases(cases);
    const qint64 before = lastSequence();
    test::orDie(moveAll(2027));
    QCOMPARE(lastSequence() - before, (cases + linesOfAnEntry - 1) / linesOfAnEntry + 1);
    for (int i = 0; i < cases; ++i) {
        const QList<domain::AuditEntry> history = historyOf(i);
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.last().action, u"DeadlineRecomputed"_s);
        QCOMPARE(history.last().detail.value(u"number"_s).toString(), m_cases.at(i).number);
        QCOMPARE(history.last().sequence, before + 1 + i / linesOfAnEntry);
    }
    const domain::AuditCheck check = checked();
    QVERIFY2(check.ok, qPrintable(check.problem));
    QCOMPARE(check.entries, lastSequence());
}

// An entry of its own, as a desk of before has one for every case, and later ones.
void SharedEntryTest::linesOfSeveralChangesStandBetweenTheOtherEntries()
{
    addCases(3);
    const domain::CaseId id = m_cases.at(1).id;
    const auto touch = [&](const QString& action) {
        const domain::Case now = *(*m_desk)->cases().find(id);
        test::orDie(m_desk->write(action, id, [&](Transaction& work) { return work.cases().update(now); }));
    };
    touch(u"DeadlineRecomputed"_s);
    test::orDie(moveAll(2027));
    touch(u"CaseMoved"_s);
    test::orDie(moveAll(2028));
    touch(u"CaseClosed"_s);
    QStringList told;
    for (const domain::AuditEntry& entry : historyOf(1))
        told.append(entry.action + QString::number(entry.detail.value(u"notice"_s).toInt()));
    QCOMPARE(told,
             (QStringList{u"CallLogged0"_s, u"DeadlineRecomputed0"_s, u"DeadlineRecomputed2027"_s, u"CaseMoved0"_s,
                          u"DeadlineRecomputed2028"_s, u"CaseClosed0"_s}));
    QCOMPARE(historyOf(2).size(), 3);
    QCOMPARE((*m_desk)->cases().find(id)->deadline.due, m_cases.at(1).deadline.due.addDays(2));
    QVERIFY(checked().ok);
    test::orDie(m_desk->reopen());
    QCOMPARE(historyOf(1).size(), 6);
}

void SharedEntryTest::aLineSaysWhoWhenAndWhat_R_AU_01()
{
    addCases(2);
    test::orDie(moveAll(2027));
    const domain::AuditEntry line = historyOf(1).last();
    const domain::User& user = m_desk->session().user();
    QCOMPARE(line.actor, user.id);
    QCOMPARE(line.actorName, user.name);
    QCOMPARE(line.workstation, u"desk-3"_s);
    QCOMPARE(line.objectKind, u"case"_s);
    QCOMPARE(line.objectId, m_cases.at(1).id.text());
    QCOMPARE(line.caseId, m_cases.at(1).id);
    QVERIFY(line.at.isValid());
    QCOMPARE(line.hash.size(), 64);
}

void SharedEntryTest::pagesTellEveryLine()
{
    addCases(300);
    const qint64 before = lastSequence();
    test::orDie(moveAll(2027));
    const QList<domain::AuditEntry> first = *(*m_desk)->audit().page(before, 1);
    QCOMPARE(first.size(), linesOfAnEntry);
    QCOMPARE(first.first().caseId, m_cases.first().id);
    QCOMPARE(first.last().sequence, before + 1);
    const QList<domain::AuditEntry> rest = *(*m_desk)->audit().page(before + 1, 10);
    QCOMPARE(rest.size(), 300 - linesOfAnEntry + 1);
    QCOMPARE(rest.first().detail.value(u"number"_s).toString(), m_cases.at(linesOfAnEntry).number);
    QCOMPARE(rest.last().action, u"NoticeConfirmed"_s);
}

void SharedEntryTest::nothingOfALineCanBeReadWithoutTheKeyOfItsCase_R_AU_01()
{
    addCases(2);
    test::orDie(moveAll(2027));
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    for (const domain::Case& one : std::as_const(m_cases))
        QCOMPARE(raw.value("SELECT count(*) FROM audit_entry WHERE instr(touched || detail, CAST('"
                           + one.number.toUtf8() + "' AS BLOB)) > 0"),
                 QByteArray("0"));
    raw.run("DELETE FROM case_key WHERE case_id = '" + m_cases.first().id.text().toUtf8() + "'");
    QVERIFY(historyOf(0).last().detail.isEmpty());
    QVERIFY(!historyOf(1).last().detail.isEmpty());
    QCOMPARE(checked().problem, u"key"_s); // it went without an erasure on record
}

void SharedEntryTest::anErasedCaseTakesItsLineAlong_R_RE_01()
{
    addCases(3);
    test::orDie(moveAll(2027));
    const qint64 shared = historyOf(1).last().sequence;
    domain::Tombstone left;
    left.id = domain::TombstoneId::create();
    Transaction work = m_desk->begin();
    test::orDie(work.erasures().erase(m_cases.at(1).id, left));
    test::orDie(work.commit({u"CaseErased"_s, u"case"_s, m_cases.at(1).id.text(), {}, {}}));
    const domain::AuditCheck check = checked();
    QVERIFY2(check.ok, qPrintable(check.problem));
    const QList<domain::AuditEntry> lines = *(*m_desk)->audit().page(shared - 1, 1);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).caseId, m_cases.at(1).id);
    QVERIFY(lines.at(1).detail.isEmpty());
    QVERIFY(!lines.at(2).detail.isEmpty());
    QVERIFY(!historyOf(2).last().detail.isEmpty());
}

void SharedEntryTest::whatIsChangedBehindTheLogsBackIsFound_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("problem");
    const QByteArray ofShared = " WHERE object_kind = 'cases'";
    QTest::newRow("line") << "UPDATE audit_entry SET touched = replace(touched, '-7', '-8')" + ofShared << u"hash"_s;
    QTest::newRow("line cut off") << "UPDATE audit_entry SET touched = substr(touched, 1, 50)" + ofShared << u"hash"_s;
    QTest::newRow("detail") << "UPDATE audit_entry SET detail = zeroblob(60)" + ofShared << u"hash"_s;
    QTest::newRow("hash") << "UPDATE audit_entry SET hash = zeroblob(32)" + ofShared << u"hash"_s;
    QTest::newRow("signature") << "UPDATE audit_entry SET signature = zeroblob(64)" + ofShared << u"signature"_s;
    QTest::newRow("made an ordinary one") << "UPDATE audit_entry SET object_kind = 'case'" + ofShared << u"hash"_s;
    QTest::newRow("date") << QByteArray("UPDATE request_case SET due = '2099-01-01' WHERE place = 2") << u"row"_s;
    QTest::newRow("date put back") << QByteArray("UPDATE request_case SET due = date(due, '-1 day') WHERE place = 2")
                                   << u"row"_s;
    QTest::newRow("line hidden") << QByteArray("UPDATE request_case SET shared_entry = '' WHERE place = 2") << u"row"_s;
}

void SharedEntryTest::whatIsChangedBehindTheLogsBackIsFound()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, problem);
    addCases(3);
    test::orDie(moveAll(2027));
    const qint64 shared = historyOf(0).last().sequence;
    QVERIFY(checked().ok);
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    raw.run(change);
    const domain::AuditCheck check = checked();
    QVERIFY(!check.ok);
    QCOMPARE(check.problem, problem);
    QCOMPARE(check.firstBad, shared);
    for (int i = 0; i < m_cases.size(); ++i)
        QVERIFY((*m_desk)->audit().ofCase(m_cases.at(i).id).has_value());
}

void SharedEntryTest::whatWasChangedBehindTheLogsBackStaysFoundAfterAMove_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("words") << QByteArray("words = 'others'");
    QTest::newRow("state") << QByteArray("state = 'IN_PROGRESS'");
    QTest::newRow("due") << QByteArray("due = date(due, '+20 days')");
    QTest::newRow("D0") << QByteArray("d0 = date(d0, '+1 day')");
    QTest::newRow("end") << QByteArray("due_end = due_end + 1");
    QTest::newRow("provisional") << QByteArray("provisional = 1 - provisional");
    QTest::newRow("milestones") << QByteArray("milestones = '2026-12-01     '");
    QTest::newRow("long stop") << QByteArray("long_stop = ''");
    QTest::newRow("line") << QByteArray("shared_entry = '1'");
    QTest::newRow("second clock") << QByteArray("second_from = '2026-12-01'");
}

// D8: a hash of the whole row would vouch for what it found; a line says only what it moved.
void SharedEntryTest::whatWasChangedBehindTheLogsBackStaysFoundAfterAMove()
{
    QFETCH(QByteArray, change);
    for (const bool movedBefore : {false, true}) {
        init();
        addCases(3);
        if (movedBefore)
            test::orDie(moveAll(2027));
        test::RawDatabase(m_desk->path(), m_desk->key()).run("UPDATE request_case SET " + change + " WHERE place = 2");
        test::orDie(moveAll(2028));
        const domain::AuditCheck check = checked();
        QVERIFY(!check.ok);
        QCOMPARE(check.problem, u"row"_s);
        QCOMPARE(check.firstBad, historyOf(0).last().sequence);
    }
}

void SharedEntryTest::datesPutBackAfterTwoMovesAreFound()
{
    addCases(3);
    test::orDie(moveAll(2027));
    test::RawDatabase raw(m_desk->path(), m_desk->key());
    const QByteArray due = raw.value("SELECT due FROM request_case WHERE place = 2");
    test::orDie(moveAll(2028));
    QVERIFY(checked().ok);
    raw.run("UPDATE request_case SET due = '" + due + "' WHERE place = 2");
    QCOMPARE(checked().problem, u"row"_s);
    raw.run("UPDATE request_case SET due = date('" + due + "', '+1 day') WHERE place = 2");
    QVERIFY(checked().ok);
    raw.run("DELETE FROM request_case WHERE place = 2");
    QCOMPARE(checked().problem, u"rowMissing"_s);
}

// As a desk has them from before lines held dates: the row stands among what the line touched.
void SharedEntryTest::aLineOfBeforeWithTheHashOfItsRowIsFollowedByOneWithDates()
{
    addCases(2);
    test::orDie(moveAll(2027));
    const domain::Case now = *(*m_desk)->cases().find(m_cases.first().id);
    const qint64 before = historyOf(0).last().sequence;
    Transaction work = m_desk->begin();
    test::orDie(work.cases().update(now));
    test::orDie(work.noteLine({u"DeadlineRecomputed"_s, now.id, packedDetail({}), before, {}}));
    test::orDie(work.commit(test::TemporaryStorage::event(u"NoticeConfirmed"_s)));
    QVERIFY(checked().ok);
    test::orDie(moveAll(2028));
    const domain::AuditCheck check = checked();
    QVERIFY2(check.ok, qPrintable(check.problem));
}

void SharedEntryTest::aLineWithoutDatesOrWithPartOfThemIsFound()
{
    for (const qsizetype size : {qsizetype(0), qsizetype(20)}) {
        init();
        addCases(1);
        Transaction work = m_desk->begin();
        OpenDeadline moved = work.deadlines().openFrom(from)->first();
        const domain::Deadline was = moved.deadline;
        moved.deadline.due = moved.deadline.due.addDays(1);
        test::orDie(work.deadlines().moveDeadline(moved, *work.sharedEntry()));
        const QByteArray dates = packedDates(was, moved.deadline).first(size);
        test::orDie(work.noteLine({u"DeadlineRecomputed"_s, moved.id, packedDetail({}), 0, dates}));
        test::orDie(work.commit(test::TemporaryStorage::event(u"NoticeConfirmed"_s)));
        QCOMPARE(checked().problem, u"row"_s);
    }
}

// Whoever may sign cannot pass one case's line off as another's: it is sealed for its case and its entry.
void SharedEntryTest::aLineThatStandsForAnotherCaseDoesNotOpen()
{
    const Secret key = security::randomSecret(32);
    const NewLine noted{u"DeadlineRecomputed"_s, domain::CaseId::create(), packedDetail({{u"notice"_s, 2027}}), 3,
                        "dates"};
    SharedLines packed;
    packed.add(noted, sealedLine(key, noted, 7, "rows"));
    security::ChainedEntry entry;
    entry.touched = packed.take();
    QVERIFY(packed.isEmpty());
    const std::optional<QList<SharedLine>> lines = linesOf(entry);
    QVERIFY(lines && lines->size() == 1);
    SharedLine line = lines->first();
    QCOMPARE(line.caseId, noted.caseId.text());
    QCOMPARE(line.before, 3);
    const std::optional<LineText> text = openedLine(key, 7, line);
    QVERIFY(text);
    QCOMPARE(text->detail, (QJsonObject{{u"notice"_s, 2027}}));
    QCOMPARE(text->touched, QByteArray("rows"));
    QCOMPARE(text->dates, QByteArray("dates"));
    QVERIFY(!openedLine(key, 8, line));
    QVERIFY(!openedLine(security::randomSecret(32), 7, line));
    line.caseId = domain::CaseId::create().text();
    QVERIFY(!openedLine(key, 7, line));
    entry.touched.chop(1);
    QVERIFY(!linesOf(entry));
}

void SharedEntryTest::aFullDiskInTheMiddleLeavesNothing()
{
    constexpr int statementsBetween = 53;
    addCases(300);
    const QString head = *(*m_desk)->audit().head();
    int failures = 0;
    for (int failing = 1;; failing += statementsBetween) {
        SqlConnection::failStatement(failing);
        const Result<void> written = moveAll(2027);
        SqlConnection::failStatement(0);
        if (written)
            break;
        ++failures;
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QCOMPARE(*(*m_desk)->audit().head(), head);
        QCOMPARE(historyOf(299).size(), 1);
        QCOMPARE((*m_desk)->cases().find(m_cases.first().id)->deadline.due, m_cases.first().deadline.due);
    }
    QVERIFY(failures >= 5);
    QVERIFY(checked().ok);
}

QTEST_GUILESS_MAIN(SharedEntryTest)

#include "shared_entry_test.moc"
