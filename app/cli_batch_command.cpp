#include "app/cli_commands.h"
#include "app/cli_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

// Longer than any text the desk takes; a file without a line's end must not fill the memory.
constexpr qint64 longestCommand = 1024 * 1024;

struct BatchOptions {
    QString file;
    bool keepGoing = false;
};

struct Batch {
    int commands = 0;
    int failed = 0;
    ExitStatus status = ExitStatus::Done; // of the first that failed
};

bool standardInputIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(fileno(stdin)) != 0;
#endif
}

Result<void> openCommands(QFile& commands)
{
    if (commands.fileName() == u"-") {
        // Between two lines typed by a person the desk would stand open to whoever passes.
        if (standardInputIsTerminal())
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"batchTerminal"_s}});
        if (commands.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {};
    } else {
        if (!QFile::exists(commands.fileName()))
            return fail(ErrorCode::FileMissing, {{u"file"_s, commands.fileName()}});
        if (commands.open(QIODevice::ReadOnly))
            return {};
    }
    return fail(ErrorCode::FileUnreadable, {{u"file"_s, commands.fileName()}});
}

// The words of a command: a JSON list of texts, or words with blanks between and double quotes around blanks. None
// when the line is neither.
QStringList wordsOf(const QByteArray& line)
{
    if (!line.startsWith('['))
        return QProcess::splitCommand(QString::fromUtf8(line));
    QStringList words;
    for (const QJsonValue& word : QJsonDocument::fromJson(line).array()) {
        if (!word.isString())
            return {};
        words.append(word.toString());
    }
    return words;
}

Spoken answerOfLine(CommandContext& context, const QByteArray& text, bool whole)
{
    const QStringList words = whole ? wordsOf(text) : QStringList();
    if (words.isEmpty()) {
        return spokenUsage(context.options(),
                           Words{u"This line is no command: write words with blanks between, or a JSON list of them.",
                                 u"该行不是命令：请写以空格分隔的词，或 JSON 数组。"}
                               .in(context.language()));
    }
    CommandLine line;
    addCommands(line);
    return answerOf(line.parse(words, context.options()), context.desks());
}

// With --json each answer stands in one object with its status, as a process's would be read.
Result<void> tellAnswer(const GlobalOptions& options, int number, const Spoken& answer)
{
    Spoken told = answer;
    if (options.json) {
        told.out = jsonLine({{u"command"_s, number},
                             {u"status"_s, static_cast<int>(answer.status)},
                             {u"answer"_s, QJsonDocument::fromJson(answer.out).object()}});
    }
    if (say(told) != answer.status)
        return fail(ErrorCode::FileNotWritten, {{u"file"_s, u"stdout"_s}});
    return {};
}

Result<Answer> runBatch(CommandContext& context, const BatchOptions& options)
{
    QFile commands(options.file);
    RD_TRY(openCommands(commands));
    Batch batch;
    bool whole = true; // the rest of a line too long is no command of its own
    for (int number = 1; whole && (options.keepGoing || batch.failed == 0); ++number) {
        QByteArray line = commands.readLine(longestCommand);
        if (line.isEmpty())
            break;
        whole = line.endsWith('\n') || line.size() < longestCommand - 1;
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const Spoken answer = answerOfLine(context, line, whole);
        ++batch.commands;
        RD_TRY(tellAnswer(context.options(), batch.commands, answer));
        if (answer.status == ExitStatus::Done)
            continue;
        if (batch.failed++ == 0)
            batch.status = answer.status;
        context.tell(u"line %1 ended with status %2"_s.arg(number).arg(static_cast<int>(answer.status)));
    }
    return Answer{{{u"commands"_s, batch.commands}, {u"failed"_s, batch.failed}},
                  {u"%1 commands, %2 failed"_s.arg(batch.commands).arg(batch.failed)},
                  batch.status};
}

} // namespace

void addBatchCommand(CommandLine& line)
{
    auto options = std::make_shared<BatchOptions>();
    CLI::App* batch = line.command(
        line.top(), "batch",
        "Run the commands of a file, one a line, after signing in once; ends at the first that fails",
        "rightsdesk-cli --desk rights.rdb --user li batch morning.txt",
        [options](CommandContext& context) { return runBatch(context, *options); }, Drawing::Pages);
    addText(batch, "FILE", options->file,
            "The commands as typed after rightsdesk-cli, or each a JSON list of words; - reads standard input")
        ->required();
    addFlag(batch, "--keep-going", options->keepGoing, "Run the others when one fails");
}

} // namespace rd::cli
