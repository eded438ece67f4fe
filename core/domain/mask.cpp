#include "core/domain/mask.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QSet>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownDigits = 4;
constexpr qsizetype mostNameStars = 2;

const QString& stars()
{
    static const QString text = u"****"_s;
    return text;
}

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

// Family names of two characters; every other Chinese name is taken to begin with a family name of one.
bool hasDoubleSurname(const QString& name)
{
    static const QSet<QString> surnames{
        u"欧阳"_s, u"太史"_s, u"端木"_s, u"上官"_s, u"司马"_s, u"东方"_s, u"独孤"_s, u"南宫"_s, u"万俟"_s, u"闻人"_s,
        u"夏侯"_s, u"诸葛"_s, u"尉迟"_s, u"公羊"_s, u"赫连"_s, u"澹台"_s, u"皇甫"_s, u"宗政"_s, u"濮阳"_s, u"公冶"_s,
        u"太叔"_s, u"申屠"_s, u"公孙"_s, u"慕容"_s, u"仲孙"_s, u"钟离"_s, u"长孙"_s, u"宇文"_s, u"司徒"_s, u"鲜于"_s,
        u"司空"_s, u"闾丘"_s, u"亓官"_s, u"司寇"_s, u"巫马"_s, u"公西"_s, u"颛孙"_s, u"壤驷"_s, u"公良"_s, u"漆雕"_s,
        u"乐正"_s, u"宰父"_s, u"谷梁"_s, u"拓跋"_s, u"夹谷"_s, u"轩辕"_s, u"令狐"_s, u"段干"_s, u"百里"_s, u"呼延"_s,
        u"东郭"_s, u"南门"_s, u"羊舌"_s, u"微生"_s, u"梁丘"_s, u"左丘"_s, u"西门"_s, u"南荣"_s, u"达奚"_s, u"褚师"_s,
    };
    return name.size() > 2 && surnames.contains(name.left(2));
}

QString lastDigits(const QString& text)
{
    return text.size() > shownDigits ? stars() + text.right(shownDigits) : stars();
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits.append(character);
    }
    return digits;
}

} // namespace

QString maskedName(const QString& name)
{
    const QString plain = plainForm(name);
    if (plain.isEmpty())
        return {};
    if (!isHan(plain.front()))
        return plain.left(plain.front().isHighSurrogate() ? 2 : 1) + u"***"_s;
    if (plain.size() == 1)
        return u"*"_s;
    const qsizetype shown = hasDoubleSurname(plain) ? 2 : 1;
    return plain.left(shown) + QString(qMin(plain.size() - shown, mostNameStars), u'*');
}

QString maskedPhone(const QString& phone)
{
    const QString plain = plainForm(phone);
    if (plain.isEmpty())
        return {};
    const QString digits = normalisedPhone(plain).value_or(digitsOf(plain));
    constexpr qsizetype mobileLength = 11;
    return digits.size() >= mobileLength ? digits.left(3) + lastDigits(digits) : lastDigits(digits);
}

QString maskedEmail(const QString& email)
{
    const QString plain = plainForm(email);
    if (plain.isEmpty())
        return {};
    const qsizetype at = plain.lastIndexOf(u'@');
    return at < 1 ? u"***"_s : plain.left(1) + u"***"_s + plain.mid(at);
}

QString maskedNumber(const QString& number)
{
    const QString plain = plainForm(number);
    return plain.isEmpty() ? QString() : lastDigits(plain);
}

QString maskedAddress(const QString& address)
{
    // A city or district ends at its own word and holds no word of a street; 小区, 园区 and 市场 are streets, not
    // districts.
    static const QRegularExpression parts(
        u"^(?:(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
        u"广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?"
        "|(?:内蒙古|广西壮族|广西|西藏|宁夏回族|宁夏|新疆维吾尔|新疆)(?:自治区)?|(?:香港|澳门)(?:特别行政区)?)?\\s*"
        "(?:[^区县路街道镇乡村号弄市\\s\\d]{1,4}市(?!场)|[^区县路街道镇乡村号弄市\\s\\d]{1,12}(?:自治州|地区|盟))?\\s*"
        "(?:[^路街道镇乡村号弄市县区旗\\s\\d]{1,10}(?:(?<![小园社宅业校])区|县|旗|市(?!场)))?"_s);
    const QString plain = plainForm(address);
    if (plain.isEmpty())
        return {};
    const QString shown = parts.match(plain).captured().trimmed();
    return shown.isEmpty() ? u"***"_s : shown;
}

QString maskedOpenId(const QString& openId)
{
    const QString plain = plainForm(openId);
    if (plain.isEmpty())
        return {};
    return plain.size() > 2 * shownDigits ? plain.left(shownDigits) + u'…' + plain.right(shownDigits) : stars();
}

QString maskedContact(const QString& contact)
{
    return contact.contains(u'@') || contact.contains(u'＠') ? maskedEmail(contact) : maskedPhone(contact);
}

} // namespace rd::domain
