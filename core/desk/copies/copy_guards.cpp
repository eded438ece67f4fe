#include "core/desk/copies/copy_guards.h"

#include "core/desk/cases/round.h"
#include "core/desk/copies/copy_content.h"
#include "core/domain/own_data.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace rd::desk {

namespace {

template <typename Value> QList<Value> byId(QList<Value> values)
{
    std::sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return a.id.text() < b.id.text(); });
    return values;
}

QJsonArray rowsOf(const QList<domain::FoundRecord>& records)
{
    QJsonArray rows;
    for (const domain::FoundRecord& record : byId(records)) {
        QJsonArray cells;
        for (const domain::FoundField& field : record.fields)
            cells.append(QJsonArray{field.name, field.value, codeOf(field.kind)});
        rows.append(QJsonArray{record.id.text(), record.category, record.platform, record.role, cells});
    }
    return rows;
}

QJsonArray marksOf(const QList<domain::Redaction>& redactions)
{
    QJsonArray marks;
    for (const domain::Redaction& one : byId(redactions))
        marks.append(QJsonArray{one.record.text(), one.field, one.text, codeOf(one.reason)});
    return marks;
}

} // namespace

QString contentHash(const QList<domain::FoundRecord>& taken, const QList<domain::Redaction>& redactions)
{
    const QJsonArray whole{rowsOf(taken), marksOf(redactions)};
    const QByteArray bytes = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<std::optional<domain::DataCopy>> standingCopy(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const copies::CopyContent content, copyContent(desk, theCase));
    return standingCopy(desk, content);
}

Result<std::optional<domain::DataCopy>> standingCopy(const Desk& desk, const copies::CopyContent& content)
{
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> newest, currentCopy(desk, content.subjectCase.id));
    const bool stands = newest && newest->contentHash == contentHash(content.records, content.redactions);
    return stands ? newest : std::nullopt;
}

Result<void> addCopyFacts(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item,
                          domain::MoveFacts& facts)
{
    if (!domain::disclosesData(item.right))
        return {};
    RD_TRY_ASSIGN(const copies::CopyContent content, copyContent(desk, theCase));
    facts.hidesOwnData =
        !domain::hidingOwnData(content.records, content.redactions, content.subjectCase.subject).isEmpty();
    if (item.right != domain::RightType::Copy)
        return {};
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> copy, standingCopy(desk, content));
    facts.copyBuilt = copy.has_value();
    facts.copyBuiltBy = copy ? copy->builtBy : domain::UserId();
    facts.copyReviewed = copy && !copy->reviewedBy.isEmpty();
    return {};
}

} // namespace rd::desk
