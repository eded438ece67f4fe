#include "core/desk/copies/redact_field.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"

#include <algorithm>

namespace rd::desk {

namespace {

// Once a copy is with the approver its redactions stand still.
Result<void> requireOpenForRedaction(const domain::Case& theCase)
{
    const bool open = std::any_of(theCase.items.begin(), theCase.items.end(), [](const domain::RequestItem& item) {
        return disclosesData(item.right) && item.state == domain::CaseState::InProgress;
    });
    if (open)
        return {};
    return fail(ErrorCode::AlreadyDone, {{QStringLiteral("what"), codeOf(theCase.state)}});
}

} // namespace

Result<domain::Redaction> redactField(Desk& desk, const domain::RecordId& recordId, const QString& field,
                                      const QString& text, domain::RedactionReason reason)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::RedactFields));
    RD_TRY_ASSIGN(const domain::FoundRecord record, work.found().find(recordId));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(record.caseId));
    RD_TRY(requireOpenForRedaction(theCase));
    const auto cell = std::find_if(record.fields.begin(), record.fields.end(),
                                   [&](const domain::FoundField& one) { return one.name == field; });
    if (cell == record.fields.end())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("field")}});
    // Whether a text stands in a cell nobody may see yet is an answer about the cell (R-CH-02); the whole cell is
    // hidden without looking.
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, theCase));
    RD_TRY(requireAccess(!text.isEmpty() && rules::conceals(concealment, cell->kind)));
    if (!text.isEmpty() && !cell->value.contains(text))
        return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("text")}});
    domain::Redaction redaction;
    redaction.id = domain::RedactionId::create();
    redaction.caseId = record.caseId;
    redaction.record = recordId;
    redaction.field = field;
    redaction.text = text;
    redaction.reason = reason;
    redaction.markedBy = desk.session().user().id;
    RD_TRY(work.found().addRedactions({redaction}));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(QStringLiteral("FieldRedacted"), QStringLiteral("record"), recordId.text(), record.caseId,
                     {{QStringLiteral("field"), field}, {QStringLiteral("reason"), codeOf(reason)}})}));
    return redaction;
}

Result<void> restoreField(Desk& desk, const domain::CaseId& caseId, const domain::RedactionId& redactionId)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::RedactFields));
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(caseId));
    RD_TRY(requireOpenForRedaction(theCase));
    RD_TRY_ASSIGN(const QList<domain::Redaction> redactions, work.found().redactions(caseId));
    const auto marked = std::find_if(redactions.begin(), redactions.end(),
                                     [&](const domain::Redaction& one) { return one.id == redactionId; });
    if (marked == redactions.end())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("redaction")}});
    RD_TRY(work.found().removeRedaction(redactionId));
    return commitAndAnnounce(
        desk, work,
        {objectEvent(QStringLiteral("FieldRestored"), QStringLiteral("record"), marked->record.text(), caseId,
                     {{QStringLiteral("field"), marked->field}, {QStringLiteral("reason"), codeOf(marked->reason)}})});
}

} // namespace rd::desk
