#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

constexpr int casesOfTheDesk = 57;

void compareItems(const domain::RequestItem& a, const domain::RequestItem& b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.caseId, b.caseId);
    QCOMPARE(a.position, b.position);
    QCOMPARE(a.right, b.right);
    QCOMPARE(a.ground, b.ground);
    QCOMPARE(a.categories, b.categories);
    QCOMPARE(a.inWriting, b.inWriting);
    QCOMPARE(a.concern, b.concern);
    QCOMPARE(a.requiredLevel, b.requiredLevel);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.outcome, b.outcome);
    QCOMPARE(a.refusalGround, b.refusalGround);
    QCOMPARE(a.facts, b.facts);
    QCOMPARE(a.law, b.law);
    QCOMPARE(a.proposedBy, b.proposedBy);
}

void compareDeadlines(const domain::Deadline& a, const domain::Deadline& b)
{
    QCOMPARE(a.d0, b.d0);
    QCOMPARE(a.t1, b.t1);
    QCOMPARE(a.due, b.due);
    QCOMPARE(a.dueEnd, b.dueEnd);
    QCOMPARE(a.provisional, b.provisional);
    QCOMPARE(a.longStop, b.longStop);
    QCOMPARE(a.milestones.acknowledge, b.milestones.acknowledge);
    QCOMPARE(a.milestones.verified, b.milestones.verified);
    QCOMPARE(a.milestones.collected, b.milestones.collected);
    QCOMPARE(a.milestones.approved, b.milestones.approved);
    QCOMPARE(a.milestones.executed, b.milestones.executed);
    QCOMPARE(a.milestones.reply, b.milestones.reply);
    QCOMPARE(a.executionDue, b.executionDue);
    QCOMPARE(a.external, b.external);
    QCOMPARE(a.secondFrom, b.secondFrom);
}

void comparePeople(const domain::Case& a, const domain::Case& b)
{
    QCOMPARE(a.requester.type, b.requester.type);
    QCOMPARE(a.requester.contact, b.requester.contact);
    QCOMPARE(a.subject.name, b.subject.name);
    QCOMPARE(a.subject.phone, b.subject.phone);
    QCOMPARE(a.subject.member, b.subject.member);
    QCOMPARE(a.subject.order, b.subject.order);
    QCOMPARE(a.subject.account, b.subject.account);
    QCOMPARE(a.minor, b.minor);
    QCOMPARE(a.handler, b.handler);
}

void compareCases(const domain::Case& a, const domain::Case& b)
{
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.number, b.number);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.channel, b.channel);
    QCOMPARE(a.receivedAt, b.receivedAt);
    QCOMPARE(a.loggedAt, b.loggedAt);
    comparePeople(a, b);
    QCOMPARE(a.words, b.words);
    QCOMPARE(a.platforms, b.platforms);
    QCOMPARE(a.replyWay, b.replyWay);
    QCOMPARE(a.lateReason, b.lateReason);
    QCOMPARE(a.policyVersion, b.policyVersion);
    compareDeadlines(a.deadline, b.deadline);
    QCOMPARE(a.level, b.level);
    QCOMPARE(a.levelReachedAt, b.levelReachedAt);
    QCOMPARE(a.repliedAt, b.repliedAt);
    QCOMPARE(a.restrictedView, b.restrictedView);
    QCOMPARE(a.follows, b.follows);
    QCOMPARE(a.items.size(), b.items.size());
    for (qsizetype i = 0; i < a.items.size(); ++i)
        compareItems(a.items.at(i), b.items.at(i));
}

