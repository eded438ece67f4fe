#include "core/copies/data_json.h"

#include "core/base/clock.h"
#include "core/copies/copy_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::copies {

namespace {

QJsonObject recordJson(const CopyRow& row)
{
    QJsonArray fields;
    for (const CopyCell& cell : row.cells) {
        QJsonObject field{{QStringLiteral("name"), cell.name}, {QStringLiteral("value"), cell.value}};
        if (cell.redacted)
            field[QStringLiteral("redacted")] = true;
        fields.append(field);
    }
    return {{QStringLiteral("row"), row.row},
            {QStringLiteral("platform"), row.platform},
            {QStringLiteral("fields"), fields}};
}

QJsonObject chapterJson(const CopyChapter& chapter)
{
    QJsonArray files;
    for (const CopySheet& sheet : chapter.sheets) {
        QJsonArray records;
        for (const CopyRow& row : sheet.rows)
            records.append(recordJson(row));
        files.append(QJsonObject{{QStringLiteral("title"), sheet.title}, {QStringLiteral("records"), records}});
    }
    const CopyCategory& category = chapter.category;
    return {{QStringLiteral("code"), category.code},
            {QStringLiteral("title"), category.title},
            {QStringLiteral("source"), category.source},
            {QStringLiteral("purpose"), category.purpose},
            {QStringLiteral("basis"), category.basis},
            {QStringLiteral("recipients"), category.recipients},
            {QStringLiteral("retention"), category.retention},
            {QStringLiteral("held"), !chapter.sheets.isEmpty()},
            {QStringLiteral("files"), files}};
}

QJsonArray redactionsJson(const QList<CopyChapter>& chapters)
{
    QJsonArray list;
    for (const CopyChapter& chapter : chapters) {
        for (const RedactionCount& one : chapter.redactions) {
            list.append(QJsonObject{{QStringLiteral("category"), chapter.category.title},
                                    {QStringLiteral("field"), one.field},
                                    {QStringLiteral("reason"), reasonWord(codeOf(one.reason))},
                                    {QStringLiteral("count"), one.count}});
        }
    }
    return list;
}

} // namespace

QByteArray dataJson(const CopyContent& content, const QList<CopyChapter>& chapters)
{
    QJsonArray categories;
    for (const CopyChapter& chapter : chapters)
        categories.append(chapterJson(chapter));
    const domain::Case& subject = content.subjectCase;
    const QJsonObject theCase{{QStringLiteral("number"), subject.number},
                              {QStringLiteral("receivedOn"), subject.deadline.d0.toString(Qt::ISODate)},
                              {QStringLiteral("platforms"), QJsonArray::fromStringList(subject.platforms)}};
    const QJsonObject data{{QStringLiteral("$schema"), QStringLiteral("data.schema.json")},
                           {QStringLiteral("format"), QStringLiteral("rightsdesk-copy-1")},
                           {QStringLiteral("case"), theCase},
                           {QStringLiteral("company"), content.company},
                           {QStringLiteral("policyVersion"), content.policyVersion},
                           {QStringLiteral("builtAt"), isoWithOffset(content.builtAt)},
                           {QStringLiteral("categories"), categories},
                           {QStringLiteral("withheld"), QJsonArray::fromStringList(content.withheld)},
                           {QStringLiteral("redactions"), redactionsJson(chapters)}};
    return QJsonDocument(data).toJson();
}

QByteArray dataSchema()
{
    QFile file(QStringLiteral(":/letters/data.schema.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace rd::copies
