#include "core/desk/audit/verify_audit.h"
#include "core/desk/backup/make_backup.h"
#include "core/desk/backup/restore_backup.h"
#include "core/desk/desk_status.h"
#include "core/desk/entry/accept_desk.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/show_anchor.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/security/session.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/or_die.h"
#include "tests/support/raw_database.h"
#include "tests/support/system/user_profile.h"
#include "tests/support/temporary_desk.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using test::DeskTemplate;

namespace {

const QString wednesday = u"2026-11-25T10:00:00+08:00"_s;
const QString accountsMade = u"2026-11-23T00:00:00+08:00"_s; // the Monday of the template
const QString reason = u"磁盘损坏后放回了备份"_s;

Clock clockAt(const QString& now)
{
    return Clock::fixed(parseInstant(now));
}

void removeDesk(const QString& path)
{
    for (const QString& file : {path, desk::slotFilePath(path)})
        QVERIFY(QFile::remove(file));
}

} // namespace

// A desk that is not as this workstation left it (security.md D7): put back, rewritten or replaced. Nobody works on it
// until two people have accepted that, and nothing that is in order is taken for it.
class AnchorScenariosTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const DeskTemplate& m_template = DeskTemplate::before(wednesday);
    QString m_path;
    QString m_profile;
    int m_count = 0;

    // The local data of whoever sits at a PC: every test has fresh ones.
    void sitAt(const QString& pc)
    {
        m_profile = m_folder.filePath(QString::number(m_count) + u' ' + pc);
        test::useProfile(m_profile);
    }
    QDir anchors() const { return QDir(m_profile + u"/rightsdesk/anchors"_s); }
    QString anchorFile() const { return anchors().filePath(anchors().entryList(QDir::Files).value(0)); }

    Result<std::unique_ptr<desk::Desk>> entered(const QString& user, const QString& path = {}) const
    {
        return desk::enterDesk(path.isEmpty() ? m_path : path, *m_template.slotOf(user), clockAt(wednesday));
    }
    void work(const QString& user = u"li"_s) const { RD_VERIFY(entered(user)); } // a sign-in is an entry of the log
    QString copied() const
    {
        const QString copy = m_folder.filePath(newUuid());
        test::copyDesk(m_path, copy);
        return copy;
    }
    void putBack(const QString& copy) const
    {
        removeDesk(m_path);
        test::putDesk(copy, m_path);
    }
    storage::LogEnd end() const
    {
        const desk::OpenedSlot slot = *m_template.slotOf(u"chen"_s);
        return test::orDie(test::orDie(storage::Storage::open(m_path, slot.databaseKey))->audit().end());
    }
    Result<std::unique_ptr<desk::Desk>> accepted(const QString& first, const QString& second,
                                                 const QString& why = reason, const QString& now = wednesday) const
    {
        const Secret one = DeskTemplate::secretOf(first);
        const Secret two = DeskTemplate::secretOf(second);
        return desk::acceptDesk(m_path, {first, one}, {second, two}, why, clockAt(now));
    }
    // For everybody, and without a trace in the desk.
    void expectRefused(const QString& why) const
    {
        const QByteArray before = end().hash;
        for (const QString& user : {u"li"_s, u"chen"_s}) {
            const auto refused = entered(user);
            RD_EXPECT_ERROR(refused, ErrorCode::DeskNotAsLeft);
            QCOMPARE(refused.error().args.value(u"why"_s).toString(), why);
            QVERIFY(refused.error().args.contains(why));
        }
        QCOMPARE(end().hash, before);
    }

