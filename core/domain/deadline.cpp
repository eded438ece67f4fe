#include "core/domain/deadline.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<ClockMode>& clockModes()
{
    static const CodeTable<ClockMode> table{
        {ClockMode::Continue, u"A"_s}, {ClockMode::Pause, u"B"_s}, {ClockMode::Restart, u"C"_s}};
    return table;
}

const CodeTable<AfterHours>& lateArrivals()
{
    static const CodeTable<AfterHours> table{{AfterHours::RealDate, u"REAL_DATE"_s},
                                             {AfterHours::NextWorkingDay, u"NEXT_WD"_s}};
    return table;
}

} // namespace

QDate executionDueOf(const QDate& due, const QList<RightType>& rights)
{
    for (const RightType right :
         {RightType::Correct, RightType::CancelAccount, RightType::Delete, RightType::WithdrawConsent}) {
        if (rights.contains(right))
            return due;
    }
    return {};
}

RegulatorDate regulatorDateOf(const Deadline& deadline, const std::optional<ClockReading>& reading)
{
    if (!deadline.external.isValid() || deadline.secondFrom.isValid())
        return RegulatorDate::None;
    // A mode that still waits for its material has no date of its own: mode A's counts until then.
    const bool ownDate = isOfOtherMode(reading) && reading->due.isValid();
    return (ownDate ? reading->due : deadline.due) == deadline.external ? RegulatorDate::Counts : RegulatorDate::Later;
}

QString codeOf(DayKind kind)
{
    static const CodeTable<DayKind> table{
        {DayKind::Workday, u"workday"_s},
        {DayKind::MakeUpWorkday, u"makeup"_s},
        {DayKind::Weekend, u"weekend"_s},
        {DayKind::Holiday, u"holiday"_s},
    };
    return table.codeOf(kind);
}

QString codeOf(ClockMode mode)
{
    return clockModes().codeOf(mode);
}

std::optional<ClockMode> parseClockMode(const QString& code)
{
    return clockModes().parse(code);
}

QString codeOf(AfterHours afterHours)
{
    return lateArrivals().codeOf(afterHours);
}

std::optional<AfterHours> parseAfterHours(const QString& code)
{
    return lateArrivals().parse(code);
}

QString codeOf(ClockGuard guard)
{
    static const CodeTable<ClockGuard> table{
        {ClockGuard::NoticeMissing, u"NOTICE_MISSING"_s},
        {ClockGuard::NoticeLate, u"NOTICE_LATE"_s},
        {ClockGuard::NoticeRepeated, u"NOTICE_REPEATED"_s},
        {ClockGuard::NoticeNotNecessary, u"NOTICE_NOT_NECESSARY"_s},
        {ClockGuard::PauseEnded, u"PAUSE_ENDED"_s},
        {ClockGuard::MaterialMissing, u"MATERIAL_MISSING"_s},
        {ClockGuard::VerificationMissing, u"VERIFICATION_MISSING"_s},
        {ClockGuard::OuterLimit, u"OUTER_LIMIT"_s},
        {ClockGuard::WaitEnded, u"WAIT_ENDED"_s},
        {ClockGuard::RegulatorFirst, u"REGULATOR_FIRST"_s},
    };
    return table.codeOf(guard);
}

} // namespace rd::domain
