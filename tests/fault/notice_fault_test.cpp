#include "core/calendar/working_calendar.h"
#include "core/desk/deadlines/confirm_notice.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/notice_text.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr int diskBytes = 48 * 1024 * 1024;
constexpr int mostStatements = 2000;
constexpr int cases = 12;

Secret passwordOf(const QString& user)
{
    QString text = test::TemporaryDesk::passwordOf(user);
    return Secret::fromText(text);
}

} // namespace

// Confirming a notice changes every open case or none (R-DL-06): whichever statement fails, on a full disk, and when it
// is stopped.
class NoticeFaultTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_template{u"2026-12-14T10:00:00+08:00"_s};
    QTemporaryDir m_folder;

    std::unique_ptr<desk::Desk> open(const QString& path) const
    {
        test::copyDesk(m_template.path(), path);
        return test::orDie(desk::unlockDesk(path, u"wang"_s, passwordOf(u"wang"_s), m_template.clock()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int i = 0; i < cases; ++i) {
            const auto right = i % 2 == 0 ? domain::RightType::OptOut : domain::RightType::Delete;
            RD_VERIFY(desk::logCall(m_template.as(u"li"_s), m_template.call(right, u"王小明"_s, u"19900009929"_s)));
        }
        const QString path = test::writeNotice(m_folder.filePath(u"2027.json"_s), test::notice2027());
        RD_VERIFY(desk::importNotice(m_template.as(u"chen"_s), path, {}));
        m_template.signOutAll();
    }
    void cleanup() { storage::SqlConnection::failStatement(0); }

    void aFailureAtAnyStatementChangesNothing()
    {
        const auto desk = open(m_folder.filePath(u"statements"_s));
        const QStringList before = test::stateOf(*desk);
        const QString head = *desk->storage().audit().head();
        int failing = 1;
        for (; failing < mostStatements; failing += failing < 40 ? 1 : 7) {
            storage::SqlConnection::failStatement(failing);
            const auto confirmed = desk::confirmNotice(*desk, 2027, {}, {});
            storage::SqlConnection::failStatement(0);
            if (confirmed) {
                QCOMPARE(confirmed->changes.size(), cases);
                break;
            }
            QCOMPARE(confirmed.error().code, ErrorCode::DiskFull);
            QCOMPARE(test::stateOf(*desk), before);
            QCOMPARE(*desk->storage().audit().head(), head);
            QVERIFY(!desk->calendar().noticeYears().contains(2027));
        }
        QVERIFY2(failing > cases && failing < mostStatements, qPrintable(QString::number(failing)));
        QVERIFY(test::stateOf(*desk) != before);
        QVERIFY(desk->storage().audit().verify()->ok);
    }

    void aFullDiskChangesNothing()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"disk"_s));
        const test::SmallDisk disk(m_folder.filePath(u"disk"_s), diskBytes);
        const auto desk = open(m_folder.filePath(u"disk/desk.rightsdesk"_s));
        const QStringList before = test::stateOf(*desk);
        disk.fill();
        const auto failed = desk::confirmNotice(*desk, 2027, {}, {});
        disk.makeRoom();
        QVERIFY(!failed.has_value());
        QVERIFY2(disk.saysFull(failed.error()), qPrintable(errorName(failed.error().code)));
        QCOMPARE(test::stateOf(*desk), before);
        QVERIFY(!desk->calendar().noticeYears().contains(2027));
        QVERIFY(desk->storage().audit().verify()->ok);
        RD_VERIFY(desk::confirmNotice(*desk, 2027, {}, {}));
        QVERIFY(desk->calendar().noticeYears().contains(2027));
        QVERIFY(desk->storage().audit().verify()->ok);
    }

    void stoppedItChangesNothing()
    {
        const auto desk = open(m_folder.filePath(u"stopped"_s));
        const QStringList before = test::stateOf(*desk);
        const JobToken job;
        job.cancel();
        QCOMPARE(desk::confirmNotice(*desk, 2027, {}, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(desk::previewNotice(*desk, 2027, job).error().code, ErrorCode::Cancelled);
        QCOMPARE(test::stateOf(*desk), before);
        RD_VERIFY(desk::confirmNotice(*desk, 2027, {}, {}));
    }
};

QTEST_MAIN(NoticeFaultTest)
#include "notice_fault_test.moc"
