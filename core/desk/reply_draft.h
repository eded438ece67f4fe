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
};
Result<ReplyDraft> openDraft(const Desk& desk, const domain::Case& theCase, const QString& templateCode);
Result<void> composeDraft(const Desk& desk, const domain::Case& theCase, ReplyDraft& draft);

} // namespace rd::desk
