#include "core/sources/found_row.h"

#include "core/sources/person_name.h"

#include <algorithm>

namespace rd::sources {

using domain::FieldKind;

namespace {

const QString BuyerRole = QStringLiteral("buyer");
const QString RecipientRole = QStringLiteral("recipient");
const QString BothRoles = QStringLiteral("buyer+recipient");

FieldKind recipientKind(Holds holds, bool isSubject)
{
    switch (holds) {
    case Holds::Name:
        return isSubject ? FieldKind::OwnName : FieldKind::RecipientName;
    case Holds::Phone:
    case Holds::Landline:
        return isSubject ? FieldKind::OwnPhone : FieldKind::RecipientPhone;
    case Holds::Address:
    case Holds::Street:
        return isSubject ? FieldKind::OwnAddress : FieldKind::RecipientAddress;
    case Holds::Number:
        return FieldKind::Identifier;
    default:
        return FieldKind::Plain;
    }
}

FieldKind ownKind(Holds holds)
{
    switch (holds) {
    case Holds::Name:
    case Holds::RemarkName:
        return FieldKind::OwnName;
    case Holds::Phone:
    case Holds::Landline:
    case Holds::Contact:
        return FieldKind::OwnPhone;
    case Holds::Address:
    case Holds::Street:
        return FieldKind::OwnAddress;
    case Holds::Nick:
    case Holds::Email:
    case Holds::Account:
    case Holds::Accounts:
        return FieldKind::OwnAccount;
    case Holds::Card:
    case Holds::Order:
    case Holds::Number:
        return FieldKind::Identifier;
    default:
        return FieldKind::Plain;
    }
}

FieldKind kindOf(const ColumnMeaning& column, const QString& role)
{
    switch (column.holds) {
    case Holds::StaffName:
    case Holds::StaffId:
        return FieldKind::StaffName;
    case Holds::ChildName:
        return FieldKind::ChildName;
    case Holds::ChildDetail:
    case Holds::ChildBirthday:
        return FieldKind::ChildDetail;
    case Holds::InternalNote:
        return FieldKind::InternalNote;
    default:
        break;
    }
    if (column.party == Party::Buyer && role == RecipientRole)
        return column.holds == Holds::Order ? FieldKind::Identifier : FieldKind::BuyerAccount;
    if (column.holds == Holds::Note || column.holds == Holds::Message || column.holds == Holds::Talk)
        return FieldKind::FreeText;
    if (column.party == Party::Recipient)
        return recipientKind(column.holds, role != BuyerRole);
    return column.party == Party::None ? FieldKind::Plain : ownKind(column.holds);
}

bool hasBuyerOfItsOwn(const FieldMap& map)
{
    return std::any_of(map.columns.begin(), map.columns.end(), [](const ColumnMeaning& column) {
        return column.party == Party::Buyer
            && (column.holds == Holds::Account || column.holds == Holds::Phone || column.holds == Holds::Contact);
    });
}

// buyer, recipient, buyer+recipient, or the role of the map for tables about one person.
QString roleIn(const FieldMap& map, const RowFacts& facts, const RowVerdict& verdict, const CertainMatch& match)
{
    if (!map.isOrder())
        return map.role;
    const PartyFacts* recipient = facts.party(Party::Recipient);
    const NameFit fit = recipient ? compareNames(recipient->name, match.own().name) : NameFit::Absent;
    if (verdict.buyer) {
        const bool received = recipient
            && (verdict.recipient || fit == NameFit::Same || fit == NameFit::Masked || match.hasOwnPhone(*recipient));
        return received ? BothRoles : BuyerRole;
    }
    return match.looksOwnBuyer(facts) || !hasBuyerOfItsOwn(map) ? BothRoles : RecipientRole;
}

} // namespace

MatchedTable::MatchedTable(const SourceTable& itsTable, const FieldMap& itsMap)
    : table(itsTable)
    , map(itsMap)
{
    for (const QString& header : table.headers)
        columns.append(map.meaning(header));
}

domain::FoundRecord foundRecord(const MatchedTable& matched, const RowFacts& facts, const RowVerdict& verdict,
                                const CertainMatch& match)
{
    domain::FoundRecord record;
    const SourceRow& row = matched.table.rows.at(facts.row);
    record.row = row.number;
    record.category = matched.map.category;
    record.platform = matched.map.platform;
    record.role = roleIn(matched.map, facts, verdict, match);
    record.kind = verdict.isCertain() ? domain::MatchKind::Certain : domain::MatchKind::Possible;
    record.via = verdict.isCertain() ? verdict.via : verdict.doubts;
    for (qsizetype i = 0; i < matched.columns.size(); ++i) {
        const ColumnMeaning& column = matched.columns.at(i);
        FieldKind kind = kindOf(column, record.role);
        // The subject's own number and door, but somebody else's name on the parcel.
        if (kind == FieldKind::OwnName && column.party == Party::Recipient
            && compareNames(nameKey(row.cells.at(i)), match.own().name) == NameFit::Other)
            kind = FieldKind::RecipientName;
        record.fields.append({matched.table.headers.at(i), row.cells.at(i), kind});
    }
    return record;
}

} // namespace rd::sources
