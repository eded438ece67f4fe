#include "core/letters/letter_template.h"

#include "core/letters/placeholder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::letters {

namespace {

const QString templateFolder = QStringLiteral(":/letters/zh_CN");
const QString sharedBlocks = QStringLiteral("blocks.json");

auto invalid(const QString& place, const QString& reason)
{
    return fail(ErrorCode::TemplateInvalid, {{QStringLiteral("place"), place}, {QStringLiteral("reason"), reason}});
}

Result<QByteArray> fileContent(const QString& name)
{
    QFile file(templateFolder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(name, QStringLiteral("unreadable"));
    return file.readAll();
}

Result<QJsonObject> objectIn(const QByteArray& content, const QString& name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject())
        return invalid(name, error.error == QJsonParseError::NoError ? QStringLiteral("object") : error.errorString());
    return document.object();
}

Result<TemplateBlock> blockFrom(const QJsonObject& json, const QString& id, const QString& place)
{
    TemplateBlock block;
    block.id = id;
    block.title = json.value(QStringLiteral("title")).toString();
    block.text = json.value(QStringLiteral("text")).toString();
    block.required = json.value(QStringLiteral("required")).toBool(true);
    block.requiredFor = json.value(QStringLiteral("requiredFor")).toString();
    block.anyOf = json.value(QStringLiteral("anyOf")).toString();
    for (const QJsonValue& sentence : json.value(QStringLiteral("mustContain")).toArray()) {
        if (!sentence.toString().contains(QLatin1Char('|')))
            return invalid(place + QStringLiteral("/mustContain"), QStringLiteral("name|sentence"));
        block.mustContain.append(sentence.toString());
    }
    if (block.id.isEmpty() || block.title.isEmpty() || block.text.isEmpty())
        return invalid(place,
                       block.id.isEmpty()          ? QStringLiteral("id")
                           : block.title.isEmpty() ? QStringLiteral("title")
                                                   : QStringLiteral("text"));
    return block;
}

// A block of its own, or one that many letters share: {"use": "remedy"}.
Result<TemplateBlock> blockAt(const QJsonArray& blocks, qsizetype index, const QJsonObject& shared, const QString& file)
{
    const QJsonObject json = blocks.at(index).toObject();
    const QString place = QStringLiteral("%1/blocks/%2").arg(file).arg(index);
    const QString used = json.value(QStringLiteral("use")).toString();
    if (used.isEmpty())
        return blockFrom(json, json.value(QStringLiteral("id")).toString(), place);
    if (!shared.contains(used))
        return invalid(place, QStringLiteral("use: ") + used);
    RD_TRY_ASSIGN(TemplateBlock block,
                  blockFrom(shared.value(used).toObject(), used, sharedBlocks + QLatin1Char('/') + used));
    block.shared = true;
    return block;
}

Result<LetterTemplate> templateFrom(const QJsonObject& json, const QJsonObject& shared, const QString& file)
{
    LetterTemplate letter;
    letter.code = json.value(QStringLiteral("code")).toString();
    letter.title = json.value(QStringLiteral("title")).toString();
    letter.version = json.value(QStringLiteral("version")).toString();
    letter.substantive = json.value(QStringLiteral("substantive")).toBool(true);
    letter.onFileOnly = json.value(QStringLiteral("onFileOnly")).toBool(false);
    letter.withMove = json.value(QStringLiteral("withMove")).toBool(false);
    letter.personalContent = json.value(QStringLiteral("personalContent")).toBool(true);
    if (letter.code + QStringLiteral(".json") != file)
        return invalid(file + QStringLiteral("/code"), letter.code);
    if (letter.title.isEmpty() || letter.version.isEmpty())
        return invalid(file, letter.title.isEmpty() ? QStringLiteral("title") : QStringLiteral("version"));
    const QJsonArray blocks = json.value(QStringLiteral("blocks")).toArray();
    if (blocks.isEmpty())
        return invalid(file, QStringLiteral("blocks"));
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        RD_TRY_ASSIGN(TemplateBlock block, blockAt(blocks, index, shared, file));
        letter.blocks.append(std::move(block));
    }
    return letter;
}

} // namespace

QStringList LetterTemplate::placeholders() const
{
    QStringList names;
    for (const TemplateBlock& block : blocks) {
        for (const QString& name : placeholdersIn(block.text)) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

Result<LetterTemplate> letterTemplate(const QString& code)
{
    if (!letterTemplateCodes().contains(code))
        return fail(ErrorCode::NotFound,
                    {{QStringLiteral("kind"), QStringLiteral("template")}, {QStringLiteral("value"), code}});
    const QString name = code + QStringLiteral(".json");
    RD_TRY_ASSIGN(const QByteArray content, fileContent(name));
    RD_TRY_ASSIGN(const QByteArray sharedContent, fileContent(sharedBlocks));
    RD_TRY_ASSIGN(const QJsonObject json, objectIn(content, name));
    RD_TRY_ASSIGN(const QJsonObject shared, objectIn(sharedContent, sharedBlocks));
    RD_TRY_ASSIGN(LetterTemplate letter, templateFrom(json, shared, name));
    letter.hash =
        QString::fromLatin1(QCryptographicHash::hash(content + sharedContent, QCryptographicHash::Sha256).toHex());
    return letter;
}

QStringList letterTemplateCodes()
{
    QStringList codes = QDir(templateFolder).entryList({QStringLiteral("T??.json")}, QDir::Files, QDir::Name);
    for (QString& code : codes)
        code.chop(5);
    return codes;
}

} // namespace rd::letters
