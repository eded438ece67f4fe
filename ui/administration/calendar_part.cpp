#include "ui/administration/calendar_part.h"

#include "core/desk/deadlines/confirm_notice.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/deadlines/list_notices.h"
#include "ui/administration/notice_entry.h"
#include "ui/administration/notice_impact.h"
#include "ui/administration/notice_models.h"
#include "ui/administration/year_grid.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// The three views beside the list.
enum View { yearIndex, impactIndex, entryIndex };

constexpr qsizetype hashShownOfNotice = 16;

bool mayImport(const DeskContext& context)
{
    return domain::permits(context.user.roles, domain::Permission::ImportNotices);
}

bool mayConfirm(const DeskContext& context)
{
    return domain::permits(context.user.roles, domain::Permission::ConfirmNotices);
}

QString factsOf(const domain::NoticeVersion& notice)
{
    QStringList facts{notice.source};
    if (!notice.proposedByName.isEmpty())
        facts.append(CalendarPart::tr("brought by %1, %2").arg(notice.proposedByName, dateTimeText(notice.proposedAt)));
    if (!notice.decidedByName.isEmpty() && notice.state != domain::NoticeState::Discarded)
        facts.append(CalendarPart::tr("confirmed by %1, %2").arg(notice.decidedByName, dateTimeText(notice.decidedAt)));
    if (notice.proposedByName.isEmpty())
        facts.append(CalendarPart::tr("shipped with the program"));
    if (!notice.sha256.isEmpty())
        facts.append(CalendarPart::tr("SHA-256 %1").arg(notice.sha256.left(hashShownOfNotice)));
    return facts.join(u" · "_s);
}

} // namespace

CalendarPart::CalendarPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new NoticeListModel(this))
    , m_table(new TableView(u"noticeList"_s, tr("Holiday notices"), TableView::FilterRow::Hidden, this))
    , m_stack(new QStackedWidget(this))
    , m_yearTitle(headingLabel({}, this))
    , m_yearFacts(mutedLabel({}, this, LineWrap::Words))
    , m_grid(new YearGrid(YearGrid::Use::Show, this))
    , m_impact(new NoticeImpactView(this))
    , m_entry(new NoticeEntry(this))
{
    setObjectName(u"calendarPart"_s);
    setAcceptDrops(mayImport(context));
    // The grid of a year is as high as the page on a small screen.
    m_stack->addWidget(scrolled(makeYear(), this));
    m_stack->addWidget(scrolled(m_impact, this));
    m_stack->addWidget(scrolled(m_entry, this));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Large);
    layout->addWidget(makeList());
    layout->addWidget(m_stack, 1);
    connectViews();
}

QWidget* CalendarPart::makeList()
{
    auto* column = new QWidget(this);
    column->setFixedWidth(theme::SidePanelWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_table->setModel(m_model);
    m_table->setColumnShares({3, 8, 5});
    layout->addWidget(m_table, 1);
    QPushButton* bring = primaryButton(tr("Import a notice …"), u"importNotice"_s, column);
    QPushButton* enter = plainButton(tr("Enter one by hand …"), u"enterNotice"_s, column);
    bring->setVisible(mayImport(m_context));
    enter->setVisible(mayConfirm(m_context));
    layout->addWidget(bring);
    layout->addWidget(enter);
    connect(bring, &QPushButton::clicked, this, &CalendarPart::choose);
    connect(enter, &QPushButton::clicked, this, [this] { enterByHand(m_context.desk.clock().today().year() + 1); });
    return column;
}

QWidget* CalendarPart::makeYear()
{
    auto* view = new QWidget(this);
    m_yearTitle->setObjectName(u"yearTitle"_s);
    m_yearFacts->setObjectName(u"yearFacts"_s);
    m_grid->setObjectName(u"yearShown"_s);
    m_grid->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    layout->addWidget(m_yearTitle);
    layout->addWidget(m_yearFacts);
    layout->addWidget(m_grid);
    layout->addWidget(mutedLabel(tr("Filled: off. Framed: a weekend day worked in exchange."), view));
    layout->addStretch();
    return view;
}

void CalendarPart::connectViews()
{
    connect(m_table, &TableView::currentSourceRowChanged, this, &CalendarPart::showChosen);
    connect(m_impact, &NoticeImpactView::confirmed, this, &CalendarPart::confirm);
    connect(m_impact, &NoticeImpactView::discarded, this, &CalendarPart::discard);
    connect(m_impact, &NoticeImpactView::caseWanted, this,
            [this](const domain::CaseId& id) { Q_EMIT m_context.navigator.caseWanted(id, CaseTab::Overview); });
    connect(m_entry, &NoticeEntry::submitted, this, &CalendarPart::submit);
    connect(m_entry, &NoticeEntry::yearWanted, this, &CalendarPart::enterByHand);
    connect(m_entry, &NoticeEntry::left, this, [this] { leaveEntry({}); });
}

void CalendarPart::refresh()
{
    if (m_stack->currentIndex() == entryIndex)
        return; // nobody loses the days they are entering
    const Result<QList<domain::NoticeVersion>> notices = desk::listNotices(m_context.desk);
    if (!notices) {
        m_context.notices.report(notices.error());
        return;
    }
    const int shown = m_table->currentSourceRow();
    domain::NoticeId wanted = std::exchange(m_wanted, {});
    if (wanted.isEmpty() && shown >= 0)
        wanted = m_model->noticeAt(shown).id;
    m_notices = *notices;
    {
        const QSignalBlocker quiet(m_table);
        m_model->setNotices(*notices);
        m_table->selectSourceRow(std::max(m_model->rowOf(wanted), 0));
    }
    showChosen();
}

void CalendarPart::save()
{
    if (m_stack->currentIndex() == entryIndex)
        submit();
}

void CalendarPart::forget()
{
    m_impact->forget();
    m_model->setNotices({});
}

void CalendarPart::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void CalendarPart::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        bring(urls.first().toLocalFile());
}

