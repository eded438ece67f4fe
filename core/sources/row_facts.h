#pragma once

#include "core/sources/field_map.h"
#include "core/sources/source_table.h"

namespace rd::sources {

// One number or name by which a system knows a person or an order. An empty scheme stands for any.
struct Identifier {
    QString scheme;
    QString value;
    friend bool operator==(const Identifier& a, const Identifier& b)
    {
        return a.scheme == b.scheme && a.value == b.value;
    }
    friend size_t qHash(const Identifier& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

// What a row says about one of its persons, read for comparing.
struct PartyFacts {
    Party party = Party::None;
    QString name; // nameKey
    bool fullName = false; // there is a name, and it is not masked
    QString remarkName; // nameKey
    QString nick;
    QStringList phones; // normalised
    QStringList maskedPhones; // 138****1234
    bool virtualPhone = false; // a platform's number with extension
    QList<Identifier> identifiers;
    QList<Identifier> damaged; // lost digits: never compared for equality
    QString district;
    QString addressDetail;
};

// A customer who says who he is: "我叫王小明，手机号138 0013 8000".
struct Introduction {
    QString name; // nameKey
    QString phone; // normalised
};

struct RowFacts {
    qsizetype table = 0;
    qsizetype row = 0; // index in SourceTable::rows
    QList<PartyFacts> parties;
    QStringList texts; // free text
    QStringList ordersNamed; // order numbers the customer names in a conversation
    QList<Introduction> introductions;

    const PartyFacts* party(Party which) const;
};

QList<RowFacts> readFacts(qsizetype tableIndex, const SourceTable& table, const FieldMap& map);

// The lines of a conversation that the customer wrote.
QStringList customerLines(const QString& talk, const FieldMap& map);

} // namespace rd::sources
