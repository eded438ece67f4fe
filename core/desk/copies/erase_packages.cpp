#include "core/desk/copies/erase_packages.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/erasure/legal_hold.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::CopyPackage;

namespace {

constexpr int keptDays = 30; // rule book §9
constexpr int packagesOfAPage = 100;

// A path means a file on the PC that wrote it. There the folder must be within reach; elsewhere the file itself, as on
// a shared drive: another PC may have a folder of that name without having the package. A desk that did not note the
// place has nothing to look for.
bool isWithinReach(const Desk& desk, const CopyPackage& package)
{
    if (package.packagePath.isEmpty())
        return true;
    const QFileInfo file(package.packagePath);
    return package.workstation == desk.session().workstation() ? file.dir().exists() : file.exists();
}

// A newer copy of the case was built where an older package had been moved away: what lies there is not the older one.
Result<bool> isWrittenOver(const Desk& desk, const CopyPackage& package)
{
    RD_TRY_ASSIGN(const QList<CopyPackage> packages, desk.storage().packages().ofCase(package.caseId));
    const bool shared = std::any_of(packages.begin(), packages.end(), [&](const CopyPackage& other) {
        return other.copyId != package.copyId && other.packagePath == package.packagePath;
    });
    QFile file(package.packagePath);
    if (!shared || !file.open(QIODevice::ReadOnly))
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return true;
    const QString found = QString::fromLatin1(hash.result().toHex());
    RD_TRY_ASSIGN(const QList<domain::DataCopy> copies, desk.storage().copies().ofCase(package.caseId));
    return std::none_of(copies.begin(), copies.end(), [&](const domain::DataCopy& copy) {
        return copy.id == package.copyId && copy.sha256 == found;
    });
}

enum class Removed { Gone, WasGone, Failed };

Removed removeFile(const QString& path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return Removed::WasGone;
    return QFile::remove(path) ? Removed::Gone : Removed::Failed;
}

// As it is on record now.
Result<std::optional<CopyPackage>> stillKept(const Desk& desk, const CopyPackage& listed)
{
    RD_TRY_ASSIGN(const QList<CopyPackage> packages, desk.storage().packages().ofCase(listed.caseId));
    const auto found = std::find_if(packages.begin(), packages.end(), [&](const CopyPackage& one) {
        return one.copyId == listed.copyId && !one.erasedAt.isValid();
    });
    return found == packages.end() ? std::nullopt : std::optional(*found);
}

enum class PackageEnd { Erased, WasErased, Kept };

// Whether it may go is asked while nobody else can write: a hold that was set in between keeps it. The files go first:
// an entry that says so is never ahead of the truth.
Result<PackageEnd> eraseOne(Desk& desk, const CopyPackage& listed, const MayErase& mayErase)
{
    RD_TRY_ASSIGN(storage::Transaction work, desk.begin());
    RD_TRY_ASSIGN(const bool may, mayErase());
    RD_TRY_ASSIGN(const std::optional<CopyPackage> kept, stillKept(desk, listed));
    if (!may || !kept)
        return kept ? PackageEnd::Kept : PackageEnd::WasErased;
    RD_TRY_ASSIGN(const bool writtenOver, isWrittenOver(desk, *kept));
    const Removed package = writtenOver ? Removed::WasGone : removeFile(kept->packagePath);
    const Removed readingCopy = writtenOver ? Removed::WasGone : removeFile(kept->readingCopyPath);
    if (package == Removed::Failed || readingCopy == Removed::Failed)
        return PackageEnd::Kept;
    CopyPackage erased = *kept;
    erased.packagePath.clear();
    erased.readingCopyPath.clear();
    erased.erasedAt = desk.clock().now();
    RD_TRY(work.packages().save(erased));
    RD_TRY(commitAndAnnounce(
        desk, work,
        {objectEvent(u"PackageErased"_s, u"copy"_s, kept->copyId.text(), kept->caseId,
                     {{u"delivered"_s, isoWithOffset(kept->deliveredAt)}, {u"found"_s, package == Removed::Gone}})}));
    return PackageEnd::Erased;
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
    QStringList numbers;
    domain::CopyId after;
    for (;;) {
        RD_TRY_ASSIGN(const QList<CopyPackage> kept, desk.storage().packages().toErase(before, after, packagesOfAPage));
        for (const CopyPackage& package : kept) {
            if (job.isCancelled())
                return fail(ErrorCode::Cancelled);
            after = package.copyId;
            if (!isWithinReach(desk, package))
                continue;
            const auto isFree = [&]() -> Result<bool> {
                RD_TRY_ASSIGN(const bool held, isUnderHold(desk, package.caseId));
                return !held;
            };
            RD_TRY_ASSIGN(const PackageEnd end, eraseOne(desk, package, isFree));
            if (end != PackageEnd::Erased)
                continue;
            RD_TRY_ASSIGN(const domain::Case theCase, desk.storage().cases().find(package.caseId));
            numbers.append(theCase.number);
        }
        if (kept.size() < packagesOfAPage)
            return numbers;
    }
}

Result<QStringList> packagesOutOfReach(const Desk& desk, const domain::CaseId& caseId)
{
    RD_TRY_ASSIGN(const QList<CopyPackage> packages, desk.storage().packages().ofCase(caseId));
    QStringList places;
    for (const CopyPackage& package : packages) {
        if (!package.erasedAt.isValid() && !isWithinReach(desk, package) && !places.contains(package.workstation))
            places.append(package.workstation);
    }
    return places;
}

Result<bool> erasePackagesOf(Desk& desk, const domain::CaseId& caseId, const MayErase& mayErase)
{
    RD_TRY(desk.session().require(domain::Permission::ConfirmErasure));
    RD_TRY_ASSIGN(const QList<CopyPackage> packages, desk.storage().packages().ofCase(caseId));
    for (const CopyPackage& package : packages) {
        if (package.erasedAt.isValid())
            continue;
        if (!isWithinReach(desk, package))
            return false;
        RD_TRY_ASSIGN(const PackageEnd end, eraseOne(desk, package, mayErase));
        if (end == PackageEnd::Kept)
            return false;
    }
    return true;
}

} // namespace rd::desk
