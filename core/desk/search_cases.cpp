#include "core/desk/search_cases.h"

#include "core/desk/case_moves.h"
#include "core/desk/case_rows.h"
#include "core/desk/desk_parts.h"

namespace rd::desk {

namespace {

// R-AU-01: what was searched for is mostly a name, so it goes with the key of the case that was found. Of nobody who is
// on record here only the length of the text is kept.
domain::AuditEvent searchEvent(const QString& wanted, const QList<domain::CaseSummary>& found)
{
    QJsonObject detail{{QStringLiteral("found"), found.size()}, {QStringLiteral("length"), wanted.size()}};
    if (!found.isEmpty())
        detail.insert(QStringLiteral("text"), wanted);
    return objectEvent(QStringLiteral("CasesSearched"), QStringLiteral("desk"), {},
                       found.isEmpty() ? domain::CaseId() : found.first().id, detail);
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
    RD_TRY(work.commit(searchEvent(wanted, found)));
    return found;
}

} // namespace rd::desk
