#include "core/sources/identity_match.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::MatchKind;

namespace {

sources::SourceTable table(const QString& kind, const QStringList& headers, const QList<QStringList>& rows)
{
    sources::SourceTable table;
    table.kind = kind;
    table.headers = headers;
    for (const QStringList& cells : rows)
        table.rows.append({static_cast<int>(table.rows.size()) + 1, cells});
    return table;
}

sources::SourceTable members(const QList<QStringList>& rows)
{
    return table(u"shuyun_members"_s, {u"会员卡号"_s, u"手机号码"_s, u"姓名"_s, u"绑定平台账号"_s}, rows);
}

sources::SourceTable tmall(const QList<QStringList>& rows)
{
    return table(u"tmall_orders"_s,
                 {u"订单编号"_s, u"买家会员名"_s, u"收货人姓名"_s, u"收货地址"_s, u"联系手机"_s, u"宝贝标题"_s}, rows);
}

sources::SourceTable messages(const QStringList& phones)
{
    QList<QStringList> rows;
    for (const QString& phone : phones)
        rows.append({phone, u"您好"_s});
    return table(u"sms_log"_s, {u"手机号"_s, u"短信内容"_s}, rows);
}

sources::SourceTable receipts(const QList<QStringList>& rows, const QStringList& warnings = {})
{
    sources::SourceTable receipts = table(u"pos_receipts"_s, {u"会员卡号"_s, u"会员手机"_s, u"商品名称"_s}, rows);
    receipts.warnings = warnings;
    return receipts;
}

const sources::IdentitySeed wang{u"王小明"_s, {u"17000001234"_s}, {}, {}, {}};

// "table:row=via,via" of the rows of one kind.
QStringList rowsOf(const QList<sources::TableMatches>& matches, MatchKind kind)
{
    QStringList rows;
    for (qsizetype i = 0; i < matches.size(); ++i) {
        for (const domain::FoundRecord& record : matches.at(i).records) {
            if (record.kind == kind)
                rows.append(u"%1:%2=%3"_s.arg(i).arg(record.row).arg(record.via.join(u',')));
        }
    }
    return rows;
}

const domain::FoundField& fieldOf(const domain::FoundRecord& record, const QString& name)
{
    return *std::find_if(record.fields.begin(), record.fields.end(),
                         [&](const domain::FoundField& field) { return field.name == name; });
}

} // namespace

class IdentityMatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStarCardTeachesTheAccountsOtherFilesAreFoundBy()
    {
        const auto matches = sources::matchIdentity(
            wang,
            {tmall({{u"1"_s, u"nick"_s, u"李娜"_s, u"x"_s, u"17000009999"_s, u"积木"_s}}),
             receipts({{u"8600100000000001"_s, {}, u"拼图"_s}}),
             members({{u"8600100000000001"_s, u"17000001234"_s, u"王小明"_s, u"天猫:nick|微信:union"_s}})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain),
                 QStringList({u"0:1=tmall_nick,order"_s, u"1:1=card"_s, u"2:1=card,tmall_nick,unionid,phone"_s}));
        QCOMPARE(matches.at(0).records.at(0).role, u"buyer"_s);
    }

    void anOlderNumberIsLearnedFromAnOwnOrderAndFindsItsMessages()
    {
        const auto matches =
            sources::matchIdentity(wang,
                                   {messages({u"17000008888"_s, u"17000009999"_s}),
                                    tmall({{u"1"_s, u"nick"_s, u"王 小明"_s, u"x"_s, u"17000008888"_s, u"积木"_s}}),
                                    members({{u"8600100000000001"_s, u"17000001234"_s, u"王小明"_s, u"天猫:nick"_s}})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain).first(), u"0:1=phone"_s);
        QCOMPARE(rowsOf(matches, MatchKind::Certain).size(), 3);
    }

    void aNumberThatTwoNamesClaimNeedsTheFullName()
    {
        const auto matches =
            sources::matchIdentity(wang,
                                   {members({{u"8600100000000001"_s, u"17000001234"_s, u"王小明"_s, {}},
                                             {u"8600100000000002"_s, u"17000001234"_s, u"王小红"_s, {}}}),
                                    messages({u"17000001234"_s}),
                                    tmall({{u"1"_s, u"nick"_s, u"王先生"_s, u"x"_s, u"17000001234"_s, u"积木"_s}})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain), QStringList(u"0:1=card,phone"_s));
        QCOMPARE(rowsOf(matches, MatchKind::Possible),
                 QStringList({u"0:2=phone_but_other_name"_s, u"1:1=contested_phone_without_full_name"_s,
                              u"2:1=contested_phone_without_full_name"_s}));
    }

    void theSameNameAloneIsNobody()
    {
        const auto matches =
            sources::matchIdentity(wang,
                                   {members({{u"8600100000000002"_s, u"17000005678"_s, u"王小明"_s, u"天猫:other"_s}}),
                                    tmall({{u"1"_s, u"other"_s, u"王小明"_s, u"x"_s, u"17000005678"_s, u"积木"_s}})});
        QVERIFY(rowsOf(matches, MatchKind::Certain).isEmpty());
        QVERIFY(rowsOf(matches, MatchKind::Possible).isEmpty());
    }

    void whoReceivedAGiftDoesNotSeeItsBuyerOrTheGoods_R_RQ_RECIPIENT()
    {
        const auto matches = sources::matchIdentity(
            wang,
            {tmall({{u"1"_s, u"giver"_s, u"王小明"_s, u"海淀区虚构路1弄2号3室"_s, u"17000001234"_s, u"积木"_s},
                    {u"2"_s, u"giver"_s, u"李娜"_s, u"x"_s, u"17000009999"_s, u"拼图"_s}})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain), QStringList(u"0:1=phone"_s));
        const domain::FoundRecord& record = matches.at(0).records.at(0);
        QCOMPARE(record.role, u"recipient"_s);
        QCOMPARE(fieldOf(record, u"买家会员名"_s).kind, domain::FieldKind::BuyerAccount);
        QCOMPARE(fieldOf(record, u"宝贝标题"_s).kind, domain::FieldKind::BuyerAccount);
        QCOMPARE(fieldOf(record, u"收货人姓名"_s).kind, domain::FieldKind::OwnName);
        QCOMPARE(fieldOf(record, u"订单编号"_s).kind, domain::FieldKind::Identifier);
    }

    void anOrderNumberOfAGiftDoesNotOpenItsBuyersAccount()
    {
        sources::IdentitySeed seed = wang;
        seed.orders = QStringList{u"1"_s};
        const auto matches =
            sources::matchIdentity(seed,
                                   {tmall({{u"1"_s, u"giver"_s, u"王小明"_s, u"x"_s, u"17000001234"_s, u"积木"_s},
                                           {u"2"_s, u"giver"_s, u"李娜"_s, u"x"_s, u"17000009999"_s, u"拼图"_s}})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain), QStringList(u"0:1=phone,order"_s));
        QCOMPARE(matches.at(0).records.at(0).role, u"recipient"_s);
    }

    void anAccountTheRequesterNamesFindsItsOrders()
    {
        sources::IdentitySeed seed = wang;
        seed.accounts = QStringList{u"nick"_s};
        const auto matches = sources::matchIdentity(
            seed, {tmall({{u"1"_s, u"nick"_s, u"李娜"_s, u"x"_s, u"17000009999"_s, u"积木"_s}})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain), QStringList(u"0:1=tmall_nick,order"_s));
    }

    void aDamagedCardNeverMatchesButItsFirstDigitsMayPointThere()
    {
        const auto matches =
            sources::matchIdentity(wang,
                                   {members({{u"8600144058525690"_s, u"17000001234"_s, u"王小明"_s, {}}}),
                                    receipts({{u"8600144058525690"_s, {}, u"a"_s},
                                              {u"8600144058525690"_s, {}, u"b"_s},
                                              {u"8.60014E+15"_s, {}, u"c"_s}},
                                             {u"damagedId:2"_s, u"damagedId:3"_s})});
        QCOMPARE(rowsOf(matches, MatchKind::Certain), QStringList({u"0:1=card,phone"_s, u"1:1=card"_s}));
        QCOMPARE(rowsOf(matches, MatchKind::Possible), QStringList(u"1:2=card_rounded_by_excel"_s));
        QCOMPARE(matches.at(1).rejected, 1);
    }

    void aMaskedNumberIsForAHuman()
    {
        const auto matches =
            sources::matchIdentity(wang, {receipts({{{}, u"170****1234"_s, u"a"_s}, {{}, u"170****9999"_s, u"b"_s}})});
        QVERIFY(rowsOf(matches, MatchKind::Certain).isEmpty());
        QCOMPARE(rowsOf(matches, MatchKind::Possible), QStringList(u"0:1=masked_phone"_s));
    }

    void aCancelledJobGivesNothingHalf()
    {
        JobToken job;
        job.cancel();
        const auto matches = sources::matchIdentity(wang, {messages({u"17000001234"_s})}, job);
        QCOMPARE(matches.size(), 1);
        QVERIFY(matches.at(0).records.isEmpty());
    }

    void theSeedIsWhatTheRequesterSaid()
    {
        domain::Subject subject;
        subject.name = u"王小明"_s;
        subject.phone = u"+86 170 0000 1234"_s;
        subject.member = u"8600100000000001"_s;
        subject.account = u"nick"_s;
        const sources::IdentitySeed seed = sources::seedOf(subject);
        QCOMPARE(seed.phones, QStringList(u"17000001234"_s));
        QCOMPARE(seed.cards, QStringList(u"8600100000000001"_s));
        QCOMPARE(seed.accounts, QStringList(u"nick"_s));
        QVERIFY(seed.orders.isEmpty());
    }
};

QTEST_GUILESS_MAIN(IdentityMatchTest)
#include "identity_match_test.moc"
