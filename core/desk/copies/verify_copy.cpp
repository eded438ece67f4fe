#include "core/desk/copies/verify_copy.h"

#include "core/copies/copy_builder.h"

namespace rd::desk {

Result<domain::CopyCheck> verifyCopy(const QString& packagePath, const QString& password)
{
    return copies::verifySealedCopy(packagePath, password);
}

} // namespace rd::desk
