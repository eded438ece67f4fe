#pragma once

#include "core/base/result.h"
#include "core/domain/data_copy.h"

namespace rd::desk {

// Re-hashes everything in a package; needs no desk. PackagePasswordWrong, PackageDamaged, FileMissing.
Result<domain::CopyCheck> verifyCopy(const QString& packagePath, const QString& password);

} // namespace rd::desk
