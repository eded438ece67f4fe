#include "core/domain/paper.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<PaperState>& paperStateCodes()
{
    static const CodeTable<PaperState> table{{PaperState::Seen, u"SEEN"_s},
                                             {PaperState::Accepted, u"ACCEPTED"_s},
                                             {PaperState::Returned, u"RETURNED"_s},
                                             {PaperState::Confirmed, u"CONFIRMED"_s}};
    return table;
}

} // namespace

QString codeOf(PaperState state)
{
    return paperStateCodes().codeOf(state);
}

std::optional<PaperState> parsePaperState(const QString& code)
{
    return paperStateCodes().parse(code);
}

bool isAccepted(const Paper& paper)
{
    return paper.state == PaperState::Accepted || paper.state == PaperState::Confirmed;
}

} // namespace rd::domain
