#include "core/desk/erase_packages.h"

#include "core/desk/case_moves.h"
#include "core/desk/desk_parts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CopyPackage;

namespace {

constexpr int keptDays = 30; // rule book §9
constexpr int mostAtOnce = 200;

// Where it was built; a desk that did not note the place has nothing to look for.
bool isWithinReach(const CopyPackage& package)
{
    return package.packagePath.isEmpty() || QFileInfo(package.packagePath).dir().exists();
}

enum class Removed { Gone, WasGone, Failed };

Removed removeFile(const QString& path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return Removed::WasGone;
    return QFile::remove(path) ? Removed::Gone : Removed::Failed;
}

// The files go first: an entry that says so is never ahead of the truth.
Result<bool> eraseOne(Desk& desk, const CopyPackage& kept)
{
    const Removed package = removeFile(kept.packagePath);
    const Removed readingCopy = removeFile(kept.readingCopyPath);
    if (package == Removed::Failed || readingCopy == Removed::Failed)
        return false;
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    CopyPackage erased = kept;
    erased.packagePath.clear();
    erased.readingCopyPath.clear();
    erased.erasedAt = desk.clock().now();
    RD_TRY(work.packages().save(erased));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(u"PackageErased"_s, u"copy"_s, kept.copyId.text(), kept.caseId,
                     {{u"delivered"_s, isoWithOffset(kept.deliveredAt)}, {u"found"_s, package == Removed::Gone}})}));
    return true;
}

} // namespace

bool isPastKeeping(const Desk& desk, const CopyPackage& package)
{
    return package.deliveredAt.isValid() && shanghaiDate(package.deliveredAt).addDays(keptDays) < desk.clock().today();
}

Result<QStringList> erasePackages(Desk& desk, const JobToken& job)
{
    RD_TRY(desk.session().require(domain::Permission::DraftReply));
    const QDateTime before = shanghai(desk.clock().today().addDays(-keptDays), QTime(0, 0));
    RD_TRY_ASSIGN(const QList<CopyPackage> kept, desk.storage().packages().deliveredBefore(before, mostAtOnce));
    QStringList numbers;
    for (const CopyPackage& package : kept) {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (!isWithinReach(package))
            continue;
        RD_TRY_ASSIGN(const bool erased, eraseOne(desk, package));
        if (!erased)
            continue;
        RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(package.caseId));
        numbers.append(theCase.number);
    }
    return numbers;
}

} // namespace rd::desk
