#include "core/security/session.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::security;

namespace {

Session sessionOf(domain::Roles roles)
{
    domain::User user;
    user.id = domain::UserId::create();
    user.name = u"li"_s;
    user.roles = roles;
    return {user, Keyset::create(), u"desk-3"_s};
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheRoleMayDoIsAllowed();
    void whatTheRoleMayNotDoIsRefusedByName();
};

void SessionTest::whatTheRoleMayDoIsAllowed()
{
    QVERIFY(sessionOf(domain::Role::Agent).require(domain::Permission::LogCall).has_value());
    QVERIFY(sessionOf(domain::Role::Agent | domain::Role::Supervisor).may(domain::Permission::ApproveAsSupervisor));
}

void SessionTest::whatTheRoleMayNotDoIsRefusedByName()
{
    const Result<void> allowed = sessionOf(domain::Role::Agent).require(domain::Permission::ApproveAsOfficer);
    QVERIFY(!allowed.has_value());
    QCOMPARE(allowed.error().code, ErrorCode::NotPermitted);
    QCOMPARE(allowed.error().args.value(u"permission"_s).toString(), codeOf(domain::Permission::ApproveAsOfficer));
    QVERIFY(!sessionOf(domain::Role::Admin).may(domain::Permission::ViewCases));
}

QTEST_GUILESS_MAIN(SessionTest)

#include "session_test.moc"
