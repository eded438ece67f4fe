#include "core/domain/due_stage.h"

#include "core/domain/code_table.h"

#include <tuple>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<DueStage>& stageCodes()
{
    static const CodeTable<DueStage> table{
        {DueStage::Ahead, u"AHEAD"_s},     {DueStage::Amber, u"AMBER"_s},     {DueStage::Red, u"RED"_s},
        {DueStage::Today, u"TODAY"_s},     {DueStage::Overdue, u"OVERDUE"_s}, {DueStage::Stopped, u"STOPPED"_s},
        {DueStage::Waiting, u"WAITING"_s},
    };
    return table;
}

} // namespace

QString codeOf(DueStage stage)
{
    return stageCodes().codeOf(stage);
}

std::optional<DueStage> parseDueStage(const QString& code)
{
    return stageCodes().parse(code);
}

DueStage dueStageOf(const Deadline& deadline, CaseState state, const QDateTime& repliedAt, int daysLeft,
                    const QDateTime& now)
{
    if (repliedAt.isValid() || !isOpen(state))
        return DueStage::Stopped;
    if (daysLeft < 0 || now >= deadline.dueEnd)
        return DueStage::Overdue;
    if (daysLeft == 0)
        return DueStage::Today;
    if (daysLeft <= redDays)
        return DueStage::Red;
    return daysLeft <= amberDays ? DueStage::Amber : DueStage::Ahead;
}

QueueGroup queueGroupOf(bool answered, bool overdue, bool minor)
{
    if (answered)
        return QueueGroup::Answered;
    if (overdue)
        return QueueGroup::Overdue;
    return minor ? QueueGroup::Minors : QueueGroup::Others;
}

bool comesBefore(const QueuePlace& one, const QueuePlace& other)
{
    const auto key = [](const QueuePlace& place) {
        const QueueGroup group =
            queueGroupOf(place.stage == DueStage::Stopped, place.stage == DueStage::Overdue, place.minor);
        return std::tuple(group, place.due, place.number);
    };
    return key(one) < key(other);
}

} // namespace rd::domain
