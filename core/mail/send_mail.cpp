#include "core/mail/send_mail.h"

#include "core/mail/conversation.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <QRegularExpression>
#include <QUrl>

namespace rd::mail {

using namespace Qt::StringLiterals;

namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Lines = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

struct Job {
    Job(const JobToken& theToken, QByteArrayView theMessage)
        : token(theToken)
        , message(theMessage)
        , conversation(theMessage.size())
    {
    }

    const JobToken& token;
    QByteArrayView message;
    qsizetype read = 0;
    Conversation conversation;
};

size_t giveMessage(char* buffer, size_t size, size_t count, void* context)
{
    auto& job = *static_cast<Job*>(context);
    const qsizetype piece = std::min(static_cast<qsizetype>(size * count), job.message.size() - job.read);
    std::memcpy(buffer, job.message.data() + job.read, static_cast<size_t>(piece));
    job.read += piece;
    if (job.read == job.message.size())
        job.conversation.noteAllRead();
    job.token.report(static_cast<int>(job.read / 1024), static_cast<int>(job.message.size() / 1024));
    return static_cast<size_t>(piece);
}

int askWhetherToStop(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto& job = *static_cast<const Job*>(context);
    return job.token.isCancelled() && !job.conversation.isHandedOver() ? 1 : 0;
}

int listen(CURL*, curl_infotype kind, char* text, size_t size, void* context)
{
    static_cast<Job*>(context)->conversation.hear(kind, QByteArrayView(text, static_cast<qsizetype>(size)));
    return 0;
}

// What a server would answer with is read nowhere; by default libcurl would print it.
size_t drop(char*, size_t size, size_t count, void*)
{
    return size * count;
}

// The server is told no name of this PC, as RFC 5321 §4.1.4 allows.
QByteArray urlOf(const MailServer& server)
{
    const QByteArray scheme = server.security == Security::Tls ? "smtps" : "smtp";
    const QByteArray host = server.host.contains(u':') ? '[' + server.host.toLatin1() + ']' : QUrl::toAce(server.host);
    return scheme + "://" + host + ':' + QByteArray::number(server.port) + "/%5B127.0.0.1%5D";
}

class Options {
public:
    explicit Options(CURL* handle)
        : m_handle(handle)
    {
    }
    template <typename Value> void set(CURLoption option, Value value)
    {
        if (const CURLcode code = curl_easy_setopt(m_handle, option, value); code != CURLE_OK && m_code == CURLE_OK)
            m_code = code;
    }
    // An option this libcurl does not know would leave out a promise, so nothing is sent then.
    CURLcode code() const { return m_code; }

private:
    CURL* m_handle;
    CURLcode m_code = CURLE_OK;
};

void setTrust(Options& options, const MailServer& server)
{
    options.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    options.set(CURLOPT_REDIR_PROTOCOLS_STR, "smtps");
    options.set(CURLOPT_FOLLOWLOCATION, 0L);
    options.set(CURLOPT_PROXY, ""); // whatever the environment says: nobody between us and the server
    options.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    options.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    options.set(CURLOPT_SSL_VERIFYPEER, 1L);
    options.set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (server.authorities.isEmpty())
        return;
    curl_blob pem{};
    pem.data = const_cast<char*>(server.authorities.constData()); // copied, never written to
    pem.len = static_cast<size_t>(server.authorities.size());
    pem.flags = CURL_BLOB_COPY;
    // The company's own, and none beside it.
#ifndef Q_OS_WIN // where the library knows no such folder and says so
    options.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
#endif
    options.set(CURLOPT_CAINFO, static_cast<const char*>(nullptr));
    options.set(CURLOPT_CAINFO_BLOB, &pem);
}

void setPatience(Options& options, const MailPatience& patience)
{
    options.set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(patience.connection.count()));
    options.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(patience.answer.count()));
    options.set(CURLOPT_TIMEOUT, static_cast<long>(patience.whole.count()));
}

void setSignIn(Options& options, const MailServer& server)
{
    if (server.userName.isEmpty())
        return;
    const QByteArray user = server.userName.toUtf8();
    options.set(CURLOPT_USERNAME, user.constData());
    Secret ended(server.password.size() + 1); // zeroed: with its end
    if (!server.password.isEmpty())
        std::memcpy(ended.data(), server.password.data(), static_cast<size_t>(server.password.size()));
    options.set(CURLOPT_PASSWORD, reinterpret_cast<const char*>(ended.data()));
}

