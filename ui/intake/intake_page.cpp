#include "ui/intake/intake_page.h"

#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/deadlines/print_why_date.h"
#include "core/desk/entry/note_clock_jump.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/intake/propose_items.h"
#include "ui/deadlines/print_why_page.h"
#include "ui/intake/intake_fields.h"
#include "ui/intake/saved_call.h"
#include "ui/intake/script_panel.h"
#include "ui/intake/why_date_panel.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int keepEveryMs = 1000;

QString elapsed(qint64 seconds)
{
    const qint64 shown = qMax<qint64>(0, seconds);
    return u"%1:%2"_s.arg(shown / 60, 2, 10, QLatin1Char('0')).arg(shown % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

IntakePage::IntakePage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_timer(headingLabel({}, this))
    , m_state(mutedLabel({}, this))
    , m_draftRow(new QWidget(this))
    , m_fields(new IntakeFields(context.words))
    , m_savedCall(new SavedCall)
    , m_script(new ScriptPanel(context.words))
    , m_why(new WhyDatePanel(tr("Back to the script")))
    , m_due(styledLabel({}, TextStyle::Strong, Colour::Text, this, LineWrap::Elided))
    , m_whyButton(linkButton(tr("Why?"), u"whyDate"_s, this))
{
    setObjectName(u"intakePage"_s);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(theme::Large, theme::Small, theme::Large, theme::Small);
    columns->setSpacing(theme::Large);
    columns->addWidget(workColumn(), 1);
    columns->addWidget(sideColumn());

    connect(m_fields, &IntakeFields::changed, this, &IntakePage::takeForm);
    connect(m_fields, &IntakeFields::itemSwitched, this, [this](domain::RightType right, bool on) {
        m_form.chosen[right] = on;
        takeForm();
    });
    connect(m_fields, &IntakeFields::orderNumberConfirmed, this, [this] {
        m_form.confirmedOrderNumber = true;
        logNow(After::Stay);
    });
    connect(m_savedCall, &SavedCall::verifyWanted, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_saved, CaseTab::Verification); });
    connect(m_savedCall, &SavedCall::caseWanted, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_saved, CaseTab::Overview); });
    connect(m_savedCall, &SavedCall::receiptWanted, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_saved, CaseTab::Reply); });
    connect(m_savedCall, &SavedCall::nextCallWanted, this, [this] { open({}); });
    auto* verify = new QShortcut(QKeySequence(Qt::Key_F3), this);
    verify->setContext(Qt::WidgetWithChildrenShortcut);
    connect(verify, &QShortcut::activated, this, [this] {
        if (m_active)
            logNow(After::Verify);
        else if (!m_saved.isEmpty())
            Q_EMIT m_context.navigator.caseWanted(m_saved, CaseTab::Verification);
    });
    m_second.setInterval(keepEveryMs);
    connect(&m_second, &QTimer::timeout, this, &IntakePage::tick);
}

QWidget* IntakePage::headRow()
{
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Medium);
    m_timer->setObjectName(u"callTimer"_s);
    m_state->setObjectName(u"draftState"_s);
    layout->addWidget(m_timer);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_draftRow);
    m_drafts = rowLayout(m_draftRow, theme::Small);
    return row;
}

QWidget* IntakePage::workColumn()
{
    auto* form = new QWidget;
    auto* formColumn = new QVBoxLayout(form);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->setSpacing(theme::Small);
    formColumn->addWidget(scrolledForm(m_fields, this), 1);
    formColumn->addWidget(actionBar());
    m_work = new QStackedWidget(this);
    m_work->addWidget(form);
    m_work->addWidget(m_savedCall);

    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    layout->addWidget(headRow());
    layout->addWidget(m_work, 1);
    return column;
}

QWidget* IntakePage::actionBar()
{
    auto* bar = new QWidget;
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(horizontalLine(bar));
    auto* dueRow = new QHBoxLayout;
    m_due->setObjectName(u"dueLine"_s);
    dueRow->addWidget(mutedLabel(tr("Due"), bar));
    dueRow->addWidget(m_due);
    dueRow->addWidget(m_whyButton);
    dueRow->addStretch();
    column->addLayout(dueRow);
    connect(m_whyButton, &QPushButton::clicked, this, [this] { m_side->setCurrentIndex(1 - m_side->currentIndex()); });

    QPushButton* saveButton = primaryButton(tr("Save  Ctrl+Enter"), u"saveCall"_s, bar);
    QPushButton* verify = plainButton(tr("Save and verify  F3"), u"saveAndVerify"_s, bar);
    QPushButton* hangUp = plainButton(tr("Caller hung up …"), u"hungUp"_s, bar);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    for (QPushButton* button : {saveButton, verify, hangUp})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_hangUp = hangUpRow());
    connect(saveButton, &QPushButton::clicked, this, &IntakePage::save);
    connect(verify, &QPushButton::clicked, this, [this] { logNow(After::Verify); });
    connect(hangUp, &QPushButton::clicked, this, [this] {
        m_hangUp->setVisible(!m_hangUp->isVisible());
        if (m_hangUp->isVisible())
            m_hangUp->findChild<QPushButton*>(u"logHungUp"_s)->setFocus();
    });
    return bar;
}

