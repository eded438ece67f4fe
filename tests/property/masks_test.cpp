#include "core/base/text.h"
#include "core/domain/forbidden_numbers.h"
#include "core/domain/mask.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace rd::domain;

namespace {

QString anyDigits(int shortest, int longest)
{
    QString digits;
    const int length = *rc::gen::inRange(shortest, longest + 1);
    for (int i = 0; i < length; ++i)
        digits.append(QChar(u'0' + *rc::gen::inRange(0, 10)));
    return digits;
}

QString anyText()
{
    static const QString characters = u"王伟欧阳明北京市海淀区虚构路号ab1234567890 -@.·，。\t"_s;
    QString text;
    const int length = *rc::gen::inRange(0, 30);
    for (int i = 0; i < length; ++i)
        text.append(characters.at(*rc::gen::inRange<qsizetype>(0, characters.size())));
    return text;
}

QString anyName()
{
    static const QString characters = u"王李张欧阳司马诸葛明伟芳小子诺一晴"_s;
    QString name;
    const int length = *rc::gen::inRange(1, 6);
    for (int i = 0; i < length; ++i)
        name.append(characters.at(*rc::gen::inRange<qsizetype>(0, characters.size())));
    return name;
}

qsizetype digitCount(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

class MasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMobileNumberLosesItsMiddleFourDigits_R_ID_05();
    void aNumberNeverShowsMoreThanFourCharacters_R_ID_05();
    void aNameNeverShowsItsGivenName_R_ID_05();
    void anAddressNeverShowsAHouseNumber_R_ID_05();
    void noTextBreaksAMask();
    void aCardIsFoundWhereverItStands_R_ID_06();
};

void MasksTest::aMobileNumberLosesItsMiddleFourDigits_R_ID_05()
{
    QVERIFY(rc::check([] {
        const QString phone = u"1"_s + QChar(u'3' + *rc::gen::inRange(0, 7)) + anyDigits(9, 9);
        const QString masked = maskedPhone(phone);
        RC_ASSERT(masked == phone.left(3) + u"****"_s + phone.right(4));
        RC_ASSERT(maskedPhone(u"+86 "_s + rd::groupedPhone(phone)) == masked);
    }));
}

void MasksTest::aNumberNeverShowsMoreThanFourCharacters_R_ID_05()
{
    QVERIFY(rc::check([] {
        const QString number = anyDigits(1, 25);
        const QString masked = maskedNumber(number);
        RC_ASSERT(digitCount(masked) <= 4);
        RC_ASSERT(digitCount(masked) < number.size());
    }));
}

void MasksTest::aNameNeverShowsItsGivenName_R_ID_05()
{
    QVERIFY(rc::check([] {
        const QString name = anyName();
        const QString masked = maskedName(name);
        const qsizetype shown = masked.size() - masked.count(u'*');
        RC_ASSERT(shown < name.size());
        RC_ASSERT(shown <= 2);
        RC_ASSERT(name.startsWith(masked.left(shown)));
        RC_ASSERT(masked.endsWith(u'*'));
        RC_ASSERT(masked.size() <= 4);
    }));
}

void MasksTest::anAddressNeverShowsAHouseNumber_R_ID_05()
{
    QVERIFY(rc::check([] { RC_ASSERT(digitCount(maskedAddress(anyText())) == 0); }));
}

void MasksTest::noTextBreaksAMask()
{
    QVERIFY(rc::check([] {
        const QString text = anyText();
        const bool isEmpty = rd::plainForm(text).isEmpty();
        for (const QString& masked : {maskedName(text), maskedPhone(text), maskedEmail(text), maskedNumber(text),
                                      maskedAddress(text), maskedOpenId(text), maskedContact(text)})
            RC_ASSERT(masked.isEmpty() == isEmpty);
    }));
}

void MasksTest::aCardIsFoundWhereverItStands_R_ID_06()
{
    QVERIFY(rc::check([] {
        const QString before = *rc::gen::element(QString(), u"卡号"_s, u"我的卡是："_s, u"a"_s);
        const QString after = *rc::gen::element(QString(), u"。"_s, u"请查"_s, u"b"_s);
        const QString body = u"62"_s + anyDigits(13, 13);
        int hits = 0;
        for (char16_t last = u'0'; last <= u'9'; ++last) {
            const QList<ForbiddenHit> found = forbiddenNumbersIn(before + body + QChar(last) + after);
            hits += static_cast<int>(found.size());
            if (!found.isEmpty())
                RC_ASSERT(found.first().position == before.size() && found.first().length == 16);
        }
        // Exactly one last digit makes sixteen digits a card.
        RC_ASSERT(hits == 1);
    }));
}

QTEST_GUILESS_MAIN(MasksTest)
#include "masks_test.moc"
