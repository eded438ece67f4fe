#include "core/domain/access_alert.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<AccessKind>& accessKinds()
{
    static const CodeTable<AccessKind> table{
        {AccessKind::View, u"VIEW"_s}, {AccessKind::Unmask, u"UNMASK"_s}, {AccessKind::Export, u"EXPORT"_s}};
    return table;
}

} // namespace

QString codeOf(AccessKind kind)
{
    return accessKinds().codeOf(kind);
}

std::optional<AccessKind> parseAccessKind(const QString& code)
{
    return accessKinds().parse(code);
}

QList<AccessKind> allAccessKinds()
{
    return accessKinds().values();
}

QString codeOf(AlertBasis basis)
{
    static const CodeTable<AlertBasis> table{{AlertBasis::OwnUsual, u"OWN_USUAL"_s},
                                             {AlertBasis::SetLimit, u"SET_LIMIT"_s},
                                             {AlertBasis::FirstDays, u"FIRST_DAYS"_s}};
    return table.codeOf(basis);
}

} // namespace rd::domain
