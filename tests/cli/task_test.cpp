#include "core/base/safe_file.h"
#include "core/copies/workbook.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/intake/intake_form.h"
#include "core/desk/intake/keep_draft.h"
#include "core/sources/source_table.h"
#include "tests/cli/desk_cli.h"
#include "tests/support/desk_template.h"
#include "tests/support/or_die.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList call{u"--contact"_s,   u"19900009929"_s, u"--subject-name"_s, u"王小明"_s,  u"--subject-phone"_s,
                       u"19900009929"_s, u"--minor"_s,     u"ADULT"_s,          u"--words"_s, u"别再发短信"_s,
                       u"--item"_s,      u"OPT_OUT"_s,     u"--platform"_s,     u"STARCARD"_s};

// As the holder fills it in: done on that day, signed.
void fillIn(const QString& path, const QString& as)
{
    const sources::SourceTable table = orDie(sources::readTable(path));
    copies::ReadableSheet sheet{table.headers, {}};
    for (const sources::SourceRow& row : table.rows) {
        QStringList cells = row.cells;
        const qsizetype result = cells.size() - 4;
        cells[result] = u"已完成"_s;
        cells[result + 1] = u"2026-11-23"_s;
        cells[result + 2] = u"周敏"_s;
        sheet.rows.append(cells);
    }
    orDie(writeFileSafely(as,
                          orDie(copies::workbook(QList<copies::NamedSheet>{{u"任务单"_s, sheet}},
                                                 parseInstant(u"2026-11-23T10:00:00+08:00"_s)))));
}

} // namespace

// A task from its owner to its holder and back, by the command line (rule book §7).
class TaskCliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void assignedSentAnsweredSeenAndChecked()
    {
        DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
        const QString number = cli.as("li", QStringList{u"call"_s, u"log"_s} + call).text("case");
        QVERIFY(!number.isEmpty());
        const Ran assigned = cli.as(
            "li", {u"task"_s, u"assign"_s, number, u"P05:STOP"_s, u"--to"_s, u"zhao"_s, u"--by"_s, u"2026-11-24"_s});
        QCOMPARE(assigned.list("tasks").first()[u"state"].toString(), u"ASSIGNED"_s);
        QCOMPARE(assigned.list("tasks").first()[u"ownerTerm"].toString(), u"2026-11-24"_s);
        QVERIFY(!cli.as("li", {u"task"_s, u"holders"_s}).list("holders").isEmpty());

        const QString folder = QFileInfo(cli.path(u"x"_s)).path();
        const Ran sent = cli.as("li", {u"task"_s, u"send"_s, u"p05"_s, u"--out"_s, folder});
        const QString sheet = sent.text("file");
        QVERIFY2(QFile::exists(sheet), sent.whole().constData());
        QVERIFY(sent.text("mail").contains(sent.text("code")));
        const QString answered = cli.path(u"answered.xlsx"_s);
        fillIn(sheet, answered);
        const Ran taken = cli.as("li", {u"task"_s, u"answers"_s, answered});
        QCOMPARE(taken.list("done").size(), 1);
        QCOMPARE(taken.text("code"), sent.text("code"));

        const Ran own = cli.as("zhao", {u"task"_s, u"verify"_s, number, u"P05:STOP"_s});
        QCOMPARE(own.errorCode(), u"SamePerson"_s); // whoever sees to it does not check it
        const Ran unseen = cli.as("wang", {u"task"_s, u"verify"_s, number, u"P05:STOP"_s});
        QCOMPARE(DeskCli::argumentOf(unseen, "guard"), u"PROOF_SEEN"_s);
        const QString proof = cli.path(u"seen.txt"_s);
        const Ran seen = cli.as("wang", {u"task"_s, u"proof"_s, number, u"P05:STOP"_s, u"--out"_s, proof});
        QVERIFY2(QFile::exists(proof), seen.whole().constData());
        const Ran verified = cli.as("wang", {u"task"_s, u"verify"_s, number, u"P05:STOP"_s});
        QCOMPARE(verified.list("tasks").first()[u"state"].toString(), u"VERIFIED"_s);
    }

    void whoOnlyOwnsTasksWorksOnTheOwn()
    {
        DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
        orDie(desk::addUser(cli.desk().as(u"chen"_s), {u"wu"_s, u"吴凡"_s, domain::Role::TaskOwner},
                            DeskTemplate::secretOf(u"wu"_s)));
        const QString number = cli.as("li", QStringList{u"call"_s, u"log"_s} + call).text("case");
        QVERIFY(cli.as("wu", {u"task"_s, u"open"_s}).list("tasks").isEmpty());
        RD_RAN(cli.as("li", {u"task"_s, u"assign"_s, number, u"P05:STOP"_s, u"--to"_s, u"wu"_s}), 0);
        const Ran open = cli.as("wu", {u"task"_s, u"open"_s});
        QCOMPARE(open.list("tasks").size(), 1);
        QCOMPARE(open.list("tasks").first()[u"case"].toString(), number);
        QCOMPARE(cli.as("wu", {u"task"_s, u"done"_s, number, u"P09:STOP"_s, u"--proof"_s, cli.proof()}).errorCode(),
                 u"NotFound"_s);
        RD_RAN(cli.as("wu", {u"task"_s, u"done"_s, number, u"P05:STOP"_s, u"--proof"_s, cli.proof()}), 0);
        QVERIFY(cli.as("li", {u"task"_s, u"open"_s}).list("tasks").size() > 1);
    }

    void aCallThatNobodySavedIsReceived_7_1()
    {
        DeskCli cli(u"2026-11-23T10:00:00+08:00"_s);
        desk::IntakeForm form;
        form.draft = domain::DraftId::create();
        form.startedAt = parseInstant(u"2026-11-23T09:55:00+08:00"_s);
        form.contact = u"19900009929"_s;
        domain::IntakeDraft draft;
        draft.startedAt = form.startedAt;
        for (const QString& words : {u"请把我的地址删掉"_s, QString()}) {
            form.words = words;
            draft.id = domain::DraftId::create();
            draft.json = desk::toJson(form);
            orDie(desk::keepDraft(cli.desk().as(u"li"_s), draft));
        }
        cli.setNow(u"2026-11-23T10:30:00+08:00"_s);
        const Ran prepared = cli.as("zhao", {u"deadline"_s, u"prepare"_s});
        QCOMPARE(prepared.list("received").size(), 1);
        QCOMPARE(prepared.json()[u"draftsLeft"].toInt(), 1);
        QVERIFY(prepared.list("closed").isEmpty());
    }
};

QTEST_MAIN(TaskCliTest)
#include "task_test.moc"
