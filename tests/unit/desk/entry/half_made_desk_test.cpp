#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/security/digest.h"
#include "tests/support/desk_template.h"
#include "tests/support/temporary_desk.h"

#include <QFile>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString made = u"2026-03-02T10:00:00+08:00"_s;

Result<std::unique_ptr<desk::Desk>> unlocked(const QString& path)
{
    return desk::unlockDesk(path, u"li"_s, test::DeskTemplate::secretOf(u"li"_s), Clock::fixed(parseInstant(made)));
}

} // namespace

// A desk whose making was cut short before its last step has everything but its name.
class HalfMadeDeskTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(newUuid());
        test::DeskTemplate::before(made).copyTo(m_path);
    }

    void theLastStepIsTakenAtTheNextSignIn()
    {
        QVERIFY(QFile::rename(m_path, desk::halfMadePath(m_path)));
        RD_VERIFY(unlocked(m_path));
        QVERIFY(QFile::exists(m_path));
        QVERIFY(!QFile::exists(desk::halfMadePath(m_path)));
    }

    void whatIsLeftOfAnotherDeskDoesNotTakeTheName()
    {
        // Another key's pages read like these.
        QVERIFY(QFile::remove(m_path));
        QFile stale(desk::halfMadePath(m_path));
        QVERIFY(stale.open(QIODevice::WriteOnly));
        const Secret pages = security::randomSecret(4 * 4096);
        QCOMPARE(stale.write(reinterpret_cast<const char*>(pages.data()), pages.size()), pages.size());
        stale.close();
        RD_EXPECT_ERROR(unlocked(m_path), ErrorCode::DeskMissing);
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(QFile::exists(desk::halfMadePath(m_path)));
        QVERIFY(QFile::exists(desk::slotFilePath(m_path)));
        // Nor does making a desk here: the slot file may be the only way into a desk that lies elsewhere.
        desk::NewDesk fresh;
        fresh.path = m_path;
        fresh.ownerName = u"chen"_s;
        RD_EXPECT_ERROR(
            desk::createDesk(fresh, test::DeskTemplate::secretOf(u"chen"_s), Clock::fixed(parseInstant(made))),
            ErrorCode::DeskExists);
        QVERIFY(!QFile::exists(m_path));
    }
};

QTEST_GUILESS_MAIN(HalfMadeDeskTest)
#include "half_made_desk_test.moc"
