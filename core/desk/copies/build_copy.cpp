#include "core/desk/copies/build_copy.h"

#include "core/copies/copy_builder.h"
#include "core/desk/approvals/item_approver.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/copies/copy_content.h"
#include "core/desk/copies/copy_guards.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/safety_flag.h"
#include "core/desk/verification/verify_requester.h"
#include "core/domain/own_data.h"
#include "core/security/digest.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd::desk {

using domain::CaseState;
using domain::RequestItem;
using domain::RightType;

namespace {

constexpr int passwordLength = 16;

bool isCopyInProgress(const RequestItem& item)
{
    return item.right == RightType::Copy && item.state == CaseState::InProgress;
}

Result<void> requireDecided(const storage::Storage& storage, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, storage.found().records(caseId));
    const auto undecided = std::count_if(records.begin(), records.end(), [](const domain::FoundRecord& record) {
        return record.decision == domain::Decision::Undecided;
    });
    if (undecided > 0)
        return fail(ErrorCode::MatchesUndecided, {{QStringLiteral("count"), qlonglong(undecided)}});
    return {};
}

// PIPL 45: the person's own data are in the copy. Where a redaction holds some of them back, the answer is PARTIAL, and
// that is a decision with a reason of its own: the handler proposes it (3.1, R-RF-01).
std::optional<domain::Outcome> outcomeOf(const copies::CopyContent& content)
{
    if (content.records.isEmpty())
        return domain::Outcome::NoData;
    const bool whole =
        domain::hidingOwnData(content.records, content.redactions, content.subjectCase.subject).isEmpty();
    return whole ? std::optional(domain::Outcome::Fulfilled) : std::nullopt;
}

// The items the copy answers, as the guards of move 9 will see them once it is built.
Result<domain::MoveFacts> factsOfCopy(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    RD_TRY_ASSIGN(domain::MoveFacts facts, moveFacts(desk, theCase, item));
    facts.copyBuilt = true;
    facts.hidesOwnData = false; // it is not proposed as given in full where it does
    RD_TRY_ASSIGN(facts.tasks, desk.storage().tasks().ofCase(theCase.id));
    RD_TRY_ASSIGN(facts.approver, approverOf(desk, theCase, item));
    return facts;
}

// Before the work of building it: what the move would be refused for afterwards.
Result<void> requireProposable(const Desk& desk, const domain::Case& theCase, const QList<RequestItem*>& items)
{
    for (const RequestItem* item : items) {
        RD_TRY_ASSIGN(domain::MoveFacts facts, factsOfCopy(desk, theCase, *item));
        facts.outcome = domain::Outcome::Fulfilled;
        RD_TRY(domain::requireMove(facts, CaseState::PendingApproval));
    }
    return {};
}

domain::DataCopy recordOf(const Desk& desk, const copies::CopyContent& content, const copies::SealedCopy& sealed)
{
    domain::DataCopy copy;
    copy.id = domain::CopyId::create();
    copy.caseId = content.subjectCase.id;
    copy.fileName = content.subjectCase.number + QStringLiteral(".zip");
    copy.sha256 = sealed.sha256;
    copy.manifest = sealed.manifest;
    copy.files = sealed.files;
    copy.records = static_cast<int>(content.records.size());
    copy.redactions = static_cast<int>(content.redactions.size());
    copy.builtBy = desk.session().user().id;
    copy.builtAt = content.builtAt;
    copy.contentHash = contentHash(content.records, content.redactions);
    return copy;
}

