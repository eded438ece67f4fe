#include "core/domain/found_record.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<FieldKind>& fieldKindCodes()
{
    static const CodeTable<FieldKind> table{
        {FieldKind::Plain, u"PLAIN"_s},
        {FieldKind::OwnName, u"OWN_NAME"_s},
        {FieldKind::OwnPhone, u"OWN_PHONE"_s},
        {FieldKind::OwnAddress, u"OWN_ADDRESS"_s},
        {FieldKind::OwnAccount, u"OWN_ACCOUNT"_s},
        {FieldKind::RecipientName, u"RECIPIENT_NAME"_s},
        {FieldKind::RecipientPhone, u"RECIPIENT_PHONE"_s},
        {FieldKind::RecipientAddress, u"RECIPIENT_ADDRESS"_s},
        {FieldKind::BuyerAccount, u"BUYER_ACCOUNT"_s},
        {FieldKind::StaffName, u"STAFF_NAME"_s},
        {FieldKind::ChildName, u"CHILD_NAME"_s},
        {FieldKind::ChildDetail, u"CHILD_DETAIL"_s},
        {FieldKind::FreeText, u"FREE_TEXT"_s},
        {FieldKind::InternalNote, u"INTERNAL_NOTE"_s},
        {FieldKind::CardNumber, u"CARD_NUMBER"_s},
        {FieldKind::Identifier, u"IDENTIFIER"_s},
    };
    return table;
}

} // namespace

QString codeOf(FieldKind kind)
{
    return fieldKindCodes().codeOf(kind);
}

std::optional<FieldKind> parseFieldKind(const QString& code)
{
    return fieldKindCodes().parse(code);
}

} // namespace rd::domain
