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
    standing.needs = way.needs;
    standing.lacksLevel = scored < way.needs;
    standing.byOfficer = std::max(way.grants, way.byOfficer);
    bool confirmed = true;
    for (const QString& kind : way.papers) {
        const domain::PaperKind* rule = rules.paper(kind);
        const Paper* paper = lastOf(papers, kind);
        if (!paper || paper->state == PaperState::Returned)
            standing.gaps.append(PaperGap{rule, {}});
        else if (!paper->lacking.isEmpty())
            standing.gaps.append(PaperGap{rule, lackingPoints(*rule, *paper)});
        else if (paper->state == PaperState::Seen)
            ++standing.unchecked;
        confirmed = confirmed && paper && paper->state == PaperState::Confirmed;
        if (paper && (!standing.shownAt.isValid() || paper->seenAt > standing.shownAt))
            standing.shownAt = paper->seenAt;
    }
    standing.complete = standing.isShown() && standing.unchecked == 0;
    if (standing.complete)
        standing.grants = confirmed ? standing.byOfficer : way.grants;
    return standing;
}

// A verification that is still to be had counts as one thing more to do.
qsizetype stepsLeft(const PaperStanding& standing)
{
    return standing.gaps.size() + (standing.lacksLevel ? 1 : 0);
}

// The nearer one asks less of the requester; of two that are whole the one that grants more.
bool isNearer(const PaperStanding& a, const PaperStanding& b)
{
    return std::tuple(!a.complete, stepsLeft(a), a.unchecked, b.grants)
        < std::tuple(!b.complete, stepsLeft(b), b.unchecked, a.grants);
}

bool isShownPaper(const QList<Paper>& papers, const QString& kind)
{
    const Paper* paper = lastOf(papers, kind);
    return paper && paper->state != PaperState::Returned;
}

bool isBegun(const PaperWay& way, const QList<Paper>& papers)
{
    return std::any_of(way.papers.begin(), way.papers.end(),
                       [&](const QString& kind) { return isShownPaper(papers, kind); });
}

// The ways that more was shown for than for any other; all while nothing was.
QList<PaperWay> waysToAsk(const QList<PaperWay>& ways, const QList<Paper>& papers)
{
    const auto shownOf = [&](const PaperWay& way) {
        return std::count_if(way.papers.begin(), way.papers.end(),
                             [&](const QString& kind) { return isShownPaper(papers, kind); });
    };
    QList<PaperWay> asked;
    for (const PaperWay& way : ways) {
        const bool behind = std::any_of(ways.begin(), ways.end(), [&](const PaperWay& other) {
            return isBegun(other, papers) && shownOf(other) > shownOf(way);
        });
        if (!behind)
            asked.append(way);
    }
    return asked;
}

bool isSameGap(const PaperGap& a, const PaperGap& b)
{
    return a.paper == b.paper;
}

bool contains(const QList<PaperGap>& gaps, const PaperGap& wanted)
{
    return std::any_of(gaps.begin(), gaps.end(), [&](const PaperGap& one) { return isSameGap(one, wanted); });
}

// What all of these lack, and what each lacks besides.
PaperWish wishOf(const QList<PaperStanding>& standings)
{
    PaperWish wish;
    wish.needs = standings.first().lacksLevel ? standings.first().needs : AssuranceLevel::L0;
    for (const PaperGap& gap : standings.first().gaps) {
        const bool common = std::all_of(standings.begin(), standings.end(),
                                        [&](const PaperStanding& one) { return contains(one.gaps, gap); });
        if (common)
            wish.all.append(gap);
    }
    for (const PaperStanding& standing : standings) {
        QList<PaperGap> own = standing.gaps;
        own.removeIf([&](const PaperGap& gap) { return contains(wish.all, gap); });
        wish.oneOf.append(own);
    }
    const bool nothingMore =
        std::any_of(wish.oneOf.begin(), wish.oneOf.end(), [](const QList<PaperGap>& own) { return own.isEmpty(); });
    if (nothingMore)
        wish.oneOf.clear();
    return wish;
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

QList<PaperWish> paperWishes(const RuleBook& rules, domain::RequesterType requester, const QList<Paper>& papers,
                             AssuranceLevel scored)
{
    const RequesterRule* rule = rules.requester(requester);
    if (!rule || rule->ways.isEmpty() || paperStanding(rules, requester, papers, scored).isShown())
        return {};
    QList<QList<PaperStanding>> kinds;
    for (const PaperWay& way : waysToAsk(rule->ways, papers)) {
        const PaperStanding standing = standingOn(rules, way, papers, scored);
        const auto alike = std::find_if(kinds.begin(), kinds.end(), [&](const QList<PaperStanding>& kind) {
            return kind.first().needs == standing.needs;
        });
        if (alike == kinds.end())
            kinds.append({standing});
        else
            alike->append(standing);
    }
    QList<PaperWish> wishes;
    for (const QList<PaperStanding>& kind : kinds)
        wishes.append(wishOf(kind));
    return wishes;
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
