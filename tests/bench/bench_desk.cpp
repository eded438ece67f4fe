#include "tests/bench/bench_desk.h"

#include "core/base/secret.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/rules/deadline_rule.h"
#include "core/storage/storage.h"

#include <QDir>
#include <QFile>

namespace rd::bench {

namespace {

const QString owner = QStringLiteral("bench");
constexpr int casesOfATransaction = 5000;
constexpr int daysOfTheDesk = 1500;

Secret password()
{
    QString text = QStringLiteral("a password for benches");
    return Secret::fromText(text);
}

template <typename Value> Value orDie(Result<Value> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(errorName(result.error().code)),
               qPrintable(result.error().developerDetail));
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

QString nameOf(int index)
{
    static const QString family = QStringLiteral("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗");
    static const QString given = QStringLiteral("伟芳娜敏静丽强磊军洋艳勇杰娟涛明超秀霞平刚桂英华");
    return QString(family.at(index % family.size())) + given.at(index / 20 % given.size())
        + given.at(index / 480 % given.size());
}

domain::Case caseOf(int index, const QDate& first, const desk::Desk& desk, const domain::Deadline& deadline)
{
    domain::Case made;
    made.id = domain::CaseId::create();
    made.number = QStringLiteral("DSR-%1-%2")
                      .arg(first.addDays(index % daysOfTheDesk).toString(QStringLiteral("yyyyMMdd")))
                      .arg(index / daysOfTheDesk + 1, 4, 10, QLatin1Char('0'));
    made.state = index % 7 == 0 ? domain::CaseState::InProgress : domain::CaseState::Closed;
    made.minor = index % 100 == 0 ? domain::MinorClass::ChildUnder14 : domain::MinorClass::Adult;
    made.receivedAt = shanghai(first.addDays(index % daysOfTheDesk), QTime(10, 0)).toUTC();
    made.loggedAt = made.receivedAt;
    made.requester.contact = phoneOf(index);
    made.subject.name = nameOf(index);
    made.subject.phone = phoneOf(index);
    made.words = QStringLiteral("我想要一份你们手里我的全部个人信息的副本");
    made.platforms = {QStringLiteral("TMALL"), QStringLiteral("STARCARD")};
    made.policyVersion = desk.rules().policyVersion();
    made.deadline = deadline;
    made.deadline.d0 = first.addDays(index % daysOfTheDesk);
    made.deadline.due = made.deadline.d0.addDays(21);
    made.handler = desk.session().user().id;
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.caseId = made.id;
    item.position = 1;
    item.right = domain::RightType::Copy;
    item.requiredLevel = domain::AssuranceLevel::L2;
    item.state = made.state;
    made.items.append(item);
    return made;
}

void fill(desk::Desk& desk, int cases)
{
    const QDate first = desk.clock().today().addDays(-daysOfTheDesk);
    const domain::Deadline deadline =
        orDie(rules::computeDeadline(desk.rules(), desk.clock().now(), desk.calendar()), "deadline");
    for (int from = 0; from < cases; from += casesOfATransaction) {
        storage::Transaction work = orDie(desk.begin(), "begin");
        for (int index = from; index < std::min(cases, from + casesOfATransaction); ++index)
            orDie(work.cases().add(caseOf(index, first, desk, deadline)), "add");
        domain::AuditEvent event;
        event.action = QStringLiteral("BenchFilled");
        event.objectKind = QStringLiteral("desk");
        orDie(work.commit(event), "commit");
    }
}

} // namespace

QString phoneOf(int index)
{
    return QStringLiteral("1%1").arg(qint64(index) * 7919 % 1000000000 + 7000000000LL, 10, 10, QLatin1Char('0'));
}

std::unique_ptr<desk::Desk> makeDesk(const QString& folder, const QString& name, int cases)
{
    desk::NewDesk wanted;
    wanted.path = QDir(folder).filePath(name);
    wanted.ownerName = owner;
    wanted.demo = true; // the cheap key derivation: signing in is not what is measured
    std::unique_ptr<desk::Desk> desk = orDie(desk::createDesk(wanted, password(), Clock::system()), "create");
    fill(*desk, cases);
    return desk;
}

std::unique_ptr<desk::Desk> copyOfDesk(const QString& folder, const QString& from, const QString& to)
{
    const QString source = QDir(folder).filePath(from);
    const QString target = QDir(folder).filePath(to);
    if (!QFile::copy(source, target) || !QFile::copy(desk::slotFilePath(source), desk::slotFilePath(target)))
        qFatal("the desk cannot be copied");
    return orDie(desk::unlockDesk(target, owner, password(), Clock::system()), "unlock");
}

domain::CallIntake callOf(int index, const QDateTime& at)
{
    domain::CallIntake call;
    call.receivedAt = at;
    call.requester.contact = phoneOf(index);
    call.subject.name = nameOf(index);
    call.subject.phone = phoneOf(index);
    call.words = QStringLiteral("别再给我发短信了，另外我想要一份我的信息");
    call.items = {{domain::RightType::OptOut, {}, {}, true}, {domain::RightType::Copy, {}, {}, true}};
    call.platforms = {QStringLiteral("TMALL"), QStringLiteral("STARCARD"), QStringLiteral("YOUZAN")};
    call.callNumber = phoneOf(index);
    call.callStartedAt = at.addSecs(-300);
    call.callEndedAt = at;
    return call;
}

} // namespace rd::bench
