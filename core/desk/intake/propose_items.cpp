#include "core/desk/intake/propose_items.h"

#include "core/desk/desk_parts.h"

namespace rd::desk {

QList<domain::WishedItem> proposeItems(const Desk& desk, const QString& words)
{
    return desk.rules().itemsFor(words);
}

domain::AssuranceLevel requiredLevel(const Desk& desk, const domain::WishedItem& item, const domain::CallIntake& intake)
{
    return desk.rules().requiredLevel(item, intake);
}

} // namespace rd::desk