// A case in which no field has the value it begins with.
domain::Case fullCase()
{
    domain::Case full = test::TemporaryStorage::someCase(900);
    full.state = domain::CaseState::PendingApproval;
    full.channel = domain::Channel::Letter;
    full.requester.type = domain::RequesterType::GuardianChild;
    full.subject = {u"欧阳'娜\"娜; DROP TABLE"_s, u"13912345678"_s, u"M-77"_s, u"2025110112345678"_s, u"nick%_"_s};
    full.minor = domain::MinorClass::ChildUnder14;
    full.words = u"第一行\n第二行\t𠮷野家 😀"_s;
    full.lateReason = u"系统故障"_s;
    full.deadline.provisional = true;
    full.deadline.milestones = {QDate(2026, 11, 24), QDate(2026, 11, 26), QDate(2026, 12, 3),
                                QDate(2026, 12, 8),  QDate(2026, 12, 10), QDate(2026, 12, 11)};
    full.deadline.external = QDate(2026, 12, 4);
    full.deadline.secondFrom = QDate(2026, 11, 30);
    full.follows = domain::CaseId::create();
    full.level = domain::AssuranceLevel::L2;
    full.levelReachedAt = QDateTime(QDate(2026, 11, 24), QTime(3, 4, 5, 678), Qt::UTC);
    full.repliedAt = QDateTime(QDate(2026, 12, 9), QTime(8, 0), Qt::UTC);
    full.restrictedView = true;
    domain::RequestItem second = full.items.first();
    second.id = domain::ItemId::create();
    second.position = 2;
    second.right = domain::RightType::Delete;
    second.ground = u"D3"_s;
    second.categories = {u"DC02"_s, u"DC05"_s};
    second.inWriting = false;
    second.concern = domain::Concern::AutomatedDecision;
    second.state = domain::CaseState::InProgress;
    second.outcome = domain::Outcome::Partial;
    second.refusalGround = u"G2"_s;
    second.facts = u"发票须保存"_s;
    second.law = u"会计法"_s;
    second.proposedBy = domain::UserId::create();
    full.items.append(second);
    full.deadline.executionDue = full.deadline.due;
    return full;
}

// Minors, answered ones that wait and closed ones among the rest.
QList<domain::Case> addMixedCases(test::TemporaryStorage& desk)
{
    QList<domain::Case> cases;
    test::orDie(desk.write(u"CallLogged"_s, {}, [&](Transaction& work) -> Result<void> {
        for (int i = 0; i < 60; ++i) {
            domain::Case made = test::TemporaryStorage::someCase(i);
            if (i % 4 == 1)
                made.minor = i % 8 == 1 ? domain::MinorClass::ChildUnder14 : domain::MinorClass::Minor14To17;
            if (i % 9 == 2) {
                made.state = domain::CaseState::AwaitingInfo;
                made.repliedAt = made.receivedAt.addDays(5);
            }
            if (i % 7 == 3)
                made.state = domain::CaseState::Closed;
            RD_TRY(work.cases().add(made));
            cases.append(made);
        }
        return {};
    }));
    return cases;
}

QStringList walked(const Storage& storage, const domain::CaseFilter& filter, int limit)
{
    QStringList numbers;
    QString after;
    do {
        const CaseRowPage page = *storage.cases().page(filter, after, limit);
        for (const CaseRow& row : page.rows)
            numbers.append(row.header.number);
        after = page.next;
    } while (!after.isEmpty());
    return numbers;
}

} // namespace

class CaseRepositoryTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    QList<domain::Case> m_cases;

    QStringList numbersOf(const domain::CaseFilter& filter, int limit) const;

private Q_SLOTS:
    void initTestCase();
    void everyFieldOfACaseComesBack();
    void everyFieldOfAnUpdateComesBack();
    void anItemIsUpdatedAlone();
    void updatingWhatIsNotThereIsNotFound();
    void callsComeBackInTheirOrder();
    void aMissingCaseIsNotFound();
    void numbersOfADayFollowEachOther();
    void aNumberOfARolledBackTransactionIsNotUsedUp();
    void pagesTogetherAreTheWholeListInOrder();
    void theLastPageSaysSo();
    void filtersHoldTogether();
    void theQueueIsOverdueThenMinorsThenFewestDaysThenAnswered();
    void contactsFindTheirCases();
    void statesAndLoadsAreCounted();
    void itemsAtAStateFindTheirCases();
};

void CaseRepositoryTest::initTestCase()
{
    domain::CaseId none;
    test::orDie(m_desk.write(u"CallLogged"_s, none, [this](Transaction& work) -> Result<void> {
        for (int i = 0; i < casesOfTheDesk; ++i) {
            domain::Case one = test::TemporaryStorage::someCase(i);
            if (i % 5 == 0)
                one.state = domain::CaseState::Closed;
            if (i % 3 == 0)
                one.handler = m_desk.session().user().id;
            m_cases.append(one);
            RD_TRY(work.cases().add(one));
        }
        return {};
    }));
}

