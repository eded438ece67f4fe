#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace rd::letters {

struct MailAttachment {
    QString name; // as the recipient sees it
    QByteArray type; // application/pdf
    QByteArray content;
};

struct Mail {
    QString fromName;
    QString from; // an address
    QString to; // an address
    QString subject;
    QString text;
    QDateTime date;
    QList<MailAttachment> attachments;
    QByteArray mark; // what makes its Message-ID its own; empty = a new one
};

// Who sends it: a mail program that opens the file as a draft, ready to be sent, or we ourselves.
enum class MailUse { Draft, Transmission };

// The message (RFC 5322, MIME), the same bytes for the same mail with the same mark. Nothing in a value can begin a
// header of its own: control characters go.
QByteArray mailFile(const Mail& mail, MailUse use = MailUse::Draft);
QByteArray newMailMark();

} // namespace rd::letters
