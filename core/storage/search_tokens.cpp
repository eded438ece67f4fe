#include "core/storage/search_tokens.h"

#include "core/base/text.h"

#include <algorithm>
#include <QFile>
#include <QSet>
#include <utility>

namespace rd::storage {

namespace {

constexpr qsizetype shortestEnding = 2;
constexpr qsizetype longestEnding = 20;
constexpr char32_t firstOfTable = 0x4e00;

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isLatin(char32_t c)
{
    return c >= U'a' && c <= U'z';
}

// The letter a Chinese character's sound begins with, or a latin letter itself; 0 for anything else. The table, made at
// build time, has one byte for each code point from U+4E00.
char initialOf(char32_t c)
{
    static const QByteArray table = [] {
        QFile file(QStringLiteral(":/pinyin/initials.bin"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    if (isLatin(c))
        return static_cast<char>(c);
    if (c < firstOfTable || c - firstOfTable >= static_cast<char32_t>(table.size()))
        return 0;
    return table.at(static_cast<qsizetype>(c - firstOfTable));
}

enum class RunKind { Digits, Latin, Other };

// Characters of one kind without anything between them; whole code points, as names hold rare characters.
struct Run {
    RunKind kind = RunKind::Other;
    QList<char32_t> characters;

    QString text(qsizetype from, qsizetype length) const
    {
        return QString::fromUcs4(characters.constData() + from, length);
    }
    QString text() const { return text(0, characters.size()); }
};

QList<Run> runsOf(const QString& text)
{
    QList<Run> runs;
    bool together = false;
    for (const uint code : plainForm(text).toLower().toUcs4()) {
        const char32_t c = code;
        if (!QChar::isLetterOrNumber(c)) {
            together = false;
            continue;
        }
        const RunKind kind = isDigit(c) ? RunKind::Digits : isLatin(c) ? RunKind::Latin : RunKind::Other;
        if (!together || runs.last().kind != kind)
            runs.append(Run{kind, {}});
        runs.last().characters.append(c);
        together = true;
    }
    return runs;
}

void addPairs(const Run& run, QSet<QString>& tokens)
{
    for (qsizetype i = 0; i < run.characters.size(); ++i) {
        tokens.insert(run.text(i, 1));
        if (i + 1 < run.characters.size())
            tokens.insert(run.text(i, 2));
    }
}

void addEndings(const QString& number, QSet<QString>& tokens)
{
    for (qsizetype length = shortestEnding; length <= std::min(number.size(), longestEnding); ++length)
        tokens.insert(QLatin1Char('e') + number.right(length));
}

bool standsInNumber(QChar c)
{
    static const QString between = QStringLiteral(" -+()");
    return between.contains(c);
}

// A number written in groups, 021-5555 1234, is looked for as a whole.
void addNumbersInGroups(const QString& text, QSet<QString>& tokens)
{
    QString number;
    for (const QChar c : plainForm(text)) {
        if (isDigit(c.unicode()))
            number.append(c);
        else if (!standsInNumber(c))
            addEndings(std::exchange(number, QString()), tokens);
    }
    addEndings(number, tokens);
}

void addWords(const QString& text, QSet<QString>& tokens)
{
    addNumbersInGroups(text, tokens);
    for (const Run& run : runsOf(text)) {
        if (run.kind == RunKind::Digits)
            addEndings(run.text(), tokens);
        else if (run.kind == RunKind::Latin)
            tokens.insert(QLatin1Char('p') + run.text());
        else
            addPairs(run, tokens);
    }
}

void addInitials(const QString& name, QSet<QString>& tokens)
{
    QString initials;
    for (const uint code : plainForm(name).toLower().toUcs4()) {
        if (const char initial = initialOf(code))
            initials.append(QLatin1Char(initial));
    }
    if (!initials.isEmpty())
        tokens.insert(QLatin1Char('p') + initials);
}

// A number as it is searched for: what people write between its digits is no border of words.
std::optional<QString> wholeNumber(const QString& text)
{
    if (const std::optional<QString> phone = normalisedPhone(text))
        return phone;
    QString number = text.startsWith(QLatin1String("dsr")) ? text.mid(3) : text;
    number.removeIf(standsInNumber);
    const bool digits = std::all_of(number.begin(), number.end(), [](QChar c) { return isDigit(c.unicode()); });
    return digits && !number.isEmpty() ? std::optional(number) : std::nullopt;
}

} // namespace

QStringList caseTokens(const domain::Case& stored)
{
    QSet<QString> tokens;
    for (const QString& text : {stored.words, stored.subject.name, stored.subject.phone, stored.requester.contact,
                                stored.subject.member, stored.subject.order, stored.subject.account})
        addWords(text, tokens);
    addInitials(stored.subject.name, tokens);
    if (const std::optional<QString> number = wholeNumber(stored.number.toLower()))
        addEndings(*number, tokens);
    QStringList sorted(tokens.begin(), tokens.end());
    sorted.sort();
    return sorted;
}

QStringList searchTokens(const QString& text)
{
    const QString wanted = plainForm(text).toLower();
    if (const std::optional<QString> number = wholeNumber(wanted))
        return {QLatin1Char('e') + number->right(longestEnding)};
    QStringList tokens;
    for (const Run& run : runsOf(wanted)) {
        if (run.kind == RunKind::Digits)
            tokens.append(QLatin1Char('e') + run.text().right(longestEnding));
        else if (run.kind == RunKind::Latin)
            tokens.append(QLatin1Char('p') + run.text());
        else if (run.characters.size() == 1)
            tokens.append(run.text());
        else
            for (qsizetype i = 0; i + 1 < run.characters.size(); ++i)
                tokens.append(run.text(i, 2));
    }
    tokens.removeDuplicates();
    return tokens;
}

} // namespace rd::storage
