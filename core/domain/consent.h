#pragma once

#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace rd::domain {

// 同意, 单独同意, 监护人同意 (R-CO-01).
enum class ConsentKind { General, Separate, Guardian };
QString codeOf(ConsentKind kind); // GENERAL SEPARATE GUARDIAN
std::optional<ConsentKind> parseConsentKind(const QString& code);
QList<ConsentKind> allConsentKinds();

// One entry of the consent register. Who gave it is known by a keyed hash only; the register names nobody.
struct Consent {
    ConsentId id;
    QByteArray personKey;
    QString purpose; // C01…C17
    ConsentKind kind = ConsentKind::General;
    QStringList categories; // DC01…; empty = whatever the purpose needs
    QStringList holders = {}; // whom it names, where the policy names nobody for the purpose (C16, C17)
    QDateTime givenAt;
    QString place; // platform or page
    QString policyVersion;
    QString evidence;
    QDateTime withdrawnAt; // the minute of the call that took it back (R-CO-02); invalid while it stands
    std::optional<Channel> withdrawnBy;
    CaseId withdrawnIn;
};

// Whether it was given by then and not yet taken back; at the minute of the withdrawal it stands no more.
bool stoodAt(const Consent& consent, const QDateTime& at);

// That somebody took back whatever they had agreed to for a purpose. Kept also where the register held nothing then, so
// that a consent of before which is entered later does not stand (R-CO-02).
struct ConsentWithdrawal {
    ConsentWithdrawalId id;
    QByteArray personKey;
    QString purpose; // C01…C17
    QDateTime at; // the minute of the call
    Channel by = Channel::Hotline;
    CaseId caseId;
};

// What the register said when it was asked whether somebody had agreed to a use of their data (A06, R-RT-06).
struct ConsentFinding {
    ConsentFindingId id;
    CaseId caseId;
    ItemId itemId;
    QString purpose;
    QDateTime usedAt;
    ConsentId valid; // the consent that stood then; empty = none
    QString otherBasis; // contract or law the use rests on; empty = none was named
    UserId by;
    QDateTime at;
};

// Neither consent nor another basis: the use is deemed unconsented (PIPL 69).
bool isUnconsented(const ConsentFinding& finding);

} // namespace rd::domain
