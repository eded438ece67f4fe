#include "core/desk/second_channel.h"

#include "core/base/text.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::ReplyChannel;

namespace {

// What people call a way of sending; 邮寄 is no 邮件.
const QList<std::pair<QString, ReplyChannel>>& namesOfWays()
{
    static const QList<std::pair<QString, ReplyChannel>> names{
        {u"邮件"_s, ReplyChannel::Email},       {u"邮箱"_s, ReplyChannel::Email},
        {u"电邮"_s, ReplyChannel::Email},       {u"mail"_s, ReplyChannel::Email},
        {u"短信"_s, ReplyChannel::Sms},         {u"彩信"_s, ReplyChannel::Sms},
        {u"短讯"_s, ReplyChannel::Sms},         {u"sms"_s, ReplyChannel::Sms},
        {u"text message"_s, ReplyChannel::Sms}, {u"挂号"_s, ReplyChannel::Letter},
        {u"信函"_s, ReplyChannel::Letter},      {u"信件"_s, ReplyChannel::Letter},
        {u"邮寄"_s, ReplyChannel::Letter},      {u"寄送"_s, ReplyChannel::Letter},
        {u"快递"_s, ReplyChannel::Letter},      {u"邮政"_s, ReplyChannel::Letter},
        {u"letter"_s, ReplyChannel::Letter},    {u"门店"_s, ReplyChannel::InStore},
        {u"店内"_s, ReplyChannel::InStore},     {u"到店"_s, ReplyChannel::InStore},
        {u"自提"_s, ReplyChannel::InStore},     {u"in store"_s, ReplyChannel::InStore},
        {u"公众号"_s, ReplyChannel::OaMessage}, {u"服务号"_s, ReplyChannel::OaMessage},
        {u"微信"_s, ReplyChannel::OaMessage},   {u"wechat"_s, ReplyChannel::OaMessage},
    };
    return names;
}

QList<ReplyChannel> waysNamedIn(const QString& words)
{
    QList<ReplyChannel> ways;
    const QString plain = plainForm(words);
    for (const auto& [name, way] : namesOfWays()) {
        if (plain.contains(name, Qt::CaseInsensitive) && !ways.contains(way))
            ways.append(way);
    }
    return ways;
}

} // namespace

std::optional<ReplyChannel> channelSharedWithPassword(const QMap<QString, QString>& values, ReplyChannel letterLeavesBy)
{
    const QList<ReplyChannel> password = waysNamedIn(values.value(u"password_channel"_s));
    const QList<ReplyChannel> copy = waysNamedIn(values.value(u"delivery"_s)) + QList<ReplyChannel>{letterLeavesBy};
    const auto shared =
        std::find_if(password.begin(), password.end(), [&](ReplyChannel way) { return copy.contains(way); });
    return shared == password.end() ? std::nullopt : std::optional(*shared);
}

Result<void> requireSecondChannel(const QMap<QString, QString>& values, ReplyChannel letterLeavesBy)
{
    if (const auto shared = channelSharedWithPassword(values, letterLeavesBy))
        return fail(ErrorCode::PasswordByLetterChannel, {{u"channel"_s, codeOf(*shared)}});
    return {};
}

} // namespace rd::desk
