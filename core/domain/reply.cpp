#include "core/domain/reply.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(ReplyState state)
{
    static const CodeTable<ReplyState> table{
        {ReplyState::Draft, u"DRAFT"_s},
        {ReplyState::Sent, u"SENT"_s},
        {ReplyState::Bounced, u"BOUNCED"_s},
    };
    return table.codeOf(state);
}

} // namespace rd::domain
