#include "core/desk/approvals/consent_register.h"

#include "core/base/text.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/cases/masking.h"
#include "core/desk/desk_parts.h"
#include "core/desk/free_text.h"
#include "core/desk/intake/data_scope.h"
#include "core/desk/verification/minor_access.h"
#include "core/desk/verification/verification_session.h"
#include "core/rules/case_clock.h"

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
    RD_TRY(requireKnownCategories(desk.rules(), given.categories));
    if (!given.givenAt.isValid() || given.givenAt > desk.clock().now())
        return invalidConsent("givenAt");
    if (given.evidence.trimmed().isEmpty())
        return invalidConsent("evidence");
    const auto kind = desk.rules().purpose(given.purpose)->kind;
    if (kind && *kind != given.kind)
        return invalidConsent("kind");
    for (const QString& holder : given.holders) {
        if (!desk.rules().holder(holder))
            return fail(ErrorCode::UnknownCode, {{u"field"_s, u"holder"_s}, {u"code"_s, holder}});
    }
    RD_TRY(requireStorableText(u"evidence"_s, given.evidence));
    return requireStorableText(u"place"_s, given.place);
}

// Only what the record on file says of the person: what the caller merely names proves nothing.
Result<QList<QByteArray>> personKeys(const Desk& desk, const domain::Case& theCase)
{
    QList<QByteArray> keys;
    RD_TRY_ASSIGN(const std::optional<domain::ReferenceProfile> profile, profileOnFile(desk, theCase));
    if (!profile)
        return keys;
    for (const QString& identifier : profile->phones + profile->members)
        keys.append(personKey(desk, identifier));
    return keys;
}

Result<QList<Consent>> storedConsents(const Desk& desk, const QList<QByteArray>& keys)
{
    QList<Consent> consents;
    for (const QByteArray& key : keys) {
        RD_TRY_ASSIGN(const QList<Consent> ofOne, desk.storage().consents().ofPerson(key));
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

// As whoever looks may see them.
Result<QList<Consent>> shownConsents(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QList<QByteArray> keys, personKeys(desk, theCase));
    RD_TRY_ASSIGN(QList<Consent> consents, storedConsents(desk, keys));
    for (Consent& consent : consents)
        maskConsent(consent, desk.session().user().roles);
    return consents;
}

QDateTime minuteOf(const QDateTime& at)
{
    const qint64 minute = 60 * 1000;
    return QDateTime::fromMSecsSinceEpoch(at.toMSecsSinceEpoch() / minute * minute, Qt::UTC);
}

// What a consent of before a withdrawal that is entered only now was taken back by.
Result<void> takeBackAtOnce(const Desk& desk, Consent& consent)
{
    RD_TRY_ASSIGN(const QList<domain::ConsentWithdrawal> withdrawals,
                  desk.storage().consents().withdrawalsOf(consent.personKey));
    const auto first =
        std::find_if(withdrawals.begin(), withdrawals.end(), [&](const domain::ConsentWithdrawal& withdrawal) {
            return withdrawal.purpose == consent.purpose && withdrawal.at >= consent.givenAt;
        });
    if (first == withdrawals.end())
        return {};
    consent.withdrawnAt = first->at;
    consent.withdrawnBy = first->by;
    consent.withdrawnIn = first->caseId;
    return {};
}

// Under every key of the person, each once.
Result<void> noteWithdrawal(const Desk& desk, storage::Transaction& work, const domain::CaseId& caseId,
                            const QList<QByteArray>& keys, const TakenBack& taken)
{
    for (const QByteArray& key : keys) {
        RD_TRY_ASSIGN(const QList<domain::ConsentWithdrawal> known, desk.storage().consents().withdrawalsOf(key));
        const bool noted = std::any_of(known.begin(), known.end(), [&](const domain::ConsentWithdrawal& one) {
            return one.purpose == taken.purpose && one.at == taken.at && one.caseId == caseId;
        });
        if (!noted)
            RD_TRY(work.consents().addWithdrawal(
                {domain::ConsentWithdrawalId::create(), key, taken.purpose, taken.at, taken.by, caseId}));
    }
    return {};
}

// R-CO-01: whom the record names stops too.
QList<domain::Task> stopsOfRecord(const Desk& desk, const domain::Case& theCase, const RequestItem& item,
                                  const Consent& consent, const QList<domain::Task>& standing)
{
    QList<domain::Task> stops;
    for (const QString& holderId : consent.holders) {
        const rules::Holder* const holder = desk.rules().holder(holderId);
        const bool known = std::any_of(standing.begin(), standing.end(), [&](const domain::Task& one) {
            return one.itemId == item.id && one.holder == holderId && one.operation == domain::Operation::Stop
                && one.purpose == consent.purpose;
        });
        if (!holder || known)
            continue;
        domain::Task stop;
        stop.id = domain::TaskId::create();
        stop.caseId = theCase.id;
        stop.itemId = item.id;
        stop.holder = holderId;
        stop.holderName = holder->name;
        stop.operation = domain::Operation::Stop;
        stop.purpose = consent.purpose;
        stop.term = desk.rules().taskTerm(stop.operation, holderId, rules::deadlineFor(theCase, item), desk.calendar());
        stops.append(stop);
    }
    return stops;
}

struct Closing {
    const Desk& desk;
    storage::Transaction& work;
    const domain::Case& theCase;
    QList<QByteArray> keys;
    QList<domain::AuditEvent> events = {};

    Result<void> close(const RequestItem& item, const TakenBack& taken)
    {
        RD_TRY_ASSIGN(const QList<Consent> consents, storedConsents(desk, keys));
        RD_TRY_ASSIGN(const QList<domain::Task> standing, work.tasks().ofCase(theCase.id));
        for (Consent consent : consents) {
            if (consent.purpose != taken.purpose || !domain::stoodAt(consent, taken.at))
                continue;
            consent.withdrawnAt = taken.at;
            consent.withdrawnBy = taken.by;
            consent.withdrawnIn = theCase.id;
            RD_TRY(work.consents().withdraw(consent));
            events.append(objectEvent(
                u"ConsentWithdrawn"_s, u"consent"_s, consent.id.text(), theCase.id,
                {{u"item"_s, item.position}, {u"purpose"_s, consent.purpose}, {u"came"_s, isoWithOffset(taken.at)}}));
            const QList<domain::Task> stops = stopsOfRecord(desk, theCase, item, consent, standing);
            if (!stops.isEmpty())
                RD_TRY(work.tasks().addAll(stops));
        }
        return noteWithdrawal(desk, work, theCase.id, keys, taken);
    }
};

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
    consent.holders = given.holders;
    consent.givenAt = given.givenAt.toUTC();
    consent.place = given.place.trimmed();
    consent.policyVersion =
        given.policyVersion.trimmed().isEmpty() ? desk.rules().policyVersion() : given.policyVersion.trimmed();
    consent.evidence = given.evidence.trimmed();
    RD_TRY(takeBackAtOnce(desk, consent));
    RD_TRY(work.consents().add(consent));
    QJsonObject detail{{u"purpose"_s, consent.purpose}, {u"from"_s, isoWithOffset(consent.givenAt)}};
    if (consent.withdrawnAt.isValid())
        detail.insert(u"to"_s, isoWithOffset(consent.withdrawnAt));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"ConsentRecorded"_s, u"consent"_s, consent.id.text(), {}, detail)}));
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
    return shownConsents(desk, theCase);
}

