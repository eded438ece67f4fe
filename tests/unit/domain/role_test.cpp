#include "core/domain/role.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::domain;

namespace {

constexpr int permissionCount = static_cast<int>(Permission::ViewReports) + 1;

QString permissionsOf(Roles roles)
{
    QStringList names;
    for (int i = 0; i < permissionCount; ++i) {
        if (permits(roles, static_cast<Permission>(i)))
            names.append(codeOf(static_cast<Permission>(i)));
    }
    return names.join(u' ');
}

const QString caseWork = u"LogCall ViewCases UnmaskFields SearchCases VerifyRequester CollectData DecideMatches "
                         u"RedactFields BuildCopy WorkOnTasks "
                         "ProposeOutcome DraftReply SendReply ReportIncidents"_s;

} // namespace

class RoleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRoleMayDoItsWorkAndNothingElse_data();
    void eachRoleMayDoItsWorkAndNothingElse();
    void theDeputyMayDoWhatTheOfficerMay();
    void rolesAddUp();
    void onlyAdministratorsHoldNoDatabaseKey();
    void codesOfRolesReadBack();
};

void RoleTest::eachRoleMayDoItsWorkAndNothingElse_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("permissions");
    QTest::newRow("agent") << int(Role::Agent) << caseWork;
    QTest::newRow("auditor: masked and read-only")
        << int(Role::Auditor) << u"ViewCases SearchCases VerifyAudit ViewAudit ViewIncidents ViewReports"_s;
    QTest::newRow("admin: no case at all") << int(Role::Admin) << u"CreateUsers"_s;
    QTest::newRow("task owner: only the slice of a task") << int(Role::TaskOwner) << u"WorkOnTasks"_s;
    QTest::newRow("nobody") << 0 << QString();
}

void RoleTest::eachRoleMayDoItsWorkAndNothingElse()
{
    QFETCH(int, role);
    QFETCH(QString, permissions);
    QStringList expected = permissions.split(u' ', Qt::SkipEmptyParts);
    QStringList found = permissionsOf(Roles::fromInt(role)).split(u' ', Qt::SkipEmptyParts);
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void RoleTest::theDeputyMayDoWhatTheOfficerMay()
{
    QCOMPARE(permissionsOf(Role::DeputyOfficer), permissionsOf(Role::Officer));
    QVERIFY(permits(Role::Officer, Permission::ApproveAsOfficer));
    QVERIFY(!permits(Role::Supervisor, Permission::ApproveAsOfficer));
    QVERIFY(permits(Role::Supervisor, Permission::ApproveAsSupervisor));
    QVERIFY(permits(Role::Officer, Permission::ApproveAsSupervisor));
    QVERIFY(permits(Role::Supervisor, Permission::ReleaseLockout));
    QVERIFY(!permits(Role::Agent, Permission::ReleaseLockout));
}

void RoleTest::rolesAddUp()
{
    QVERIFY(permits(Role::Agent | Role::Auditor, Permission::LogCall));
    QVERIFY(permits(Role::Agent | Role::Auditor, Permission::VerifyAudit));
}

void RoleTest::onlyAdministratorsHoldNoDatabaseKey()
{
    QVERIFY(!holdsDatabaseKey(Role::Admin));
    QVERIFY(!holdsDatabaseKey({}));
    QVERIFY(holdsDatabaseKey(Role::Admin | Role::Officer));
    QVERIFY(holdsDatabaseKey(Role::Auditor));
}

void RoleTest::codesOfRolesReadBack()
{
    const Roles roles = Role::Supervisor | Role::Officer;
    QCOMPARE(codesOf(roles), QStringList({u"SUPERVISOR"_s, u"PO"_s}));
    QCOMPARE(rolesFromCodes(codesOf(roles)), roles);
    QCOMPARE(rolesFromCodes({u"PO"_s, u"KING"_s}), Roles(Role::Officer));
}

QTEST_GUILESS_MAIN(RoleTest)
#include "role_test.moc"
