#include "core/rules/policy_schema.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

namespace rd::rules {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> shippedSchema()
{
    QFile file(u":/rules/policy.schema.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return invalidPolicy(file.fileName(), u"is missing"_s);
    return QJsonDocument::fromJson(file.readAll()).object();
}

// The library names places as "<root>", "[contact]", "[hotline]"; a missing property only in its sentence.
QString pointerOf(const valijson::ValidationResults::Error& error)
{
    QString pointer;
    for (const std::string& step : error.context) {
        const QString text = QString::fromStdString(step);
        if (text.startsWith(u'[') && text.endsWith(u']'))
            pointer += u'/' + text.mid(1, text.size() - 2);
    }
    static const QRegularExpression missing(u"^Missing required property '(.+)'\\.$"_s);
    const QRegularExpressionMatch match = missing.match(QString::fromStdString(error.description));
    if (match.hasMatch())
        pointer += u'/' + match.captured(1);
    return pointer.isEmpty() ? u"/"_s : pointer;
}

Result<void> validate(const QJsonObject& schemaObject, const QJsonObject& policy)
{
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const QJsonValue schemaValue(schemaObject);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);

    valijson::Validator validator;
    valijson::ValidationResults results;
    const QJsonValue policyValue(policy);
    if (validator.validate(schema, valijson::adapters::QtJsonAdapter(policyValue), &results))
        return {};
    // The first error is the innermost one; those after it only say that what holds it failed too.
    valijson::ValidationResults::Error error;
    if (!results.popError(error))
        return invalidPolicy(u"/"_s, u"does not fit the schema"_s);
    return invalidPolicy(pointerOf(error), QString::fromStdString(error.description));
}

} // namespace

tl::unexpected<Error> invalidPolicy(const QString& place, const QString& reason)
{
    return fail(ErrorCode::PolicyInvalid, {{u"place"_s, place}, {u"reason"_s, reason}});
}

Result<void> checkAgainstSchema(const QJsonObject& policy)
{
    RD_TRY_ASSIGN(const QJsonObject schema, shippedSchema());
    try {
        return validate(schema, policy);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::PolicyInvalid, {{u"place"_s, u"/"_s}, {u"reason"_s, u"cannot be checked"_s}},
                    QString::fromUtf8(exception.what()));
    }
}

} // namespace rd::rules
