#include "core/rules/paper_rule.h"

#include "core/rules/rule_book.h"

#include <algorithm>

namespace rd::rules {

using domain::AssuranceLevel;
using domain::Paper;
using domain::PaperState;

namespace {

// The last paper of a kind, or nullptr.
const Paper* lastOf(const QList<Paper>& papers, const QString& kind)
{
    const auto last = std::find_if(papers.rbegin(), papers.rend(), [&](const Paper& one) { return one.kind == kind; });
    return last == papers.rend() ? nullptr : &*last;
}

QList<domain::PaperPoint> lackingPoints(const domain::PaperKind& rule, const Paper& paper)
{
    QList<domain::PaperPoint> lacking;
    for (const domain::PaperPoint& point : rule.points) {
        if (paper.lacking.contains(point.code))
            lacking.append(point);
    }
    return lacking;
}

PaperStanding standingOn(const RuleBook& rules, const PaperWay& way, const QList<Paper>& papers, AssuranceLevel scored)
{
    PaperStanding standing;
    standing.asked = true;
    for (const QString& kind : way.papers) {
        const domain::PaperKind* rule = rules.paper(kind);
        const Paper* paper = lastOf(papers, kind);
        if (!paper || paper->state == PaperState::Returned)
            standing.gaps.append(PaperGap{rule, {}});
        else if (!paper->lacking.isEmpty())
            standing.gaps.append(PaperGap{rule, lackingPoints(*rule, *paper)});
        else if (paper->state == PaperState::Seen)
            ++standing.unchecked;
    }
    standing.complete = standing.gaps.isEmpty() && standing.unchecked == 0 && scored >= way.needs;
    standing.grants = standing.complete ? way.grants : AssuranceLevel::L0;
    return standing;
}

// The nearer one asks less of the requester.
bool isNearer(const PaperStanding& a, const PaperStanding& b)
{
    return std::tuple(!a.complete, a.gaps.size(), a.unchecked) < std::tuple(!b.complete, b.gaps.size(), b.unchecked);
}

} // namespace

PaperStanding paperStanding(const RuleBook& rules, domain::RequesterType requester, const QList<Paper>& papers,
                            AssuranceLevel scored)
{
    const RequesterRule* rule = rules.requester(requester);
    if (!rule || rule->ways.isEmpty())
        return {};
    PaperStanding nearest = standingOn(rules, rule->ways.first(), papers, scored);
    for (const PaperWay& way : rule->ways) {
        const PaperStanding standing = standingOn(rules, way, papers, scored);
        if (isNearer(standing, nearest))
            nearest = standing;
    }
    return nearest;
}

QList<const domain::PaperKind*> papersFor(const RuleBook& rules, domain::RequesterType requester)
{
    QList<const domain::PaperKind*> papers;
    const RequesterRule* rule = rules.requester(requester);
    if (!rule)
        return papers;
    for (const PaperWay& way : rule->ways) {
        for (const QString& kind : way.papers) {
            const domain::PaperKind* paper = rules.paper(kind);
            if (!papers.contains(paper))
                papers.append(paper);
        }
    }
    return papers;
}

QString whyNotOffered(const RuleBook& rules, domain::RequesterType requester, domain::RightType right)
{
    const RequesterRule* rule = rules.requester(requester);
    if (!rule)
        return {};
    const auto found = std::find_if(rule->notOffered.begin(), rule->notOffered.end(),
                                    [&](const RightNotOffered& one) { return one.right == right; });
    return found == rule->notOffered.end() ? QString() : found->reason;
}

} // namespace rd::rules
