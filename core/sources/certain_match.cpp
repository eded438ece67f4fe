#include "core/sources/certain_match.h"

#include "core/base/text.h"
#include "core/sources/person_name.h"

#include <algorithm>

namespace rd::sources {

namespace {

const QString OrderScheme = QStringLiteral("order");

// Learning adds facts and never takes one back, so it ends; this only bounds a bug.
constexpr int MostRounds = 64;

QString orderOf(const RowFacts& row)
{
    const PartyFacts* buyer = row.party(Party::Buyer);
    if (!buyer)
        return {};
    const auto& ids = buyer->identifiers;
    const auto found =
        std::find_if(ids.begin(), ids.end(), [](const Identifier& id) { return id.scheme == OrderScheme; });
    return found == ids.end() ? QString() : found->value;
}

// A shop assistant's remark counts as the name only when it fits one.
NameFit fitOf(const PartyFacts& facts, const QString& wanted)
{
    if (facts.party == Party::Buyer)
        return NameFit::Absent;
    const NameFit written = compareNames(facts.name, wanted);
    if (written != NameFit::Absent)
        return written;
    const NameFit remark = compareNames(facts.remarkName, wanted);
    return remark == NameFit::Other ? NameFit::Absent : remark;
}

void addVia(RowVerdict& verdict, const QStringList& codes)
{
    for (const QString& code : codes) {
        if (!verdict.via.contains(code))
            verdict.via.append(code);
    }
}

} // namespace

CertainMatch::CertainMatch(const IdentitySeed& seed, const QList<RowFacts>& rows)
    : m_rows(rows)
    , m_verdicts(rows.size())
{
    m_own.name = nameKey(seed.name);
    for (const QString& phone : seed.phones)
        m_own.phones.insert(normalisedPhone(phone).value_or(phone));
    for (const QString& card : seed.cards)
        m_own.identifiers.insert({QStringLiteral("card"), plainForm(card)});
    for (const QString& order : seed.orders)
        m_own.identifiers.insert({OrderScheme, plainForm(order)});
    for (const QString& account : seed.accounts)
        m_own.named.insert(account.trimmed());
    indexRows();
}

void CertainMatch::indexRows()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        QSet<QString> keys;
        for (const PartyFacts& facts : m_rows.at(i).parties) {
            for (const QString& phone : facts.phones)
                keys.insert(phone);
            for (const Identifier& id : facts.identifiers)
                keys.insert(id.value);
            if (!facts.nick.isEmpty())
                keys.insert(facts.nick);
        }
        for (const QString& key : std::as_const(keys))
            m_rowsByKey[key].append(i);
        if (!m_rows.at(i).introductions.isEmpty())
            m_introductions.append(i);
    }
}

