#include "ui/administration/register_part.h"

#include "core/desk/desk_status.h"
#include "core/desk/verification/load_reference.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

RegisterPart::RegisterPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_count(headingLabel({}, this))
    , m_choose(primaryButton(tr("Load exports of members or orders …"), u"loadReference"_s, this))
{
    setObjectName(u"registerPart"_s);
    setAcceptDrops(true);
    m_count->setObjectName(u"registerCount"_s);
    auto* column = new QWidget(this);
    column->setMaximumWidth(theme::FormWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Medium);
    layout->addWidget(m_count);
    layout->addWidget(plainLabel(
        tr("The verification compares a caller's answers with these records. It never shows them: an agent sees only "
           "whether an answer fits. "
           "Load the newest exports of the member and order systems; a person already known is brought up to date."),
        column, LineWrap::Words));
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addWidget(mutedLabel(tr("Files can also be dropped here."), column));
    layout->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
    connect(m_choose, &QPushButton::clicked, this, &RegisterPart::choose);
}

void RegisterPart::refresh()
{
    const Result<domain::DeskStatus> status = desk::deskStatus(m_context.desk);
    if (status)
        m_count->setText(tr("%n person(s) in the register", nullptr, static_cast<int>(status->referenceProfiles)));
    else
        m_context.notices.report(status.error());
}

void RegisterPart::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void RegisterPart::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    load(paths);
}

void RegisterPart::choose()
{
    chooseFiles(this,
                {FileChoice::OpenFiles,
                 tr("Exports of members or orders"),
                 tr("Exports (*.csv *.xlsx *.xls *.json);;All files (*)"),
                 {}},
                [this](const QStringList& paths) { load(paths); });
}

void RegisterPart::load(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).fileName();
        m_context.jobs.start(
            tr("Loading %1").arg(name), this,
            [&desk = m_context.desk, path](const JobToken& job) { return desk::loadReference(desk, path, job); },
            [this, name](const Result<desk::ReferenceSummary>& loaded) {
                if (!loaded) {
                    m_context.notices.report(loaded.error());
                    return;
                }
                m_context.notices.say(
                    NoticeKind::Done,
                    tr("%1 (%2): %n person(s) loaded.", nullptr, loaded->profiles).arg(name, loaded->kindTitle));
                refresh();
            });
    }
}

} // namespace rd::ui
