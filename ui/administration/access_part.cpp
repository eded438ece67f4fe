#include "ui/administration/access_part.h"

#include "core/base/clock.h"
#include "ui/administration/access_models.h"
#include "ui/administration/access_words.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDaily = 30; // what the field offers first

bool mayAcknowledge(const desk::AccessAlertRow& row)
{
    return !row.mine && !row.alert.acknowledged;
}

} // namespace

AccessPart::AccessPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_alerts(new AlertModel(this))
    , m_alertTable(new TableView(u"alertList"_s, tr("Days beyond the limit"), TableView::FilterRow::Hidden, this))
    , m_note(new QLineEdit(this))
    , m_acknowledge(plainButton(tr("Looked into"), u"acknowledgeAlert"_s, this))
    , m_limits(new LimitModel(this))
    , m_limitTable(new TableView(u"limitList"_s, tr("Usual accesses and limits"), TableView::FilterRow::Hidden, this))
    , m_everybodys(mutedLabel({}, this, LineWrap::Words))
    , m_user(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_daily(new QSpinBox(this))
    , m_set(primaryButton(tr("Set the limit"), u"setAccessLimit"_s, this))
    , m_takeBack(plainButton(tr("Take it back"), u"takeBackLimit"_s, this))
{
    setObjectName(u"accessPart"_s);
    setFocusProxy(m_alertTable->view());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Huge);
    layout->addWidget(makeLists(), 1);
    QWidget* form = makeForm();
    layout->addWidget(form);
    const bool decides = domain::permits(context.user.roles, domain::Permission::ApproveAsSupervisor);
    form->setVisible(decides);
    m_note->setVisible(decides);
    m_acknowledge->setVisible(decides);
    connect(m_acknowledge, &QPushButton::clicked, this, &AccessPart::acknowledge);
    connect(m_note, &QLineEdit::returnPressed, this, &AccessPart::acknowledge);
    connect(m_set, &QPushButton::clicked, this, [this] { setLimit(m_daily->value()); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { setLimit(0); });
    connect(m_alertTable, &TableView::currentSourceRowChanged, this, &AccessPart::alertChosen);
    connect(m_alertTable, &TableView::rowActivated, m_note, [this] { m_note->setFocus(Qt::OtherFocusReason); });
    connect(m_limitTable, &TableView::currentSourceRowChanged, this, &AccessPart::limitChosen);
    connect(m_user, &QComboBox::currentIndexChanged, this, &AccessPart::offerLimit);
}

QWidget* AccessPart::makeLists()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_alertTable->setModel(m_alerts);
    m_alertTable->setColumnShares({3, 2, 4, 2, 3, 3, 6});
    m_alertTable->setEmptyText(
        tr("Nobody has gone over their limit in the last %n day(s), and nothing from before waits.", nullptr,
           desk::accessAlertDays));
    m_everybodys->setObjectName(u"everybodysLimits"_s);
    m_note->setObjectName(u"alertNote"_s);
    m_note->setPlaceholderText(tr("What was behind it; nothing about a customer"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_limitTable->setModel(m_limits);
    m_limitTable->setColumnShares({3, 4, 2, 2, 5, 3});
    m_limitTable->setEmptyText(tr("Nobody can open this desk yet."));
    layout->addWidget(headingLabel(tr("Days beyond the limit"), side));
    layout->addWidget(m_alertTable, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_note, 1);
    line->addWidget(m_acknowledge);
    layout->addLayout(line);
    layout->addSpacing(theme::Medium);
    layout->addWidget(headingLabel(tr("What is usual, and where the limit lies"), side));
    layout->addWidget(mutedLabel(tr("There is an alert beyond three times what is usual for somebody (the median of "
                                    "their days within sixty days), beyond a first measure until ten days tell, or "
                                    "beyond the limit set where that is lower. It stops nobody's work."),
                                 side, LineWrap::Words));
    layout->addWidget(m_limitTable, 1);
    layout->addWidget(m_everybodys);
    return side;
}

QWidget* AccessPart::makeForm()
{
    auto* form = new FormColumn(this);
    m_user->setObjectName(u"limitedUser"_s);
    m_kind->setObjectName(u"limitedKind"_s);
    m_daily->setObjectName(u"dailyLimit"_s);
    m_daily->setRange(1, domain::highestAccessLimit);
    m_daily->setValue(usualDaily);
    m_daily->setButtonSymbols(QAbstractSpinBox::NoButtons);
    for (const domain::AccessKind kind : domain::allAccessKinds())
        m_kind->addItem(wordFor(kind), codeOf(kind));
    form->addWidget(headingLabel(tr("A limit for a day"), form));
    form->addField(tr("&For whom"), m_user)->setHint(tr("Somebody else sets your own."));
    form->addField(tr("&Of what"), m_kind);
    m_dailyField = form->addField(tr("&Times a day"), m_daily);
    m_dailyField->setHint(tr("A stricter one counts from today, a looser one from tomorrow."));
    form->addButtons({m_set, m_takeBack});
    return sidePanel(form, this);
}

Result<AccessPart::Read> AccessPart::read(const desk::Desk& desk)
{
    Read read;
    RD_TRY_ASSIGN(read.alerts, desk::currentAccessAlerts(desk));
    RD_TRY_ASSIGN(read.limits, desk::listAccessLimits(desk));
    return read;
}

void AccessPart::refresh()
{
    // Off the window's thread: the accesses of more than a year are counted from the record.
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return read(desk); },
        [this, asked = ++m_asked](const Result<Read>& made) {
            if (asked != m_asked)
                return;
            if (!made)
                return m_context.notices.report(made.error());
            show(*made);
        });
}

