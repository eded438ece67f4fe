#include "core/domain/complaint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::domain;

// Rule book §7 "Complaint": C_RECEIVED → C_ASSIGNED → C_INVESTIGATING → C_DECIDED → C_REPLIED → C_CLOSED.
class ComplaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheListedMovesAreAllowed();
    void theGuardsOfTheRuleBookStandInTheTable();
    void codesGoThereAndBack();
    void theResultFollowsFromThePoints_data();
    void theResultFollowsFromThePoints();
    void aLawsuitHoldsUntilItIsLifted();
    void oneWithoutARecordStandsAsItsItem_data();
    void oneWithoutARecordStandsAsItsItem();
};

void ComplaintTest::onlyTheListedMovesAreAllowed()
{
    const QStringList allowed{
        u"C_RECEIVED>C_ASSIGNED"_s,
        u"C_ASSIGNED>C_ASSIGNED"_s,
        u"C_ASSIGNED>C_INVESTIGATING"_s,
        u"C_INVESTIGATING>C_ASSIGNED"_s,
        u"C_INVESTIGATING>C_DECIDED"_s,
        u"C_DECIDED>C_REPLIED"_s,
        u"C_INVESTIGATING>C_INVESTIGATING"_s,
        u"C_REPLIED>C_DECIDED"_s,
        u"C_REPLIED>C_CLOSED"_s,
        u"C_REPLIED>C_RECEIVED"_s,
        u"C_CLOSED>C_DECIDED"_s,
        u"C_CLOSED>C_RECEIVED"_s,
    };
    int found = 0;
    for (const ComplaintState from : allComplaintStates()) {
        for (const ComplaintState to : allComplaintStates()) {
            const QString move = codeOf(from) + u'>' + codeOf(to);
            QVERIFY2((complaintMove(from, to) != nullptr) == allowed.contains(move), qPrintable(move));
            found += complaintMove(from, to) ? 1 : 0;
        }
    }
    QCOMPARE(found, allowed.size());
}

void ComplaintTest::theGuardsOfTheRuleBookStandInTheTable()
{
    using enum ComplaintState;
    const auto guards = [](ComplaintState from, ComplaintState to) { return complaintMove(from, to)->guards; };
    for (const ComplaintState from : {Received, Assigned, Investigating})
        QVERIFY(guards(from, Assigned).contains(ComplaintGuard::InvestigatorUntouched));
    const QList<ComplaintGuard> deciding = guards(Investigating, Decided);
    for (const ComplaintGuard guard :
         {ComplaintGuard::FindingsReported, ComplaintGuard::AboutKnown, ComplaintGuard::DecidedByOfficer,
          ComplaintGuard::NotByInvestigator, ComplaintGuard::NotByApprover})
        QVERIFY2(deciding.contains(guard), qPrintable(codeOf(guard)));
    QVERIFY(guards(Decided, Replied).contains(ComplaintGuard::RemedyStarted));
    QVERIFY(guards(Replied, Closed).contains(ComplaintGuard::NoLitigation));
    QVERIFY(guards(Investigating, Investigating).contains(ComplaintGuard::AboutKnown));
    for (const ComplaintState from : {Replied, Closed})
        QVERIFY(guards(from, Received).contains(ComplaintGuard::NeverDecided));
}

void ComplaintTest::codesGoThereAndBack()
{
    for (const ComplaintState state : allComplaintStates())
        QVERIFY(parseComplaintState(codeOf(state)) == state);
    for (const ComplaintResult result : allComplaintResults())
        QVERIFY(parseComplaintResult(codeOf(result)) == result);
    for (const ComplaintMove& move : complaintMoves()) {
        for (const ComplaintGuard guard : move.guards)
            QVERIFY(parseComplaintGuard(codeOf(guard)) == guard);
    }
    QVERIFY(!parseComplaintState(u"RECEIVED"_s));
    QVERIFY(!parseComplaintResult(u"upheld"_s));
}

void ComplaintTest::theResultFollowsFromThePoints_data()
{
    QTest::addColumn<QStringList>("points");
    QTest::addColumn<QString>("result");
    QTest::newRow("no point") << QStringList{} << u"REJECTED"_s;
    QTest::newRow("all upheld") << QStringList{u"UPHELD"_s, u"UPHELD"_s} << u"UPHELD"_s;
    QTest::newRow("all rejected") << QStringList{u"REJECTED"_s, u"REJECTED"_s} << u"REJECTED"_s;
    QTest::newRow("one of two") << QStringList{u"UPHELD"_s, u"REJECTED"_s} << u"PARTLY"_s;
    QTest::newRow("in part") << QStringList{u"PARTLY"_s} << u"PARTLY"_s;
}

void ComplaintTest::theResultFollowsFromThePoints()
{
    QFETCH(QStringList, points);
    QFETCH(QString, result);
    QList<Finding> findings;
    for (const QString& point : points)
        findings.append({u"p"_s, u"f"_s, *parseComplaintResult(point)});
    QCOMPARE(codeOf(resultOf(findings)), result);
}

void ComplaintTest::aLawsuitHoldsUntilItIsLifted()
{
    Complaint complaint;
    QVERIFY(!isHeld(complaint));
    complaint.litigation.on = QDate(2025, 10, 9);
    QVERIFY(isHeld(complaint));
    complaint.litigation.liftedBy = rd::domain::UserId::create();
    QVERIFY(!isHeld(complaint));
}

void ComplaintTest::oneWithoutARecordStandsAsItsItem_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("complaint");
    for (const QString& open : {u"IN_PROGRESS"_s, u"PENDING_APPROVAL"_s, u"APPROVED"_s})
        QTest::newRow(qPrintable(open)) << open << u"C_RECEIVED"_s;
    QTest::newRow("answered") << u"REPLIED"_s << u"C_REPLIED"_s;
    for (const QString& ended : {u"CLOSED"_s, u"WITHDRAWN"_s, u"MERGED"_s, u"ABANDONED"_s, u"ERASED"_s})
        QTest::newRow(qPrintable(ended)) << ended << u"C_CLOSED"_s;
}

void ComplaintTest::oneWithoutARecordStandsAsItsItem()
{
    QFETCH(QString, item);
    QFETCH(QString, complaint);
    QCOMPARE(codeOf(complaintStateOf(*parseCaseState(item))), complaint);
}

QTEST_GUILESS_MAIN(ComplaintTest)

#include "complaint_test.moc"
