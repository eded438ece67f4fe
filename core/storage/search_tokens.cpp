#include "core/storage/search_tokens.h"

#include "core/base/text.h"

#include <QFile>
#include <QSet>

namespace rd::storage {

namespace {

constexpr qsizetype shortestEnding = 2;
constexpr qsizetype longestEnding = 20;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isLatin(QChar c)
{
    return c >= QLatin1Char('a') && c <= QLatin1Char('z');
}

// One byte per code point from U+4E00; made at build time.
QChar pinyinInitial(QChar c)
{
    static const QByteArray table = [] {
        QFile file(QStringLiteral(":/pinyin/initials.bin"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    const qsizetype index = c.unicode() - 0x4e00;
    if (index < 0 || index >= table.size() || table.at(index) == 0)
        return isLatin(c) ? c : QChar();
    return QLatin1Char(table.at(index));
}

struct Run {
    enum Kind { Digits, Latin, Other } kind = Other;
    QString text;
};

QList<Run> runsOf(const QString& text)
{
    QList<Run> runs;
    for (const QChar c : plainForm(text).toLower()) {
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            runs.append(Run());
            continue;
        }
        const Run::Kind kind = isDigit(c) ? Run::Digits : isLatin(c) ? Run::Latin : Run::Other;
        if (runs.isEmpty() || runs.last().kind != kind || runs.last().text.isEmpty())
            runs.append(Run{kind, {}});
        runs.last().text.append(c);
    }
    runs.removeIf([](const Run& run) { return run.text.isEmpty(); });
    return runs;
}

void addPairs(const QString& text, QSet<QString>& tokens)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        tokens.insert(text.mid(i, 1));
        if (i + 1 < text.size())
            tokens.insert(text.mid(i, 2));
    }
}

void addEndings(const QString& number, QSet<QString>& tokens)
{
    for (qsizetype length = shortestEnding; length <= std::min(number.size(), longestEnding); ++length)
        tokens.insert(QLatin1Char('e') + number.right(length));
}

void addWords(const QString& text, QSet<QString>& tokens)
{
    for (const Run& run : runsOf(text)) {
        if (run.kind == Run::Digits)
            addEndings(run.text, tokens);
        else if (run.kind == Run::Latin)
            tokens.insert(QLatin1Char('p') + run.text);
        else
            addPairs(run.text, tokens);
    }
}

void addInitials(const QString& name, QSet<QString>& tokens)
{
    QString initials;
    for (const QChar c : plainForm(name).toLower()) {
        const QChar initial = pinyinInitial(c);
        if (!initial.isNull())
            initials.append(initial);
    }
    for (qsizetype length = 2; length <= initials.size(); ++length)
        tokens.insert(QLatin1Char('p') + initials.left(length));
}

} // namespace

QStringList caseTokens(const domain::Case& stored)
{
    QSet<QString> tokens;
    addWords(stored.words, tokens);
    addWords(stored.subject.name, tokens);
    addInitials(stored.subject.name, tokens);
    QString digitsOfNumber = stored.number;
    digitsOfNumber.removeIf([](QChar c) { return !isDigit(c); });
    for (const QString& number :
         {digitsOfNumber, stored.subject.phone, stored.requester.contact, stored.subject.member, stored.subject.order})
        addWords(number, tokens);
    return {tokens.begin(), tokens.end()};
}

QStringList searchTokens(const QString& text)
{
    // A case number is searched for by its digits, however much of it is typed.
    QString wanted = plainForm(text).toLower();
    if (wanted.startsWith(QLatin1String("dsr")))
        wanted.removeIf([](QChar c) { return !isDigit(c); });
    QStringList tokens;
    for (const Run& run : runsOf(wanted)) {
        if (run.kind == Run::Digits)
            tokens.append(QLatin1Char('e') + run.text.right(longestEnding));
        else if (run.kind == Run::Latin)
            tokens.append(QLatin1Char('p') + run.text);
        else if (run.text.size() == 1)
            tokens.append(run.text);
        else
            for (qsizetype i = 0; i + 1 < run.text.size(); ++i)
                tokens.append(run.text.mid(i, 2));
    }
    tokens.removeDuplicates();
    return tokens;
}

} // namespace rd::storage
