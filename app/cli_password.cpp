#include "app/cli_password.h"

#include "core/base/safe_file.h"

#include <cstdio>
#include <cstring>
#include <memory>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace rd::cli {

namespace {

constexpr qint64 longestPasswordFile = 4096;
constexpr int longestLine = 1024;

auto noPassword(const PasswordSource& source)
{
    return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), source.option}});
}

Result<Secret> firstLineOf(const PasswordSource& source)
{
    RD_TRY_ASSIGN(QByteArray bytes, readWholeFile(source.file, longestPasswordFile));
    const qsizetype end = bytes.indexOf('\n');
    if (end >= 0)
        bytes.truncate(end);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return noPassword(source);
    return Secret::takeFrom(bytes);
}

#ifdef Q_OS_WIN

Result<Secret> typedPassword(const PasswordSource& source)
{
    const HANDLE console = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (!GetConsoleMode(console, &mode))
        return noPassword(source);
    std::fprintf(stderr, "%s: ", qUtf8Printable(source.prompt));
    SetConsoleMode(console, (mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT)) | ENABLE_LINE_INPUT);
    wchar_t line[longestLine];
    DWORD count = 0;
    const bool read = ReadConsoleW(console, line, longestLine, &count, nullptr);
    SetConsoleMode(console, mode);
    std::fprintf(stderr, "\n");
    while (count > 0 && (line[count - 1] == L'\n' || line[count - 1] == L'\r'))
        --count;
    QString typed = QString::fromWCharArray(line, static_cast<qsizetype>(count));
    SecureZeroMemory(line, sizeof line);
    if (!read || typed.isEmpty())
        return noPassword(source);
    return Secret::fromText(typed);
}

#else

// The terminal itself, not standard input: a script may have redirected that.
class SilentTerminal {
public:
    SilentTerminal()
        : m_file(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_file < 0 || tcgetattr(m_file, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_silent = tcsetattr(m_file, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_silent)
            tcsetattr(m_file, TCSAFLUSH, &m_before);
        if (m_file >= 0)
            close(m_file);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    bool isSilent() const { return m_silent; }
    void write(const QByteArray& text)
    {
        [[maybe_unused]] const auto written = ::write(m_file, text, static_cast<size_t>(text.size()));
    }
    qsizetype readLine(char* line, qsizetype size)
    {
        const ssize_t count = ::read(m_file, line, static_cast<size_t>(size));
        return count > 0 && line[count - 1] == '\n' ? count - 1 : count;
    }

private:
    int m_file;
    termios m_before{};
    bool m_silent = false;
};

Result<Secret> typedPassword(const PasswordSource& source)
{
    SilentTerminal terminal;
    if (!terminal.isSilent())
        return noPassword(source);
    terminal.write(source.prompt.toUtf8() + ": ");
    char line[longestLine];
    const qsizetype count = terminal.readLine(line, longestLine);
    terminal.write("\n");
    Secret typed = count > 0 ? Secret::fromBytes(line, count) : Secret();
    explicit_bzero(line, sizeof line);
    if (typed.isEmpty())
        return noPassword(source);
    return typed;
}

#endif

bool sameText(const Secret& a, const Secret& b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

} // namespace

Result<Secret> readPassword(const PasswordSource& source)
{
    return source.file.isEmpty() ? typedPassword(source) : firstLineOf(source);
}

Result<Secret> readNewPassword(const PasswordSource& source)
{
    if (!source.file.isEmpty())
        return firstLineOf(source);
    RD_TRY_ASSIGN(Secret first, typedPassword(source));
    PasswordSource again = source;
    again.prompt += QStringLiteral(" (again)");
    RD_TRY_ASSIGN(const Secret second, typedPassword(again));
    if (!sameText(first, second))
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("password")}});
    return first;
}

} // namespace rd::cli
