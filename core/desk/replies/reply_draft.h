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
// The same for staff: what was written while the access to a minor's data was open is concealed with it once the case
// has ended (rule book §9). InvalidArgument for a letter that only its move writes.
Result<ReplyDraft> openForStaff(const Desk& desk, const domain::Case& theCase, const QString& templateCode);
const letters::TemplateBlock* blockOf(const letters::LetterTemplate& letterTemplate, const QString& name); // or nullptr
// Puts a text into a placeholder, or in place of a whole block when `name` is one; errors of setReplyText.
Result<void> writeInto(const Desk& desk, const domain::Case& theCase, const QString& name, const QString& text,
                       ReplyDraft& draft);
// For whom a letter is composed: the person who gets it, or staff at the screen, before whom a minor's name is
// concealed until the access is approved (R-CH-02).
enum class LetterReader { Recipient, Staff };
Result<void> composeDraft(const Desk& desk, const domain::Case& theCase, LetterReader reader, ReplyDraft& draft);

} // namespace rd::desk