void AccessPart::show(const Read& read)
{
    const int row = m_alertTable->currentSourceRow();
    const std::optional<domain::AccessDay> chosen =
        row < 0 ? std::nullopt : std::optional(m_alerts->alertAt(row).alert.day);
    m_alerts->setAlerts(read.alerts);
    m_limits->setLimits(read.limits.rows);
    fillUsers(read.limits.rows);
    tellEverybodys(read.limits.everybodys);
    chooseAlert(chosen);
    alertChosen(m_alertTable->currentSourceRow());
}

// The one that was chosen before, so that a note may be written while others work; else the first that waits. A note
// about one that waits no longer is about no other.
void AccessPart::chooseAlert(const std::optional<domain::AccessDay>& before)
{
    int chosen = -1;
    for (int row = 0; row < m_alerts->rowCount(); ++row) {
        const domain::AccessDay& day = m_alerts->alertAt(row).alert.day;
        const bool waits = mayAcknowledge(m_alerts->alertAt(row));
        if (before && day.user == before->user && day.day == before->day && day.kind == before->kind) {
            if (!waits)
                leaveNote();
            return m_alertTable->selectSourceRow(row);
        }
        if (chosen < 0 && waits)
            chosen = row;
    }
    if (before)
        return leaveNote();
    if (chosen >= 0)
        m_alertTable->selectSourceRow(chosen);
}

// It is going to be shut, and the keys must not land elsewhere.
void AccessPart::leaveNote()
{
    m_note->clear();
    if (m_note->hasFocus())
        m_alertTable->view()->setFocus(Qt::OtherFocusReason);
    m_alertTable->view()->setCurrentIndex({}); // a list that gets the keys chooses its first row by itself
}

void AccessPart::fillUsers(const QList<desk::AccessLimitRow>& rows)
{
    const QSignalBlocker blocked(m_user);
    const bool nobody = m_user->count() > 0 && m_user->currentIndex() < 0; // the own row is chosen
    const QVariant chosen = m_user->currentData();
    m_user->clear();
    m_user->addItem(tr("Everybody without a limit of their own"), QString());
    for (const desk::AccessLimitRow& row : rows) {
        if (!row.mine && m_user->findData(row.user.id.text()) < 0)
            m_user->addItem(row.user.displayName, row.user.id.text());
    }
    m_user->setCurrentIndex(nobody ? -1 : std::max(0, m_user->findData(chosen)));
    offerLimit();
}

