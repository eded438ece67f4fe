#include "core/sources/row_facts.h"

#include "core/base/text.h"
#include "core/sources/cell_text.h"
#include "core/sources/person_name.h"
#include "core/sources/postal_address.h"

#include <QRegularExpression>
#include <QSet>

namespace rd::sources {

namespace {

bool isVirtualPhone(const QString& text)
{
    static const QRegularExpression extended(QStringLiteral("^1\\d{10}\\s*[-_#,转]\\s*\\d{3,4}$"));
    return extended.match(text).hasMatch();
}

class FactsReader {
public:
    FactsReader(qsizetype tableIndex, const SourceTable& table, const FieldMap& map)
        : m_tableIndex(tableIndex)
        , m_table(table)
        , m_map(map)
    {
        for (qsizetype i = 0; i < table.headers.size(); ++i) {
            m_columns.append(map.meaning(table.headers.at(i)));
            m_places.insert(headerKey(table.headers.at(i)), i);
        }
        for (const QString& warning : table.warnings) {
            if (warning.startsWith(QLatin1String("damagedId:")))
                m_damagedRows.insert(warning.section(u':', 1).toInt());
        }
    }

    RowFacts read(qsizetype index)
    {
        m_row = &m_table.rows.at(index);
        m_facts = {};
        m_facts.table = m_tableIndex;
        m_facts.row = index;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString& cell = m_row->cells.at(i);
            if (!cell.isEmpty())
                readCell(m_columns.at(i), cell);
        }
        return std::move(m_facts);
    }

private:
    PartyFacts& partyFacts(Party party)
    {
        for (PartyFacts& facts : m_facts.parties) {
            if (facts.party == party)
                return facts;
        }
        m_facts.parties.append(PartyFacts{});
        m_facts.parties.last().party = party;
        return m_facts.parties.last();
    }

    void readCell(const ColumnMeaning& column, const QString& cell)
    {
        if (isFreeText(column.holds)) {
            readFreeText(column, cell);
            return;
        }
        if (column.party == Party::None)
            return;
        PartyFacts& facts = partyFacts(column.party);
        switch (column.holds) {
        case Holds::Name:
            facts.name = nameKey(cell);
            facts.fullName = !facts.name.isEmpty() && !isMaskedName(facts.name);
            break;
        case Holds::RemarkName:
            facts.remarkName = nameKey(cell);
            break;
        case Holds::Nick:
            facts.nick = plainForm(cell);
            break;
        case Holds::Phone:
        case Holds::Contact:
            readPhone(facts, plainForm(cell));
            break;
        case Holds::District:
            facts.district = plainForm(cell);
            break;
        case Holds::Address:
            readAddress(facts, cell);
            break;
        default:
            readIdentifier(facts, column, cell);
        }
    }

    void readPhone(PartyFacts& facts, const QString& text)
    {
        if (text.contains(u'@')) {
            if (!text.contains(u'*'))
                facts.identifiers.append({QStringLiteral("email"), text.toLower()});
        } else if (text.contains(u'*')) {
            facts.maskedPhones.append(text);
        } else if (isVirtualPhone(text)) {
            facts.virtualPhone = true;
        } else if (const auto phone = normalisedPhone(text)) {
            facts.phones.append(*phone);
        }
    }

    static void readAddress(PartyFacts& facts, const QString& text)
    {
        const PostalAddress address = cutAddress(text);
        if (facts.district.isEmpty())
            facts.district = address.district;
        if (facts.addressDetail.isEmpty())
            facts.addressDetail = address.detail;
    }

    void readIdentifier(PartyFacts& facts, const ColumnMeaning& column, const QString& cell)
    {
        if (column.holds == Holds::Accounts) {
            for (const QString& part : cell.split(u'|')) {
                const QString scheme = m_map.accountPrefixes.value(part.section(u':', 0, 0).trimmed());
                const QString value = part.section(u':', 1).trimmed();
                if (!scheme.isEmpty() && !value.isEmpty())
                    facts.identifiers.append({scheme, value});
            }
            return;
        }
        if (column.holds != Holds::Account && column.holds != Holds::Card && column.holds != Holds::Order
            && column.holds != Holds::Email)
            return;
        Identifier identifier{column.scheme, column.holds == Holds::Email ? cell.toLower() : cell};
        if (!column.schemes.isEmpty())
            identifier.scheme = column.schemes.value(valueOf(column.schemeColumn));
        // A masked identifier names nobody.
        if (identifier.scheme.isEmpty() || cell.contains(u'*'))
            return;
        if (isScientific(cell) || (m_damagedRows.contains(m_row->number) && looksRounded(cell)))
            facts.damaged.append(identifier);
        else
            facts.identifiers.append(identifier);
    }

    QString valueOf(const QString& key) const
    {
        const auto place = m_places.constFind(key);
        return place == m_places.constEnd() ? QString() : m_row->cells.at(*place);
    }

    void readFreeText(const ColumnMeaning& column, const QString& cell)
    {
        m_facts.texts.append(cell);
        if (column.holds != Holds::Talk)
            return;
        static const QRegularExpression order(QStringLiteral("(?:订单|单号)[^0-9A-Za-z]{0,4}([A-Z]?\\d{10,28})"));
        static const QRegularExpression introduction(QStringLiteral(
            "我(?:叫|是)\\s*([^\\s，,。]{2,20})[，, ]+.{0,6}?(?:手机|电话|号码)[^\\d+]{0,6}(\\+?[\\d \\-]{11,18})"));
        for (const QString& line : customerLines(cell, m_map)) {
            for (auto match = order.globalMatch(line); match.hasNext();)
                m_facts.ordersNamed.append(match.next().captured(1));
            const QRegularExpressionMatch said = introduction.match(line);
            if (const auto phone = normalisedPhone(said.captured(2)))
                m_facts.introductions.append({nameKey(said.captured(1)), *phone});
        }
    }

    qsizetype m_tableIndex;
    const SourceTable& m_table;
    const FieldMap& m_map;
    QList<ColumnMeaning> m_columns;
    QHash<QString, qsizetype> m_places;
    QSet<int> m_damagedRows;
    const SourceRow* m_row = nullptr;
    RowFacts m_facts;
};

} // namespace

const PartyFacts* RowFacts::party(Party which) const
{
    const auto found =
        std::find_if(parties.begin(), parties.end(), [&](const PartyFacts& facts) { return facts.party == which; });
    return found == parties.end() ? nullptr : &*found;
}

QList<RowFacts> readFacts(qsizetype tableIndex, const SourceTable& table, const FieldMap& map)
{
    FactsReader reader(tableIndex, table, map);
    QList<RowFacts> facts;
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        facts.append(reader.read(i));
    return facts;
}

QStringList customerLines(const QString& talk, const FieldMap& map)
{
    const QString mark = QLatin1Char(' ') + map.json.speakers.value(QStringLiteral("customer")) + QLatin1String(": ");
    QStringList lines;
    for (const QString& line : talk.split(u'\n')) {
        const qsizetype at = line.indexOf(mark);
        if (at >= 0)
            lines.append(line.mid(at + mark.size()));
    }
    return lines;
}

} // namespace rd::sources
