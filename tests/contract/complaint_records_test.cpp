#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::Complaint;
using domain::ComplaintState;

namespace {

const QDateTime noon(QDate(2025, 9, 30), QTime(4, 0), Qt::UTC);

Complaint complaintOf(const domain::Case& carrier, const domain::Case& about)
{
    Complaint complaint;
    complaint.id = domain::ComplaintId::create();
    complaint.caseId = carrier.id;
    complaint.itemId = carrier.items.first().id;
    complaint.about = about.id;
    complaint.aboutReply = domain::ReplyId::create();
    complaint.wanted = u"重新提供完整的副本"_s;
    complaint.newFacts = u"附上了订单截图"_s;
    return complaint;
}

// Every field that work on it fills.
void workOn(Complaint& complaint)
{
    complaint.state = ComplaintState::Decided;
    complaint.forLegal = true;
    complaint.investigator = domain::UserId::create();
    complaint.assignedAt = noon;
    complaint.findings = {{u"缺少订单信息"_s, u"确有遗漏"_s, domain::ComplaintResult::Upheld},
                          {u"答复太慢"_s, u"在期限之内"_s, domain::ComplaintResult::Rejected}};
    complaint.rootCause = u"未检索门店收银"_s;
    complaint.remedy = u"重新办理"_s;
    complaint.reportedAt = noon.addDays(1);
    complaint.reopens = true;
    complaint.result = domain::ComplaintResult::PartlyUpheld;
    complaint.decidedBy = domain::UserId::create();
    complaint.decidedAt = noon.addDays(2);
    complaint.decisionNote = u"同意调查意见"_s;
    complaint.noRequest = {domain::UserId::create(), u"投诉的是门店态度"_s};
    complaint.owed = QList{domain::ItemId::create(), domain::ItemId::create()};
    complaint.litigation = {
        QDate(2025, 10, 9), u"称将起诉"_s, domain::UserId::create(), noon.addDays(3), domain::UserId::create(),
        noon.addDays(4),    u"已经和解"_s};
}

Result<void> save(test::TemporaryStorage& desk, const Complaint& complaint)
{
    return desk.write(u"ComplaintLogged"_s, complaint.caseId,
                      [&](storage::Transaction& work) { return work.complaints().save(complaint); });
}

} // namespace

// A complaint is a record of its own beside the case that carries it (rule book 3.12, §7), and the log vouches for it.
class ComplaintRecordsTest : public QObject {
    Q_OBJECT

private:
    static void compareDecision(const Complaint& read, const Complaint& complaint);

private Q_SLOTS:
    void everyFieldComesBack();
    void aComplaintIsFoundByItsOwnCaseAndByTheOneItIsAbout();
    void runningOnesComeByDueDateAndClosedOnesOnlyAmongAll();
    void whatLegalIsToKnowOfIsToldApart();
    void theLogNamesAComplaintThatWasChanged();
};

void ComplaintRecordsTest::everyFieldComesBack()
{
    test::TemporaryStorage desk;
    const domain::Case about = desk.addCase(1);
    const domain::Case carrier = desk.addCase(2);
    Complaint complaint = complaintOf(carrier, about);
    test::orDie(save(desk, complaint));
    QVERIFY(!test::orDie(desk->complaints().find(complaint.id)).owed);
    workOn(complaint);
    test::orDie(save(desk, complaint));

    const Complaint read = test::orDie(desk->complaints().find(complaint.id));
    QCOMPARE(read.number, carrier.number);
    QCOMPARE(read.aboutNumber, about.number);
    QVERIFY(read.caseId == carrier.id && read.itemId == complaint.itemId && read.about == about.id);
    QVERIFY(read.aboutReply == complaint.aboutReply);
    QVERIFY(read.state == ComplaintState::Decided);
    QCOMPARE(read.wanted, complaint.wanted);
    QCOMPARE(read.newFacts, complaint.newFacts);
    QVERIFY(read.forLegal && read.reopens);
    QVERIFY(read.investigator == complaint.investigator);
    QCOMPARE(read.assignedAt, complaint.assignedAt);
    compareDecision(read, complaint);
}

void ComplaintRecordsTest::compareDecision(const Complaint& read, const Complaint& complaint)
{
    QCOMPARE(read.findings.size(), 2);
    QCOMPARE(read.findings.at(0).point, u"缺少订单信息"_s);
    QCOMPARE(read.findings.at(0).finding, u"确有遗漏"_s);
    QVERIFY(read.findings.at(0).result == domain::ComplaintResult::Upheld);
    QVERIFY(read.findings.at(1).result == domain::ComplaintResult::Rejected);
    QCOMPARE(read.rootCause, complaint.rootCause);
    QCOMPARE(read.remedy, complaint.remedy);
    QCOMPARE(read.reportedAt, complaint.reportedAt);
    QVERIFY(read.result == domain::ComplaintResult::PartlyUpheld);
    QVERIFY(read.decidedBy == complaint.decidedBy);
    QCOMPARE(read.decidedAt, complaint.decidedAt);
    QCOMPARE(read.decisionNote, complaint.decisionNote);
    QVERIFY(read.noRequest.by == complaint.noRequest.by && read.owed == complaint.owed);
    QCOMPARE(read.noRequest.reason, complaint.noRequest.reason);
    QCOMPARE(read.litigation.on, complaint.litigation.on);
    QCOMPARE(read.litigation.words, complaint.litigation.words);
    QVERIFY(read.litigation.by == complaint.litigation.by && read.litigation.liftedBy == complaint.litigation.liftedBy);
    QCOMPARE(read.litigation.at, complaint.litigation.at);
    QCOMPARE(read.litigation.liftedAt, complaint.litigation.liftedAt);
    QCOMPARE(read.litigation.liftReason, complaint.litigation.liftReason);
}

