#include "core/domain/mail.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<MailSecurity>& mailSecurityCodes()
{
    static const CodeTable<MailSecurity> table{
        {MailSecurity::Tls, u"TLS"_s},
        {MailSecurity::StartTls, u"STARTTLS"_s},
    };
    return table;
}

const CodeTable<OutgoingState>& outgoingStateCodes()
{
    static const CodeTable<OutgoingState> table{
        {OutgoingState::Prepared, u"PREPARED"_s}, {OutgoingState::Unknown, u"UNKNOWN"_s},
        {OutgoingState::Accepted, u"ACCEPTED"_s}, {OutgoingState::Left, u"LEFT"_s},
        {OutgoingState::NotLeft, u"NOT_LEFT"_s},
    };
    return table;
}

} // namespace

QString codeOf(MailSecurity security)
{
    return mailSecurityCodes().codeOf(security);
}

std::optional<MailSecurity> parseMailSecurity(const QString& code)
{
    return mailSecurityCodes().parse(code);
}

QString codeOf(OutgoingState state)
{
    return outgoingStateCodes().codeOf(state);
}

std::optional<OutgoingState> parseOutgoingState(const QString& code)
{
    return outgoingStateCodes().parse(code);
}

bool isUnsettled(const OutgoingMail& mail)
{
    return mail.state != OutgoingState::Left && mail.state != OutgoingState::NotLeft;
}

} // namespace rd::domain
