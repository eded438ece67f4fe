#include "core/desk/entry/demo_desk.h"

#include "core/base/safe_file.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/demo_story.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/verification/load_reference.h"
#include "core/rules/rule_book.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace rd::desk {

namespace {

const QString demoPassword = QStringLiteral("demo-rightsdesk");
constexpr int weeksAtWork = 14;
constexpr int secondsSinceDraft = 25 * 60;
constexpr int daysOverdue = 20; // since the first request was to be erased
constexpr int daysOfFirstRequest = 60; // at the most, with every holiday, from its call to its end

struct DemoAccount {
    const char* name;
    const char16_t* displayName;
    domain::Roles roles;
};

const QList<DemoAccount>& accounts()
{
    static const QList<DemoAccount> all{
        {"chen", u"陈晓雯", domain::Role::Officer | domain::Role::Supervisor},
        {"li", u"李静", domain::Role::Agent},
        {"zhao", u"赵敏", domain::Role::Agent},
        {"wang", u"王芳", domain::Role::Supervisor},
        {"sun", u"孙立", domain::Role::Auditor},
        {"it", u"周强", domain::Role::Admin},
    };
    return all;
}

Secret passwordSecret()
{
    QString typed = demoPassword;
    return Secret::fromText(typed);
}

DemoPerson personOf(const QJsonObject& json)
{
    DemoPerson person;
    domain::CallIntake& intake = person.intake;
    const QString phone = json.value(QLatin1String("phone")).toString();
    intake.channel =
        domain::parseChannel(json.value(QLatin1String("channel")).toString()).value_or(domain::Channel::Hotline);
    intake.requester = {domain::parseRequesterType(json.value(QLatin1String("requester")).toString())
                            .value_or(domain::RequesterType::Self),
                        phone};
    intake.subject.name = json.value(QLatin1String("name")).toString();
    intake.subject.phone = phone;
    intake.subject.member = json.value(QLatin1String("member")).toString();
    intake.minor =
        domain::parseMinorClass(json.value(QLatin1String("minor")).toString()).value_or(domain::MinorClass::Unknown);
    intake.words = json.value(QLatin1String("words")).toString();
    intake.callNumber = phone;
    for (const QJsonValue& value : json.value(QLatin1String("items")).toArray()) {
        domain::WishedItem wish;
        wish.right = domain::parseRight(value.toObject().value(QLatin1String("right")).toString())
                         .value_or(domain::RightType::Explain);
        wish.ground = value.toObject().value(QLatin1String("ground")).toString();
        for (const QJsonValue& purpose : value.toObject().value(QLatin1String("purposes")).toArray())
            wish.purposes.append(purpose.toString());
        intake.items.append(wish);
    }
    for (const QJsonValue& platform : json.value(QLatin1String("platforms")).toArray())
        intake.platforms.append(platform.toString());
    person.workingDaysAgo = json.value(QLatin1String("workingDaysAgo")).toInt();
    person.stage = json.value(QLatin1String("stage")).toString();
    return person;
}

Result<QJsonObject> shippedStory()
{
    RD_TRY_ASSIGN(const QByteArray json, readWholeFile(QStringLiteral(":/demo/cases.json"), 1 << 20));
    return QJsonDocument::fromJson(json).object();
}

// When the desk began: weeks ago, or so long ago that the records of its first request are over by now (§9). A company
// has made no promise before its policy, so there is no such request then.
struct DemoTime {
    QDateTime present;
    QDateTime begin; // of the work on the sixty
    std::optional<QDateTime> firstRequest; // closed by then
};

DemoTime timeOf(const Clock& clock, const rules::RuleBook& rules)
{
    const QDateTime present = clock.now();
    const QDate ended = shanghaiDate(present).addYears(-rules.caseKeptYears()).addDays(-daysOverdue);
    DemoTime time{present, present.addDays(-7 * weeksAtWork), {}};
    if (ended.addDays(-daysOfFirstRequest) >= rules.effective())
        time.firstRequest = shanghai(ended, QTime(17, 0));
    return time;
}

Result<void> addAccounts(Desk& officer)
{
    for (const DemoAccount& account : accounts()) {
        const QString name = QLatin1String(account.name);
        if (name == officer.session().user().name)
            continue;
        RD_TRY(addUser(officer, {name, QString::fromUtf16(account.displayName), account.roles}, passwordSecret()));
    }
    return {};
}

Result<void> loadRegister(Desk& officer, const QDir& files)
{
    for (const char* name : {"shuyun_members.csv", "youzan_orders.csv", "tmall_ExportOrderList.csv", "jd_orders.csv"})
        RD_TRY(loadReference(officer, files.filePath(QLatin1String(name)), {}));
    return {};
}

// A call that broke off before anything was logged: what the intake page kept of it.
Result<void> keepCallDraft(Desk& agent, const QJsonObject& kept, const QDateTime& startedAt)
{
    QJsonObject form = kept.value(QLatin1String("form")).toObject();
    form.insert(QStringLiteral("startedAt"), isoWithOffset(startedAt));
    domain::IntakeDraft draft;
    draft.id = domain::DraftId::create();
    draft.startedAt = startedAt;
    draft.json = QString::fromUtf8(QJsonDocument(form).toJson(QJsonDocument::Compact));
    draft.title =
        toShanghai(startedAt).toString(QStringLiteral("HH:mm ")) + kept.value(QLatin1String("title")).toString();
    return keepDraft(agent, draft);
}

// The sixty requests of the last weeks, behind them the one whose records are over by now, if there is one.
Result<void> tell(const DemoStaff& staff, const std::shared_ptr<QDateTime>& now, const DemoTime& time,
                  const QDir& files, const JobToken& job)
{
    RD_TRY_ASSIGN(const QJsonObject shipped, shippedStory());
    if (time.firstRequest) {
        *now = *time.firstRequest;
        DemoStory first(staff, now, files);
        first.add(personOf(shipped.value(QLatin1String("erased")).toObject()), 0);
        RD_TRY(first.play(job));
    }
    *now = time.begin;
    RD_TRY(loadRegister(*staff.officer, files));
    *now = time.present;
    DemoStory story(staff, now, files);
    int index = 0;
    for (const QJsonValue& person : shipped.value(QLatin1String("people")).toArray())
        story.add(personOf(person.toObject()), index++);
    if (time.firstRequest)
        story.addErasure();
    RD_TRY(story.play(job));
    *now = time.present.addSecs(-secondsSinceDraft);
    RD_TRY(keepCallDraft(*staff.agent, shipped.value(QLatin1String("draft")).toObject(), *now));
    *now = time.present;
    return {};
}

Result<void> fillDesk(const QString& path, const Clock& clock, const std::shared_ptr<QDateTime>& now,
                      const DemoTime& time, const JobToken& job)
{
    const QTemporaryDir scratch;
    const QDir files(scratch.path());
    RD_TRY(writeDemoFiles(files.path()));
    files.mkpath(QStringLiteral("packages"));
    RD_TRY_ASSIGN(const auto officer, unlockDesk(path, QStringLiteral("chen"), passwordSecret(), clock));
    RD_TRY(addAccounts(*officer));
    RD_TRY_ASSIGN(const auto agent, unlockDesk(path, QStringLiteral("li"), passwordSecret(), clock));
    RD_TRY_ASSIGN(const auto secondAgent, unlockDesk(path, QStringLiteral("zhao"), passwordSecret(), clock));
    RD_TRY_ASSIGN(const auto supervisor, unlockDesk(path, QStringLiteral("wang"), passwordSecret(), clock));
    return tell({agent.get(), secondAgent.get(), supervisor.get(), officer.get()}, now, time, files, job);
}

} // namespace

