#include "core/desk/cases/show_case.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

QList<domain::AuditEntry> entriesOf(const desk::Desk& desk, const QString& action)
{
    QList<domain::AuditEntry> entries = desk.storage().audit().page(0, 1000).value();
    entries.removeIf([&](const domain::AuditEntry& entry) { return entry.action != action; });
    return entries;
}

QStringList actionsOf(const Result<QList<domain::AuditEntry>>& history)
{
    QStringList actions;
    for (const domain::AuditEntry& entry : history.value_or(QList<domain::AuditEntry>()))
        actions.append(entry.action);
    return actions;
}

} // namespace

// R-AU-01: who looked at whose record, who failed to sign in, and what became of a draft is in the log.
class AuditOfViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewIsLoggedOnceItIsOpenedAndNotWhenItIsReadAnew()
    {
        test::TemporaryDesk temporary;
        const auto logged = desk::logCall(temporary.as(u"li"_s),
                                          temporary.call(domain::RightType::Access, u"王小明"_s, u"19900009929"_s));
        RD_VERIFY(logged);
        desk::Desk& other = temporary.as(u"zhao"_s);
        RD_VERIFY(desk::viewCase(other, logged->logged.id));
        RD_VERIFY(desk::showCase(other, logged->logged.id));
        const QList<domain::AuditEntry> views = entriesOf(other, u"CaseViewed"_s);
        QCOMPARE(views.size(), 1);
        QCOMPARE(views.first().caseId.text(), logged->logged.id.text());
        QCOMPARE(views.first().actorName, u"zhao"_s);
        QVERIFY(other.storage().audit().verify()->ok);
        // The story of the case is for those who work on it; who looked is for those who may read the log.
        QVERIFY(!actionsOf(desk::caseHistory(other, logged->logged.id)).contains(u"CaseViewed"_s));
        QVERIFY(actionsOf(desk::caseHistory(temporary.as(u"chen"_s), logged->logged.id)).contains(u"CaseViewed"_s));
    }

    void aRecordThatIsNotThereIsNoView()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(u"li"_s);
        RD_EXPECT_ERROR(desk::viewCase(agent, domain::CaseId::create()), ErrorCode::NotFound);
        QVERIFY(entriesOf(agent, u"CaseViewed"_s).isEmpty());
    }

    void wrongPasswordsAreOnRecordWithTheNextSignIn()
    {
        test::TemporaryDesk temporary;
        for (int time = 0; time < 2; ++time) {
            QString wrong = u"no such password"_s;
            RD_EXPECT_ERROR(desk::unlockDesk(temporary.path(), u"li"_s, Secret::fromText(wrong), temporary.clock()),
                            ErrorCode::WrongPassword);
        }
        QString right = test::TemporaryDesk::passwordOf(u"li"_s);
        auto opened = desk::unlockDesk(temporary.path(), u"li"_s, Secret::fromText(right), temporary.clock());
        RD_VERIFY(opened);
        const QList<domain::AuditEntry> failures = entriesOf(**opened, u"SignInsFailed"_s);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.first().detail.value(u"count"_s).toInt(), 2);
        QCOMPARE(failures.first().detail.value(u"last"_s).toString(), isoWithOffset(temporary.clock().now()));
        opened->reset();
        right = test::TemporaryDesk::passwordOf(u"li"_s);
        auto again = desk::unlockDesk(temporary.path(), u"li"_s, Secret::fromText(right), temporary.clock());
        RD_VERIFY(again);
        QCOMPARE(entriesOf(**again, u"SignInsFailed"_s).size(), 1);
    }

    void aDraftIsThrownAwayByASupervisorWithAReason_move2()
    {
        test::TemporaryDesk temporary;
        desk::Desk& agent = temporary.as(u"li"_s);
        domain::IntakeDraft draft;
        draft.id = domain::DraftId::create();
        draft.json = u"{}"_s;
        RD_VERIFY(desk::keepDraft(agent, draft));
        RD_EXPECT_ERROR(desk::discardDraft(agent, draft.id, u"拨错号码"_s), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::dropBlankDraft(temporary.as(u"zhao"_s), draft.id), ErrorCode::NotFound);
        desk::Desk& supervisor = temporary.as(u"wang"_s);
        RD_EXPECT_ERROR(desk::discardDraft(supervisor, draft.id, u" "_s), ErrorCode::ReasonRequired);
        QCOMPARE(desk::listEverybodysDrafts(supervisor)->size(), 1);
        QCOMPARE(desk::listDrafts(agent)->size(), 1);
        RD_VERIFY(desk::discardDraft(supervisor, draft.id, u"拨错号码"_s));
        QVERIFY(desk::listDrafts(agent)->isEmpty());
        const QList<domain::AuditEntry> thrown = entriesOf(supervisor, u"DraftDiscarded"_s);
        QCOMPARE(thrown.size(), 1);
        QCOMPARE(thrown.first().detail.value(u"reason"_s).toString(), u"拨错号码"_s);
        RD_EXPECT_ERROR(desk::discardDraft(supervisor, draft.id, u"拨错号码"_s), ErrorCode::NotFound);
    }
};

QTEST_MAIN(AuditOfViewsTest)
#include "audit_of_views_test.moc"
