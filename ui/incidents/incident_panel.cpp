#include "ui/incidents/incident_panel.h"

#include "core/desk/incidents/incident_notice.h"
#include "ui/deadlines/time_edit.h"
#include "ui/incidents/incident_findings.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/form_field.h"
#include "ui/shared/guard_text.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::IncidentState;

namespace {

QVBoxLayout* cardLayout(QFrame* card, const QString& heading)
{
    card->setObjectName(u"card"_s);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    layout->setSpacing(theme::Small);
    layout->addWidget(headingLabel(heading, card));
    return layout;
}

QString timeWords(const QDateTime& at)
{
    return dateWithWeekday(shanghaiDate(at)) + u' ' + timeText(at);
}

QString reportsText(const desk::IncidentFile& file)
{
    QStringList lines;
    for (const domain::IncidentReport& one : file.incident.reports)
        lines.append(IncidentPanel::tr("%1 · %2 · %3 (%4)")
                         .arg(timeWords(one.at), wordFor(one.to), one.how, file.userNames.value(one.by.text())));
    return lines.isEmpty() ? IncidentPanel::tr("Nobody has been told yet.") : lines.join(u'\n');
}

QString decisionText(const desk::IncidentFile& file)
{
    const std::optional<domain::TellDecision>& decided = file.incident.tell;
    if (!decided)
        return IncidentPanel::tr("Nobody has decided yet whether the persons are told.");
    const QString by = file.userNames.value(decided->by.text());
    return decided->tell
        ? IncidentPanel::tr("The persons are told (%1, %2).").arg(by, timeWords(decided->at))
        : IncidentPanel::tr("The persons are not told (%1, %2): %3").arg(by, timeWords(decided->at), decided->reason);
}

QString nextText(IncidentState next)
{
    switch (next) {
    case IncidentState::Contained:
        return IncidentPanel::tr("It is contained");
    case IncidentState::Remediated:
        return IncidentPanel::tr("The handling has ended");
    case IncidentState::Closed:
        return IncidentPanel::tr("Close the incident");
    default:
        return {}; // saving what is known and deciding about the persons make the move themselves
    }
}

} // namespace

IncidentPanel::IncidentPanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_handles(domain::permits(context.user.roles, domain::Permission::HandleIncidents))
    , m_title(titleLabel({}))
    , m_origin(mutedLabel({}, nullptr, LineWrap::Words))
    , m_case(linkButton({}, u"incidentCaseLink"_s))
    , m_missing(styledLabel({}, TextStyle::Body, Colour::Soon, nullptr, LineWrap::Words))
    , m_findings(new IncidentFindingsForm(context))
    , m_save(primaryButton(tr("Save what is known"), u"saveIncident"_s))
    , m_decision(plainLabel({}, nullptr, LineWrap::Words))
    , m_reason(new QLineEdit)
    , m_decide(new QWidget)
    , m_write(plainButton(tr("Write the notice as PDF (T15)…"), u"writeIncidentNotice"_s))
    , m_reports(plainLabel({}, nullptr, LineWrap::Words))
    , m_report(new QWidget)
    , m_to(new QComboBox)
    , m_at(new QDateTimeEdit)
    , m_how(new QLineEdit)
    , m_ended(plainLabel({}, nullptr, LineWrap::Words))
    , m_summary(new QPlainTextEdit)
    , m_lessons(new QPlainTextEdit)
    , m_next(primaryButton({}, u"incidentNext"_s))
{
    setObjectName(u"incidentPanel"_s);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme::Medium, theme::Medium);
    column->setSpacing(theme::Medium);
    column->addWidget(m_title);
    column->addWidget(m_origin);
    column->addWidget(m_case, 0, Qt::AlignLeft);
    for (QWidget* card : {stepsCard(), endCard(), noticeCard(), reportsCard()})
        column->addWidget(card);
    auto* known = new QFrame;
    QVBoxLayout* layout = cardLayout(known, tr("What is known"));
    layout->addWidget(m_findings);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    m_findings->setEnabled(m_handles);
    m_save->setVisible(m_handles);
    column->insertWidget(5, known); // after the next step
    column->addStretch();
    m_area = scrolledForm(content, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_area);
    connect(m_save, &QPushButton::clicked, this, &IncidentPanel::save);
    connect(m_next, &QPushButton::clicked, this, &IncidentPanel::goOn);
    connect(m_write, &QPushButton::clicked, this, &IncidentPanel::writeNotice);
    connect(m_case, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_file.incident.caseId, CaseTab::Overview); });
}

