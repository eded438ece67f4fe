#pragma once

#include "core/storage/storage.h"
#include "core/storage/transaction.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>

namespace rd::test {

// Puts another text in place of a block of a draft, as a desk of before the company's wording was fixed may hold it.
inline void rewriteBlock(TemporaryDesk& temporary, const domain::CaseId& caseId, const QString& templateCode,
                         const QString& block, const QString& text)
{
    desk::Desk& desk = temporary.as(QStringLiteral("li"));
    storage::Transaction work = orDie(desk.begin());
    QList<domain::Reply> replies = orDie(desk.storage().replies().ofCase(caseId));
    const auto draft = std::find_if(replies.begin(), replies.end(), [&](const domain::Reply& one) {
        return one.templateCode == templateCode && one.state == domain::ReplyState::Draft;
    });
    if (draft == replies.end())
        qFatal("there is no draft of %s", qPrintable(templateCode));
    draft->edits[block] = text;
    orDie(work.replies().save(*draft));
    orDie(work.commit({QStringLiteral("ReplyEdited"), QStringLiteral("reply"), draft->id.text(), caseId, {}}));
}

} // namespace rd::test
