#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/reply.h"
#include "core/letters/letter_template.h"

namespace rd::desk {

// The draft of one template, composed with the case's own values under what people set.
struct ReplyDraft {
    domain::Reply reply;
    letters::LetterTemplate letterTemplate;
    bool isNew = false;
    QDate leavesOn; // the day that dates the letter; invalid = today
};
Result<ReplyDraft> openDraft(const Desk& desk, const domain::Case& theCase, const QString& templateCode);
// For whom a letter is composed: the person who gets it, or staff at the screen, before whom a minor's name is
// concealed until the access is approved (R-CH-02).
enum class LetterReader { Recipient, Staff };
Result<void> composeDraft(const Desk& desk, const domain::Case& theCase, LetterReader reader, ReplyDraft& draft);

} // namespace rd::desk
