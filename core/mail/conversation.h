#pragma once

#include "core/base/error.h"

#include <curl/curl.h>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace rd::mail {

// What is known of one conversation with the server: how far it came and how the server answered last. Of what is said
// it keeps verbs, codes and the name of the mail, never an address, a password or the message.
class Conversation {
public:
    explicit Conversation(qsizetype messageSize)
        : m_messageSize(messageSize)
    {
    }

    // As libcurl tells of it, piece by piece.
    void hear(curl_infotype kind, QByteArrayView piece);
    void noteAllRead(); // libcurl holds the whole message

    // The server may have all of the message, the line that ends it too.
    bool isHandedOver() const;
    bool hasSignedIn() const { return m_signedIn; }
    QString answer() const; // "550 5.1.1" as it stood in the last answer; empty before the first
    QString queueName() const { return m_queueName; }

    // What this result of libcurl means; nothing when it is a success.
    std::optional<Error> problem(CURLcode code) const;

private:
    void hearAnswer(QByteArrayView line);
    std::optional<ErrorCode> refusal() const;
    ErrorCode codeOf(CURLcode code) const;

    QByteArray m_verb; // of the command said last: EHLO STARTTLS AUTH MAIL RCPT DATA QUIT
    QByteArray m_code; // three digits
    QByteArray m_enhanced; // RFC 3463, where the server gives one
    QString m_queueName;
    qsizetype m_messageSize;
    qsizetype m_sent = 0; // of the message
    bool m_allRead = false;
    bool m_ended = false; // goodbyes say nothing of the mail
    bool m_answeredMessage = false;
    bool m_signedIn = false;
};

} // namespace rd::mail
