#include "core/domain/role.h"

#include "core/domain/code_table.h"

#include <array>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<Role>& roleCodes()
{
    static const CodeTable<Role> table{
        {Role::Agent, u"AGENT"_s},     {Role::Supervisor, u"SUPERVISOR"_s},
        {Role::Officer, u"PO"_s},      {Role::DeputyOfficer, u"DEPUTY_PO"_s},
        {Role::TaskOwner, u"OWNER"_s}, {Role::Auditor, u"AUDITOR"_s},
        {Role::Admin, u"ADMIN"_s},
    };
    return table;
}

// Everybody who works on cases; the verbs add what the case's state and the four eyes demand.
constexpr Roles caseWorkers = Role::Agent | Role::Supervisor | Role::Officer | Role::DeputyOfficer;
constexpr Roles supervisors = Role::Supervisor | Role::Officer | Role::DeputyOfficer;
constexpr Roles officers = Role::Officer | Role::DeputyOfficer;

struct PermissionRow {
    Permission permission;
    const char* code;
    Roles holders;
};

constexpr std::array permissionTable{
    PermissionRow{Permission::LogCall, "LogCall", caseWorkers},
    PermissionRow{Permission::ViewCases, "ViewCases", caseWorkers | Role::Auditor},
    PermissionRow{Permission::UnmaskFields, "UnmaskFields", caseWorkers},
    PermissionRow{Permission::SearchCases, "SearchCases", caseWorkers | Role::Auditor},
    PermissionRow{Permission::VerifyRequester, "VerifyRequester", caseWorkers},
    PermissionRow{Permission::ReleaseLockout, "ReleaseLockout", supervisors},
    PermissionRow{Permission::CollectData, "CollectData", caseWorkers},
    PermissionRow{Permission::DecideMatches, "DecideMatches", caseWorkers},
    PermissionRow{Permission::RedactFields, "RedactFields", caseWorkers},
    PermissionRow{Permission::BuildCopy, "BuildCopy", caseWorkers},
    PermissionRow{Permission::WorkOnTasks, "WorkOnTasks", caseWorkers | Role::TaskOwner},
    PermissionRow{Permission::ProposeOutcome, "ProposeOutcome", caseWorkers},
    PermissionRow{Permission::ApproveAsSupervisor, "ApproveAsSupervisor", supervisors},
    PermissionRow{Permission::ApproveAsOfficer, "ApproveAsOfficer", officers},
    PermissionRow{Permission::DraftReply, "DraftReply", caseWorkers},
    PermissionRow{Permission::SendReply, "SendReply", caseWorkers},
    PermissionRow{Permission::LoadReferenceData, "LoadReferenceData", supervisors},
    PermissionRow{Permission::CreateUsers, "CreateUsers", officers | Role::Admin},
    PermissionRow{Permission::GrantKeys, "GrantKeys", supervisors},
    // Not ADMIN, who cannot open the database (security.md D5).
    PermissionRow{Permission::ImportNotices, "ImportNotices", officers},
    PermissionRow{Permission::ConfirmNotices, "ConfirmNotices", supervisors},
    PermissionRow{Permission::ChangePolicy, "ChangePolicy", officers},
    PermissionRow{Permission::VerifyAudit, "VerifyAudit", supervisors | Role::Auditor},
    PermissionRow{Permission::ViewAudit, "ViewAudit", officers | Role::Auditor},
    // Not ADMIN either: a backup that nobody could open would be one that nobody verified (D12).
    PermissionRow{Permission::MakeBackups, "MakeBackups", officers},
    PermissionRow{Permission::ReopenCases, "ReopenCases", supervisors},
    PermissionRow{Permission::MergeCases, "MergeCases", supervisors},
    PermissionRow{Permission::ConfirmClock, "ConfirmClock", supervisors},
    PermissionRow{Permission::ProposeErasure, "ProposeErasure", supervisors},
    PermissionRow{Permission::ConfirmErasure, "ConfirmErasure", officers},
    PermissionRow{Permission::SetLegalHold, "SetLegalHold", officers},
    PermissionRow{Permission::ReleaseLegalHold, "ReleaseLegalHold", supervisors},
    PermissionRow{Permission::DiscardDrafts, "DiscardDrafts", supervisors},
    PermissionRow{Permission::ReportIncidents, "ReportIncidents", caseWorkers},
    PermissionRow{Permission::HandleIncidents, "HandleIncidents", officers},
    PermissionRow{Permission::ViewIncidents, "ViewIncidents", supervisors | Role::Auditor},
    PermissionRow{Permission::ViewReports, "ViewReports", supervisors | Role::Auditor},
};

constexpr bool isComplete()
{
    for (size_t i = 0; i < permissionTable.size(); ++i) {
        if (permissionTable.at(i).permission != static_cast<Permission>(i))
            return false;
    }
    return permissionTable.back().permission == Permission::ViewReports;
}
static_assert(isComplete(), "one row for each permission, in their order");

const PermissionRow& rowOf(Permission permission)
{
    return permissionTable.at(static_cast<size_t>(permission));
}

} // namespace

QString codeOf(Role role)
{
    return roleCodes().codeOf(role);
}

std::optional<Role> parseRole(const QString& code)
{
    return roleCodes().parse(code);
}

QList<Role> allRoles()
{
    return roleCodes().values();
}

QStringList codesOf(Roles roles)
{
    QStringList codes;
    for (const Role role : allRoles()) {
        if (roles.testFlag(role))
            codes.append(codeOf(role));
    }
    return codes;
}

Roles rolesFromCodes(const QStringList& codes)
{
    Roles roles;
    for (const QString& code : codes) {
        if (const std::optional<Role> role = parseRole(code))
            roles |= *role;
    }
    return roles;
}

bool holdsDatabaseKey(Roles roles)
{
    return (roles & ~Roles(Role::Admin)) != Roles();
}

QString codeOf(Permission permission)
{
    return QLatin1String(rowOf(permission).code);
}

bool permits(Roles roles, Permission permission)
{
    return (roles & rowOf(permission).holders) != Roles();
}

} // namespace rd::domain
