#include "ui/tasks/sending_panel.h"

#include "core/desk/tasks/receive_task_answers.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/secret_clipboard.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mailLines = 6;

QString answersWords(const desk::TaskAnswers& answers)
{
    QStringList words;
    const auto add = [&](const QString& text, qsizetype count) {
        if (count > 0)
            words.append(text);
    };
    const auto count = [](const QList<domain::Task>& tasks) { return static_cast<int>(tasks.size()); };
    add(SendingPanel::tr("%n done", nullptr, count(answers.done)), answers.done.size());
    add(SendingPanel::tr("%n not done", nullptr, count(answers.failed)), answers.failed.size());
    add(SendingPanel::tr("%n not held", nullptr, count(answers.notHeld)), answers.notHeld.size());
    add(SendingPanel::tr("%n not held, to be confirmed by a second person", nullptr, count(answers.forSecondPerson)),
        answers.forSecondPerson.size());
    if (!answers.held.isEmpty())
        words.append(SendingPanel::tr("%n held up (row %1: %2)", nullptr, static_cast<int>(answers.held.size()))
                         .arg(answers.held.first().row)
                         .arg(errorText(answers.held.first().why)));
    add(SendingPanel::tr("%n without an answer", nullptr, answers.unanswered), answers.unanswered);
    add(SendingPanel::tr("%n answered before", nullptr, answers.answeredBefore), answers.answeredBefore);
    return words.join(SendingPanel::tr(", "));
}

} // namespace

SendingPanel::SendingPanel(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_holder(new QComboBox(this))
    , m_hint(mutedLabel({}, this, LineWrap::Words))
    , m_send(plainButton(tr("Write the worksheet …"), u"sendTasks"_s, this))
    , m_answers(plainButton(tr("Take in an answer …"), u"takeAnswers"_s, this))
    , m_subject(plainLabel({}, this, LineWrap::Words))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(holderRow());
    column->addWidget(m_hint);
    column->addWidget(m_mail = mailPart());
    connect(m_holder, &QComboBox::currentIndexChanged, this, &SendingPanel::describeHolder);
    connect(m_send, &QPushButton::clicked, this, &SendingPanel::chooseFolder);
    connect(m_answers, &QPushButton::clicked, this, &SendingPanel::chooseAnswers);
}

QWidget* SendingPanel::holderRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    QLabel* label = plainLabel(tr("Ask the holder"), row);
    label->setBuddy(m_holder);
    m_holder->setObjectName(u"sendingHolder"_s);
    m_holder->setAccessibleName(tr("Ask the holder"));
    layout->addWidget(label);
    layout->addWidget(m_holder, 1);
    layout->addWidget(m_send);
    layout->addWidget(m_answers);
    return row;
}

QWidget* SendingPanel::mailPart()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    m_text->setObjectName(u"sendingMail"_s);
    m_text->setAccessibleName(tr("Mail to the holder"));
    m_text->setReadOnly(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * mailLines + theme::Medium);
    QPushButton* copy = plainButton(tr("Copy the mail"), u"copyMail"_s, part);
    QPushButton* close = linkButton(tr("Close"), u"closeMail"_s, part);
    column->addWidget(m_subject);
    column->addWidget(m_text);
    auto* row = new QWidget(part);
    QHBoxLayout* buttons = rowLayout(row, theme::Small);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    buttons->addStretch();
    column->addWidget(row);
    connect(copy, &QPushButton::clicked, this, [this] {
        copyToClipboard(m_subject->text() + u"\n\n"_s + m_text->toPlainText());
        m_context.notices.say(NoticeKind::Done, tr("The mail is in the clipboard."));
    });
    connect(close, &QPushButton::clicked, part, &QWidget::hide);
    part->hide();
    return part;
}

