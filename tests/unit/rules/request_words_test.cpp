#include "core/rules/rule_book.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::rules;

namespace {

void addColumns()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("items");
}

void row(const QString& words, const char* items)
{
    QTest::newRow(qPrintable(words)) << words << QString::fromLatin1(items);
}

} // namespace

class RequestWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsProposeRights_data();
    void wordsProposeRights();
    void wordsChooseTheGroundOfADeletion_data();
    void wordsChooseTheGroundOfADeletion();
    void deniedWishesAreNone_data();
    void deniedWishesAreNone();

private:
    QString proposed(const QString& words) const;

    std::optional<RuleBook> m_rules;
};

void RequestWordsTest::initTestCase()
{
    const auto rules = RuleBook::shipped();
    QVERIFY(rules.has_value());
    m_rules = *rules;
}

void RequestWordsTest::wordsProposeRights_data()
{
    addColumns();
    row(u"别再给我发短信了，每天好几条。"_s, "OPT_OUT");
    row(u"退订"_s, "OPT_OUT");
    row(u"短信能不能停掉"_s, "OPT_OUT");
    row(u"我已经退订了你们还在给我发短信"_s, "OPT_OUT");
    row(u"别再给我打电话推销了"_s, "OPT_OUT");
    row(u"我想要一份你们手里我的全部个人信息的副本。"_s, "COPY");
    row(u"请把我的资料复制一份发给我"_s, "COPY");
    row(u"导出我的订单数据"_s, "COPY");
    row(u"帮我查一下我的星卡积分和登记的信息，书面答复。"_s, "ACCESS");
    row(u"查一下我的积分，电话里告诉我就行"_s, "ACCESS(oral)");
    row(u"我要查阅你们有我哪些信息"_s, "ACCESS");
    row(u"请注销我的有赞账户，星卡也一起注销。"_s, "CANCEL");
    row(u"我的生日登记错了，要更正。"_s, "CORRECT");
    row(u"我换了手机号，帮我改一下"_s, "CORRECT");
    row(u"撤回我对个性化推荐的同意。"_s, "WITHDRAW");
    row(u"想了解你们会把我的信息交给谁处理。"_s, "EXPLAIN");
    row(u"你们怎么有我的电话，请解释一下"_s, "EXPLAIN(OWN_CASE)");
    row(u"为什么没有给我发优惠券，凭什么"_s, "EXPLAIN(AUTOMATED_DECISION)");
    row(u"为什么我看到的价格比别人高"_s, "EXPLAIN(AUTOMATED_DECISION)");
    row(u"请把我的会员资料转移到另一家公司"_s, "TRANSFER");
    row(u"补充一下孩子的性别"_s, "SUPPLEMENT");
    row(u"限制处理我的信息"_s, "RESTRICT");
    row(u"上次的答复我不满意，我要投诉"_s, "COMPLAINT");
}

void RequestWordsTest::wordsProposeRights()
{
    QFETCH(QString, words);
    QFETCH(QString, items);
    QCOMPARE(proposed(words), items);
}

void RequestWordsTest::wordsChooseTheGroundOfADeletion_data()
{
    addColumns();
    row(u"我不想再收到短信,还想把宝宝的信息都删掉"_s, "DELETE:D6 OPT_OUT");
    row(u"我不再买你们的东西了，把我在天猫的信息都删掉。"_s, "DELETE:D4");
    row(u"我不想再收到短信，还想把以前撤回同意的那些信息删掉。"_s, "DELETE:D6 OPT_OUT");
    row(u"我撤回同意，把我的信息都删了"_s, "DELETE:D6 WITHDRAW");
    row(u"我要注销账号并且删除所有信息"_s, "CANCEL DELETE:D4");
    row(u"我已经注销了账户，请把剩下的资料删掉"_s, "DELETE:D4");
    row(u"我是孩子妈妈，请把宝宝的生日和名字删掉。"_s, "DELETE:D7");
    row(u"我的信息被你们泄露了，全部删除"_s, "DELETE:D1");
    row(u"没经过我同意就收集我的电话，删掉"_s, "DELETE:D2");
    row(u"说好的不外传，违反约定了，请删除"_s, "DELETE:D3");
    row(u"旧小程序都下线了，里面的信息删了吧"_s, "DELETE:D5");
    row(u"把我那条评价的照片删了"_s, "DELETE");
}

void RequestWordsTest::wordsChooseTheGroundOfADeletion()
{
    QFETCH(QString, words);
    QFETCH(QString, items);
    QCOMPARE(proposed(words), items);
}

void RequestWordsTest::deniedWishesAreNone_data()
{
    addColumns();
    row(u"先不注销，只退订短信"_s, "OPT_OUT");
    row(u"不要删除我的订单，给我一份副本"_s, "COPY");
    row(u"我不是要注销，是要更正地址"_s, "CORRECT");
    row(u"不想用了，注销吧"_s, "CANCEL");
    row(u"不想用了注销吧"_s, "CANCEL");
    row(u"别把我的信息删掉"_s, "");
    row(u"没事了，不用投诉"_s, "");
    row(u"我特别想删除我的信息"_s, "DELETE");
    row(u"别人注册的，把我的号码删除"_s, "DELETE");
    row(u"要不要注销都行，先退订"_s, "CANCEL OPT_OUT");
    row(u"你好，请问门店几点关门"_s, "");
    row(QString(), "");
    row(u"别 再 发 短 信"_s, "OPT_OUT");
    row(u"请ＤＥＬＥＴＥ"_s, "");
}

void RequestWordsTest::deniedWishesAreNone()
{
    QFETCH(QString, words);
    QFETCH(QString, items);
    QCOMPARE(proposed(words), items);
}

QString RequestWordsTest::proposed(const QString& words) const
{
    QStringList found;
    for (const rd::domain::WishedItem& item : m_rules->itemsFor(words))
        found.append(codeOf(item.right) + (item.ground.isEmpty() ? QString() : u':' + item.ground)
                     + (item.inWriting ? QString() : u"(oral)"_s)
                     + (item.concern == rd::domain::Concern::General ? QString() : u'(' + codeOf(item.concern) + u')'));
    return found.join(u' ');
}

QTEST_GUILESS_MAIN(RequestWordsTest)
#include "request_words_test.moc"