QList<qsizetype> CertainMatch::candidates() const
{
    QSet<qsizetype> found(m_introductions.begin(), m_introductions.end());
    const auto add = [&](const QString& key) {
        for (const qsizetype index : m_rowsByKey.value(key))
            found.insert(index);
    };
    for (const QString& phone : m_own.phones)
        add(phone);
    for (const Identifier& id : m_own.identifiers)
        add(id.value);
    for (const QString& account : m_own.named)
        add(account);
    QList<qsizetype> sorted(found.begin(), found.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void CertainMatch::run(const JobToken& job)
{
    bool learned = true;
    for (int round = 0; learned && round < MostRounds && !job.isCancelled(); ++round) {
        learned = false;
        for (const qsizetype index : candidates()) {
            m_verdicts[index] = judge(m_rows.at(index));
            learned = learn(m_rows.at(index), m_verdicts.at(index)) || learned;
        }
    }
    // What is learned late may settle what was judged early, whichever came first.
    for (const qsizetype index : candidates())
        m_verdicts[index] = judge(m_rows.at(index));
    learnPlaces();
}

QStringList CertainMatch::ownPhones(const PartyFacts& facts) const
{
    QStringList own;
    std::copy_if(facts.phones.begin(), facts.phones.end(), std::back_inserter(own),
                 [&](const QString& phone) { return m_own.phones.contains(phone); });
    return own;
}

QStringList CertainMatch::ownIdentifiers(const PartyFacts& facts, bool orders) const
{
    QStringList schemes;
    for (const Identifier& id : facts.identifiers) {
        if ((id.scheme == OrderScheme) == orders && m_own.owns(id))
            schemes.append(id.scheme);
    }
    return schemes;
}

// Another full name on the number, in a row that is not the subject's by anything but the number.
bool CertainMatch::namesRival(const RowFacts& row, const PartyFacts& facts) const
{
    if (facts.party == Party::Buyer || !facts.fullName || compareNames(facts.name, m_own.name) == NameFit::Same)
        return false;
    const auto isOwn = [&](const Identifier& id) { return m_own.owns(id); };
    const PartyFacts* buyer = row.party(Party::Buyer);
    const bool ownBuyer = buyer && std::any_of(buyer->identifiers.begin(), buyer->identifiers.end(), isOwn);
    return !ownBuyer && std::none_of(facts.identifiers.begin(), facts.identifiers.end(), isOwn);
}

CertainMatch::Standing CertainMatch::standing(const QString& phone) const
{
    QSet<QString> rivals;
    for (const qsizetype index : m_rowsByKey.value(phone)) {
        for (const PartyFacts& facts : m_rows.at(index).parties) {
            if (facts.phones.contains(phone) && namesRival(m_rows.at(index), facts))
                rivals.insert(facts.name);
        }
    }
    // Without a name to look for, one name on the number is nobody's rival.
    const qsizetype allowed = m_own.name.isEmpty() ? 1 : 0;
    return rivals.size() > allowed ? Standing::Contested : Standing::Uncontested;
}

bool CertainMatch::anyContested(const QStringList& phones) const
{
    return std::any_of(phones.begin(), phones.end(),
                       [&](const QString& phone) { return standing(phone) == Standing::Contested; });
}

CertainMatch::AccountUse CertainMatch::useOf(const Identifier& account) const
{
    AccountUse use;
    for (const qsizetype index : m_rowsByKey.value(account.value)) {
        const RowFacts& row = m_rows.at(index);
        const PartyFacts* subject = row.party(Party::Subject);
        if (subject && subject->identifiers.contains(account) && subject->fullName
            && compareNames(subject->name, m_own.name) == NameFit::Other)
            use.boundToOther = true;
        const PartyFacts* buyer = row.party(Party::Buyer);
        const PartyFacts* recipient = row.party(Party::Recipient);
        if (!buyer || !buyer->identifiers.contains(account))
            continue;
        const QString order = orderOf(row);
        use.orders.insert(order);
        if (!recipient || ownPhones(*recipient).isEmpty())
            continue;
        const NameFit fit = compareNames(recipient->name, m_own.name);
        if (fit == NameFit::Same)
            use.ownOrders.insert(order);
        else if (fit == NameFit::Other)
            use.sharedPhone = true;
    }
    return use;
}

// The same account received on this number under the full name before, and never under another one.
bool CertainMatch::accountSupports(const RowFacts& row) const
{
    const PartyFacts* buyer = row.party(Party::Buyer);
    if (!buyer)
        return false;
    return std::any_of(buyer->identifiers.begin(), buyer->identifiers.end(), [&](const Identifier& id) {
        if (id.scheme == OrderScheme)
            return false;
        const AccountUse use = useOf(id);
        return !use.ownOrders.isEmpty() && !use.sharedPhone && !use.boundToOther;
    });
}

bool CertainMatch::looksOwnBuyer(const RowFacts& row) const
{
    const PartyFacts* buyer = row.party(Party::Buyer);
    if (!buyer)
        return false;
    return std::any_of(buyer->identifiers.begin(), buyer->identifiers.end(), [&](const Identifier& id) {
        if (id.scheme == OrderScheme)
            return false;
        const AccountUse use = useOf(id);
        return use.ownOrders.size() >= 2 && use.ownOrders.size() * 2 > use.orders.size() && !use.sharedPhone
            && !use.boundToOther;
    });
}

// A nickname is worth something when every row that has it is the subject's by identifier or phone.
bool CertainMatch::isOwnNick(const QString& nick) const
{
    if (nick.isEmpty() || !m_own.nicks.contains(nick))
        return false;
    for (const qsizetype index : m_rowsByKey.value(nick)) {
        for (const PartyFacts& facts : m_rows.at(index).parties) {
            if (facts.nick == nick && ownPhones(facts).isEmpty() && ownIdentifiers(facts, false).isEmpty())
                return false;
        }
    }
    return true;
}

bool CertainMatch::introducesSubject(const RowFacts& row) const
{
    return std::any_of(row.introductions.begin(), row.introductions.end(), [&](const Introduction& said) {
        return compareNames(said.name, m_own.name) == NameFit::Same && m_own.phones.contains(said.phone);
    });
}

RowVerdict CertainMatch::judge(const RowFacts& row) const
{
    RowVerdict verdict;
    for (const PartyFacts& facts : row.parties) {
        switch (facts.party) {
        case Party::Subject:
            judgeSubject(row, facts, verdict);
            break;
        case Party::Recipient:
            judgeRecipient(row, facts, verdict);
            break;
        case Party::Buyer:
        case Party::None:
            break;
        }
    }
    // An order that names the subject as recipient is weighed before its buyer.
    if (const PartyFacts* buyer = row.party(Party::Buyer))
        judgeBuyer(row, *buyer, verdict);
    return verdict;
}

void CertainMatch::judgeSubject(const RowFacts& row, const PartyFacts& facts, RowVerdict& verdict) const
{
    const NameFit fit = fitOf(facts, m_own.name);
    const QStringList phones = ownPhones(facts);
    const QStringList schemes = ownIdentifiers(facts, false) + ownIdentifiers(facts, true);
    if (!schemes.isEmpty() && fit == NameFit::Other)
        verdict.doubts.append(QStringLiteral("identifier_but_other_name"));
    else if (!schemes.isEmpty())
        verdict.subject = true;
    if (introducesSubject(row))
        verdict.subject = true;
    if (!phones.isEmpty()) {
        const bool own =
            fit == NameFit::Same || (fit != NameFit::Other && (!anyContested(phones) || isOwnNick(facts.nick)));
        verdict.subject = verdict.subject || own;
        if (!own)
            verdict.doubts.append(fit == NameFit::Other ? QStringLiteral("phone_but_other_name")
                                                        : QStringLiteral("contested_phone_without_full_name"));
    }
    if (verdict.subject)
        addVia(
            verdict,
            schemes
                + (phones.isEmpty() && !introducesSubject(row) ? QStringList() : QStringList{QStringLiteral("phone")}));
}

void CertainMatch::judgeRecipient(const RowFacts& row, const PartyFacts& facts, RowVerdict& verdict) const
{
    const QStringList phones = ownPhones(facts);
    if (phones.isEmpty())
        return;
    const NameFit fit = fitOf(facts, m_own.name);
    if (fit == NameFit::Other) {
        verdict.doubts.append(QStringLiteral("phone_but_other_name"));
        return;
    }
    if (fit != NameFit::Same && anyContested(phones) && !(fit == NameFit::Masked && accountSupports(row))) {
        verdict.doubts.append(QStringLiteral("contested_phone_without_full_name"));
        return;
    }
    verdict.recipient = true;
    addVia(verdict, {QStringLiteral("phone")});
}

void CertainMatch::judgeBuyer(const RowFacts& row, const PartyFacts& facts, RowVerdict& verdict) const
{
    const QStringList schemes = ownIdentifiers(facts, false);
    const QStringList orders = ownIdentifiers(facts, true);
    const QStringList phones = ownPhones(facts);
    if (!schemes.isEmpty())
        verdict.buyer = true;
    if (!phones.isEmpty()) {
        // A buyer has no name of his own in these files; the recipient's full name on the same number stands in for it.
        const PartyFacts* recipient = row.party(Party::Recipient);
        const bool sameAsRecipient = recipient && verdict.recipient
            && compareNames(recipient->name, m_own.name) == NameFit::Same && recipient->phones.contains(phones.first());
        if (!anyContested(phones) || sameAsRecipient)
            verdict.buyer = true;
        else if (!verdict.buyer)
            verdict.doubts.append(QStringLiteral("contested_phone_without_full_name"));
    }
    // Who received a gift may well know its order number, so the number proves no buyer there.
    const bool hasAccount = std::any_of(facts.identifiers.begin(), facts.identifiers.end(),
                                        [](const Identifier& id) { return id.scheme != OrderScheme; });
    if (!orders.isEmpty() && !(verdict.recipient && hasAccount))
        verdict.buyer = true;
    if (verdict.buyer)
        addVia(verdict, schemes + (phones.isEmpty() ? QStringList() : QStringList{QStringLiteral("phone")}));
    if (!orders.isEmpty() && verdict.isCertain())
        addVia(verdict, {OrderScheme});
}

bool CertainMatch::learnPhones(const PartyFacts& facts)
{
    bool learned = false;
    for (const QString& phone : facts.phones) {
        learned = learned || !m_own.phones.contains(phone);
        m_own.phones.insert(phone);
    }
    return learned;
}

// Only the party that is certain teaches: the recipient of a gift teaches nothing about its buyer, and an order number
// somebody named does not teach the account behind it.
bool CertainMatch::learn(const RowFacts& row, const RowVerdict& verdict)
{
    bool learned = false;
    const bool byMoreThanOrder = verdict.via != QStringList{OrderScheme};
    for (const PartyFacts& facts : row.parties) {
        const bool teaches =
            (facts.party == Party::Subject && verdict.subject) || (facts.party == Party::Buyer && verdict.buyer);
        if (!teaches || !byMoreThanOrder)
            continue;
        for (const Identifier& id : facts.identifiers) {
            learned = learned || !m_own.identifiers.contains(id);
            m_own.identifiers.insert(id);
        }
        if (!facts.nick.isEmpty())
            m_own.nicks.insert(facts.nick);
        if (facts.party == Party::Subject && fitOf(facts, m_own.name) == NameFit::Same)
            learned = learnPhones(facts) || learned;
        for (const QString& order : row.ordersNamed) {
            const Identifier id{OrderScheme, order};
            learned = learned || !m_own.identifiers.contains(id);
            m_own.identifiers.insert(id);
        }
    }
    const PartyFacts* recipient = row.party(Party::Recipient);
    if (verdict.buyer && byMoreThanOrder && recipient && compareNames(recipient->name, m_own.name) == NameFit::Same)
        learned = learnPhones(*recipient) || learned;
    return learned;
}

void CertainMatch::learnPlaces()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const RowVerdict& verdict = m_verdicts.at(i);
        for (const PartyFacts& facts : m_rows.at(i).parties) {
            if (!(facts.party == Party::Subject && verdict.subject)
                && !(facts.party == Party::Recipient && verdict.recipient))
                continue;
            if (!facts.district.isEmpty())
                m_own.districts.insert(facts.district);
            if (!facts.addressDetail.isEmpty())
                m_own.addresses.insert(facts.addressDetail);
        }
    }
}

} // namespace rd::sources
