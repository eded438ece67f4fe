#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::ExceptionPath;
using domain::TransferRecipient;
using domain::TransferTest;

namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(4, 0), Qt::UTC);

ExceptionPath recorded(const domain::Case& of)
{
    ExceptionPath path;
    path.id = domain::ExceptionPathId::create();
    path.caseId = of.id;
    path.way = u"WRITTEN_REQUEST"_s;
    path.evidence = QStringList{u"ID_COVERED"_s, u"ORDER_PROOF_1"_s};
    path.seenBy = domain::UserId::create();
    path.seenAt = noon;
    return path;
}

Result<void> add(test::TemporaryStorage& desk, const ExceptionPath& path)
{
    return desk.write(u"ExceptionRecorded"_s, path.caseId,
                      [&](storage::Transaction& work) { return work.exceptions().add(path); });
}

} // namespace

// What an officer decides on besides outcomes: exception paths (R-ID-11) and transfers (3.9).
class OfficerRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfAPathComesBack();
    void onlyUndecidedPathsOfOpenCasesWait();
    void everyFieldOfATransferComesBack();
    void theLogNamesWhatWasChanged();
    void theyGoWithTheCase();
};

void OfficerRecordsTest::everyFieldOfAPathComesBack()
{
    test::TemporaryStorage desk;
    ExceptionPath path = recorded(desk.addCase(1));
    test::orDie(add(desk, path));
    path.state = domain::ExceptionState::Objected;
    path.decidedBy = domain::UserId::create();
    path.decidedAt = noon.addSecs(60);
    path.reason = u"材料一致"_s;
    path.destroyedBy = path.decidedBy;
    path.destroyedAt = noon.addSecs(61);
    path.contacts = QStringList{u"a1"_s, u"b2"_s};
    path.objectedBy = domain::UserId::create();
    path.objectedAt = noon.addSecs(120);
    path.objection = u"没有提出过"_s;
    test::orDie(desk.write(u"ExceptionObjected"_s, path.caseId,
                           [&](storage::Transaction& work) { return work.exceptions().update(path); }));
    const ExceptionPath read = test::orDie(desk->exceptions().ofCase(path.caseId)).first();
    QCOMPARE(read.id, path.id);
    QCOMPARE(read.way, path.way);
    QCOMPARE(read.evidence, path.evidence);
    QCOMPARE(read.seenBy, path.seenBy);
    QCOMPARE(read.seenAt, path.seenAt);
    QCOMPARE(read.state, path.state);
    QCOMPARE(read.decidedBy, path.decidedBy);
    QCOMPARE(read.decidedAt, path.decidedAt);
    QCOMPARE(read.reason, path.reason);
    QCOMPARE(read.destroyedBy, path.destroyedBy);
    QCOMPARE(read.destroyedAt, path.destroyedAt);
    QCOMPARE(read.contacts, path.contacts);
    QCOMPARE(read.objectedBy, path.objectedBy);
    QCOMPARE(read.objectedAt, path.objectedAt);
    QCOMPARE(read.objection, path.objection);
}

void OfficerRecordsTest::onlyUndecidedPathsOfOpenCasesWait()
{
    test::TemporaryStorage desk;
    const ExceptionPath waiting = recorded(desk.addCase(1));
    ExceptionPath decided = recorded(desk.addCase(2));
    test::orDie(add(desk, waiting));
    test::orDie(add(desk, decided));
    decided.state = domain::ExceptionState::Returned;
    test::orDie(desk.write(u"ExceptionReturned"_s, decided.caseId,
                           [&](storage::Transaction& work) { return work.exceptions().update(decided); }));
    const QList<ExceptionPath> undecided = test::orDie(desk->exceptions().undecided(10));
    QCOMPARE(undecided.size(), 1);
    QCOMPARE(undecided.first().id, waiting.id);
}

