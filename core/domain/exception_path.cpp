#include "core/domain/exception_path.h"

#include "core/base/clock.h"
#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<ExceptionState>& exceptionStateCodes()
{
    static const CodeTable<ExceptionState> table{
        {ExceptionState::Recorded, u"RECORDED"_s},
        {ExceptionState::Approved, u"APPROVED"_s},
        {ExceptionState::Returned, u"RETURNED"_s},
        {ExceptionState::Objected, u"OBJECTED"_s},
    };
    return table;
}

} // namespace

QString codeOf(ExceptionState state)
{
    return exceptionStateCodes().codeOf(state);
}

std::optional<ExceptionState> parseExceptionState(const QString& code)
{
    return exceptionStateCodes().parse(code);
}

QVariantMap waitArguments(const std::optional<ExceptionWait>& wait)
{
    if (!wait || !wait->until.isValid())
        return {};
    QVariantMap arguments{{u"notBeforeTime"_s, isoWithOffset(wait->until)}};
    if (wait->clockDoubtful)
        arguments.insert(u"clock"_s, u"unconfirmed"_s);
    return arguments;
}

} // namespace rd::domain
