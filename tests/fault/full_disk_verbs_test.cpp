#include "core/desk/approvals/approve.h"
#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/temporary_storage.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr int diskBytes = 48 * 1024 * 1024;
constexpr int mostStatements = 200;
const QString newPassword = u"another password"_s;
const QString name = u"王小明"_s;
const QString phone = u"19900009929"_s;
const QString card = u"8600103774942997"_s;

Secret secretOf(QString text)
{
    return Secret::fromText(text);
}

Secret passwordOf(const QString& user)
{
    return secretOf(test::TemporaryDesk::passwordOf(user));
}

Result<domain::User> addHe(desk::Desk& desk)
{
    return desk::addUser(desk, {u"he"_s, u"何明"_s, domain::Role::Agent}, passwordOf(u"he"_s));
}

domain::CaseId theCase(const desk::Desk& desk)
{
    return test::orDie(desk.storage().cases().page({}, {}, 1)).rows.first().header.id;
}

} // namespace

// A disk that is full when a verb wants to write (R4): the person is told, the desk is as it was, and once there is
// room again the same verb works.
class FullDiskVerbsTest : public QObject {
    Q_OBJECT

private:
    using Verb = std::function<Result<void>(desk::Desk&)>;

    test::TemporaryDesk m_template;
    test::TemporaryDesk m_collected;
    QString m_accounts; // a desk with its users
    QString m_letter; // a refusal is approved, its letter is ready
    QString m_copy; // everything is collected for a copy
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::SmallDisk> m_disk;
    QString m_path;

    QString besideTheDisk(const QString& file) const { return m_folder->filePath(file); }
    QString onTheDisk(const QString& file) const { return m_folder->filePath(u"disk/"_s + file); }
    void collectForACopy();
    std::unique_ptr<desk::Desk> open(const QString& from, const QString& user);
    void expectFullThenDone(desk::Desk& desk, const Verb& verb) const;
    void expectUndoneAtAnyStatement(desk::Desk& desk, const Verb& verb) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void addingAUser();
    void disablingAUser();
    void changingAPassword();
    void sendingALetterToAFullDisk();
    void sendingALetterWhenTheRecordHasNoRoom();
    void buildingACopyOnAFullDisk();
    void buildingACopyWhenTheRecordHasNoRoom();
    void signingIn();
    void accountsAreUntouchedWhicheverStatementFails();
};

void FullDiskVerbsTest::initTestCase()
{
    const auto keepAs = [this](const QString& file) {
        m_template.signOutAll();
        const QString path = m_template.filePath(file);
        test::copyDesk(m_template.path(), path);
        return path;
    };
    m_accounts = keepAs(u"accounts"_s);

    m_template.loadRegister();
    const domain::CaseId refused =
        m_template.verifiedCase(m_template.call(domain::RightType::Delete, name, phone), card);
    RD_VERIFY(
        desk::proposeOutcome(m_template.as(u"li"_s), refused, 1,
                             {domain::Outcome::Refused, u"G1"_s,
                              u"该订单涉及发票，依法须保存会计凭证，保存期限至2031年12月31日，在此之前不能删除。"_s,
                              u"《中华人民共和国会计法》第二十三条"_s}));
    RD_VERIFY(desk::approve(m_template.as(u"chen"_s), refused, 0, u"同意"_s));
    const auto draft = desk::draftReply(m_template.as(u"li"_s), refused);
    RD_VERIFY(draft);
    for (const domain::LetterBlock& block : draft->blocks) {
        for (const QString& missing : block.missing)
            RD_VERIFY(desk::setReplyText(m_template.as(u"li"_s), refused, u"T12"_s, missing, u"无"_s));
    }
    m_letter = keepAs(u"letter"_s);
    collectForACopy();
}

void FullDiskVerbsTest::collectForACopy()
{
    m_collected.loadRegister();
    const domain::CaseId caseId =
        m_collected.verifiedCase(m_collected.call(domain::RightType::Copy, name, phone), card);
    desk::Desk& agent = m_collected.as(u"li"_s);
    RD_VERIFY(desk::collectData(agent, caseId, m_collected.sampleFiles(), {}));
    const auto file = desk::showCase(agent, caseId);
    RD_VERIFY(file);
    for (const domain::FoundRecord& record : file->records) {
        if (record.decision == domain::Decision::Undecided)
            RD_VERIFY(desk::decideMatch(agent, record.id, domain::Decision::No));
    }
    RD_VERIFY(desk::finishCollection(agent, caseId));
    m_collected.openChildData(caseId);
    m_collected.signOutAll();
    m_copy = m_collected.path();
}

void FullDiskVerbsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"disk"_s));
    m_path = onTheDisk(u"desk.rightsdesk"_s);
}

void FullDiskVerbsTest::cleanup()
{
    storage::SqlConnection::failStatement(0);
    m_disk.reset();
    m_folder.reset();
}

std::unique_ptr<desk::Desk> FullDiskVerbsTest::open(const QString& from, const QString& user)
{
    m_disk = std::make_unique<test::SmallDisk>(m_folder->filePath(u"disk"_s), diskBytes);
    test::copyDesk(from, m_path);
    return test::orDie(desk::unlockDesk(m_path, user, passwordOf(user), m_template.clock()));
}

void FullDiskVerbsTest::expectFullThenDone(desk::Desk& desk, const Verb& verb) const
{
    const QStringList before = test::stateOf(desk);
    const QString head = *desk.storage().audit().head();
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    m_disk->fill();
    const Result<void> failed = verb(desk);
    m_disk->makeRoom();
    QVERIFY(!failed.has_value());
    QVERIFY2(m_disk->saysFull(failed.error()), qPrintable(errorName(failed.error().code)));
    QCOMPARE(test::stateOf(desk), before);
    QCOMPARE(*desk.storage().audit().head(), head);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    QVERIFY(desk.storage().audit().verify()->ok);

    const Result<void> done = verb(desk);
    RD_VERIFY(done);
    QVERIFY(test::stateOf(desk) != before);
    QVERIFY(desk.storage().audit().verify()->ok);
    QVERIFY(test::slotsAreSettled(m_path));
    QCOMPARE(test::signInAnswer(m_path, u"chen"_s, test::TemporaryDesk::passwordOf(u"chen"_s), m_template.clock()),
             u"opened"_s);
}

void FullDiskVerbsTest::addingAUser()
{
    const auto desk = open(m_accounts, u"chen"_s);
    const auto signsIn = [this] {
        return test::signInAnswer(m_path, u"he"_s, test::TemporaryDesk::passwordOf(u"he"_s), m_template.clock());
    };
    m_disk->fill();
    const Result<domain::User> failed = addHe(*desk);
    m_disk->makeRoom();
    QVERIFY(!failed.has_value());
    QCOMPARE(signsIn(), u"WrongPassword"_s);
    expectFullThenDone(*desk, [](desk::Desk& officer) { return addHe(officer).map([](const domain::User&) {}); });
    QCOMPARE(signsIn(), u"opened"_s);
}

void FullDiskVerbsTest::disablingAUser()
{
    const auto desk = open(m_accounts, u"chen"_s);
    expectFullThenDone(*desk, [](desk::Desk& officer) { return desk::disableUser(officer, u"zhao"_s); });
    QCOMPARE(test::signInAnswer(m_path, u"zhao"_s, test::TemporaryDesk::passwordOf(u"zhao"_s), m_template.clock()),
             u"UserDisabled"_s);
}

void FullDiskVerbsTest::changingAPassword()
{
    const auto desk = open(m_accounts, u"li"_s);
    const auto change = [](desk::Desk& agent) {
        return desk::changePassword(agent, passwordOf(u"li"_s), secretOf(newPassword));
    };
    m_disk->fill();
    QVERIFY(!change(*desk).has_value());
    m_disk->makeRoom();
    QCOMPARE(test::signInAnswer(m_path, u"li"_s, newPassword, m_template.clock()), u"WrongPassword"_s);
    expectFullThenDone(*desk, change);
    QCOMPARE(test::signInAnswer(m_path, u"li"_s, newPassword, m_template.clock()), u"opened"_s);
}

void FullDiskVerbsTest::sendingALetterToAFullDisk()
{
    const auto desk = open(m_letter, u"li"_s);
    expectFullThenDone(*desk, [this](desk::Desk& agent) {
        return desk::sendReply(agent, theCase(agent),
                               {u"T12"_s, domain::ReplyChannel::Letter, {}, {}, onTheDisk(u"T12.pdf"_s)})
            .map([](const domain::SentReply&) {});
    });
    QVERIFY(QFile::exists(onTheDisk(u"T12.pdf"_s)));
}

