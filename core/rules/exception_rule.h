#pragma once

#include "core/domain/exception_path.h"
#include "core/domain/verification.h"

#include <QJsonValue>

namespace rd::rules {

struct FactorRule;

// R-ID-11 as a policy has it: who may go this way, what is enough, what it is worth and what waits for the old contact.
struct ExceptionRule {
    domain::AssuranceLevel grants = domain::AssuranceLevel::L3;
    int waitHours = 72; // real hours, counted from the last notice
    QList<domain::RightType> waitsFor;
    QList<domain::RequesterType> requesters;
    QString notice; // the letter that tells the old contacts
    QList<domain::ExceptionWay> ways;

    const domain::ExceptionWay* way(const QString& code) const; // nullptr: not in the policy
};

// None in a file of before this key: then there is no such path.
std::optional<ExceptionRule> exceptionOf(const QJsonValue& json);

// The factors that prove something towards the way, of those that matched with points in this contact.
QStringList countedFactors(const domain::ExceptionWay& way, const QList<FactorRule>& factors,
                           const QList<domain::FactorResult>& matched);

// What is missing: codes of factors and pieces, and "GROUP1/GROUP2" once for each answer. `pieces` are those looked at.
QStringList exceptionGaps(const domain::ExceptionWay& way, const QList<FactorRule>& factors,
                          const QList<domain::FactorResult>& matched, const QStringList& pieces);

// When the time to object is over: `waitHours` after the last contact was told. Invalid while one of them is not.
QDateTime objectionUntil(const ExceptionRule& rule, const domain::ExceptionPath& path,
                         const QHash<QString, QDateTime>& toldAt);

} // namespace rd::rules