// A package on disk without its record would be a leak nobody knows of: when the record fails, the files go.
class WrittenPackage {
public:
    explicit WrittenPackage(const copies::SealedCopy& sealed)
        : m_paths{sealed.packagePath, sealed.readingCopyPath}
    {
    }
    ~WrittenPackage()
    {
        for (const QString& path : m_paths)
            QFile::remove(path);
    }
    Q_DISABLE_COPY_MOVE(WrittenPackage)
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

QString absolutePath(const QString& path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
}

Result<QList<domain::ItemId>> proposeCopied(const Desk& desk, domain::Case& theCase, domain::Outcome outcome)
{
    QList<domain::ItemId> moved;
    for (RequestItem* item : itemsWhere(theCase, isCopyInProgress)) {
        item->outcome = outcome;
        item->proposedBy = desk.session().user().id;
        RD_TRY_ASSIGN(const domain::MoveFacts facts, factsOfCopy(desk, theCase, *item));
        RD_TRY(moveItem(*item, CaseState::PendingApproval, facts));
        moved.append(item->id);
    }
    return moved;
}

Result<void> saveCopy(Desk& desk, domain::Case theCase, const copies::CopyContent& content,
                      const domain::DataCopy& copy, const copies::SealedCopy& sealed)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    QList<domain::ItemId> moved;
    if (const std::optional<domain::Outcome> outcome = outcomeOf(content)) {
        RD_TRY_ASSIGN(moved, proposeCopied(desk, theCase, *outcome));
    }
    RD_TRY(work.copies().add(copy));
    RD_TRY(work.packages().save(domain::CopyPackage{copy.id,
                                                    copy.caseId,
                                                    absolutePath(sealed.packagePath),
                                                    absolutePath(sealed.readingCopyPath),
                                                    {},
                                                    {},
                                                    desk.session().workstation()}));
    if (!moved.isEmpty())
        RD_TRY(saveMoved(work, theCase, moved));
    return commitAndAnnounce(
        desk, work,
        {objectEvent(QStringLiteral("CopyBuilt"), QStringLiteral("copy"), copy.id.text(), copy.caseId,
                     {{QStringLiteral("sha256"), copy.sha256},
                      {QStringLiteral("records"), copy.records},
                      {QStringLiteral("redactions"), copy.redactions}})});
}

} // namespace

Result<domain::BuiltCopy> buildCopy(Desk& desk, const domain::CaseId& caseId, const QString& directory,
                                    const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::BuildCopy));
    RD_TRY_ASSIGN(domain::Case theCase, desk.storage().cases().find(caseId));
    const QList<RequestItem*> items = itemsWhere(theCase, isCopyInProgress);
    if (items.isEmpty())
        RD_TRY(refuseUnstarted(desk, theCase, [](const RequestItem& item) { return item.right == RightType::Copy; }));
    RD_TRY(requireLevel(desk, theCase, *items.first()));
    RD_TRY(requirePersonSeen(theCase));
    RD_TRY(requireSafeDisclosure(desk, theCase, *items.first()));
    RD_TRY(requireDecided(desk.storage(), caseId));
    RD_TRY(requireProposable(desk, theCase, items));
    RD_TRY_ASSIGN(const copies::CopyContent content, copyContent(desk, theCase));
    // Who builds the package holds its password and can read it (R-CH-02).
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, theCase));
    RD_TRY(requireAccess(holdsConcealed(concealment, content.records)));
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), directory}});
    const QString password = security::randomPassword(passwordLength);
    RD_TRY_ASSIGN(const copies::SealedCopy sealed, copies::writeSealedCopy(content, password, directory, job));
    WrittenPackage written(sealed);
    const domain::DataCopy copy = recordOf(desk, content, sealed);
    RD_TRY(saveCopy(desk, theCase, content, copy, sealed));
    written.keep();
    return domain::BuiltCopy{copy, sealed.packagePath, sealed.readingCopyPath, password, !outcomeOf(content)};
}

Result<domain::DataCopy> reviewCopy(Desk& desk, const domain::CaseId& caseId)
{
    if (!desk.session().may(domain::Permission::ApproveAsSupervisor))
        RD_TRY(desk.session().require(domain::Permission::ApproveAsOfficer));
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY_ASSIGN(const std::optional<domain::DataCopy> newest, standingCopy(desk, theCase));
    if (!newest)
        return fail(ErrorCode::CopyMissing);
    // Nobody has compared what nobody may see.
    RD_TRY(requirePersonSeen(theCase));
    domain::DataCopy copy = *newest;
    RD_TRY_ASSIGN(const QList<domain::Redaction> redactions, work.found().redactions(caseId));
    const domain::UserId& reviewer = desk.session().user().id;
    const bool marked = std::any_of(redactions.begin(), redactions.end(),
                                    [&](const domain::Redaction& one) { return one.markedBy == reviewer; });
    if (copy.builtBy == reviewer || marked)
        return fail(ErrorCode::SamePerson, {{QStringLiteral("as"), QStringLiteral("builder")}});
    copy.reviewedBy = reviewer;
    copy.reviewedAt = desk.clock().now();
    RD_TRY(work.copies().update(copy));
    RD_TRY(work.found().markReviewed(caseId, reviewer));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(QStringLiteral("CopyReviewed"), QStringLiteral("copy"), copy.id.text(),
                                          caseId, {{QStringLiteral("redactions"), redactions.size()}})}));
    return copy;
}

} // namespace rd::desk
