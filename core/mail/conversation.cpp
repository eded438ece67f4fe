#include "core/mail/conversation.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>

namespace rd::mail {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array verbs{"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "NOOP", "QUIT"};

// Whatever is not one of these continues a sign-in and is not looked at.
QByteArray verbOf(QByteArrayView line)
{
    for (const char* verb : verbs) {
        if (line.startsWith(verb))
            return verb;
    }
    return {};
}

} // namespace

void Conversation::hear(curl_infotype kind, QByteArrayView piece)
{
    if (kind == CURLINFO_HEADER_OUT) {
        const QByteArray verb = verbOf(piece);
        m_ended = m_ended || verb == "QUIT";
        if (!verb.isEmpty() && !m_ended)
            m_verb = verb;
    } else if (kind == CURLINFO_HEADER_IN && !m_ended) {
        hearAnswer(piece);
    } else if (kind == CURLINFO_DATA_OUT) {
        m_sent += piece.size();
    }
}

void Conversation::noteAllRead()
{
    m_allRead = true;
}

// A libcurl that told nothing of what it sends would leave only what it has read to go by.
bool Conversation::isHandedOver() const
{
    return m_allRead && (m_sent == 0 || m_sent >= m_messageSize);
}

// "250-SIZE 1000" is a part, "250 OK" an answer (RFC 5321 §4.2.1).
void Conversation::hearAnswer(QByteArrayView line)
{
    static const QRegularExpression answer(u"^([2-5]\\d\\d)(?:[ \\r\\n]|$)(?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?"_s);
    static const QRegularExpression queue(u"\\b(?:queued as|queue id|id)[ =:]+([A-Za-z0-9][A-Za-z0-9._-]{2,63})"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 512)));
    const auto found = answer.match(text);
    if (!found.hasMatch())
        return;
    m_code = found.captured(1).toLatin1();
    m_enhanced = found.captured(2).toLatin1();
    if (m_verb == "AUTH" && m_code.startsWith('2'))
        m_signedIn = true;
    if (isHandedOver()) {
        m_answeredMessage = true;
        m_queueName = queue.match(text).captured(1);
    }
}

QString Conversation::answer() const
{
    return QString::fromLatin1((m_code + ' ' + m_enhanced).trimmed());
}

// What the server said no to.
std::optional<ErrorCode> Conversation::refusal() const
{
    if (m_code.startsWith('4'))
        return ErrorCode::MailServerBusy;
    if (!m_code.startsWith('5'))
        return std::nullopt;
    if (m_code == "552" || m_enhanced == "5.3.4" || m_enhanced == "5.2.3")
        return ErrorCode::MailTooLarge;
    if (m_code == "530" || m_code == "535" || m_code == "534" || m_code == "538" || m_verb == "AUTH")
        return ErrorCode::MailSignInRefused;
    if (m_verb == "MAIL")
        return ErrorCode::MailSenderRefused;
    if (m_verb == "RCPT")
        return ErrorCode::MailRecipientRefused;
    return ErrorCode::MailRefused;
}

ErrorCode Conversation::codeOf(CURLcode code) const
{
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return ErrorCode::Cancelled;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED:
        return ErrorCode::MailServerUntrusted;
    default:
        break;
    }
    if (const auto refused = refusal())
        return *refused;
    return code == CURLE_LOGIN_DENIED ? ErrorCode::MailSignInRefused : ErrorCode::MailServerUnreachable;
}

std::optional<Error> Conversation::problem(CURLcode code) const
{
    // Once the whole message is there only the server's own word says what became of it (RFC 5321 §4.2.5).
    if (m_answeredMessage && m_code.startsWith('2'))
        return std::nullopt;
    const bool unanswered = isHandedOver() && !m_answeredMessage;
    if (code == CURLE_OK && !m_allRead)
        return std::nullopt;
    Error error;
    error.code = unanswered ? ErrorCode::MailOutcomeUnknown : codeOf(code);
    if (code == CURLE_USE_SSL_FAILED)
        error.args[u"tls"_s] = u"missing"_s;
    if (const QString said = answer(); !said.isEmpty() && !unanswered)
        error.args[u"answer"_s] = said;
    error.developerDetail = u"curl %1"_s.arg(static_cast<int>(code));
    return error;
}

} // namespace rd::mail
