#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/search_cases.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/erasure/confirm_erasure.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/erasure/list_erasable.h"
#include "core/desk/erasure/propose_erasure.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/worked_case.h"

#include <QJsonArray>
#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::CaseId;
using domain::ErasureObstacle;
using domain::RightType;

namespace {

const QString laterPhone = u"17098765431"_s;
const QByteArray person = "the keyed hash of somebody";

QString guardOf(const Error& error)
{
    return error.args.value(u"guard"_s).toString();
}

} // namespace

// What ties a case to others and to the person, when its records go (§9, R-RE-01, R-RE-03).
class ErasureBondsTest : public QObject {
    Q_OBJECT

private:
    std::optional<TemporaryDesk> m_desk;

    const storage::Storage& storage() { return m_desk->as(u"wang"_s).storage(); }
    CaseId logged(const QString& name, const QString& phone)
    {
        return WorkedCase::logged(*m_desk, m_desk->call(RightType::OptOut, name, phone)).id();
    }
    CaseId closed(const QString& name, const QString& phone)
    {
        const WorkedCase worked = WorkedCase::logged(*m_desk, m_desk->call(RightType::OptOut, name, phone));
        worked.answer(1);
        m_desk->setNow(u"2026-11-26T10:00:00+08:00"_s);
        worked.close();
        m_desk->setNow(u"2026-11-23T10:00:00+08:00"_s);
        return worked.id();
    }
    void write(const std::function<Result<void>(storage::Transaction&)>& change)
    {
        storage::Transaction work = orDie(m_desk->as(u"wang"_s).begin());
        orDie(change(work));
        orDie(work.commit(desk::objectEvent(u"Tested"_s, u"desk"_s, {}, {})));
    }
    // Past the guards, which other tests ask.
    void eraseRows(const CaseId& id)
    {
        storage::Transaction work = orDie(m_desk->as(u"wang"_s).begin());
        domain::Tombstone left;
        left.id = domain::TombstoneId::create();
        left.month = u"2026-11"_s;
        orDie(work.erasures().erase(id, left));
        orDie(work.commit(desk::objectEvent(u"CaseErased"_s, u"case"_s, id.text(), {})));
    }
    void flag(const CaseId& id, bool raised, int minute)
    {
        write([&](storage::Transaction& work) {
            return work.safety().add({domain::SafetyFlagId::create(), id, person, raised,
                                      m_desk->as(u"wang"_s).session().user().id, u"前邻居多次打听。"_s,
                                      m_desk->clock().now().addSecs(60 * minute)});
        });
    }
    void merge(const CaseId& ended, const CaseId& goesOn)
    {
        write([&](storage::Transaction& work) -> Result<void> {
            domain::CaseTurn turn;
            turn.id = domain::TurnId::create();
            turn.caseId = ended;
            turn.kind = domain::TurnKind::Merged;
            turn.other = goesOn;
            turn.at = m_desk->clock().now();
            RD_TRY(work.turns().add(turn));
            turn.id = domain::TurnId::create();
            std::swap(turn.caseId, turn.other);
            turn.kind = domain::TurnKind::TookIn;
            return work.turns().add(turn);
        });
    }
    QByteArray count(const QByteArray& from)
    {
        RawDatabase raw(m_desk->path(), m_desk->as(u"wang"_s).databaseKey());
        return raw.value("SELECT count(*) FROM " + from);
    }
    domain::ErasableCase judged(const CaseId& id)
    {
        for (const domain::ErasableCase& one : orDie(desk::listErasable(m_desk->as(u"wang"_s))).cases) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    QString audit() { return orDie(desk::verifyAudit(m_desk->as(u"wang"_s), {})).problem; }

private Q_SLOTS:
    void init() { m_desk.emplace(); }

    // R-ID-09, K6: whichever of the two cases goes first, the flag is down and stays down.
    void aLiftedFlagStaysDown_data()
    {
        QTest::addColumn<bool>("liftFirst");
        QTest::newRow("the case that lifted it goes first") << true;
        QTest::newRow("the case that raised it goes first") << false;
    }
    void aLiftedFlagStaysDown()
    {
        QFETCH(const bool, liftFirst);
        const CaseId raising = logged(u"欧阳皓玥"_s, laterPhone);
        const CaseId lifting = logged(u"令狐正中"_s, u"17011112222"_s);
        flag(raising, true, 1);
        flag(lifting, false, 2);
        QVERIFY(!orDie(storage().safety().isRaised(person)));
        eraseRows(liftFirst ? lifting : raising);
        QVERIFY(!orDie(storage().safety().isRaised(person)));
        QCOMPARE(count("safety_flag WHERE reason = ''"), QByteArray(liftFirst ? "1" : "0"));
        eraseRows(liftFirst ? raising : lifting);
        QVERIFY(!orDie(storage().safety().isRaised(person)));
        QCOMPARE(count("safety_flag"), QByteArray("0"));
        QCOMPARE(audit(), QString());
    }
    void aFlagThatNoCaseHoldsAnyMoreIsLiftedForGood()
    {
        const CaseId raising = logged(u"欧阳皓玥"_s, laterPhone);
        const CaseId lifting = logged(u"令狐正中"_s, u"17011112222"_s);
        flag(raising, true, 1);
        eraseRows(raising);
        QVERIFY(orDie(storage().safety().isRaised(person))); // nobody has lifted it
        flag(lifting, false, 2);
        eraseRows(lifting);
        QVERIFY(!orDie(storage().safety().isRaised(person)));
        QCOMPARE(count("safety_flag"), QByteArray("0"));
        QCOMPARE(audit(), QString());
    }

    // K6: what was consented to, and that it was taken back, is the person's and not the case's.
    void consentsAndTheirWithdrawalsOutliveTheCase()
    {
        const CaseId id = logged(u"欧阳皓玥"_s, laterPhone);
        const QDateTime at = m_desk->clock().now();
        write([&](storage::Transaction& work) -> Result<void> {
            domain::Consent consent;
            consent.id = domain::ConsentId::create();
            consent.personKey = person;
            consent.purpose = u"C04"_s;
            consent.givenAt = at.addDays(-30);
            consent.withdrawnAt = at;
            consent.withdrawnBy = domain::Channel::Hotline;
            consent.withdrawnIn = id;
            RD_TRY(work.consents().add(consent));
            return work.consents().addWithdrawal(
                {domain::ConsentWithdrawalId::create(), person, u"C04"_s, at, domain::Channel::Hotline, id});
        });
        eraseRows(id);
        const QList<domain::Consent> consents = orDie(storage().consents().ofPerson(person));
        QCOMPARE(consents.size(), 1);
        QCOMPARE(consents.first().withdrawnAt, at);
        QVERIFY(consents.first().withdrawnIn.isEmpty());
        const auto withdrawals = orDie(storage().consents().withdrawalsOf(person));
        QCOMPARE(withdrawals.size(), 1);
        QVERIFY(withdrawals.first().caseId.isEmpty());
        QCOMPARE(count("pragma_foreign_key_check"), QByteArray("0"));
        QCOMPARE(audit(), QString());
    }

    // Somebody had read the case before it went: their entry would bring a key back, and the log would never hold
    // again.
    void anEntryOfAnErasedCaseIsRefused()
    {
        const CaseId id = logged(u"欧阳皓玥"_s, laterPhone);
        eraseRows(id);
        storage::Transaction work = orDie(m_desk->as(u"wang"_s).begin());
        RD_EXPECT_ERROR(work.commit(desk::caseEvent(u"FieldUnmasked"_s, id)), ErrorCode::NotFound);
        QCOMPARE(count("case_key WHERE case_id = '" + id.text().toUtf8() + "'"), QByteArray("0"));
        QCOMPARE(audit(), QString());
    }

    // R-AU-01: the text goes with the case it found, so it is kept where that is one.
    void whatFoundSeveralIsNotKept()
    {
        logged(u"欧阳皓玥"_s, laterPhone);
        const auto texts = [&] {
            QStringList told;
            for (const domain::AuditEntry& entry : orDie(storage().audit().page(0, 1000))) {
                if (entry.action == u"CasesSearched"_s)
                    told.append(entry.detail.value(u"text"_s).toString());
            }
            return told;
        };
        QCOMPARE(orDie(desk::searchCases(m_desk->as(u"li"_s), u"欧阳皓玥"_s, 5)).size(), 1);
        QCOMPARE(texts(), QStringList{u"欧阳皓玥"_s});
        logged(u"欧阳皓玥"_s, u"17011112222"_s);
        QCOMPARE(orDie(desk::searchCases(m_desk->as(u"li"_s), u"欧阳皓玥"_s, 5)).size(), 2);
        QCOMPARE(texts().size(), 2);
        QVERIFY(texts().contains(QString()));
    }

    // R-RE-03, 3.12: what a hold is set on hangs together with what was merged with it and with complaints about it.
    void aHoldCoversWhatIsInDispute()
    {
        const ComplaintCase about(*m_desk);
        const domain::Complaint complaint = about.log();
        const CaseId merged = logged(u"令狐正中"_s, u"17011112222"_s);
        const CaseId apart = logged(u"欧阳皓玥"_s, laterPhone);
        merge(merged, about.about().id());
        const auto held = [&](const CaseId& id) { return orDie(desk::isUnderHold(m_desk->as(u"li"_s), id)); };
        for (const CaseId& on : {complaint.caseId, about.about().id()}) {
            const domain::LegalHold set = orDie(desk::setLegalHold(
                m_desk->as(u"chen"_s), on, {u"推送日志"_s, u"监管机关调查。"_s, m_desk->clock().today().addDays(30)}));
            QVERIFY(held(complaint.caseId) && held(about.about().id()) && held(merged));
            QVERIFY(!held(apart));
            orDie(desk::releaseLegalHold(m_desk->as(u"wang"_s), set.id, u"调查终止。"_s));
            QVERIFY(!held(complaint.caseId) && !held(about.about().id()) && !held(merged));
        }
    }

    // R-RE-03: a hold says so, and not that a lawsuit was announced.
    void aHoldStopsADeletionByItsOwnName()
    {
        const CaseId id = logged(u"欧阳皓玥"_s, laterPhone);
        orDie(desk::setLegalHold(m_desk->as(u"chen"_s), id,
                                 {u"全部"_s, u"监管机关调查。"_s, m_desk->clock().today().addDays(30)}));
        const domain::Case theCase = orDie(storage().cases().find(id));
        domain::Task task;
        task.caseId = id;
        task.itemId = theCase.items.first().id;
        task.operation = domain::Operation::Delete;
        domain::TaskFacts facts = orDie(desk::taskFacts(m_desk->as(u"li"_s), theCase, task));
        QVERIFY(facts.legalHold && !facts.held);
        facts.item->state = domain::CaseState::Approved;
        facts.proofGiven = true;
        const auto done = domain::requireTaskMove(facts, domain::TaskState::Done);
        RD_EXPECT_ERROR(done, ErrorCode::MoveForbidden);
        QCOMPARE(guardOf(done.error()), u"NO_LEGAL_HOLD"_s);
        QVERIFY(orDie(desk::showCase(m_desk->as(u"li"_s), id)).legalHold);
        task.operation = domain::Operation::Stop;
        QVERIFY(!orDie(desk::taskFacts(m_desk->as(u"li"_s), theCase, task)).legalHold);
    }

    // §9: a complaint about what a case was merged with keeps that case as well.
    void aComplaintHoldsAlongMergers()
    {
        const CaseId first = closed(u"欧阳皓玥"_s, laterPhone);
        const CaseId second = closed(u"令狐正中"_s, u"17011112222"_s);
        const ComplaintCase about(*m_desk);
        merge(first, second);
        merge(second, about.about().id());
        const domain::Complaint complaint = about.decided(domain::ComplaintResult::Rejected);
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        QCOMPARE(judged(first).obstacle, std::optional(ErasureObstacle::ComplaintOpen));
        const WorkedCase carrier(*m_desk, complaint.caseId);
        RD_VERIFY(desk::replyComplaint(m_desk->as(u"zhao"_s), complaint.caseId, carrier.letter()));
        m_desk->setNow(u"2029-12-20T10:00:00+08:00"_s);
        carrier.close();
        QCOMPARE(judged(first).keptUntil, QDate(2032, 12, 20)); // from the complaint
        m_desk->setNow(u"2032-12-21T10:00:00+08:00"_s);
        QCOMPARE(judged(first).obstacle, std::optional(ErasureObstacle::ComplaintKept));
        const domain::ErasureProposal list = orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
        QCOMPARE(list.proposed, 4);
        QCOMPARE(orDie(desk::confirmErasure(m_desk->as(u"chen"_s), list.id)).list.erased, 4);
        QCOMPARE(audit(), QString());
    }

    // R11: nothing goes by a clock that may stand three years ahead.
    void anUnconfirmedClockErasesNothing()
    {
        const CaseId id = closed(u"欧阳皓玥"_s, laterPhone);
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        const std::unique_ptr<desk::Desk> supervisor = m_desk->entered(u"wang"_s);
        const auto proposed = desk::proposeErasure(*supervisor);
        RD_EXPECT_ERROR(proposed, ErrorCode::ClockUnconfirmed);
        QVERIFY(!proposed.error().args.contains(u"field"_s)); // nobody can tell it by hand
        RD_EXPECT_ERROR(desk::proposeErasure(m_desk->as(u"li"_s)), ErrorCode::NotPermitted);
        orDie(desk::confirmClock(*supervisor));
        const domain::ErasureProposal list = orDie(desk::proposeErasure(*supervisor));
        m_desk->setNow(u"2033-12-10T10:00:00+08:00"_s);
        RD_EXPECT_ERROR(desk::confirmErasure(*m_desk->entered(u"chen"_s), list.id), ErrorCode::ClockUnconfirmed);
        RD_VERIFY(storage().cases().find(id));
    }

    // D5: whoever proposes may not make the second person for it; and what was asked for is in the signed entry.
    void theSecondPersonIsNotOfToday()
    {
        const CaseId id = closed(u"欧阳皓玥"_s, laterPhone);
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        const domain::ErasureProposal list = orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
        QJsonArray signedIds;
        for (const domain::AuditEntry& entry : orDie(storage().audit().page(0, 1000))) {
            if (entry.action == u"ErasureProposed"_s)
                signedIds = entry.detail.value(u"caseIds"_s).toArray();
        }
        QCOMPARE(signedIds, QJsonArray{id.text()});
        desk::Desk& officer = m_desk->as(u"chen"_s);
        m_desk->setNow(officer.session().user().createdAt.addSecs(24 * 60 * 60 - 1));
        const auto young = desk::confirmErasure(officer, list.id);
        RD_EXPECT_ERROR(young, ErrorCode::MoveForbidden);
        QCOMPARE(guardOf(young.error()), u"YOUNG_ACCOUNT"_s);
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        QCOMPARE(orDie(desk::confirmErasure(officer, list.id)).list.erased, 1);
    }

    // R-DL-11, R-RP-01: of items with clocks of their own each had to be in time.
    void anItemThatWasLateCounts()
    {
        const CaseId id = closed(u"欧阳皓玥"_s, laterPhone);
        write([&](storage::Transaction& work) -> Result<void> {
            RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(id));
            domain::RequestItem item = theCase.items.first();
            item.clock = {theCase.receivedAt, theCase.deadline, theCase.deadline.dueEnd.addSecs(60)};
            return work.cases().saveClockOf(item);
        });
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        const domain::ErasureProposal list = orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
        QCOMPARE(orDie(desk::confirmErasure(m_desk->as(u"chen"_s), list.id)).list.erased, 1);
        QCOMPARE(orDie(desk::listTombstones(m_desk->as(u"wang"_s), 1)).first().onTime, std::optional(false));
    }

