#pragma once

#include "core/desk/cases/reopen_case.h"
#include "core/desk/complaints/assign_complaint.h"
#include "core/desk/complaints/decide_complaint.h"
#include "core/desk/complaints/flag_litigation.h"
#include "core/desk/complaints/investigate_complaint.h"
#include "core/desk/complaints/link_complaint.h"
#include "core/desk/complaints/log_complaint.h"
#include "core/desk/complaints/reply_complaint.h"
#include "tests/support/or_die.h"
#include "tests/support/worked_case.h"

namespace rd::test {

using namespace Qt::StringLiterals;

// An opt-out that li has answered and closed, and a complaint about it, logged by li, that zhao looks into and chen
// decides. Starts on Mon 2026-11-23; the complaint comes on Mon 2026-11-30.
class ComplaintCase {
public:
    explicit ComplaintCase(TemporaryDesk& temporary)
        : m_temporary(temporary)
        , m_about(WorkedCase::logged(temporary, temporary.call(domain::RightType::OptOut, u"王小明"_s, contact())))
    {
        m_about.answer(1);
        temporary.setNow(u"2026-11-26T10:00:00+08:00"_s);
        m_about.close();
        temporary.setNow(u"2026-11-30T10:00:00+08:00"_s);
    }

    static QString contact() { return u"19900009929"_s; }
    const WorkedCase& about() const { return m_about; }

    desk::ComplaintIntake intake() const
    {
        desk::ComplaintIntake told;
        told.about = m_about.id();
        told.channel = domain::Channel::Email;
        told.receivedAt = m_temporary.clock().now();
        told.words = u"退订之后仍然收到短信。"_s;
        told.wanted = u"停止发送并说明原因"_s;
        return told;
    }
    domain::Complaint log() const { return orDie(desk::logComplaint(m_temporary.as(u"li"_s), intake())); }
    void assign(const domain::Complaint& complaint, const QString& user = u"zhao"_s) const
    {
        orDie(desk::assignComplaint(m_temporary.as(u"wang"_s), complaint.caseId, user));
    }
    static desk::Investigation report(domain::ComplaintResult result = domain::ComplaintResult::Upheld)
    {
        return {{{u"仍收到短信"_s, u"供应商名单漏传一家"_s, result}}, u"同步任务遗漏"_s, u"补传名单并复查"_s};
    }
    void investigate(const domain::Complaint& complaint,
                     domain::ComplaintResult result = domain::ComplaintResult::Upheld) const
    {
        orDie(desk::investigateComplaint(m_temporary.as(u"zhao"_s), complaint.caseId, {}));
        orDie(desk::investigateComplaint(m_temporary.as(u"zhao"_s), complaint.caseId, report(result)));
    }
    static desk::ComplaintDecision decision() { return {{}, {}, {}, false, u"同意调查意见"_s}; }
    // Logged, assigned, looked into and decided.
    domain::Complaint decided(domain::ComplaintResult result = domain::ComplaintResult::Upheld) const
    {
        const domain::Complaint complaint = log();
        assign(complaint);
        investigate(complaint, result);
        return orDie(desk::decideComplaint(m_temporary.as(u"chen"_s), complaint.caseId, decision()));
    }
    void reopenAbout() const
    {
        orDie(desk::reopenCase(m_temporary.as(u"wang"_s), m_about.id(),
                               {domain::ReopenCause::ComplaintUpheld, u"投诉成立，重新办理。"_s, {}, {}}));
    }
    domain::Complaint now(const domain::Complaint& complaint) const
    {
        return *orDie(desk::showCase(m_temporary.as(u"wang"_s), complaint.caseId)).complaint;
    }

private:
    TemporaryDesk& m_temporary;
    WorkedCase m_about;
};

} // namespace rd::test
