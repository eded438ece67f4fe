#include "core/domain/data_copy.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<HandoverState>& handoverStates()
{
    static const CodeTable<HandoverState> table{
        {HandoverState::Requested, u"REQUESTED"_s},
        {HandoverState::Approved, u"APPROVED"_s},
        {HandoverState::Refused, u"REFUSED"_s},
        {HandoverState::Done, u"DONE"_s},
    };
    return table;
}

} // namespace

QString codeOf(HandoverState state)
{
    return handoverStates().codeOf(state);
}

std::optional<HandoverState> parseHandoverState(const QString& code)
{
    return handoverStates().parse(code);
}

} // namespace rd::domain
