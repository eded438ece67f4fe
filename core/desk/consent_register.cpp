#include "core/desk/consent_register.h"

#include "core/base/text.h"
#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/minor_access.h"
#include "core/desk/verification_session.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Consent;
using domain::RequestItem;
using domain::RightType;

namespace {

auto invalidConsent(const char* field)
{
    return fail(ErrorCode::InvalidArgument, {{u"field"_s, QLatin1String(field)}});
}

QString identifierOf(const GivenConsent& given)
{
    const QString phone = normalisedPhone(given.phone).value_or(QString());
    return phone.isEmpty() ? plainForm(given.member) : phone;
}

Result<void> requireSoundConsent(const Desk& desk, const GivenConsent& given)
{
    if (identifierOf(given).isEmpty())
        return invalidConsent("person");
    if (!desk.rules().purpose(given.purpose))
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"purpose"_s}, {u"code"_s, given.purpose}});
    for (const QString& category : given.categories) {
        if (!desk.rules().category(category))
            return fail(ErrorCode::UnknownCode, {{u"field"_s, u"category"_s}, {u"code"_s, category}});
    }
    if (!given.givenAt.isValid() || given.givenAt > desk.clock().now())
        return invalidConsent("givenAt");
    if (given.evidence.trimmed().isEmpty())
        return invalidConsent("evidence");
    RD_TRY(requireStorableText(given.evidence));
    return requireStorableText(given.place);
}

// Only what the record on file says of the person: what the caller merely names proves nothing.
Result<QList<Consent>> storedConsents(const Desk& desk, const domain::Case& theCase)
{
    QList<Consent> consents;
    RD_TRY_ASSIGN(const std::optional<domain::ReferenceProfile> profile, profileOnFile(desk, theCase));
    if (!profile)
        return consents;
    for (const QString& identifier : profile->phones + profile->members) {
        RD_TRY_ASSIGN(const QList<Consent> ofOne, desk.storage().consents().ofPerson(personKey(desk, identifier)));
        consents += ofOne;
    }
    std::sort(consents.begin(), consents.end(), [](const Consent& a, const Consent& b) {
        return std::pair(a.givenAt, a.id.text()) < std::pair(b.givenAt, b.id.text());
    });
    consents.erase(
        std::unique(consents.begin(), consents.end(), [](const Consent& a, const Consent& b) { return a.id == b.id; }),
        consents.end());
    return consents;
}

QDateTime minuteOf(const QDateTime& at)
{
    const qint64 minute = 60 * 1000;
    return QDateTime::fromMSecsSinceEpoch(at.toMSecsSinceEpoch() / minute * minute, Qt::UTC);
}

QDateTime minuteOfCall(const domain::Case& theCase, const RequestItem& item)
{
    return minuteOf(item.clock ? item.clock->receivedAt : theCase.receivedAt);
}

} // namespace

Result<Consent> recordConsent(Desk& desk, const GivenConsent& given)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LoadReferenceData));
    RD_TRY(requireSoundConsent(desk, given));
    Consent consent;
    consent.id = domain::ConsentId::create();
    consent.personKey = personKey(desk, identifierOf(given));
    consent.purpose = given.purpose;
    consent.kind = given.kind;
    consent.categories = given.categories;
    consent.givenAt = given.givenAt.toUTC();
    consent.place = given.place.trimmed();
    consent.policyVersion =
        given.policyVersion.trimmed().isEmpty() ? desk.rules().policyVersion() : given.policyVersion.trimmed();
    consent.evidence = given.evidence.trimmed();
    RD_TRY(work.consents().add(consent));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(u"ConsentRecorded"_s, u"consent"_s, consent.id.text(), {},
                     {{u"purpose"_s, consent.purpose}, {u"from"_s, isoWithOffset(consent.givenAt)}})}));
    return consent;
}

Result<QList<Consent>> consentsOf(const Desk& desk, const domain::Case& theCase)
{
    const bool concerned = std::any_of(theCase.items.begin(), theCase.items.end(), [&](const RequestItem& item) {
        const rules::Ground* const ground = desk.rules().deletionGround(item.ground);
        return item.right == RightType::WithdrawConsent
            || (ground && ground->opens.contains(domain::Operation::SourceReview));
    });
    if (!concerned || theCase.level < domain::AssuranceLevel::L1 || theCase.restrictedView)
        return QList<Consent>();
    return storedConsents(desk, theCase);
}

Result<QList<Consent>> listConsents(const Desk& desk, const domain::CaseId& caseId, const QDateTime& at)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    if (theCase.level < domain::AssuranceLevel::L1)
        return fail(ErrorCode::LevelNotReached,
                    {{u"needed"_s, codeOf(domain::AssuranceLevel::L1)}, {u"reached"_s, codeOf(theCase.level)}});
    RD_TRY(requirePersonSeen(theCase));
    RD_TRY_ASSIGN(QList<Consent> consents, storedConsents(desk, theCase));
    if (at.isValid())
        consents.removeIf([&](const Consent& consent) { return !domain::stoodAt(consent, at); });
    return consents;
}

Result<QList<domain::AuditEvent>> closeConsents(const Desk& desk, storage::Transaction& work,
                                                const domain::Case& theCase, const QList<domain::ItemId>& items)
{
    QList<domain::AuditEvent> events;
    for (const RequestItem& item : theCase.items) {
        const bool begins = items.contains(item.id) && item.state == domain::CaseState::InProgress;
        if (!begins || item.right != RightType::WithdrawConsent || item.purposes.isEmpty())
            continue;
        const QStringList stopped = desk.rules().purposesStopped(item.purposes);
        const QDateTime at = minuteOfCall(theCase, item);
        RD_TRY_ASSIGN(const QList<Consent> consents, storedConsents(desk, theCase));
        for (Consent consent : consents) {
            if (!stopped.contains(consent.purpose) || !domain::stoodAt(consent, at))
                continue;
            consent.withdrawnAt = at;
            consent.withdrawnBy = theCase.channel;
            consent.withdrawnIn = theCase.id;
            RD_TRY(work.consents().withdraw(consent));
            events.append(objectEvent(
                u"ConsentWithdrawn"_s, u"consent"_s, consent.id.text(), theCase.id,
                {{u"item"_s, item.position}, {u"purpose"_s, consent.purpose}, {u"came"_s, isoWithOffset(at)}}));
        }
    }
    return events;
}

QList<domain::WishedItem> suggestedItems(const Desk& desk, const domain::Case& theCase)
{
    QList<domain::WishedItem> suggested;
    const bool deletes = std::any_of(theCase.items.begin(), theCase.items.end(),
                                     [](const RequestItem& item) { return item.right == RightType::Delete; });
    if (deletes || !domain::isOpen(theCase.state))
        return suggested;
    for (const RequestItem& item : theCase.items) {
        const rules::Ground* const ground = desk.rules().groundAfter(item.right);
        if (ground && !domain::isEnded(item.state) && suggested.isEmpty())
            suggested.append({RightType::Delete, ground->key, item.categories, true});
    }
    return suggested;
}

Result<void> requireKnownPurposes(const Desk& desk, const domain::WishedItem& wish)
{
    for (const QString& purpose : wish.purposes) {
        if (!desk.rules().purpose(purpose) || wish.right != RightType::WithdrawConsent)
            return fail(ErrorCode::UnknownCode, {{u"field"_s, u"purpose"_s}, {u"code"_s, purpose}});
    }
    return {};
}

} // namespace rd::desk
