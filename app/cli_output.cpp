#include "app/cli_output.h"

#include "app/cli_messages.h"

#include <QJsonDocument>

namespace rd::cli {

namespace {

Spoken spokenError(const GlobalOptions& options, const QString& code, const QVariantMap& args, const QString& message,
                   ExitStatus status)
{
    if (!options.json)
        return {{}, "rightsdesk-cli: " + message.toUtf8() + '\n', status};
    // The "headers" of an unknown file are its first row, which may be a person's: they stay out of scripts' logs.
    QVariantMap told = args;
    told.remove(QStringLiteral("headers"));
    const QJsonObject error{{QStringLiteral("code"), code},
                            {QStringLiteral("args"), QJsonObject::fromVariantMap(told)},
                            {QStringLiteral("message"), message}};
    return {jsonLine({{QStringLiteral("error"), error}}), {}, status};
}

} // namespace

QByteArray jsonLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Spoken spoken(const GlobalOptions& options, const Answer& answer)
{
    if (options.json)
        return {jsonLine(answer.fields), {}, answer.status};
    QByteArray text;
    for (const QString& line : answer.lines)
        text += line.toUtf8() + '\n';
    return {text, {}, answer.status};
}

Spoken spoken(const GlobalOptions& options, const Error& error, Language language)
{
    return spokenError(options, errorName(error.code), error.args, messageOf(error, language),
                       exitStatusOf(error.code));
}

Spoken spokenHelp(const GlobalOptions& options, const QString& help)
{
    return {options.json ? jsonLine({{QStringLiteral("help"), help}}) : help.toUtf8(), {}, ExitStatus::Done};
}

Spoken spokenUsage(const GlobalOptions& options, const QString& whatIsWrong)
{
    return spokenError(options, QStringLiteral("WrongUsage"), {}, whatIsWrong, ExitStatus::WrongUsage);
}

bool say(std::FILE* stream, const QByteArray& text)
{
    const size_t written = std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stream);
    return written == static_cast<size_t>(text.size()) && std::fflush(stream) == 0;
}

ExitStatus say(const Spoken& spoken)
{
    if (say(stdout, spoken.out) && say(stderr, spoken.err))
        return spoken.status;
    say(stderr, "rightsdesk-cli: the answer could not be written\n");
    return ExitStatus::FileFailed;
}

} // namespace rd::cli