private Q_SLOTS:
    void init()
    {
        ++m_count;
        sitAt(u"PC"_s);
        m_path = m_folder.filePath(u"desk %1.rightsdesk"_s.arg(m_count));
        m_template.copyTo(m_path);
    }

    void aWholeDeskPutBackIsRefused()
    {
        work();
        const QString copy = copied();
        work();
        const storage::LogEnd newest = end();
        putBack(copy);
        expectRefused(u"rolledBack"_s);
        const auto refused = entered(u"li"_s);
        QCOMPARE(refused.error().args.value(u"rolledBack"_s).toLongLong(), newest.sequence);
        QCOMPARE(refused.error().args.value(u"found"_s).toLongLong(), newest.sequence - 1);
    }

    void theNewestStatePutBackIsAsItWasLeft()
    {
        work();
        const QString older = copied();
        work();
        const QString newest = copied();
        putBack(older);
        expectRefused(u"rolledBack"_s);
        putBack(newest);
        work();
    }

    void aRewrittenTailIsRefusedHoweverLongItIs()
    {
        work();
        const QString copy = copied();
        work();
        putBack(copy);
        sitAt(u"somebody else's"_s);
        for (int entries = 0; entries < 2; ++entries) {
            work(u"wang"_s);
            sitAt(u"PC"_s);
            expectRefused(u"rewritten"_s);
            sitAt(u"somebody else's"_s);
        }
    }

    void anotherDeskInItsPlaceIsRefused()
    {
        work();
        const DeskTemplate& other = DeskTemplate::before(u"2026-11-18T10:00:00+08:00"_s);
        const QString copy = m_folder.filePath(newUuid());
        other.copyTo(copy);
        putBack(copy);
        const auto refused = desk::enterDesk(m_path, *other.slotOf(u"li"_s), clockAt(wednesday));
        RD_EXPECT_ERROR(refused, ErrorCode::DeskNotAsLeft);
        QCOMPARE(refused.error().args.value(u"why"_s).toString(), u"newIdentity"_s);
    }

    // Whoever holds the key may write an older number into the desk to bring a removed account back.
    void olderAccountsPutBackWithTheKeyAreRefused()
    {
        const QString slots = desk::slotFilePath(m_path);
        const QString before = m_folder.filePath(newUuid());
        QVERIFY(QFile::copy(slots, before));
        const auto officer = test::orDie(entered(u"chen"_s));
        RD_VERIFY(desk::disableUser(*officer, u"zhao"_s));
        test::RawDatabase(m_path, officer->databaseKey())
            .run("UPDATE meta SET value = CAST(CAST(value AS INTEGER) - 1 AS BLOB) WHERE name = 'slot_sequence'");
        QVERIFY(QFile::remove(slots) && QFile::copy(before, slots));
        expectRefused(u"rolledBack"_s);
    }

    void twoPeopleAcceptItAndTheLogKeepsWhatWasLost()
    {
        work();
        const QString copy = copied();
        work();
        const storage::LogEnd lost = end();
        putBack(copy);
        const storage::LogEnd found = end();
        {
            const auto desk = accepted(u"chen"_s, u"wang"_s);
            RD_VERIFY(desk);
            QCOMPARE((*desk)->session().user().name, u"chen"_s);
            const domain::AuditEntry entry = test::orDie((*desk)->storage().audit().page(found.sequence, 1)).first();
            QCOMPARE(entry.action, u"DeskAccepted"_s);
            QCOMPARE(entry.actorName, u"chen"_s);
            QJsonObject detail = entry.detail;
            const QByteArray signature = QByteArray::fromHex(detail.take(u"secondSignature"_s).toString().toLatin1());
            QCOMPARE(detail[u"why"_s].toString(), u"rolledBack"_s);
            QCOMPARE(detail[u"reason"_s].toString(), reason);
            QCOMPARE(detail[u"lostSequence"_s].toInteger(), lost.sequence);
            QCOMPARE(detail[u"lostHead"_s].toString(), QString::fromLatin1(lost.hash.toHex()));
            QCOMPARE(detail[u"foundSequence"_s].toInteger(), found.sequence);
            QCOMPARE(detail[u"foundHead"_s].toString(), QString::fromLatin1(found.hash.toHex()));
            QCOMPARE(detail[u"secondName"_s].toString(), u"wang"_s);
            const QByteArray signedText = QJsonDocument(detail).toJson(QJsonDocument::Compact);
            const auto wang =
                test::orDie((*desk)->storage().users().find(domain::UserId::trusted(detail[u"second"_s].toString())));
            QCOMPARE(wang.user.name, u"wang"_s);
            QVERIFY(security::signatureHolds(wang.signKey, signedText, signature));
            QVERIFY(!security::signatureHolds(wang.signKey, signedText + ' ', signature));
            const domain::AuditCheck check = test::orDie(desk::verifyAudit(**desk, {}));
            QVERIFY(check.ok);
            QCOMPARE(check.anchor, u"agrees"_s);
        }
        work();
        // What was accepted counts from here on.
        putBack(copy);
        expectRefused(u"rolledBack"_s);
    }

    void theSupervisorMayStandFirst()
    {
        work();
        const QString copy = copied();
        work();
        putBack(copy);
        RD_VERIFY(accepted(u"wang"_s, u"chen"_s));
        work();
    }

    void whoeverMayNotAcceptChangesNothing()
    {
        RD_EXPECT_ERROR(accepted(u"chen"_s, u"wang"_s), ErrorCode::AlreadyDone);
        work();
        const QString copy = copied();
        work();
        putBack(copy);
        const QByteArray before = end().hash;
        RD_EXPECT_ERROR(accepted(u"chen"_s, u"wang"_s, u"  "_s), ErrorCode::ReasonRequired);
        RD_EXPECT_ERROR(accepted(u"chen"_s, u"chen"_s), ErrorCode::SamePerson);
        RD_EXPECT_ERROR(accepted(u"chen"_s, u"li"_s), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(accepted(u"sun"_s, u"chen"_s), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(accepted(u"chen"_s, u"nobody"_s), ErrorCode::WrongPassword);
        const Secret one = DeskTemplate::secretOf(u"chen"_s);
        RD_EXPECT_ERROR(desk::acceptDesk(m_path, {u"chen"_s, one}, {u"wang"_s, one}, reason, clockAt(wednesday)),
                        ErrorCode::WrongPassword);
        const auto young = accepted(u"chen"_s, u"wang"_s, reason, u"2026-11-23T23:59:59+08:00"_s);
        RD_EXPECT_ERROR(young, ErrorCode::NotPermitted);
        QVERIFY(young.error().args.contains(u"young"_s));
        QCOMPARE(end().hash, before);
        expectRefused(u"rolledBack"_s);
        RD_VERIFY(accepted(u"chen"_s, u"wang"_s, reason, u"2026-11-24T00:00:00+08:00"_s));
    }

    // Two supervisors are no officer.
    void oneOfTheTwoIsAnOfficer()
    {
        {
            const auto officer = test::orDie(entered(u"chen"_s));
            RD_VERIFY(desk::addUser(*officer, {u"he"_s, u"何明"_s, domain::Role::Supervisor},
                                    DeskTemplate::secretOf(u"he"_s)));
        }
        const QString copy = copied();
        work();
        putBack(copy);
        const QString later = u"2026-11-27T10:00:00+08:00"_s;
        RD_EXPECT_ERROR(accepted(u"he"_s, u"wang"_s, reason, later), ErrorCode::NotPermitted);
        const auto young = accepted(u"he"_s, u"chen"_s);
        RD_EXPECT_ERROR(young, ErrorCode::NotPermitted);
        QCOMPARE(young.error().args.value(u"young"_s).toString(), u"he"_s);
    }

    // Killed between the commit and its anchor: the desk is ahead, which is in order.
    void anAnchorThatWasNotWrittenAnyMoreIsNoAlarm()
    {
        work();
        const QString name = anchorFile();
        const QString lag = m_folder.filePath(newUuid());
        QVERIFY(QFile::copy(name, lag));
        work();
        work();
        QVERIFY(QFile::remove(name) && QFile::copy(lag, name));
        work();
        // Cut short between the acceptance and its anchor two people accept once more.
        const QString copy = copied();
        work();
        QVERIFY(QFile::remove(lag) && QFile::copy(name, lag));
        putBack(copy);
        RD_VERIFY(accepted(u"chen"_s, u"wang"_s));
        QVERIFY(QFile::remove(name) && QFile::copy(lag, name));
        expectRefused(u"rewritten"_s);
        RD_VERIFY(accepted(u"chen"_s, u"wang"_s));
        work();
    }

    void withoutAWritableProfileTheWorkGoesOnAndTheStatusSaysSo()
    {
        const auto expectNone = [this] {
            const auto desk = test::orDie(entered(u"wang"_s));
            QCOMPARE(test::orDie(desk::deskStatus(*desk)).anchorSequence, 0);
            QCOMPARE(test::orDie(desk::verifyAudit(*desk, {})).anchor, u"none"_s);
        };
        {
            const auto desk = test::orDie(entered(u"wang"_s));
            const domain::DeskStatus status = test::orDie(desk::deskStatus(*desk));
            QCOMPARE(status.anchorSequence, test::orDie(desk->storage().audit().end()).sequence);
            QCOMPARE(status.anchorAge, 0);
        }
        // A place that takes nothing in.
        const QString file = anchorFile();
#ifdef Q_OS_UNIX
        QVERIFY(QFile::remove(file) && QFile::link(u"/dev/full"_s, file));
#else
        QVERIFY(QFile::remove(file) && QDir().mkdir(file));
#endif
        expectNone();
        // No folder can be made where a file lies.
        test::useProfile(m_path);
        expectNone();
    }

    void aDeskMovedElsewhereAndTwoPcsInTurnAreInOrder()
    {
        work();
        const QString moved = copied();
        RD_VERIFY(entered(u"li"_s, moved));
        RD_VERIFY(entered(u"li"_s, moved));
        for (int turn = 0; turn < 2; ++turn) {
            sitAt(u"another PC"_s);
            work(u"wang"_s);
            sitAt(u"PC"_s);
            work();
        }
    }

#ifdef Q_OS_UNIX // a link of Windows is a file of its own, through which nothing is reached
    void aLinkLeadsToTheSameDesk()
    {
        work();
        const QString copy = copied();
        const QString link = m_folder.filePath(newUuid());
        QVERIFY(QFile::link(m_folder.path(), link));
        RD_VERIFY(entered(u"li"_s, link + u'/' + QFileInfo(m_path).fileName()));
        putBack(copy);
        expectRefused(u"rolledBack"_s);
    }
#endif

    void aNewDeskIsMadeWhereOneIsGone()
    {
        work();
        removeDesk(m_path);
        desk::NewDesk newDesk;
        newDesk.path = m_path;
        newDesk.ownerName = u"chen"_s;
        newDesk.demo = true;
        RD_VERIFY(desk::createDesk(newDesk, DeskTemplate::secretOf(u"chen"_s), clockAt(wednesday)));
        RD_VERIFY(desk::unlockDesk(m_path, u"chen"_s, DeskTemplate::secretOf(u"chen"_s), clockAt(wednesday)));
    }

    // The officer alone may take a backup to another place; in its own place the later entries are lost.
    void aBackupRestoredInItsPlaceIsAcceptedByTwo()
    {
        QString backup;
        {
            const auto officer = test::orDie(entered(u"chen"_s));
            backup = test::orDie(desk::makeBackup(*officer, m_folder.path(), {})).file;
        }
        work();
        const Secret password = DeskTemplate::secretOf(u"chen"_s);
        const auto restoredTo = [&](const QString& path) {
            return desk::restoreBackup(backup, path, {u"chen"_s, password}, clockAt(wednesday), {});
        };
        RD_VERIFY(restoredTo(m_folder.filePath(newUuid())));
        removeDesk(m_path);
        RD_EXPECT_ERROR(restoredTo(m_path), ErrorCode::DeskNotAsLeft);
        expectRefused(u"rolledBack"_s);
        const auto desk = accepted(u"chen"_s, u"wang"_s);
        RD_VERIFY(desk);
        QStringList actions;
        for (const domain::AuditEntry& entry : test::orDie((*desk)->storage().audit().page(end().sequence - 4, 4)))
            actions.append(entry.action);
        QVERIFY2(actions.contains(u"DeskAccepted"_s) && actions.contains(u"DeskRestored"_s),
                 qPrintable(actions.join(u' ')));
    }

    void aCodeOnPaperTellsWhetherTheLogStillHoldsItsEntry()
    {
        desk::PaperAnchor paper;
        work();
        const QString copy = copied();
        {
            const auto auditor = test::orDie(entered(u"sun"_s));
            paper = test::orDie(desk::showAnchor(*auditor));
            QCOMPARE(paper.sequence, test::orDie(auditor->storage().audit().end()).sequence);
            QCOMPARE(paper.at, parseInstant(wednesday));
        }
        work();
        {
            const auto auditor = test::orDie(entered(u"sun"_s));
            const desk::PaperAnchorCheck check = test::orDie(desk::compareAnchor(*auditor, paper.code));
            QVERIFY(check.holds && check.sequence == paper.sequence && check.newest > paper.sequence);
            RD_EXPECT_ERROR(desk::compareAnchor(*auditor, paper.code.chopped(1)), ErrorCode::InvalidArgument);
            const auto agent = test::orDie(entered(u"li"_s));
            RD_EXPECT_ERROR(desk::showAnchor(*agent), ErrorCode::NotPermitted);
            RD_EXPECT_ERROR(desk::compareAnchor(*agent, paper.code), ErrorCode::NotPermitted);
        }
        // At a PC that never saw the desk the paper alone remembers.
        putBack(copy);
        sitAt(u"another PC"_s);
        for (int entries = 0; entries < 2; ++entries) {
            const auto officer = test::orDie(entered(u"chen"_s));
            QVERIFY(!test::orDie(desk::compareAnchor(*officer, paper.code)).holds);
        }
    }
};

QTEST_MAIN(AnchorScenariosTest)
#include "anchor_scenarios_test.moc"
