#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(2, 0, 0, 123), Qt::UTC);

domain::SourceFile someFile(const domain::CaseId& id, const QString& name)
{
    domain::SourceFile file;
    file.id = domain::SourceFileId::create();
    file.caseId = id;
    file.name = name;
    file.kind = u"tmall_orders"_s;
    file.kindTitle = u"天猫订单导出"_s;
    file.sha256 = u"cd"_s;
    file.rows = 200;
    file.certain = 3;
    file.warnings = {u"damagedId:12"_s, u"duplicateRow:40"_s};
    file.addedAt = now;
    file.addedBy = domain::UserId::create();
    return file;
}

domain::FoundRecord someRecord(const domain::SourceFile& file, int row)
{
    domain::FoundRecord record;
    record.id = domain::RecordId::create();
    record.caseId = file.caseId;
    record.file = file.id;
    record.row = row;
    record.category = u"DC02"_s;
    record.platform = u"TMALL"_s;
    record.kind = domain::MatchKind::Possible;
    record.role = u"buyer+recipient"_s;
    record.via = {u"masked_phone"_s, u"name"_s};
    record.fields = {{u"收货人姓名"_s, u"张三<b>"_s, domain::FieldKind::RecipientName},
                     {u"备注"_s, QString(), domain::FieldKind::InternalNote}};
    return record;
}

domain::Redaction someRedaction(const domain::FoundRecord& record, const QString& field)
{
    domain::Redaction redaction;
    redaction.id = domain::RedactionId::create();
    redaction.caseId = record.caseId;
    redaction.record = record.id;
    redaction.field = field;
    redaction.text = u"张三"_s;
    redaction.reason = domain::RedactionReason::Staff;
    redaction.proposed = true;
    redaction.markedBy = domain::UserId::create();
    return redaction;
}

domain::ReferenceProfile person(const QString& name, const QStringList& phones, const QStringList& members)
{
    domain::ReferenceProfile profile;
    profile.name = name;
    profile.phones = phones;
    profile.members = members;
    return profile;
}

} // namespace

// Found records, drafts, users, the company's files and the verification register.
class DeskRecordsTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    domain::Case m_case;

    Result<int> merge(const QList<domain::ReferenceProfile>& profiles);

private Q_SLOTS:
    void initTestCase();
    void filesAndTheirTablesComeBackInOrder();
    void recordsComeBackByFileThenRow();
    void redactionsGoWithTheirRecord();
    void reviewMarksEveryRedactionOfTheCase_R_DC_02();
    void draftsAreReplacedAndRemoved();
    void draftsAreKeptWithoutAnAuditEntry();
    void usersComeBack();
    void theNewestPolicyIsInForce();
    void theNewestNoticeOfAYearRules();
    void profilesOfOnePersonAreJoined();
    void anExactIdentifierFindsTheProfile_R_ID_03();
    void contradictingIdentifiersFindNothing_R_ID_03();
    void deskFactsAreKept();
};

void DeskRecordsTest::initTestCase()
{
    m_case = m_desk.addCase(1);
}

