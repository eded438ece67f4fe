#include "tests/support/temporary_storage.h"

#include "core/security/digest.h"

namespace rd::test {

namespace {

constexpr qsizetype keyBytes = 48;
const QDateTime start(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

security::Session sessionOfTheTest()
{
    domain::User user;
    user.id = domain::UserId::create();
    user.name = QStringLiteral("li");
    user.displayName = QStringLiteral("李静");
    user.roles = domain::Role::Agent | domain::Role::Supervisor;
    user.holdsKey = true;
    user.createdAt = start;
    return {user, security::Keyset::create(), QStringLiteral("desk-3")};
}

} // namespace

TemporaryStorage::TemporaryStorage()
    : TemporaryStorage(QString())
{
}

TemporaryStorage::TemporaryStorage(const QString& path)
    : m_path(path.isEmpty() ? m_folder.filePath(QStringLiteral("desk.rightsdesk")) : path)
    , m_key(security::randomSecret(keyBytes))
    , m_session(sessionOfTheTest())
    , m_storage(orDie(storage::Storage::create(m_path, m_key, newUuid())))
{
    orDie(write(QStringLiteral("DeskCreated"), {}, [this](storage::Transaction& work) {
        return work.users().add({m_session.user(), m_session.keyset().publicKeys().sign});
    }));
}

Result<void> TemporaryStorage::reopen()
{
    m_storage.reset();
    // A desk that a test has taken back to an older schema is nobody's: it needs no backup.
    const storage::BackupFirst none{[](int) { return QJsonObject(); }, [] {}};
    RD_TRY_ASSIGN(m_storage, storage::Storage::open(m_path, m_key, none));
    return {};
}

storage::Transaction TemporaryStorage::begin()
{
    return orDie(m_storage->begin(m_session, start));
}

domain::AuditEvent TemporaryStorage::event(const QString& action, const domain::CaseId& caseId)
{
    return {action, QStringLiteral("case"), caseId.text(), caseId, {{QStringLiteral("words"), QStringLiteral("张三")}}};
}

domain::Case TemporaryStorage::someCase(int index)
{
    domain::Case made;
    made.id = domain::CaseId::create();
    made.number = QStringLiteral("DSR-20261123-%1").arg(index + 1, 4, 10, QLatin1Char('0'));
    made.receivedAt = start.addSecs(60 * index);
    made.loggedAt = made.receivedAt.addSecs(30);
    made.requester.contact = QStringLiteral("1380013%1").arg(8000 + index);
    made.subject.name = QStringLiteral("王伟");
    made.subject.phone = made.requester.contact;
    made.minor = domain::MinorClass::Adult;
    made.words = QStringLiteral("我要一份我的个人信息");
    made.platforms = {QStringLiteral("TMALL"), QStringLiteral("STARCARD")};
    made.replyWay = QStringLiteral("ON_FILE");
    made.policyVersion = QStringLiteral("2023-04-25");
    made.deadline.d0 = QDate(2026, 11, 23);
    made.deadline.t1 = QDate(2026, 11, 24);
    made.deadline.due = QDate(2026, 12, 14).addDays(index / 10);
    made.deadline.dueEnd = QDateTime(made.deadline.due, QTime(9, 30), Qt::UTC);
    made.deadline.longStop = QDate(2026, 12, 23);
    made.handler = domain::UserId::trusted(QStringLiteral("0198a000-0000-7000-8000-000000000001"));
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = made.id;
    item.position = 1;
    item.right = domain::RightType::Copy;
    item.requiredLevel = domain::AssuranceLevel::L2;
    made.items.append(item);
    return made;
}

domain::Case TemporaryStorage::addCase(int index)
{
    const domain::Case made = someCase(index);
    orDie(write(QStringLiteral("CallLogged"), made.id,
                [&](storage::Transaction& work) { return work.cases().add(made); }));
    return made;
}

} // namespace rd::test
