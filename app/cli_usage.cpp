#include "app/cli_usage.h"

#include "app/cli_words.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const std::string& bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString commandOf(const CLI::App& level)
{
    QStringList names;
    for (const CLI::App* one = &level; one; one = one->get_parent())
        names.prepend(textOf(one->get_name()));
    return names.join(u' ');
}

QStringList commandsBelow(const CLI::App& level)
{
    QStringList names;
    for (const CLI::App* one : level.get_subcommands([](const CLI::App*) { return true; }))
        names.append(textOf(one->get_name()));
    return names;
}

QString unknownWord(const QString& word, const CLI::App& level, Language language)
{
    if (word.startsWith(u'-'))
        return Words{u"There is no option %1 of \"%2\".", u"“%2”没有选项 %1。"}.in(language).arg(word,
                                                                                                 commandOf(level));
    if (!commandsBelow(level).isEmpty())
        return Words{u"There is no command \"%1\" of \"%2\". It has: %3.", u"“%2”没有命令“%1”，可用命令：%3。"}
            .in(language)
            .arg(word, commandOf(level), commandsBelow(level).join(u", "_s));
    return Words{u"\"%1\" is one word too many for \"%2\". Put quotation marks around a text with spaces in it.",
                 u"“%2”后多出“%1”，含空格的文字须加引号。"}
        .in(language)
        .arg(word, commandOf(level));
}

QString missingWord(const CLI::Error& wrong, const CLI::App& level, Language language)
{
    if (!commandsBelow(level).isEmpty())
        return Words{u"A command is missing behind \"%1\". It has: %2.", u"“%1”后缺少命令，可用命令：%2。"}
            .in(language)
            .arg(commandOf(level), commandsBelow(level).join(u", "_s));
    const QString name = textOf(wrong.what()).section(u' ', 0, 0);
    return Words{u"%1 is missing behind \"%2\".", u"“%2”后缺少 %1。"}.in(language).arg(name, commandOf(level));
}

QString wrongCount(const CLI::Error& wrong, const CLI::App& level, Language language)
{
    const QString name = textOf(wrong.what()).section(u':', 0, 0);
    for (const CLI::App* one = &level; one; one = one->get_parent()) {
        const CLI::Option* option = one->get_option_no_throw(name.toStdString());
        if (option && option->count() > 1)
            return Words{u"%1 is given more than once.", u"%1 只能给出一次。"}.in(language).arg(name);
    }
    return Words{u"%1 needs a value behind it.", u"%1 后缺少值。"}.in(language).arg(name);
}

QString sentenceOf(const CLI::Error& wrong, const CLI::App& top, Language language)
{
    const CLI::App& level = levelReached(top);
    const std::vector<std::string> unknown = top.remaining(true);
    const bool missing = dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr;
    if (!unknown.empty() && (missing || dynamic_cast<const CLI::ExtrasError*>(&wrong)))
        return unknownWord(textOf(unknown.front()), level, language);
    if (missing)
        return missingWord(wrong, level, language);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong))
        return wrongCount(wrong, level, language);
    return Words{u"%1.", u"%1。"}.in(language).arg(textOf(wrong.what()));
}

} // namespace

const CLI::App& levelReached(const CLI::App& top)
{
    const CLI::App* level = &top;
    while (!level->get_subcommands().empty())
        level = level->get_subcommands().front();
    return *level;
}

QString usageWords(const CLI::Error& wrong, const CLI::App& top, Language language)
{
    return Words{u"%1 Help: %2 --help", u"%1帮助：%2 --help"}.in(language).arg(sentenceOf(wrong, top, language),
                                                                               commandOf(levelReached(top)));
}

} // namespace rd::cli
