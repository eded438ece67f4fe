#pragma once

#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace rd::domain {

// What the caller says to one factor (P1, K1 …). An empty answer is "don't know", which is no failure (R-ID-02).
// Factors an agent attests instead of comparing (P2 callback answered, P5 code shown …) carry "confirmed".
struct FactorAnswer {
    QString factor;
    QString answer;
};

// The blind result: never a stored value (R-ID-03).
struct FactorResult {
    QString factor;
    bool match = false;
    bool answered = true;
    int points = 0;
};

enum class LockState { Free, SessionEnded, LockedUntil, LockedForSupervisor };

// The record of one round of answers: factors, points, never the answers (R-RT-06, R-ID-14).
struct Verification {
    VerificationId id;
    CaseId caseId;
    UserId by;
    QDateTime at;
    QString policyVersion;
    QList<FactorResult> results; // of this round
    int points = 0; // of the contact session so far
    AssuranceLevel level = AssuranceLevel::L0;
    LockState lock = LockState::Free;
    QDateTime lockedUntil;
};

// What the desk knows about one person from the verification register; stays inside core, no verb hands it out.
struct ReferenceOrder {
    QString number;
    QDate date;
    QString recipientName;
    QString recipientDistrict;
    QString goods;
    QString recipientPhone; // normalised; empty when the file names none
    QString parcel; // the carrier's number
};
struct ReferenceProfile {
    QString key; // keyed hash of the record, for lockouts
    QStringList phones;
    QStringList members;
    QString name;
    QString email;
    QString store;
    QString level;
    std::optional<int> points;
    QString birthdayMonthDay; // "07-24"
    QDateTime phoneChangedAt;
    QDateTime lastActivityAt;
    QList<ReferenceOrder> orders;
};

// One-time code R-ID-07 as the manual flow shows it to the agent once: what to send and where.
struct IssuedCode {
    QString code; // six digits, only in the answer of issueCode
    QString phone; // the number the caller gave, grouped; P1 counts only if it is the one on file
    QString text; // the SMS text of the policy
    QDateTime validUntil;
};

} // namespace rd::domain
