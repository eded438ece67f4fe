#include "core/base/safe_file.h"
#include "core/copies/copy_builder.h"
#include "core/copies/package_manifest.h"

#include <algorithm>

namespace rd::copies {

namespace {

constexpr qint64 largestPackage = qint64(512) * 1024 * 1024;
constexpr qsizetype longestProblem = 300;
constexpr qint64 largestContent = qint64(2) * 1024 * 1024 * 1024;

// Names come out of a file that somebody may have made up: what is no letter or sign would move the cursor, turn the
// text round or begin a line of its own.
QString shown(const QString& problem)
{
    QString text;
    for (const uint letter : problem.left(longestProblem).toUcs4()) {
        const auto point = static_cast<char32_t>(letter);
        text += QChar::isPrint(point) ? QString::fromUcs4(&point, 1) : QString(QChar::ReplacementCharacter);
    }
    return text;
}

Result<domain::CopyCheck> checkContent(const QByteArray& package, const QString& password)
{
    RD_TRY_ASSIGN(const QList<NamedFile> outer, unzipped(package, password, largestPackage));
    domain::CopyCheck check;
    const auto inner =
        std::find_if(outer.begin(), outer.end(), [](const NamedFile& file) { return file.name == innerName; });
    for (const NamedFile& file : outer) {
        if (file.name != innerName)
            check.problems.append(QStringLiteral("extra:") + file.name);
    }
    if (inner == outer.end()) {
        check.problems.append(QStringLiteral("missing:") + innerName);
        return check;
    }
    // Without the seal the password says nothing: anybody could have made the package, list of files and all.
    RD_TRY_ASSIGN(const bool sealed, isSealed(package));
    if (!sealed)
        check.problems.append(QStringLiteral("notSealed:") + innerName);
    RD_TRY_ASSIGN(const QList<NamedFile> files, unzipped(inner->content, {}, largestContent));
    check.problems += problemsIn(files);
    check.ok = check.problems.isEmpty();
    return check;
}

} // namespace

Result<domain::CopyCheck> verifySealedCopy(const QString& packagePath, const QString& password)
{
    RD_TRY_ASSIGN(const QByteArray package, readWholeFile(packagePath, largestPackage));
    Result<domain::CopyCheck> check = checkContent(package, password);
    if (!check) {
        check.error().args.insert(QStringLiteral("file"), packagePath);
        return check;
    }
    for (QString& problem : check->problems)
        problem = shown(problem);
    return check;
}

} // namespace rd::copies
