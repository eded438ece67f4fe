#include "core/desk/cases/masking.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::FieldKind;

// R-ID-05: what a copy hides is other people's, and a list of it is no place to read them in clear.
class HiddenTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHiddenCellIsMaskedByItsKind_R_ID_05_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("shown");
        QTest::newRow("recipient") << FieldKind::RecipientName << u"赵小丽"_s << u"赵**"_s;
        QTest::newRow("number") << FieldKind::RecipientPhone << u"17000011357"_s << u"170****1357"_s;
        QTest::newRow("address") << FieldKind::RecipientAddress << u"湖北省武汉市洪山区假想街道12号"_s
                                 << u"湖北省武汉市洪山区"_s;
        QTest::newRow("account") << FieldKind::BuyerAccount << u"tb_123456"_s << u"****3456"_s;
        QTest::newRow("staff") << FieldKind::StaffName << u"客服演示"_s << u"客**"_s;
        QTest::newRow("child") << FieldKind::ChildName << u"乐乐"_s << u"乐*"_s;
        QTest::newRow("birthday") << FieldKind::ChildDetail << u"2022-05-01"_s << u"***"_s;
        QTest::newRow("note") << FieldKind::InternalNote << u"顾客情绪激动"_s << u"***"_s;
        QTest::newRow("own, masked before") << FieldKind::OwnPhone << u"199****9929"_s << u"199****9929"_s;
        QTest::newRow("nothing") << FieldKind::FreeText << QString() << QString();
    }

    void aHiddenCellIsMaskedByItsKind_R_ID_05()
    {
        QFETCH(const FieldKind, kind);
        QFETCH(const QString, cell);
        QTEST(shown(kind, cell, {}), "shown");
    }

    void aHiddenPartIsMaskedByItsShape_R_ID_05_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("shown");
        QTest::newRow("mobile") << u"17000011357"_s << u"170****1357"_s;
        QTest::newRow("mobile, grouped") << u"170 0001 1357"_s << u"170****1357"_s;
        QTest::newRow("landline") << u"021-62345678"_s << u"021****5678"_s;
        QTest::newRow("last digits") << u"尾号9792"_s << u"****"_s;
        QTest::newRow("name and number") << u"妈妈李丽 13900001111"_s << u"139****1111"_s;
        QTest::newRow("e-mail") << u"lili@example.com"_s << u"l***@example.com"_s;
        QTest::newRow("name") << u"李丽"_s << u"李*"_s;
        QTest::newRow("a name like a district") << u"王旗"_s << u"王*"_s;
        QTest::newRow("address") << u"湖北省 武汉市 洪山区 假想街道12号"_s << u"湖北省 武汉市 洪山区"_s;
        QTest::newRow("staff number") << u"KF1077"_s << u"****"_s;
        QTest::newRow("words") << u"她的前夫住在楼上"_s << u"***"_s;
    }

    void aHiddenPartIsMaskedByItsShape_R_ID_05()
    {
        QFETCH(const QString, part);
        QTEST(shown(FieldKind::FreeText, u"会话：%1。"_s.arg(part), part), "shown");
    }

    void aConcealedCellStaysConcealed_R_CH_02()
    {
        domain::FoundRecord record;
        record.fields.append({u"宝宝姓名"_s, u"*"_s, FieldKind::ChildName, true});
        domain::Redaction redaction;
        redaction.field = u"宝宝姓名"_s;
        redaction.text = u"*"_s;
        QCOMPARE(desk::shownHidden(redaction, record), u"*"_s);
    }

private:
    static QString shown(FieldKind kind, const QString& cell, const QString& part)
    {
        domain::FoundRecord record;
        record.fields.append({u"列"_s, cell, kind, false});
        domain::Redaction redaction;
        redaction.field = u"列"_s;
        redaction.text = part;
        return desk::shownHidden(redaction, record);
    }
};

QTEST_GUILESS_MAIN(HiddenTextTest)
#include "hidden_text_test.moc"
