#include "core/desk/erasure/confirm_erasure.h"

#include "core/desk/approvals/suppress_contact.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/search_cases.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/erasure/list_erasable.h"
#include "core/desk/erasure/propose_erasure.h"
#include "core/desk/verification/safety_flag.h"
#include "core/storage/search_tokens.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/support/complaint_case.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/worked_case.h"

#include <QJsonDocument>
#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::ErasureObstacle;
using domain::RightType;

namespace {

const QString name = u"欧阳皓玥"_s;
const QString phone = u"17098765431"_s;
const QString order = u"QX77180236"_s;
const QString words = u"蔷薇街的储物柜里还有我的包裹单。"_s;
const QString flagReason = u"前邻居多次打听。"_s;
const QString threeYearsOn = u"2029-12-10T10:00:00+08:00"_s;

QString guardIn(const Error& error)
{
    return error.args.value(u"guard"_s).toString();
}

} // namespace

// §9, R-RE-01 to 03, §7 move 21.
class ErasureTest : public QObject {
    Q_OBJECT

private:
    std::optional<TemporaryDesk> m_desk;

    // An opt-out of somebody no register knows, with a call, a task's proof, a letter and a turn; closed on 11-26.
    domain::CaseId closedOptOut(const QString& ofName = name, const QString& ofPhone = phone)
    {
        domain::CallIntake intake = m_desk->call(RightType::OptOut, ofName, ofPhone);
        intake.words = words;
        intake.subject.order = order;
        const WorkedCase worked = WorkedCase::logged(*m_desk, intake);
        worked.answer(1);
        m_desk->setNow(u"2026-11-26T10:00:00+08:00"_s);
        worked.close();
        return worked.id();
    }
    domain::ErasureProposalId waitingId()
    {
        const auto waiting = orDie(m_desk->as(u"wang"_s).storage().erasures().waiting());
        return waiting ? waiting->id : domain::ErasureProposalId();
    }
    domain::ErasableCase judged(const domain::CaseId& id)
    {
        for (const domain::ErasableCase& one : orDie(desk::listErasable(m_desk->as(u"wang"_s))).cases) {
            if (one.id == id)
                return one;
        }
        return {};
    }
    desk::ErasureDone eraseAll()
    {
        orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
        return orDie(desk::confirmErasure(m_desk->as(u"chen"_s), waitingId()));
    }

    // Where in the file the text stands, in whatever table and column, the index of the search with its own included.
    QStringList placesOf(const QByteArray& text)
    {
        RawDatabase raw(m_desk->path(), m_desk->as(u"chen"_s).databaseKey());
        QStringList places;
        for (const QByteArray& table :
             raw.value("SELECT group_concat(name) FROM sqlite_master WHERE type = 'table'").split(',')) {
            for (const QByteArray& column :
                 raw.value("SELECT group_concat(name) FROM pragma_table_info('" + table + "')").split(',')) {
                const QByteArray found = raw.value("SELECT count(*) FROM \"" + table + "\" WHERE instr(CAST(coalesce(\""
                                                   + column + "\", '') AS BLOB), x'" + text.toHex() + "') > 0");
                if (found != "0")
                    places.append(QString::fromLatin1(table + '.' + column));
            }
        }
        return places;
    }
    QStringList toldOf(const QString& text)
    {
        QStringList actions;
        for (const domain::AuditEntry& entry : orDie(m_desk->as(u"chen"_s).storage().audit().page(0, 1000))) {
            if (QJsonDocument(entry.detail).toJson().contains(text.toUtf8()))
                actions.append(entry.action);
        }
        return actions;
    }
    QString audit() { return orDie(desk::verifyAudit(m_desk->as(u"wang"_s), {})).problem; }

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void whatIsOverStandsOnTheList();
    void theRuleBookSaysWhoAndInTwo();
    void nothingOfThePersonIsLeft();
    void theTombstoneCountsAndNamesNobody();
    void whatProtectsThePersonOutlivesTheCase();
    void aKeyTakenAwayWithoutAnErasureIsNamed();
    void rowsOfOthersWrittenTogetherAreVouchedForAfterwards();
    void aHoldKeepsTheRecords_RRE03();
    void aHoldIsReleasedByASecondPerson();
    void aComplaintGoesBeforeTheCaseItIsAbout();
    void whatCameInTheWaySinceStays();
    void aReturnedListErasesNothing();
    void whateverFailsACaseIsThereOrGone();
};

