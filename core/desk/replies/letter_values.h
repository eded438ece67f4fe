#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/domain/case.h"
#include "core/domain/data_copy.h"

#include <QMap>

namespace rd::desk {

// What a letter about this case can say by itself: every placeholder of rule book §11 whose value is on file. Values
// people must write (delivery, password_channel, material lists …) are absent. What it says of deletions, cancellations
// and withdrawals is that of the items this template answers (itemsOfLetter). `leavesOn` dates it.
Result<QMap<QString, QString>> letterValues(const Desk& desk, const domain::Case& theCase, const QString& templateCode,
                                            const QDate& leavesOn);

// Those of them that are the same in every letter of the company.
QMap<QString, QString> companyValues(const Desk& desk, const QDate& leavesOn);

// Whether people may put other words in its place: not for what the record says of dates and numbers (R-LT-02).
bool isOfTheRecord(const QString& placeholder);

// The letter the items call for: by outcome first (REFUSED, and PARTIAL with a refusal ground, T12, NO_DATA and
// NOT_CONTROLLER T16, NOT_ACTIONABLE_IDENTITY T03), else the right's own; before anything is decided the receipt T01.
QString templateFor(const Desk& desk, const domain::Case& theCase);
QString templateFor(const Desk& desk, const domain::RequestItem& item);

} // namespace rd::desk