void DeskRecordsTest::filesAndTheirTablesComeBackInOrder()
{
    domain::SourceFile first = someFile(m_case.id, u"ExportOrderList.csv"_s);
    const domain::SourceFile second = someFile(m_case.id, u"会员.xlsx"_s);
    test::orDie(m_desk.write(u"SourceSearched"_s, m_case.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.found().addFile(first, QByteArray("\0packed", 7)));
        return work.found().addFile(second, "more");
    }));
    first.certain = 5;
    first.possible = 2;
    first.rejected = 1;
    test::orDie(m_desk.write(u"SourceSearched"_s, m_case.id,
                             [&](Transaction& work) { return work.found().updateFile(first); }));
    const QList<domain::SourceFile> files = *m_desk->found().files(m_case.id);
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0).id, first.id);
    QCOMPARE(files.at(0).name, first.name);
    QCOMPARE(files.at(0).kind, first.kind);
    QCOMPARE(files.at(0).kindTitle, first.kindTitle);
    QCOMPARE(files.at(0).sha256, first.sha256);
    QCOMPARE(files.at(0).rows, 200);
    QCOMPARE(files.at(0).certain, 5);
    QCOMPARE(files.at(0).possible, 2);
    QCOMPARE(files.at(0).rejected, 1);
    QCOMPARE(files.at(0).warnings, first.warnings);
    QCOMPARE(files.at(0).addedAt, first.addedAt);
    QCOMPARE(files.at(0).addedBy, first.addedBy);
    QCOMPARE(files.at(1).id, second.id);
    QCOMPARE(*m_desk->found().tables(m_case.id), (QList<QByteArray>{QByteArray("\0packed", 7), "more"}));
    test::orDie(m_desk.write(u"CollectionClosed"_s, m_case.id,
                             [&](Transaction& work) { return work.found().dropTables(m_case.id); }));
    QVERIFY(m_desk->found().tables(m_case.id)->isEmpty());
    QCOMPARE(m_desk->found().files(m_case.id)->size(), 2);
}

void DeskRecordsTest::recordsComeBackByFileThenRow()
{
    const domain::Case owner = m_desk.addCase(3);
    const domain::SourceFile file = someFile(owner.id, u"a.csv"_s);
    QList<domain::FoundRecord> records{someRecord(file, 20), someRecord(file, 3)};
    test::orDie(m_desk.write(u"SourceSearched"_s, owner.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.found().addFile(file, "packed"));
        return work.found().addRecords(records);
    }));
    records[0].kind = domain::MatchKind::Certain;
    records[0].decision = domain::Decision::Yes;
    records[0].decidedBy = domain::UserId::create();
    test::orDie(m_desk.write(u"MatchDecided"_s, owner.id,
                             [&](Transaction& work) { return work.found().updateRecord(records.at(0)); }));
    const QList<domain::FoundRecord> read = *m_desk->found().records(owner.id);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).row, 3);
    QCOMPARE(read.at(0).decision, domain::Decision::Undecided);
    const domain::FoundRecord record = *m_desk->found().find(records.at(0).id);
    QCOMPARE(record.file, file.id);
    QCOMPARE(record.category, u"DC02"_s);
    QCOMPARE(record.platform, u"TMALL"_s);
    QCOMPARE(record.kind, domain::MatchKind::Certain);
    QCOMPARE(record.role, u"buyer+recipient"_s);
    QCOMPARE(record.via, records.at(0).via);
    QCOMPARE(record.decision, domain::Decision::Yes);
    QCOMPARE(record.decidedBy, records.at(0).decidedBy);
    QCOMPARE(record.fields.size(), 2);
    QCOMPARE(record.fields.at(0).name, u"收货人姓名"_s);
    QCOMPARE(record.fields.at(0).value, u"张三<b>"_s);
    QCOMPARE(record.fields.at(0).kind, domain::FieldKind::RecipientName);
    QCOMPARE(record.fields.at(1).kind, domain::FieldKind::InternalNote);
    QCOMPARE(m_desk->found().find(domain::RecordId::create()).error().code, ErrorCode::NotFound);
}

void DeskRecordsTest::redactionsGoWithTheirRecord()
{
    const domain::Case owner = m_desk.addCase(4);
    const domain::SourceFile file = someFile(owner.id, u"a.csv"_s);
    const QList<domain::FoundRecord> records{someRecord(file, 1), someRecord(file, 2)};
    const QList<domain::Redaction> marks{someRedaction(records.at(0), u"备注"_s),
                                         someRedaction(records.at(0), u"客服"_s),
                                         someRedaction(records.at(1), u"备注"_s)};
    test::orDie(m_desk.write(u"Redacted"_s, owner.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.found().addFile(file, "packed"));
        RD_TRY(work.found().addRecords(records));
        return work.found().addRedactions(marks);
    }));
    test::orDie(m_desk.write(u"Redacted"_s, owner.id,
                             [&](Transaction& work) { return work.found().removeRedaction(marks.at(1).id); }));
    QList<domain::Redaction> read = *m_desk->found().redactions(owner.id);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).record, records.at(0).id);
    QCOMPARE(read.at(0).field, u"备注"_s);
    QCOMPARE(read.at(0).text, u"张三"_s);
    QCOMPARE(read.at(0).reason, domain::RedactionReason::Staff);
    QVERIFY(read.at(0).proposed);
    QCOMPARE(read.at(0).markedBy, marks.at(0).markedBy);
    QVERIFY(read.at(0).reviewedBy.isEmpty());
    test::orDie(m_desk.write(u"SourceSearched"_s, owner.id,
                             [&](Transaction& work) { return work.found().removeRecords({records.at(0).id}); }));
    read = *m_desk->found().redactions(owner.id);
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.at(0).record, records.at(1).id);
    QCOMPARE(m_desk->found().records(owner.id)->size(), 1);
    QCOMPARE(m_desk->audit().verify()->problem, QString());
}

