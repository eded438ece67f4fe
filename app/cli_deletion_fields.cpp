#include "app/cli_deletion_fields.h"

#include "app/cli_fields.h"
#include "core/base/clock.h"

#include <QJsonArray>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int idEnding = 8; // enough to name one entry of a case

int positionOf(const domain::ItemId& id, const domain::Case& header)
{
    for (const domain::RequestItem& item : header.items) {
        if (item.id == id)
            return item.position;
    }
    return 0;
}

QJsonObject groundTestFields(const domain::GroundTest& test, const domain::CaseFile& file)
{
    return {{u"item"_s, positionOf(test.itemId, file.header)},
            {u"ground"_s, test.ground},
            {u"holds"_s, test.holds},
            {u"reason"_s, test.reason},
            {u"by"_s, file.userNames.value(test.by.text())},
            {u"at"_s, instantField(test.at)}};
}

QJsonObject keptFields(const domain::KeptData& kept, const domain::CaseFile& file)
{
    return {{u"id"_s, kept.id.text()},
            {u"item"_s, positionOf(kept.itemId, file.header)},
            {u"holder"_s, kept.holder},
            {u"category"_s, kept.category},
            {u"data"_s, kept.data},
            {u"reason"_s, kept.reason},
            {u"from"_s, dateField(kept.from)},
            {u"until"_s, dateField(kept.until)},
            {u"by"_s, file.userNames.value(kept.by.text())},
            {u"ended"_s, instantField(kept.endedAt)},
            {u"endReason"_s, kept.endReason}};
}

QJsonObject consentFields(const domain::Consent& consent)
{
    return {{u"purpose"_s, consent.purpose},
            {u"kind"_s, domain::codeOf(consent.kind)},
            {u"categories"_s, textsField(consent.categories)},
            {u"given"_s, instantField(consent.givenAt)},
            {u"place"_s, consent.place},
            {u"policy"_s, consent.policyVersion},
            {u"evidence"_s, consent.evidence},
            {u"holders"_s, textsField(consent.holders)},
            {u"withdrawn"_s, instantField(consent.withdrawnAt)}};
}

QJsonObject findingFields(const domain::ConsentFinding& finding, const domain::CaseFile& file)
{
    return {{u"item"_s, positionOf(finding.itemId, file.header)},
            {u"purpose"_s, finding.purpose},
            {u"used"_s, instantField(finding.usedAt)},
            {u"consent"_s, finding.valid.text()},
            {u"otherBasis"_s, finding.otherBasis},
            {u"by"_s, file.userNames.value(finding.by.text())},
            {u"at"_s, instantField(finding.at)}};
}

QJsonArray suggestedField(const QList<domain::WishedItem>& suggested)
{
    QJsonArray array;
    for (const domain::WishedItem& wish : suggested)
        array.append(QJsonObject{{u"right"_s, domain::codeOf(wish.right)}, {u"ground"_s, wish.ground}});
    return array;
}

} // namespace

QJsonArray consentsField(const QList<domain::Consent>& consents)
{
    QJsonArray array;
    for (const domain::Consent& consent : consents)
        array.append(consentFields(consent));
    return array;
}

void addDeletionFields(const domain::CaseFile& file, QJsonObject& fields)
{
    QJsonArray tests;
    for (const domain::GroundTest& test : file.groundTests)
        tests.append(groundTestFields(test, file));
    QJsonArray kept;
    for (const domain::KeptData& one : file.kept)
        kept.append(keptFields(one, file));
    QJsonArray untested;
    for (const domain::RequestItem& item : file.header.items) {
        const QStringList grounds = file.groundsToTest.value(item.id.text());
        if (!grounds.isEmpty())
            untested.append(QJsonObject{{u"item"_s, item.position}, {u"grounds"_s, textsField(grounds)}});
    }
    fields[u"consents"_s] = consentsField(file.consents);
    fields[u"suggested"_s] = suggestedField(file.suggested);
    QJsonArray findings;
    for (const domain::ConsentFinding& finding : file.consentFindings)
        findings.append(findingFields(finding, file));
    fields[u"consentFindings"_s] = findings;
    fields[u"groundTests"_s] = tests;
    fields[u"kept"_s] = kept;
    fields[u"groundsToTest"_s] = untested;
}

QStringList keptLines(const domain::CaseFile& file)
{
    QStringList lines;
    for (const domain::GroundTest& test : file.groundTests)
        lines.append(
            u"ground    %1 %2: %3"_s.arg(test.ground, test.holds ? u"holds"_s : u"does not hold"_s, test.reason));
    for (const domain::ConsentFinding& finding : file.consentFindings)
        lines.append(u"consent   %1 used %2: %3"_s.arg(finding.purpose, isoWithOffset(finding.usedAt),
                                                       !finding.valid.isEmpty()           ? u"a consent stood"_s
                                                           : finding.otherBasis.isEmpty() ? u"none stood"_s
                                                                                          : finding.otherBasis));
    for (const domain::KeptData& kept : file.kept) {
        if (domain::isKept(kept))
            lines.append(u"kept      %1 %2 %3 %4 until %5"_s.arg(
                kept.id.text().right(idEnding), kept.reason, kept.holder, kept.data,
                kept.until.isValid() ? kept.until.toString(Qt::ISODate) : u"settled"_s));
    }
    return lines;
}

} // namespace rd::cli
