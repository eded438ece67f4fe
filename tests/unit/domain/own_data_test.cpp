#include "core/domain/own_data.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::domain;

Q_DECLARE_METATYPE(rd::domain::FieldKind)
Q_DECLARE_METATYPE(rd::domain::RedactionReason)

namespace {

const QString remark = u"请转交邻居赵敏 13800000000，王小明留"_s;

FoundRecord record(FieldKind kind, const QString& value, const QString& role = u"buyer"_s)
{
    FoundRecord one;
    one.id = RecordId::create();
    one.role = role;
    one.fields = {{u"栏"_s, value, kind, false}};
    return one;
}

Redaction mark(const FoundRecord& of, const QString& text, RedactionReason reason)
{
    Redaction one;
    one.id = RedactionId::create();
    one.record = of.id;
    one.field = u"栏"_s;
    one.text = text;
    one.reason = reason;
    return one;
}

Subject subject()
{
    Subject one;
    one.name = u"王小明"_s;
    one.phone = u"19900009929"_s;
    one.member = u"8600103774942997"_s;
    return one;
}

} // namespace

class OwnDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyThePersonsOwnMakesAnAnswerPartial_data()
    {
        using enum FieldKind;
        using R = RedactionReason;
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("text");
        QTest::addColumn<RedactionReason>("reason");
        QTest::addColumn<bool>("own");
        const QString buyer = u"buyer"_s;
        const QString phone = u"19900009929"_s;
        QTest::newRow("own phone") << OwnPhone << phone << buyer << QString() << R::ThirdParty << true;
        QTest::newRow("address piece") << OwnAddress << u"浦东新区1号"_s << buyer << u"1号"_s << R::Secret << true;
        QTest::newRow("account") << OwnAccount << u"tb_1"_s << buyer << QString() << R::BuyerAccount << true;
        QTest::newRow("order number") << Identifier << u"2023"_s << buyer << QString() << R::InternalNote << true;
        QTest::newRow("giver's order") << Identifier << u"2023"_s << u"recipient"_s << QString() << R::BuyerAccount
                                       << false;
        QTest::newRow("empty cell") << OwnPhone << QString() << buyer << QString() << R::ThirdParty << false;
        QTest::newRow("recipient") << RecipientName << u"赵敏"_s << buyer << QString() << R::ThirdParty << false;
        QTest::newRow("staff") << StaffName << u"客服01"_s << buyer << QString() << R::Staff << false;
        QTest::newRow("note naming them") << InternalNote << remark << buyer << QString() << R::InternalNote << false;
        QTest::newRow("card (DC03)") << CardNumber << u"6222021234567890"_s << buyer << QString() << R::CardNumber
                                     << false;
        QTest::newRow("card in a remark")
            << FreeText << u"王小明 6222021234567890"_s << buyer << QString() << R::CardNumber << false;
        QTest::newRow("neighbour in a remark") << FreeText << remark << buyer << u"赵敏"_s << R::ThirdParty << false;
        QTest::newRow("themselves in a remark") << FreeText << remark << buyer << u"王小明"_s << R::ThirdParty << true;
        QTest::newRow("all that names them") << FreeText << remark << buyer << QString() << R::ThirdParty << true;
        QTest::newRow("all of others") << FreeText << u"放门卫"_s << buyer << QString() << R::ThirdParty << false;
        QTest::newRow("member number") << Plain << u"8600103774942997"_s << buyer << QString() << R::Secret << true;
        QTest::newRow("scoring") << Plain << u"模型B 0.73"_s << buyer << QString() << R::Secret << false;
        QTest::newRow("other child") << ChildName << u"乐乐"_s << buyer << QString() << R::OtherChild << false;
        QTest::newRow("child not for this requester")
            << ChildDetail << u"2019-01-02"_s << buyer << QString() << R::ChildData << false;
        QTest::newRow("own child") << ChildName << u"乐乐"_s << buyer << QString() << R::Secret << true;
    }

    void onlyThePersonsOwnMakesAnAnswerPartial()
    {
        QFETCH(FieldKind, kind);
        QFETCH(QString, value);
        QFETCH(QString, role);
        QFETCH(QString, text);
        QFETCH(RedactionReason, reason);
        QFETCH(bool, own);
        const FoundRecord one = record(kind, value, role);
        const Redaction redaction = mark(one, text, reason);
        QCOMPARE(hidesOwnData(one, redaction, subject()), own);
        QCOMPARE(hidingOwnData({one}, {redaction}, subject()).size(), own ? 1 : 0);
        QVERIFY(hidingOwnData({}, {redaction}, subject()).isEmpty()); // of a row that is not taken
    }

    void aPersonWithoutNumbersIsNotFoundInEverything()
    {
        const FoundRecord one = record(FieldKind::FreeText, remark);
        QVERIFY(!hidesOwnData(one, mark(one, {}, RedactionReason::ThirdParty), Subject()));
    }
};

QTEST_GUILESS_MAIN(OwnDataTest)
#include "own_data_test.moc"
