#include "core/domain/access_request.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<AccessState>& accessStateCodes()
{
    static const CodeTable<AccessState> table{
        {AccessState::Requested, u"REQUESTED"_s},
        {AccessState::Approved, u"APPROVED"_s},
        {AccessState::Refused, u"REFUSED"_s},
        {AccessState::Ended, u"ENDED"_s},
    };
    return table;
}

} // namespace

QString codeOf(AccessState state)
{
    return accessStateCodes().codeOf(state);
}

std::optional<AccessState> parseAccessState(const QString& code)
{
    return accessStateCodes().parse(code);
}

} // namespace rd::domain
