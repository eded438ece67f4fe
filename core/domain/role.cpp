#include "core/domain/role.h"

#include "core/domain/code_table.h"

#include <cstddef>

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
    Roles holders;
};

// One row for each permission, in their order.
constexpr PermissionRow permissionTable[]{
    {Permission::LogCall, caseWorkers},
    {Permission::ViewCases, caseWorkers | Role::Auditor},
    {Permission::UnmaskFields, caseWorkers},
    {Permission::SearchCases, caseWorkers | Role::Auditor},
    {Permission::VerifyRequester, caseWorkers},
    {Permission::ReleaseLockout, supervisors},
    {Permission::CollectData, caseWorkers},
    {Permission::DecideMatches, caseWorkers},
    {Permission::RedactFields, caseWorkers},
    {Permission::BuildCopy, caseWorkers},
    {Permission::WorkOnTasks, caseWorkers | Role::TaskOwner},
    {Permission::ProposeOutcome, caseWorkers},
    {Permission::ApproveAsSupervisor, supervisors},
    {Permission::ApproveAsOfficer, officers},
    {Permission::DraftReply, caseWorkers},
    {Permission::SendReply, caseWorkers},
    {Permission::LoadReferenceData, supervisors},
    {Permission::CreateUsers, officers | Role::Admin},
    {Permission::GrantKeys, supervisors},
    {Permission::ImportNotices, officers}, // not ADMIN, who cannot open the database (security.md D5)
    {Permission::ConfirmNotices, supervisors},
    {Permission::ChangePolicy, officers},
    {Permission::VerifyAudit, supervisors | Role::Auditor},
    {Permission::ViewAudit, officers | Role::Auditor},
    {Permission::MakeBackups, officers | Role::Admin},
    {Permission::ReopenCases, supervisors},
    {Permission::MergeCases, supervisors},
    {Permission::ConfirmClock, supervisors},
};

constexpr bool isComplete()
{
    std::size_t place = 0;
    for (const PermissionRow& row : permissionTable) {
        if (static_cast<std::size_t>(row.permission) != place++)
            return false;
    }
    return place == static_cast<std::size_t>(Permission::ConfirmClock) + 1;
}
static_assert(isComplete());

Roles holdersOf(Permission permission)
{
    return permissionTable[static_cast<std::size_t>(permission)].holders;
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
    static const CodeTable<Permission> table{
        {Permission::LogCall, u"LogCall"_s},
        {Permission::ViewCases, u"ViewCases"_s},
        {Permission::UnmaskFields, u"UnmaskFields"_s},
        {Permission::SearchCases, u"SearchCases"_s},
        {Permission::VerifyRequester, u"VerifyRequester"_s},
        {Permission::ReleaseLockout, u"ReleaseLockout"_s},
        {Permission::CollectData, u"CollectData"_s},
        {Permission::DecideMatches, u"DecideMatches"_s},
        {Permission::RedactFields, u"RedactFields"_s},
        {Permission::BuildCopy, u"BuildCopy"_s},
        {Permission::WorkOnTasks, u"WorkOnTasks"_s},
        {Permission::ProposeOutcome, u"ProposeOutcome"_s},
        {Permission::ApproveAsSupervisor, u"ApproveAsSupervisor"_s},
        {Permission::ApproveAsOfficer, u"ApproveAsOfficer"_s},
        {Permission::DraftReply, u"DraftReply"_s},
        {Permission::SendReply, u"SendReply"_s},
        {Permission::LoadReferenceData, u"LoadReferenceData"_s},
        {Permission::CreateUsers, u"CreateUsers"_s},
        {Permission::GrantKeys, u"GrantKeys"_s},
        {Permission::ImportNotices, u"ImportNotices"_s},
        {Permission::ConfirmNotices, u"ConfirmNotices"_s},
        {Permission::ChangePolicy, u"ChangePolicy"_s},
        {Permission::VerifyAudit, u"VerifyAudit"_s},
        {Permission::ViewAudit, u"ViewAudit"_s},
        {Permission::MakeBackups, u"MakeBackups"_s},
        {Permission::ReopenCases, u"ReopenCases"_s},
        {Permission::MergeCases, u"MergeCases"_s},
        {Permission::ConfirmClock, u"ConfirmClock"_s},
    };
    return table.codeOf(permission);
}

bool permits(Roles roles, Permission permission)
{
    return (roles & holdersOf(permission)) != Roles();
}

} // namespace rd::domain