void ErasureTest::whatIsOverStandsOnTheList()
{
    const domain::CaseId id = closedOptOut();
    m_desk->setNow(u"2029-11-26T23:00:00+08:00"_s);
    QVERIFY(judged(id).number.isEmpty()); // the last of three years
    RD_EXPECT_ERROR(desk::proposeErasure(m_desk->as(u"wang"_s), {id}), ErrorCode::MoveForbidden);
    RD_EXPECT_ERROR(desk::proposeErasure(m_desk->as(u"wang"_s)), ErrorCode::InvalidArgument);
    m_desk->setNow(u"2029-11-27T09:00:00+08:00"_s);
    const domain::ErasableCase due = judged(id);
    QCOMPARE(due.endedOn, QDate(2026, 11, 26));
    QCOMPARE(due.keptUntil, QDate(2029, 11, 26));
    QVERIFY(!due.obstacle && !due.proposed);
    QCOMPARE(due.rights, QList{RightType::OptOut});
    orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
    QVERIFY(judged(id).proposed);
    RD_EXPECT_ERROR(desk::proposeErasure(m_desk->as(u"chen"_s)), ErrorCode::AlreadyDone);
}

void ErasureTest::theRuleBookSaysWhoAndInTwo()
{
    const domain::CaseId id = closedOptOut();
    m_desk->setNow(threeYearsOn);
    for (const char* user : {"li", "sun"}) {
        RD_EXPECT_ERROR(desk::listErasable(m_desk->as(QLatin1String(user))), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::proposeErasure(m_desk->as(QLatin1String(user))), ErrorCode::NotPermitted);
    }
    // Who may is asked before whether anything waits.
    RD_EXPECT_ERROR(desk::confirmErasure(m_desk->as(u"wang"_s), waitingId()), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::confirmErasure(m_desk->as(u"chen"_s), waitingId()), ErrorCode::NotFound);
    const domain::ErasureProposal list = orDie(desk::proposeErasure(m_desk->as(u"chen"_s)));
    RD_EXPECT_ERROR(desk::confirmErasure(m_desk->as(u"chen"_s), list.id), ErrorCode::SamePerson);
    RD_VERIFY(
        desk::returnErasure(m_desk->as(u"chen"_s), waitingId(), u"由主管提出。"_s)); // takes back what they brought
    const domain::ErasureProposal again = orDie(desk::proposeErasure(m_desk->as(u"wang"_s), {id}));
    RD_EXPECT_ERROR(desk::confirmErasure(m_desk->as(u"chen"_s), list.id), ErrorCode::NotFound); // another list
    QVERIFY(m_desk->as(u"chen"_s).storage().cases().find(id));
    const desk::ErasureDone done = orDie(desk::confirmErasure(m_desk->as(u"chen"_s), again.id));
    QCOMPARE(done.list.erased, 1);
    QVERIFY(done.kept.isEmpty());
    RD_EXPECT_ERROR(m_desk->as(u"chen"_s).storage().cases().find(id), ErrorCode::NotFound);
}

