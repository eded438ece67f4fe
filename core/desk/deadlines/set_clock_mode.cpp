#include "core/desk/deadlines/set_clock_mode.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::ClockSettings;

namespace {

constexpr qsizetype longestNote = 2000;

// A switch planned for that very day may get another note; otherwise a second one would say nothing new.
bool saysTheSame(const ClockSettings& standing, const ClockSettings& change)
{
    const bool sameClock = standing.mode == change.mode && standing.afterHours == change.afterHours;
    return sameClock && (standing.from != change.from || standing.note == change.note);
}

Result<void> requireSound(const Desk& desk, const ClockSettings& change)
{
    // What came in earlier today came before the switch; §5.2 lets it count for cases received later only.
    const QDate tomorrow = desk.clock().today().addDays(1);
    if (!change.from.isValid() || change.from < tomorrow)
        return fail(ErrorCode::InvalidArgument,
                    {{u"field"_s, u"from"_s}, {u"earliest"_s, tomorrow.toString(Qt::ISODate)}});
    if (change.note.isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"note"_s}});
    if (change.note.size() > longestNote)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"note"_s}});
    RD_TRY(requireStorableText(u"note"_s, change.note));
    if (saysTheSame(desk.rules().clockSettings(change.from), change))
        return fail(ErrorCode::AlreadyDone, {{u"clockFrom"_s, change.from.toString(Qt::ISODate)}});
    return {};
}

domain::AuditEvent clockModeSet(const QString& policyRow, const ClockSettings& before, const ClockSettings& after)
{
    return objectEvent(u"ClockModeSet"_s, u"policy"_s, policyRow, {},
                       {{u"from"_s, after.from.toString(Qt::ISODate)},
                        {u"modeBefore"_s, codeOf(before.mode)},
                        {u"mode"_s, codeOf(after.mode)},
                        {u"afterHoursBefore"_s, codeOf(before.afterHours)},
                        {u"afterHours"_s, codeOf(after.afterHours)},
                        {u"note"_s, after.note}});
}

} // namespace

Result<QList<ClockSettings>> listClockSettings(const Desk& desk)
{
    RD_TRY(desk.followRecord());
    return desk.rules().clockSettings();
}

Result<void> setClockMode(Desk& desk, const ClockSettings& wanted)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ChangePolicy));
    ClockSettings change = wanted;
    change.note = wanted.note.trimmed();
    RD_TRY(requireSound(desk, change));
    const ClockSettings before = desk.rules().clockSettings(change.from);
    RD_TRY_ASSIGN(const rules::RuleBook changed, desk.rules().withClockSettings(change));
    RD_TRY_ASSIGN(const QString newest, work.company().newestPolicy());
    const QString row = uuidAfter(newest);
    RD_TRY(work.company().addPolicy(changed.id(), changed.policyVersion(), changed.json(), desk.clock().now(), row));
    RD_TRY(commitAndAnnounce(desk, work, {clockModeSet(row, before, change)}));
    // It is in force whatever becomes of this; the next verb looks again.
    (void)desk.followRecord();
    return {};
}

} // namespace rd::desk