void CaseRepositoryTest::everyFieldOfACaseComesBack()
{
    const domain::Case full = fullCase();
    test::TemporaryStorage desk;
    test::orDie(desk.write(u"CallLogged"_s, full.id, [&](Transaction& work) { return work.cases().add(full); }));
    compareCases(*desk->cases().find(full.id), full);
    compareCases(*desk->cases().findByNumber(full.number), full);
    test::orDie(desk.reopen());
    compareCases(*desk->cases().find(full.id), full);
    const CaseRowPage page = *desk->cases().page({}, {}, 10);
    QCOMPARE(page.rows.first().rights, (QList<domain::RightType>{domain::RightType::Copy, domain::RightType::Delete}));
    QVERIFY(page.rows.first().header.items.isEmpty());
}

void CaseRepositoryTest::everyFieldOfAnUpdateComesBack()
{
    test::TemporaryStorage desk;
    domain::Case full = fullCase();
    domain::Case before = test::TemporaryStorage::someCase(1);
    before.id = full.id;
    before.items = full.items;
    for (domain::RequestItem& item : before.items)
        item.caseId = full.id;
    test::orDie(desk.write(u"CallLogged"_s, full.id, [&](Transaction& work) { return work.cases().add(before); }));
    test::orDie(desk.write(u"CaseChanged"_s, full.id, [&](Transaction& work) { return work.cases().update(full); }));
    compareCases(*desk->cases().find(full.id), full);
    // A header as a list has it, without items, takes nothing from the rights.
    full.items.clear();
    test::orDie(desk.write(u"CaseChanged"_s, full.id, [&](Transaction& work) { return work.cases().update(full); }));
    QCOMPARE(desk->cases().page({}, {}, 10)->rows.first().rights.size(), 2);
}

void CaseRepositoryTest::anItemIsUpdatedAlone()
{
    test::TemporaryStorage desk;
    domain::Case full = fullCase();
    test::orDie(desk.write(u"CallLogged"_s, full.id, [&](Transaction& work) { return work.cases().add(full); }));
    full.items.first().outcome = domain::Outcome::Fulfilled;
    full.items.first().state = domain::CaseState::Approved;
    full.items.first().facts = u"已提供"_s;
    test::orDie(desk.write(u"OutcomeProposed"_s, full.id,
                           [&](Transaction& work) { return work.cases().updateItem(full.items.first()); }));
    compareCases(*desk->cases().find(full.id), full);
}

void CaseRepositoryTest::updatingWhatIsNotThereIsNotFound()
{
    const domain::Case stranger = test::TemporaryStorage::someCase(500);
    Transaction work = m_desk.begin();
    const Result<void> updated = work.cases().update(stranger);
    QVERIFY(!updated.has_value());
    QCOMPARE(updated.error().code, ErrorCode::NotFound);
    const Result<void> item = work.cases().updateItem(stranger.items.first());
    QVERIFY(!item.has_value());
    QCOMPARE(item.error().code, ErrorCode::NotFound);
}

void CaseRepositoryTest::callsComeBackInTheirOrder()
{
    const domain::Case& one = m_cases.first();
    QList<domain::CallRecord> calls;
    for (int i = 0; i < 3; ++i)
        calls.append({domain::CallId::create(), one.id, u"1380013800%1"_s.arg(i), one.receivedAt.addSecs(i),
                      one.receivedAt.addSecs(100 + i), one.handler});
    test::orDie(m_desk.write(u"CallAdded"_s, one.id, [&](Transaction& work) -> Result<void> {
        for (const domain::CallRecord& call : calls)
            RD_TRY(work.cases().addCall(call));
        return {};
    }));
    const QList<domain::CallRecord> read = *m_desk->cases().calls(one.id);
    QCOMPARE(read.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(read.at(i).id, calls.at(i).id);
        QCOMPARE(read.at(i).number, calls.at(i).number);
        QCOMPARE(read.at(i).startedAt, calls.at(i).startedAt);
        QCOMPARE(read.at(i).endedAt, calls.at(i).endedAt);
        QCOMPARE(read.at(i).agent, calls.at(i).agent);
    }
    QVERIFY(m_desk->cases().calls(m_cases.last().id)->isEmpty());
}

