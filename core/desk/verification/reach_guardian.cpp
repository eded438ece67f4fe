#include "core/desk/verification/reach_guardian.h"

#include "core/base/text.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/turns.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/free_text.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/replies/letter_items.h"
#include "core/domain/move_guard.h"
#include "core/letters/letter_template.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CaseTurn;
using domain::TurnKind;

namespace {

// A number is the same however it was typed.
bool isTheChilds(const domain::Case& theCase, const QString& contact)
{
    const QString used = theCase.requester.contact;
    return contact.compare(normalisedPhone(used).value_or(used), Qt::CaseInsensitive) == 0;
}

bool wasReached(const QList<CaseTurn>& turns)
{
    return std::any_of(turns.begin(), turns.end(),
                       [](const CaseTurn& turn) { return turn.kind == TurnKind::GuardianReached; });
}

bool isChildsOwn(const domain::Case& theCase)
{
    return theCase.requester.type == domain::RequesterType::ChildSelf;
}

Result<void> requireAwaited(const Desk& desk, const domain::Case& theCase)
{
    if (!isChildsOwn(theCase))
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"requester"_s}});
    if (!domain::isOpen(theCase.state))
        return fail(ErrorCode::MoveForbidden, {{u"from"_s, codeOf(theCase.state)}, {u"to"_s, codeOf(theCase.state)}});
    RD_TRY_ASSIGN(const QList<CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
    if (!isGuardianAwaited(theCase, turns))
        return fail(ErrorCode::AlreadyDone);
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    const bool somebody = std::any_of(onFile.begin(), onFile.end(),
                                      [&](const QString& contact) { return !isTheChilds(theCase, contact); });
    return somebody ? Result<void>() : fail(ErrorCode::RecipientUnreachable);
}

Result<QDateTime> timeOfCall(const Desk& desk, const domain::Case& theCase, const QDateTime& told)
{
    if (!told.isValid()) {
        RD_TRY(requireClockConfirmed(desk, QStringLiteral("at")));
        return desk.clock().now();
    }
    if (told < theCase.receivedAt)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"at"_s}});
    RD_TRY(requirePastContact(desk, told));
    return told.toUTC();
}

} // namespace

bool isGuardianAwaited(const domain::Case& theCase, const QList<CaseTurn>& turns)
{
    return isChildsOwn(theCase) && domain::isOpen(theCase.state) && !wasReached(turns);
}

Result<domain::Case> noteGuardianReached(Desk& desk, const domain::CaseId& caseId, const GuardianCall& call)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::VerifyRequester));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireAwaited(desk, theCase));
    if (call.words.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"words"_s}});
    RD_TRY(requireStorableText(u"words"_s, call.words, {theCase.subject.order}));
    CaseTurn turn = newTurn(desk, caseId, TurnKind::GuardianReached, call.words);
    RD_TRY_ASSIGN(turn.contactAt, timeOfCall(desk, theCase, call.at));
    RD_TRY(work.turns().add(turn));
    RD_TRY(commitAndAnnounce(desk, work,
                             {caseEvent(u"GuardianReached"_s, caseId, {{u"at"_s, isoWithOffset(turn.contactAt)}})}));
    return theCase;
}

Result<void> requireGuardianInformed(const Desk& desk, const domain::Case& theCase,
                                     const letters::LetterTemplate& letter, const QString& recipient)
{
    if (!isChildsOwn(theCase) || !letter.personalContent)
        return {};
    RD_TRY_ASSIGN(const QList<const domain::RequestItem*> items, itemsOfLetter(desk, theCase, letter.code));
    const bool discloses = std::any_of(
        items.begin(), items.end(), [](const domain::RequestItem* item) { return domain::disclosesData(item->right); });
    if (!discloses)
        return {};
    RD_TRY_ASSIGN(const QList<CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
    const bool reached = wasReached(turns);
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    const QString contact = normalisedPhone(recipient).value_or(recipient);
    if (reached && onFile.contains(contact, Qt::CaseInsensitive) && !isTheChilds(theCase, contact))
        return {};
    return fail(ErrorCode::RecipientNotAllowed, {{u"guardian"_s, reached ? u"contact"_s : u"call"_s}});
}

} // namespace rd::desk