void FullDiskVerbsTest::sendingALetterWhenTheRecordHasNoRoom()
{
    const auto desk = open(m_letter, u"li"_s);
    expectFullThenDone(*desk, [this](desk::Desk& agent) {
        return desk::sendReply(agent, theCase(agent),
                               {u"T12"_s, domain::ReplyChannel::Letter, {}, {}, besideTheDisk(u"T12.pdf"_s)})
            .map([](const domain::SentReply&) {});
    });
    QVERIFY(QFile::exists(besideTheDisk(u"T12.pdf"_s)));
}

void FullDiskVerbsTest::buildingACopyOnAFullDisk()
{
    const auto desk = open(m_copy, u"li"_s);
    const QString out = onTheDisk(u"out"_s);
    expectFullThenDone(*desk, [&](desk::Desk& agent) {
        const Result<domain::BuiltCopy> built = desk::buildCopy(agent, theCase(agent), out, {});
        if (!built && QDir(out).exists() && !QDir(out).isEmpty())
            return Result<void>(fail(ErrorCode::FileExists));
        return built.map([](const domain::BuiltCopy&) {});
    });
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 2);
}

void FullDiskVerbsTest::buildingACopyWhenTheRecordHasNoRoom()
{
    const auto desk = open(m_copy, u"li"_s);
    expectFullThenDone(*desk, [&](desk::Desk& agent) {
        return desk::buildCopy(agent, theCase(agent), m_folder->path(), {}).map([](const domain::BuiltCopy&) {});
    });
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
}

void FullDiskVerbsTest::signingIn()
{
    (void)open(m_accounts, u"chen"_s);
    const auto answer = [this] { return desk::unlockDesk(m_path, u"li"_s, passwordOf(u"li"_s), m_template.clock()); };
    m_disk->fill();
    const auto failed = answer();
    m_disk->makeRoom();
    QVERIFY(!failed.has_value());
    QVERIFY2(m_disk->saysFull(failed.error()),
             qPrintable(errorName(failed.error().code) + failed.error().developerDetail));
    const auto desk = answer();
    RD_VERIFY(desk);
    QVERIFY((*desk)->storage().audit().verify()->ok);
}

void FullDiskVerbsTest::expectUndoneAtAnyStatement(desk::Desk& desk, const Verb& verb) const
{
    RD_VERIFY(desk::settleSlots(desk));
    const QStringList before = test::stateOf(desk);
    const QString head = *desk.storage().audit().head();
    const auto slotsOf = [this] { return security::loadSlotCopies(desk::slotFilePath(m_path))->first().body; };
    const QByteArray accounts = slotsOf();
    int failing = 1;
    for (; failing < mostStatements; ++failing) {
        storage::SqlConnection::failStatement(failing);
        const Result<void> done = verb(desk);
        storage::SqlConnection::failStatement(0);
        if (done)
            break;
        QCOMPARE(done.error().code, ErrorCode::DiskFull);
        QCOMPARE(test::stateOf(desk), before);
        QCOMPARE(*desk.storage().audit().head(), head);
        QVERIFY(test::slotsAreSettled(m_path));
        QCOMPARE(slotsOf(), accounts);
    }
    QVERIFY2(failing > 4 && failing < mostStatements, qPrintable(QString::number(failing)));
    QVERIFY(test::stateOf(desk) != before);
    QVERIFY(slotsOf() != accounts);
    QVERIFY(desk.storage().audit().verify()->ok);
    // It succeeded with the failing statement in the repair that follows; a sign-in makes up for it.
    QVERIFY(!test::slotsAreSettled(m_path));
    QCOMPARE(test::signInAnswer(m_path, u"li"_s, test::TemporaryDesk::passwordOf(u"li"_s), m_template.clock()),
             u"opened"_s);
    QVERIFY(test::slotsAreSettled(m_path));
}

void FullDiskVerbsTest::accountsAreUntouchedWhicheverStatementFails()
{
    const auto desk = open(m_accounts, u"chen"_s);
    expectUndoneAtAnyStatement(*desk,
                               [](desk::Desk& officer) { return addHe(officer).map([](const domain::User&) {}); });
    expectUndoneAtAnyStatement(*desk, [](desk::Desk& officer) { return desk::disableUser(officer, u"zhao"_s); });
    expectUndoneAtAnyStatement(*desk, [](desk::Desk& officer) {
        return desk::changePassword(officer, passwordOf(u"chen"_s), secretOf(newPassword));
    });
}

QTEST_MAIN(FullDiskVerbsTest)

#include "full_disk_verbs_test.moc"