void DeskRecordsTest::reviewMarksEveryRedactionOfTheCase_R_DC_02()
{
    const domain::Case owner = m_desk.addCase(5);
    const domain::SourceFile file = someFile(owner.id, u"a.csv"_s);
    const QList<domain::FoundRecord> records{someRecord(file, 1), someRecord(file, 2)};
    const domain::UserId reviewer = domain::UserId::create();
    test::orDie(m_desk.write(u"CopyReviewed"_s, owner.id, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.found().addFile(file, "packed"));
        RD_TRY(work.found().addRecords(records));
        RD_TRY(work.found().addRedactions(
            {someRedaction(records.at(0), u"备注"_s), someRedaction(records.at(1), u"备注"_s)}));
        return work.found().markReviewed(owner.id, reviewer);
    }));
    const QList<domain::Redaction> redactions = *m_desk->found().redactions(owner.id);
    QCOMPARE(redactions.size(), 2);
    for (const domain::Redaction& redaction : redactions)
        QCOMPARE(redaction.reviewedBy, reviewer);
    QCOMPARE(m_desk->audit().verify()->problem, QString());
}

void DeskRecordsTest::draftsAreReplacedAndRemoved()
{
    const domain::UserId user = domain::UserId::create();
    domain::IntakeDraft draft{domain::DraftId::create(), user, u"{\"words\":\"喂\"}"_s, u"138****8000"_s, now, now};
    const domain::IntakeDraft second{domain::DraftId::create(), user, u"{}"_s, QString(), now, now};
    test::orDie(m_desk->keepDraft(draft));
    test::orDie(m_desk->keepDraft(second));
    draft.json = u"{\"words\":\"喂，您好\"}"_s;
    draft.title = u"张*"_s;
    draft.updatedAt = now.addSecs(1);
    test::orDie(m_desk->keepDraft(draft));
    QList<domain::IntakeDraft> read = *m_desk->drafts().ofUser(user);
    QCOMPARE(read.size(), 2);
    QCOMPARE(read.at(0).id, draft.id);
    QCOMPARE(read.at(0).user, user);
    QCOMPARE(read.at(0).json, draft.json);
    QCOMPARE(read.at(0).title, draft.title);
    QCOMPARE(read.at(0).startedAt, draft.startedAt);
    QCOMPARE(read.at(0).updatedAt, draft.updatedAt);
    QVERIFY(m_desk->drafts().ofUser(domain::UserId::create())->isEmpty());
    test::orDie(m_desk->dropDraft(draft.id));
    test::orDie(m_desk->dropDraft(draft.id));
    read = *m_desk->drafts().ofUser(user);
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.at(0).id, second.id);
}

void DeskRecordsTest::draftsAreKeptWithoutAnAuditEntry()
{
    const QString before = *m_desk->audit().head();
    test::orDie(
        m_desk->keepDraft({domain::DraftId::create(), m_desk.session().user().id, u"{}"_s, QString(), now, now}));
    QCOMPARE(*m_desk->audit().head(), before);
}

