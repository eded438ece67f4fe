#include "core/sources/json_reader.h"

#include "core/sources/field_map.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::sources {

namespace {

QJsonValue at(const QJsonObject& object, const QString& path)
{
    QJsonValue value = object;
    for (const QString& step : path.split(u'.'))
        value = value.toObject().value(step);
    return value;
}

QString textOf(const QJsonValue& value)
{
    return value.isString() || value.isDouble() || value.isBool() ? value.toVariant().toString() : QString();
}

QString talkText(const JsonShape& shape, const QJsonArray& messages)
{
    QStringList lines;
    for (const QJsonValue& value : messages) {
        const QJsonObject message = value.toObject();
        const QString speaker = textOf(message.value(shape.talkSpeaker));
        lines.append(textOf(message.value(shape.talkTime)) + QLatin1Char(' ') + shape.speakers.value(speaker, speaker)
                     + QLatin1String(": ") + textOf(message.value(shape.talkText)));
    }
    return lines.join(u'\n');
}

RawRow rowOf(const JsonShape& shape, int number, const QJsonObject& record)
{
    RawRow row{number, {}};
    for (qsizetype i = 0; i < shape.fields.size(); ++i) {
        const QString& path = shape.fields.at(i).first;
        const QJsonValue value = at(record, path);
        const QString text = path == shape.talkField ? talkText(shape, value.toArray()) : textOf(value);
        if (!text.isEmpty())
            row.cells.append({static_cast<int>(i), text, value.isDouble()});
    }
    return row;
}

// The array of records, if the document has this shape: its first record must have every field.
QJsonArray recordsOf(const QJsonDocument& document, const JsonShape& shape)
{
    const QJsonArray records = document.isArray() ? document.array() : document.object().value(shape.array).toArray();
    const QJsonObject first = records.at(0).toObject();
    for (const auto& field : shape.fields) {
        if (at(first, field.first).isUndefined())
            return {};
    }
    return records;
}

bool isEmptyExport(const QJsonDocument& document, const JsonShape& shape)
{
    const QJsonValue records = document.isArray() ? QJsonValue(document.array()) : document.object().value(shape.array);
    return records.isArray() && records.toArray().isEmpty();
}

} // namespace

Result<RawSheet> readJson(const QByteArray& bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isNull())
        return refuse(ErrorCode::FileDamaged, QString::number(error.offset), "json");
    for (const FieldMap& map : fieldMaps()) {
        if (map.json.isEmpty())
            continue;
        if (isEmptyExport(document, map.json))
            return refuse(ErrorCode::FileEmpty, {}, "rows");
        const QJsonArray records = recordsOf(document, map.json);
        if (records.isEmpty())
            continue;
        RawSheet sheet;
        RawRow headers;
        for (qsizetype i = 0; i < map.json.fields.size(); ++i)
            headers.cells.append({static_cast<int>(i), map.json.fields.at(i).second, false});
        sheet.rows.append(headers);
        for (qsizetype i = 0; i < records.size(); ++i)
            sheet.rows.append(rowOf(map.json, static_cast<int>(i) + 1, records.at(i).toObject()));
        return sheet;
    }
    const QStringList keys = document.object().keys();
    return fail(ErrorCode::FileKindUnknown,
                {{QStringLiteral("headers"), keys}, {QStringLiteral("what"), QStringLiteral("json")}});
}

} // namespace rd::sources