QList<DemoUser> demoUsers()
{
    QList<DemoUser> users;
    for (const DemoAccount& account : accounts())
        users.append(
            {QLatin1String(account.name), QString::fromUtf16(account.displayName), demoPassword, account.roles});
    return users;
}

Result<void> writeDemoFiles(const QString& directory)
{
    const QDir shipped(QStringLiteral(":/demo/files"));
    for (const QString& name : shipped.entryList(QDir::Files)) {
        RD_TRY_ASSIGN(const QByteArray content, readWholeFile(shipped.filePath(name), 1 << 22));
        RD_TRY(writeFileSafely(QDir(directory).filePath(name), content));
    }
    return {};
}

Result<void> createDemoDesk(const QString& path, const Clock& clock, const JobToken& job)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::DeskExists, {{QStringLiteral("file"), path}});
    RD_TRY_ASSIGN(const rules::RuleBook rules, rules::RuleBook::shipped());
    const DemoTime time = timeOf(clock, rules);
    const auto now =
        std::make_shared<QDateTime>(time.firstRequest ? time.firstRequest->addDays(-daysOfFirstRequest) : time.begin);
    const Clock story([now] { return *now; });
    {
        NewDesk demo;
        demo.path = path;
        demo.ownerName = QStringLiteral("chen");
        demo.ownerDisplayName = QString::fromUtf16(accounts().first().displayName);
        demo.demo = true;
        RD_TRY(createDesk(demo, passwordSecret(), story));
    }
    const Result<void> filled = fillDesk(path, story, now, time, job);
    if (!filled)
        removeDeskFiles(path);
    return filled;
}

} // namespace rd::desk