void DeskRecordsTest::usersComeBack()
{
    StoredUser stored;
    stored.user.id = domain::UserId::create();
    stored.user.name = u"wang"_s;
    stored.user.displayName = u"王芳"_s;
    stored.user.roles = domain::Role::Supervisor | domain::Role::Auditor;
    stored.user.holdsKey = true;
    stored.user.createdAt = now;
    stored.signKey = QByteArray(32, '\x7f');
    test::orDie(m_desk.write(u"UserAdded"_s, {}, [&](Transaction& work) { return work.users().add(stored); }));
    stored.user.active = false;
    stored.user.holdsKey = false;
    test::orDie(m_desk.write(u"UserDisabled"_s, {}, [&](Transaction& work) { return work.users().update(stored); }));
    QCOMPARE(m_desk->users().all()->size(), 2);
    const StoredUser read = *m_desk->users().find(stored.user.id);
    QCOMPARE(read.user.name, stored.user.name);
    QCOMPARE(read.user.displayName, stored.user.displayName);
    QCOMPARE(domain::codesOf(read.user.roles), domain::codesOf(stored.user.roles));
    QVERIFY(!read.user.active);
    QVERIFY(!read.user.holdsKey);
    QCOMPARE(read.user.createdAt, now);
    QCOMPARE(read.signKey, stored.signKey);
    QCOMPARE(m_desk->users().find(domain::UserId::create()).error().args.value(u"kind"_s).toString(), u"user"_s);
}

void DeskRecordsTest::theNewestPolicyIsInForce()
{
    QCOMPARE(m_desk->company().currentPolicy().error().code, ErrorCode::NotFound);
    test::orDie(m_desk.write(u"PolicyLoaded"_s, {}, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.company().addPolicy(u"toysrus-cn"_s, u"1"_s, "{\"one\": 1}", now));
        return work.company().addPolicy(u"toysrus-cn"_s, u"2"_s, "{\"two\": 2}", now);
    }));
    QCOMPARE(*m_desk->company().currentPolicy(), QByteArray("{\"two\": 2}"));
}

void DeskRecordsTest::theNewestNoticeOfAYearRules()
{
    test::orDie(m_desk.write(u"NoticeImported"_s, {}, [&](Transaction& work) -> Result<void> {
        RD_TRY(work.company().saveNotice(2027, false, "27", now));
        RD_TRY(work.company().saveNotice(2026, false, "26 as read", now));
        return work.company().saveNotice(2026, true, "26 as confirmed", now);
    }));
    QCOMPARE(*m_desk->company().notices(), (QList<QByteArray>{"26 as confirmed", "27"}));
}

Result<int> DeskRecordsTest::merge(const QList<domain::ReferenceProfile>& profiles)
{
    Transaction work = m_desk.begin();
    RD_TRY_ASSIGN(const int merged, work.reference().merge(profiles));
    RD_TRY(work.commit(test::TemporaryStorage::event(u"ReferenceLoaded"_s)));
    return merged;
}

void DeskRecordsTest::profilesOfOnePersonAreJoined()
{
    domain::ReferenceProfile member = person(u"赵敏"_s, {u"13900000001"_s}, {u"M1"_s});
    member.points = 120;
    member.level = u"金卡"_s;
    member.birthdayMonthDay = u"07-24"_s;
    domain::ReferenceProfile buyer = person(u"赵敏"_s, {u"13900000001"_s}, {});
    buyer.email = u"z@example.com"_s;
    buyer.lastActivityAt = now;
    buyer.orders = {{u"TM-1"_s, QDate(2025, 11, 11), u"赵敏"_s, u"上海市静安区"_s, u"积木"_s, {}, {}}};
    domain::ReferenceProfile later = buyer; // the same order out of a newer file, which names the parcel
    later.orders.first().recipientPhone = u"13900000001"_s;
    later.orders.first().parcel = u"DPK12345678"_s;
    const domain::ReferenceProfile stranger = person(u"钱多"_s, {u"13900000001"_s}, {});
    QCOMPARE(*merge({member, buyer, stranger}), 3);
    QCOMPARE(*m_desk->reference().count(), 2);
    QCOMPARE(*merge({later}), 1);
    QCOMPARE(*m_desk->reference().count(), 2);
    const domain::ReferenceProfile joined = **m_desk->reference().findExact({}, u"M1"_s, {});
    QCOMPARE(joined.name, u"赵敏"_s);
    QCOMPARE(joined.email, u"z@example.com"_s);
    QCOMPARE(joined.level, u"金卡"_s);
    QCOMPARE(joined.points, std::optional(120));
    QCOMPARE(joined.birthdayMonthDay, u"07-24"_s);
    QCOMPARE(joined.lastActivityAt, now);
    QCOMPARE(joined.orders.size(), 1);
    QCOMPARE(joined.orders.first().date, QDate(2025, 11, 11));
    QCOMPARE(joined.orders.first().recipientDistrict, u"上海市静安区"_s);
    QCOMPARE(joined.orders.first().recipientPhone, u"13900000001"_s);
    QCOMPARE((*m_desk->reference().findExact({}, {}, u"dpk12345678"_s))->key, joined.key);
    QVERIFY(!joined.key.isEmpty());
}

