#include "core/desk/replies/test_mail_server.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/mail_connection.h"

namespace rd::desk {

using namespace Qt::StringLiterals;

Result<void> testMailServer(Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::ChangePolicy));
    RD_TRY_ASSIGN(const MailConnection connection, mailConnection(desk));
    const Result<void> tried = mail::tryServer(connection.server, job);
    if (!tried && tried.error().code == ErrorCode::Cancelled)
        return tried;
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ChangePolicy));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"MailServerTested"_s, u"mailServer"_s, {}, {},
                                          {{u"host"_s, connection.server.host},
                                           {u"ended"_s, tried ? u"signedIn"_s : errorName(tried.error().code)}})}));
    return tried;
}

} // namespace rd::desk
