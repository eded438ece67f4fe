#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/reports/list_targets.h"
#include "core/desk/reports/set_target.h"

#include <cmath>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct TargetOptions {
    QString metric;
    QString percent;
    QString from;
    QString note;
};

const QString noTarget = u"none"_s;

// In per mille: "95", "97.5", "97.5%"; nothing for "none".
Result<std::optional<int>> shareArgument(const QString& text)
{
    if (text.trimmed().compare(noTarget, Qt::CaseInsensitive) == 0)
        return std::optional<int>();
    constexpr double perMilleOfPercent = 10;
    QString number = text.trimmed();
    if (number.endsWith(u'%'))
        number.chop(1);
    bool read = false;
    const double perMille = number.trimmed().toDouble(&read) * perMilleOfPercent;
    // Written so that no number at all fails too.
    const bool fits =
        read && perMille >= 0 && perMille <= domain::wholePerMille && std::abs(perMille - std::round(perMille)) < 1e-6;
    if (!fits)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"targetShare"_s}});
    return std::optional(static_cast<int>(std::lround(perMille)));
}

QString percentText(const domain::RateTarget& target)
{
    const auto share = figureTargetOf(target);
    return share ? domain::targetText(*share) : noTarget;
}

QJsonObject targetFields(const domain::RateTarget& target)
{
    const auto share = figureTargetOf(target);
    return {{u"id"_s, target.id.text()},
            {u"metric"_s, codeOf(target.metric)},
            {u"target"_s, share ? QJsonValue(share->share) : QJsonValue()},
            {u"from"_s, dateField(target.from)},
            {u"note"_s, target.note},
            {u"setAt"_s, instantField(target.setAt)}};
}

// From this month on, when no day is given.
Result<Answer> setTarget(CommandContext& context, const TargetOptions& options)
{
    desk::NewTarget wanted;
    RD_TRY_ASSIGN(wanted.metric, codeArgument("metric", options.metric, domain::parseMetric));
    RD_TRY_ASSIGN(wanted.perMille, shareArgument(options.percent));
    const QDate today = context.clock().today();
    wanted.from = QDate(today.year(), today.month(), 1);
    if (!options.from.isEmpty()) {
        RD_TRY_ASSIGN(wanted.from, dateArgument("targetFrom", options.from));
    }
    wanted.note = options.note;
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::RateTarget target, desk::setTarget(*desk, wanted));
    return Answer{targetFields(target),
                  {u"%1: target %2 from %3 on; whether a request is late it does not change"_s.arg(
                      codeOf(target.metric), percentText(target), target.from.toString(Qt::ISODate))}};
}

Result<Answer> listTargets(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<desk::TargetRow> targets, desk::listTargets(*desk, domain::SheetLanguage::English));
    QJsonArray list;
    QList<QStringList> rows;
    for (const desk::TargetRow& one : targets) {
        QJsonObject fields = targetFields(one.target);
        fields.insert(u"standing"_s, codeOf(one.standing));
        fields.insert(u"setBy"_s, one.setByName);
        list.append(fields);
        rows.append({codeOf(one.target.metric), percentText(one.target), one.target.from.toString(Qt::ISODate),
                     codeOf(one.standing), one.setByName, one.target.note});
    }
    if (rows.isEmpty())
        return Answer{{{u"targets"_s, list}}, {u"No target is set; the on-time rate is measured against 100 %."_s}};
    return Answer{{{u"targets"_s, list}},
                  tableLines({u"METRIC"_s, u"TARGET"_s, u"FROM"_s, u"STANDING"_s, u"SET BY"_s, u"NOTE"_s}, rows)};
}

} // namespace

void addTargetCommands(CommandLine& line, CLI::App* group)
{
    line.command(group, "targets", "What the rates should reach, and since when; earlier ones too",
                 "rightsdesk-cli --desk rights.rdb --user wang report targets", listTargets);

    auto options = std::make_shared<TargetOptions>();
    CLI::App* set = line.command(
        group, "set-target", "What a rate should reach from a month on, or none; no month before it is measured anew",
        "rightsdesk-cli --desk rights.rdb --user wang report set-target ON_TIME_RATE 97.5 --from 2026-12-01",
        [options](CommandContext& context) { return setTarget(context, *options); });
    addText(set, "METRIC", options->metric,
            "ON_TIME_RATE EXECUTION_ON_TIME ACKNOWLEDGED_IN_TIME COMPLAINTS_ON_TIME ANSWERED_IN_TERM "
            "MINORS_ANSWERED_IN_TIME FIRST_CONTACT_SUCCESS")
        ->required();
    addText(set, "PERCENT", options->percent, "0 to 100, one decimal at most; none: no target from then on")
        ->required();
    addText(set, "--from", options->from, "The first day of a month; of this one when left out")->type_name("DATE");
    addText(set, "--note", options->note, "Why, in a few words; nothing of a person");
}

} // namespace rd::cli
