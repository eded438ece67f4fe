#pragma once

#include "core/desk/approvals/approve.h"
#include "core/desk/cases/list_cases.h"
#include "core/desk/cases/search_cases.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/today/show_today.h"
#include "core/desk/verification/request_access.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_desk.h"

#include <algorithm>

// A guardian's request about a child of the samples, and everything that core says of it.
namespace rd::test::child {

inline const QString name = QStringLiteral("王小明");
inline const QString phone = QStringLiteral("19900009929");
inline const QString card = QStringLiteral("8600103774942997");
inline const QString guardian = QStringLiteral("13900001111");
inline const QString why = QStringLiteral("需核对宝宝档案与预约记录是否属于同一孩子。");
inline const QString star = QStringLiteral("*");

// What every screen and command is fed with, in one text: to look for a value that should not be there.
struct Shown {
    QStringList texts;

    void add(const QString& text) { texts.append(text); }
    void add(const domain::CaseSummary& row) { texts << row.maskedName << row.maskedPhone; }
    void add(const domain::CaseFile& file)
    {
        const domain::Subject& subject = file.header.subject;
        texts << subject.name << subject.phone << subject.member << subject.order << subject.account;
        texts << file.header.words << file.header.requester.contact << file.header.replyWay;
        for (const domain::CallRecord& call : file.calls)
            add(call.number);
        for (const domain::FoundRecord& record : file.records) {
            for (const domain::FoundField& field : record.fields)
                add(field.value);
        }
        for (const domain::Redaction& redaction : file.redactions)
            add(redaction.text);
        for (const domain::Reply& reply : file.replies)
            texts << reply.values.values() << reply.edits.values() << reply.recipient;
    }

    bool holds(const QString& value) const
    {
        return std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return text.contains(value); });
    }
};

inline desk::Desk& agent(TemporaryDesk& temporary)
{
    return temporary.as(QStringLiteral("li"));
}
inline desk::Desk& supervisor(TemporaryDesk& temporary)
{
    return temporary.as(QStringLiteral("wang"));
}
inline desk::Desk& officer(TemporaryDesk& temporary)
{
    return temporary.as(QStringLiteral("chen"));
}

inline domain::CaseFile fileOf(desk::Desk& desk, const domain::CaseId& caseId)
{
    return desk::showCase(desk, caseId).value();
}

inline domain::CallIntake guardiansCall(const TemporaryDesk& temporary, domain::RightType right)
{
    domain::CallIntake intake = temporary.call(right, name, phone);
    intake.requester = {domain::RequesterType::GuardianChild, guardian};
    intake.minor = domain::MinorClass::ChildUnder14;
    intake.words = QStringLiteral("我是王小明的妈妈，要一份孩子的信息。");
    intake.callNumber = guardian;
    return intake;
}

// A child's case with all the export files collected, its possible rows left out; and the access not asked for.
inline domain::CaseId collectedCase(TemporaryDesk& temporary, const domain::CallIntake& intake)
{
    const domain::CaseId caseId = temporary.verifiedCase(intake, card);
    (void)desk::collectData(agent(temporary), caseId, temporary.sampleFiles(), {}).value();
    for (const domain::FoundRecord& record : fileOf(agent(temporary), caseId).records) {
        if (record.decision == domain::Decision::Undecided
            && !desk::decideMatch(agent(temporary), record.id, domain::Decision::No))
            qFatal("a possible row cannot be decided");
    }
    if (!desk::finishCollection(agent(temporary), caseId))
        qFatal("the collection cannot be finished");
    return caseId;
}
inline domain::CaseId collectedChild(TemporaryDesk& temporary)
{
    temporary.loadRegister();
    return collectedCase(temporary, guardiansCall(temporary, domain::RightType::Copy));
}
inline domain::CaseId loggedChild(TemporaryDesk& temporary, domain::RightType right = domain::RightType::Copy)
{
    return desk::logCall(agent(temporary), guardiansCall(temporary, right)).value().logged.id;
}

// Whoever signs in later would leave an entry too.
inline QString auditHead(TemporaryDesk& temporary)
{
    for (const char* user : {"li", "zhao", "wang", "chen", "sun"})
        (void)temporary.as(QLatin1String(user));
    return agent(temporary).storage().audit().head().value();
}
inline QStringList actionsOf(desk::Desk& desk, const domain::CaseId& caseId)
{
    QStringList actions;
    const QList<domain::AuditEntry> history = desk::caseHistory(desk, caseId).value();
    for (const domain::AuditEntry& entry : history)
        actions.append(entry.action);
    return actions;
}

inline Shown everythingShown(desk::Desk& desk, const domain::CaseId& caseId)
{
    Shown shown;
    shown.add(fileOf(desk, caseId));
    const domain::CasePage listed = desk::listCases(desk, {}, {}, 100).value();
    const QList<domain::CaseSummary> found = desk::searchCases(desk, name, 10).value();
    for (const domain::CaseSummary& row : listed.rows + found)
        shown.add(row);
    const domain::Today today = desk::showToday(desk).value();
    for (const domain::TodayLine& line : today.lines)
        shown.texts << line.subject << line.detail;
    const QList<domain::WaitingApproval> waiting = desk::listApprovals(desk).value();
    for (const domain::WaitingApproval& one : waiting)
        shown.texts << one.reason << one.proposedBy;
    return shown;
}

} // namespace rd::test::child