void ErasureTest::nothingOfThePersonIsLeft()
{
    const domain::CaseId id = closedOptOut();
    orDie(desk::searchCases(m_desk->as(u"li"_s), name, 5)); // is logged, with the name
    const WorkedCase neighbour =
        WorkedCase::logged(*m_desk, m_desk->call(RightType::OptOut, u"令狐正中"_s, u"17011112222"_s));
    const domain::Case before = orDie(m_desk->as(u"chen"_s).storage().cases().find(id));
    QList<QByteArray> texts{name.toUtf8(), phone.toUtf8(), order.toUtf8(), words.toUtf8(), before.number.toUtf8()};
    for (const QByteArray& text : texts)
        QVERIFY2(!placesOf(text).isEmpty(), text.constData());
    // The index writes of a term only what it does not share with the one before it: its end stands there.
    QList<QByteArray> terms;
    const QStringList others = storage::caseTokens(neighbour.file().header);
    for (const QString& token : storage::caseTokens(before)) {
        const QByteArray end = token.toUtf8().mid(2);
        if (end.size() > 4 && !others.contains(token) && placesOf(end).contains(u"case_search_data.block"_s))
            terms.append(end);
    }
    QVERIFY(terms.size() > 3);
    QVERIFY(toldOf(name).contains(u"CasesSearched"_s));

    m_desk->setNow(threeYearsOn);
    QCOMPARE(eraseAll().list.erased, 1);
    for (const QByteArray& text : texts + terms)
        QCOMPARE(placesOf(text), QStringList());
    QCOMPARE(toldOf(name), QStringList());
    QCOMPARE(toldOf(phone), QStringList());
    QVERIFY(orDie(desk::searchCases(m_desk->as(u"li"_s), name, 5)).isEmpty());
    QCOMPARE(toldOf(name), QStringList()); // nor does looking for them bring the name back
    QCOMPARE(orDie(desk::searchCases(m_desk->as(u"li"_s), u"令狐正中"_s, 5)).size(), 1);
    QCOMPARE(audit(), QString());
    RawDatabase raw(m_desk->path(), m_desk->as(u"chen"_s).databaseKey());
    QCOMPARE(raw.value("SELECT v FROM case_search_config WHERE k = 'secure-delete'"), QByteArray("1"));
    QCOMPARE(raw.value("SELECT count(*) FROM pragma_foreign_key_check"), QByteArray("0"));
    raw.run("INSERT INTO case_search (case_search) VALUES ('integrity-check')");
}

void ErasureTest::theTombstoneCountsAndNamesNobody()
{
    const domain::CaseId id = closedOptOut();
    domain::CallIntake child = m_desk->call(RightType::Access, u"诸葛小朵"_s, u"17022223333"_s);
    child.minor = domain::MinorClass::Minor14To17;
    const WorkedCase withdrawn = WorkedCase::logged(*m_desk, child);
    orDie(desk::withdrawCase(m_desk->as(u"li"_s), withdrawn.id(), {u"不再需要。"_s, withdrawn.letter()}));
    m_desk->setNow(threeYearsOn);
    QCOMPARE(eraseAll().list.erased, 2);
    const QList<domain::Tombstone> left = orDie(desk::listTombstones(m_desk->as(u"li"_s), 10));
    QCOMPARE(left.size(), 2);
    const auto ofChild = std::find_if(left.begin(), left.end(), [](const domain::Tombstone& one) { return one.minor; });
    QVERIFY(ofChild != left.end());
    const domain::Tombstone& ofOptOut = *(ofChild == left.begin() ? left.begin() + 1 : left.begin());
    QVERIFY(ofOptOut.id.text() != id.text());
    QCOMPARE(ofOptOut.rights, QList{RightType::OptOut});
    QCOMPARE(ofOptOut.platforms, (QStringList{u"YOUZAN"_s, u"TMALL"_s, u"STARCARD"_s}));
    QCOMPARE(ofOptOut.month, u"2026-11"_s);
    QCOMPARE(ofOptOut.outcomes, QStringList{u"FULFILLED"_s});
    QCOMPARE(ofOptOut.onTime, std::optional<bool>(true));
    QVERIFY(!ofOptOut.minor);
    QCOMPARE(ofChild->outcomes, QStringList{u"WITHDRAWN"_s});
    QVERIFY(!ofChild->onTime); // taken back before its date: it says nothing of punctuality
    QCOMPARE(orDie(desk::countTombstones(m_desk->as(u"sun"_s))), 2);
}