    // R-RE-01: what the officer is asked about stands first and whole, and the rest of the list goes on without what is
    // held.
    void theListThatWaitsStandsFirst()
    {
        const CaseId free = closed(u"令狐正中"_s, u"17011112222"_s);
        const CaseId held = closed(u"欧阳皓玥"_s, laterPhone);
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        QCOMPARE(orDie(desk::listErasable(m_desk->as(u"wang"_s))).proposable.size(), 2);
        const domain::ErasureProposal list = orDie(desk::proposeErasure(m_desk->as(u"wang"_s), {held}));
        orDie(desk::setLegalHold(m_desk->as(u"chen"_s), held,
                                 {u"全部"_s, u"收到律师函。"_s, m_desk->clock().today().addDays(30)}));
        const desk::ErasureList shown = orDie(desk::listErasable(m_desk->as(u"chen"_s)));
        QCOMPARE(shown.cases.size(), 2);
        QVERIFY(shown.cases.first().id == held && shown.cases.first().proposed);
        QCOMPARE(shown.cases.first().obstacle, std::optional(ErasureObstacle::LegalHold));
        QCOMPARE(shown.proposable, QList{free});
        const domain::ErasureProposalId other = domain::ErasureProposalId::create();
        RD_EXPECT_ERROR(desk::returnErasure(m_desk->as(u"chen"_s), other, u"等待法务意见。"_s), ErrorCode::NotFound);
        RD_EXPECT_ERROR(desk::confirmErasure(m_desk->as(u"chen"_s), {}), ErrorCode::NotFound);
        const desk::ErasureDone done = orDie(desk::confirmErasure(m_desk->as(u"chen"_s), list.id));
        QCOMPARE(done.kept.size(), 1);
    }
};

QTEST_MAIN(ErasureBondsTest)

#include "erasure_bonds_test.moc"
