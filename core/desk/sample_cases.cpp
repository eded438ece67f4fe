#include "core/desk/sample_cases.h"

#include "core/desk/desk_parts.h"
#include "core/desk/report_scope.h"
#include "core/desk/verify_audit.h"

#include <algorithm>
#include <QCryptographicHash>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

struct Lot {
    QByteArray hash;
    QString number;
};

QList<Lot> drawn(const QStringList& numbers, const QString& seed, int count)
{
    QList<Lot> lots;
    lots.reserve(numbers.size());
    for (const QString& number : numbers)
        lots.append({QCryptographicHash::hash((seed + u'\n' + number).toUtf8(), QCryptographicHash::Sha256), number});
    const auto end = lots.begin() + std::min<qsizetype>(count, lots.size());
    std::partial_sort(lots.begin(), end, lots.end(),
                      [](const Lot& left, const Lot& right) { return left.hash < right.hash; });
    lots.erase(end, lots.end());
    return lots;
}

Result<SampledCase> sampled(const Desk& desk, const QString& number, const domain::AuditCheck& check)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().findByNumber(number));
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> entries, desk.storage().audit().ofCase(theCase.id));
    SampledCase one{number, theCase.deadline.d0, theCase.deadline.due, theCase.state, domain::rightsOf(theCase)};
    one.entries = entries.size();
    one.lastEntry = entries.isEmpty() ? 0 : entries.last().sequence;
    one.proven = one.entries > 0 && isProven(check, one.lastEntry);
    return one;
}

} // namespace

Result<CaseSample> sampleCases(const Desk& desk, const domain::ReportFilter& filter, const QString& seed, int count,
                               const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::VerifyAudit));
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    if (count < 1 || count > mostSampled)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"sampleSize"_s}});
    RD_TRY(desk.followRecord());
    RD_TRY_ASSIGN(const storage::ReportScope scope, reportScope(desk, filter));
    RD_TRY_ASSIGN(const QStringList numbers, desk.storage().reports().numbersReceived(scope));
    CaseSample sample;
    sample.population = numbers.size();
    RD_TRY_ASSIGN(sample.check, verifyAudit(desk, job));
    sample.holds = sample.check.ok && !wasPutBack(sample.check);
    const QList<Lot> lots = drawn(numbers, seed, count);
    for (const Lot& lot : lots) {
        RD_TRY_ASSIGN(const SampledCase one, sampled(desk, lot.number, sample.check));
        sample.cases.append(one);
    }
    return sample;
}

} // namespace rd::desk
