#pragma once

#include "app/cli_context.h"

#include <CLI/App.hpp>
#include <functional>

namespace rd::cli {

// Commands that print PDFs need fonts; the others start without them.
enum class Drawing { None, Pages };

using Run = std::function<Result<Answer>(CommandContext&)>;

// The tree of commands: what may be typed, its help with an example at every level, and what runs.
class CommandLine {
public:
    CommandLine();

    CLI::App* group(const char* name, const char* does, const char* example);
    CLI::App* command(CLI::App* parent, const char* name, const char* does, const char* example, Run run,
                      Drawing drawing = Drawing::None);
    CLI::App* top() { return &m_top; }

    enum class Outcome { Chosen, Help, WrongUsage };
    struct Parsed {
        Outcome outcome = Outcome::WrongUsage;
        QString text; // the help asked for, or what is wrong
        GlobalOptions options;
        Run run;
        Drawing drawing = Drawing::None;
    };
    // `standIn` takes the place of options that are not given; where it has none either, the environment does.
    Parsed parse(const QStringList& arguments, const GlobalOptions& standIn = {});

private:
    void fillOptions(const GlobalOptions& standIn);
    void describe(CLI::App* level, const char* example);

    CLI::App m_top;
    GlobalOptions m_options;
    Run m_chosen;
    Drawing m_drawing = Drawing::None;
};

// Binds an option or an argument to a value; text is UTF-8.
CLI::Option* addText(CLI::App* command, const char* name, QString& value, const char* does);
CLI::Option* addFlag(CLI::App* command, const char* name, bool& value, const char* does);
// A whole number within the range; anything else is wrong usage that names both ends.
struct NumberRange {
    int least = 0;
    int most = 0;
};
CLI::Option* addNumber(CLI::App* command, const char* name, int& value, NumberRange range, const char* does);
// One of these words; anything else is wrong usage that names them.
CLI::Option* addChoice(CLI::App* command, const char* name, QString& value, const QStringList& choices,
                       const char* does);
// One value each time the option is given; a value may hold several with commas between.
CLI::Option* addCodes(CLI::App* command, const char* name, QStringList& values, const char* does);
// One value each time, commas and all.
CLI::Option* addTexts(CLI::App* command, const char* name, QStringList& values, const char* does);
// All words that follow.
CLI::Option* addFiles(CLI::App* command, const char* name, QStringList& values, const char* does);

// Reads a code of the rule book, in any case. UnknownCode with args "field" and "code".
template <typename Value>
Result<Value> codeArgument(const char* field, const QString& text, std::optional<Value> (*parse)(const QString&))
{
    if (const std::optional<Value> value = parse(text.trimmed().toUpper()))
        return *value;
    return fail(ErrorCode::UnknownCode,
                {{QStringLiteral("field"), QLatin1String(field)}, {QStringLiteral("code"), text}});
}

// An instant (ISO 8601; Shanghai time without an offset), an empty text reads as an invalid one.
Result<QDateTime> instantArgument(const char* field, const QString& text);
Result<QDate> dateArgument(const char* field, const QString& text);

} // namespace rd::cli