// K6, R-ID-09.
void ErasureTest::whatProtectsThePersonOutlivesTheCase()
{
    domain::CallIntake intake = m_desk->call(RightType::OptOut, name, phone);
    const WorkedCase worked = WorkedCase::logged(*m_desk, intake);
    orDie(desk::raiseSafetyFlag(m_desk->as(u"li"_s), worked.id(), flagReason));
    worked.answer(1);
    m_desk->setNow(u"2026-11-26T10:00:00+08:00"_s);
    worked.close();
    m_desk->setNow(threeYearsOn);
    QVERIFY(!placesOf(flagReason.toUtf8()).isEmpty());
    QCOMPARE(eraseAll().list.erased, 1);
    QCOMPARE(placesOf(flagReason.toUtf8()), QStringList());
    RawDatabase raw(m_desk->path(), m_desk->as(u"chen"_s).databaseKey());
    QCOMPARE(raw.value("SELECT count(*) FROM suppression WHERE case_id = '' AND length(contact_key) > 0"),
             QByteArray("1"));
    QVERIFY(raw.value("SELECT count(*) FROM safety_flag WHERE raised = 1 AND case_id = ''").toInt() > 0);
    const auto reported =
        desk::reportMessage(m_desk->as(u"li"_s), {phone, m_desk->clock().now().addDays(-1), u"P05"_s});
    RD_EXPECT_ERROR(reported, ErrorCode::NotFound);
    QCOMPARE(reported.error().args.value(u"kind"_s).toString(), u"erasedOptOut"_s);
    const domain::CaseId later =
        orDie(desk::logCall(m_desk->as(u"li"_s), m_desk->call(RightType::Access, name, phone))).logged.id;
    RD_EXPECT_ERROR(
        desk::requireSafeAddress(m_desk->as(u"li"_s), orDie(m_desk->as(u"li"_s).storage().cases().find(later))),
        ErrorCode::LevelNotReached);
    QCOMPARE(audit(), QString());
}

void ErasureTest::aKeyTakenAwayWithoutAnErasureIsNamed()
{
    const domain::CaseId id = closedOptOut();
    {
        RawDatabase raw(m_desk->path(), m_desk->as(u"chen"_s).databaseKey());
        raw.run("DELETE FROM case_key WHERE case_id = '" + id.text().toUtf8() + "'");
    }
    QCOMPARE(audit(), u"key"_s);
}

// One entry of a change of two cases vouches for the rows of both, under the key of one.
void ErasureTest::rowsOfOthersWrittenTogetherAreVouchedForAfterwards()
{
    const ComplaintCase about(*m_desk);
    const domain::Complaint complaint = about.decided(domain::ComplaintResult::Rejected);
    m_desk->setNow(u"2026-12-01T10:00:00+08:00"_s);
    const WorkedCase carrier(*m_desk, complaint.caseId);
    RD_VERIFY(desk::replyComplaint(m_desk->as(u"zhao"_s), complaint.caseId, carrier.letter()));
    m_desk->setNow(u"2026-12-08T10:00:00+08:00"_s);
    carrier.close();
    m_desk->setNow(threeYearsOn);
    orDie(desk::proposeErasure(m_desk->as(u"wang"_s), {complaint.caseId}));
    QCOMPARE(orDie(desk::confirmErasure(m_desk->as(u"chen"_s), waitingId())).list.erased, 1);
    QCOMPARE(audit(), QString());
    {
        RawDatabase raw(m_desk->path(), m_desk->as(u"chen"_s).databaseKey());
        raw.run("UPDATE request_case SET words = 'x' WHERE id = '" + about.about().id().text().toUtf8() + "'");
    }
    QCOMPARE(audit(), u"row"_s);
}

