#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/audit/access_limit.h"
#include "core/desk/audit/acknowledge_access_alert.h"
#include "core/desk/audit/list_access_alerts.h"
#include "core/desk/entry/manage_users.h"

#include <algorithm>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct AlertOptions {
    QString user;
    QString day;
    QString kind;
    QString note;
    QString from;
    QString to;
    bool waiting = false;
};
struct LimitOptions {
    QString user;
    bool everybody = false;
    QString kind;
    int daily = 0;
    bool none = false;
};

QString usualCell(const std::optional<double>& usual)
{
    return usual ? QString::number(*usual) : u"-"_s;
}

QJsonValue orNull(const std::optional<double>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject acknowledgedFields(const domain::AccessAcknowledgement& seen, const QString& by)
{
    return {{u"by"_s, by}, {u"at"_s, instantField(seen.at)}, {u"times"_s, seen.times}, {u"note"_s, seen.note}};
}

QJsonObject alertFields(const desk::AccessAlertRow& row)
{
    const domain::AccessAlert& alert = row.alert;
    return {
        {u"user"_s, row.user.name},
        {u"name"_s, row.user.displayName},
        {u"day"_s, dateField(alert.day.day)},
        {u"kind"_s, domain::codeOf(alert.day.kind)},
        {u"times"_s, alert.day.times},
        {u"limit"_s, alert.limit},
        {u"basis"_s, domain::codeOf(alert.basis)},
        {u"usual"_s, orNull(alert.usual)},
        {u"mine"_s, row.mine},
        {u"acknowledged"_s,
         alert.acknowledged ? QJsonValue(acknowledgedFields(*alert.acknowledged, row.acknowledgedBy)) : QJsonValue()}};
}

Result<Answer> listAlerts(CommandContext& context, const AlertOptions& options)
{
    QDate to = shanghaiDate(context.clock().now());
    if (!options.to.isEmpty()) {
        RD_TRY_ASSIGN(to, dateArgument("to", options.to));
    }
    QDate from = to.addDays(1 - desk::accessAlertDays);
    if (!options.from.isEmpty()) {
        RD_TRY_ASSIGN(from, dateArgument("from", options.from));
    }
    const bool ofAPeriod = !options.from.isEmpty() || !options.to.isEmpty();
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(QList<desk::AccessAlertRow> alerts,
                  ofAPeriod ? desk::listAccessAlerts(*desk, from, to) : desk::currentAccessAlerts(*desk));
    if (options.waiting)
        alerts.removeIf([](const desk::AccessAlertRow& row) { return row.alert.acknowledged.has_value(); });
    const QDate waitingFrom = ofAPeriod ? from : to.addDays(1 - desk::waitingAlertDays);
    QJsonArray list;
    QList<QStringList> rows;
    for (const desk::AccessAlertRow& one : alerts) {
        list.append(alertFields(one));
        const domain::AccessAlert& alert = one.alert;
        rows.append({alert.day.day.toString(Qt::ISODate), one.user.name, codeOf(alert.day.kind),
                     QString::number(alert.day.times), usualCell(alert.usual), QString::number(alert.limit),
                     alert.acknowledged ? one.acknowledgedBy : u"-"_s});
    }
    return Answer{
        {{u"from"_s, dateField(from)},
         {u"to"_s, dateField(to)},
         {u"waitingFrom"_s, dateField(waitingFrom)},
         {u"alerts"_s, list}},
        tableLines({u"DAY"_s, u"USER"_s, u"KIND"_s, u"TIMES"_s, u"USUAL"_s, u"LIMIT"_s, u"ACKNOWLEDGED"_s}, rows)};
}

Result<Answer> acknowledge(CommandContext& context, const AlertOptions& options)
{
    desk::AlertSeen seen;
    RD_TRY_ASSIGN(seen.day, dateArgument("alertDay", options.day));
    RD_TRY_ASSIGN(seen.kind, codeArgument("kind", options.kind, domain::parseAccessKind));
    seen.note = options.note;
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::User user, desk::userNamed(*desk, options.user));
    seen.user = user.id;
    RD_TRY_ASSIGN(const domain::AccessAcknowledgement made, desk::acknowledgeAccessAlert(*desk, seen));
    return Answer{{{u"user"_s, user.name},
                   {u"day"_s, dateField(made.day)},
                   {u"kind"_s, domain::codeOf(made.kind)},
                   {u"times"_s, made.times},
                   {u"limit"_s, made.limit}},
                  {u"%1  %2 of %3: %4 times (limit %5), acknowledged"_s.arg(
                      user.name, codeOf(made.kind), made.day.toString(Qt::ISODate), QString::number(made.times),
                      QString::number(made.limit))}};
}

