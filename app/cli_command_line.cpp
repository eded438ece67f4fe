#include "app/cli_command_line.h"

#include "app/cli_messages.h"
#include "app/cli_usage.h"
#include "app/cli_words.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace rd::cli {

namespace {

QString fromBytes(const std::string& bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string wrongNumber(const std::string& given, NumberRange range)
{
    return Words{u"takes a whole number from %1 to %2, not \"%3\"", u"须为 %1 至 %2 的整数，而不是“%3”"}
        .in(terminalLanguage())
        .arg(QString::number(range.least), QString::number(range.most), fromBytes(given))
        .toStdString();
}

CLI::Option* addList(CLI::App* command, const char* name, QStringList& values, const char* does)
{
    const auto take = [&values](const std::vector<std::string>& given) {
        values.clear();
        for (const std::string& one : given)
            values.append(fromBytes(one));
    };
    return command->add_option_function<std::vector<std::string>>(name, take, does);
}

} // namespace

CommandLine::CommandLine()
    : m_top("Personal information rights requests on an encrypted desk: the verbs of RightsDesk without a window.",
            "rightsdesk-cli")
{
    m_top.require_subcommand(1);
    m_top.set_version_flag("--version", RIGHTSDESK_VERSION);
    m_top.allow_windows_style_options(false);
    addText(&m_top, "--desk", m_options.deskPath, "The desk's file (RIGHTSDESK_DESK)")->type_name("PATH");
    addText(&m_top, "--user", m_options.userName, "Who signs in (RIGHTSDESK_USER)")->type_name("NAME");
    addText(&m_top, "--password-file", m_options.passwordFile,
            "File with the password (RIGHTSDESK_PASSWORD_FILE); asked for at a terminal otherwise")
        ->type_name("FILE");
    addFlag(&m_top, "--json", m_options.json, "Answer with one JSON object");
    describe(&m_top,
             "rightsdesk-cli desk demo demo.rdb\n"
             "  rightsdesk-cli --desk demo.rdb --user NAME case list --due-within 2\n\n"
             "Exit status: 0 done, 1 refused by a rule or a permission, 2 wrong usage,\n"
             "  3 the desk is damaged or an integrity alarm is open, 4 a file or the disk failed.");
}

void CommandLine::describe(CLI::App* level, const char* example)
{
    level->footer(std::string("Example:\n  ") + example);
    level->set_help_flag("-h,--help", "Show this help");
    // The options of the whole program may stand behind the command too.
    if (level != &m_top)
        level->fallthrough();
}

CLI::App* CommandLine::group(const char* name, const char* does, const char* example)
{
    CLI::App* group = m_top.add_subcommand(name, does);
    group->require_subcommand(1);
    describe(group, example);
    return group;
}

CLI::App* CommandLine::command(CLI::App* parent, const char* name, const char* does, const char* example, Run run,
                               Drawing drawing)
{
    CLI::App* command = parent->add_subcommand(name, does);
    describe(command, example);
    command->final_callback([this, run = std::move(run), drawing] {
        m_chosen = run;
        m_drawing = drawing;
    });
    return command;
}

void CommandLine::fillOptions(const GlobalOptions& standIn)
{
    m_options.passwordFileNamed = !m_options.passwordFile.isEmpty();
    m_options.json = m_options.json || standIn.json;
    const auto fill = [](QString& value, const QString& instead, const char* name) {
        if (value.isEmpty())
            value = instead.isEmpty() ? qEnvironmentVariable(name) : instead;
    };
    fill(m_options.deskPath, standIn.deskPath, "RIGHTSDESK_DESK");
    fill(m_options.userName, standIn.userName, "RIGHTSDESK_USER");
    fill(m_options.passwordFile, standIn.passwordFile, "RIGHTSDESK_PASSWORD_FILE");
}

CommandLine::Parsed CommandLine::parse(const QStringList& arguments, const GlobalOptions& standIn)
{
    std::vector<std::string> reversed;
    for (auto one = arguments.rbegin(); one != arguments.rend(); ++one)
        reversed.push_back(one->toStdString());
    Parsed parsed;
    try {
        m_top.parse(std::move(reversed));
        parsed.outcome = Outcome::Chosen;
    } catch (const CLI::CallForVersion& version) {
        parsed.outcome = Outcome::Help;
        parsed.text = fromBytes(version.what()) + QLatin1Char('\n');
    } catch (const CLI::Success&) {
        parsed.outcome = Outcome::Help;
        parsed.text = fromBytes(levelReached(m_top).help());
    } catch (const CLI::Error& wrong) {
        parsed.text = usageWords(wrong, m_top, terminalLanguage());
    }
    // A mistake in the command line must not lose the wish for JSON, which may stand behind it.
    m_options.json = m_options.json || arguments.contains(QLatin1String("--json"));
    fillOptions(standIn);
    parsed.options = m_options;
    parsed.run = m_chosen;
    parsed.drawing = m_drawing;
    return parsed;
}

CLI::Option* addText(CLI::App* command, const char* name, QString& value, const char* does)
{
    return command
        ->add_option_function<std::string>(
            name, [&value](const std::string& given) { value = fromBytes(given); }, does)
        ->type_name("TEXT");
}

CLI::Option* addFlag(CLI::App* command, const char* name, bool& value, const char* does)
{
    return command->add_flag(name, value, does);
}

CLI::Option* addNumber(CLI::App* command, const char* name, int& value, NumberRange range, const char* does)
{
    const auto isWithin = [range](const std::string& given) {
        bool isNumber = false;
        const int number = fromBytes(given).toInt(&isNumber);
        const bool fits = isNumber && number >= range.least && number <= range.most;
        return fits ? std::string() : wrongNumber(given, range);
    };
    const std::string shown = std::to_string(range.least) + '-' + std::to_string(range.most);
    return command->add_option(name, value, does)->type_name("N")->check(isWithin, shown);
}

CLI::Option* addChoice(CLI::App* command, const char* name, QString& value, const QStringList& choices,
                       const char* does)
{
    const auto isOne = [choices](const std::string& given) {
        if (choices.contains(fromBytes(given)))
            return std::string();
        return Words{u"takes %1, not \"%2\"", u"须为 %1，而不是“%2”"}
            .in(terminalLanguage())
            .arg(choices.join(QStringLiteral(", ")), fromBytes(given))
            .toStdString();
    };
    return addText(command, name, value, does)->check(isOne, choices.join(u'|').toStdString());
}

CLI::Option* addCodes(CLI::App* command, const char* name, QStringList& values, const char* does)
{
    return addList(command, name, values, does)->delimiter(',')->allow_extra_args(false)->type_name("CODE");
}

CLI::Option* addTexts(CLI::App* command, const char* name, QStringList& values, const char* does)
{
    return addList(command, name, values, does)->allow_extra_args(false)->type_name("TEXT");
}

CLI::Option* addFiles(CLI::App* command, const char* name, QStringList& values, const char* does)
{
    return addList(command, name, values, does)->type_name("FILE");
}

Result<QDateTime> instantArgument(const char* field, const QString& text)
{
    if (text.isEmpty())
        return QDateTime();
    const QDateTime at = parseInstant(text);
    if (!at.isValid())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QLatin1String(field)}});
    return at;
}

Result<QDate> dateArgument(const char* field, const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QLatin1String(field)}});
    return date;
}

} // namespace rd::cli
