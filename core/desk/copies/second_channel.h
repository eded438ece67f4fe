#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/data_copy.h"
#include "core/domain/reply.h"

#include <QMap>

namespace rd::desk {

// What opens a copy is told by a second channel (rule book 3.8): never by a way that the copy or a letter with it takes
// or ever took. Both ways are chosen by code, so that they can be compared; the letter prints their words.

// The codes a placeholder of a letter takes, in the order they are offered; none where its text is free.
QStringList choicesOf(const QString& placeholder);
// The words the letter prints in place of the codes; what is no code of its placeholder counts as not written.
void printChoices(QMap<QString, QString>& values);

// Codes of the ways used for the package of the copy that stands, by letters that came back too.
struct CopyWays {
    QStringList told; // its password
    QStringList taken; // the package, its letters and its hand-overs
};
CopyWays copyWaysSoFar(const domain::Case& theCase, const std::optional<domain::DataCopy>& copy,
                       const QList<domain::Reply>& replies, const QList<domain::CopyHandover>& handovers);
Result<CopyWays> copyWaysSoFar(const Desk& desk, const domain::Case& theCase);

// PasswordByLetterChannel (args "channel"), also where an earlier letter told it in words that no code stands for: then
// the copy is built again. A letter that carries no copy takes any way.
Result<void> requireSecondChannel(CopyWays ways, const domain::Case& theCase, const domain::Reply& letter,
                                  domain::ReplyChannel leavesBy);
Result<void> requireSecondChannel(CopyWays ways, domain::ReplyChannel handedOverBy);

} // namespace rd::desk
