#include "core/desk/approvals/deletion_values.h"

#include "core/desk/approvals/consent_register.h"
#include "core/desk/approvals/examine_consent.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/test_ground.h"
#include "core/desk/desk_parts.h"
#include "core/domain/move_guard.h"
#include "core/letters/letter_words.h"
#include "core/rules/ground_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Operation;
using domain::RequestItem;
using domain::RightType;
using domain::Task;
using domain::TaskState;

namespace {

constexpr int closedAfterDays = 3; // move 16, at the earliest

QString deletionPhrase(const char* code)
{
    return letters::letterWord(u"phrase"_s, QLatin1String(code));
}

QString keptLine(const Desk& desk, const domain::KeptData& kept)
{
    const rules::RetentionReason* const reason = desk.rules().retentionReason(kept.reason);
    const rules::Holder* const holder = desk.rules().holder(kept.holder);
    const QString until = kept.until.isValid() ? deletionPhrase("keptUntil").arg(letters::letterDate(kept.until))
                                               : deletionPhrase("keptUntilSettled");
    return deletionPhrase("keptLine")
        .arg(kept.data, holder ? holder->name : kept.holder, reason ? reason->text : kept.reason, until);
}

// What the item keeps by name, and what a holder keeps by law whoever asks.
Result<QStringList> retainedLines(const Desk& desk, const RequestItem& item, const QList<Task>& tasks)
{
    RD_TRY_ASSIGN(const QList<domain::KeptData> kept, keptOf(desk, item));
    QStringList lines;
    for (const domain::KeptData& one : kept)
        lines.append(keptLine(desk, one));
    for (const Task& task : tasks) {
        const rules::Holder* const holder = desk.rules().holder(task.holder);
        const bool byLaw = task.itemId == item.id && task.state == TaskState::NotApplicable && holder
            && !holder->retention.isEmpty() && task.reason == holder->retention;
        if (byLaw)
            lines.append(deletionPhrase("keptByLaw").arg(task.holderName, task.reason));
    }
    return lines;
}

// Of all items the letter answers.
struct DoneDeletions {
    QStringList grounds;
    QStringList categories;
    QStringList processors;
    QStringList retained;
    QDateTime last;
    QDate backups;
};

bool isDeleted(const Task& task)
{
    return task.operation == Operation::Delete && (task.state == TaskState::Done || task.state == TaskState::Verified);
}

template <class Time> void takeLater(const Time& one, Time& latest)
{
    latest = latest.isValid() ? std::max(latest, one) : one;
}

void addDone(const Desk& desk, const RequestItem& item, const QList<Task>& tasks, DoneDeletions& done)
{
    for (const Task& task : tasks) {
        if (!(task.itemId == item.id))
            continue;
        if (task.operation == Operation::BackupPurge)
            takeLater(task.term, done.backups);
        if (!isDeleted(task))
            continue;
        takeLater(task.doneAt, done.last);
        const rules::Holder* const holder = desk.rules().holder(task.holder);
        if (!holder)
            continue;
        if (!holder->own)
            done.processors.append(holder->name);
        for (const QString& category : holder->categories) {
            if (item.categories.isEmpty() || item.categories.contains(category))
                done.categories.append(category);
        }
    }
}

Result<DoneDeletions> doneDeletions(const Desk& desk, const domain::Case& theCase,
                                    const QList<const RequestItem*>& items)
{
    DoneDeletions done;
    RD_TRY_ASSIGN(const QList<Task> tasks, desk.storage().tasks().ofCase(theCase.id));
    RD_TRY_ASSIGN(const QList<domain::GroundTest> tests, standingTests(desk, theCase.id));
    RD_TRY_ASSIGN(const QList<domain::ConsentFinding> lookUps, standingFindings(desk, theCase.id));
    for (const RequestItem* item : items) {
        addDone(desk, *item, tasks, done);
        RD_TRY_ASSIGN(const QStringList retained, retainedLines(desk, *item, tasks));
        done.retained += retained;
        if (const rules::Ground* const ground =
                desk.rules().deletionGround(rules::acceptedGround(desk.rules(), *item, tests, lookUps)))
            done.grounds.append(u'“' + ground->text + u'”');
    }
    for (QStringList* list : {&done.grounds, &done.processors, &done.retained})
        list->removeDuplicates();
    return done;
}

QString titlesOf(const Desk& desk, const QStringList& codes)
{
    QStringList titles;
    for (const rules::Category& category : desk.rules().categories()) {
        if (codes.contains(category.code))
            titles.append(category.title);
    }
    return titles.join(u'、');
}

QString accountsOf(const Desk& desk, const domain::Case& theCase)
{
    QStringList accounts;
    for (const QString& code : theCase.platforms) {
        if (const rules::Platform* const platform = desk.rules().platform(code))
            accounts.append(platform->shortName);
    }
    return accounts.join(u'、');
}

void addRetained(const QStringList& lines, QMap<QString, QString>& values)
{
    values[u"retained"_s] = lines.isEmpty() ? deletionPhrase("none") : lines.join(u'；');
    if (lines.isEmpty())
        return;
    values[u"retained_block"_s] = deletionPhrase("retainedBlock").arg(lines.join(u'；'));
    values[u"restricted_block"_s] = values[u"retained_block"_s];
}

QString stoppedPhrase(RightType right)
{
    return letters::letterWord(u"stopped"_s, codeOf(right));
}

// What T08 says of several items at once.
struct Stops {
    QStringList purposes;
    QStringList processing;
    QDateTime since;
    QDate last;
};

void addStop(const Desk& desk, const domain::Case& theCase, const RequestItem& item, Stops& stops)
{
    for (const TakenBack& one : takenBack(desk, theCase, item)) {
        if (const rules::ConsentPurpose* const purpose = desk.rules().purpose(one.purpose))
            stops.purposes.append(purpose->title);
        takeLater(one.at, stops.since);
    }
    if (item.right == RightType::OptOut)
        stops.purposes.append(letters::letterWord(u"stopped"_s, u"optOutPurpose"_s));
    stops.processing.append(stoppedPhrase(item.right));
    takeLater(item.clock ? item.clock->receivedAt : theCase.receivedAt, stops.since);
}

} // namespace

