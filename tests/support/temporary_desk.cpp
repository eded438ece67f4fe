#include "tests/support/temporary_desk.h"

#include "core/desk/entry/demo_desk.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/load_reference.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/requester_papers.h"
#include "core/desk/verification/verify_requester.h"
#include "core/rules/rule_book.h"
#include "core/security/session.h"
#include "tests/support/desk_template.h"
#include "tests/support/or_die.h"

#include <QDir>

namespace rd::test {

TemporaryDesk::TemporaryDesk(const QString& now)
    : m_template(DeskTemplate::before(now))
    , m_begin(parseInstant(now))
    , m_now(std::make_shared<QDateTime>(parseInstant(now)))
    , m_set(std::make_shared<std::chrono::milliseconds>())
    , m_clock([shared = m_now] { return *shared; },
              [wall = m_now, set = m_set] { return std::chrono::milliseconds(wall->toMSecsSinceEpoch()) - *set; })
{
    m_template.copyTo(path());
}

TemporaryDesk::~TemporaryDesk() = default;

desk::Desk& TemporaryDesk::as(const QString& user)
{
    std::unique_ptr<desk::Desk>& signedIn = m_desks[user];
    if (!signedIn) {
        signedIn = entered(user);
        // With setNow days pass honestly: that is said before a request is taken "now".
        sayTheClockIsRight(*signedIn);
    }
    return *signedIn;
}

void TemporaryDesk::sayTheClockIsRight(desk::Desk& reader)
{
    if (orDie(desk::clockAheadUnconfirmed(reader)) == 0)
        return;
    const bool may = reader.session().may(domain::Permission::ConfirmClock);
    desk::Desk& supervisor = may ? reader : as(QStringLiteral("wang")); // who says so when they sign in for it
    if (orDie(desk::clockAheadUnconfirmed(reader)) > 0)
        orDie(desk::confirmClock(supervisor));
}

std::unique_ptr<desk::Desk> TemporaryDesk::entered(const QString& user)
{
    m_fresh = false;
    if (std::optional<desk::OpenedSlot> opened = m_template.slotOf(user))
        return orDie(desk::enterDesk(path(), std::move(*opened), m_clock));
    return orDie(desk::unlockDesk(path(), user, DeskTemplate::secretOf(user), m_clock));
}

void TemporaryDesk::signOutAll()
{
    m_desks.clear();
}

void TemporaryDesk::bringTo(const QString& state, const std::function<void()>& reach)
{
    if (!m_fresh || *m_now != m_begin)
        return reach();
    m_template.bringTo({state, isoWithOffset(m_begin)}, path(), [&] {
        reach();
        signOutAll();
    });
    m_fresh = false;
}

void TemporaryDesk::setNow(const QString& now)
{
    *m_now = parseInstant(now);
}

void TemporaryDesk::setPcClock(std::chrono::milliseconds by)
{
    *m_now = m_now->addMSecs(by.count());
    *m_set += by;
}

QString TemporaryDesk::path() const
{
    return filePath(QStringLiteral("test.rightsdesk"));
}

QString TemporaryDesk::filePath(const QString& name) const
{
    return m_directory.filePath(name);
}

QString TemporaryDesk::passwordOf(const QString& user)
{
    return DeskTemplate::passwordOf(user);
}

QStringList TemporaryDesk::sampleFiles()
{
    const QDir files(filePath(QStringLiteral("samples")));
    if (!files.exists()) {
        files.mkpath(QStringLiteral("."));
        const Result<void> written = desk::writeDemoFiles(files.path());
        if (!written)
            qFatal("%s", qPrintable(errorName(written.error().code)));
    }
    QStringList paths;
    for (const QString& name : files.entryList(QDir::Files))
        paths.append(files.filePath(name));
    return paths;
}

void TemporaryDesk::loadRegister()
{
    bringTo(QStringLiteral("register"), [this] {
        for (const QString& path : sampleFiles()) {
            if (path.contains(QLatin1String("members")) || path.contains(QLatin1String("orders.csv"))
                || path.contains(QLatin1String("OrderList")))
                orDie(desk::loadReference(as(QStringLiteral("chen")), path, {}));
        }
    });
}

domain::CallIntake TemporaryDesk::call(domain::RightType right, const QString& name, const QString& phone) const
{
    domain::CallIntake intake;
    intake.channel = domain::Channel::Hotline;
    intake.receivedAt = m_clock.now();
    intake.receivedByHand = true; // the test says so, however long the desk was silent before
    intake.requester = {domain::RequesterType::Self, phone};
    intake.subject.name = name;
    intake.subject.phone = phone;
    intake.minor = domain::MinorClass::Adult;
    intake.words = QStringLiteral("我要办理个人信息请求");
    domain::WishedItem wish;
    wish.right = right;
    intake.items = {wish};
    intake.platforms = {QStringLiteral("YOUZAN"), QStringLiteral("TMALL"), QStringLiteral("STARCARD")};
    intake.callNumber = phone;
    return intake;
}

domain::CaseId TemporaryDesk::verifiedCase(const domain::CallIntake& intake, const QString& card)
{
    desk::Desk& agent = as(QStringLiteral("li"));
    const domain::CaseId caseId = orDie(desk::logCall(agent, intake)).logged.id;
    const QString code = orDie(desk::issueCode(agent, caseId)).code;
    orDie(desk::verifyRequester(agent, caseId, {{QStringLiteral("P1"), code}, {QStringLiteral("K1"), card}}));
    if (const rules::RequesterRule* rule = agent.rules().requester(intake.requester.type)) {
        for (const QString& kind : rule->ways.first().papers)
            orDie(desk::recordPaper(agent, caseId, {kind, {}, {}, {}}));
        orDie(desk::decidePapers(as(QStringLiteral("wang")), caseId, desk::PaperDecision::Accept, {}));
    }
    return caseId;
}

void TemporaryDesk::openChildData(const domain::CaseId& caseId)
{
    orDie(desk::requestAccess(as(QStringLiteral("li")), caseId, QStringLiteral("副本中含孩子的信息，需核对后生成。")));
    orDie(desk::decideAccess(as(QStringLiteral("wang")), caseId, desk::AccessDecision::Approve, {}));
}

} // namespace rd::test
