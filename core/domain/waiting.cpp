#include "core/domain/waiting.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(MaterialExtent extent)
{
    static const CodeTable<MaterialExtent> table{{MaterialExtent::Complete, u"COMPLETE"_s},
                                                 {MaterialExtent::Partly, u"PARTLY"_s}};
    return table.codeOf(extent);
}

} // namespace rd::domain
