#include "core/sources/text_cues.h"

namespace rd::sources {

namespace {

// A name is a surname and one or two characters; without the surname 我妈的电话 would be one too.
const QString& surnames()
{
    static const QString list = QStringLiteral(
        "(?:欧阳|司马|上官|诸葛|慕容|令狐|皇甫|尉迟|公孙|长孙|宇文|司徒|夏侯|东方|南宫|西门|端木|独孤|"
        "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅付"
        "钟"
        "姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱覃武乔赖文洪温莫易樊向施庄柴翟"
        "颜伍聂葛俞凌柳耿毕祁卓裴骆章牛鲁尤岳纪殷申焦柯季倪路左涂詹关齐康梅辛管祝舒简佟甘屈单鲍蒲霍包游盛房荣司华宁阮童"
        "穆解喻米祖苗娄汤常戚水窦云奚郎昌凤花费廉岑滕安卞元卜狄臧茅庞项席麻强危虞支昝裘缪宗宣郁杭诸吉钮嵇邢翁荀羊惠甄曲"
        "封储靳松富巫乌弓隗车班仰秋仲伊宫仇栾暴厉戎景束习艾古慎戈庾衡步弘匡国寇广禄阙东殴巩晁勾敖融冷訾阚饶沙养鞠须丰巢"
        "蒯查荆红权逯盖桓俟赫皮伏兰冀谈麦])");
    return list;
}

const QString& givenName()
{
    static const QString pattern = QStringLiteral("\\p{Han}{1,2}");
    return pattern;
}

// What may follow a name without belonging to it.
const QString& nameEnd()
{
    static const QString pattern = QStringLiteral(
        "(?=推荐|介绍|收|签|代|转|帮|来|去|的|说|是|在|要|会|也|和|跟|电话|手机|号码|地址|[^\\p{Han}]|$)");
    return pattern;
}

// The shortest reading that ends well, or else the longest.
QString anyName()
{
    return QStringLiteral("(%1%2?%3|%1%2)").arg(surnames(), givenName(), nameEnd());
}

const QString& relation()
{
    static const QString pattern = QStringLiteral("(?:妈妈|老妈|妈|爸爸|老爸|爸|母亲|父亲|老婆|老公|妻子|丈夫|爱人|"
                                                  "朋友|闺蜜|同事|同学|老师|邻居|姐姐|表姐|堂姐|姐|妹妹|表妹|堂妹|妹|"
                                                  "哥哥|表哥|堂哥|哥|弟弟|表弟|堂弟|弟|婆婆|公公|岳母|岳父|奶奶|爷爷|"
                                                  "外婆|外公|姥姥|姥爷|阿姨|姑姑|舅舅|叔叔|伯伯|嫂子|儿子|女儿|"
                                                  "侄子|侄女|外甥|孩子|家人|亲戚)");
    return pattern;
}

QRegularExpression compiled(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

// The letters of a staff number and how many digits follow: "KF1077" → KF\d{4}. Empty for a name.
QString numberShape(const QString& staff)
{
    static const QRegularExpression shape(QStringLiteral("^([A-Za-z]{1,6})(\\d{2,8})$"));
    const QRegularExpressionMatch match = shape.match(staff);
    return match.hasMatch() ? QStringLiteral("%1\\d{%2}").arg(match.captured(1)).arg(match.captured(2).size())
                            : QString();
}

const QRegularExpression& nothing()
{
    static const QRegularExpression never(QStringLiteral("(?!)"));
    return never;
}

} // namespace

const QRegularExpression& TextCues::internalNote()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("[\\[【(（]\\s*(?:内部|仅内部|法务|禁止外传)[^\\n]*"));
    return cue;
}

const QRegularExpression& TextCues::staffIntroduction()
{
    static const QRegularExpression cue = compiled(QStringLiteral("我是(\\p{Han}{2,6}?)[，,、 ]*工号"));
    return cue;
}

QRegularExpression TextCues::staffNumberLike(const QString& staff)
{
    const QString shape = numberShape(staff);
    return shape.isEmpty() ? nothing() : QRegularExpression(QStringLiteral("(?<![A-Za-z0-9])%1(?!\\d)").arg(shape));
}