QWidget* IncidentPanel::stepsCard()
{
    auto* card = new QFrame;
    QVBoxLayout* layout = cardLayout(card, tr("Due at the latest"));
    auto* rows = new QWidget(card);
    rows->setObjectName(u"incidentRecordSteps"_s);
    m_steps = new QGridLayout(rows);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setHorizontalSpacing(theme::Large);
    m_steps->setVerticalSpacing(theme::Tiny);
    m_steps->setColumnStretch(1, 1);
    layout->addWidget(rows);
    m_missing->setObjectName(u"incidentMissing"_s);
    layout->addWidget(m_missing);
    return card;
}

QWidget* IncidentPanel::noticeCard()
{
    auto* card = new QFrame;
    QVBoxLayout* layout = cardLayout(card, tr("Telling the persons"));
    m_decision->setObjectName(u"incidentDecision"_s);
    layout->addWidget(m_decision);
    m_reason->setObjectName(u"incidentSilenceReason"_s);
    m_reason->setPlaceholderText(tr("Why not: which measures effectively avoid harm"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    QPushButton* tell = primaryButton(tr("They are told"), u"tellPersons"_s, m_decide);
    QPushButton* silent = plainButton(tr("They are not told"), u"keepSilent"_s, m_decide);
    QHBoxLayout* line = rowLayout(m_decide, theme::Small);
    line->addWidget(tell);
    line->addWidget(m_reason, 1);
    line->addWidget(silent);
    layout->addWidget(m_decide);
    layout->addWidget(m_write, 0, Qt::AlignLeft);
    connect(tell, &QPushButton::clicked, this, [this] { decide(true); });
    connect(silent, &QPushButton::clicked, this, [this] { decide(false); });
    return card;
}

QWidget* IncidentPanel::reportsCard()
{
    auto* card = new QFrame;
    QVBoxLayout* layout = cardLayout(card, tr("Reports and notices that have left"));
    m_reports->setObjectName(u"incidentReports"_s);
    layout->addWidget(m_reports);
    m_to->setObjectName(u"incidentReportTo"_s);
    m_to->setAccessibleName(tr("To whom"));
    for (const domain::IncidentReceiver receiver : domain::allIncidentReceivers())
        m_to->addItem(wordFor(receiver), codeOf(receiver));
    prepareTime(m_at, u"incidentReportAt"_s, toShanghai(m_context.desk.clock().now()));
    m_at->setAccessibleName(tr("When it left"));
    m_how->setObjectName(u"incidentReportHow"_s);
    m_how->setPlaceholderText(tr("How: channel, reference, how many"));
    m_how->setAccessibleName(m_how->placeholderText());
    QPushButton* note = plainButton(tr("Note it"), u"noteIncidentReport"_s, m_report);
    QHBoxLayout* line = rowLayout(m_report, theme::Small);
    line->addWidget(m_to);
    line->addWidget(m_at);
    line->addWidget(m_how, 1);
    line->addWidget(note);
    layout->addWidget(m_report);
    connect(note, &QPushButton::clicked, this, &IncidentPanel::noteReport);
    connect(m_how, &QLineEdit::returnPressed, this, &IncidentPanel::noteReport);
    return card;
}

QWidget* IncidentPanel::endCard()
{
    auto* card = new QFrame;
    QVBoxLayout* layout = cardLayout(card, tr("Next step"));
    m_ended->setObjectName(u"incidentEnded"_s);
    layout->addWidget(m_ended);
    m_end = new QWidget(card);
    auto* fields = new QVBoxLayout(m_end);
    fields->setContentsMargins(0, 0, 0, 0);
    for (auto [text, name] : {std::pair(m_summary, u"incidentSummary"_s), std::pair(m_lessons, u"incidentLessons"_s)}) {
        text->setObjectName(name);
        text->setTabChangesFocus(true);
        text->setFixedHeight(theme::RowHeight * 2);
    }
    fields->addWidget(new FormField(tr("Summary"), m_summary, Presence::Required, m_end));
    fields->addWidget(new FormField(tr("What is done otherwise from now on"), m_lessons, Presence::Optional, m_end));
    layout->addWidget(m_end);
    layout->addWidget(m_next, 0, Qt::AlignLeft);
    return card;
}

void IncidentPanel::keepWriting()
{
    const domain::Incident& shown = m_file.incident;
    const bool ending = m_summary->toPlainText() != shown.summary || m_lessons->toPlainText() != shown.lessons;
    if (m_handles && !shown.number.isEmpty() && (ending || m_findings->isChanged()))
        m_unsaved.insert(shown.number, {m_findings->writing(), m_summary->toPlainText(), m_lessons->toPlainText()});
}

void IncidentPanel::present(const desk::IncidentFile& file)
{
    const domain::Incident& incident = file.incident;
    const bool same = m_file.incident.id == incident.id;
    if (!same)
        keepWriting();
    const bool writing = same && m_handles && m_findings->isChanged();
    m_file = file;
    m_title->setText(tr("%1 · %2").arg(incident.number, wordFor(incident.state)));
    m_origin->setText(tr("Discovered %1 by %2; on record since %3 (%4).")
                          .arg(timeWords(incident.discoveredAt), incident.discoveredBy, timeWords(incident.reportedAt),
                               file.userNames.value(incident.reportedBy.text())));
    m_case->setText(tr("Noticed in request %1").arg(file.caseNumber));
    m_case->setVisible(!file.caseNumber.isEmpty());
    if (!writing)
        m_findings->present(desk::findingsOf(incident));
    if (!same) {
        for (QLineEdit* line : {m_reason, m_how})
            line->clear();
        prepareTime(m_at, m_at->objectName(), toShanghai(m_context.desk.clock().now()));
        m_summary->setPlainText(incident.summary);
        m_lessons->setPlainText(incident.lessons);
        m_area->verticalScrollBar()->setValue(0);
        if (const auto unsaved = m_unsaved.constFind(incident.number); unsaved != m_unsaved.constEnd()) {
            m_findings->resume(unsaved->findings);
            m_summary->setPlainText(unsaved->summary);
            m_lessons->setPlainText(unsaved->lessons);
            m_unsaved.erase(unsaved);
        }
    }
    showSteps();
    showReports();
    showActions();
}

void IncidentPanel::showSteps()
{
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget* rows = m_steps->parentWidget();
    const QDateTime now = m_context.desk.clock().now();
    int row = 0;
    for (const domain::IncidentDue& step : m_file.steps) {
        // A colour never speaks alone (screens.md §10).
        const bool done = step.done.isValid();
        const bool late = done ? step.done > step.by : step.by < now;
        QString state = done ? tr("done %1").arg(timeWords(step.done)) : late ? tr("overdue") : tr("open");
        if (done && late)
            state = tr("%1, late").arg(state);
        const Colour colour = late ? Colour::Late : done ? Colour::Ok : Colour::Text;
        m_steps->addWidget(styledLabel(timeWords(step.by), TextStyle::Strong, Colour::Text, rows), row, 0);
        m_steps->addWidget(plainLabel(wordFor(step.step), rows, LineWrap::Words), row, 1);
        m_steps->addWidget(styledLabel(state, TextStyle::Body, colour, rows), row, 2);
        ++row;
    }
    QStringList missing;
    for (const domain::IncidentGuard guard : m_file.missing)
        missing.append(guardText(codeOf(guard)));
    m_missing->setText(missing.join(u'\n'));
    m_missing->setVisible(!missing.isEmpty());
}

void IncidentPanel::showReports()
{
    m_decision->setText(decisionText(m_file));
    m_reports->setText(reportsText(m_file));
}

void IncidentPanel::showActions()
{
    const domain::Incident& incident = m_file.incident;
    const bool open = m_handles && incident.state != IncidentState::Closed;
    m_findings->setEnabled(open);
    m_save->setVisible(open);
    m_decide->setVisible(open && incident.state >= IncidentState::Triaged && incident.published.isEmpty());
    m_report->setVisible(open);
    m_write->setVisible(m_handles && incident.tell && incident.tell->tell);
    const std::optional<IncidentState> next = domain::nextState(incident.state);
    const QString text = next ? nextText(*next) : QString();
    m_next->setText(text);
    m_next->setVisible(open && !text.isEmpty());
    m_end->setVisible(open && next == IncidentState::Closed);
    // The summary is asked for here and now, so nothing but it may be missing.
    m_next->setEnabled(m_file.missing.isEmpty() || next == IncidentState::Closed);
    QString ended;
    if (incident.state == IncidentState::Closed)
        ended = tr("Closed %1.\n%2").arg(timeWords(incident.closedAt), incident.summary);
    else if (text.isEmpty())
        ended = incident.state == IncidentState::Reported ? tr("Save what is known, with the categories of data.")
                                                          : tr("Grade it and decide whether the persons are told.");
    m_ended->setText(ended);
    m_ended->setVisible(!ended.isEmpty());
}

void IncidentPanel::clear()
{
    m_file = {};
    m_unsaved.clear();
    m_findings->present({});
    for (QLineEdit* line : {m_reason, m_how})
        line->clear();
    for (QPlainTextEdit* text : {m_summary, m_lessons})
        text->clear();
    for (QLabel* label : {m_title, m_origin, m_decision, m_reports, m_ended, m_missing})
        label->clear();
}

void IncidentPanel::heard(const Result<domain::Incident>& done, const QString& said)
{
    if (!done)
        return m_context.notices.report(done.error());
    m_context.notices.say(NoticeKind::Done, said);
    Q_EMIT changed();
}

void IncidentPanel::save()
{
    if (!m_save->isVisibleTo(this) || m_file.incident.number.isEmpty())
        return;
    const auto saved = desk::assessIncident(m_context.desk, m_file.incident.number,
                                            m_findings->over(desk::findingsOf(m_file.incident)));
    if (saved)
        m_findings->present(desk::findingsOf(*saved)); // nothing is unsaved any more
    heard(saved, tr("Saved."));
}

void IncidentPanel::decide(bool tell)
{
    heard(desk::decideIncidentNotice(m_context.desk, m_file.incident.number, tell, tell ? QString() : m_reason->text()),
          tell ? tr("The persons are told. Write the notice, send it, and note here when it left.")
               : tr("On record: the persons are not told. The report to the department is due all the same."));
}

void IncidentPanel::noteReport()
{
    const auto to = domain::parseIncidentReceiver(m_to->currentData().toString());
    const auto noted =
        desk::noteIncidentReport(m_context.desk, m_file.incident.number,
                                 to.value_or(domain::IncidentReceiver::Department), typedTimeOf(m_at), m_how->text());
    if (noted) {
        m_how->clear();
        prepareTime(m_at, m_at->objectName(), toShanghai(m_context.desk.clock().now()));
    }
    heard(noted, tr("Noted."));
}

void IncidentPanel::goOn()
{
    const QString& number = m_file.incident.number;
    switch (m_file.incident.state) {
    case IncidentState::Triaged:
        return heard(desk::containIncident(m_context.desk, number), tr("%1 is contained.").arg(number));
    case IncidentState::Notifying:
        return heard(desk::endIncidentHandling(m_context.desk, number),
                     tr("The handling of %1 has ended. The summary is due within thirty days.").arg(number));
    case IncidentState::Remediated:
        return heard(desk::closeIncident(m_context.desk, number, m_summary->toPlainText(), m_lessons->toPlainText()),
                     tr("%1 is closed.").arg(number));
    default:
        return;
    }
}

void IncidentPanel::writeNotice()
{
    const QString number = m_file.incident.number;
    const QString suggestion = QDir::home().filePath(number + u".T15.pdf"_s);
    chooseFiles(this, {FileChoice::SaveFile, tr("Notice to the persons"), u"PDF (*.pdf)"_s, suggestion},
                [this, number](const QStringList& paths) {
                    const QString path = paths.first();
                    m_context.jobs.start(
                        tr("Writing the notice"), this,
                        [&desk = m_context.desk, number, path](const JobToken&) {
                            return desk::writeIncidentNotice(desk, number, path);
                        },
                        [this, path](const Result<void>& written) {
                            if (!written)
                                return m_context.notices.report(written.error());
                            m_context.notices.say(NoticeKind::Done,
                                                  tr("The notice lies at %1.").arg(QDir::toNativeSeparators(path)));
                        });
                });
}

} // namespace rd::ui
