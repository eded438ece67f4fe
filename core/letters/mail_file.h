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
};

// The message as a file (RFC 5322, MIME) that a mail program opens as a draft, ready to be sent. Nothing in a value can
// begin a header of its own: control characters go.
QByteArray mailFile(const Mail& mail);

} // namespace rd::letters