void setListeners(Options& options, Job& job)
{
    options.set(CURLOPT_VERBOSE, 1L); // told to `listen` alone, which keeps next to nothing of it
    options.set(CURLOPT_DEBUGFUNCTION, &listen);
    options.set(CURLOPT_DEBUGDATA, static_cast<void*>(&job));
    options.set(CURLOPT_NOPROGRESS, 0L);
    options.set(CURLOPT_XFERINFOFUNCTION, &askWhetherToStop);
    options.set(CURLOPT_XFERINFODATA, static_cast<void*>(&job));
    options.set(CURLOPT_WRITEFUNCTION, &drop);
}

void setMessage(Options& options, const MailEnvelope& envelope, curl_slist* recipients, Job& job)
{
    options.set(CURLOPT_MAIL_FROM, envelope.from.constData());
    options.set(CURLOPT_MAIL_RCPT, recipients);
    options.set(CURLOPT_UPLOAD, 1L);
    options.set(CURLOPT_READFUNCTION, &giveMessage);
    options.set(CURLOPT_READDATA, static_cast<void*>(&job));
    options.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(job.message.size()));
}

Handle newHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    return Handle(curl_easy_init(), &curl_easy_cleanup);
}

auto failed(const MailServer& server, Error error)
{
    error.args[u"host"_s] = server.host;
    return tl::unexpected<Error>(std::move(error));
}

Result<void> talk(const MailServer& server, CURL* handle, Options& options, Job& job, const MailPatience& patience)
{
    const QByteArray url = urlOf(server);
    options.set(CURLOPT_URL, url.constData());
    setTrust(options, server);
    setPatience(options, patience);
    setSignIn(options, server);
    setListeners(options, job);
    if (options.code() != CURLE_OK)
        return failed(server, {ErrorCode::MailServerUntrusted, {}, u"option %1"_s.arg(options.code())});
    if (job.token.isCancelled())
        return fail(ErrorCode::Cancelled);
    const CURLcode code = curl_easy_perform(handle);
    if (auto problem = job.conversation.problem(code))
        return failed(server, std::move(*problem));
    return {};
}

} // namespace

Result<QByteArray> mailAddress(const QString& address)
{
    static const QRegularExpression local(u"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$"_s); // RFC 5321, unquoted
    const QString plain = address.trimmed();
    const qsizetype at = plain.lastIndexOf(u'@');
    const QByteArray domain = at > 0 ? QUrl::toAce(plain.mid(at + 1)) : QByteArray();
    if (domain.isEmpty() || domain.size() > 255 || domain.startsWith('[') || !local.match(plain.left(at)).hasMatch())
        return fail(ErrorCode::RecipientUnreachable, {{u"channel"_s, u"EMAIL"_s}});
    return plain.left(at).toLatin1() + '@' + domain;
}

Result<MailReceipt> sendMail(const MailServer& server, const MailEnvelope& envelope, const QByteArray& message,
                             const JobToken& job, const MailPatience& patience)
{
    // Both outlive the handle, which says goodbye to the server as it goes.
    Job sending(job, message);
    const Lines recipients(curl_slist_append(nullptr, envelope.to.constData()), &curl_slist_free_all);
    const Handle handle = newHandle();
    Options options(handle.get());
    setMessage(options, envelope, recipients.get(), sending);
    RD_TRY(talk(server, handle.get(), options, sending, patience));
    return MailReceipt{sending.conversation.answer(), sending.conversation.queueName()};
}

Result<void> tryServer(const MailServer& server, const JobToken& job, const MailPatience& patience)
{
    Job trying(job, {}); // outlives the handle
    const Handle handle = newHandle();
    Options options(handle.get());
    options.set(CURLOPT_NOBODY, 1L);
    options.set(CURLOPT_CUSTOMREQUEST, "NOOP");
    RD_TRY(talk(server, handle.get(), options, trying, patience));
    if (!server.userName.isEmpty() && !trying.conversation.hasSignedIn())
        return failed(server, {ErrorCode::MailSignInRefused, {}, {}});
    return {};
}

} // namespace rd::mail
