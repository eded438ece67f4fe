#pragma once

#include "core/desk/cases/show_case.h"
#include "core/desk/copies/collect_data.h"
#include "core/storage/storage.h"
#include "tests/support/or_die.h"
#include "tests/support/temporary_desk.h"

namespace rd::test {

struct Collected {
    domain::CaseId caseId;
    domain::CaseFile file;
};

// A verified case with all sample files collected and every possible row left out.
inline domain::CaseId collectAll(TemporaryDesk& temporary)
{
    temporary.loadRegister();
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    domain::CallIntake intake =
        temporary.call(domain::RightType::Copy, QStringLiteral("王小明"), QStringLiteral("19900009929"));
    intake.platforms.clear();
    const domain::CaseId caseId = temporary.verifiedCase(intake, QStringLiteral("8600103774942997"));
    orDie(desk::collectData(agent, caseId, temporary.sampleFiles(), {}));
    for (const domain::FoundRecord& record : orDie(desk::showCase(agent, caseId)).records) {
        if (record.decision == domain::Decision::Undecided)
            orDie(desk::decideMatch(agent, record.id, domain::Decision::No));
    }
    orDie(desk::finishCollection(agent, caseId));
    temporary.openChildData(caseId);
    return caseId;
}

inline Collected collected(TemporaryDesk& temporary)
{
    temporary.bringTo(QStringLiteral("collected"), [&] { collectAll(temporary); });
    const desk::Desk& agent = temporary.as(QStringLiteral("li"));
    Collected result;
    result.caseId = orDie(agent.storage().cases().page({}, {}, 1)).rows.first().header.id;
    result.file = orDie(desk::showCase(agent, result.caseId));
    return result;
}

} // namespace rd::test
