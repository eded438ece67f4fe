#include "core/desk/copies/second_channel.h"

#include "core/desk/cases/round.h"
#include "core/letters/letter_words.h"
#include "core/storage/storage.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::ReplyChannel;

namespace {

const QString passwordWay = QStringLiteral("password_channel");
const QString copyWay = QStringLiteral("delivery");

// T12 carries the part of a copy that is given.
bool carriesCopy(const domain::Case& theCase, const QString& templateCode)
{
    const bool inPart = std::any_of(theCase.items.begin(), theCase.items.end(), [](const domain::RequestItem& item) {
        return item.right == domain::RightType::Copy && item.outcome == domain::Outcome::Partial;
    });
    return templateCode == "T09"_L1 || (templateCode == "T12"_L1 && inPart);
}

Result<void> requireApart(const CopyWays& ways)
{
    for (const QString& told : ways.told) {
        const bool known = choicesOf(passwordWay).contains(told);
        if (ways.taken.contains(told) || (!known && !ways.taken.isEmpty()))
            return fail(ErrorCode::PasswordByLetterChannel, {{u"channel"_s, known ? told : ways.taken.last()}});
    }
    return {};
}

} // namespace

QStringList choicesOf(const QString& placeholder)
{
    QStringList codes;
    if (placeholder != passwordWay && placeholder != copyWay)
        return codes;
    if (placeholder == passwordWay)
        codes.append(u"CALL"_s);
    for (const ReplyChannel channel : domain::allReplyChannels()) {
        // A text message holds no package.
        if (placeholder == passwordWay || channel != ReplyChannel::Sms)
            codes.append(codeOf(channel));
    }
    return codes;
}

void printChoices(QMap<QString, QString>& values)
{
    for (const QString& placeholder : {passwordWay, copyWay}) {
        const QString code = values.take(placeholder);
        if (choicesOf(placeholder).contains(code))
            values.insert(placeholder, letters::letterWord(placeholder, code));
    }
}

CopyWays copyWaysSoFar(const domain::Case& theCase, const std::optional<domain::DataCopy>& copy,
                       const QList<domain::Reply>& replies, const QList<domain::CopyHandover>& handovers)
{
    CopyWays ways;
    if (!copy)
        return ways;
    for (const domain::Reply& reply : replies) {
        // An earlier letter carried an earlier package, with a password of its own.
        const bool ofThis = reply.state != domain::ReplyState::Draft && reply.sentAt >= copy->builtAt;
        if (!ofThis || !carriesCopy(theCase, reply.templateCode))
            continue;
        if (reply.channel)
            ways.taken.append(codeOf(*reply.channel));
        if (choicesOf(copyWay).contains(reply.values.value(copyWay)))
            ways.taken.append(reply.values.value(copyWay));
        if (reply.values.contains(passwordWay))
            ways.told.append(reply.values.value(passwordWay));
    }
    for (const domain::CopyHandover& handover : handovers) {
        if (handover.copyId == copy->id && handover.channel)
            ways.taken.append(codeOf(*handover.channel));
    }
    return ways;
}

Result<CopyWays> copyWaysSoFar(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> copy, currentCopy(desk, theCase.id));
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(theCase.id));
    RD_TRY_ASSIGN(const QList<domain::CopyHandover> handovers, desk.storage().packages().handoversOf(theCase.id));
    return copyWaysSoFar(theCase, copy, replies, handovers);
}

Result<void> requireSecondChannel(CopyWays ways, const domain::Case& theCase, const domain::Reply& letter,
                                  ReplyChannel leavesBy)
{
    if (!carriesCopy(theCase, letter.templateCode))
        return {};
    const QString told = letter.values.value(passwordWay);
    const QString taken = letter.values.value(copyWay);
    if (choicesOf(passwordWay).contains(told))
        ways.told.append(told);
    if (choicesOf(copyWay).contains(taken))
        ways.taken.append(taken);
    ways.taken.append(codeOf(leavesBy));
    return requireApart(ways);
}

Result<void> requireSecondChannel(CopyWays ways, ReplyChannel handedOverBy)
{
    ways.taken.append(codeOf(handedOverBy));
    return requireApart(ways);
}

} // namespace rd::desk
