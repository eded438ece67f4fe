#pragma once

#include "core/base/job_token.h"
#include "core/sources/identity_match.h"
#include "core/sources/row_facts.h"

#include <QSet>

namespace rd::sources {

// What is known to be the subject's own: first from the seed, then learned.
struct OwnIdentity {
    QString name; // nameKey; may be empty
    QSet<QString> phones;
    QSet<Identifier> identifiers;
    QSet<QString> named; // accounts the requester named, of whatever platform
    QSet<QString> nicks;
    QSet<QString> districts;
    QSet<QString> addresses; // details

    bool owns(const Identifier& id) const { return identifiers.contains(id) || named.contains(id.value); }
};

// What holds for one row. `via` names the evidence for the parties that are certain, `doubts` why a row that is not
// certain may still be the subject's.
struct RowVerdict {
    bool subject = false;
    bool buyer = false;
    bool recipient = false;
    QStringList via;
    QStringList doubts;
    bool isCertain() const { return subject || buyer || recipient; }
};

// Finds the certain rows among all rows of a case, learning from each what finds the next: a star card binds accounts,
// an account's order carries an older phone, a chat names an order. The result does not depend on the order of the
// rows.
class CertainMatch {
public:
    CertainMatch(const IdentitySeed& seed, const QList<RowFacts>& rows);

    // Stops early when the job is cancelled.
    void run(const JobToken& job);

    const OwnIdentity& own() const { return m_own; }
    const RowVerdict& verdict(qsizetype index) const { return m_verdicts.at(index); }
    // True when what is known makes the buyer's account the subject's own, though no row proves it: then an order that
    // the subject received was probably bought by the subject too.
    bool looksOwnBuyer(const RowFacts& row) const;
    bool hasOwnPhone(const PartyFacts& facts) const { return !ownPhones(facts).isEmpty(); }

private:
    enum class Standing { Uncontested, Contested };
    struct AccountUse {
        QSet<QString> ownOrders; // received by the subject, by full name and phone
        QSet<QString> orders;
        bool sharedPhone = false; // somebody else received there, on the subject's phone
        bool boundToOther = false; // a member or customer row gives it to another name
    };

    void indexRows();
    QList<qsizetype> candidates() const;
    Standing standing(const QString& phone) const;
    bool namesRival(const RowFacts& row, const PartyFacts& facts) const;
    bool anyContested(const QStringList& phones) const;
    QStringList ownPhones(const PartyFacts& facts) const;
    QStringList ownIdentifiers(const PartyFacts& facts, bool orders) const;
    AccountUse useOf(const Identifier& account) const;
    bool accountSupports(const RowFacts& row) const;
    bool isOwnNick(const QString& nick) const;

    RowVerdict judge(const RowFacts& row) const;
    void judgeSubject(const RowFacts& row, const PartyFacts& facts, RowVerdict& verdict) const;
    void judgeBuyer(const RowFacts& row, const PartyFacts& facts, RowVerdict& verdict) const;
    void judgeRecipient(const RowFacts& row, const PartyFacts& facts, RowVerdict& verdict) const;
    bool introducesSubject(const RowFacts& row) const;
    bool learn(const RowFacts& row, const RowVerdict& verdict);
    bool learnPhones(const PartyFacts& facts);
    void learnPlaces();

    const QList<RowFacts>& m_rows;
    QHash<QString, QList<qsizetype>> m_rowsByKey; // phone, identifier value or nick → rows
    QList<qsizetype> m_introductions;
    OwnIdentity m_own;
    QList<RowVerdict> m_verdicts;
};

} // namespace rd::sources
