#pragma once

#include "app/cli_context.h"

#include "core/domain/reply.h"

#include <QMap>

namespace rd::cli {

// What the caller of the demo run wants and what people decide on the way: resources/demo/main_job.json.
struct DemoStory {
    QString name;
    QString phone;
    QString member;
    QString words;
    QStringList platforms;
    QStringList take; // possible rows a human recognises, FILE:ROW
    QMap<QString, QString> letter; // placeholders that only people can fill
    domain::ReplyChannel via = domain::ReplyChannel::Email;
    QString accessReason; // why the child's data must be seen
    QString note;
};
Result<DemoStory> demoStory();

// The folder a run leaves: desk/ package/ letters/ and samples/. A run clears what the run before it left there and
// touches nothing else: FileExists when one of the folders is somebody else's.
class DemoFolder {
public:
    static Result<DemoFolder> prepare(const QString& path);

    QString desk() const { return m_path + QStringLiteral("/desk/demo.rdb"); }
    QString package() const { return m_path + QStringLiteral("/package"); }
    QString letter(const QString& name) const { return m_path + QStringLiteral("/letters/") + name; }
    QString passwordFile() const { return m_path + QStringLiteral("/desk/package-password.txt"); }

    // The export files: those of `samples`, or the ones shipped with the program, unpacked into the folder.
    Result<QStringList> sampleFiles(const QString& samples) const;

private:
    explicit DemoFolder(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
};

} // namespace rd::cli
