#include "app/cli_demo_story.h"

#include "core/base/safe_file.h"
#include "core/desk/entry/demo_desk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList& ownFolders()
{
    static const QStringList folders{u"desk"_s, u"package"_s, u"letters"_s, u"samples"_s};
    return folders;
}

QString markerOf(const QString& path)
{
    return path + u"/demo-run.txt"_s;
}

auto notWritten(const QString& path)
{
    return fail(ErrorCode::FileNotWritten, {{u"file"_s, path}});
}

// Before anything else is written: what a run that stopped half-way has left does not stand in the way of the next.
Result<void> markAsOurs(const QString& path)
{
    if (!QDir().mkpath(path))
        return notWritten(path);
    return writeFileSafely(markerOf(path),
                           QByteArrayLiteral("What rightsdesk-cli demo run left; the next run clears it.\n"));
}

Result<void> clearFolders(const QString& path)
{
    for (const QString& folder : ownFolders()) {
        QDir dir(path + u'/' + folder);
        if ((dir.exists() && !dir.removeRecursively()) || !QDir().mkpath(dir.path()))
            return notWritten(dir.path());
    }
    return {};
}

// Where this run could not begin, a mark of its own would let the next one clear what somebody else puts there
// meanwhile. A folder that holds something stays.
void takeBack(const QString& path, bool madePath)
{
    for (const QString& folder : ownFolders())
        QDir().rmdir(path + u'/' + folder);
    QFile::remove(markerOf(path));
    if (madePath)
        QDir().rmdir(path);
}

QStringList textsOf(const QJsonValue& value)
{
    return value.toVariant().toStringList();
}

} // namespace

Result<DemoStory> demoStory()
{
    QFile file(u":/demo/main_job.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileMissing, {{u"file"_s, file.fileName()}});
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    DemoStory story;
    story.name = json[u"name"].toString();
    story.phone = json[u"phone"].toString();
    story.member = json[u"member"].toString();
    story.words = json[u"words"].toString();
    story.platforms = textsOf(json[u"platforms"]);
    story.take = textsOf(json[u"take"]);
    const QJsonObject letter = json[u"letter"].toObject();
    for (auto value = letter.begin(); value != letter.end(); ++value)
        story.letter.insert(value.key(), value->toString());
    story.via = domain::parseReplyChannel(json[u"via"].toString()).value_or(story.via);
    story.accessReason = json[u"accessReason"].toString();
    story.note = json[u"note"].toString();
    return story;
}

Result<DemoFolder> DemoFolder::prepare(const QString& path)
{
    const QString absolute = QDir::cleanPath(QDir(path).absolutePath());
    const bool ours = QFile::exists(markerOf(absolute));
    for (const QString& folder : ownFolders()) {
        QDir dir(absolute + u'/' + folder);
        if (dir.exists() && !ours)
            return fail(ErrorCode::FileExists, {{u"file"_s, dir.path()}});
    }
    const bool made = !QDir(absolute).exists();
    const Result<void> ready = markAsOurs(absolute).and_then([&] { return clearFolders(absolute); });
    if (!ready) {
        if (!ours)
            takeBack(absolute, made);
        return tl::unexpected<Error>(ready.error());
    }
    return DemoFolder(absolute);
}

Result<QStringList> DemoFolder::sampleFiles(const QString& samples) const
{
    static const QStringList kinds{u"*.csv"_s, u"*.xlsx"_s, u"*.xls"_s, u"*.json"_s};
    static const QString truth = u"people.json"_s; // whose rows are whose: for tests, no export file
    const QDir source(samples.isEmpty() ? m_path + u"/samples"_s : samples);
    if (samples.isEmpty()) {
        RD_TRY(desk::writeDemoFiles(source.path()));
    }
    QStringList paths;
    for (const QString& name : source.entryList(kinds, QDir::Files, QDir::Name)) {
        if (name != truth)
            paths.append(source.absoluteFilePath(name));
    }
    if (paths.isEmpty())
        return fail(ErrorCode::FileMissing, {{u"file"_s, source.path()}});
    return paths;
}

} // namespace rd::cli
