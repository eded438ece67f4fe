#include "core/desk/approvals/test_ground.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/round.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

// Before the state of anything is looked at: D1 to D3 are nobody's but the officer's.
Result<void> requireFinder(const Desk& desk, const QString& key)
{
    RD_TRY(desk.session().require(domain::Permission::ProposeOutcome));
    const rules::Ground* const ground = desk.rules().deletionGround(key);
    if (!ground)
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"ground"_s}, {u"code"_s, key}});
    return ground->approver == domain::ApproverRole::Officer
        ? desk.session().require(domain::Permission::ApproveAsOfficer)
        : Result<void>();
}

Result<void> requireTestable(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item,
                             const GroundFinding& finding)
{
    if (item.right != domain::RightType::Delete)
        return fail(ErrorCode::GroundNotAllowed, {{u"ground"_s, finding.ground}, {u"right"_s, codeOf(item.right)}});
    if (item.state != domain::CaseState::InProgress)
        return fail(ErrorCode::MoveForbidden,
                    {{u"from"_s, codeOf(item.state)},
                     {u"to"_s, codeOf(domain::CaseState::PendingApproval)},
                     {u"item"_s, item.position}});
    RD_TRY(requireLevel(desk, theCase, item));
    if (finding.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"reason"_s}});
    return requireStorableText(u"reason"_s, finding.reason, {theCase.subject.order});
}

} // namespace

Result<domain::GroundTest> testGround(Desk& desk, const domain::CaseId& caseId, int position,
                                      const GroundFinding& finding)
{
    RD_TRY(requireFinder(desk, finding.ground));
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(domain::Case theCase, work.cases().find(caseId));
    const domain::RequestItem* const item = itemAt(theCase, position);
    if (!item)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"item"_s}, {u"item"_s, position}});
    RD_TRY(requireTestable(desk, theCase, *item, finding));
    const domain::GroundTest test{domain::GroundTestId::create(),
                                  caseId,
                                  item->id,
                                  finding.ground,
                                  finding.holds,
                                  finding.reason.trimmed(),
                                  desk.session().user().id,
                                  desk.clock().now()};
    RD_TRY(work.deletions().addTest(test));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(u"GroundTested"_s, u"item"_s, item->id.text(), caseId,
                     {{u"item"_s, item->position}, {u"ground"_s, test.ground}, {u"holds"_s, test.holds}})}));
    return test;
}

Result<QList<domain::GroundTest>> standingTests(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(QList<domain::GroundTest> tests, desk.storage().deletions().testsOf(caseId));
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, desk.storage().turns().ofCase(caseId));
    const QDateTime reopened = reopenedAt(turns);
    tests.removeIf([&](const domain::GroundTest& test) { return reopened.isValid() && test.at < reopened; });
    return tests;
}

} // namespace rd::desk
