#include "core/desk/deletion_values.h"

#include "core/desk/desk_parts.h"
#include "core/desk/keep_data.h"
#include "core/desk/test_ground.h"
#include "core/letters/letter_words.h"
#include "core/rules/ground_rule.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Operation;
using domain::RequestItem;
using domain::Task;
using domain::TaskState;

namespace {

constexpr int caseKeptYears = 3; // §9, after closing
constexpr int closedAfterDays = 3; // move 16, at the earliest

QString deletionPhrase(const char* code)
{
    return letters::letterWord(u"phrase"_s, QLatin1String(code));
}

// What the letter answers now comes before what was answered already.
const RequestItem* deletionOf(const domain::Case& theCase)
{
    const RequestItem* found = nullptr;
    for (const RequestItem& item : theCase.items) {
        const bool later = found && domain::isOpen(item.state) <= domain::isOpen(found->state);
        if (domain::leavesData(item.right) && !later)
            found = &item;
    }
    return found;
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
Result<QString> retainedText(const Desk& desk, const RequestItem& item, const QList<Task>& tasks)
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
    return lines.join(u'；');
}

struct DoneDeletions {
    QStringList categories;
    QStringList processors;
    QDateTime last;
    QDate backups;
};

DoneDeletions doneDeletions(const Desk& desk, const RequestItem& item, const QList<Task>& tasks)
{
    DoneDeletions done;
    for (const Task& task : tasks) {
        if (!(task.itemId == item.id))
            continue;
        if (task.operation == Operation::BackupPurge)
            done.backups = done.backups.isValid() ? std::max(done.backups, task.term) : task.term;
        if (task.operation != Operation::Delete || (task.state != TaskState::Done && task.state != TaskState::Verified))
            continue;
        done.last = done.last.isValid() ? std::max(done.last, task.doneAt) : task.doneAt;
        const rules::Holder* const holder = desk.rules().holder(task.holder);
        if (!holder)
            continue;
        if (!holder->own)
            done.processors.append(holder->name);
        done.categories += holder->categories;
    }
    done.processors.removeDuplicates();
    return done;
}

QString titlesOf(const Desk& desk, const RequestItem& item, const QStringList& codes)
{
    QStringList titles;
    for (const rules::Category& category : desk.rules().categories()) {
        const bool asked = item.categories.isEmpty() || item.categories.contains(category.code);
        if (asked && codes.contains(category.code))
            titles.append(category.title);
    }
    return titles.join(u'、');
}

} // namespace

Result<void> addDeletionValues(const Desk& desk, const domain::Case& theCase, QMap<QString, QString>& values)
{
    const RequestItem* const item = deletionOf(theCase);
    if (!item)
        return {};
    RD_TRY_ASSIGN(const QList<Task> tasks, desk.storage().tasks().ofCase(theCase.id));
    RD_TRY_ASSIGN(const QList<domain::GroundTest> tests, standingTests(desk, theCase.id));
    RD_TRY_ASSIGN(const QString retained, retainedText(desk, *item, tasks));
    if (const rules::Ground* const ground =
            desk.rules().deletionGround(rules::acceptedGround(desk.rules(), *item, tests)))
        values[u"ground_text"_s] = u'“' + ground->text + u'”';
    const DoneDeletions done = doneDeletions(desk, *item, tasks);
    if (done.last.isValid()) {
        values[u"done_date"_s] = letters::letterDate(shanghaiDate(done.last));
        values[u"deleted"_s] = titlesOf(desk, *item, done.categories);
        values[u"processors"_s] = done.processors.isEmpty() ? deletionPhrase("none") : done.processors.join(u'、');
    }
    QStringList accounts;
    for (const QString& code : theCase.platforms) {
        if (const rules::Platform* const platform = desk.rules().platform(code))
            accounts.append(platform->shortName);
    }
    values[u"accounts"_s] = accounts.join(u'、');
    values[u"retained"_s] = retained.isEmpty() ? deletionPhrase("none") : retained;
    if (!retained.isEmpty()) {
        values[u"retained_block"_s] = deletionPhrase("retainedBlock").arg(retained);
        values[u"restricted_block"_s] = values[u"retained_block"_s];
    }
    if (done.backups.isValid())
        values[u"backup_date"_s] = letters::letterDate(done.backups);
    const QDate closed = desk.calendar().workingDayAfter(desk.clock().today(), closedAfterDays);
    if (closed.isValid())
        values[u"case_retention_date"_s] = letters::letterDate(closed.addYears(caseKeptYears));
    return {};
}

Result<void> addWithdrawalValues(const Desk& desk, const domain::Case& theCase, QMap<QString, QString>& values)
{
    for (const RequestItem& item : theCase.items) {
        QStringList titles;
        for (const QString& code : desk.rules().purposesStopped(item.purposes)) {
            if (const rules::ConsentPurpose* const purpose = desk.rules().purpose(code))
                titles.append(purpose->title);
        }
        if (titles.isEmpty())
            continue;
        RD_TRY_ASSIGN(const QList<Task> tasks, desk.storage().tasks().ofCase(theCase.id));
        QDate last;
        for (const Task& task : tasks) {
            if (task.itemId == item.id && task.operation == Operation::Stop)
                last = last.isValid() ? std::max(last, task.term) : task.term;
        }
        const QDateTime since = toShanghai(item.clock ? item.clock->receivedAt : theCase.receivedAt);
        values[u"purposes"_s] = titles.join(u'、');
        values[u"processing"_s] = deletionPhrase("withdrawnProcessing");
        values[u"effective_time"_s] = letters::letterDate(since.date()) + since.toString(u"HH:mm"_s);
        if (last.isValid())
            values[u"processor_date"_s] = letters::letterDate(last);
    }
    return {};
}

} // namespace rd::desk
