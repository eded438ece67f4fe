#include "core/desk/cases/search_cases.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

namespace {

// R-AU-01: what was searched for is mostly a name, so it goes with the key of the one case that was found. Of several
// it would outlive all but one, and of nobody who is on record here, or is not any more, only its length is kept.
domain::AuditEvent searchEvent(const QString& wanted, qsizetype found, const domain::CaseId& only)
{
    QJsonObject detail{{QStringLiteral("found"), found}, {QStringLiteral("length"), wanted.size()}};
    if (!only.isEmpty())
        detail.insert(QStringLiteral("text"), wanted);
    return objectEvent(QStringLiteral("CasesSearched"), QStringLiteral("desk"), {}, only, detail);
}

} // namespace

Result<QList<domain::CaseSummary>> searchCases(Desk& desk, const QString& text, int limit)
{
    RD_TRY(desk.session().require(domain::Permission::SearchCases));
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return QList<domain::CaseSummary>();
    RD_TRY_ASSIGN(const auto names, userNames(desk));
    RD_TRY_ASSIGN(const QList<storage::CaseRow> rows, desk.storage().cases().search(wanted, limit));
    QList<domain::CaseSummary> found;
    found.reserve(rows.size());
    for (const storage::CaseRow& row : rows)
        found.append(summaryOf(desk, row, names));

    // Not announced: a search changes nothing that a page shows.
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    const bool one = found.size() == 1 && work.cases().find(found.first().id);
    RD_TRY(work.commit(searchEvent(wanted, found.size(), one ? found.first().id : domain::CaseId())));
    return found;
}

} // namespace rd::desk
