#include "ui/deadlines/print_why_page.h"

#include "core/base/clock.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"

#include <QCoreApplication>
#include <QDir>
#include <QWidget>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct WhyPageWords {
    Q_DECLARE_TR_FUNCTIONS(WhyPageWords)
};

} // namespace

void printWhyPage(DeskContext& context, QWidget* parent, const QDateTime& receivedAt,
                  std::function<Result<void>(const QString& path)> print)
{
    const QString suggestion = QDir::home().filePath(
        WhyPageWords::tr("Due date of %1").arg(shanghaiDate(receivedAt).toString(Qt::ISODate)) + u".pdf"_s);
    chooseFiles(
        parent, {FileChoice::SaveFile, WhyPageWords::tr("Page for the file"), u"PDF (*.pdf)"_s, suggestion},
        [&context, parent, print = std::move(print)](const QStringList& paths) {
            const QString& path = paths.first();
            context.jobs.start(
                WhyPageWords::tr("Printing the page"), parent, [print, path](const JobToken&) { return print(path); },
                [&context, path](const Result<void>& printed) {
                    if (!printed)
                        return context.notices.report(printed.error());
                    context.notices.say(NoticeKind::Done,
                                        WhyPageWords::tr("The page lies at %1.").arg(QDir::toNativeSeparators(path)));
                });
        });
}

} // namespace rd::ui
