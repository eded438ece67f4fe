#include "core/domain/consent.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<ConsentKind>& consentKinds()
{
    static const CodeTable<ConsentKind> table{
        {ConsentKind::General, u"GENERAL"_s},
        {ConsentKind::Separate, u"SEPARATE"_s},
        {ConsentKind::Guardian, u"GUARDIAN"_s},
    };
    return table;
}

} // namespace

QString codeOf(ConsentKind kind)
{
    return consentKinds().codeOf(kind);
}

std::optional<ConsentKind> parseConsentKind(const QString& code)
{
    return consentKinds().parse(code);
}

QList<ConsentKind> allConsentKinds()
{
    return consentKinds().values();
}

bool stoodAt(const Consent& consent, const QDateTime& at)
{
    return consent.givenAt <= at && (!consent.withdrawnAt.isValid() || at < consent.withdrawnAt);
}

bool isUnconsented(const ConsentFinding& finding)
{
    return finding.valid.isEmpty() && finding.otherBasis.isEmpty();
}

} // namespace rd::domain
