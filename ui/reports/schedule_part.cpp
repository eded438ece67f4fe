#include "ui/reports/schedule_part.h"

#include "core/desk/reports/own_folder.h"
#include "ui/reports/scheduled_reports.h"
#include "ui/shared/error_text.h"
#include "ui/shared/escape_key.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 1000;

QString lastWords(const ReportPlan& plan)
{
    QStringList last;
    if (plan.lastDaily.isValid())
        last.append(SchedulePart::tr("the sheet of %1").arg(dateText(plan.lastDaily)));
    if (plan.lastWeekly.isValid())
        last.append(SchedulePart::tr("the report of the week from %1").arg(dateText(plan.lastWeekly)));
    if (plan.lastMonthly.isValid())
        last.append(SchedulePart::tr("the report of the month %1").arg(plan.lastMonthly.toString(u"yyyy-MM"_s)));
    return last.isEmpty() ? SchedulePart::tr("nothing yet") : listed(last);
}

QString nextWords(const ScheduledReports& reports, const QDate& today)
{
    if (reports.isWriting())
        return SchedulePart::tr("being written now");
    const QDate next = reports.due().next;
    if (!next.isValid())
        return SchedulePart::tr("nothing");
    if (next != today)
        return dateWithWeekday(next);
    return reports.problem().isEmpty() ? SchedulePart::tr("today")
                                       : SchedulePart::tr("today, again at %1").arg(timeText(reports.retryAt()));
}

QString stateWords(const ScheduledReports& reports, const QDate& today)
{
    const ReportPlan& plan = reports.plan();
    const QString folder = QDir::toNativeSeparators(plan.folder);
    if (!plan.on && folder.isEmpty() && hasColleaguesReportPlan(reports.owner()))
        return SchedulePart::tr(
            "A colleague has reports written by itself on this PC, while they are signed in. Yours are not: choose a "
            "folder of your own for them.");
    if (!plan.on && folder.isEmpty())
        return SchedulePart::tr(
            "Nothing is written by itself. Choose a folder of your own: while the program runs and you are signed in, "
            "the sheet of each working day and the report of the week before are written into it, and that of the "
            "month "
            "before where you choose it.");
    if (!plan.on)
        return SchedulePart::tr("Switched off. Folder: %1").arg(folder);
    QStringList lines{SchedulePart::tr("Folder: %1. Last written: %2. Next due: %3.")
                          .arg(folder, lastWords(plan), nextWords(reports, today))};
    if (!reports.problem().isEmpty())
        lines.append(SchedulePart::tr("Not written: %1").arg(reports.problem()));
    if (!reports.notRemoved().isEmpty())
        lines.append(SchedulePart::tr("Could not be removed: %1").arg(listed(reports.notRemoved())));
    return lines.join(u'\n');
}

} // namespace

