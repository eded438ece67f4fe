#include "core/desk/audit/verify_audit.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <QFile>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// What takes as long as the log is long is done before the desk is held.
class AuditExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyWaitsForTheDeskToBeRefused()
    {
        test::TemporaryDesk desk;
        desk::Desk& officer = desk.as(u"chen"_s);
        desk::Desk& agent = desk.as(u"li"_s);
        const QString there = desk.filePath(u"there.jsonl"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        auto held = desk.as(u"wang"_s).begin();
        RD_VERIFY(held);
        RD_EXPECT_ERROR(desk::exportAudit(officer, there), ErrorCode::FileExists);
        RD_EXPECT_ERROR(desk::exportAudit(agent, desk.filePath(u"new.jsonl"_s)), ErrorCode::NotPermitted);
    }

    void theExportIsOnRecord()
    {
        test::TemporaryDesk desk;
        const QString path = desk.filePath(u"log.jsonl"_s);
        const auto count = desk::exportAudit(desk.as(u"chen"_s), path);
        RD_VERIFY(count);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), *count);
        const auto entries = desk.as(u"chen"_s).storage().audit().page(*count, 10);
        RD_VERIFY(entries);
        QCOMPARE(entries->last().action, u"AuditExported"_s);
    }
};

QTEST_GUILESS_MAIN(AuditExportTest)
#include "audit_export_test.moc"
