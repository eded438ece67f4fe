#pragma once

#include "core/desk/desk.h"
#include "core/desk/replies/reply_draft.h"
#include "core/letters/letter_writer.h"

#include <QJsonObject>

namespace rd::desk {

// What the pages of a composed draft say.
letters::LetterSheet letterSheet(const Desk& desk, const domain::Case& theCase, const ReplyDraft& draft);

// The same as it is kept with a letter that has left, so that it can be printed again as it was. A sheet without blocks
// is of a letter that left before this was kept.
QJsonObject keptSheet(const letters::LetterSheet& sheet);
letters::LetterSheet sheetFrom(const QJsonObject& kept);

} // namespace rd::desk
