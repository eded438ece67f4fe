#include "core/domain/deadline.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(DayKind kind)
{
    static const CodeTable<DayKind> table{
        {DayKind::Workday, u"workday"_s},
        {DayKind::MakeUpWorkday, u"makeup"_s},
        {DayKind::Weekend, u"weekend"_s},
        {DayKind::Holiday, u"holiday"_s},
    };
    return table.codeOf(kind);
}

} // namespace rd::domain
