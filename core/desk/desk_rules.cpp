#include "core/desk/desk_rules.h"

#include "core/storage/storage.h"

namespace rd::desk {

DeskRules::DeskRules(rules::RuleBook signedInWith)
    : m_versions(std::make_unique<NewestVersion<rules::RuleBook>>(std::move(signedInWith)))
{
}

Result<void> DeskRules::follow(const storage::Storage& storage)
{
    RD_TRY_ASSIGN(const QString newest, storage.company().newestPolicy());
    return m_versions->follow(newest, [&]() -> Result<rules::RuleBook> {
        RD_TRY_ASSIGN(const QByteArray json, storage.company().currentPolicy());
        // Mostly it is the one the desk was opened with, which has been read already.
        return json == current().json() ? current() : rules::RuleBook::fromJson(json);
    });
}

} // namespace rd::desk
