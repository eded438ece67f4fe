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

} // namespace rd::domain