void OfficerRecordsTest::everyFieldOfATransferComesBack()
{
    test::TemporaryStorage desk;
    const domain::Case of = desk.addCase(1);
    const TransferRecipient recipient{domain::TransferRecipientId::create(),
                                      of.id,
                                      of.items.first().id,
                                      u"某公司"_s,
                                      u"010-1"_s,
                                      domain::Decision::Yes,
                                      u"接口"_s,
                                      domain::Decision::No,
                                      domain::UserId::create(),
                                      noon};
    const TransferTest finding{domain::TransferTestId::create(),  of.id, of.items.first().id,
                               domain::TransferCondition::NoHarm, true,  u"无他人信息"_s,
                               domain::UserId::create(),          noon};
    test::orDie(desk.write(u"TransferTested"_s, of.id, [&](storage::Transaction& work) -> Result<void> {
        RD_TRY(work.transfers().addRecipient(recipient));
        return work.transfers().addTest(finding);
    }));
    const TransferRecipient named = test::orDie(desk->transfers().recipientsOf(of.id)).first();
    QCOMPARE(named.id, recipient.id);
    QCOMPARE(named.itemId, recipient.itemId);
    QCOMPARE(named.name, recipient.name);
    QCOMPARE(named.contact, recipient.contact);
    QCOMPARE(named.agreed, recipient.agreed);
    QCOMPARE(named.way, recipient.way);
    QCOMPARE(named.abroad, recipient.abroad);
    QCOMPARE(named.by, recipient.by);
    QCOMPARE(named.at, recipient.at);
    const TransferTest read = test::orDie(desk->transfers().testsOf(of.id)).first();
    QCOMPARE(read.id, finding.id);
    QCOMPARE(read.itemId, finding.itemId);
    QCOMPARE(read.condition, finding.condition);
    QCOMPARE(read.holds, finding.holds);
    QCOMPARE(read.reason, finding.reason);
    QCOMPARE(read.by, finding.by);
    QCOMPARE(read.at, finding.at);
}

void OfficerRecordsTest::theLogNamesWhatWasChanged()
{
    test::TemporaryStorage desk;
    test::orDie(add(desk, recorded(desk.addCase(1))));
    QVERIFY(desk->audit().verify()->ok);
    desk.close();
    {
        test::RawDatabase raw(desk.path(), desk.key());
        raw.run("UPDATE exception_path SET state = 'APPROVED'");
    }
    test::orDie(desk.reopen());
    QCOMPARE(test::orDie(desk->audit().verify()).problem, u"row"_s);
}

void OfficerRecordsTest::theyGoWithTheCase()
{
    test::TemporaryStorage desk;
    const domain::Case of = desk.addCase(1);
    test::orDie(add(desk, recorded(of)));
    test::orDie(desk.write(u"TransferTested"_s, of.id, [&](storage::Transaction& work) -> Result<void> {
        RD_TRY(work.transfers().addRecipient({domain::TransferRecipientId::create(),
                                              of.id,
                                              of.items.first().id,
                                              u"某公司"_s,
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              noon}));
        return work.transfers().addTest({domain::TransferTestId::create(),
                                         of.id,
                                         of.items.first().id,
                                         domain::TransferCondition::Identity,
                                         true,
                                         u"已核对"_s,
                                         {},
                                         noon});
    }));
    {
        storage::Transaction work = desk.begin();
        domain::Tombstone left;
        left.id = domain::TombstoneId::create();
        left.month = u"2026-11"_s;
        test::orDie(work.erasures().erase(of.id, left));
        domain::AuditEvent erased = test::TemporaryStorage::event(u"CaseErased"_s);
        erased.objectKind = u"case"_s;
        erased.objectId = of.id.text();
        test::orDie(work.commit(erased));
    }
    QVERIFY(desk->exceptions().ofCase(of.id)->isEmpty());
    QVERIFY(desk->transfers().recipientsOf(of.id)->isEmpty());
    QVERIFY(desk->transfers().testsOf(of.id)->isEmpty());
    QCOMPARE(desk->audit().verify()->problem, QString());
}

QTEST_GUILESS_MAIN(OfficerRecordsTest)

#include "officer_records_test.moc"
