#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/call_record.h"

#include <map>
#include <QDir>

namespace rd::desk {

// One invented person of resources/demo/cases.json.
struct DemoPerson {
    domain::CallIntake intake;
    int workingDaysAgo = 0;
    QString stage; // the case state it has come to
};

// The people who work at the demo desk, each signed in.
struct DemoStaff {
    Desk* agent = nullptr;
    Desk* secondAgent = nullptr;
    Desk* supervisor = nullptr;
    Desk* officer = nullptr;
};

// Plays the sixty requests through the real verbs, each step at its own past moment and in the order of time, so that
// the audit log reads like a desk that has been at work for weeks.
class DemoStory {
public:
    DemoStory(const DemoStaff& staff, std::shared_ptr<QDateTime> now, const QDir& files);

    void add(const DemoPerson& person, int index);
    // Yesterday the supervisor proposed what is over by now to be erased; the officer has erased it (R-RE-01).
    void addErasure();
    Result<void> play(const JobToken& job);

private:
    struct Told;
    using Step = std::function<Result<void>()>;

    void at(int workingDay, int minute, const std::shared_ptr<Told>& told, Step step);
    void addAccess(const std::shared_ptr<Told>& told);
    void addWork(const std::shared_ptr<Told>& told);
    void addEnding(const std::shared_ptr<Told>& told);
    void addAbandoning(const std::shared_ptr<Told>& told);
    Result<void> log(Told& told);
    Result<void> verify(Told& told);
    Result<void> showInStore(Told& told);
    Result<void> showPapers(Told& told);
    Result<void> collect(Told& told);
    Result<void> doTasks(Told& told);
    Result<void> finishWork(Told& told);
    Result<void> openChildData(Told& told);
    Result<void> approveAll(Told& told);
    Result<void> reply(Told& told);
    Result<void> askMaterial(Told& told);
    Result<void> withdraw(Told& told);
    Result<void> callAgainAndMerge(Told& told);
    Result<void> answerUnverified(Told& told);
    QDateTime moment(const Told& told, int workingDay, int minute) const;

    DemoStaff m_staff;
    std::shared_ptr<QDateTime> m_now;
    QDateTime m_present;
    QDir m_files;
    std::multimap<QDateTime, Step> m_steps;
};

} // namespace rd::desk
