#include "core/sources/text_scan.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

sources::KnownPeople known()
{
    sources::KnownPeople people;
    people.ownName = u"王小明"_s;
    people.ownPhones = {u"17000001234"_s};
    people.ownAddresses = {u"虚构路1弄2号3室"_s};
    people.ownChildren = {u"乐乐"_s};
    people.ownNumbers = {u"8600100000000001"_s, u"me@example.com"_s};
    people.staff = {u"客服小样"_s, u"KF1023"_s};
    people.others = {u"赵一凡"_s};
    return people;
}

QStringList found(const QString& text)
{
    QStringList texts;
    for (const sources::TextFinding& finding : sources::scanFreeText(text, known()))
        texts.append(finding.text);
    return texts;
}

} // namespace

class TextScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void othersAreFoundInPlainWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("others");
        QTest::newRow("friend and number")
            << u"是我朋友汤娟可推荐的，她的号码是19900012579"_s << QStringList{u"19900012579"_s, u"汤娟可"_s};
        QTest::newRow("friend of two characters") << u"我同事李娜介绍的"_s << QStringList{u"李娜"_s};
        QTest::newRow("rare surname") << u"我朋友卩小四推荐"_s << QStringList{u"卩小四"_s};
        QTest::newRow("new recipient")
            << u"收件人改成我妈陶文薇，电话170 0009 9763，地址浙江省 杭州市 余杭区 假想街道 杜撰东街623弄2号1901室"_s
            << QStringList{u"170 0009 9763"_s, u"浙江省 杭州市 余杭区 假想街道 杜撰东街623弄2号1901室"_s, u"陶文薇"_s};
        QTest::newRow("the agent repeats it")
            << u"好的，已改为陶女士收，尾号9763。"_s << QStringList{u"尾号9763"_s, u"陶女士"_s};
        QTest::newRow("handed over") << u"请转交张国文"_s << QStringList{u"张国文"_s};
        QTest::newRow("a minority name") << u"收货人是阿依古丽·买买提，谢谢"_s << QStringList{u"阿依古丽·买买提"_s};
        QTest::newRow("landline") << u"打021-62345678找他"_s << QStringList{u"021-62345678"_s};
        QTest::newRow("e-mail") << u"发到you@example.com，我的是me@example.com"_s << QStringList{u"you@example.com"_s};
        QTest::newRow("known recipient") << u"上次赵一凡收的"_s << QStringList{u"赵一凡"_s};
        QTest::newRow("other child") << u"同行小朋友：果果三（朋友家）"_s << QStringList{u"果果三"_s};
        QTest::newRow("staff") << u"您好，我是客服小样，工号KF1023"_s << QStringList{u"客服小样"_s, u"KF1023"_s};
        QTest::newRow("colleague") << u"我把您转给同事客服演示（KF1077），请稍等。"_s
                                   << QStringList{u"KF1077"_s, u"客服演示"_s};
        QTest::newRow("internal note") << u"您好\n[内部备注] 该客户多次投诉\n再见"_s
                                       << QStringList{u"[内部备注] 该客户多次投诉"_s};
        QTest::newRow("card but for four digits")
            << u"退到卡上吧 6299993738374975072 谢谢"_s << QStringList{u"629999373837497"_s};
        QTest::newRow("street in passing") << u"就在演示大道8号楼2室那里"_s << QStringList{u"就在演示大道8号楼2室"_s};
    }
    void othersAreFoundInPlainWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, others);
        for (const QString& other : others)
            QVERIFY2(found(text).contains(other), qPrintable(found(text).join(u" | "_s)));
        QCOMPARE(found(text).size(), others.size());
    }

    void whatIsTheSubjectsOwnOrNobodysStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("own name and number") << u"我叫王小明，手机号170 0000 1234，查一下订单"_s;
        QTest::newRow("own address") << u"地址海淀区虚构路1弄2号3室"_s;
        QTest::newRow("own child") << u"同行宝宝：乐乐"_s;
        QTest::newRow("own last digits") << u"王先生，尾号1234"_s;
        QTest::newRow("own identity card") << u"要实名吗？我身份证659099199301029432"_s;
        QTest::newRow("order") << u"抖音订单6925050418270571752 少发了一件"_s;
        QTest::newRow("own card number") << u"卡号8600100000000001"_s;
        QTest::newRow("relation without name") << u"我妈的电话打不通，我朋友说没收到"_s;
        QTest::newRow("markup") << u"<img src=x> 图片发不出去😂"_s;
        QTest::newRow("goods") << u"积木少了一包，给我补一下，不要\"红色\"的"_s;
    }
    void whatIsTheSubjectsOwnOrNobodysStays()
    {
        QFETCH(QString, text);
        QVERIFY2(found(text).isEmpty(), qPrintable(found(text).join(u" | "_s)));
    }

    void anothersIdentityCardGoes()
    {
        // 659099 is no area; the last digit is right.
        QCOMPARE(found(u"他的身份证659099199301029432"_s), QStringList(u"659099199301029432"_s));
    }
};

QTEST_GUILESS_MAIN(TextScanTest)
#include "text_scan_test.moc"