void ErasureTest::aHoldKeepsTheRecords_RRE03()
{
    const domain::CaseId id = closedOptOut();
    m_desk->setNow(threeYearsOn);
    const desk::HoldToSet hold{u"退订记录与推送日志"_s, u"法务要求保留。"_s, QDate(2030, 3, 1)};
    RD_EXPECT_ERROR(desk::setLegalHold(m_desk->as(u"wang"_s), id, hold), ErrorCode::NotPermitted);
    desk::HoldToSet late = hold;
    late.reviewOn = QDate(2030, 6, 11);
    RD_EXPECT_ERROR(desk::setLegalHold(m_desk->as(u"chen"_s), id, late), ErrorCode::InvalidArgument);
    desk::HoldToSet silent = hold;
    silent.reason = u" "_s;
    RD_EXPECT_ERROR(desk::setLegalHold(m_desk->as(u"chen"_s), id, silent), ErrorCode::ReasonRequired);
    const domain::LegalHold set = orDie(desk::setLegalHold(m_desk->as(u"chen"_s), id, hold));
    QCOMPARE(judged(id).obstacle, std::optional(ErasureObstacle::LegalHold));
    const auto proposed = desk::proposeErasure(m_desk->as(u"wang"_s), {id});
    RD_EXPECT_ERROR(proposed, ErrorCode::MoveForbidden);
    QCOMPARE(guardIn(proposed.error()), u"LEGAL_HOLD"_s);
    QCOMPARE(orDie(desk::standingHolds(m_desk->as(u"wang"_s))).size(), 1);
    orDie(desk::releaseLegalHold(m_desk->as(u"wang"_s), set.id, u"争议已了结。"_s));
    QCOMPARE(eraseAll().list.erased, 1);
    QCOMPARE(placesOf(u"法务要求保留"_s.toUtf8()), QStringList());
    QCOMPARE(audit(), QString());
}

void ErasureTest::aHoldIsReleasedByASecondPerson()
{
    domain::CallIntake intake = m_desk->call(RightType::Delete, name, phone);
    intake.items.first().ground = u"D6"_s;
    const WorkedCase worked = WorkedCase::logged(*m_desk, intake);
    const domain::LegalHold set = orDie(
        desk::setLegalHold(m_desk->as(u"chen"_s), worked.id(), {u"全部"_s, u"监管机关调查。"_s, QDate(2027, 5, 23)}));
    QVERIFY(*desk::isUnderHold(m_desk->as(u"li"_s), worked.id()));
    RD_EXPECT_ERROR(desk::releaseLegalHold(m_desk->as(u"li"_s), set.id, u"已了结。"_s), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::releaseLegalHold(m_desk->as(u"chen"_s), set.id, u"已了结。"_s), ErrorCode::SamePerson);
    orDie(desk::releaseLegalHold(m_desk->as(u"wang"_s), set.id, u"调查已终止。"_s));
    QVERIFY(!*desk::isUnderHold(m_desk->as(u"li"_s), worked.id()));
    RD_EXPECT_ERROR(desk::releaseLegalHold(m_desk->as(u"wang"_s), set.id, u"调查已终止。"_s), ErrorCode::AlreadyDone);
    QVERIFY(worked.actions().contains(u"LegalHoldSet"_s) && worked.actions().contains(u"LegalHoldReleased"_s));
}

void ErasureTest::aComplaintGoesBeforeTheCaseItIsAbout()
{
    const ComplaintCase about(*m_desk);
    const domain::Complaint complaint = about.decided(domain::ComplaintResult::Rejected);
    m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
    QCOMPARE(judged(about.about().id()).obstacle, std::optional(ErasureObstacle::ComplaintOpen));
    const WorkedCase carrier(*m_desk, complaint.caseId);
    RD_VERIFY(desk::replyComplaint(m_desk->as(u"zhao"_s), complaint.caseId, carrier.letter()));
    m_desk->setNow(u"2029-12-20T10:00:00+08:00"_s);
    carrier.close();
    QCOMPARE(judged(about.about().id()).obstacle, std::optional(ErasureObstacle::RetentionRuns)); // from the complaint
    QCOMPARE(judged(about.about().id()).keptUntil, QDate(2032, 12, 20));
    m_desk->setNow(u"2032-12-21T10:00:00+08:00"_s);
    QCOMPARE(judged(about.about().id()).obstacle, std::optional(ErasureObstacle::ComplaintKept));
    const auto alone = desk::proposeErasure(m_desk->as(u"wang"_s), {about.about().id()});
    RD_EXPECT_ERROR(alone, ErrorCode::MoveForbidden);
    QCOMPARE(guardIn(alone.error()), u"COMPLAINT_KEPT"_s);
    QCOMPARE(eraseAll().list.erased, 2);
    QCOMPARE(audit(), QString());
}

