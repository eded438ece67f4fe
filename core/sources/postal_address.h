#pragma once

#include <QString>

namespace rd::sources {

// A Chinese address cut where it is compared; parts that are masked or missing stay empty.
struct PostalAddress {
    QString district; // 海淀区
    QString detail; // what comes behind the district, no white space, no remark in brackets
};
PostalAddress cutAddress(const QString& address);

} // namespace rd::sources
