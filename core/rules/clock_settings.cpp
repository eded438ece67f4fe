#include "core/rules/rule_book.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::rules {

using namespace Qt::StringLiterals;

Result<RuleBook> RuleBook::withClockSettings(const domain::ClockSettings& change) const
{
    QList<domain::ClockSettings> switches = clockSettings().mid(1);
    switches.removeIf([&](const domain::ClockSettings& one) { return one.from == change.from; });
    switches.append(change);
    std::sort(switches.begin(), switches.end(),
              [](const domain::ClockSettings& a, const domain::ClockSettings& b) { return a.from < b.from; });
    QJsonArray settings;
    for (const domain::ClockSettings& one : std::as_const(switches))
        settings.append(QJsonObject{{u"from"_s, one.from.toString(Qt::ISODate)},
                                    {u"mode"_s, domain::codeOf(one.mode)},
                                    {u"afterHours"_s, domain::codeOf(one.afterHours)},
                                    {u"note"_s, one.note}});
    QJsonObject policy = QJsonDocument::fromJson(m_json).object();
    QJsonObject clock = policy[u"clock"].toObject();
    clock[u"settings"_s] = settings;
    policy[u"clock"_s] = clock;
    return fromJson(QJsonDocument(policy).toJson());
}

} // namespace rd::rules
