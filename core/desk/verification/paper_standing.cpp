#include "core/desk/verification/paper_standing.h"

#include "core/desk/desk_parts.h"
#include "core/desk/verification/exception_standing.h"
#include "core/desk/verification/verified_items.h"
#include "core/desk/verification/verify_requester.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AssuranceLevel;
using rules::PaperGap;
using rules::PaperStanding;
using rules::PaperWish;

namespace {

QString paperPhrase(const char* code)
{
    return letters::letterWord(u"phrase"_s, QLatin1String(code));
}

QString titlesOf(const QList<domain::PaperPoint>& points)
{
    QStringList titles;
    for (const domain::PaperPoint& point : points)
        titles.append(point.title);
    return titles.join(u'、');
}

QString gapLine(const PaperGap& gap)
{
    const domain::PaperKind& paper = *gap.paper;
    return gap.lacking.isEmpty() ? paperPhrase("paperMissing").arg(paper.title, titlesOf(paper.points), paper.purpose)
                                 : paperPhrase("paperLacking").arg(paper.title, titlesOf(gap.lacking), paper.purpose);
}

QStringList gapLines(const QList<PaperGap>& gaps)
{
    QStringList lines;
    for (const PaperGap& gap : gaps)
        lines.append(gapLine(gap));
    return lines;
}

// Everything one wish asks for; where one of several sets is enough, they are one line.
QStringList wishLines(const PaperWish& wish)
{
    QStringList lines = gapLines(wish.all);
    QStringList sets;
    for (const QList<PaperGap>& set : wish.oneOf)
        sets.append(gapLines(set).join(paperPhrase("paperAnd")));
    if (!sets.isEmpty())
        lines.append(paperPhrase("paperOneOf").arg(sets.join(paperPhrase("paperOr"))));
    if (wish.needs > AssuranceLevel::L0)
        lines.append(paperPhrase("paperPerson"));
    return lines;
}

// Seen, accepted or confirmed: is it the requester's turn, or ours?
bool isOursToDo(const PaperStanding& papers, AssuranceLevel reached, AssuranceLevel needed)
{
    if (!papers.isShown())
        return false;
    return papers.unchecked > 0 || reached >= needed || papers.byOfficer >= needed;
}

} // namespace

Result<PaperStanding> papersOf(const Desk& desk, const domain::Case& theCase)
{
    if (!desk.rules().requester(theCase.requester.type))
        return PaperStanding{};
    RD_TRY_ASSIGN(const QList<domain::Paper> papers, desk.storage().papers().ofCase(theCase.id));
    RD_TRY_ASSIGN(const Verified scored, scoredLevel(desk, theCase));
    return rules::paperStanding(desk.rules(), theCase.requester.type, papers, scored.level);
}

Result<QStringList> missingLines(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QList<domain::Paper> papers, desk.storage().papers().ofCase(theCase.id));
    RD_TRY_ASSIGN(const Verified scored, scoredLevel(desk, theCase));
    const QList<PaperWish> wishes = rules::paperWishes(desk.rules(), theCase.requester.type, papers, scored.level);
    if (wishes.isEmpty())
        return QStringList();
    if (wishes.size() == 1)
        return wishLines(wishes.first());
    QStringList ways;
    for (const PaperWish& wish : wishes)
        ways.append(u"（%1）%2"_s.arg(ways.size() + 1).arg(wishLines(wish).join(paperPhrase("paperAnd"))));
    return QStringList{paperPhrase("paperWays").arg(ways.join(paperPhrase("paperOr")))};
}

Result<bool> owesProof(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item)
{
    if (item.requiredLevel == AssuranceLevel::L0)
        return false;
    RD_TRY_ASSIGN(const PaperStanding papers, papersOf(desk, theCase));
    if (!papers.asked) {
        RD_TRY_ASSIGN(const auto exception, exceptionOf(desk, theCase));
        return theCase.level < item.requiredLevel && !awaitsOfficer(exception);
    }
    RD_TRY_ASSIGN(const auto needed, neededLevels(desk, theCase));
    return !isOursToDo(papers, theCase.level, needed.value(item.id.text(), AssuranceLevel::L3));
}

Result<bool> werePapersShownBy(const Desk& desk, const domain::Case& theCase, const QDate& day)
{
    RD_TRY_ASSIGN(const PaperStanding papers, papersOf(desk, theCase));
    if (!papers.asked || !papers.shownAt.isValid() || shanghaiDate(papers.shownAt) > day)
        return false;
    for (const domain::RequestItem& item : theCase.items) {
        RD_TRY_ASSIGN(const bool owes, owesProof(desk, theCase, item));
        if (item.state == domain::CaseState::AwaitingInfo && owes)
            return false;
    }
    return true;
}

} // namespace rd::desk