QWidget* IntakePage::hangUpRow()
{
    auto* row = new QWidget;
    auto* layout = rowLayout(row, theme::Small);
    layout->addWidget(
        mutedLabel(tr("A request that was stated counts from now on, also without its details."), row, LineWrap::Words),
        1);
    QPushButton* log = plainButton(tr("Log it as received"), u"logHungUp"_s, row);
    QPushButton* keep = plainButton(tr("Keep it as a draft"), u"keepDraft"_s, row);
    layout->addWidget(log);
    layout->addWidget(keep);
    connect(log, &QPushButton::clicked, this, &IntakePage::logHungUp);
    connect(keep, &QPushButton::clicked, this, [this] {
        keepNow();
        m_active = false;
        m_context.notices.say(NoticeKind::Done, tr("Kept as a draft. It stands on the Today page."));
        Q_EMIT m_context.navigator.pageWanted(PageName::Today);
    });
    row->hide();
    return row;
}

QWidget* IntakePage::sideColumn()
{
    m_side = new QStackedWidget;
    m_side->addWidget(scrolledForm(m_script, this));
    m_side->addWidget(m_why);
    connect(m_why, &WhyDatePanel::closed, this, [this] { m_side->setCurrentIndex(0); });
    connect(m_why, &WhyDatePanel::printWanted, this, &IntakePage::printWhy);
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    card->setFixedWidth(theme::SidePanelWidth);
    // The days with their notices ask for more room than the script.
    connect(m_side, &QStackedWidget::currentChanged, card,
            [card](int shown) { card->setFixedWidth(shown == 0 ? theme::SidePanelWidth : theme::WhyPanelWidth); });
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_side);
    return card;
}

void IntakePage::open(const domain::DraftId& draft, const desk::IntakeForm& known)
{
    leaveCall();
    if (!draft.isEmpty()) {
        const auto drafts = desk::listDrafts(m_context.desk);
        if (!drafts)
            return m_context.notices.report(drafts.error());
        for (const domain::IntakeDraft& one : *drafts) {
            if (one.id == draft)
                return reopen(one);
        }
        m_context.notices.say(NoticeKind::Hint, tr("The draft is not there any more; it has been logged already."));
    }
    beginCall(known);
}

void IntakePage::beginCall(const desk::IntakeForm& known)
{
    m_form = known;
    m_form.draft = domain::DraftId::create();
    if (!m_form.startedAt.isValid())
        m_form.startedAt = m_context.desk.clock().now();
    // Nobody is offered the time of a clock that may stand ahead (security.md R11): the caller tells it.
    m_form.receivedEarlier = !desk::requireClockConfirmed(m_context.desk, {});
    m_fields->askForTime(m_form.receivedEarlier);
    m_keptAt = {};
    m_dirty = false;
    m_active = true;
    m_saved = {};
    m_fields->present(m_form);
    m_work->setCurrentIndex(0);
    m_side->setCurrentIndex(0);
    m_hangUp->hide();
    proposeItems();
    explainDate();
    listOtherDrafts();
    tick();
    m_second.start();
    m_fields->startTalk();
}

void IntakePage::reopen(const domain::IntakeDraft& draft)
{
    beginCall({});
    const auto form = desk::intakeFormFromJson(draft.json);
    if (!form)
        return;
    m_form = *form;
    m_form.draft = draft.id;
    m_form.startedAt = draft.startedAt;
    m_keptAt = draft.updatedAt;
    m_fields->present(m_form);
    proposeItems();
    explainDate();
    listOtherDrafts();
    tick();
}

void IntakePage::refresh()
{
    if (!m_active || (m_keptAt.isValid() && goOnAsReceived()))
        return;
    listOtherDrafts();
}

void IntakePage::save()
{
    if (m_work->currentIndex() == 0)
        logNow(After::Stay);
}

void IntakePage::forget()
{
    if (m_active)
        keepNow();
    m_active = false;
    m_second.stop();
    m_form = {};
    m_fields->present(m_form);
}

void IntakePage::hideEvent(QHideEvent* event)
{
    leaveCall();
    Page::hideEvent(event);
}

void IntakePage::takeForm()
{
    m_form = m_fields->read(m_form);
    m_dirty = true;
    proposeItems();
    explainDate();
}

void IntakePage::proposeItems()
{
    m_proposed = desk::proposeItems(m_context.desk, m_form.words);
    const QList<domain::WishedItem> items = wishedItems(m_form, m_proposed);
    m_fields->showItems(items);
    const domain::CallIntake intake = callIntake(m_form, items, {});
    QList<NeededLevel> levels;
    for (const domain::WishedItem& item : items)
        levels.append({item.right, desk::requiredLevel(m_context.desk, item, intake)});
    m_script->present(levels, m_explanation ? m_explanation->deadline.due : QDate());
}

