#include "core/desk/cases/merge_deletion.h"

#include "core/desk/approvals/examine_consent.h"
#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/test_ground.h"
#include "core/desk/desk_parts.h"
#include "core/letters/letter_words.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::RequestItem;

namespace {

Result<void> carryKept(const Desk& desk, storage::Transaction& work, const RequestItem& ends, const RequestItem& goesOn,
                       const QString& number)
{
    RD_TRY_ASSIGN(const QList<domain::KeptData> kept, keptOf(desk, ends));
    for (domain::KeptData one : kept) {
        domain::KeptData carried = one;
        carried.id = domain::KeptDataId::create();
        carried.caseId = goesOn.caseId;
        carried.itemId = goesOn.id;
        RD_TRY(work.deletions().addKept(carried));
        one.endedAt = desk.clock().now();
        one.endedBy = desk.session().user().id;
        one.endReason = letters::letterWord(u"phrase"_s, u"mergedInto"_s).arg(number);
        RD_TRY(work.deletions().updateKept(one));
    }
    return {};
}

} // namespace

Result<void> carryDeletion(const Desk& desk, storage::Transaction& work, const RequestItem& ends,
                           const RequestItem& goesOn, const QString& number)
{
    RD_TRY(carryKept(desk, work, ends, goesOn, number));
    RD_TRY_ASSIGN(const QList<domain::GroundTest> tests, standingTests(desk, ends.caseId));
    for (domain::GroundTest test : tests) {
        if (!(test.itemId == ends.id))
            continue;
        test.id = domain::GroundTestId::create();
        test.caseId = goesOn.caseId;
        test.itemId = goesOn.id;
        RD_TRY(work.deletions().addTest(test));
    }
    RD_TRY_ASSIGN(const QList<domain::ConsentFinding> findings, standingFindings(desk, ends.caseId));
    for (domain::ConsentFinding finding : findings) {
        if (!(finding.itemId == ends.id))
            continue;
        finding.id = domain::ConsentFindingId::create();
        finding.caseId = goesOn.caseId;
        finding.itemId = goesOn.id;
        RD_TRY(work.consents().addFinding(finding));
    }
    return {};
}

} // namespace rd::desk