QRegularExpression TextCues::nameBeforeStaffNumber(const QString& staff)
{
    const QString shape = numberShape(staff);
    if (shape.isEmpty())
        return nothing();
    return QRegularExpression(
        QStringLiteral("(?:同事|专员|转给|转接|由|叫|请|是)(\\p{Han}{2,4})[（(【\\[]\\s*(?:工号)?[:：]?\\s*%1")
            .arg(shape),
        QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression& TextCues::phone()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?<![\\dA-Za-z])(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ "
                                "-]?\\d{4}(?!\\d)|(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}(?!\\d)"));
    return cue;
}

const QRegularExpression& TextCues::lastDigits()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?:尾号|后四位|末四位)[为是:： ]*([0-9]{4})(?!\\d)"));
    return cue;
}

const QRegularExpression& TextCues::email()
{
    static const QRegularExpression cue = compiled(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"));
    return cue;
}

const QRegularExpression& TextCues::cardNumber()
{
    static const QRegularExpression cue = compiled(QStringLiteral(
        "(?:银行卡|信用卡|储蓄卡|借记卡|到卡上|卡号|账号|帐号|账户|卡)[^\\d\\n]{0,6}(\\d(?:[ -]?\\d){12,18})(?!\\d)"));
    return cue;
}

const QRegularExpression& TextCues::ownIdentityCard()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("我(?:的|自己的|本人的?)?身份证(?:号码?|号)?(?:是|为|:|：)?\\s*$"));
    return cue;
}

const QRegularExpression& TextCues::addressAfterCue()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?:地址|住址|住在|送到|寄到|送去)(?:改成|改为|换成|是|为|:|：)?\\s*([^，,。；;！!？?"
                                "\\n]*\\d[^，,。；;！!？?\\n]*)"));
    return cue;
}

const QRegularExpression& TextCues::streetAddress()
{
    static const QRegularExpression cue = compiled(QStringLiteral(
        "([\\p{Han} ]{0,30}?\\p{Han}{1,8}(?:路|街|道|巷|弄|村|里|苑|园|城|小区|公寓|大厦)\\s?\\d+[\\p{Han}\\d -]{0,24}?"
        "(?:室|号楼|号|栋|座|幢|单元|楼|户)(?:\\d+(?:室|号|楼|户|单元)?)*)"));
    return cue;
}

const QRegularExpression& TextCues::nameAfterCue()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?:(?:收件人|收货人|取件人|提货人|联系人|代收人|姓名)(?:改成|改为|换成|写成|写|填|是|"
                                "为|:|：)?\\s*(?:我?%1)?|"
                                "(?:我|他|她|的)(?:的)?%1(?:是|叫)?|(?:转交给?|交给|寄给|送给|转给))\\s*%2")
                     .arg(relation(), anyName()));
    return cue;
}

const QRegularExpression& TextCues::nameBeforeNumber()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(%1%2)[，,、 ]*(?:的?(?:电话|手机号?|号码|联系方式))[是为:： ]*(?=\\+?\\d)")
                     .arg(surnames(), givenName()));
    return cue;
}

const QRegularExpression& TextCues::namedFriend()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?:我|他|她|的)%1(\\p{Han}{2,3}?)(?=推荐|介绍|代收|代签|签收)").arg(relation()));
    return cue;
}

const QRegularExpression& TextCues::dottedName()
{
    static const QString name = QStringLiteral("(\\p{Han}{2,8}[·‧•・]\\p{Han}{2,8}?)") + nameEnd();
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?|\\p{Han}{0,8}?(?:是|叫|为|给|改成)%1|%1)").arg(name));
    return cue;
}

const QRegularExpression& TextCues::courtesyName()
{
    static const QRegularExpression cue = compiled(QStringLiteral(
        "(?:欧阳|司马|上官|诸葛|慕容|令狐|皇甫|尉迟|公孙|长孙|宇文|司徒|夏侯|\\p{Han})(?:女士|先生|小姐|太太)"));
    return cue;
}

const QRegularExpression& TextCues::otherChild()
{
    static const QRegularExpression cue =
        compiled(QStringLiteral("(?:同行|同去|同来|一起来|一同|结伴|带上|朋友家|同学家|邻居家|同学|邻居)[^，,。；;\\n:"
                                "：]{0,4}(?:小朋友|宝宝|孩子|小孩|娃)[的是叫:： ]*"
                                "([^，,。；;\\n(（:： ]{1,12})"));
    return cue;
}

} // namespace rd::sources