Result<QList<Consent>> listConsents(const Desk& desk, const domain::CaseId& caseId, const QDateTime& at)
{
    RD_TRY(desk.session().require(domain::Permission::ViewCases));
    RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(caseId));
    if (theCase.level < domain::AssuranceLevel::L1)
        return fail(ErrorCode::LevelNotReached,
                    {{u"needed"_s, codeOf(domain::AssuranceLevel::L1)}, {u"reached"_s, codeOf(theCase.level)}});
    RD_TRY(requirePersonSeen(theCase));
    RD_TRY_ASSIGN(QList<Consent> consents, shownConsents(desk, theCase));
    if (at.isValid())
        consents.removeIf([&](const Consent& consent) { return !domain::stoodAt(consent, at); });
    return consents;
}

QList<TakenBack> takenBack(const Desk& desk, const domain::Case& theCase, const RequestItem& item)
{
    QList<TakenBack> taken;
    const auto add = [&](const QString& purpose, const TakenBack& by) {
        const bool known =
            std::any_of(taken.begin(), taken.end(), [&](const TakenBack& one) { return one.purpose == purpose; });
        if (!known)
            taken.append({purpose, by.at, by.by});
    };
    if (item.right != RightType::WithdrawConsent)
        return taken;
    const TakenBack first{{}, minuteOf(item.clock ? item.clock->receivedAt : theCase.receivedAt), theCase.channel};
    const auto contactOf = [&](const QString& purpose) {
        for (const domain::PurposeNamed& named : item.purposesNamed) {
            if (named.purpose == purpose)
                return TakenBack{purpose, minuteOf(named.at), named.by};
        }
        return first;
    };
    for (const QString& purpose : item.purposes)
        add(purpose, contactOf(purpose));
    for (const QString& purpose : item.purposes) {
        for (const QString& follows : desk.rules().purposesStopped({purpose}))
            add(follows, contactOf(purpose));
    }
    return taken;
}

Result<QList<domain::AuditEvent>> closeConsents(const Desk& desk, storage::Transaction& work,
                                                const domain::Case& theCase, const QList<domain::ItemId>& items)
{
    RD_TRY_ASSIGN(const QList<QByteArray> keys, personKeys(desk, theCase));
    Closing closing{desk, work, theCase, keys};
    for (const RequestItem& item : theCase.items) {
        const bool begins = items.contains(item.id) && item.state == domain::CaseState::InProgress;
        if (!begins || !requireLevel(desk, theCase, item))
            continue;
        for (const TakenBack& taken : takenBack(desk, theCase, item))
            RD_TRY(closing.close(item, taken));
    }
    return closing.events;
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
