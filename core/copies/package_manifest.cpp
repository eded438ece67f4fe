#include "core/copies/package_manifest.h"

#include "core/base/clock.h"

#include <algorithm>
#include <numeric>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::copies {

namespace {

const QString filesKey = QStringLiteral("files");
const QString nameKey = QStringLiteral("name");
const QString sizeKey = QStringLiteral("size");
const QString hashKey = QStringLiteral("sha256");

const NamedFile* find(const QList<NamedFile>& files, const QString& name)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const NamedFile& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

} // namespace

QString sha256Of(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray manifestOf(const CopyContent& content, const QList<CopyChapter>& chapters, const QList<NamedFile>& files)
{
    QJsonArray list;
    for (const NamedFile& file : files)
        list.append(
            QJsonObject{{nameKey, file.name}, {sizeKey, file.content.size()}, {hashKey, sha256Of(file.content)}});
    QJsonObject records;
    qsizetype redactions = 0;
    for (const CopyChapter& chapter : chapters) {
        records[chapter.category.code] = chapter.records();
        for (const RedactionCount& one : chapter.redactions)
            redactions += one.count;
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("rightsdesk-manifest-1")},
                                     {QStringLiteral("case"), content.subjectCase.number},
                                     {QStringLiteral("policyVersion"), content.policyVersion},
                                     {QStringLiteral("builtAt"), isoWithOffset(content.builtAt)},
                                     {QStringLiteral("records"), records},
                                     {QStringLiteral("redactions"), redactions},
                                     {filesKey, list}})
        .toJson();
}

QStringList problemsIn(const QList<NamedFile>& files)
{
    const NamedFile* manifest = find(files, manifestName);
    const QJsonArray listed =
        manifest ? QJsonDocument::fromJson(manifest->content).object().value(filesKey).toArray() : QJsonArray();
    if (listed.isEmpty())
        return {QStringLiteral("manifestMissing")};
    QStringList problems;
    QStringList known{manifestName};
    for (const QJsonValue& value : listed) {
        const QJsonObject entry = value.toObject();
        const QString name = entry.value(nameKey).toString();
        known.append(name);
        const NamedFile* file = find(files, name);
        if (!file)
            problems.append(QStringLiteral("missing:") + name);
        else if (entry.value(sizeKey).toInteger(-1) != file->content.size()
                 || entry.value(hashKey).toString() != sha256Of(file->content))
            problems.append(QStringLiteral("hashDiffers:") + name);
    }
    for (const NamedFile& file : files) {
        if (!known.contains(file.name))
            problems.append(QStringLiteral("extra:") + file.name);
    }
    return problems;
}

} // namespace rd::copies
