#pragma once

#include "core/domain/codes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

// Reading of a policy that its schema has found sound: every type and code is as it should be, so that reading needs no
// errors of its own.
namespace rd::rules {

inline QStringList texts(const QJsonValue& value)
{
    return value.toVariant().toStringList();
}

template <typename Value, typename Read> QList<Value> listOf(const QJsonValue& value, Read read)
{
    QList<Value> values;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& element : array)
        values.append(read(element.toObject()));
    return values;
}

inline domain::AssuranceLevel levelAt(const QJsonValue& value)
{
    return domain::parseLevel(value.toString()).value_or(domain::AssuranceLevel::L0);
}

} // namespace rd::rules