QJsonValue measureField(const std::optional<domain::AccessMeasure>& measure)
{
    if (!measure)
        return {};
    return QJsonObject{{u"limit"_s, measure->limit}, {u"basis"_s, domain::codeOf(measure->basis)}};
}

QString measureWords(const domain::AccessMeasure& measure)
{
    switch (measure.basis) {
    case domain::AlertBasis::OwnUsual:
        return u"the usual %1"_s.arg(measure.limit);
    case domain::AlertBasis::FirstDays:
        return u"the %1 of the first days"_s.arg(measure.limit);
    case domain::AlertBasis::SetLimit:
        return u"the %1 set for everybody"_s.arg(measure.limit);
    }
    Q_UNREACHABLE();
}

// What is in force afterwards and from which day: not always what was set.
QString limitSetLine(const QString& who, const desk::SetAccessLimit& made)
{
    const domain::AccessLimit& limit = made.limit;
    const QString head = u"%1  %2: "_s.arg(who, domain::codeOf(limit.kind));
    const QString from = limit.from.toString(Qt::ISODate);
    const QString own =
        made.ownStays ? u"; your own stays %1, which somebody else has set"_s.arg(*made.ownStays) : QString();
    if (limit.daily == 0)
        return head + u"no limit of that any more from %1 on"_s.arg(from)
            + (made.measure ? u"; %1 is the limit then"_s.arg(measureWords(*made.measure)) : own);
    if (!made.measure)
        return head
            + u"an alert beyond %1 a day from %2 on, or beyond their own measure where that is lower"_s.arg(limit.daily)
                  .arg(from)
            + own;
    if (made.measure->limit == limit.daily)
        return head + u"an alert beyond %1 a day from %2 on"_s.arg(limit.daily).arg(from);
    return head
        + u"%1 a day is set from %2 on, but %3 stays the limit"_s.arg(limit.daily)
              .arg(from, measureWords(*made.measure));
}

Result<Answer> setLimit(CommandContext& context, const LimitOptions& options)
{
    if (options.user.isEmpty() != options.everybody)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"limitedUser"_s}});
    if (options.none != (options.daily == 0))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"dailyLimit"_s}});
    desk::NewAccessLimit wanted;
    RD_TRY_ASSIGN(wanted.kind, codeArgument("kind", options.kind, domain::parseAccessKind));
    wanted.daily = options.daily;
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    if (!options.everybody) {
        RD_TRY_ASSIGN(const domain::User user, desk::userNamed(*desk, options.user));
        wanted.user = user.id;
    }
    RD_TRY_ASSIGN(const desk::SetAccessLimit made, desk::setAccessLimit(*desk, wanted));
    return Answer{{{u"user"_s, options.everybody ? QJsonValue() : QJsonValue(options.user)},
                   {u"kind"_s, domain::codeOf(made.limit.kind)},
                   {u"daily"_s, made.limit.daily > 0 ? QJsonValue(made.limit.daily) : QJsonValue()},
                   {u"from"_s, dateField(made.limit.from)},
                   {u"inForce"_s, measureField(made.measure)},
                   {u"ownStays"_s, made.ownStays ? QJsonValue(*made.ownStays) : QJsonValue()}},
                  {limitSetLine(options.everybody ? u"everybody"_s : options.user, made)}};
}

QJsonObject limitFields(const desk::AccessLimitRow& row)
{
    return {{u"user"_s, row.user.name},
            {u"name"_s, row.user.displayName},
            {u"kind"_s, domain::codeOf(row.kind)},
            {u"today"_s, row.today},
            {u"daysWorked"_s, row.daysWorked},
            {u"usual"_s, orNull(row.usual)},
            {u"set"_s, row.ownLimit > 0 ? QJsonValue(row.ownLimit) : QJsonValue()},
            {u"setFrom"_s, row.ownFrom.isValid() ? QJsonValue(dateField(row.ownFrom)) : QJsonValue()},
            {u"limit"_s, row.measure.limit},
            {u"basis"_s, domain::codeOf(row.measure.basis)}};
}

QString setCell(const desk::AccessLimitRow& row)
{
    const QString set = row.ownLimit > 0 ? QString::number(row.ownLimit) : u"-"_s;
    return row.ownFrom.isValid() ? u"%1 from %2"_s.arg(set, row.ownFrom.toString(Qt::ISODate)) : set;
}

