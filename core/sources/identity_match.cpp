#include "core/sources/identity_match.h"

#include "core/base/text.h"
#include "core/sources/certain_match.h"
#include "core/sources/found_row.h"
#include "core/sources/possible_match.h"

#include <memory>

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

RowVerdict withDoubts(RowVerdict verdict, const RowFacts& facts, const OwnIdentity& own)
{
    if (!verdict.isCertain()) {
        verdict.doubts = possibleEvidence(facts, own) + verdict.doubts;
        verdict.doubts.removeDuplicates();
    }
    return verdict;
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
    QHash<qsizetype, std::shared_ptr<const MatchedTable>> known;
    QList<TableMatches> answers(tables.size());
    for (qsizetype i = 0; i < tables.size(); ++i) {
        answers[i].warnings = tables.at(i).warnings;
        if (const FieldMap* map = fieldMapById(tables.at(i).kind)) {
            known.insert(i, std::make_shared<const MatchedTable>(tables.at(i), *map));
            rows += readFacts(i, tables.at(i), *map);
        }
    }
    CertainMatch match(seed, rows);
    match.run(job);

    for (qsizetype i = 0; i < rows.size() && !job.isCancelled(); ++i) {
        const RowFacts& facts = rows.at(i);
        const RowVerdict verdict = withDoubts(match.verdict(i), facts, match.own());
        if (verdict.isCertain() || !verdict.doubts.isEmpty())
            answers[facts.table].records.append(foundRecord(*known.value(facts.table), facts, verdict, match));
        else
            answers[facts.table].rejected += cannotBeUsed(facts) ? 1 : 0;
    }
    return answers;
}

} // namespace rd::sources
