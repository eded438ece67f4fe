#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/desk/replies/send_reply.h"
#include "core/domain/case.h"
#include "core/domain/reply.h"

namespace rd::desk {

bool isMailFile(const QString& path);

// A mail is for a letter that leaves by e-mail: InvalidArgument (args "field").
Result<void> requireFileFits(const Dispatch& dispatch);

// What the dispatch writes: the PDF, or a mail (*.eml) from the company's own address that carries it and, where the
// letter says so, the package of the copy (3.8). The mail's own text says nothing personal (R-LT-01). FileMissing where
// the package lies on another PC, FileTooLarge.
Result<QByteArray> letterFile(const Desk& desk, const domain::Case& theCase, const Dispatch& dispatch,
                              const domain::Reply& reply, const QByteArray& pdf);

// A letter as we give it to the mail server ourselves: the mail of letterFile, made out as the server needs it.
struct Transmission {
    QByteArray from; // addresses in ASCII (mail::mailAddress)
    QByteArray to;
    QByteArray mark; // of its Message-ID
    QDateTime date;
};
QString messageIdOf(const Transmission& transmission); // without brackets
// The same bytes for the same letter and transmission. FileMissing, FileTooLarge as letterFile.
Result<QByteArray> transmittedMail(const Desk& desk, const domain::Case& theCase, const domain::Reply& reply,
                                   const QByteArray& pdf, const Transmission& transmission);

} // namespace rd::desk
