#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

namespace rd::sources {

// Whom a column speaks of. Tables about one person have a Subject; orders have a Buyer and a Recipient.
enum class Party { None, Subject, Buyer, Recipient };

// What a column holds, as the field maps name it ("name", "phone" …).
enum class Holds {
    Detail,
    Name,
    RemarkName, // what a shop assistant called the person: a name, or anything
    Nick,
    Phone,
    Landline,
    Contact, // a phone or an e-mail, whichever was given
    Email,
    Account,
    Accounts, // several of them in one cell: 天猫:…|京东:…
    Card,
    Order,
    Number, // a number that identifies a thing, never a person
    Address,
    Province,
    City,
    District,
    Street,
    Goods,
    GoodsName,
    Price,
    Note,
    Message,
    Talk, // a conversation, one line per message
    InternalNote,
    StaffName,
    StaffId,
    ChildName,
    ChildDetail,
    ChildBirthday,
    Date,
    Birthday,
    Store, // where the member registered
    Level,
    Points
};

struct ColumnMeaning {
    QString header;
    Holds holds = Holds::Detail;
    Party party = Party::None;
    QString scheme; // whose account: "tmall_nick"; with schemes empty here
    QString schemeColumn; // the column whose value picks the scheme …
    QHash<QString, QString> schemes; // … by this table
};

// How the records of a JSON export lie in it.
struct JsonShape {
    QString array;
    QList<std::pair<QString, QString>> fields; // dotted path → header
    QString talkField; // the member that is an array of messages
    QString talkTime;
    QString talkSpeaker;
    QString talkText;
    QHash<QString, QString> speakers; // code → word
    bool isEmpty() const { return array.isEmpty(); }
};

// One kind of export file: how it is recognised and what its columns mean. Data, in resources/sources/*.json.
struct FieldMap {
    QString id;
    QString title;
    QString platform;
    QString category;
    QString role; // of the Subject: "member", "buyer+recipient" …
    QStringList recognise; // headers that must all be there
    QHash<QString, ColumnMeaning> columns; // by headerKey
    QHash<QString, QString> accountPrefixes; // 天猫 → tmall_nick, for Holds::Accounts
    JsonShape json;

    ColumnMeaning meaning(const QString& header) const;
    bool isOrder() const; // has a buyer and a recipient of its own
};

// A header as it is compared: plain form, no white space.
QString headerKey(const QString& header);

// PolicyInvalid with the place that is wrong.
Result<FieldMap> parseFieldMap(const QByteArray& json);

// All maps of resources/sources, read once.
const QList<FieldMap>& fieldMaps();
const FieldMap* fieldMapById(const QString& id);

// How many of a row's cells are headers of the map; 0 unless all of `recognise` are among them.
int recognisedHeaders(const FieldMap& map, const QStringList& row);

} // namespace rd::sources
