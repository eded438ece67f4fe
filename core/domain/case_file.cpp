#include "core/domain/case_file.h"

#include "core/domain/code_table.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(NextStep step)
{
    static const CodeTable<NextStep> table{
        {NextStep::Verify, u"VERIFY"_s},
        {NextStep::AskMaterial, u"ASK_MATERIAL"_s},
        {NextStep::WorkOnTasks, u"WORK_ON_TASKS"_s},
        {NextStep::Collect, u"COLLECT"_s},
        {NextStep::DecideMatches, u"DECIDE_MATCHES"_s},
        {NextStep::FinishCollection, u"FINISH_COLLECTION"_s},
        {NextStep::RequestAccess, u"REQUEST_ACCESS"_s},
        {NextStep::BuildCopy, u"BUILD_COPY"_s},
        {NextStep::ProposeOutcome, u"PROPOSE_OUTCOME"_s},
        {NextStep::ReviewCopy, u"REVIEW_COPY"_s},
        {NextStep::HandleComplaint, u"HANDLE_COMPLAINT"_s},
        {NextStep::Approve, u"APPROVE"_s},
        {NextStep::WriteReply, u"WRITE_REPLY"_s},
        {NextStep::SendReply, u"SEND_REPLY"_s},
        {NextStep::Wait, u"WAIT"_s},
        {NextStep::Nothing, u"NOTHING"_s},
    };
    return table.codeOf(step);
}

QString codeOf(TodayKind kind)
{
    static const CodeTable<TodayKind> table{
        {TodayKind::Overdue, u"OVERDUE"_s},
        {TodayKind::DueToday, u"DUE_TODAY"_s},
        {TodayKind::Incident, u"INCIDENT"_s},
        {TodayKind::MailDoubt, u"MAIL_IN_DOUBT"_s},
        {TodayKind::Minor, u"MINOR"_s},
        {TodayKind::DueSoon, u"DUE_SOON"_s},
        {TodayKind::WaitingApproval, u"WAITING_APPROVAL"_s},
        {TodayKind::TaskLate, u"TASK_LATE"_s},
        {TodayKind::Draft, u"DRAFT"_s},
    };
    return table.codeOf(kind);
}

const Milestones& milestonesOf(const DeadlineExplanation& why)
{
    const bool otherMode = why.reading && why.reading->mode != ClockMode::Continue;
    return otherMode ? why.reading->milestones : why.deadline.milestones;
}

bool takesConcealed(const CaseFile& file)
{
    return std::any_of(file.records.begin(), file.records.end(), [](const FoundRecord& record) {
        return record.decision == Decision::Yes
            && std::any_of(record.fields.begin(), record.fields.end(),
                           [](const FoundField& field) { return field.concealed; });
    });
}

} // namespace rd::domain