void CaseRepositoryTest::aMissingCaseIsNotFound()
{
    const Result<domain::Case> byId = m_desk->cases().find(domain::CaseId::create());
    QVERIFY(!byId.has_value());
    QCOMPARE(byId.error().code, ErrorCode::NotFound);
    QCOMPARE(byId.error().args.value(u"kind"_s).toString(), u"case"_s);
    QCOMPARE(m_desk->cases().findByNumber(u"DSR-19990101-0001"_s).error().code, ErrorCode::NotFound);
}

void CaseRepositoryTest::numbersOfADayFollowEachOther()
{
    Transaction work = m_desk.begin();
    QCOMPARE(*work.cases().nextNumber(QDate(2026, 1, 5)), u"DSR-20260105-0001"_s);
    QCOMPARE(*work.cases().nextNumber(QDate(2026, 1, 5)), u"DSR-20260105-0002"_s);
    QCOMPARE(*work.cases().nextNumber(QDate(2026, 1, 6)), u"DSR-20260106-0001"_s);
    QCOMPARE(*work.cases().nextNumber(QDate(2026, 1, 5)), u"DSR-20260105-0003"_s);
}

void CaseRepositoryTest::aNumberOfARolledBackTransactionIsNotUsedUp()
{
    {
        Transaction abandoned = m_desk.begin();
        QCOMPARE(*abandoned.cases().nextNumber(QDate(2026, 2, 2)), u"DSR-20260202-0001"_s);
    }
    Transaction work = m_desk.begin();
    QCOMPARE(*work.cases().nextNumber(QDate(2026, 2, 2)), u"DSR-20260202-0001"_s);
}

QStringList CaseRepositoryTest::numbersOf(const domain::CaseFilter& filter, int limit) const
{
    QStringList numbers;
    QString after;
    do {
        const CaseRowPage page = *m_desk->cases().page(filter, after, limit);
        for (const CaseRow& row : page.rows)
            numbers.append(row.header.number);
        after = page.next;
    } while (!after.isEmpty());
    return numbers;
}

void CaseRepositoryTest::pagesTogetherAreTheWholeListInOrder()
{
    QStringList all;
    for (const domain::Case& one : m_cases)
        all.append(one.number);
    for (const int limit : {1, 7, casesOfTheDesk - 1, casesOfTheDesk, 500})
        QCOMPARE(numbersOf({}, limit), all);
}

void CaseRepositoryTest::theLastPageSaysSo()
{
    QVERIFY(m_desk->cases().page({}, {}, casesOfTheDesk)->next.isEmpty());
    QVERIFY(!m_desk->cases().page({}, {}, casesOfTheDesk - 1)->next.isEmpty());
    domain::CaseFilter none;
    none.state = domain::CaseState::Merged;
    QVERIFY(m_desk->cases().page(none, {}, 10)->rows.isEmpty());
}

void CaseRepositoryTest::filtersHoldTogether()
{
    const domain::UserId mine = m_desk.session().user().id;
    const QDate until = m_cases.at(20).deadline.due;
    for (int bits = 0; bits < 16; ++bits) {
        domain::CaseFilter filter;
        if (bits & 1)
            filter.state = domain::CaseState::Closed;
        filter.openOnly = bits & 2;
        if (bits & 4)
            filter.handler = mine;
        if (bits & 8)
            filter.dueUntil = until;
        QStringList expected;
        for (const domain::Case& one : std::as_const(m_cases)) {
            const bool wanted = (!filter.state || one.state == *filter.state)
                && (!filter.openOnly || domain::isOpen(one.state)) && (!filter.handler || one.handler == mine)
                && (!filter.dueUntil || one.deadline.due <= until);
            if (wanted)
                expected.append(one.number);
        }
        QCOMPARE(numbersOf(filter, 4), expected);
    }
}

