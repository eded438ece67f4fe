#pragma once

#include "core/domain/codes.h"

#include <QFlags>
#include <QStringList>

namespace rd::domain {

enum class Role { Agent = 1, Supervisor = 2, Officer = 4, DeputyOfficer = 8, TaskOwner = 16, Auditor = 32, Admin = 64 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

QString codeOf(Role role); // AGENT SUPERVISOR PO DEPUTY_PO OWNER AUDITOR ADMIN
std::optional<Role> parseRole(const QString& code);
QList<Role> allRoles();
QStringList codesOf(Roles roles);
Roles rolesFromCodes(const QStringList& codes); // unknown codes are dropped

// ADMIN looks after accounts and holds no sealed database key (security.md D5).
bool holdsDatabaseKey(Roles roles);

enum class Permission {
    LogCall,
    ViewCases, // masked
    UnmaskFields,
    SearchCases,
    VerifyRequester,
    ReleaseLockout,
    CollectData,
    DecideMatches,
    RedactFields,
    BuildCopy,
    WorkOnTasks,
    ProposeOutcome,
    ApproveAsSupervisor,
    ApproveAsOfficer,
    DraftReply,
    SendReply,
    LoadReferenceData,
    CreateUsers,
    GrantKeys,
    ImportNotices,
    ConfirmNotices,
    ChangePolicy,
    VerifyAudit,
    ViewAudit,
    MakeBackups,
    ReopenCases,
    MergeCases,
    ConfirmClock, // and set right what was received while the PC's clock stood ahead (security.md R11)
    ProposeErasure, // R-RE-01: the month's list; two persons
    ConfirmErasure,
    SetLegalHold, // R-RE-03; released by a second person
    ReleaseLegalHold,
    DiscardDrafts, // §7 move 2
    ReportIncidents, // R-IN-04: whoever works on cases may notice one
    HandleIncidents,
    ViewIncidents, // a hotline caller gets the published text only, and so does an agent (R-IN-03)
    ViewReports, // rule book §12
};
QString codeOf(Permission permission);

// The only permission table of the program: who may do what (rule book §1 roles, R-RT-08, R-ID-04).
bool permits(Roles roles, Permission permission);

} // namespace rd::domain
