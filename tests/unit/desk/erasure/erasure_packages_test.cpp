#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/erase_packages.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/confirm_erasure.h"
#include "core/desk/erasure/legal_hold.h"
#include "core/desk/erasure/list_erasable.h"
#include "core/desk/erasure/propose_erasure.h"
#include "tests/support/collected_case.h"
#include "tests/support/raw_database.h"
#include "tests/support/worked_case.h"

#include <QTest>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;
using domain::ErasureObstacle;

// A case of everything: collected, redacted, copied, handed over, closed, and its package still on disk (§9, R-RE-01).
class ErasurePackagesTest : public QObject {
    Q_OBJECT

private:
    std::optional<TemporaryDesk> m_desk;
    std::optional<WorkedCase> m_work;
    domain::BuiltCopy m_built;

    desk::Desk& as(const QString& user) { return m_desk->as(user); }
    void buildOn(const QString& workstation)
    {
        domain::CopyPackage package = orDie(as(u"li"_s).storage().packages().ofCase(m_work->id())).first();
        package.workstation = workstation;
        storage::Transaction work = orDie(as(u"li"_s).begin());
        orDie(work.packages().save(package));
        orDie(desk::commitAndAnnounce(as(u"li"_s), work, {desk::caseEvent(u"CopyBuilt"_s, m_work->id())}));
    }
    void showPaper()
    {
        domain::Paper paper;
        paper.id = domain::PaperId::create();
        paper.caseId = m_work->id();
        storage::Transaction work = orDie(as(u"li"_s).begin());
        orDie(work.papers().add(paper));
        orDie(desk::commitAndAnnounce(as(u"li"_s), work, {desk::caseEvent(u"PaperShown"_s, m_work->id())}));
    }
    // The tables with rows of the case; the log keeps which case an entry was of, and nothing of what it says.
    QStringList tablesWithRows()
    {
        RawDatabase raw(m_desk->path(), as(u"wang"_s).databaseKey());
        const QByteArray named = raw.value("SELECT group_concat(m.name) FROM sqlite_master AS m JOIN "
                                           "pragma_table_info(m.name) AS c ON c.name = 'case_id' WHERE m.type = "
                                           "'table' AND m.name <> 'audit_entry'");
        QStringList tables;
        for (const QByteArray& table : named.split(',')) {
            if (raw.value("SELECT count(*) FROM " + table + " WHERE case_id = '" + m_work->id().text().toUtf8() + "'")
                != "0")
                tables.append(QString::fromLatin1(table));
        }
        return tables;
    }

private Q_SLOTS:
    void init()
    {
        m_desk.emplace();
        m_work.emplace(*m_desk, collected(*m_desk).caseId);
        m_built = orDie(desk::buildCopy(as(u"li"_s), m_work->id(), m_desk->filePath(u"out"_s), {}));
        orDie(desk::reviewCopy(as(u"chen"_s), m_work->id()));
        orDie(desk::approve(as(u"chen"_s), m_work->id(), 0, u"同意。"_s));
        m_work->send();
        showPaper();
        m_desk->setNow(u"2026-11-26T10:00:00+08:00"_s);
        m_work->close();
    }

    void aHoldKeepsThePackageAndTheRecords()
    {
        const domain::LegalHold set = orDie(desk::setLegalHold(
            as(u"chen"_s), m_work->id(), {u"全部"_s, u"监管机关调查。"_s, m_desk->clock().today().addDays(60)}));
        m_desk->setNow(u"2026-12-28T10:00:00+08:00"_s);
        QCOMPARE(orDie(desk::erasePackages(as(u"li"_s))), QStringList());
        QVERIFY(QFile::exists(m_built.packagePath));
        // Set after the list was looked at: the package is asked for again while nobody else can write.
        bool asked = false;
        const auto refuses = [&]() -> Result<bool> {
            asked = true;
            return false;
        };
        QVERIFY(!orDie(desk::erasePackagesOf(as(u"chen"_s), m_work->id(), refuses)));
        QVERIFY(asked && QFile::exists(m_built.packagePath));
        orDie(desk::releaseLegalHold(as(u"wang"_s), set.id, u"调查终止。"_s));
        QCOMPARE(orDie(desk::erasePackages(as(u"li"_s))).size(), 1);
        QVERIFY(!QFile::exists(m_built.packagePath));
    }

    void aPackageOutOfReachKeepsTheRecords()
    {
        buildOn(u"front-desk-2"_s);
        const QString moved = m_built.packagePath + u".away"_s;
        QVERIFY(QFile::rename(m_built.packagePath, moved));
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        const desk::ErasureList list = orDie(desk::listErasable(as(u"wang"_s)));
        QCOMPARE(list.cases.size(), 1);
        QCOMPARE(list.cases.first().obstacle, std::optional(ErasureObstacle::PackageKept));
        QCOMPARE(list.cases.first().heldBy, QStringList{u"front-desk-2"_s});
        QVERIFY(list.proposable.isEmpty());
        RD_EXPECT_ERROR(desk::proposeErasure(as(u"wang"_s), {m_work->id()}), ErrorCode::MoveForbidden);
        QVERIFY(QFile::rename(moved, m_built.packagePath));
        QCOMPARE(orDie(desk::proposeErasure(as(u"wang"_s))).proposed, 1);
    }

    void nothingOfACollectedCaseIsLeft()
    {
        const QStringList before = tablesWithRows();
        for (const QString& table :
             {u"found_record"_s, u"source_file"_s, u"redaction"_s, u"data_copy"_s, u"copy_package"_s,
              u"requester_paper"_s, u"reply"_s, u"approval"_s, u"verification"_s, u"access_request"_s})
            QVERIFY2(before.contains(table), qPrintable(table));
        m_desk->setNow(u"2029-12-10T10:00:00+08:00"_s);
        QVERIFY(QFile::exists(m_built.packagePath));
        const domain::ErasureProposal list = orDie(desk::proposeErasure(as(u"wang"_s)));
        const desk::ErasureDone done = orDie(desk::confirmErasure(as(u"chen"_s), list.id));
        QCOMPARE(done.list.erased, 1);
        QVERIFY(!QFile::exists(m_built.packagePath) && !QFile::exists(m_built.readingCopyPath));
        QCOMPARE(tablesWithRows(), QStringList());
        RawDatabase raw(m_desk->path(), as(u"wang"_s).databaseKey());
        QCOMPARE(raw.value("SELECT count(*) FROM source_table"), QByteArray("0"));
        QCOMPARE(raw.value("SELECT count(*) FROM pragma_foreign_key_check"), QByteArray("0"));
        QCOMPARE(orDie(desk::verifyAudit(as(u"wang"_s), {})).problem, QString());
    }
};

QTEST_MAIN(ErasurePackagesTest)

#include "erasure_packages_test.moc"
