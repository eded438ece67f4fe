#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"
#include "core/domain/case.h"
#include "core/domain/consent.h"

namespace rd::storage {
class Transaction;
}

namespace rd::desk {

// A consent as its proof has it (R-CO-01). The person is named by one identifier, which is kept as a keyed hash only.
struct GivenConsent {
    QString phone;
    QString member; // where no phone is known
    QString purpose; // C01…
    domain::ConsentKind kind = domain::ConsentKind::General;
    QStringList categories;
    QStringList holders = {}; // whom it lets have the data, where the policy names nobody for the purpose
    QDateTime givenAt;
    QString place; // platform or page
    QString policyVersion; // shown with it; that of the desk when empty
    QString evidence;
};

// A supervisor or officer enters a consent; one of before a withdrawal is taken back by it at once (R-CO-02).
// InvalidArgument ("person", "givenAt", "evidence"; "kind" where the purpose needs another one), UnknownCode
// ("purpose", "category", "holder"), ForbiddenNumber.
Result<domain::Consent> recordConsent(Desk& desk, const GivenConsent& given);

// The consents of the person of a case as they stood at `at`, those that did not stand left out; all of them, also what
// was taken back, without a time. Below L1 nobody learns whether there are any: LevelNotReached (R-ID-03). For a
// minor's case once the access is approved.
Result<QList<domain::Consent>> listConsents(const Desk& desk, const domain::CaseId& caseId, const QDateTime& at = {});

// The same for the page of a case that has to do with consent; empty for any other, and where nothing may be shown.
Result<QList<domain::Consent>> consentsOf(const Desk& desk, const domain::Case& theCase);

struct TakenBack {
    QString purpose; // C01…
    QDateTime at; // the minute of the contact that named it
    domain::Channel by = domain::Channel::Hotline;
};

// What a withdrawal takes back, with what cannot stand without it; nothing of another right.
QList<TakenBack> takenBack(const Desk& desk, const domain::Case& theCase, const domain::RequestItem& item);

// R-CO-02: closes what a withdrawal names, at the minute of the call, once the item is verified far enough and worked
// on, and notes that it was taken back for what is entered later. Other items and purposes are left alone; holders that
// only the record names get their task. The events say what was closed.
Result<QList<domain::AuditEvent>> closeConsents(const Desk& desk, storage::Transaction& work,
                                                const domain::Case& theCase, const QList<domain::ItemId>& items);

// What follows from what was asked: the deletion of what was collected for a purpose that was taken back (3.6). Empty
// once the case asks for it.
QList<domain::WishedItem> suggestedItems(const Desk& desk, const domain::Case& theCase);

// UnknownCode for a purpose the policy does not know, or with another right than a withdrawal.
Result<void> requireKnownPurposes(const Desk& desk, const domain::WishedItem& wish);

} // namespace rd::desk
