#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/deadlines/confirm_notice.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/security/digest.h"
#include "core/storage/storage.h"
#include "tests/fault/kill_moments.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"
#include "tests/support/notice_text.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QString newPassword = u"another password"_s;
const QString begin = u"2026-11-23T10:00:00+08:00"_s;
const Clock atWork = Clock::fixed(parseInstant(begin));

Secret secretOf(QString text)
{
    return Secret::fromText(text);
}

Secret passwordOf(const QString& user)
{
    return secretOf(test::TemporaryDesk::passwordOf(user));
}

// Signed in without deriving the key from the password once more; whose password is in question is asked apart.
std::unique_ptr<desk::Desk> entered(const QString& path, const QString& user)
{
    return test::orDie(desk::enterDesk(path, *test::DeskTemplate::before(begin).slotOf(user), atWork));
}

domain::CaseId theCase(const desk::Desk& desk)
{
    return test::orDie(desk.storage().cases().page({}, {}, 1)).rows.first().header.id;
}

QString letterPath(const QString& deskPath)
{
    return deskPath + u".T12.pdf"_s;
}

struct Account {
    QString user;
    QString password;
};

struct Verb {
    QString name;
    QString user; // who does it
    std::function<Result<void>(desk::Desk&)> run;
    QList<Account> accounts; // whose sign-in may depend on whether it was done
};

template <typename Value> Result<void> nothing(const Result<Value>& done)
{
    return done.map([](const Value&) {});
}

const QList<Verb>& verbs()
{
    static const auto own = [](const QString& user) { return Account{user, test::TemporaryDesk::passwordOf(user)}; };
    static const QList<Verb> all{
        {u"user add"_s,
         u"chen"_s,
         [](desk::Desk& desk) {
             return nothing(desk::addUser(desk, {u"he"_s, u"何明"_s, domain::Role::Agent}, passwordOf(u"he"_s)));
         },
         {own(u"he"_s)}},
        {u"user disable"_s,
         u"chen"_s,
         [](desk::Desk& desk) { return desk::disableUser(desk, u"zhao"_s); },
         {own(u"zhao"_s)}},
        {u"password"_s,
         u"li"_s,
         [](desk::Desk& desk) { return desk::changePassword(desk, passwordOf(u"li"_s), secretOf(newPassword)); },
         {own(u"li"_s), {u"li"_s, newPassword}}},
        {u"approval"_s,
         u"chen"_s,
         [](desk::Desk& desk) { return nothing(desk::approve(desk, theCase(desk), 0, u"同意"_s)); },
         {}},
        {u"letter"_s,
         u"li"_s,
         [](desk::Desk& desk) {
             return desk::sendReply(desk, theCase(desk),
                                    {u"T12"_s, domain::ReplyChannel::Letter, {}, {}, letterPath(desk.path())})
                 .map([](const domain::SentReply&) {});
         },
         {}},
        {u"notice"_s, u"wang"_s, [](desk::Desk& desk) { return nothing(desk::confirmNotice(desk, 2027, {}, {})); }, {}},
        // The repair of what an earlier kill left; the account was never committed.
        {u"sign-in"_s, u"chen"_s, {}, {own(u"he"_s)}},
    };
    return all;
}

// Runs one verb and says what moments it passed; dies at moment `at`, or lives for 0.
int runVerb(int verbIndex, const QString& path, int at)
{
    const Verb& verb = verbs().at(verbIndex);
    if (!verb.run)
        test::countMoments(at);
    const auto desk = verb.run ? entered(path, verb.user)
                               : test::orDie(desk::unlockDesk(path, verb.user, passwordOf(verb.user), atWork));
    if (verb.run) {
        test::countMoments(at);
        test::orDie(verb.run(*desk));
    }
    return test::tellMoments();
}

QByteArray runOf(int verb, const QString& path, int at)
{
    return test::runToMoment({u"--verb"_s, QString::number(verb), path, QString::number(at)});
}

// All of a desk after a run: who signs in, what is on record; the log holds and the accounts are whole again.
struct Seen {
    QStringList answers;
    QStringList state;

    bool operator==(const Seen& other) const { return answers == other.answers && state == other.state; }
};

} // namespace

// kill -9 in the middle of every kind of write of the verbs that change accounts, and of those that answer a case: the
// desk is exactly as before or exactly as after, and who signs in is who is on record.
class VerbKillTest : public QObject {
    Q_OBJECT

private:
    test::KilledDesks m_desks;

    void keepNotice(test::TemporaryDesk& desk);
    Seen look(const Verb& verb, const QString& path) const;

private Q_SLOTS:
    void initTestCase();
    void killedAnywhereTheDeskIsBeforeOrAfter_data();
    void killedAnywhereTheDeskIsBeforeOrAfter();
};