void IntakePage::explainDate()
{
    if (m_form.receivedEarlier && !m_form.receivedAt.isValid()) {
        m_explanation.reset();
        m_whyButton->setEnabled(false);
        m_due->setText(tr("known once the time of receipt is entered"));
        return;
    }
    const auto explained = desk::explainDeadline(m_context.desk, question());
    m_whyButton->setEnabled(explained.has_value());
    if (!explained) {
        m_explanation.reset();
        m_due->setText(errorText(explained.error()));
        return;
    }
    const bool changed = !m_explanation || m_explanation->deadline.due != explained->deadline.due;
    m_explanation = *explained;
    const domain::Deadline& deadline = m_explanation->deadline;
    int counted = 0;
    for (const domain::CountedDay& day : m_explanation->days)
        counted = qMax(counted, day.number);
    const QString due = dateWithWeekday(deadline.due);
    QString text = domain::isExternal(deadline)
        ? tr("%1 %2 · set by the regulator").arg(due, timeText(deadline.dueEnd))
        : tr("%1 %2 · working day %3").arg(due, timeText(deadline.dueEnd)).arg(counted);
    if (deadline.provisional)
        text += u" · "_s + tr("provisional");
    m_due->setText(text);
    m_why->present(*m_explanation);
    if (changed)
        proposeItems();
}

desk::DeadlineQuestion IntakePage::question() const
{
    desk::DeadlineQuestion asked;
    asked.receivedAt = m_form.receivedAt.isValid() ? m_form.receivedAt : m_form.startedAt;
    for (const domain::WishedItem& item : wishedItems(m_form, m_proposed))
        asked.rights.append(item.right);
    asked.minor = m_form.minor;
    asked.externalDue = m_form.externalDue;
    return asked;
}

void IntakePage::printWhy()
{
    const desk::DeadlineQuestion asked = question();
    printWhyPage(m_context, this, asked.receivedAt, [&desk = m_context.desk, asked](const QString& path) {
        return desk::printWhyDate(desk, asked, path);
    });
}

void IntakePage::tick()
{
    if (m_active)
        keepNow();
    if (!m_active) // also when it was received meanwhile
        return;
    const QDateTime now = m_context.desk.clock().now();
    const QString call = tr("Call %1").arg(elapsed(m_form.startedAt.secsTo(now)));
    m_timer->setText(m_form.follows.isEmpty() ? call : tr("%1 · goes on with %2").arg(call, m_form.followsNumber));
    const int keptFor = static_cast<int>(qMax<qint64>(0, m_keptAt.secsTo(now)));
    m_state->setText(m_keptAt.isValid() ? tr("Logging (kept %n second(s) ago)", nullptr, keptFor) : tr("Logging"));
}

void IntakePage::listOtherDrafts()
{
    while (QLayoutItem* item = m_drafts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto drafts = desk::listDrafts(m_context.desk);
    if (!drafts)
        return;
    for (const domain::IntakeDraft& draft : *drafts) {
        if (draft.id == m_form.draft)
            continue;
        QPushButton* button =
            linkButton(tr("Go on with %1").arg(draft.title), u"draft"_s + draft.id.text(), m_draftRow);
        connect(
            button, &QPushButton::clicked, this, [this, id = draft.id] { open(id); }, Qt::QueuedConnection);
        m_drafts->addWidget(button);
    }
}

void IntakePage::logNow(After after)
{
    if (!m_active)
        return m_saved.isEmpty() ? void() : m_context.navigator.caseWanted(m_saved, CaseTab::Overview);
    m_fields->clearErrors();
    m_form = m_fields->read(m_form);
    if (m_form.lacksCategories())
        return m_fields->showCategoriesMissing();
    const auto logged = desk::logCall(
        m_context.desk, callIntake(m_form, wishedItems(m_form, m_proposed), m_context.desk.clock().now()));
    if (!logged) {
        m_dirty = true;
        if (logged.error().code == ErrorCode::AlreadyDone && goOnAsReceived())
            return;
        m_fields->showError(logged.error(), errorText(logged.error()));
        return;
    }
    showSaved(logged->logged);
    if (after == After::Verify)
        Q_EMIT m_context.navigator.caseWanted(m_saved, CaseTab::Verification);
}

void IntakePage::logHungUp()
{
    if (m_form.words.trimmed().isEmpty() && wishedItems(m_form, m_proposed).isEmpty()) {
        m_form.words = tr("(The caller hung up before saying what is wished.)");
        m_fields->present(m_form);
    }
    logNow(After::Stay);
}

void IntakePage::showSaved(const domain::Case& logged)
{
    m_active = false;
    m_dirty = false;
    m_second.stop();
    m_saved = logged.id;
    m_form = {};
    m_state->setText(tr("Saved"));
    m_fields->present(m_form);
    m_savedCall->present(logged);
    m_work->setCurrentIndex(1);
    m_side->setCurrentIndex(0);
    listOtherDrafts();
}

} // namespace rd::ui
