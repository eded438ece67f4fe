#include "core/sources/identity_match.h"
#include "core/sources/person_name.h"
#include "core/sources/row_facts.h"
#include "core/sources/written_date.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace rd::sources {

using domain::ReferenceOrder;
using domain::ReferenceProfile;

namespace {

const QString OrderScheme = QStringLiteral("order");
const QString CardScheme = QStringLiteral("card");
const QString EmailScheme = QStringLiteral("email");

QString identifierOf(const PartyFacts& facts, const QString& scheme)
{
    const auto found = std::find_if(facts.identifiers.begin(), facts.identifiers.end(),
                                    [&](const Identifier& id) { return id.scheme == scheme; });
    return found == facts.identifiers.end() ? QString() : found->value;
}

// Gathers the rows of one table under the person they name.
class Register {
public:
    Register(const SourceTable& table, const FieldMap& map)
        : m_table(table)
        , m_map(map)
    {
    }

    QList<ReferenceProfile> run()
    {
        for (const RowFacts& facts : readFacts(0, m_table, m_map)) {
            m_row = &m_table.rows.at(facts.row);
            if (const PartyFacts* subject = facts.party(Party::Subject))
                addSubject(*subject);
            else
                addOrderParties(facts);
        }
        return std::move(m_profiles);
    }

private:
    // The first filled cell of a column that holds this.
    QString cell(Holds holds) const
    {
        for (qsizetype i = 0; i < m_table.headers.size(); ++i) {
            if (m_map.meaning(m_table.headers.at(i)).holds == holds && !m_row->cells.at(i).isEmpty())
                return m_row->cells.at(i);
        }
        return {};
    }

    // The carrier's number out of "No:DPK1461…" or "德邦 DPK1461…".
    QString parcelNumber() const
    {
        static const QRegularExpression number(QStringLiteral("[A-Za-z0-9]{8,}"));
        for (qsizetype i = 0; i < m_table.headers.size(); ++i) {
            const ColumnMeaning column = m_map.meaning(m_table.headers.at(i));
            if (column.party == Party::Recipient && column.holds == Holds::Number)
                return number.match(m_row->cells.at(i)).captured().toUpper();
        }
        return {};
    }

    // A name that hides the given name is no answer to compare with.
    QString writtenName(Party party) const
    {
        for (qsizetype i = 0; i < m_table.headers.size(); ++i) {
            const ColumnMeaning column = m_map.meaning(m_table.headers.at(i));
            if (column.party == party && column.holds == Holds::Name && !isMaskedName(nameKey(m_row->cells.at(i))))
                return m_row->cells.at(i);
        }
        return {};
    }

    // The profile of this phone or else this card in this table; nothing for a person who has neither.
    ReferenceProfile* profileOf(const PartyFacts& facts)
    {
        const QString card = identifierOf(facts, CardScheme);
        const QString key = !facts.phones.isEmpty() ? facts.phones.first() : card;
        if (key.isEmpty())
            return nullptr;
        if (!m_places.contains(key)) {
            m_places.insert(key, m_profiles.size());
            m_profiles.append(ReferenceProfile{});
        }
        ReferenceProfile& profile = m_profiles[m_places.value(key)];
        for (const QString& phone : facts.phones) {
            if (!profile.phones.contains(phone))
                profile.phones.append(phone);
        }
        if (!card.isEmpty() && !profile.members.contains(card))
            profile.members.append(card);
        const QDateTime at = writtenInstant(cell(Holds::Date));
        if (at.isValid() && (!profile.lastActivityAt.isValid() || at > profile.lastActivityAt))
            profile.lastActivityAt = at;
        return &profile;
    }

    void addSubject(const PartyFacts& facts)
    {
        ReferenceProfile* profile = profileOf(facts);
        if (!profile)
            return;
        const auto fill = [](QString& value, const QString& fresh) {
            if (value.isEmpty())
                value = fresh;
        };
        fill(profile->name, writtenName(Party::Subject));
        fill(profile->email, identifierOf(facts, EmailScheme));
        fill(profile->level, cell(Holds::Level));
        fill(profile->birthdayMonthDay, writtenMonthDay(cell(Holds::Birthday)));
        bool isNumber = false;
        if (const int points = cell(Holds::Points).toInt(&isNumber); isNumber && !profile->points)
            profile->points = points;
        fill(profile->store, cell(Holds::Store));
        if (const QString order = identifierOf(facts, OrderScheme); !order.isEmpty())
            addOrder(*profile, order, facts, Party::Subject);
    }

    // The buyer's number, where the file has one, answers for the order; the recipient's answers for what the parcel
    // shows.
    void addOrderParties(const RowFacts& facts)
    {
        const PartyFacts* buyer = facts.party(Party::Buyer);
        const PartyFacts* recipient = facts.party(Party::Recipient);
        const QString order = buyer ? identifierOf(*buyer, OrderScheme) : QString();
        if (order.isEmpty())
            return;
        const PartyFacts& door = recipient ? *recipient : *buyer;
        ReferenceProfile* ofRecipient = recipient ? profileOf(*recipient) : nullptr;
        if (ofRecipient) {
            if (ofRecipient->name.isEmpty())
                ofRecipient->name = writtenName(Party::Recipient);
            addOrder(*ofRecipient, order, door, Party::Recipient);
        }
        const bool samePhone =
            recipient && !buyer->phones.isEmpty() && recipient->phones.contains(buyer->phones.first());
        if (buyer->phones.isEmpty() || samePhone)
            return;
        if (ReferenceProfile* ofBuyer = profileOf(*buyer))
            addOrder(*ofBuyer, order, door, Party::Recipient);
    }

    // An order with several lines is one order with several goods.
    void addOrder(ReferenceProfile& profile, const QString& number, const PartyFacts& door, Party named)
    {
        const QString goods = cell(Holds::GoodsName);
        const auto known = std::find_if(profile.orders.begin(), profile.orders.end(),
                                        [&](const ReferenceOrder& order) { return order.number == number; });
        if (known != profile.orders.end()) {
            if (!known->goods.contains(goods))
                known->goods += QStringLiteral("；") + goods;
            return;
        }
        // Only a column about the recipient says whose number is on the parcel; the buyer's may be another's.
        const QString doorPhone = door.party == Party::Recipient ? door.phones.value(0) : QString();
        profile.orders.append({number, writtenInstant(cell(Holds::Date)).date(), writtenName(named), door.district,
                               goods, doorPhone, parcelNumber()});
    }

    const SourceTable& m_table;
    const FieldMap& m_map;
    const SourceRow* m_row = nullptr;
    QHash<QString, qsizetype> m_places;
    QList<ReferenceProfile> m_profiles;
};

} // namespace

QList<ReferenceProfile> referenceProfiles(const SourceTable& table)
{
    const FieldMap* map = fieldMapById(table.kind);
    return map ? Register(table, *map).run() : QList<ReferenceProfile>{};
}

} // namespace rd::sources
