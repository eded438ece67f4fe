#pragma once

#include <QString>

namespace rd::domain {

// Masks of R-ID-05. All answer an empty string for an empty value.
QString maskedName(const QString& name); // 张*  欧阳**
QString maskedPhone(const QString& phone); // 138****1234
QString maskedEmail(const QString& email); // z***@x.com
QString maskedNumber(const QString& number); // ****1234: member, order, card
QString maskedAddress(const QString& address); // province, city and district only
QString maskedOpenId(const QString& openId); // first 4…last 4
QString maskedContact(const QString& contact); // phone or e-mail, whichever it is

} // namespace rd::domain