Result<void> addDeletionValues(const Desk& desk, const domain::Case& theCase, const QList<const RequestItem*>& items,
                               QMap<QString, QString>& values)
{
    QList<const RequestItem*> leaving = items;
    leaving.removeIf([](const RequestItem* item) { return !domain::leavesData(item->right); });
    if (leaving.isEmpty())
        return {};
    RD_TRY_ASSIGN(const DoneDeletions done, doneDeletions(desk, theCase, leaving));
    values[u"ground_text"_s] = done.grounds.join(u'、');
    if (done.last.isValid()) {
        values[u"done_date"_s] = letters::letterDate(shanghaiDate(done.last));
        values[u"deleted"_s] = titlesOf(desk, done.categories);
        values[u"processors"_s] = done.processors.isEmpty() ? deletionPhrase("none") : done.processors.join(u'、');
    }
    values[u"accounts"_s] = accountsOf(desk, theCase);
    addRetained(done.retained, values);
    if (done.backups.isValid())
        values[u"backup_date"_s] = letters::letterDate(done.backups);
    const QDate closed = desk.calendar().workingDayAfter(desk.clock().today(), closedAfterDays);
    if (closed.isValid())
        values[u"case_retention_date"_s] = letters::letterDate(closed.addYears(desk.rules().caseKeptYears()));
    return {};
}

Result<void> addStopValues(const Desk& desk, const domain::Case& theCase, const QList<const RequestItem*>& items,
                           QMap<QString, QString>& values)
{
    Stops stops;
    RD_TRY_ASSIGN(const QList<Task> tasks, desk.storage().tasks().ofCase(theCase.id));
    for (const RequestItem* item : items) {
        if (stoppedPhrase(item->right).isEmpty())
            continue;
        addStop(desk, theCase, *item, stops);
        for (const Task& task : tasks) {
            const bool ofStop = task.operation == Operation::Stop || !task.purpose.isEmpty();
            if (ofStop && task.itemId == item->id && task.state != TaskState::NotApplicable)
                takeLater(task.term, stops.last);
        }
    }
    if (stops.processing.isEmpty())
        return {};
    for (QStringList* list : {&stops.purposes, &stops.processing})
        list->removeDuplicates();
    const QDateTime since = toShanghai(stops.since);
    values[u"purposes"_s] = stops.purposes.join(u'、');
    values[u"processing"_s] = stops.processing.join(u'、');
    values[u"effective_time"_s] = letters::letterDate(since.date()) + since.toString(u"HH:mm"_s);
    if (stops.last.isValid())
        values[u"processor_date"_s] = letters::letterDate(stops.last);
    return {};
}

const QStringList& retentionValues()
{
    static const QStringList names{u"retained"_s, u"retained_block"_s, u"restricted_block"_s};
    return names;
}

} // namespace rd::desk
