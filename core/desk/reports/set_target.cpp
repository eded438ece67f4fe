#include "core/desk/reports/set_target.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/reports/targets.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::RateTarget;

namespace {

constexpr qsizetype longestTargetNote = 200;
constexpr int furthestMonths = 24;

auto unfitTarget(const QString& field)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, field}});
}

Result<void> requireSoundTarget(const Desk& desk, const NewTarget& wanted)
{
    if (!domain::metricsWithTarget().contains(wanted.metric))
        return unfitTarget(u"targetMetric"_s);
    if (wanted.perMille && (*wanted.perMille < 0 || *wanted.perMille > domain::wholePerMille))
        return unfitTarget(u"targetShare"_s);
    const QDate today = desk.clock().today();
    const QDate earliest(today.year(), today.month(), 1);
    const QDate latest = earliest.addMonths(furthestMonths);
    if (!wanted.from.isValid() || wanted.from.day() != 1 || wanted.from < earliest || wanted.from > latest)
        return unfitTarget(u"targetFrom"_s);
    if (wanted.note.size() > longestTargetNote)
        return unfitTarget(u"note"_s);
    return requireStorableText(u"note"_s, wanted.note);
}

QJsonValue shareField(const RateTarget& target)
{
    return target.perMille ? QJsonValue(*target.perMille) : QJsonValue();
}

domain::AuditEvent targetSet(const RateTarget& target, const RateTarget* before)
{
    QJsonObject detail{{u"metric"_s, codeOf(target.metric)},
                       {u"from"_s, target.from.toString(Qt::ISODate)},
                       {u"perMille"_s, shareField(target)},
                       {u"note"_s, target.note}};
    if (before)
        detail.insert(u"perMilleBefore"_s, shareField(*before));
    return objectEvent(u"TargetSet"_s, u"target"_s, target.id.text(), {}, detail);
}

} // namespace

Result<RateTarget> setTarget(Desk& desk, const NewTarget& wanted)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ApproveAsSupervisor));
    NewTarget sound = wanted;
    sound.note = wanted.note.trimmed();
    RD_TRY(requireSoundTarget(desk, sound));
    RD_TRY_ASSIGN(const QList<RateTarget> targets, work.targets().all());
    const auto before = std::find_if(targets.begin(), targets.end(), [&](const RateTarget& one) {
        return one.metric == sound.metric && one.from == sound.from && one.replacedBy.isEmpty();
    });
    const bool replaces = before != targets.end();
    const bool stands = replaces ? before->perMille == sound.perMille && before->note == sound.note
                                 : !sound.perMille && !reports::targetOn(targets, sound.metric, sound.from);
    if (stands)
        return fail(ErrorCode::AlreadyDone, {{u"targetFrom"_s, sound.from.toString(Qt::ISODate)}});
    const RateTarget target{domain::RateTargetId::create(), sound.metric,       sound.from, sound.perMille, sound.note,
                            desk.session().user().id,       desk.clock().now(), {}};
    RD_TRY(work.targets().add(target));
    if (replaces)
        RD_TRY(work.targets().replace(before->id, target.id));
    RD_TRY(commitAndAnnounce(desk, work, {targetSet(target, replaces ? &*before : nullptr)}));
    return target;
}

} // namespace rd::desk
