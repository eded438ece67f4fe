#include "core/domain/erasure.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<ErasureState>& erasureStates()
{
    static const CodeTable<ErasureState> table{
        {ErasureState::Proposed, u"PROPOSED"_s},
        {ErasureState::Confirmed, u"CONFIRMED"_s},
        {ErasureState::Returned, u"RETURNED"_s},
    };
    return table;
}

} // namespace

QString codeOf(ErasureObstacle obstacle)
{
    static const CodeTable<ErasureObstacle> table{
        {ErasureObstacle::RetentionRuns, u"RETENTION_RUNS"_s}, {ErasureObstacle::LegalHold, u"LEGAL_HOLD"_s},
        {ErasureObstacle::TaskOpen, u"TASK_OPEN"_s},           {ErasureObstacle::ComplaintOpen, u"COMPLAINT_OPEN"_s},
        {ErasureObstacle::LinkedOpen, u"LINKED_OPEN"_s},       {ErasureObstacle::ComplaintKept, u"COMPLAINT_KEPT"_s},
        {ErasureObstacle::PackageKept, u"PACKAGE_KEPT"_s},     {ErasureObstacle::Refused, u"REFUSED"_s},
    };
    return table.codeOf(obstacle);
}

QString codeOf(ErasureState state)
{
    return erasureStates().codeOf(state);
}

std::optional<ErasureState> parseErasureState(const QString& code)
{
    return erasureStates().parse(code);
}

} // namespace rd::domain
