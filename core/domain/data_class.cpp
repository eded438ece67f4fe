#include "core/domain/data_class.h"

#include <algorithm>

namespace rd::domain {

namespace {

DataClass classOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::ChildName:
    case FieldKind::ChildDetail:
        return DataClass::Child;
    case FieldKind::CardNumber:
        return DataClass::Sensitive;
    default:
        return DataClass::General;
    }
}

} // namespace

QString codeOf(DataClass value)
{
    switch (value) {
    case DataClass::General:
        return QStringLiteral("GENERAL");
    case DataClass::Sensitive:
        return QStringLiteral("SENSITIVE");
    case DataClass::Child:
        return QStringLiteral("CHILD");
    }
    Q_UNREACHABLE();
}

DataClass classOf(const FoundRecord& record, DataClass ofCategory)
{
    DataClass highest = ofCategory;
    for (const FoundField& field : record.fields) {
        if (!field.value.trimmed().isEmpty())
            highest = std::max(highest, classOf(field.kind));
    }
    return highest;
}

} // namespace rd::domain
