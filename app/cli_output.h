#pragma once

#include "app/cli_context.h"

#include <cstdio>

namespace rd::cli {

// What a command has to say, and how it ended.
struct Spoken {
    QByteArray out;
    QByteArray err;
    ExitStatus status = ExitStatus::Done;
};

// One object and a line's end.
QByteArray jsonLine(const QJsonObject& object);

Spoken spoken(const GlobalOptions& options, const Answer& answer);
Spoken spoken(const GlobalOptions& options, const Error& error, Language language);
// The help that was asked for.
Spoken spokenHelp(const GlobalOptions& options, const QString& help);
Spoken spokenUsage(const GlobalOptions& options, const QString& whatIsWrong);

// False when the text did not arrive: a full disk behind a redirection must not look like success.
bool say(std::FILE* stream, const QByteArray& text);
// Says both; FileFailed when that did not arrive, otherwise how the command ended.
ExitStatus say(const Spoken& spoken);

} // namespace rd::cli
