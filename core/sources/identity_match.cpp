#include "core/sources/identity_match.h"

#include "core/base/text.h"
#include "core/sources/certain_match.h"
#include "core/sources/found_row.h"
#include "core/sources/possible_match.h"

namespace rd::sources {

namespace {

// A damaged row that nothing ties to anybody: it cannot be searched for the subject.
bool cannotBeUsed(const RowFacts& facts)
{
    bool damaged = false;
    for (const PartyFacts& party : facts.parties) {
        damaged = damaged || !party.damaged.isEmpty();
        if (!party.identifiers.isEmpty() || !party.phones.isEmpty() || !party.maskedPhones.isEmpty()
            || !party.name.isEmpty())
            return false;
    }
    return damaged;
}

} // namespace

IdentitySeed seedOf(const domain::Subject& subject)
{
    IdentitySeed seed;
    seed.name = subject.name;
    if (!subject.phone.isEmpty())
        seed.phones.append(normalisedPhone(subject.phone).value_or(subject.phone));
    if (!subject.member.isEmpty())
        seed.cards.append(subject.member);
    if (!subject.order.isEmpty())
        seed.orders.append(subject.order);
    if (!subject.account.isEmpty())
        seed.accounts.append(subject.account);
    return seed;
}

QList<TableMatches> matchIdentity(const IdentitySeed& seed, const QList<SourceTable>& tables, const JobToken& job)
{
    QList<RowFacts> rows;
    QList<const FieldMap*> maps;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        maps.append(fieldMapById(tables.at(i).kind));
        if (maps.last())
            rows += readFacts(i, tables.at(i), *maps.last());
    }
    CertainMatch match(seed, rows);
    match.run(job);

    QList<TableMatches> answers(tables.size());
    for (qsizetype i = 0; i < tables.size(); ++i)
        answers[i].warnings = tables.at(i).warnings;
    for (qsizetype i = 0; i < rows.size() && !job.isCancelled(); ++i) {
        const RowFacts& facts = rows.at(i);
        RowVerdict verdict = match.verdict(i);
        if (!verdict.isCertain())
            verdict.doubts = possibleEvidence(facts, match.own()) + verdict.doubts;
        verdict.doubts.removeDuplicates();
        TableMatches& answer = answers[facts.table];
        if (!verdict.isCertain() && verdict.doubts.isEmpty()) {
            answer.rejected += cannotBeUsed(facts) ? 1 : 0;
            continue;
        }
        const FieldMap& map = *maps.at(facts.table);
        answer.records.append(
            foundRecord(tables.at(facts.table), map, facts, verdict, roleIn(map, facts, verdict, match), seed.name));
    }
    return answers;
}

} // namespace rd::sources
