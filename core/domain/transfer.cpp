#include "core/domain/transfer.h"

#include "core/domain/code_table.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<TransferCondition>& transferConditionCodes()
{
    static const CodeTable<TransferCondition> table{
        {TransferCondition::Identity, u"IDENTITY"_s},
        {TransferCondition::OwnData, u"OWN_DATA"_s},
        {TransferCondition::Feasible, u"FEASIBLE"_s},
        {TransferCondition::NoHarm, u"NO_HARM"_s},
    };
    return table;
}

} // namespace

QString codeOf(TransferCondition condition)
{
    return transferConditionCodes().codeOf(condition);
}

std::optional<TransferCondition> parseTransferCondition(const QString& code)
{
    return transferConditionCodes().parse(code);
}

const QList<TransferCondition>& allTransferConditions()
{
    static const QList<TransferCondition> all = transferConditionCodes().values();
    return all;
}

const TransferTest* TransferStanding::test(TransferCondition condition) const
{
    const auto found =
        std::find_if(tests.begin(), tests.end(), [&](const TransferTest& one) { return one.condition == condition; });
    return found == tests.end() ? nullptr : &*found;
}

bool TransferStanding::isTested() const
{
    const QList<TransferCondition>& all = allTransferConditions();
    return std::all_of(all.begin(), all.end(), [&](TransferCondition one) { return test(one) != nullptr; });
}

bool TransferStanding::isAllowed() const
{
    return isTested() && recipient && recipient->abroad == Decision::No
        && std::all_of(tests.begin(), tests.end(), [](const TransferTest& one) { return one.holds; });
}

bool TransferStanding::isDenied() const
{
    const bool unmet = std::any_of(tests.begin(), tests.end(), [](const TransferTest& one) { return !one.holds; });
    return isTested() && (unmet || isAbroad());
}

} // namespace rd::domain
