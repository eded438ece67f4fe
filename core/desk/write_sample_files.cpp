#include "core/desk/write_sample_files.h"

#include "core/desk/case_file_content.h"
#include "core/desk/own_folder.h"
#include "core/desk/print_case_file.h"
#include "core/desk/show_case.h"

#include <QDir>
#include <QFileInfo>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 20; // of persons in an export by one alone (security.md D5)

QString fileOfCase(const QString& folder, const QString& number)
{
    return QDir(folder).filePath(u"RightsDesk-case-%1.pdf"_s.arg(number));
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
    int done = 0;
    for (const SampledCase& one : sample.cases) {
        RD_TRY_ASSIGN(const domain::CaseId id, caseByNumber(desk, one.number));
        RD_TRY_ASSIGN(const CaseFileWritten written,
                      printCaseFile(desk, id, language, fileOfCase(folder, one.number), sample.check, job));
        sample.files.insert(one.number, written.sha256);
        job.report(++done, static_cast<int>(sample.cases.size()));
    }
    return {};
}

} // namespace rd::desk
