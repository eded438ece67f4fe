#include "core/domain/absence.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<AbsenceReason>& absenceReasons()
{
    static const CodeTable<AbsenceReason> table{
        {AbsenceReason::Leave, u"LEAVE"_s},   {AbsenceReason::Training, u"TRAINING"_s},
        {AbsenceReason::Travel, u"TRAVEL"_s}, {AbsenceReason::OtherDuties, u"OTHER_DUTIES"_s},
        {AbsenceReason::Other, u"OTHER"_s},
    };
    return table;
}

const CodeTable<AssignmentGuard>& assignmentGuards()
{
    static const CodeTable<AssignmentGuard> table{{AssignmentGuard::AssigneePresent, u"ASSIGNEE_PRESENT"_s}};
    return table;
}

} // namespace

QString codeOf(AbsenceReason reason)
{
    return absenceReasons().codeOf(reason);
}

std::optional<AbsenceReason> parseAbsenceReason(const QString& code)
{
    return absenceReasons().parse(code);
}

QList<AbsenceReason> allAbsenceReasons()
{
    return absenceReasons().values();
}

bool covers(const Absence& absence, const QDate& day)
{
    return absence.from <= day && day <= absence.to;
}

QString codeOf(AssignmentGuard guard)
{
    return assignmentGuards().codeOf(guard);
}

} // namespace rd::domain
