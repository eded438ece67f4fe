#include "core/desk/cases/case_rows.h"

#include "core/desk/cases/masking.h"
#include "core/desk/deadlines/due_state.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

Result<QHash<QString, QString>> userNames(const Desk& desk)
{
    RD_TRY_ASSIGN(const QList<storage::StoredUser> users, desk.storage().users().all());
    QHash<QString, QString> names;
    for (const storage::StoredUser& stored : users)
        names.insert(stored.user.id.text(), stored.user.displayName);
    return names;
}

domain::CaseSummary summaryOf(const Desk& desk, const storage::CaseRow& row, const QHash<QString, QString>& names)
{
    const domain::Case& header = row.header;
    domain::CaseSummary summary;
    summary.id = header.id;
    summary.number = header.number;
    summary.state = header.state;
    summary.channel = header.channel;
    summary.rights = row.rights;
    summary.maskedName = shownName(header);
    summary.maskedPhone = shownContact(header);
    summary.minor = header.minor;
    summary.due = header.deadline.due;
    summary.provisional = header.deadline.provisional;
    const DueState due = dueStateOf(desk, header);
    summary.daysLeft = due.daysLeft;
    summary.stage = due.stage;
    summary.handler = header.handler;
    summary.handlerName = names.value(header.handler.text());
    summary.repliedAt = header.repliedAt;
    return summary;
}

domain::WaitingApproval approvalOf(const Desk& desk, const domain::Case& theCase, domain::WaitingKind kind)
{
    domain::WaitingApproval approval;
    approval.kind = kind;
    approval.caseId = theCase.id;
    approval.caseNumber = theCase.number;
    approval.minor = domain::concernsMinor(theCase.minor);
    approval.due = theCase.deadline.due;
    approval.provisional = theCase.deadline.provisional;
    const DueState due = dueStateOf(desk, theCase);
    approval.daysLeft = due.daysLeft;
    approval.stage = due.stage;
    return approval;
}

} // namespace rd::desk