void ComplaintRecordsTest::aComplaintIsFoundByItsOwnCaseAndByTheOneItIsAbout()
{
    test::TemporaryStorage desk;
    const domain::Case about = desk.addCase(1);
    const domain::Case first = desk.addCase(2);
    const domain::Case second = desk.addCase(3);
    test::orDie(save(desk, complaintOf(first, about)));
    Complaint sued = complaintOf(second, about);
    sued.litigation.on = QDate(2025, 10, 9);
    test::orDie(save(desk, sued));
    // However many there are, one that holds the case is among those read.
    QVERIFY(test::orDie(desk->complaints().about(about.id, 1)).first().id == sued.id);
    QVERIFY(!test::orDie(desk->complaints().hasOther(sued)));
    Complaint again = complaintOf(desk.addCase(4), about);
    again.aboutReply = sued.aboutReply;
    QVERIFY(test::orDie(desk->complaints().hasOther(again)));
    QCOMPARE(test::orDie(desk->complaints().about(about.id, 10)).size(), 2);
    QVERIFY(test::orDie(desk->complaints().about(first.id, 10)).isEmpty());
    QVERIFY(!test::orDie(desk->complaints().ofCase(about.id)));
    QVERIFY(test::orDie(desk->complaints().ofCase(second.id))->caseId == second.id);
    const auto missing = desk->complaints().find(domain::ComplaintId::create());
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    // One case carries one complaint.
    QVERIFY(!save(desk, complaintOf(second, first)));
}

void ComplaintRecordsTest::runningOnesComeByDueDateAndClosedOnesOnlyAmongAll()
{
    test::TemporaryStorage desk;
    const domain::Case about = desk.addCase(1);
    const domain::Case sooner = desk.addCase(2);
    const domain::Case later = desk.addCase(3);
    Complaint closed = complaintOf(desk.addCase(4), about);
    closed.state = ComplaintState::Closed;
    test::orDie(save(desk, complaintOf(later, about)));
    test::orDie(save(desk, complaintOf(sooner, about)));
    test::orDie(save(desk, closed));
    const auto running = test::orDie(desk->complaints().page(storage::ComplaintsListed::Running, 10));
    QCOMPARE(running.size(), 2);
    QVERIFY(running.at(0).complaint.caseId == sooner.id && running.at(1).complaint.caseId == later.id);
    QCOMPARE(running.at(0).carrier.deadline.due, sooner.deadline.due);
    QCOMPARE(running.at(0).carrier.deadline.d0, sooner.deadline.d0);
    QCOMPARE(running.at(0).carrier.number, sooner.number);
    QCOMPARE(test::orDie(desk->complaints().page(storage::ComplaintsListed::All, 10)).size(), 3);
    QCOMPARE(test::orDie(desk->complaints().page(storage::ComplaintsListed::Running, 1)).size(), 1);
}

void ComplaintRecordsTest::whatLegalIsToKnowOfIsToldApart()
{
    test::TemporaryStorage desk;
    const domain::Case about = desk.addCase(1);
    Complaint second = complaintOf(desk.addCase(2), about);
    second.forLegal = true;
    Complaint sued = complaintOf(desk.addCase(3), about);
    sued.litigation.on = QDate(2025, 10, 9);
    test::orDie(save(desk, complaintOf(desk.addCase(4), about)));
    test::orDie(save(desk, sued));
    test::orDie(save(desk, second));
    const auto alerting = test::orDie(desk->complaints().alerting(10));
    QCOMPARE(alerting.size(), 2);
    QVERIFY(alerting.at(0).complaint.id == second.id && alerting.at(1).complaint.id == sued.id);
    second.state = ComplaintState::Replied;
    test::orDie(save(desk, second));
    QCOMPARE(test::orDie(desk->complaints().alerting(10)).size(), 1);
    sued.state = ComplaintState::Closed;
    test::orDie(save(desk, sued));
    QCOMPARE(test::orDie(desk->complaints().alerting(10)).size(), 1); // the hold stands on
    sued.litigation.liftedBy = domain::UserId::create();
    test::orDie(save(desk, sued));
    QVERIFY(test::orDie(desk->complaints().alerting(10)).isEmpty());
}

void ComplaintRecordsTest::theLogNamesAComplaintThatWasChanged()
{
    test::TemporaryStorage desk;
    const domain::Case about = desk.addCase(1);
    Complaint complaint = complaintOf(desk.addCase(2), about);
    test::orDie(save(desk, complaint));
    QVERIFY(desk->audit().verify()->ok);
    desk.close();
    {
        test::RawDatabase raw(desk.path(), desk.key());
        raw.run("UPDATE complaint SET for_legal = 1");
    }
    test::orDie(desk.reopen());
    const domain::AuditCheck check = test::orDie(desk->audit().verify());
    QVERIFY(!check.ok);
    QCOMPARE(check.problem, u"row"_s);
}

QTEST_GUILESS_MAIN(ComplaintRecordsTest)

#include "complaint_records_test.moc"