void DeskRecordsTest::anExactIdentifierFindsTheProfile_R_ID_03()
{
    domain::ReferenceProfile buyer = person(u"孙立"_s, {u"13900000009"_s}, {u"M9"_s});
    buyer.orders = {{u"TM-9"_s, QDate(2025, 1, 1), {}, {}, {}, {}, {}}};
    QCOMPARE(*merge({buyer}), 1);
    QCOMPARE((*m_desk->reference().findExact(u"13900000009"_s, {}, {}))->name, u"孙立"_s);
    QCOMPARE((*m_desk->reference().findExact({}, u"M9"_s, {}))->name, u"孙立"_s);
    QCOMPARE((*m_desk->reference().findExact({}, {}, u"TM-9"_s))->name, u"孙立"_s);
    QVERIFY(!m_desk->reference().findExact(u"1390000000"_s, {}, {})->has_value());
    QVERIFY(!m_desk->reference().findExact({}, {}, {})->has_value());
}

void DeskRecordsTest::contradictingIdentifiersFindNothing_R_ID_03()
{
    QCOMPARE(
        *merge({person(u"周一"_s, {u"13911110001"_s}, {u"M11"_s}), person(u"周二"_s, {u"13911110001"_s}, {u"M12"_s}),
                person(u"周三"_s, {u"13911110003"_s}, {u"M13"_s})}),
        3);
    QVERIFY(!m_desk->reference().findExact(u"13911110001"_s, {}, {})->has_value());
    QCOMPARE((*m_desk->reference().findExact(u"13911110001"_s, u"M12"_s, {}))->name, u"周二"_s);
    QVERIFY(!m_desk->reference().findExact(u"13911110001"_s, u"M13"_s, {})->has_value());
}

void DeskRecordsTest::deskFactsAreKept()
{
    QCOMPARE(m_desk->facts()->slotSequence, quint64(0));
    QVERIFY(!m_desk->facts()->demo);
    const QString id = m_desk->facts()->deskId;
    QVERIFY(isUuid(id));
    test::orDie(m_desk.write(u"UserAdded"_s, {}, [](Transaction& work) { return work.noteSlotFile(41); }));
    {
        Transaction undone = m_desk.begin();
        test::orDie(undone.noteSlotFile(42));
    }
    test::orDie(m_desk->markAsDemo());
    const Secret hashKey = m_desk->hashKey().copy();
    test::orDie(m_desk.reopen());
    QCOMPARE(m_desk->facts()->slotSequence, quint64(41));
    QVERIFY(m_desk->facts()->demo);
    QCOMPARE(m_desk->facts()->deskId, id);
    QVERIFY(m_desk->facts()->cipher.startsWith(u"4.14."_s));
    QCOMPARE(hashKey.size(), 32);
    QVERIFY(std::equal(hashKey.data(), hashKey.data() + 32, m_desk->hashKey().data()));
}

QTEST_GUILESS_MAIN(DeskRecordsTest)

#include "desk_records_test.moc"
