#include "core/domain/approval.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(ApproverRole role)
{
    static const CodeTable<ApproverRole> table{
        {ApproverRole::None, u"NONE"_s},
        {ApproverRole::Supervisor, u"SUPERVISOR"_s},
        {ApproverRole::Officer, u"PO"_s},
    };
    return table.codeOf(role);
}

QString codeOf(WaitingKind kind)
{
    static const CodeTable<WaitingKind> table{
        {WaitingKind::Outcome, u"OUTCOME"_s},     {WaitingKind::MinorAccess, u"MINOR_ACCESS"_s},
        {WaitingKind::Handover, u"HANDOVER"_s},   {WaitingKind::Papers, u"PAPERS"_s},
        {WaitingKind::Complaint, u"COMPLAINT"_s}, {WaitingKind::Exception, u"EXCEPTION"_s},
    };
    return table.codeOf(kind);
}

} // namespace rd::domain