void SendingPanel::refresh()
{
    // Who only owns tasks sends nothing.
    setVisible(domain::permits(m_context.user.roles, domain::Permission::ViewCases));
    if (!domain::permits(m_context.user.roles, domain::Permission::ViewCases))
        return;
    // Each task that may begin is judged, which takes long where hundreds wait. One look at a time, and one more where
    // something has changed meanwhile.
    m_again = m_reading;
    if (std::exchange(m_reading, true))
        return;
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return desk::listHolderTasks(desk); },
        [this](const Result<QList<desk::HolderTasks>>& holders) {
            m_reading = false;
            if (m_again)
                return refresh();
            if (!holders)
                return m_context.notices.report(holders.error());
            present(*holders);
        });
}

void SendingPanel::present(const QList<desk::HolderTasks>& holders)
{
    const QString chosen = m_holder->currentData().toString();
    m_holders = holders;
    const QSignalBlocker quiet(m_holder);
    m_holder->clear();
    for (const desk::HolderTasks& one : m_holders)
        m_holder->addItem(
            tr("%1 %2 · %3 ready", "id, name and number of tasks of a holder").arg(one.holder, one.name).arg(one.ready),
            one.holder);
    m_holder->setCurrentIndex(qMax(0, m_holder->findData(chosen)));
    describeHolder();
}

void SendingPanel::forget()
{
    m_holders.clear();
    m_holder->clear();
    m_text->clear();
    m_mail->hide();
}

void SendingPanel::describeHolder()
{
    const int index = m_holder->currentIndex();
    const bool known = index >= 0 && index < m_holders.size();
    m_send->setEnabled(known && m_holders.at(index).ready > 0);
    m_holder->setEnabled(!m_holders.isEmpty());
    if (!known) {
        m_hint->setText(tr("Nobody has to be asked for anything now."));
        return;
    }
    const desk::HolderTasks& one = m_holders.at(index);
    QStringList words;
    if (one.ready > 0)
        words.append(
            tr("%n task(s) go into one worksheet, the earliest by %1.", nullptr, one.ready).arg(dateText(one.term)));
    if (one.waiting > 0)
        words.append(tr("%n wait(s) for verification, an approval or an access.", nullptr, one.waiting));
    m_hint->setText(words.join(u' '));
}

void SendingPanel::chooseFolder()
{
    chooseFiles(this, {FileChoice::Folder, tr("Folder for the worksheet"), {}, {}},
                [this](const QStringList& paths) { send(paths.first()); });
}

void SendingPanel::send(const QString& folder)
{
    m_send->setEnabled(false);
    m_context.jobs.start(
        tr("Writing the worksheet"), this,
        [&desk = m_context.desk, holder = m_holder->currentData().toString(), folder](const JobToken&) {
            return desk::sendTasks(desk, holder, folder);
        },
        [this](const Result<desk::SentTasks>& sent) {
            describeHolder();
            if (!sent)
                return m_context.notices.report(sent.error());
            showMail(*sent);
        });
}

void SendingPanel::showMail(const desk::SentTasks& sent)
{
    m_subject->setText(sent.mailSubject);
    m_text->setPlainText(sent.mailText);
    m_mail->show();
    m_context.notices.say(NoticeKind::Done,
                          tr("The worksheet is written: %1").arg(QDir::toNativeSeparators(sent.path)));
}

void SendingPanel::chooseAnswers()
{
    chooseFiles(this,
                {FileChoice::OpenFile,
                 tr("Worksheet that came back"),
                 tr("Worksheets (*.xlsx *.xls *.csv);;All files (*)"),
                 {}},
                [this](const QStringList& paths) { takeIn(paths.first()); });
}

void SendingPanel::takeIn(const QString& path)
{
    m_answers->setEnabled(false);
    m_context.jobs.start(
        tr("Reading the answers"), this,
        [&desk = m_context.desk, path](const JobToken& job) { return desk::receiveTaskAnswers(desk, path, job); },
        [this](const Result<desk::TaskAnswers>& answers) {
            m_answers->setEnabled(true);
            if (!answers)
                return m_context.notices.report(answers.error());
            m_context.notices.say(NoticeKind::Done, tr("%1: %2.").arg(answers->code, answersWords(*answers)));
        });
}

} // namespace rd::ui