Result<Answer> listLimits(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::AccessLimits limits, desk::listAccessLimits(*desk));
    QJsonArray list;
    QList<QStringList> rows;
    for (const desk::AccessLimitRow& row : limits.rows) {
        list.append(limitFields(row));
        rows.append({row.user.name, codeOf(row.kind), QString::number(row.today), usualCell(row.usual), setCell(row),
                     QString::number(row.measure.limit), codeOf(row.measure.basis)});
    }
    QJsonObject everybody;
    QStringList lines =
        tableLines({u"USER"_s, u"KIND"_s, u"TODAY"_s, u"USUAL"_s, u"SET"_s, u"LIMIT"_s, u"BASIS"_s}, rows);
    for (const domain::AccessLimit& one : limits.everybodys) {
        everybody.insert(codeOf(one.kind), one.daily);
        lines.append(u"everybody else  %1: an alert beyond %2 a day, from %3 on"_s.arg(codeOf(one.kind))
                         .arg(one.daily)
                         .arg(one.from.toString(Qt::ISODate)));
    }
    return Answer{{{u"limits"_s, list}, {u"everybody"_s, everybody}}, lines};
}

void addAlertCommands(CommandLine& line, CLI::App* group)
{
    auto listing = std::make_shared<AlertOptions>();
    CLI::App* alerts =
        line.command(group, "alerts",
                     "Days on which somebody went over their limit, newest first; without a period those "
                     "of thirty days, and of a year those nobody has acknowledged",
                     "rightsdesk-cli --desk rights.rdb --user wang access alerts --waiting",
                     [listing](CommandContext& context) { return listAlerts(context, *listing); });
    addText(alerts, "--from", listing->from, "First day; thirty days back when left out")->type_name("DATE");
    addText(alerts, "--to", listing->to, "Last day; today when left out")->type_name("DATE");
    addFlag(alerts, "--waiting", listing->waiting, "Only those nobody has acknowledged");

    auto seen = std::make_shared<AlertOptions>();
    CLI::App* acknowledgement =
        line.command(group, "acknowledge", "You have looked into an alert and say what was behind it",
                     "rightsdesk-cli --desk rights.rdb --user wang access acknowledge li --day 2026-11-26 --kind VIEW "
                     "--note \"Checked a batch of old cases\"",
                     [seen](CommandContext& context) { return acknowledge(context, *seen); });
    addText(acknowledgement, "NAME", seen->user, "Sign-in name of whom it is about; not yourself")->required();
    addText(acknowledgement, "--day", seen->day, "Its day")->required()->type_name("DATE");
    addText(acknowledgement, "--kind", seen->kind, "VIEW UNMASK EXPORT")->required()->type_name("CODE");
    addText(acknowledgement, "--note", seen->note, "What was behind it; nothing of a customer")
        ->required()
        ->type_name("TEXT");
}

void addLimitCommands(CommandLine& line, CLI::App* group)
{
    line.command(group, "limits", "What everybody has done today, what is usual for them and where their limit lies",
                 "rightsdesk-cli --desk rights.rdb --user wang access limits", listLimits);

    auto limit = std::make_shared<LimitOptions>();
    CLI::App* set = line.command(group, "limit",
                                 "Set how often a day is enough; beyond it there is an alert. What is "
                                 "stricter counts from today, what is looser from tomorrow",
                                 "rightsdesk-cli --desk rights.rdb --user wang access limit li --kind VIEW --daily 40",
                                 [limit](CommandContext& context) { return setLimit(context, *limit); });
    addText(set, "NAME", limit->user, "Sign-in name; not yourself");
    addFlag(set, "--everybody", limit->everybody, "For everybody who has no limit of their own");
    addText(set, "--kind", limit->kind, "VIEW UNMASK EXPORT")->required()->type_name("CODE");
    addNumber(set, "--daily", limit->daily, {1, domain::highestAccessLimit}, "So many times a day");
    addFlag(set, "--none", limit->none, "Take the limit back");
}

} // namespace

void addAccessCommands(CommandLine& line)
{
    CLI::App* group = line.group("access", "Who looks at how many records a day, and who goes over their limit",
                                 "rightsdesk-cli --desk rights.rdb --user wang access alerts");
    addAlertCommands(line, group);
    addLimitCommands(line, group);
}

} // namespace rd::cli
