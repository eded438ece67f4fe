#include "core/base/clock.h"
#include "core/sources/identity_match.h"
#include "tests/support/sample_people.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ReferenceProfile;

namespace {

QList<ReferenceProfile> profilesOf(const QString& file)
{
    const auto table = sources::readTable(test::samplePath(file));
    return table ? sources::referenceProfiles(*table) : QList<ReferenceProfile>();
}

ReferenceProfile profileWith(const QList<ReferenceProfile>& profiles, const QString& phone)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const ReferenceProfile& profile) { return profile.phones.contains(phone); });
    return found == profiles.end() ? ReferenceProfile() : *found;
}

} // namespace

class ReferenceProfilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMemberRowAnswersTheMemberAndProfileFactors_R_ID_01()
    {
        const QList<ReferenceProfile> profiles = profilesOf(u"shuyun_members.csv"_s);
        const ReferenceProfile profile = profileWith(profiles, u"19900001307"_s);
        QCOMPARE(profile.members, QStringList(u"8600175803804095"_s));
        QCOMPARE(profile.name, u"李娜"_s);
        QCOMPARE(profile.birthdayMonthDay, u"07-06"_s);
        QCOMPARE(profile.store, u"HZ01 杭州样例银泰店"_s);
        QCOMPARE(profile.level, u"银星"_s);
        QCOMPARE(profile.points, std::optional(18823));
        QCOMPARE(profile.lastActivityAt, shanghai({2022, 7, 18}, {4, 34, 40}));
    }

    void theLinesOfAnOrderAreOneOrder_R_ID_01()
    {
        const ReferenceProfile profile = profileWith(profilesOf(u"jd_orders.csv"_s), u"19900016166"_s);
        const auto order =
            std::find_if(profile.orders.begin(), profile.orders.end(),
                         [](const domain::ReferenceOrder& one) { return one.number == u"174054933530"_s; });
        QVERIFY(order != profile.orders.end());
        QCOMPARE(order->goods, u"恐龙模型6只装；婴儿推车 轻便款；婴儿安抚摇铃"_s);
        QCOMPARE(order->date, QDate(2021, 3, 24));
        QCOMPARE(order->recipientName, u"罗倩琳"_s);
        QCOMPARE(order->recipientDistrict, u"海淀区"_s);
    }

    void theBuyersNumberAnswersForAnOrderToSomebodyElse()
    {
        const QList<ReferenceProfile> profiles = profilesOf(u"youzan_orders.csv"_s);
        const ReferenceProfile buyer = profileWith(profiles, u"19900002728"_s);
        QVERIFY(std::any_of(buyer.orders.begin(), buyer.orders.end(),
                            [](const domain::ReferenceOrder& one) { return one.recipientName == u"黎紫"_s; }));
        QVERIFY(buyer.name != u"黎紫"_s);
    }

    void rowsWithoutNumberAndCardMakeNoProfile()
    {
        for (const QString& file : {u"douyin_orders.xlsx"_s, u"pos_receipts.xls"_s, u"wecom_contacts.csv"_s}) {
            for (const ReferenceProfile& profile : profilesOf(file))
                QVERIFY2(!profile.phones.isEmpty() || !profile.members.isEmpty(), qPrintable(file));
        }
    }

    void aMaskedNameIsNoName()
    {
        for (const ReferenceProfile& profile : profilesOf(u"meituan_orders.csv"_s))
            QVERIFY2(!profile.name.contains(u'*') && !profile.name.endsWith(u"先生"_s) && !profile.name.endsWith(u')'),
                     qPrintable(profile.name));
    }
};

QTEST_GUILESS_MAIN(ReferenceProfilesTest)
#include "reference_profiles_test.moc"
