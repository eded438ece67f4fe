#include "core/desk/copies/copy_content.h"

#include "core/desk/desk_parts.h"
#include "core/desk/intake/data_scope.h"

#include <algorithm>

namespace rd::desk {

namespace {

// The categories somebody in scope holds; a copy lists the empty ones too, as 未持有 (R-DC-01).
QStringList categoriesInScope(const rules::RuleBook& rules, const domain::Case& theCase)
{
    QStringList wanted;
    for (const domain::RequestItem& item : theCase.items) {
        if (item.right == domain::RightType::Copy || item.right == domain::RightType::Access)
            wanted += item.categories;
    }
    if (!wanted.isEmpty())
        return wanted;
    for (const rules::Platform& platform : rules.platforms()) {
        if (!theCase.platforms.isEmpty() && !theCase.platforms.contains(platform.code))
            continue;
        for (const QString& holderId : platform.holders) {
            if (const rules::Holder* holder = rules.holder(holderId))
                wanted += holder->categories;
        }
    }
    return wanted;
}

QList<copies::CopyCategory> categoriesOf(const rules::RuleBook& rules, const QStringList& inScope,
                                         const QList<domain::FoundRecord>& records)
{
    QList<copies::CopyCategory> categories;
    for (const rules::Category& category : rules.categories()) {
        const bool found = std::any_of(records.begin(), records.end(), [&](const domain::FoundRecord& record) {
            return record.category == category.code;
        });
        if (!found && !inScope.contains(category.code))
            continue;
        categories.append({category.code, category.title, category.source, category.purpose, category.basis,
                           category.recipients, category.retention});
    }
    return categories;
}

// R-DC-03.
bool holdsSensitive(const rules::RuleBook& rules, const QList<domain::FoundRecord>& records)
{
    return std::any_of(records.begin(), records.end(), [&](const domain::FoundRecord& record) {
        const rules::Category* category = rules.category(record.category);
        const domain::DataClass ofCategory = category ? category->dataClass() : domain::DataClass::General;
        return domain::classOf(record, ofCategory) != domain::DataClass::General;
    });
}

QString platformNames(const rules::RuleBook& rules, const QStringList& codes)
{
    QStringList names;
    for (const rules::Platform& platform : rules.platforms()) {
        if (codes.isEmpty() || codes.contains(platform.code))
            names.append(platform.shortName);
    }
    return names.join(QStringLiteral("、"));
}

} // namespace

Result<copies::CopyContent> copyContent(const Desk& desk, const domain::Case& theCase)
{
    const rules::RuleBook& rules = desk.rules();
    const storage::FoundRepository& found = desk.storage().found();
    copies::CopyContent content;
    RD_TRY_ASSIGN(content.files, found.files(theCase.id));
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, found.records(theCase.id));
    RD_TRY_ASSIGN(content.redactions, found.redactions(theCase.id));
    RD_TRY_ASSIGN(content.records, rowsOfCopy(desk, theCase, records));

    content.subjectCase = theCase;
    content.company = rules.contact().company;
    content.policyVersion = theCase.policyVersion;
    content.hotline = rules.contact().hotline;
    content.hotlineHours = rules.contact().hotlineHours;
    content.privacyEmail = rules.contact().privacyEmail;
    content.itemTitle = rules.right(domain::RightType::Copy).title;
    content.platformNames = platformNames(rules, theCase.platforms);
    QStringList inScope = categoriesInScope(rules, theCase);
    RD_TRY_ASSIGN(const std::optional<QStringList> reachable, reachableCategories(desk, theCase));
    if (reachable)
        inScope.removeIf([&](const QString& code) { return !reachable->contains(code); });
    content.categories = categoriesOf(rules, inScope, content.records);
    content.builtBy = desk.session().user().name;
    content.builtAt = desk.clock().now();
    content.marked = holdsSensitive(rules, content.records);
    return content;
}

} // namespace rd::desk
