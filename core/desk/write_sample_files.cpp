#include "core/desk/write_sample_files.h"

#include "core/base/safe_file.h"
#include "core/desk/case_file_content.h"
#include "core/desk/desk_parts.h"
#include "core/desk/own_folder.h"
#include "core/desk/print_case_file.h"
#include "core/desk/show_case.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 20; // of persons in an export by one alone (security.md D5)

struct SampleFile {
    QString path;
    CaseFilePdf pdf;
};

QString fileOfCase(const QString& folder, const QString& number)
{
    return QDir(folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(number));
}

// Every file lies there before the record says so; when one fails, or the record does, all of them go again.
Result<void> commitWithFiles(Desk& desk, const QList<SampleFile>& files)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    QStringList written;
    QList<domain::AuditEvent> events;
    Result<void> done;
    for (const SampleFile& file : files) {
        done = writeFileSafely(file.path, file.pdf.content);
        if (!done)
            break;
        written.append(file.path);
        events.append(file.pdf.event);
    }
    if (done)
        done = commitAndAnnounce(desk, work, events);
    if (!done) {
        for (const QString& path : written)
            QFile::remove(path);
    }
    return done;
}

} // namespace

Result<void> writeSampleFiles(Desk& desk, CaseSample& sample, const QString& folder, domain::SheetLanguage language,
                              const JobToken& job)
{
    RD_TRY(requireCaseFile(desk));
    if (sample.cases.size() > mostFiles)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"sampleFiles"_s}});
    RD_TRY(requireOwnFolder(folder));
    for (const SampledCase& one : sample.cases) {
        const QString path = fileOfCase(folder, one.number);
        if (QFileInfo::exists(path))
            return fail(ErrorCode::FileExists, {{u"file"_s, path}});
    }
    QList<SampleFile> files;
    for (const SampledCase& one : sample.cases) {
        RD_TRY_ASSIGN(const domain::CaseId id, caseByNumber(desk, one.number));
        RD_TRY_ASSIGN(const CaseFilePdf pdf, makeCaseFile(desk, id, language, sample.check, job));
        files.append({fileOfCase(folder, one.number), pdf});
        job.report(static_cast<int>(files.size()), static_cast<int>(sample.cases.size()));
    }
    if (files.isEmpty())
        return {};
    RD_TRY(commitWithFiles(desk, files));
    for (const SampleFile& file : files)
        sample.files.insert(file.pdf.about.number, file.pdf.about.sha256);
    return {};
}

} // namespace rd::desk
