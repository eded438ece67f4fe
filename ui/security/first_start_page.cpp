#include "ui/security/first_start_page.h"

#include "core/desk/entry/demo_desk.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/new_desk_form.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/icons.h"
#include "ui/shared/plain_text.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

QString demoDeskPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo/demo.rdb"_s;
}

FirstStartPage::FirstStartPage(JobRunner& jobs, const Clock& clock, DeskOpened opened, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_form(new NewDeskForm(jobs, clock, std::move(opened), this))
    , m_error(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
    , m_progress(new QProgressBar(this))
    , m_choices(nullptr)
{
    setObjectName(u"firstStartPage"_s);
    m_error->setObjectName(u"firstStartError"_s);
    m_error->hide();
    m_progress->hide();
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Making the demo desk"));
    m_choices = makeChoices();
    m_stack->addWidget(m_choices);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* holder = new QWidget(scroll);
    auto* column = new QHBoxLayout(holder);
    column->addStretch();
    column->addWidget(m_form, 1);
    column->addStretch();
    scroll->setWidget(holder);
    m_stack->addWidget(scroll);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Huge, theme::Huge, theme::Huge);
    layout->setSpacing(theme::Medium);
    layout->addWidget(m_error, 0, Qt::AlignHCenter);
    layout->addWidget(m_stack, 1);
    connect(m_form, &NewDeskForm::backWanted, this, [this] { m_stack->setCurrentIndex(0); });
    connect(&jobs, &JobRunner::progressed, m_progress, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
}

void FirstStartPage::say(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void FirstStartPage::openDemo(const QString& path)
{
    if (QFileInfo::exists(path)) {
        Q_EMIT deskChosen({path, DeskKind::Demo});
        return;
    }
    say({});
    setBusy(true);
    m_jobs.start(
        tr("Making the demo desk"), this,
        [path, clock = m_clock](const JobToken& job) { return desk::createDemoDesk(path, clock, job); },
        [this, path](const Result<void>& made) {
            setBusy(false);
            if (made)
                Q_EMIT deskChosen({path, DeskKind::Demo});
            else
                say(errorText(made.error()));
        });
}

QWidget* FirstStartPage::makeChoices()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(theme::Large);
    layout->addStretch();
    layout->addWidget(titleLabel(tr("Welcome to RightsDesk"), page), 0, Qt::AlignHCenter);
    layout->addWidget(
        mutedLabel(tr("Requests about personal data, from the call to the reply, within fifteen working days."), page),
        0, Qt::AlignHCenter);

    QPushButton* create = primaryButton(tr("Create a desk"), u"createDesk"_s, page);
    QPushButton* existing = plainButton(tr("Open a desk"), u"openDesk"_s, page);
    QPushButton* demo = plainButton(tr("Try the demo desk"), u"tryDemo"_s, page);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(theme::Large);
    cards->addStretch();
    cards->addWidget(makeCard(u"lock"_s, tr("A desk of your own"),
                              tr("An encrypted file on this computer, with you as its privacy officer."), create));
    cards->addWidget(makeCard(u"cases"_s, tr("A desk that exists"),
                              tr("Choose its file (.rdb). The key file (.rdk) lies beside it."), existing));
    cards->addWidget(makeCard(
        u"phone"_s, tr("Only looking"),
        tr("A demo desk with 60 invented people, ready to take a call at once. Nothing in it is real."), demo));
    cards->addStretch();
    layout->addLayout(cards);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addStretch();

    connect(create, &QPushButton::clicked, this, [this] {
        say({});
        m_stack->setCurrentIndex(1);
        m_form->begin();
    });
    connect(existing, &QPushButton::clicked, this, &FirstStartPage::chooseExisting);
    connect(demo, &QPushButton::clicked, this, [this] { openDemo(demoDeskPath()); });
    return page;
}

QWidget* FirstStartPage::makeCard(const QString& picture, const QString& title, const QString& text,
                                  QPushButton* button)
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    card->setFixedWidth(theme::SidePanelWidth);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Huge, theme::Huge, theme::Huge, theme::Huge);
    layout->setSpacing(theme::Small);
    layout->addWidget(headIcon(picture, card));
    layout->addWidget(headingLabel(title, card));
    layout->addWidget(mutedLabel(text, card, LineWrap::Words), 1, Qt::AlignTop);
    layout->addSpacing(theme::Small);
    layout->addWidget(button);
    return card;
}

void FirstStartPage::chooseExisting()
{
    chooseFiles(this, {FileChoice::OpenFile, tr("Open a desk"), tr("Desks (*.rdb);;All files (*)"), {}},
                [this](const QStringList& paths) {
                    Q_EMIT deskChosen({paths.first(), DeskKind::Real});
                });
}

void FirstStartPage::setBusy(bool busy)
{
    m_choices->setEnabled(!busy);
    m_progress->setRange(0, 0);
    m_progress->setVisible(busy);
    m_progress->setMinimumWidth(theme::SearchWidth);
}

} // namespace rd::ui
