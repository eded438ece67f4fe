#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/audit_event.h"
#include "core/domain/report.h"

#include <QHash>

namespace rd::desk {

constexpr int mostSampled = 500;
constexpr int longestSeed = 64; // characters

// A case drawn for a compliance audit, without anything of the person.
struct SampledCase {
    QString number;
    QDate received; // D0
    QDate due;
    domain::CaseState state = domain::CaseState::Received;
    QList<domain::RightType> rights;
    qint64 entries = 0; // of the log about it
    qint64 lastEntry = 0;
    bool proven = false; // they stand before whatever in the log does not hold
};

struct CaseSample {
    QString seed; // as it was drawn by
    QDateTime drawnAt;
    qint64 population = 0; // cases of the period then
    QList<SampledCase> cases; // in the order they were drawn, as of the verification
    QHash<QString, QString> files; // SHA-256 of the case file that was written, by number; none until then
    domain::AuditCheck check; // of the whole log, as verifyAudit has it
    QDateTime asOf; // the moment of that verification
    QString auditHead; // the newest entry of the log it saw, as a code for paper (security.md D7)
    bool holds = false; // it does, and is what this workstation last saw of it (D7)
};

// Rule book §12: of the cases received in the period those `count` whose SHA-256 over the seed, a line feed and the
// number is the least, so that anybody can draw them again. All of them where there are fewer. Spaces around the seed
// do not count. For whoever may verify the log and see cases; InvalidArgument (args "field": sampleSize for none or
// more than mostSampled, seed for none or more than longestSeed); ForbiddenNumber (R-ID-06: the seed goes into the log
// and onto paper); those of runReport; Cancelled.
Result<CaseSample> sampleCases(const Desk& desk, const domain::ReportFilter& filter, const QString& seed, int count,
                               const JobToken& job = {});

// The same cases with the log verified anew: what it and they say now. The digests of files go with the facts they are
// of: there are none. NotFound for a case that is gone; Cancelled.
Result<CaseSample> sampleOfNow(const Desk& desk, const CaseSample& drawn, const JobToken& job = {});

} // namespace rd::desk
