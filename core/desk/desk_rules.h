#pragma once

#include "core/desk/newest_version.h"
#include "core/rules/rule_book.h"

namespace rd::storage {
class Storage;
}

namespace rd::desk {

// The policy a desk works by; a change of it puts a newer version in its place (set_clock_mode).
class DeskRules {
public:
    explicit DeskRules(rules::RuleBook signedInWith);

    const rules::RuleBook& current() const { return m_versions->current(); }
    // Reads the policy anew when a version has been added since.
    Result<void> follow(const storage::Storage& storage);

private:
    std::unique_ptr<NewestVersion<rules::RuleBook>> m_versions;
};

} // namespace rd::desk
