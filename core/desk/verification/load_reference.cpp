#include "core/desk/verification/load_reference.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/sources/identity_match.h"
#include "core/sources/source_table.h"

namespace rd::desk {

Result<ReferenceSummary> loadReference(Desk& desk, const QString& path, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::LoadReferenceData));
    RD_TRY_ASSIGN(const sources::SourceTable table, sources::readTableIsolated(path, job));
    if (job.isCancelled())
        return fail(ErrorCode::Cancelled);
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const int merged, work.reference().merge(sources::referenceProfiles(table)));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(QStringLiteral("ReferenceLoaded"), QStringLiteral("desk"), {}, {},
                                          {{QStringLiteral("kind"), table.kind},
                                           {QStringLiteral("sha256"), table.sha256},
                                           {QStringLiteral("profiles"), merged}})}));
    return ReferenceSummary{table.kindTitle, merged};
}

} // namespace rd::desk