// Rule book §5.5, against the plain reading of it.
void CaseRepositoryTest::theQueueIsOverdueThenMinorsThenFewestDaysThenAnswered()
{
    test::TemporaryStorage desk;
    QList<domain::Case> cases = addMixedCases(desk);
    const QDate from = cases.at(25).deadline.due;
    const auto rank = [&](const domain::Case& one) {
        return one.repliedAt.isValid() ? 3 : one.deadline.due < from ? 0 : domain::concernsMinor(one.minor) ? 1 : 2;
    };
    std::stable_sort(cases.begin(), cases.end(), [&](const domain::Case& a, const domain::Case& b) {
        return std::tuple(rank(a), a.deadline.due, a.number) < std::tuple(rank(b), b.deadline.due, b.number);
    });
    for (const QDate& until : {QDate(2099, 12, 31), from.addDays(1)}) {
        domain::CaseFilter filter;
        filter.openOnly = true;
        filter.queueFrom = from;
        filter.dueUntil = until;
        QStringList expected;
        for (const domain::Case& one : std::as_const(cases)) {
            if (domain::isOpen(one.state) && one.deadline.due <= until)
                expected.append(one.number);
        }
        for (const int limit : {1, 5, 100})
            QCOMPARE(walked(*desk, filter, limit), expected);
    }
    QVERIFY(desk->cases().page({}, u"2026-12-14 9 x y"_s, 10)->rows.isEmpty());
}

void CaseRepositoryTest::contactsFindTheirCases()
{
    test::TemporaryStorage desk;
    const domain::Case first = desk.addCase(1);
    domain::Case second = test::TemporaryStorage::someCase(2);
    second.subject.phone = first.subject.phone;
    domain::Case third = test::TemporaryStorage::someCase(3);
    third.requester.contact = first.subject.phone;
    test::orDie(desk.write(u"CallLogged"_s, {}, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.cases().add(second));
        return work.cases().add(third);
    }));
    const QList<CaseRow> found = *desk->cases().byContact(first.subject.phone, 10);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).header.id, third.id);
    QCOMPARE(found.at(1).header.id, second.id);
    QCOMPARE(found.at(2).header.id, first.id);
    QCOMPARE(desk->cases().byContact(first.subject.phone, 2)->size(), 2);
    QVERIFY(desk->cases().byContact(u"13700000000"_s, 10)->isEmpty());
}

void CaseRepositoryTest::statesAndLoadsAreCounted()
{
    const auto counts = *m_desk->cases().countByState();
    QCOMPARE(counts.value(domain::CaseState::Closed), 12);
    QCOMPARE(counts.value(domain::CaseState::Received), casesOfTheDesk - 12);
    QCOMPARE(counts.value(domain::CaseState::Merged), 0);
    const QList<HandlerLoad> loads = *m_desk->cases().loadByHandler(m_cases.at(30).deadline.due);
    QCOMPARE(loads.size(), 2);
    QCOMPARE(loads.at(0).open, 30);
    QCOMPARE(loads.at(1).open, 15);
    QCOMPARE(loads.at(0).overdue + loads.at(1).overdue, 24);
}

// In the order of the queue (§5.5), so that the limit leaves out the least pressing.
void CaseRepositoryTest::itemsAtAStateFindTheirCases()
{
    domain::Case minor = m_cases.at(31);
    minor.minor = domain::MinorClass::ChildUnder14;
    domain::Case answered = m_cases.at(1);
    answered.repliedAt = answered.receivedAt.addDays(1);
    const domain::Case& earlier = m_cases.at(3);
    const domain::Case& later = m_cases.at(12);
    test::orDie(m_desk.write(u"OutcomeProposed"_s, minor.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.cases().update(minor));
        RD_TRY(work.cases().update(answered));
        for (const domain::Case& one : {later, minor, answered, earlier}) {
            domain::RequestItem item = one.items.first();
            item.state = domain::CaseState::PendingApproval;
            RD_TRY(work.cases().updateItem(item));
        }
        return {};
    }));
    const auto waiting = [&](const QDate& queueFrom, int limit) {
        return *m_desk->cases().withItemsAt(domain::CaseState::PendingApproval, queueFrom, limit);
    };
    const QDate due = earlier.deadline.due;
    QVERIFY(due < later.deadline.due && later.deadline.due < minor.deadline.due);
    QCOMPARE(waiting(due, 10), (QList<domain::CaseId>{minor.id, earlier.id, later.id, answered.id}));
    QCOMPARE(waiting(due.addDays(1), 10), (QList<domain::CaseId>{earlier.id, minor.id, later.id, answered.id}));
    QCOMPARE(waiting(due, 1), QList<domain::CaseId>{minor.id});
}

QTEST_GUILESS_MAIN(CaseRepositoryTest)

#include "case_repository_test.moc"
