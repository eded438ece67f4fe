#pragma once

#include "core/domain/codes.h"

#include <QSet>
#include <QStringList>

namespace rd::sources {

// Who is who for a scan: what is the subject's own stays, what is known of others goes wherever it stands.
struct KnownPeople {
    QString ownName; // nameKey
    QSet<QString> ownPhones; // normalised
    QSet<QString> ownAddresses; // details as cutAddress gives them
    QSet<QString> ownChildren; // nameKey
    QSet<QString> ownNumbers; // cards, orders, accounts
    QStringList staff; // names and staff numbers as written
    QStringList others; // names as written
};

struct TextFinding {
    QString text; // as it stands in the scanned text
    domain::RedactionReason reason = domain::RedactionReason::ThirdParty;
};

// What a free text says of others than the subject: internal notes, staff, numbers, addresses and names of third
// persons, other families' children, and payment card numbers but for their last four digits. General cues, no names of
// a company.
QList<TextFinding> scanFreeText(const QString& text, const KnownPeople& known);

} // namespace rd::sources
