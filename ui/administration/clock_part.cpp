#include "ui/administration/clock_part.h"

#include "core/desk/deadlines/set_clock_mode.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int noteLines = 3;

QString fromWords(const QDate& from)
{
    return from.isValid() ? dateText(from) : ClockPart::tr("From the beginning");
}

// The note is called here as its field is.
QString problemText(Error error)
{
    if (error.args.value(u"field"_s).toString() == u"note"_s)
        error.args[u"field"_s] = ClockPart::tr("Legal note");
    return errorText(error);
}

QLabel* cell(const QString& text, Colour colour, QWidget* parent)
{
    QLabel* label = styledLabel(text, TextStyle::Body, colour, parent, LineWrap::Words);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QFrame* columnCard(QVBoxLayout*& layout, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(u"card"_s);
    layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    layout->setSpacing(theme::Small);
    return card;
}

} // namespace

ClockPart::ClockPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_from(new QDateEdit)
    , m_mode(new QComboBox)
    , m_late(new QCheckBox(tr("What comes after &hours or on a rest day counts for the next working day")))
    , m_note(new QPlainTextEdit)
    , m_consequence(mutedLabel({}, this, LineWrap::Words))
    , m_problem(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
{
    setObjectName(u"clockPart"_s);
    auto* column = new QWidget(this);
    column->setMaximumWidth(theme::FormWidth + theme::SidePanelWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Medium);
    layout->addWidget(makeList());
    QWidget* form = makeForm();
    form->setVisible(domain::permits(context.user.roles, domain::Permission::ChangePolicy));
    layout->addWidget(form);
    layout->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(column, this));
}

QWidget* ClockPart::makeList()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = columnCard(layout, this);
    layout->addWidget(headingLabel(tr("How due dates are counted"), card));
    layout->addWidget(
        mutedLabel(tr("A request is counted by what is in force on the day it reaches us, for good. Where "
                      "the clock stands still or starts anew, mode A's date is shown beside it."),
                   card, LineWrap::Words));
    m_rows = new QWidget(card);
    m_rows->setObjectName(u"clockSettings"_s);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, theme::Tiny, 0, 0);
    m_grid->setHorizontalSpacing(theme::Large);
    m_grid->setVerticalSpacing(theme::Small);
    for (const auto& [place, share] : {std::pair(0, 2), std::pair(1, 4), std::pair(2, 3), std::pair(3, 5)})
        m_grid->setColumnStretch(place, share);
    layout->addWidget(m_rows);
    return card;
}

QWidget* ClockPart::makeForm()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = columnCard(layout, this);
    m_from->setObjectName(u"clockFrom"_s);
    m_from->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_from->setCalendarPopup(true);
    m_mode->setObjectName(u"clockMode"_s);
    for (const domain::ClockMode mode :
         {domain::ClockMode::Continue, domain::ClockMode::Pause, domain::ClockMode::Restart})
        m_mode->addItem(wordFor(mode), codeOf(mode));
    m_late->setObjectName(u"clockLate"_s);
    m_note->setObjectName(u"clockNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteLines * m_note->fontMetrics().lineSpacing() + theme::Large);
    m_consequence->setObjectName(u"clockConsequence"_s);
    m_problem->setObjectName(u"clockProblem"_s);
    m_problem->hide();
    QPushButton* submitting = primaryButton(tr("Switch the clock"), u"setClock"_s, card);
    layout->addWidget(headingLabel(tr("Switch the clock"), card));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Medium);
    head->addWidget(new FormField(tr("For what is received from"), m_from, Presence::Required, card));
    head->addWidget(new FormField(tr("While material is missing the clock"), m_mode, Presence::Required, card), 1);
    layout->addLayout(head);
    layout->addWidget(m_late);
    layout->addWidget(new FormField(tr("Legal note"), m_note, Presence::Required, card));
    layout->addWidget(m_consequence);
    layout->addWidget(m_problem);
    layout->addWidget(submitting, 0, Qt::AlignLeft);
    connect(m_from, &QDateEdit::dateChanged, this, &ClockPart::showConsequence);
    connect(submitting, &QPushButton::clicked, this, &ClockPart::submit);
    return card;
}

void ClockPart::refresh()
{
    const Result<QList<domain::ClockSettings>> all = desk::listClockSettings(m_context.desk);
    if (!all)
        return m_context.notices.report(all.error());
    showSettings(*all);
    m_from->setMinimumDate(m_context.desk.clock().today().addDays(1));
    showConsequence();
}

void ClockPart::save()
{
    if (domain::permits(m_context.user.roles, domain::Permission::ChangePolicy))
        submit();
}

void ClockPart::forget()
{
    m_note->clear();
    m_problem->hide();
}

void ClockPart::showSettings(const QList<domain::ClockSettings>& all)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    int column = 0;
    for (const QString& title :
         {tr("Received from"), tr("While material is missing"), tr("Late arrivals"), tr("Legal note")})
        m_grid->addWidget(mutedLabel(title, m_rows), 0, column++);
    const QDate today = m_context.desk.clock().today();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool begun = !all.at(i).from.isValid() || all.at(i).from <= today;
        const bool over = i + 1 < all.size() && all.at(i + 1).from <= today;
        if (over && !all.at(i).from.isValid())
            continue; // nothing was counted by it: the policy began with its own
        // The newest on top: what is planned, what is in force, what was before.
        addRow(static_cast<int>(all.size() - i), all.at(i), begun && !over);
    }
}

void ClockPart::addRow(int row, const domain::ClockSettings& one, bool inForce)
{
    const QDate today = m_context.desk.clock().today();
    const QString state = inForce ? tr("in force") : one.from.isValid() && one.from > today ? tr("planned") : QString();
    const Colour colour = inForce || !state.isEmpty() ? Colour::Text : Colour::Muted;
    const QString from = fromWords(one.from) + (state.isEmpty() ? QString() : u'\n' + state);
    m_grid->addWidget(cell(from, inForce ? Colour::Ok : colour, m_rows), row, 0);
    m_grid->addWidget(cell(wordFor(one.mode), colour, m_rows), row, 1);
    m_grid->addWidget(cell(wordFor(one.afterHours), colour, m_rows), row, 2);
    m_grid->addWidget(cell(one.note.isEmpty() ? u"—"_s : one.note, colour, m_rows), row, 3);
}

void ClockPart::showConsequence()
{
    m_consequence->setText(
        tr("Requests received before %1 and all that are logged already keep their dates. The record "
           "keeps who switched the clock, from what, to what and why.")
            .arg(dateText(m_from->date())));
}

domain::ClockSettings ClockPart::wanted() const
{
    return {
        m_from->date(), domain::parseClockMode(m_mode->currentData().toString()).value_or(domain::ClockMode::Continue),
        m_late->isChecked() ? domain::AfterHours::NextWorkingDay : domain::AfterHours::RealDate, m_note->toPlainText()};
}

void ClockPart::submit()
{
    const domain::ClockSettings change = wanted();
    const Result<void> done = desk::setClockMode(m_context.desk, change);
    m_problem->setText(done ? QString() : problemText(done.error()));
    m_problem->setVisible(!done);
    if (!done)
        return;
    m_note->clear();
    m_context.notices.say(
        NoticeKind::Done,
        tr("What is received from %1 on is counted so: %2.").arg(dateText(change.from), wordFor(change.mode)));
    refresh();
}

} // namespace rd::ui
