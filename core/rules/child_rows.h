#pragma once

#include "core/domain/call_record.h"
#include "core/domain/case.h"

namespace rd::rules {

class RuleBook;

// The categories whose rows are a child's (§8); empty where the policy marks none.
QStringList childCategories(const RuleBook& rules);

// Whether §2 keeps this requester, once known by papers alone, to the child's rows.
bool speaksForChildOnly(const RuleBook& rules, domain::RequesterType requester);

// A category of the wish that is not the child's, though who asks speaks for a child and means its rows with this
// right; empty when there is none.
QString categoryBesidesChild(const RuleBook& rules, domain::RequesterType requester, const domain::WishedItem& wish);

// What a wish is about. Who speaks for a child and names no category means the child's (§2 GUARDIAN_CHILD (b)), with
// the rights the policy lists; empty = all.
QStringList wishedCategories(const RuleBook& rules, domain::RequesterType requester, const domain::WishedItem& wish);

} // namespace rd::rules
