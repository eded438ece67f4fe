#include "core/desk/reports/sample_cases.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/desk_parts.h"
#include "core/desk/entry/show_anchor.h"
#include "core/desk/free_text.h"
#include "core/desk/reports/report_scope.h"
#include "core/security/anchor.h"

#include <algorithm>
#include <QCryptographicHash>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

struct Lot {
    QByteArray hash;
    QString number;
};

QStringList drawn(const QStringList& numbers, const QString& seed, int count)
{
    QList<Lot> lots;
    lots.reserve(numbers.size());
    for (const QString& number : numbers)
        lots.append({QCryptographicHash::hash((seed + u'\n' + number).toUtf8(), QCryptographicHash::Sha256), number});
    const auto end = lots.begin() + std::min<qsizetype>(count, lots.size());
    std::partial_sort(lots.begin(), end, lots.end(),
                      [](const Lot& left, const Lot& right) { return left.hash < right.hash; });
    QStringList chosen;
    std::for_each(lots.begin(), end, [&](const Lot& lot) { chosen.append(lot.number); });
    return chosen;
}

Result<SampledCase> sampled(const Desk& desk, const QString& number, const domain::AuditCheck& check)
{
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().findByNumber(number));
    RD_TRY_ASSIGN(QList<domain::AuditEntry> entries, desk.storage().audit().ofCase(theCase.id));
    // What was entered since the verification nobody has verified; it makes nothing before it unproven.
    entries.removeIf([&](const domain::AuditEntry& entry) { return !wasSeen(check, entry.sequence); });
    SampledCase one{number, theCase.deadline.d0, theCase.deadline.due, theCase.state, domain::rightsOf(theCase)};
    one.entries = entries.size();
    one.lastEntry = entries.isEmpty() ? 0 : entries.last().sequence;
    one.proven = one.entries > 0 && isProven(check, one.lastEntry);
    return one;
}

// The head of what was verified, even if the log has gone on since. Of a log that does not hold the count of its
// entries is not the place of the last.
Result<QString> headOf(const Desk& desk, const domain::AuditCheck& check)
{
    if (check.ok)
        return security::anchorCode(check.entries, QByteArray::fromHex(check.head.toLatin1()));
    RD_TRY_ASSIGN(const PaperAnchor anchor, showAnchor(desk));
    return anchor.code;
}

Result<void> readFacts(const Desk& desk, CaseSample& sample, const QStringList& numbers, const JobToken& job)
{
    sample.asOf = desk.clock().now();
    RD_TRY_ASSIGN(sample.check, verifyAudit(desk, job));
    RD_TRY_ASSIGN(sample.auditHead, headOf(desk, sample.check));
    sample.holds = sample.check.ok && !wasPutBack(sample.check);
    for (const QString& number : numbers) {
        RD_TRY_ASSIGN(const SampledCase one, sampled(desk, number, sample.check));
        sample.cases.append(one);
    }
    return {};
}

Result<void> requireSampler(const Desk& desk)
{
    RD_TRY(desk.session().require(domain::Permission::VerifyAudit));
    return desk.session().require(domain::Permission::ViewCases);
}

// It stays in the log and on paper.
Result<void> requireSeed(const QString& seed)
{
    if (seed.isEmpty() || seed.size() > longestSeed)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"seed"_s}});
    return requireStorableText(u"seed"_s, seed);
}

} // namespace

Result<CaseSample> sampleCases(const Desk& desk, const domain::ReportFilter& filter, const QString& seed, int count,
                               const JobToken& job)
{
    RD_TRY(requireSampler(desk));
    if (count < 1 || count > mostSampled)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"sampleSize"_s}});
    CaseSample sample;
    sample.seed = seed.trimmed();
    RD_TRY(requireSeed(sample.seed));
    RD_TRY(desk.followRecord());
    RD_TRY_ASSIGN(const storage::ReportScope scope, reportScope(desk, filter));
    RD_TRY_ASSIGN(const QStringList numbers, desk.storage().reports().numbersReceived(scope));
    sample.population = numbers.size();
    sample.drawnAt = desk.clock().now();
    RD_TRY(readFacts(desk, sample, drawn(numbers, sample.seed, count), job));
    return sample;
}

Result<CaseSample> sampleOfNow(const Desk& desk, const CaseSample& drawn, const JobToken& job)
{
    RD_TRY(requireSampler(desk));
    RD_TRY(desk.followRecord());
    QStringList numbers;
    for (const SampledCase& one : drawn.cases)
        numbers.append(one.number);
    CaseSample sample;
    sample.seed = drawn.seed;
    sample.drawnAt = drawn.drawnAt;
    sample.population = drawn.population;
    RD_TRY(readFacts(desk, sample, numbers, job));
    return sample;
}

} // namespace rd::desk
