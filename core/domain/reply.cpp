#include "core/domain/reply.h"

#include "core/base/text.h"
#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(ReplyState state)
{
    static const CodeTable<ReplyState> table{
        {ReplyState::Draft, u"DRAFT"_s},
        {ReplyState::Sent, u"SENT"_s},
        {ReplyState::Bounced, u"BOUNCED"_s},
    };
    return table.codeOf(state);
}

namespace {

const CodeTable<ReplyChannel>& replyChannelCodes()
{
    static const CodeTable<ReplyChannel> table{
        {ReplyChannel::Email, u"EMAIL"_s},
        {ReplyChannel::Letter, u"LETTER"_s},
        {ReplyChannel::Sms, u"SMS"_s},
        {ReplyChannel::InStore, u"IN_STORE"_s},
        {ReplyChannel::OaMessage, u"OA_MESSAGE"_s},
    };
    return table;
}

} // namespace

QString codeOf(ReplyChannel channel)
{
    return replyChannelCodes().codeOf(channel);
}

std::optional<ReplyChannel> parseReplyChannel(const QString& code)
{
    return replyChannelCodes().parse(code);
}

QList<ReplyChannel> allReplyChannels()
{
    return replyChannelCodes().values();
}

bool reaches(ReplyChannel channel, const QString& contact)
{
    switch (channel) {
    case ReplyChannel::Email:
        return contact.contains(u'@');
    case ReplyChannel::Sms:
        return normalisedPhone(contact).has_value();
    case ReplyChannel::Letter:
    case ReplyChannel::InStore:
    case ReplyChannel::OaMessage:
        return true;
    }
    return false;
}

} // namespace rd::domain
