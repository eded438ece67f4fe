#include "core/desk/tasks/add_holder.h"

#include "core/rules/rule_book.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::Operation;
using domain::RightType;

namespace {

const QString why = u"客户说参加过试用活动。"_s;

QStringList tasksAt(const QList<domain::Task>& tasks, const QString& holder)
{
    QStringList named;
    for (const domain::Task& task : tasks) {
        if (task.holder == holder)
            named.append(codeOf(task.operation) + u' ' + task.term.toString(Qt::ISODate));
    }
    return named;
}

} // namespace

// R-RT-07: the officer adds a holder the policy does not name for the platforms of the case.
class AddHolderTest : public QObject {
    Q_OBJECT

private:
    static domain::CaseId verified(TemporaryDesk& temporary, RightType right)
    {
        temporary.loadRegister();
        return temporary.verifiedCase(temporary.call(right, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
    }

private Q_SLOTS:
    void theOfficersHolderGetsTheTasksOfTheRightWithTheirTerms_R_RT_07()
    {
        TemporaryDesk temporary;
        const domain::CaseId id = verified(temporary, RightType::Delete);
        const WorkedCase work(temporary, id);
        QVERIFY(tasksAt(work.file().tasks, u"P02"_s).isEmpty());
        const auto added = desk::addHolder(temporary.as(u"chen"_s), id, 1, u"P02"_s, why);
        RD_VERIFY(added);
        const QStringList planned = tasksAt(work.file().tasks, u"P02"_s);
        QVERIFY(!planned.isEmpty());
        QCOMPARE(planned.size(), added->size());
        for (const domain::Task& task : *added) {
            QCOMPARE(task.term,
                     temporary.as(u"li"_s).rules().plannedTerm(task.operation, task.holder, work.file().header.deadline,
                                                               temporary.as(u"li"_s).calendar()));
            QVERIFY(task.term.isValid());
        }
        const domain::AuditEntry last = orDie(desk::caseHistory(temporary.as(u"chen"_s), id)).last();
        QCOMPARE(last.action, u"HolderAdded"_s);
        QVERIFY(orDie(desk::verifyAudit(temporary.as(u"chen"_s), {})).ok);
    }

    void aWithdrawalStopsEachOfItsPurposesThere_R_CO_01()
    {
        TemporaryDesk temporary;
        domain::CallIntake intake = temporary.call(RightType::WithdrawConsent, u"王小明"_s, u"19900009929"_s);
        intake.items.first().purposes = {u"C05"_s, u"C06"_s};
        const WorkedCase work = WorkedCase::logged(temporary, intake);
        const QStringList purposes = temporary.as(u"li"_s).rules().purposesStopped(intake.items.first().purposes);
        const auto added = desk::addHolder(temporary.as(u"chen"_s), work.id(), 1, u"P08"_s, why);
        RD_VERIFY(added);
        QStringList stopped;
        for (const domain::Task& task : *added) {
            QCOMPARE(task.operation, Operation::Stop);
            stopped.append(task.purpose);
        }
        QCOMPARE(stopped, purposes);
    }

    void refusedItChangesNothing()
    {
        TemporaryDesk temporary;
        const domain::CaseId id = verified(temporary, RightType::Delete);
        const WorkedCase work(temporary, id);
        desk::Desk& officer = temporary.as(u"chen"_s);
        desk::Desk& supervisor = temporary.as(u"wang"_s);
        const qsizetype tasks = work.file().tasks.size();
        const QString head = orDie(officer.storage().audit().head());
        const QString known = work.file().tasks.first().holder;
        RD_EXPECT_ERROR(desk::addHolder(supervisor, id, 1, u"P02"_s, why), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::addHolder(officer, id, 2, u"P02"_s, why), ErrorCode::NotFound);
        RD_EXPECT_ERROR(desk::addHolder(officer, id, 1, u"P99"_s, why), ErrorCode::UnknownCode);
        RD_EXPECT_ERROR(desk::addHolder(officer, id, 1, u"P02"_s, u" "_s), ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(desk::addHolder(officer, id, 1, u"P02"_s, u"身份证11010519491231002X"_s),
                        ErrorCode::ForbiddenNumber);
        RD_EXPECT_ERROR(desk::addHolder(officer, id, 1, known, why), ErrorCode::AlreadyDone);
        QCOMPARE(work.file().tasks.size(), tasks);
        QCOMPARE(orDie(officer.storage().audit().head()), head);
    }

    void whatIsBeingDecidedStaysAsItIs()
    {
        TemporaryDesk temporary;
        const domain::CaseId id = verified(temporary, RightType::Delete);
        const desk::ProposedOutcome refusal{
            domain::Outcome::Refused, u"G1"_s,
            u"该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。"_s,
            u"《中华人民共和国会计法》第二十三条"_s};
        RD_VERIFY(desk::proposeOutcome(temporary.as(u"li"_s), id, 1, refusal));
        const qsizetype tasks = WorkedCase(temporary, id).file().tasks.size();
        RD_EXPECT_ERROR(desk::addHolder(temporary.as(u"chen"_s), id, 1, u"P02"_s, why), ErrorCode::MoveForbidden);
        QCOMPARE(WorkedCase(temporary, id).file().tasks.size(), tasks);
    }
};

QTEST_MAIN(AddHolderTest)
#include "add_holder_test.moc"
