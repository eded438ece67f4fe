#include "core/desk/verification/exception_standing.h"

#include "core/desk/cases/round.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/replies/letter_dispatch.h"
#include "core/desk/verification/verification_session.h"
#include "core/desk/verification/verified_items.h"
#include "core/desk/verification/verify_requester.h"

#include <algorithm>

namespace rd::desk {

using domain::AssuranceLevel;
using domain::ExceptionPath;
using domain::ExceptionState;

namespace {

QString contactKey(const Desk& desk, const QString& contact)
{
    return QString::fromLatin1(personKey(desk, contact.toLower()).toHex());
}

// When each contact was first told, by its key.
Result<QHash<QString, QDateTime>> noticesSent(const Desk& desk, const domain::Case& theCase, const ExceptionPath& path)
{
    QHash<QString, QDateTime> sent;
    const auto& rule = desk.rules().verification().exception;
    if (!rule)
        return sent;
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(theCase.id));
    for (const domain::Reply& reply : replies) {
        if (reply.templateCode != rule->notice || reply.state != domain::ReplyState::Sent
            || reply.sentAt < path.decidedAt)
            continue;
        QDateTime& at = sent[contactKey(desk, reply.recipient)];
        at = at.isValid() ? std::min(at, reply.sentAt) : reply.sentAt;
    }
    return sent;
}

// What could not be done on the answers alone.
Result<QList<domain::ItemId>> itemsOnPath(const Desk& desk, const domain::Case& theCase,
                                          const rules::ExceptionRule& rule)
{
    RD_TRY_ASSIGN(const Verified scored, scoredLevel(desk, theCase));
    RD_TRY_ASSIGN(const auto needed, neededLevels(desk, theCase));
    QList<domain::ItemId> items;
    for (const domain::RequestItem& item : theCase.items) {
        if (rule.waitsFor.contains(item.right) && scored.level < needed.value(item.id.text(), AssuranceLevel::L3))
            items.append(item.id);
    }
    return items;
}

// A contact that has left the register since can no longer be told; the others still have to be.
Result<QDateTime> timeToObject(const Desk& desk, const domain::Case& theCase, const rules::ExceptionRule& rule,
                               ExceptionPath path)
{
    RD_TRY_ASSIGN(const QList<ToldContact> contacts, toldContacts(desk, theCase, path));
    QHash<QString, QDateTime> toldAt;
    path.contacts.clear();
    for (const ToldContact& one : contacts) {
        if (one.contact.isEmpty() && !one.toldAt.isValid())
            continue;
        path.contacts.append(one.key);
        if (one.toldAt.isValid())
            toldAt.insert(one.key, one.toldAt);
    }
    return rules::objectionUntil(rule, path, toldAt);
}

} // namespace

Result<std::optional<ExceptionPath>> exceptionOf(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QList<ExceptionPath> paths, desk.storage().exceptions().ofCase(theCase.id));
    if (paths.isEmpty())
        return std::optional<ExceptionPath>();
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(theCase.id));
    const QDateTime since = askedAnewAt(turns);
    const ExceptionPath& last = paths.last();
    if (since.isValid() && last.seenAt < since)
        return std::optional<ExceptionPath>();
    return std::optional(last);
}

AssuranceLevel grantedBy(const Desk& desk, const std::optional<ExceptionPath>& path)
{
    const auto& rule = desk.rules().verification().exception;
    return rule && path && path->state == ExceptionState::Approved ? rule->grants : AssuranceLevel::L0;
}

Result<QList<ToldContact>> toldContacts(const Desk& desk, const domain::Case& theCase, const ExceptionPath& path)
{
    RD_TRY_ASSIGN(const auto sent, noticesSent(desk, theCase, path));
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    QList<ToldContact> told;
    for (const QString& key : path.contacts) {
        const auto contact = std::find_if(onFile.begin(), onFile.end(),
                                          [&](const QString& one) { return contactKey(desk, one) == key; });
        told.append({contact == onFile.end() ? QString() : *contact, key, sent.value(key)});
    }
    return told;
}

Result<QStringList> contactKeys(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QStringList onFile, contactsOnFile(desk, theCase));
    QStringList keys;
    for (const QString& contact : onFile) {
        if (!contact.isEmpty())
            keys.append(contactKey(desk, contact));
    }
    keys.removeDuplicates();
    return keys;
}

Result<QStringList> untoldFirst(const Desk& desk, const domain::Case& theCase, const QStringList& onFile)
{
    RD_TRY_ASSIGN(const std::optional<ExceptionPath> path, exceptionOf(desk, theCase));
    if (!path)
        return onFile;
    RD_TRY_ASSIGN(const auto sent, noticesSent(desk, theCase, *path));
    QStringList ordered = onFile;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const QString& contact) { return !sent.contains(contactKey(desk, contact)); });
    return ordered;
}

Result<domain::ExceptionWait> exceptionWait(const Desk& desk, const domain::Case& theCase)
{
    domain::ExceptionWait wait;
    RD_TRY_ASSIGN(const std::optional<ExceptionPath> path, exceptionOf(desk, theCase));
    const auto& rule = desk.rules().verification().exception;
    if (!path || path->state != ExceptionState::Approved) {
        wait.over = true;
        return wait;
    }
    // A policy that no longer has the path lets nothing through on it.
    if (!rule) {
        for (const domain::RequestItem& item : theCase.items)
            wait.items.append(item.id);
        return wait;
    }
    RD_TRY_ASSIGN(wait.items, itemsOnPath(desk, theCase, *rule));
    RD_TRY_ASSIGN(wait.until, timeToObject(desk, theCase, *rule, *path));
    RD_TRY_ASSIGN(const qint64 ahead, clockAheadUnconfirmed(desk));
    const bool passed = wait.until.isValid() && desk.clock().now() >= wait.until;
    wait.clockDoubtful = passed && ahead != 0;
    wait.over = passed && ahead == 0;
    return wait;
}

bool awaitsOfficer(const std::optional<ExceptionPath>& path)
{
    return path && path->state == ExceptionState::Recorded;
}

} // namespace rd::desk
