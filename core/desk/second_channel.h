#pragma once

#include "core/base/result.h"
#include "core/domain/reply.h"

namespace rd::desk {

// What opens a copy is told by a second channel (rule book 3.8): never by the way its letter leaves, nor by the one the
// letter says the copy takes. Handlers name those ways in words; `values` are the ones of the letter.

// The way the password shares with the letter or the copy; none when it has one of its own, such as a telephone call.
std::optional<domain::ReplyChannel> channelSharedWithPassword(const QMap<QString, QString>& values,
                                                              domain::ReplyChannel letterLeavesBy);
// PasswordByLetterChannel (args "channel").
Result<void> requireSecondChannel(const QMap<QString, QString>& values, domain::ReplyChannel letterLeavesBy);

} // namespace rd::desk
