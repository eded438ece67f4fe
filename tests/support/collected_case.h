#pragma once

#include "core/desk/collect_data.h"
#include "core/desk/show_case.h"
#include "tests/support/temporary_desk.h"

namespace rd::test {

struct Collected {
    domain::CaseId caseId;
    domain::CaseFile file;
};

// A verified case with all sample files collected and every possible row left out.
inline Collected collected(TemporaryDesk& temporary)
{
    temporary.loadRegister();
    desk::Desk& agent = temporary.as(QStringLiteral("li"));
    domain::CallIntake intake =
        temporary.call(domain::RightType::Copy, QStringLiteral("王小明"), QStringLiteral("19900009929"));
    intake.platforms.clear();
    Collected result;
    result.caseId = temporary.verifiedCase(intake, QStringLiteral("8600103774942997"));
    const auto summary = desk::collectData(agent, result.caseId, temporary.sampleFiles(), {});
    if (!summary)
        qFatal("%s", qPrintable(errorName(summary.error().code)));
    const auto file = desk::showCase(agent, result.caseId);
    for (const domain::FoundRecord& record : file->records) {
        if (record.decision == domain::Decision::Undecided
            && !desk::decideMatch(agent, record.id, domain::Decision::No))
            qFatal("a possible row cannot be decided");
    }
    if (!desk::finishCollection(agent, result.caseId))
        qFatal("the collection cannot be finished");
    temporary.openChildData(result.caseId);
    result.file = *desk::showCase(agent, result.caseId);
    return result;
}

} // namespace rd::test
