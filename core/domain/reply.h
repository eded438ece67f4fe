#pragma once

#include "core/domain/ids.h"

#include <optional>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

namespace rd::domain {

// One block of a letter: its text as it will print, and what still stands in the way.
struct LetterBlock {
    QString id; // head, body, remedy, signature …
    QString title; // what the block is, for the page beside the letter
    QString text; // with the values filled in; an unfilled placeholder stays as {{name}}
    bool required = true;
    QStringList missing; // placeholders without a value; "edited" when a required sentence was taken away
};

enum class ReplyState { Draft, Sent, Bounced };
QString codeOf(ReplyState state);

// How a letter leaves (R-DL-07).
enum class ReplyChannel { Email, Letter, Sms, InStore, OaMessage };
QString codeOf(ReplyChannel channel);
std::optional<ReplyChannel> parseReplyChannel(const QString& code);
QList<ReplyChannel> allReplyChannels();
// E-mail needs an address, a text message a telephone number; the other ways lead to a person, not to a contact.
bool reaches(ReplyChannel channel, const QString& contact);

struct Reply {
    ReplyId id;
    CaseId caseId;
    QString templateCode; // T04
    QString templateVersion;
    QString templateHash;
    QMap<QString, QString> values; // placeholder → value set by people; values of the case itself are computed
    QMap<QString, QString> edits; // block → text, where a person rewrote a block
    QList<LetterBlock> blocks; // filled by draftReply / showReply
    ReplyState state = ReplyState::Draft;
    std::optional<ReplyChannel> channel; // none before it is sent
    QString recipient;
    QString pdfHash;
    QDateTime sentAt;
    UserId by;
};

struct SentReply {
    Reply reply;
    QString pdfPath;
};

} // namespace rd::domain