void VerbKillTest::initTestCase()
{
    test::TemporaryDesk desk;
    desk.loadRegister();
    const domain::CaseId caseId =
        desk.verifiedCase(desk.call(domain::RightType::Delete, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
    RD_VERIFY(
        desk::proposeOutcome(desk.as(u"li"_s), caseId, 1,
                             {domain::Outcome::Refused, u"G1"_s,
                              u"该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。"_s,
                              u"《中华人民共和国会计法》第二十三条"_s}));
    const Secret key = desk.as(u"chen"_s).databaseKey().copy();
    desk.signOutAll();
    for (const QString& verb : {u"user add"_s, u"user disable"_s, u"password"_s, u"approval"_s, u"sign-in"_s})
        test::copyDesk(desk.path(), m_desks.templateOf(verb));

    keepNotice(desk);
    const QString slotPath = desk::slotFilePath(m_desks.templateOf(u"sign-in"_s));
    const security::SlotFile current = test::orDie(security::loadSlotCopies(slotPath)).first().file;
    security::SlotFile next = current;
    ++next.sequence;
    domain::User user;
    user.id = domain::UserId::create();
    user.name = u"he"_s;
    user.roles = domain::Role::Agent;
    const security::Keyset keyset = security::Keyset::create();
    next.keySlots.append(
        test::orDie(security::makeSlot(current.deskId, user, passwordOf(u"he"_s), security::KdfCost::floor(), keyset)));
    next.keySlots.last().sealedKey = security::sealTo(keyset.publicKeys(), key);
    RD_VERIFY(security::stageSlotFile(slotPath, current, next, key));

    RD_VERIFY(desk::approve(desk.as(u"chen"_s), caseId, 0, u"同意"_s));
    const auto draft = desk::draftReply(desk.as(u"li"_s), caseId);
    RD_VERIFY(draft);
    for (const domain::LetterBlock& block : draft->blocks) {
        for (const QString& missing : block.missing)
            RD_VERIFY(desk::setReplyText(desk.as(u"li"_s), caseId, u"T12"_s, missing, u"无"_s));
    }
    desk.signOutAll();
    test::copyDesk(desk.path(), m_desks.templateOf(u"letter"_s));
}

// A notice waits that makes due dates of this year earlier.
void VerbKillTest::keepNotice(test::TemporaryDesk& desk)
{
    const QString notice = test::writeNotice(
        m_desks.path(u"2027.json"_s), test::holidayCn(2027, {u"2027-01-01"_s}, {u"2026-12-05"_s, u"2026-12-06"_s}));
    RD_VERIFY(desk::importNotice(desk.as(u"chen"_s), notice, {}));
    desk.signOutAll();
    test::copyDesk(desk.path(), m_desks.templateOf(u"notice"_s));
}

Seen VerbKillTest::look(const Verb& verb, const QString& path) const
{
    Seen seen;
    // Before anybody's sign-in has repaired anything.
    for (const Account& account : verb.accounts)
        seen.answers.append(test::signInAnswer(path, account.user, account.password, atWork));
    // Where accounts change, a sign-in is what repairs them.
    const auto officer = verb.accounts.isEmpty() || seen.answers.contains(u"opened"_s)
        ? entered(path, u"chen"_s)
        : test::orDie(desk::unlockDesk(path, u"chen"_s, passwordOf(u"chen"_s), atWork));
    seen.state = test::stateOf(*officer);
    const domain::AuditCheck log = test::orDie(desk::verifyAudit(*officer, {}));
    seen.state.append(u"log "_s + (log.ok ? u"holds"_s : log.problem));
    seen.state.append(test::slotsAreSettled(path) ? u"accounts whole"_s : u"accounts in two minds"_s);
    for (const domain::Reply& reply : test::orDie(officer->storage().replies().ofCase(theCase(*officer)))) {
        if (reply.state != domain::ReplyState::Sent)
            continue;
        QFile pdf(letterPath(path));
        const QByteArray content = pdf.open(QIODevice::ReadOnly) ? pdf.readAll() : QByteArray();
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        seen.state.append(QString::fromLatin1(hash) == reply.pdfHash ? u"letter on disk"_s : u"letter lost"_s);
    }
    return seen;
}

void VerbKillTest::killedAnywhereTheDeskIsBeforeOrAfter_data()
{
    QTest::addColumn<int>("verb");
    for (int verb = 0; verb < verbs().size(); ++verb)
        QTest::newRow(qPrintable(verbs().at(verb).name)) << verb;
}

void VerbKillTest::killedAnywhereTheDeskIsBeforeOrAfter()
{
    QFETCH(int, verb);
    const Verb& what = verbs().at(verb);
    const Seen before = look(what, m_desks.freshCopy(what.name));
    const QString whole = m_desks.freshCopy(what.name);
    const QByteArray passed = runOf(verb, whole, 0);
    const Seen after = look(what, whole);
    QVERIFY(before.state.contains(u"log holds"_s) && before.state.contains(u"accounts whole"_s));
    QVERIFY(after.state.contains(u"log holds"_s) && after.state.contains(u"accounts whole"_s));
    QVERIFY(!after.state.contains(u"letter lost"_s));
    QCOMPARE(what.run != nullptr, !(before == after));
    QVERIFY2(passed.count('w') >= 5 && passed.count('s') > 0, passed.constData());
    QCOMPARE(passed.count('k') > 0, !QStringList({u"approval"_s, u"letter"_s, u"notice"_s}).contains(what.name));

    int wasBefore = 0;
    int wasAfter = 0;
    for (const int at : test::momentsToDieAt(passed, 4)) {
        const QString path = m_desks.freshCopy(what.name);
        const bool killed = runOf(verb, path, at).isEmpty();
        const Seen seen = look(what, path);
        const QString where =
            u"%1 of %2: %3\n%4"_s.arg(at).arg(passed.size()).arg(seen.answers.join(u' '), seen.state.join(u'\n'));
        QVERIFY2(seen == before || seen == after, qPrintable(where));
        QVERIFY2(killed || seen == after, qPrintable(where));
        wasBefore += seen == before ? 1 : 0;
        wasAfter += seen == after ? 1 : 0;
    }
    QVERIFY(wasBefore > 0);
    QVERIFY(wasAfter > 0);
}

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--verb"_s)
        return runVerb(arguments.value(2).toInt(), arguments.value(3), arguments.value(4).toInt());
    VerbKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "verb_kill_test.moc"
