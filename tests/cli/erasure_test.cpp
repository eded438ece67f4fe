#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/keep_draft.h"
#include "tests/cli/demo_desk_tool.h"
#include "tests/cli/desk_cli.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"17098765431"_s;

} // namespace

// The month's list by the command line (R-RE-01, R-RE-03).
class ErasureCliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPersonsEraseWhatIsOver();
    void theDemoShowsADraftAndAnErasedRequest();
};

void ErasureCliTest::twoPersonsEraseWhatIsOver()
{
    DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
    const WorkedCase worked =
        WorkedCase::logged(cli.desk(), cli.desk().call(domain::RightType::OptOut, u"欧阳皓玥"_s, phone));
    worked.answer(1);
    cli.setNow(u"2026-11-26T10:00:00+08:00"_s);
    worked.close();
    const QString number = worked.file().header.number;
    cli.setNow(u"2029-12-10T10:00:00+08:00"_s);

    QCOMPARE(cli.as("wang", {u"erasure"_s, u"propose"_s}).errorCode(), u"ClockUnconfirmed"_s);
    QCOMPARE(cli.as("wang", {u"desk"_s, u"confirm-clock"_s}).status, 0);
    const Ran held = cli.as("chen",
                            {u"hold"_s, u"set"_s, number, u"--scope"_s, u"推送日志"_s, u"--reason"_s,
                             u"监管机关调查。"_s, u"--review"_s, u"2030-05-01"_s});
    QCOMPARE(held.status, 0);
    const Ran list = cli.as("wang", {u"erasure"_s, u"list"_s});
    QCOMPARE(list.list("cases").first()[u"obstacle"].toString(), u"LEGAL_HOLD"_s);
    const Ran refused = cli.as("wang", {u"erasure"_s, u"propose"_s, number});
    QCOMPARE(refused.status, 1);
    QCOMPARE(DeskCli::argumentOf(refused, "guard"), u"LEGAL_HOLD"_s);
    QCOMPARE(cli.as("wang", {u"hold"_s, u"release"_s, held.text("hold"), u"--reason"_s, u"调查终止。"_s}).status, 0);

    const Ran proposed = cli.as("wang", {u"erasure"_s, u"propose"_s});
    QCOMPARE(proposed.json()[u"proposed"].toInt(), 1);
    QCOMPARE(cli.as("wang", {u"erasure"_s, u"confirm"_s, proposed.text("list")}).status, 1); // the officer's
    const Ran erased = cli.as("chen", {u"erasure"_s, u"confirm"_s, proposed.text("list")});
    QCOMPARE(erased.json()[u"erased"].toInt(), 1);
    QVERIFY(!erased.whole().contains(number.toUtf8()));
    QVERIFY(cli.as("li", {u"case"_s, u"search"_s, u"欧阳皓玥"_s}).list("cases").isEmpty());
    const Ran left = cli.as("li", {u"case"_s, u"list"_s, u"--state"_s, u"ERASED"_s});
    QCOMPARE(left.list("cases").size(), 1);
    QCOMPARE(left.list("cases").first()[u"month"].toString(), u"2026-11"_s);
    for (const QString& gone : {number, phone, u"\"5431\""_s, u"*5431"_s, u"欧阳皓玥"_s})
        QVERIFY2(!left.whole().contains(gone.toUtf8()), qPrintable(gone));
    QVERIFY(cli.as("wang", {u"audit"_s, u"verify"_s}).json()[u"ok"].toBool());
}

// Nothing that anybody wrote or said of the person is in the demo any more; the log of it holds.
void ErasureCliTest::theDemoShowsADraftAndAnErasedRequest()
{
    DemoDeskTool demo;
    demo.makeDesk();
    demo.beAgent();
    const QJsonArray erased = demo.json({u"case"_s, u"list"_s, u"--state"_s, u"ERASED"_s}).list("cases");
    QCOMPARE(erased.size(), 1);
    QCOMPARE(erased.first()[u"rights"].toArray(), QJsonArray{u"OPT_OUT"_s});
    QVERIFY(erased.first()[u"onTime"].toBool());
    QVERIFY(demo.json({u"case"_s, u"search"_s, u"沈亦舟"_s}).list("cases").isEmpty());
    demo.beSupervisor();
    QVERIFY(demo.json({u"audit"_s, u"verify"_s}).json()[u"ok"].toBool());
    QVERIFY(demo.json({u"erasure"_s, u"list"_s}).list("cases").isEmpty());

    QString password = u"demo-rightsdesk"_s;
    const Clock clock = Clock::fixed(parseInstant(demo.time()));
    const auto agent = orDie(desk::unlockDesk(demo.desk(), u"li"_s, Secret::fromText(password), clock));
    const QList<domain::IntakeDraft> drafts = orDie(desk::listDrafts(*agent));
    QCOMPARE(drafts.size(), 1);
    QVERIFY(drafts.first().updatedAt < clock.now());
}

QTEST_MAIN(ErasureCliTest)

#include "erasure_test.moc"
