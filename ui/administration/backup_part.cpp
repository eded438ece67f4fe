#include "ui/administration/backup_part.h"

#include "core/desk/backup/make_backup.h"
#include "core/desk/desk_status.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfOneMinute = 60;

QString ageWords(const std::optional<qint64>& seconds)
{
    if (!seconds)
        return BackupPart::tr("No backup has been made yet");
    return *seconds < secondsOfOneMinute ? BackupPart::tr("Last verified backup: just now")
                                         : BackupPart::tr("Last verified backup: %1 ago").arg(spanWords(*seconds));
}

} // namespace

BackupPart::BackupPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_age(headingLabel({}, this))
    , m_answer(styledLabel({}, TextStyle::Body, Colour::Text, this, LineWrap::Words))
    , m_make(primaryButton(tr("Make a backup …"), u"makeBackup"_s, this))
{
    setObjectName(u"backupPart"_s);
    m_age->setObjectName(u"backupAge"_s);
    m_answer->setObjectName(u"backupAnswer"_s);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QWidget(this);
    column->setMaximumWidth(theme::FormWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Medium);
    layout->addWidget(m_age);
    layout->addWidget(plainLabel(
        tr("A backup is an encrypted copy of the whole desk. It is read back and checked before it counts: every page, "
           "the audit log, the number of records and the accounts. Others go on working meanwhile. It opens with the "
           "passwords of the desk; keep its three files together, best on another disk."),
        column, LineWrap::Words));
    layout->addWidget(mutedLabel(
        tr("What is erased or deleted later still stands in older backups: delete those when their time is over."),
        column, LineWrap::Words));
    layout->addWidget(m_make, 0, Qt::AlignLeft);
    layout->addWidget(m_answer);
    layout->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(column);
    connect(m_make, &QPushButton::clicked, this, &BackupPart::choose);
}

void BackupPart::refresh()
{
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return desk::deskStatus(desk); },
        [this](const Result<domain::DeskStatus>& status) {
            if (!status)
                return m_context.notices.report(status.error());
            m_age->setText(ageWords(status->backupAge));
            setLabelColour(m_age, desk::lacksBackup(*status) ? Colour::Late : Colour::Text);
        });
}

void BackupPart::forget()
{
    m_answer->clear();
}

void BackupPart::choose()
{
    chooseFiles(this, {FileChoice::Folder, tr("Folder for the backup"), {}, {}},
                [this](const QStringList& paths) { make(paths.first()); });
}

void BackupPart::make(const QString& folder)
{
    m_make->setEnabled(false);
    m_context.jobs.start(
        tr("Making a backup"), this,
        [&desk = m_context.desk, folder](const JobToken& job) { return desk::makeBackup(desk, folder, job); },
        [this](const Result<desk::Backup>& made) {
            m_make->setEnabled(true);
            m_answer->setText(made ? tr("Made and verified: %1").arg(QDir::toNativeSeparators(made->file))
                                   : errorText(made.error()));
            setLabelColour(m_answer, made ? Colour::Ok : Colour::Late);
            refresh();
        });
}

} // namespace rd::ui
