#include "core/desk/cases/unmask_field.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/safety_flag.h"

#include <algorithm>

namespace rd::desk {

namespace {

Result<void> requireReason(const QString& reason)
{
    return reason.trimmed().isEmpty()
        ? fail(ErrorCode::ReasonRequired, {{QStringLiteral("field"), QStringLiteral("reason")}})
        : Result<void>();
}

Result<void> requireKnownRequester(const domain::Case& viewed)
{
    if (viewed.level < domain::AssuranceLevel::L2)
        return fail(
            ErrorCode::LevelNotReached,
            {{QStringLiteral("needed"), QStringLiteral("L2")}, {QStringLiteral("reached"), codeOf(viewed.level)}});
    return {};
}

std::pair<QString, QString> namedValue(const domain::Case& viewed, CaseField field)
{
    switch (field) {
    case CaseField::SubjectName:
        return {QStringLiteral("subjectName"), viewed.subject.name};
    case CaseField::SubjectPhone:
        return {QStringLiteral("subjectPhone"), viewed.subject.phone};
    case CaseField::SubjectMember:
        return {QStringLiteral("subjectMember"), viewed.subject.member};
    case CaseField::SubjectOrder:
        return {QStringLiteral("subjectOrder"), viewed.subject.order};
    case CaseField::RequesterContact:
        return {QStringLiteral("requesterContact"), viewed.requester.contact};
    }
    Q_UNREACHABLE();
}

// A guardian's contact is not the minor's.
bool isConcealed(const rules::Concealment& concealment, CaseField field, const QString& value)
{
    return field == CaseField::RequesterContact ? rules::concealsContact(concealment, value) : concealment.person;
}

// One cell of a record, and the case it was found for.
struct Cell {
    domain::CaseId caseId;
    QString value;
};

Result<Cell> viewableCell(const Desk& desk, const domain::RecordId& recordId, const QString& field)
{
    RD_TRY(desk.session().require(domain::Permission::UnmaskFields));
    RD_TRY_ASSIGN(const domain::FoundRecord record, desk.storage().found().find(recordId));
    RD_TRY_ASSIGN(const domain::Case viewed, desk.storage().cases().find(record.caseId));
    RD_TRY(requireKnownRequester(viewed));
    const auto cell = std::find_if(record.fields.begin(), record.fields.end(),
                                   [&](const domain::FoundField& one) { return one.name == field; });
    if (cell == record.fields.end())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("field")}});
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, viewed));
    RD_TRY(requireAccess(rules::conceals(concealment, cell->kind)));
    if (cell->kind == domain::FieldKind::OwnAddress || cell->kind == domain::FieldKind::RecipientAddress)
        RD_TRY(requireSafeAddress(desk, viewed));
    return Cell{record.caseId, cell->value};
}

// A11: the view itself is on the chain before the value leaves this function.
Result<void> recordView(const Desk& desk, const domain::AuditEvent& event)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    return commitAndAnnounce(desk, work, {event});
}

} // namespace

Result<QString> unmaskField(Desk& desk, const domain::CaseId& caseId, CaseField field, const QString& reason)
{
    RD_TRY(desk.session().require(domain::Permission::UnmaskFields));
    RD_TRY(requireReason(reason));
    RD_TRY_ASSIGN(const domain::Case viewed, desk.storage().cases().find(caseId));
    RD_TRY(requireKnownRequester(viewed));
    RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, viewed));
    const auto [name, value] = namedValue(viewed, field);
    RD_TRY(requireAccess(isConcealed(concealment, field, value)));
    RD_TRY(recordView(desk,
                      caseEvent(QStringLiteral("FieldUnmasked"), caseId,
                                {{QStringLiteral("field"), name}, {QStringLiteral("reason"), reason.trimmed()}})));
    return value;
}

Result<void> requireViewableCell(const Desk& desk, const domain::RecordId& recordId, const QString& field)
{
    RD_TRY(viewableCell(desk, recordId, field));
    return {};
}

Result<QString> unmaskRecordField(Desk& desk, const domain::RecordId& recordId, const QString& field,
                                  const QString& reason)
{
    RD_TRY(desk.session().require(domain::Permission::UnmaskFields));
    RD_TRY(requireReason(reason));
    RD_TRY_ASSIGN(const Cell cell, viewableCell(desk, recordId, field));
    RD_TRY(
        recordView(desk,
                   objectEvent(QStringLiteral("FieldUnmasked"), QStringLiteral("record"), recordId.text(), cell.caseId,
                               {{QStringLiteral("field"), field}, {QStringLiteral("reason"), reason.trimmed()}})));
    return cell.value;
}

} // namespace rd::desk
