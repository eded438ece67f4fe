#pragma once

#include "core/base/error_code.h"

#include <QVariantMap>

namespace rd {

// What went wrong, for a person (code and args) and for a developer (developerDetail, never shown, never with personal
// data).
struct Error {
    ErrorCode code = ErrorCode::Cancelled;
    QVariantMap args;
    QString developerDetail;
};

} // namespace rd