void CalendarPart::choose()
{
    chooseFiles(
        this,
        {FileChoice::OpenFile, tr("Import a notice"), tr("Holiday notices (*.json *.ics *.csv);;All files (*)"), {}},
        [this](const QStringList& paths) { bring(paths.first()); });
}

void CalendarPart::bring(const QString& path)
{
    m_context.jobs.start(
        tr("Reading %1").arg(QFileInfo(path).fileName()), this,
        [&desk = m_context.desk, path](const JobToken& job) { return desk::importNotice(desk, path, job); },
        [this](const Result<domain::NoticeImpact>& impact) {
            if (!impact) {
                m_context.notices.report(impact.error());
                return;
            }
            m_context.notices.say(
                NoticeKind::Done,
                tr("The notice of %1 has been read and waits for a second person.").arg(impact->notice.year));
            if (m_stack->currentIndex() != entryIndex)
                leaveEntry(impact->notice.id);
        });
}

void CalendarPart::enterByHand(int year)
{
    const domain::NoticeVersion* const known = inForce(year);
    m_entry->begin(year, known ? known->days : QList<domain::RuledDay>());
    m_stack->setCurrentIndex(entryIndex);
    // Nobody loses the days they are entering to a click on another year.
    m_table->setEnabled(false);
}

void CalendarPart::submit()
{
    const Result<domain::NoticeVersion> notice =
        desk::enterNotice(m_context.desk, m_entry->year(), m_entry->days(), m_entry->source());
    if (!notice) {
        m_entry->setProblem(errorText(notice.error()));
        return;
    }
    m_entry->setProblem({});
    m_context.notices.say(NoticeKind::Done, tr("The notice of %1 waits for a second person.").arg(notice->year));
    leaveEntry(notice->id);
}

void CalendarPart::leaveEntry(const domain::NoticeId& wanted)
{
    m_wanted = wanted;
    m_table->setEnabled(true);
    m_stack->setCurrentIndex(yearIndex);
    refresh();
}

void CalendarPart::confirm()
{
    m_context.jobs.start(
        tr("Recomputing the dates by the notice of %1").arg(m_impact->year()), this,
        [&desk = m_context.desk, year = m_impact->year(), seen = m_impact->notice()](const JobToken& job) {
            return desk::confirmNotice(desk, year, seen, job);
        },
        [this](const Result<domain::NoticeImpact>& impact) {
            if (!impact) {
                m_context.notices.report(impact.error());
                return;
            }
            m_context.notices.say(impact->earlier > 0 ? NoticeKind::Hint : NoticeKind::Done,
                                  tr("The notice of %1 is in force. Other dates: %2, earlier ones: %3.")
                                      .arg(impact->notice.year)
                                      .arg(impact->changes.size())
                                      .arg(impact->earlier));
            refresh();
        });
}

void CalendarPart::discard()
{
    const Result<void> gone = desk::discardNotice(m_context.desk, m_impact->year());
    if (!gone)
        m_context.notices.report(gone.error());
    refresh();
}

void CalendarPart::showChosen()
{
    const int row = m_table->currentSourceRow();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const domain::NoticeVersion& notice = m_model->noticeAt(row);
    if (notice.state == domain::NoticeState::Waiting)
        showImpact(notice);
    else
        showVersion(notice);
}

void CalendarPart::showVersion(const domain::NoticeVersion& notice)
{
    m_yearTitle->setText(tr("%1: %2").arg(notice.year).arg(noticeStateWord(notice.state)));
    m_yearFacts->setText(factsOf(notice));
    m_grid->showYear(notice.year, notice.days);
    m_stack->setCurrentIndex(yearIndex);
}

void CalendarPart::showImpact(const domain::NoticeVersion& notice)
{
    const bool mine = mayConfirm(m_context) && !(notice.proposedBy == m_context.user.id);
    m_context.jobs.start(
        tr("Comparing dates"), this,
        [&desk = m_context.desk, year = notice.year](const JobToken& job) {
            return desk::previewNotice(desk, year, job);
        },
        [this, mine](const Result<domain::NoticeImpact>& impact) {
            if (!impact) {
                m_context.notices.report(impact.error());
                return;
            }
            m_impact->showImpact(*impact, mine ? Confirmation::Mine : Confirmation::AnotherPersons);
            // Nobody is taken away from the days they are entering.
            if (m_stack->currentIndex() != entryIndex)
                m_stack->setCurrentIndex(impactIndex);
        });
}

const domain::NoticeVersion* CalendarPart::inForce(int year) const
{
    for (const domain::NoticeVersion& notice : m_notices) {
        if (notice.year == year && notice.state == domain::NoticeState::InForce)
            return &notice;
    }
    return nullptr;
}

} // namespace rd::ui
