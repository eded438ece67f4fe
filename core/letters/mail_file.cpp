#include "core/letters/mail_file.h"

#include <QLocale>
#include <QUuid>

namespace rd::letters {

namespace {

constexpr qsizetype base64Line = 76; // RFC 2045
constexpr qsizetype wordBytes = 45; // a word of a header has at most 75 characters, its frame has 12 (RFC 2047)

QString oneLine(QString text)
{
    text.removeIf([](QChar one) { return one.category() == QChar::Other_Control; });
    return text;
}

// Words in base64; a character is never cut between two of them.
QByteArray headerText(const QString& text)
{
    QByteArrayList words;
    QByteArray bytes;
    const auto close = [&] {
        if (!bytes.isEmpty())
            words.append("=?UTF-8?B?" + std::exchange(bytes, {}).toBase64() + "?=");
    };
    for (const char32_t point : oneLine(text).toUcs4()) {
        const QByteArray next = QString::fromUcs4(&point, 1).toUtf8();
        if (bytes.size() + next.size() > wordBytes)
            close();
        bytes += next;
    }
    close();
    return words.join("\r\n ");
}

QByteArray base64Body(const QByteArray& content)
{
    const QByteArray whole = content.toBase64();
    QByteArray lines;
    lines.reserve(whole.size() + whole.size() / base64Line * 2 + 2);
    for (qsizetype at = 0; at < whole.size(); at += base64Line)
        lines += whole.mid(at, base64Line) + "\r\n";
    return lines;
}

QByteArray dateText(const QDateTime& date)
{
    const QDateTime utc = date.toUTC();
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QByteArray headersOf(const Mail& mail, MailUse use, const QByteArray& mark, const QByteArray& boundary)
{
    const QByteArray from = oneLine(mail.from).toUtf8();
    QByteArray headers;
    headers += "From: " + headerText(mail.fromName) + " <" + from + ">\r\n";
    headers += "To: <" + oneLine(mail.to).toUtf8() + ">\r\n";
    headers += "Subject: " + headerText(mail.subject) + "\r\n";
    headers += "Date: " + dateText(mail.date) + "\r\n";
    headers += "Message-ID: <" + mark + '@' + from.mid(from.lastIndexOf('@') + 1) + ">\r\n";
    if (use == MailUse::Draft)
        headers += "X-Unsent: 1\r\n"; // Outlook opens it as a draft
    headers += "MIME-Version: 1.0\r\n";
    headers += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
    return headers;
}

// The name in percent form keeps its Chinese (RFC 2231).
QByteArray headersOf(const MailAttachment& attachment)
{
    return "Content-Type: " + attachment.type + "\r\nContent-Disposition: attachment; filename*=UTF-8''"
        + QString(oneLine(attachment.name)).toUtf8().toPercentEncoding()
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
}

} // namespace

QByteArray newMailMark()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

QByteArray mailFile(const Mail& mail, MailUse use)
{
    const QByteArray mark = mail.mark.isEmpty() ? newMailMark() : mail.mark;
    const QByteArray boundary = "=_" + mark;
    const QByteArray begin = "--" + boundary + "\r\n";
    QByteArray message = headersOf(mail, use, mark, boundary);
    message += begin + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64Body(mail.text.toUtf8());
    for (const MailAttachment& attachment : mail.attachments)
        message += begin + headersOf(attachment) + base64Body(attachment.content);
    return message + "--" + boundary + "--\r\n";
}

} // namespace rd::letters