void ErasureTest::whatCameInTheWaySinceStays()
{
    const domain::CaseId id = closedOptOut();
    m_desk->setNow(threeYearsOn);
    orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
    orDie(desk::setLegalHold(m_desk->as(u"chen"_s), id, {u"全部"_s, u"收到律师函。"_s, QDate(2030, 5, 1)}));
    const desk::ErasureDone done = orDie(desk::confirmErasure(m_desk->as(u"chen"_s), waitingId()));
    QCOMPARE(done.list.erased, 0);
    QCOMPARE(done.kept.size(), 1);
    QCOMPARE(done.kept.first().obstacle, std::optional(ErasureObstacle::LegalHold));
    QVERIFY(m_desk->as(u"chen"_s).storage().cases().find(id));
    QVERIFY(!orDie(desk::listErasable(m_desk->as(u"wang"_s))).waiting); // it comes with the next list
}

void ErasureTest::aReturnedListErasesNothing()
{
    const domain::CaseId id = closedOptOut();
    m_desk->setNow(threeYearsOn);
    orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
    RD_EXPECT_ERROR(desk::returnErasure(m_desk->as(u"chen"_s), waitingId(), {}), ErrorCode::ReasonRequired);
    RD_VERIFY(desk::returnErasure(m_desk->as(u"chen"_s), waitingId(), u"等待法务意见。"_s));
    RD_EXPECT_ERROR(desk::confirmErasure(m_desk->as(u"chen"_s), waitingId()), ErrorCode::NotFound);
    QVERIFY(m_desk->as(u"chen"_s).storage().cases().find(id));
    QVERIFY(!judged(id).proposed);
    QCOMPARE(audit(), QString());
}

// The disk is full at one statement after the other; what has been erased until then stays so, and the list waits on.
void ErasureTest::whateverFailsACaseIsThereOrGone()
{
    const domain::CaseId first = closedOptOut();
    m_desk->setNow(u"2026-11-23T10:00:00+08:00"_s);
    const domain::CaseId second = closedOptOut(u"令狐正中"_s, u"17011112222"_s);
    m_desk->setNow(threeYearsOn);
    orDie(desk::proposeErasure(m_desk->as(u"wang"_s)));
    const storage::Storage& storage = m_desk->as(u"chen"_s).storage();
    int failures = 0;
    for (int statement = 1;; ++statement) {
        const domain::ErasureProposalId list = waitingId();
        storage::SqlConnection::failStatement(statement);
        const auto done = desk::confirmErasure(m_desk->as(u"chen"_s), list);
        storage::SqlConnection::failStatement(0);
        if (done) {
            QCOMPARE(done->list.erased, 2);
            break;
        }
        QCOMPARE(errorName(done.error().code), errorName(ErrorCode::DiskFull));
        ++failures;
        int standing = 0;
        for (const domain::CaseId& id : {first, second}) {
            const auto theCase = storage.cases().find(id);
            if (!theCase)
                continue;
            ++standing;
            QCOMPARE(theCase->items.size(), 1);
            QCOMPARE(orDie(storage.cases().calls(id)).size(), 1);
            QVERIFY(!orDie(storage.replies().ofCase(id)).isEmpty());
        }
        const auto waiting = orDie(storage.erasures().waiting());
        QVERIFY(waiting);
        QCOMPARE(waiting->cases.size(), standing);
        QCOMPARE(orDie(storage.erasures().tombstoneCount()), 2 - standing);
        QCOMPARE(audit(), QString());
    }
    QVERIFY2(failures > 15, qPrintable(QString::number(failures)));
    QCOMPARE(audit(), QString());
}

QTEST_MAIN(ErasureTest)

#include "erasure_test.moc"
