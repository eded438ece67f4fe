#include "core/copies/copy_builder.h"

#include <QTest>

using namespace rd;
using domain::FieldKind;
using domain::FoundField;
using domain::Redaction;
using domain::RedactionReason;

namespace {

Redaction hidden(const QString& field, RedactionReason reason, const QString& text = {})
{
    Redaction redaction;
    redaction.field = field;
    redaction.reason = reason;
    redaction.text = text;
    return redaction;
}

const QString mark = QStringLiteral("【已遮蔽】");
const QString note = QStringLiteral("备注");
const QString card = QStringLiteral("6299990000001239");

} // namespace

class RedactedFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellWithoutRedactionStaysAsItIs();
    void aWholeCellIsReplaced();
    void everyOccurrenceOfATextIsReplaced();
    void aLongTextIsReplacedBeforeAShortOneWithinIt();
    void aRedactionOfAnotherFieldChangesNothing();
    void anEmptyCellIsNotMarked();
    void aRecipientKeepsTheFamilyName_DC02();
    void aCardNumberShowsItsLastFourDigitsAtMost_DC03();
    void anOrderNumberThatPassesTheCardCheckStays();
};

void RedactedFieldTest::aCellWithoutRedactionStaysAsItIs()
{
    const QString text = QStringLiteral("<b>=1+1</b> 【】 19900009929");
    QCOMPARE(copies::redactedValue({note, text, FieldKind::FreeText}, {}), text);
}

void RedactedFieldTest::aWholeCellIsReplaced()
{
    const FoundField field{note, QStringLiteral("给钱有礼，19900007777"), FieldKind::FreeText};
    QCOMPARE(copies::redactedValue(field, {hidden(note, RedactionReason::ThirdParty)}), mark);
}

void RedactedFieldTest::everyOccurrenceOfATextIsReplaced()
{
    const FoundField field{note, QStringLiteral("小美您好，小美再见"), FieldKind::FreeText};
    const QString expected = mark + QStringLiteral("您好，") + mark + QStringLiteral("再见");
    QCOMPARE(copies::redactedValue(field, {hidden(note, RedactionReason::Staff, QStringLiteral("小美"))}), expected);
}

void RedactedFieldTest::aLongTextIsReplacedBeforeAShortOneWithinIt()
{
    const FoundField field{note, QStringLiteral("送到钱家弄5号钱家"), FieldKind::FreeText};
    const QList<Redaction> both{hidden(note, RedactionReason::ThirdParty, QStringLiteral("钱家")),
                                hidden(note, RedactionReason::ThirdParty, QStringLiteral("钱家弄5号"))};
    QCOMPARE(copies::redactedValue(field, both), QStringLiteral("送到") + mark + mark);
}

void RedactedFieldTest::aRedactionOfAnotherFieldChangesNothing()
{
    const FoundField field{note, QStringLiteral("小美"), FieldKind::FreeText};
    QCOMPARE(copies::redactedValue(field, {hidden(QStringLiteral("客服"), RedactionReason::Staff)}),
             QStringLiteral("小美"));
}

void RedactedFieldTest::anEmptyCellIsNotMarked()
{
    QCOMPARE(copies::redactedValue({note, QString(), FieldKind::FreeText}, {hidden(note, RedactionReason::Staff)}),
             QString());
}

void RedactedFieldTest::aRecipientKeepsTheFamilyName_DC02()
{
    const QString name = QStringLiteral("收货人姓名");
    const FoundField field{name, QStringLiteral("钱礼"), FieldKind::RecipientName};
    QCOMPARE(copies::redactedValue(field, {hidden(name, RedactionReason::ThirdParty)}), QStringLiteral("钱*"));
}

void RedactedFieldTest::aCardNumberShowsItsLastFourDigitsAtMost_DC03()
{
    const FoundField text{note, QStringLiteral("卡号") + card + QStringLiteral("已扣款"), FieldKind::FreeText};
    QCOMPARE(copies::redactedValue(text, {}), QStringLiteral("卡号****1239已扣款"));
    const QString column = QStringLiteral("银行卡");
    const FoundField cell{column, QStringLiteral("6299 9900 0000 1239"), FieldKind::CardNumber};
    QCOMPARE(copies::redactedValue(cell, {hidden(column, RedactionReason::CardNumber)}), QStringLiteral("****1239"));
    QCOMPARE(copies::redactedValue(cell, {}), QStringLiteral("****1239"));
}

void RedactedFieldTest::anOrderNumberThatPassesTheCardCheckStays()
{
    QCOMPARE(copies::redactedValue({QStringLiteral("订单编号"), card, FieldKind::Identifier}, {}), card);
    for (const char* column : {"支付单号", "商品条码", "商品ID", "店铺Id"})
        QCOMPARE(copies::redactedValue({QString::fromUtf8(column), card, FieldKind::Plain}, {}), card);
    const QString talk = QStringLiteral("抖音订单") + card + QStringLiteral("少发一件，快递单号：") + card;
    QCOMPARE(copies::redactedValue({note, talk, FieldKind::FreeText}, {}), talk);
    QCOMPARE(copies::redactedValue({QStringLiteral("卡片ID"), card, FieldKind::CardNumber}, {}),
             QStringLiteral("****1239"));
}

QTEST_GUILESS_MAIN(RedactedFieldTest)
#include "redacted_field_test.moc"
