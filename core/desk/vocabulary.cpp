#include "core/desk/vocabulary.h"

#include "core/desk/desk_parts.h"

namespace rd::desk {

namespace {

QList<domain::Term> groundTerms(const QList<rules::Ground>& grounds)
{
    QList<domain::Term> terms;
    for (const rules::Ground& ground : grounds)
        terms.append({ground.key, ground.text, ground.note});
    return terms;
}

QStringList keysOf(const QList<rules::Ground>& grounds)
{
    QStringList keys;
    for (const rules::Ground& ground : grounds)
        keys.append(ground.key);
    return keys;
}

void addCategories(const rules::RuleBook& rules, domain::Vocabulary& words)
{
    for (const rules::Category& category : rules.categories()) {
        words.categories.append({category.code, category.title, category.source});
        words.dataClasses.insert(category.code, category.dataClass());
    }
}

} // namespace

domain::Vocabulary vocabulary(const Desk& desk)
{
    const rules::RuleBook& rules = desk.rules();
    const rules::ContactBlock& contact = rules.contact();
    domain::Vocabulary words;
    words.company = contact.company;
    words.brand = rules.brand();
    words.hotline = contact.hotline;
    words.hotlineHours = contact.hotlineHours;
    words.privacyEmail = contact.privacyEmail;
    words.policyVersion = rules.policyVersion();
    for (const rules::Platform& platform : rules.platforms())
        words.platforms.append({platform.code, platform.shortName, platform.name});
    for (const rules::Holder& holder : rules.holders())
        words.holders.append({holder.id, holder.name, holder.purpose});
    addCategories(rules, words);
    words.deletionGrounds = groundTerms(rules.deletionGrounds());
    words.refusalGrounds = groundTerms(rules.refusalGrounds());
    for (const rules::RetentionReason& reason : rules.retentionReasons())
        words.retentionReasons.append({reason.key, reason.text, reason.law});
    for (const rules::RetentionReason& reason : rules.retentionReasons()) {
        if (reason.years == 0 && reason.months == 0)
            words.reasonsWithoutTerm.append(reason.key);
    }
    for (const rules::ConsentPurpose& purpose : rules.purposes())
        words.purposes.append({purpose.code, purpose.title, purpose.holders.join(u' ')});
    for (const domain::RightType right : domain::allRights()) {
        const rules::RightRule& rule = rules.right(right);
        words.rights.append({right, rule.title, rule.level, rule.approver, rule.questions,
                             keysOf(rules.refusalGroundsFor(right, domain::MinorClass::Adult)),
                             keysOf(rules.refusalGroundsFor(right, domain::MinorClass::ChildUnder14))});
    }
    for (const rules::FactorRule& factor : rules.verification().factors)
        words.factors.append({factor.code, factor.group, factor.title, factor.ask, factor.points, factor.attested,
                              factor.supervisorOnly, factor.check == rules::FactorCheck::Code});
    words.commonQuestions = rules.commonQuestions();
    words.recordingNotice = rules.recordingNotice();
    words.neutralSentence = rules.verification().neutralSentence;
    return words;
}

} // namespace rd::desk