void AccessPart::tellEverybodys(const QList<domain::AccessLimit>& limits)
{
    QStringList words;
    for (const domain::AccessLimit& limit : limits)
        words.append(everybodysText(limit, m_context.desk.clock().today()));
    m_everybodys->setText(tr("Everybody without a limit of their own: %1").arg(words.join(tr(", "))));
    m_everybodys->setVisible(!words.isEmpty());
}

void AccessPart::forget()
{
    ++m_asked;
    m_writing = false;
    m_alerts->setAlerts({});
    m_limits->setLimits({});
    m_user->clear();
    tellEverybodys({});
    m_note->clear();
    alertChosen(-1);
}

void AccessPart::alertChosen(int row)
{
    const bool waits = row >= 0 && mayAcknowledge(m_alerts->alertAt(row));
    m_acknowledge->setEnabled(waits);
    m_note->setEnabled(waits);
}

// The form follows the row, so that a limit is set where it is looked at.
void AccessPart::limitChosen(int row)
{
    if (row < 0)
        return;
    const desk::AccessLimitRow& chosen = m_limits->limitAt(row);
    m_user->setCurrentIndex(m_user->findData(chosen.user.id.text())); // nobody for the own row
    m_kind->setCurrentIndex(m_kind->findData(codeOf(chosen.kind)));
    if (chosen.ownLimit > 0)
        m_daily->setValue(static_cast<int>(chosen.ownLimit));
}

// Nobody sets their own: where the own row is chosen there is nobody to set one for.
void AccessPart::offerLimit()
{
    const bool somebody = m_user->currentIndex() >= 0;
    m_set->setEnabled(somebody);
    m_takeBack->setEnabled(somebody);
}

void AccessPart::acknowledge()
{
    const int row = m_alertTable->currentSourceRow();
    if (row < 0 || m_writing)
        return;
    m_writing = true;
    const desk::AccessAlertRow chosen = m_alerts->alertAt(row);
    const desk::AlertSeen seen{chosen.user.id, chosen.alert.day.day, chosen.alert.day.kind, m_note->text()};
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk, seen](const JobToken&) { return desk::acknowledgeAccessAlert(desk, seen); },
        [this, chosen](const Result<domain::AccessAcknowledgement>& done) { acknowledged(chosen, done); });
}

void AccessPart::acknowledged(const desk::AccessAlertRow& chosen, const Result<domain::AccessAcknowledgement>& done)
{
    m_writing = false;
    if (!done) {
        m_context.notices.report(done.error());
        if (done.error().code == ErrorCode::NotFound || done.error().code == ErrorCode::AlreadyDone)
            return refresh();
        return m_note->setFocus(Qt::OtherFocusReason);
    }
    m_context.notices.say(NoticeKind::Done,
                          tr("Looked into: %1 on %2.").arg(chosen.user.displayName, dateText(chosen.alert.day.day)));
    // On to the next that waits.
    m_alertTable->view()->setFocus(Qt::OtherFocusReason);
    leaveNote();
    refresh();
}

void AccessPart::setLimit(qint64 daily)
{
    if (m_writing)
        return;
    m_writing = true;
    m_dailyField->clearError();
    const desk::NewAccessLimit wanted{
        domain::UserId::trusted(m_user->currentData().toString()),
        domain::parseAccessKind(m_kind->currentData().toString()).value_or(domain::AccessKind::View), daily};
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk, wanted](const JobToken&) { return desk::setAccessLimit(desk, wanted); },
        [this, who = m_user->currentText()](const Result<desk::SetAccessLimit>& set) { limitSet(who, set); });
}

void AccessPart::limitSet(const QString& who, const Result<desk::SetAccessLimit>& set)
{
    m_writing = false;
    if (!set)
        return m_dailyField->setError(set.error().code == ErrorCode::AlreadyDone ? tr("It stands like that already.")
                                                                                 : errorText(set.error()));
    m_context.notices.say(NoticeKind::Done, limitSetText(*set, who));
    refresh();
}

} // namespace rd::ui
