#include "core/desk/cases/list_cases.h"
#include "core/storage/storage.h"
#include "core/storage/transaction.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/or_die.h"
#include "tests/support/outside_program.h"
#include "tests/support/temporary_desk.h"

#include <QSet>
#include <QTest>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace rd;
using namespace Qt::StringLiterals;
using test::orDie;

// Two programs work on one desk: neither spoils what the other writes, and who has to wait too long is told so.
class TwoProgramsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::TemporaryDesk m_desk;

    std::unique_ptr<test::CliSession> programOf(const QString& user) const
    {
        const QString password = m_folder.filePath(user);
        test::writeForOthers(password, test::TemporaryDesk::passwordOf(user).toUtf8());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RIGHTSDESK_DESK"_s, m_desk.path());
        environment.insert(u"RIGHTSDESK_USER"_s, user);
        environment.insert(u"RIGHTSDESK_PASSWORD_FILE"_s, password);
        environment.insert(u"RIGHTSDESK_NOW"_s, u"2026-11-23T10:00:00+08:00"_s);
        return std::make_unique<test::CliSession>(environment, m_folder.path());
    }
    static QStringList call(int number)
    {
        return {u"call"_s,        u"log"_s,  u"--contact"_s,  QString::number(13800138000 + number),
                u"--requester"_s, u"SELF"_s, u"--words"_s,    u"要一份个人信息副本"_s,
                u"--item"_s,      u"COPY"_s, u"--platform"_s, u"STARCARD"_s};
    }

private Q_SLOTS:
    void whoHasToWaitTooLongIsTold();
    void neitherSpoilsWhatTheOtherWrites();
#ifdef Q_OS_WIN
    void noOtherProgramReadsTheMemory_S2();
#endif
};

void TwoProgramsTest::whoHasToWaitTooLongIsTold()
{
    desk::Desk& wang = m_desk.as(u"wang"_s);
    const auto zhao = programOf(u"zhao"_s);
    RD_RAN(zhao->run(call(1)), 0);
    const qint64 before = orDie(wang.storage().audit().verify()).entries;
    {
        const storage::Transaction held = orDie(wang.begin());
        RD_FAILED(zhao->run(call(2)), 4, "DeskBusy", {u"again"_s});
    }
    const domain::AuditCheck after = orDie(wang.storage().audit().verify());
    QVERIFY2(after.ok, qPrintable(after.problem));
    QCOMPARE(after.entries, before);
    RD_RAN(zhao->run(call(2)), 0);
}

void TwoProgramsTest::neitherSpoilsWhatTheOtherWrites()
{
    constexpr int calls = 10;
    desk::Desk& wang = m_desk.as(u"wang"_s);
    const qsizetype before = orDie(desk::listCases(wang, {}, {}, 100)).rows.size();
    const auto li = programOf(u"li"_s);
    const auto zhao = programOf(u"zhao"_s);
    QSet<QString> numbers;
    for (int i = 0; i < calls; ++i) {
        li->give(call(100 + i));
        zhao->give(call(200 + i));
        for (const auto& program : {li.get(), zhao.get()}) {
            const test::Ran ran = program->answer();
            RD_RAN(ran, 0);
            numbers.insert(ran.text("case"));
        }
    }
    QCOMPARE(numbers.size(), 2 * calls);
    QCOMPARE(orDie(desk::listCases(wang, {}, {}, 100)).rows.size(), before + 2 * calls);
    const domain::AuditCheck log = orDie(wang.storage().audit().verify());
    QVERIFY2(log.ok, qPrintable(log.problem));
}

#ifdef Q_OS_WIN
void TwoProgramsTest::noOtherProgramReadsTheMemory_S2()
{
    const auto li = programOf(u"li"_s);
    RD_RAN(li->run({u"desk"_s, u"status"_s}), 0);
    const auto opens = [&](DWORD access) {
        const HANDLE process = OpenProcess(access, FALSE, static_cast<DWORD>(li->process()));
        if (process)
            CloseHandle(process);
        return process != nullptr;
    };
    QVERIFY(opens(PROCESS_QUERY_LIMITED_INFORMATION)); // it is there
    for (const DWORD access : {PROCESS_VM_READ, PROCESS_DUP_HANDLE, PROCESS_VM_WRITE, PROCESS_CREATE_THREAD})
        QVERIFY2(!opens(access), qPrintable(QString::number(access, 16)));
}
#endif

QTEST_GUILESS_MAIN(TwoProgramsTest)

#include "two_programs_test.moc"
