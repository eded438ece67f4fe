#include "core/desk/reports/write_sample_files.h"

#include "core/desk/cases/case_file_content.h"
#include "core/desk/cases/print_case_file.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/own_folder.h"

#include <QDir>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

QString fileOfCase(const QString& folder, const QString& number)
{
    return QDir(folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(number));
}

// The names are asked for once more when they are taken: making the files takes a while.
Result<void> requireFreeNames(const CaseSample& sample, const QString& folder)
{
    for (const SampledCase& one : sample.cases)
        RD_TRY(requireFreeFile(fileOfCase(folder, one.number)));
    return {};
}

} // namespace

Result<void> writeSampleFiles(Desk& desk, CaseSample& sample, const QString& folder, domain::SheetLanguage language,
                              const JobToken& job)
{
    RD_TRY(requireCaseFile(desk));
    if (sample.cases.size() > mostSampleFiles)
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"sampleFiles"_s}});
    RD_TRY(requireOwnFolder(folder));
    RD_TRY(requireFreeNames(sample, folder));
    QList<LeavingFile> files;
    QList<domain::AuditEvent> events;
    RD_TRY_ASSIGN(CaseSample written, sampleOfNow(desk, sample, job));
    for (const SampledCase& one : written.cases) {
        RD_TRY_ASSIGN(const domain::CaseId id, caseByNumber(desk, one.number));
        RD_TRY_ASSIGN(const CaseFilePdf pdf, makeCaseFile(desk, id, language, written.check, job));
        files.append({fileOfCase(folder, one.number), pdf.content});
        events.append(pdf.event);
        written.files.insert(pdf.about.number, pdf.about.sha256);
        job.report(static_cast<int>(files.size()), static_cast<int>(written.cases.size()));
    }
    if (files.isEmpty())
        return {};
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::ViewReports));
    RD_TRY(commitWithFiles(desk, work, files, events));
    sample = written;
    return {};
}

} // namespace rd::desk
