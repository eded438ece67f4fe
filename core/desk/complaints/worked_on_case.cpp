#include "core/desk/complaints/worked_on_case.h"

#include "core/desk/desk_parts.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::UserId;

namespace {

using Users = QSet<UserId>;

// What happens to a case under the name of whoever sits at the desk, or is about a complaint rather than the case.
bool isNoWork(const QString& action)
{
    static const QSet<QString> actions{u"DeadlineRecomputed"_s, u"ReminderDismissed"_s, u"LetterPrepared"_s,
                                       u"PackageErased"_s,      u"CaseAbandoned"_s,     u"CaseFollowed"_s,
                                       u"ComplaintAbout"_s,     u"CaseConcernsMinor"_s, u"CasesSearched"_s,
                                       u"LegalHoldSet"_s,       u"LegalHoldReleased"_s, u"CaseHandedOver"_s};
    return actions.contains(action);
}

bool isReading(const QString& action)
{
    static const QSet<QString> actions{u"FieldUnmasked"_s, u"AccessRequested"_s, u"WhyDatePrinted"_s};
    return actions.contains(action);
}

Result<void> addFromHeader(const Desk& desk, const domain::CaseId& caseId, Users& users)
{
    const storage::Storage& storage = desk.storage();
    RD_TRY_ASSIGN(const domain::Case theCase, storage.cases().find(caseId));
    users.insert(theCase.handler);
    for (const domain::RequestItem& item : theCase.items)
        users.insert(item.proposedBy);
    RD_TRY_ASSIGN(const QList<domain::CallRecord> calls, storage.cases().calls(caseId));
    for (const domain::CallRecord& call : calls)
        users.insert(call.agent);
    RD_TRY_ASSIGN(const QList<domain::CaseTurn> turns, storage.turns().ofCase(caseId));
    for (const domain::CaseTurn& turn : turns)
        users.insert(turn.by);
    return {};
}

Result<void> addFromWork(const Desk& desk, const domain::CaseId& caseId, Users& users)
{
    const storage::Storage& storage = desk.storage();
    RD_TRY_ASSIGN(const QList<domain::Verification> rounds, storage.verifications().ofCase(caseId));
    for (const domain::Verification& round : rounds)
        users.insert(round.by);
    RD_TRY_ASSIGN(const QList<domain::Task> tasks, storage.tasks().ofCase(caseId));
    for (const domain::Task& task : tasks)
        users.unite({task.doneBy, task.verifiedBy});
    RD_TRY_ASSIGN(const QList<domain::Approval> approvals, storage.approvals().ofCase(caseId));
    for (const domain::Approval& approval : approvals)
        users.insert(approval.by);
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, storage.replies().ofCase(caseId));
    for (const domain::Reply& reply : replies)
        users.insert(reply.by);
    return {};
}

Result<void> addFromData(const Desk& desk, const domain::CaseId& caseId, Users& users)
{
    const storage::Storage& storage = desk.storage();
    RD_TRY_ASSIGN(const QList<domain::SourceFile> files, storage.found().files(caseId));
    for (const domain::SourceFile& file : files)
        users.insert(file.addedBy);
    RD_TRY_ASSIGN(const QList<domain::FoundRecord> records, storage.found().records(caseId));
    for (const domain::FoundRecord& record : records)
        users.insert(record.decidedBy);
    RD_TRY_ASSIGN(const QList<domain::Redaction> redactions, storage.found().redactions(caseId));
    for (const domain::Redaction& redaction : redactions)
        users.unite({redaction.markedBy, redaction.reviewedBy});
    RD_TRY_ASSIGN(const QList<domain::DataCopy> copies, storage.copies().ofCase(caseId));
    for (const domain::DataCopy& copy : copies)
        users.unite({copy.builtBy, copy.reviewedBy});
    return {};
}

} // namespace

Result<QSet<UserId>> whoWorkedOn(const Desk& desk, const domain::CaseId& caseId, Involvement involvement)
{
    Users users;
    RD_TRY(addFromHeader(desk, caseId, users));
    RD_TRY(addFromWork(desk, caseId, users));
    RD_TRY(addFromData(desk, caseId, users));
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk.storage().audit().ofCase(caseId));
    for (const domain::AuditEntry& entry : history) {
        const bool ofTheDay = entry.detail.contains(u"prepared"_s); // proposed by the program on the tenth day
        if (!isNoWork(entry.action) && !ofTheDay && (involvement == Involvement::Any || !isReading(entry.action)))
            users.insert(entry.actor);
    }
    users.remove(UserId());
    return users;
}

} // namespace rd::desk
