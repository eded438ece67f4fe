#include "ui/shared/words.h"

#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace rd::ui {

namespace {

struct DataWords {
    Q_DECLARE_TR_FUNCTIONS(DataWords)
};

} // namespace

QString wordFor(domain::DataClass value)
{
    switch (value) {
    case domain::DataClass::General:
        return DataWords::tr("General", "class");
    case domain::DataClass::Sensitive:
        return DataWords::tr("Sensitive", "class");
    case domain::DataClass::Child:
        return DataWords::tr("A child's", "class");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::AccessKind value)
{
    switch (value) {
    case domain::AccessKind::View:
        return DataWords::tr("Requests opened", "access");
    case domain::AccessKind::Unmask:
        return DataWords::tr("Values seen in clear", "access");
    case domain::AccessKind::Export:
        return DataWords::tr("Exports and prints", "access");
    }
    Q_UNREACHABLE();
}

QString usualText(const std::optional<double>& usual)
{
    if (!usual)
        return QStringLiteral("–");
    const bool whole = *usual == std::floor(*usual);
    return QLocale().toString(*usual, 'f', whole ? 0 : 1);
}

QString wordFor(domain::FieldKind value)
{
    switch (value) {
    case domain::FieldKind::Plain:
        return DataWords::tr("Content", "field");
    case domain::FieldKind::OwnName:
        return DataWords::tr("Own name", "field");
    case domain::FieldKind::OwnPhone:
        return DataWords::tr("Own phone", "field");
    case domain::FieldKind::OwnAddress:
        return DataWords::tr("Own address", "field");
    case domain::FieldKind::OwnAccount:
        return DataWords::tr("Own account", "field");
    case domain::FieldKind::RecipientName:
        return DataWords::tr("Name of the recipient", "field");
    case domain::FieldKind::RecipientPhone:
        return DataWords::tr("Phone of the recipient", "field");
    case domain::FieldKind::RecipientAddress:
        return DataWords::tr("Address of the recipient", "field");
    case domain::FieldKind::BuyerAccount:
        return DataWords::tr("Account of the buyer", "field");
    case domain::FieldKind::StaffName:
        return DataWords::tr("Name of a staff member", "field");
    case domain::FieldKind::ChildName:
        return DataWords::tr("Name of a child", "field");
    case domain::FieldKind::ChildDetail:
        return DataWords::tr("Detail of a child", "field");
    case domain::FieldKind::FreeText:
        return DataWords::tr("Free text", "field");
    case domain::FieldKind::InternalNote:
        return DataWords::tr("Internal note", "field");
    case domain::FieldKind::CardNumber:
        return DataWords::tr("Card number", "field");
    case domain::FieldKind::Identifier:
        return DataWords::tr("Identifier", "field");
    }
    Q_UNREACHABLE();
}

domain::SheetLanguage sheetLanguage()
{
    return QLocale().language() == QLocale::Chinese ? domain::SheetLanguage::Chinese : domain::SheetLanguage::English;
}

} // namespace rd::ui
