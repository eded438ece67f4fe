#include "app/cli_commands.h"
#include "core/desk/deadlines/set_clock_mode.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct ClockOptions {
    QString from;
    QString mode;
    QString afterHours = u"REAL_DATE"_s;
    QString note;
};

QJsonObject settingsFields(const domain::ClockSettings& settings)
{
    return {{u"from"_s, dateField(settings.from)},
            {u"mode"_s, domain::codeOf(settings.mode)},
            {u"afterHours"_s, domain::codeOf(settings.afterHours)},
            {u"note"_s, settings.note}};
}

Answer settingsAnswer(const QList<domain::ClockSettings>& all, QStringList lines)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::ClockSettings& one : all) {
        array.append(settingsFields(one));
        rows.append({one.from.isValid() ? one.from.toString(Qt::ISODate) : u"-"_s, domain::codeOf(one.mode),
                     domain::codeOf(one.afterHours), one.note});
    }
    lines += tableLines({u"FROM"_s, u"MODE"_s, u"LATE ARRIVALS"_s, u"LEGAL NOTE"_s}, rows);
    return Answer{{{u"settings"_s, array}}, lines};
}

Result<Answer> showClock(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const QList<domain::ClockSettings> all, desk::listClockSettings(*desk));
    return settingsAnswer(all, {});
}

Result<Answer> setClock(CommandContext& context, const ClockOptions& options)
{
    domain::ClockSettings change;
    RD_TRY_ASSIGN(change.from, dateArgument("from", options.from));
    RD_TRY_ASSIGN(change.mode, codeArgument("mode", options.mode, domain::parseClockMode));
    RD_TRY_ASSIGN(change.afterHours, codeArgument("after-hours", options.afterHours, domain::parseAfterHours));
    change.note = options.note;
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::setClockMode(*desk, change));
    RD_TRY_ASSIGN(const QList<domain::ClockSettings> all, desk::listClockSettings(*desk));
    return settingsAnswer(all,
                          {u"What is received from %1 on is counted in mode %2. Requests logged before keep their "
                           "dates."_s.arg(change.from.toString(Qt::ISODate), domain::codeOf(change.mode))});
}

} // namespace

void addPolicyCommands(CommandLine& line)
{
    CLI::App* group = line.group("policy", "What the privacy officer decides about the rules the desk works by",
                                 "rightsdesk-cli --desk rights.rdb --user chen policy clock");
    line.command(group, "clock", "How the clock runs: the mode of rule book 5.2 and late arrivals, by their day",
                 "rightsdesk-cli --desk rights.rdb --user chen policy clock", showClock);
    auto options = std::make_shared<ClockOptions>();
    CLI::App* set = line.command(
        group, "set-clock", "Switch the clock for what is received from a day on; for the privacy officer",
        "rightsdesk-cli --desk rights.rdb --user chen policy set-clock --from 2027-01-01 --mode B --note \"...\"",
        [options](CommandContext& context) { return setClock(context, *options); });
    addText(set, "--from", options->from, "First day of receipt it holds for, tomorrow or later")
        ->required()
        ->type_name("DATE");
    addChoice(set, "--mode", options->mode, {u"A"_s, u"B"_s, u"C"_s},
              "While material is missing: A goes on, B pauses, C restarts")
        ->required();
    addChoice(
        set, "--after-hours", options->afterHours, {u"REAL_DATE"_s, u"NEXT_WD"_s},
        "What comes after hours or on a rest day counts for its real date, or for the next working day (R-DL-05)");
    addText(set, "--note", options->note, "The legal note the switch rests on")->required();
}

} // namespace rd::cli
