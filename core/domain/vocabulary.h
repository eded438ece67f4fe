#pragma once

#include "core/domain/approval.h"
#include "core/domain/data_class.h"

#include <QHash>
#include <QStringList>

namespace rd::domain {

// The words of the company's policy that screens show, taken from the rule book once per desk.
struct Term {
    QString code;
    QString title;
    QString note;
};
struct RightTerm {
    RightType right = RightType::Access;
    QString title;
    AssuranceLevel level = AssuranceLevel::L0;
    ApproverRole approver = ApproverRole::None;
    QStringList questions;
    // Of refusal, that may be chosen for it or for a part of it (R-RF-03); none where it cannot be refused.
    QStringList grounds;
    QStringList minorGrounds; // the same where the case concerns a minor
};
struct FactorTerm {
    QString code;
    QString group;
    QString title;
    QString ask;
    int points = 0;
    bool attested = false;
    bool supervisorOnly = false;
    bool byCode = false; // answered with a one-time code the desk has issued (R-ID-07)
};
struct Vocabulary {
    QString company;
    QString brand;
    QString hotline;
    QString hotlineHours;
    QString privacyEmail;
    QString policyVersion;
    QList<Term> platforms;
    QList<Term> holders;
    QList<Term> categories;
    QHash<QString, DataClass> dataClasses; // of the categories (R-DC-03)
    QList<Term> deletionGrounds;
    QList<Term> refusalGrounds;
    QList<Term> retentionReasons; // K1 …
    QStringList reasonsWithoutTerm; // of these: until it is settled or released
    QList<Term> purposes; // C01 …: what a consent may be given for
    QList<RightTerm> rights;
    QList<FactorTerm> factors;
    QStringList commonQuestions;
    QString recordingNotice;
    QString neutralSentence;
};

} // namespace rd::domain
