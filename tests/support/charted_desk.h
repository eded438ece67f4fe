#pragma once

#include "core/desk/entry/manage_users.h"
#include "tests/support/reported_case.h"

namespace rd::test {

// A year of requests as a supervisor finds it on 23 November 2026: answered in time and late, refused, open in every
// state, of two agents, by every channel, with the tasks and calls that belong to them.
class ChartedDesk {
public:
    explicit ChartedDesk(desk::Desk& desk)
    {
        for (const domain::User& user : orDie(desk::listUsers(desk))) {
            if (user.roles == domain::Roles(domain::Role::Agent))
                m_agents.append(user.id);
        }
        constexpr int daysApart = 3;
        const QDate lastDay(2026, 11, 22);
        for (QDate day(2025, 11, 3); day <= lastDay; day = day.addDays(daysApart))
            m_cases.append(anotherCase(day));
        for (QDate day(2026, 11, 2); day <= lastDay; day = day.addDays(1))
            m_cases.append(anotherCase(day));
        writeCases(desk, m_cases);
    }

private:
    template <typename Value> static Value turned(const QList<Value>& values, int at)
    {
        return values.at(at % values.size());
    }

    ReportedCase anotherCase(const QDate& d0)
    {
        using domain::CaseState;
        using domain::RightType;
        const int index = static_cast<int>(m_cases.size()) + 1;
        const QList<RightType> rights{RightType::Delete, RightType::OptOut,          RightType::Copy,
                                      RightType::Access, RightType::WithdrawConsent, RightType::Correct};
        ReportedCase made = reportedCase(index, d0, d0.addDays(21), turned(rights, index));
        domain::Case& header = made.header;
        header.channel = turned(domain::allChannels(), index / 2);
        header.handler = turned(m_agents, index / 3);
        header.minor = index % 5 == 0 ? domain::MinorClass::ChildUnder14 : domain::MinorClass::Adult;
        header.platforms = {turned(QStringList{QStringLiteral("TMALL"), QStringLiteral("STARCARD")}, index)};
        header.deadline.milestones = {d0.addDays(1),  d0.addDays(2),  d0.addDays(7),
                                      d0.addDays(11), d0.addDays(15), d0.addDays(19)};
        if (header.deadline.due < QDate(2026, 11, 23) && index % 40 != 0)
            answer(made, index);
        else
            header.state = turned(QList<CaseState>{CaseState::Received, CaseState::Verifying, CaseState::InProgress,
                                                   CaseState::PendingApproval, CaseState::Approved},
                                  index);
        for (domain::RequestItem& item : header.items)
            item.state = header.state;
        addTask(made, index);
        const QDateTime call = shanghai(d0, QTime(9 + index * 7 % 9, 15)).toUTC();
        made.calls.append({domain::CallId::create(), header.id, {}, call, {}, header.handler});
        return made;
    }

    static void answer(ReportedCase& made, int index)
    {
        domain::Case& header = made.header;
        const bool late = index % 11 == 0;
        header.state = domain::CaseState::Replied;
        header.repliedAt = evening(header.deadline.due.addDays(late ? 2 : -(index % 8)));
        made.replies.append(letterOf(made, QStringLiteral("T01"), evening(header.deadline.d0.addDays(index % 4))));
        made.replies.append(letterOf(made, QStringLiteral("T12"), header.repliedAt));
        domain::RequestItem& item = header.items.first();
        if (item.right == domain::RightType::Delete)
            item.ground = turned(QStringList{QStringLiteral("D1"), QStringLiteral("D2"), QStringLiteral("D4")}, index);
        item.outcome = index % 6 == 2 ? domain::Outcome::Refused : domain::Outcome::Fulfilled;
        if (item.outcome == domain::Outcome::Refused)
            item.refusalGround =
                turned(QStringList{QStringLiteral("G1"), QStringLiteral("G3"), QStringLiteral("G5")}, index / 6);
    }

    static void addTask(ReportedCase& made, int index)
    {
        const QDate d0 = made.header.deadline.d0;
        domain::Task task = taskOf(
            made, 0, turned(QStringList{QStringLiteral("P05"), QStringLiteral("P09"), QStringLiteral("O1")}, index),
            domain::Operation::Delete);
        task.sentOn = d0.addDays(2);
        if (made.header.state == domain::CaseState::Replied) {
            task.state = domain::TaskState::Done;
            task.doneAt = evening(d0.addDays(4 + index % 9));
        } else {
            task.state = domain::TaskState::Sent;
        }
        made.tasks.append(task);
    }

    QList<domain::UserId> m_agents;
    QList<ReportedCase> m_cases;
};

} // namespace rd::test