SchedulePart::SchedulePart(DeskContext& context, ScheduledReports& reports, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_reports(reports)
    , m_state(styledLabel({}, TextStyle::Secondary, Colour::Muted, this, LineWrap::Words))
    , m_now(plainButton(tr("Write now"), u"scheduleNow"_s, this))
    , m_change(linkButton(tr("Change …"), u"scheduleChange"_s, this))
    , m_on(new QCheckBox(tr("Write by itself while the program runs"), this))
    , m_folder(new QLineEdit(this))
    , m_daily(new QCheckBox(tr("the sheet of each working day"), this))
    , m_weekly(new QCheckBox(tr("the report of the week before"), this))
    , m_monthly(new QCheckBox(tr("the report of the month before"), this))
    , m_keep(new QSpinBox(this))
    , m_sync(styledLabel({}, TextStyle::Secondary, Colour::Soon, this, LineWrap::Words))
    , m_error(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
{
    setObjectName(u"schedulePart"_s);
    m_state->setObjectName(u"scheduleState"_s);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(horizontalLine(this));
    column->addWidget(makeHead());
    m_form = makeForm();
    column->addWidget(m_form);
    m_form->hide();
    connect(m_now, &QPushButton::clicked, &m_reports, &ScheduledReports::writeNow);
    connect(m_change, &QPushButton::clicked, this, &SchedulePart::ask);
    connect(&m_reports, &ScheduledReports::changed, this, &SchedulePart::refresh);
    refresh();
}

QWidget* SchedulePart::makeHead()
{
    auto* head = new QWidget(this);
    QHBoxLayout* row = rowLayout(head, theme::Small);
    row->addWidget(headingLabel(tr("Scheduled"), head), 0, Qt::AlignTop);
    row->addWidget(m_state, 1);
    row->addWidget(m_now, 0, Qt::AlignTop);
    row->addWidget(m_change, 0, Qt::AlignTop);
    setPlainToolTip(m_change, tr("What is written by itself, and where to (Ctrl+Shift+R)"));
    return head;
}

QWidget* SchedulePart::makeForm()
{
    auto* form = new QWidget(this);
    form->setObjectName(u"scheduleForm"_s);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    m_sync->setText(tr("This folder is copied to other computers by itself. The reports name requests and "
                       "colleagues; a folder that stays on this PC is better."));
    m_sync->setObjectName(u"scheduleSync"_s);
    m_error->setObjectName(u"scheduleError"_s);
    column->addWidget(makeFolderRow(form));
    column->addWidget(makeWhatRow(form));
    column->addWidget(m_sync);
    column->addWidget(m_error);
    m_sync->hide();
    m_error->hide();
    return form;
}

QWidget* SchedulePart::makeFolderRow(QWidget* form)
{
    m_on->setObjectName(u"scheduleOn"_s);
    m_folder->setObjectName(u"scheduleFolder"_s);
    m_folder->setAccessibleName(tr("Folder of the reports"));
    m_folder->setPlaceholderText(tr("A folder of your own that nobody else may write into"));
    QPushButton* choose = plainButton(tr("Choose …"), u"scheduleChoose"_s, form);
    auto* line = new QWidget(form);
    QHBoxLayout* row = rowLayout(line, theme::Small);
    row->addWidget(m_on);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &SchedulePart::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &SchedulePart::folderChanged);
    connect(m_folder, &QLineEdit::returnPressed, this, &SchedulePart::save);
    return line;
}

QWidget* SchedulePart::makeWhatRow(QWidget* form)
{
    m_daily->setObjectName(u"scheduleDaily"_s);
    m_weekly->setObjectName(u"scheduleWeekly"_s);
    m_monthly->setObjectName(u"scheduleMonthly"_s);
    m_keep->setObjectName(u"scheduleKeep"_s);
    m_keep->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_keep->setRange(0, mostKept);
    m_keep->setSpecialValueText(tr("all"));
    QLabel* keep = plainLabel(tr("Newest of each that stay"), form);
    keep->setBuddy(m_keep);
    m_keep->setAccessibleName(keep->text());
    QPushButton* saveButton = primaryButton(tr("Save"), u"scheduleSave"_s, form);
    QPushButton* leave = linkButton(tr("Leave it"), u"scheduleLeave"_s, form);
    auto* line = new QWidget(form);
    QHBoxLayout* row = rowLayout(line, theme::Small);
    row->addWidget(m_daily);
    row->addWidget(m_weekly);
    row->addWidget(m_monthly);
    row->addSpacing(theme::Medium);
    row->addWidget(keep);
    row->addWidget(m_keep);
    row->addStretch();
    row->addWidget(saveButton);
    row->addWidget(leave);
    connect(saveButton, &QPushButton::clicked, this, &SchedulePart::save);
    connect(leave, &QPushButton::clicked, this, &SchedulePart::dismiss);
    return line;
}

void SchedulePart::refresh()
{
    const QDate today = m_context.desk.clock().today();
    const ReportPlan& plan = m_reports.plan();
    m_state->setText(stateWords(m_reports, today));
    setLabelColour(m_state, m_reports.problem().isEmpty() ? Colour::Muted : Colour::Late);
    m_change->setText(plan.folder.isEmpty() ? tr("Set up …") : tr("Change …"));
    m_change->setShortcut(QKeySequence(u"Ctrl+Shift+R"_s)); // a new text takes the key away
    m_now->setVisible(plan.on && m_reports.due().next == today);
    m_now->setEnabled(!m_reports.isWriting());
}

// The first time all it takes is a folder.
void SchedulePart::ask()
{
    const ReportPlan& plan = m_reports.plan();
    m_on->setChecked(plan.on || plan.folder.isEmpty());
    showPath(m_folder, plan.folder);
    m_daily->setChecked(plan.daily);
    m_weekly->setChecked(plan.weekly);
    m_monthly->setChecked(plan.monthly);
    m_keep->setValue(plan.keep);
    m_error->hide();
    m_form->show();
    (plan.folder.isEmpty() ? static_cast<QWidget*>(m_folder) : m_on)->setFocus(Qt::OtherFocusReason);
}

void SchedulePart::dismiss()
{
    if (m_form->isVisible())
        m_change->setFocus(Qt::OtherFocusReason);
    m_form->hide();
}

bool SchedulePart::event(QEvent* event)
{
    return (m_form && m_form->isVisible() && leavesByEscape(event, [this] { dismiss(); })) || QWidget::event(event);
}

void SchedulePart::chooseFolder()
{
    choosePath(m_folder, {FileChoice::Folder, tr("Folder of the reports"), {}, {}});
}

void SchedulePart::folderChanged()
{
    m_error->hide();
    const QString folder = pathIn(m_folder);
    m_sync->setVisible(!folder.isEmpty() && desk::isSyncFolder(folder));
}

void SchedulePart::save()
{
    ReportPlan plan = m_reports.plan();
    plan.folder = QDir::cleanPath(pathIn(m_folder));
    plan.on = m_on->isChecked();
    plan.daily = m_daily->isChecked();
    plan.weekly = m_weekly->isChecked();
    plan.monthly = m_monthly->isChecked();
    plan.keep = m_keep->value();
    if (plan.on && !QDir::isAbsolutePath(plan.folder))
        return complain(tr("Choose the folder the reports go into."));
    if (plan.on && !plan.daily && !plan.weekly && !plan.monthly)
        return complain(tr("Choose at least one: the sheet of the day, the report of the week or that of the month."));
    if (plan.on && isReportFolderOfAnother(plan.folder, m_reports.owner()))
        return complain(
            tr("Another desk or a colleague has reports written into this folder, under the same names. Choose another "
               "folder."));
    const Result<void> saved = m_reports.setPlan(plan);
    if (saved)
        return dismiss();
    complain(errorText(saved.error()));
}

void SchedulePart::complain(const QString& problem)
{
    m_error->setText(problem);
    m_error->show();
}

} // namespace rd::ui
