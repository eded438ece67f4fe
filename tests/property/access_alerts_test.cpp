#include "core/base/clock.h"
#include "core/reports/access_alerts.h"

#include <algorithm>
#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::reports;
using domain::AccessAlert;
using domain::AccessKind;
using domain::RecordAccess;

namespace {

const QDate day(2026, 11, 27);

// What somebody did on the seventy days before, on some of them nothing, and on the day itself.
struct Story {
    QList<RecordAccess> accesses;
    std::vector<qint64> usual; // of the days worked that tell, sorted
    qint64 times = 0; // on the day
};

Story anyStory()
{
    Story story;
    for (int before = 70; before >= 1; --before) {
        const qint64 views = *rc::gen::inRange<qint64>(-15, 30);
        if (views < 0)
            continue;
        // A day without a view is worked by an export.
        const AccessKind kind = views == 0 ? AccessKind::Export : AccessKind::View;
        story.accesses.append(
            {u"li"_s, kind, shanghai(day.addDays(-before), QTime(10, 0)), std::max<qint64>(1, views)});
        if (before <= 60)
            story.usual.push_back(views);
    }
    std::sort(story.usual.begin(), story.usual.end());
    story.times = *rc::gen::inRange<qint64>(1, 120);
    story.accesses.append({u"li"_s, AccessKind::View, shanghai(day, QTime(15, 0)), story.times});
    return story;
}

QList<AccessAlert> viewAlerts(const Story& story, const QList<domain::AccessLimit>& limits = {})
{
    QList<AccessAlert> alerts = accessAlerts(daysOfUsers(story.accesses), limits, {day, day});
    alerts.removeIf([](const AccessAlert& one) { return one.day.kind != AccessKind::View; });
    return alerts;
}

domain::AccessLimit limitOfLi(qint64 daily)
{
    return {domain::AccessLimitId::create(),
            domain::UserId::trusted(u"li"_s),
            AccessKind::View,
            daily,
            {},
            shanghai(day.addDays(-30), QTime(12, 0)),
            day.addDays(-30)};
}

} // namespace

// The rule of security.md §5.1 against its own sentence, counted another way.
class AccessAlertsPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlertIsWhatTheSentenceSays()
    {
        QVERIFY(rc::check([] {
            const Story story = anyStory();
            const size_t n = story.usual.size();
            bool over = story.times > 60; // of the first days
            if (n >= 10) {
                // Twice the median, so that a half stays whole: twice the day is more than three times that.
                const qint64 twice = story.usual[(n - 1) / 2] + story.usual[n / 2];
                over = 2 * story.times > 3 * twice && story.times > 20;
            }
            RC_TAG(n >= 10);
            RC_CLASSIFY(over, "over");
            RC_ASSERT(viewAlerts(story).isEmpty() == !over);
        }));
    }

    void moreOnADayNeverTakesAnAlertAway()
    {
        QVERIFY(rc::check([] {
            Story story = anyStory();
            const bool before = !viewAlerts(story).isEmpty();
            story.accesses.last().times += *rc::gen::inRange<qint64>(0, 50);
            RC_ASSERT(!before || !viewAlerts(story).isEmpty());
        }));
    }

    void aLimitNeverTakesAnAlertAwayAndCountsExactly()
    {
        QVERIFY(rc::check([] {
            const Story story = anyStory();
            const qint64 limit = *rc::gen::inRange<qint64>(1, 120);
            const bool withLimit = !viewAlerts(story, {limitOfLi(limit)}).isEmpty();
            RC_ASSERT(withLimit == (!viewAlerts(story).isEmpty() || story.times > limit));
        }));
    }

    void othersDoNotMoveAUsersMeasure()
    {
        QVERIFY(rc::check([] {
            Story story = anyStory();
            const bool alone = !viewAlerts(story).isEmpty();
            for (int before = 0; before < 40; ++before) {
                const QDateTime at = shanghai(day.addDays(-before), QTime(11, 0));
                story.accesses.append({u"zhao"_s, AccessKind::View, at, *rc::gen::inRange<qint64>(1, 300)});
            }
            QList<AccessAlert> alerts = viewAlerts(story);
            alerts.removeIf([](const AccessAlert& one) { return one.day.user != u"li"_s; });
            RC_ASSERT(alerts.isEmpty() == !alone);
        }));
    }
};

QTEST_GUILESS_MAIN(AccessAlertsPropertyTest)
#include "access_alerts_test.moc"
