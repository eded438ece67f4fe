#include "ui/administration/absence_part.h"

#include "core/base/clock.h"
#include "core/desk/cases/hand_over_cases.h"
#include "core/desk/entry/manage_users.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString explanationOfAbsences(AbsenceScope scope)
{
    return scope == AbsenceScope::Own
        ? AbsencePart::tr("Nobody gives you new work while you are away. Your reminders reach who stands in and the "
                          "supervisors; what you have stays yours until it is handed over.")
        : AbsencePart::tr("Nobody gives new work to somebody who is away. Their reminders reach who stands in and the "
                          "supervisors; what they have stays theirs until it is handed over.");
}

} // namespace

void AbsenceModel::setAbsences(const QList<desk::AbsenceRow>& absences)
{
    beginResetModel();
    m_absences = absences;
    endResetModel();
}

int AbsenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_absences.size());
}

int AbsenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AbsenceModel::data(const QModelIndex& index, int role) const
{
    const desk::AbsenceRow& one = m_absences.at(index.row());
    if (role == Qt::ForegroundRole && !one.today)
        return theme::colour(Colour::Muted);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return one.today ? withAbsence(one.userName, true) : one.userName;
    case From:
        return dateText(one.absence.from);
    case To:
        return dateText(one.absence.to);
    case Reason:
        return wordFor(one.absence.reason);
    default:
        return one.standInName.isEmpty() ? tr("Nobody") : one.standInName;
    }
}

QVariant AbsenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case From:
        return tr("First day");
    case To:
        return tr("Last day");
    case Reason:
        return tr("Reason");
    default:
        return tr("Stands in");
    }
}

AbsencePart::AbsencePart(DeskContext& context, AbsenceScope scope, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_scope(scope)
    , m_model(new AbsenceModel(this))
    , m_table(new TableView(u"absenceList"_s, tr("Absences"), TableView::FilterRow::Hidden, this))
    , m_back(plainButton(isOwn() ? tr("I am back") : tr("Is back"), u"absenceBack"_s, this))
    , m_open(mutedLabel({}, this, LineWrap::Words))
    , m_handOver(plainButton({}, u"absenceHandOver"_s, this))
    , m_user(new QComboBox(this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_reason(new QComboBox(this))
    , m_standIn(new QComboBox(this))
    , m_record(primaryButton(tr("Record the absence"), u"recordAbsence"_s, this))
{
    setObjectName(u"absencePart"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Huge);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeForm());
    connect(m_record, &QPushButton::clicked, this, &AbsencePart::record);
    connect(m_back, &QPushButton::clicked, this, &AbsencePart::endChosen);
    connect(m_handOver, &QPushButton::clicked, this, &AbsencePart::handOver);
    connect(m_table, &TableView::currentSourceRowChanged, this, [this](int row) { m_back->setEnabled(row >= 0); });
    const auto touch = [this] { m_touched = true; };
    for (QComboBox* box : {m_user, m_reason, m_standIn})
        connect(box, &QComboBox::activated, this, touch); // which filling it does not say
    for (QDateEdit* day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, touch);
}

QWidget* AbsencePart::makeList()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_table->setModel(m_model);
    m_table->setColumnShares({3, 2, 2, 2, 3});
    m_table->setEmptyText(isOwn() ? tr("No absence of yours is recorded, of today or to come.")
                                  : tr("Nobody is away today or will be."));
    m_back->setEnabled(false);
    m_open->setObjectName(u"absenceOpen"_s);
    m_open->hide();
    m_handOver->hide();
    layout->addWidget(mutedLabel(explanationOfAbsences(m_scope), side, LineWrap::Words));
    layout->addWidget(m_table, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_back);
    line->addWidget(m_open, 1);
    line->addStretch();
    line->addWidget(m_handOver);
    layout->addLayout(line);
    return side;
}

QWidget* AbsencePart::makeForm()
{
    auto* form = new FormColumn(this);
    m_user->setObjectName(u"absentUser"_s);
    m_reason->setObjectName(u"absenceReason"_s);
    m_standIn->setObjectName(u"absenceStandIn"_s);
    m_from->setObjectName(u"absentFrom"_s);
    m_to->setObjectName(u"absentUntil"_s);
    for (QDateEdit* day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(u"yyyy-MM-dd"_s);
    }
    for (const domain::AbsenceReason reason : domain::allAbsenceReasons())
        m_reason->addItem(wordFor(reason), codeOf(reason));
    const QDate today = m_context.desk.clock().today();
    m_from->setDate(today);
    m_to->setDate(today);
    form->addWidget(headingLabel(tr("A new absence"), form));
    // One's own leaves nobody to choose.
    if (isOwn())
        m_user->hide();
    else
        m_fields[u"absentUser"_s] = form->addField(tr("&Who is away"), m_user, Presence::Required);
    m_fields.insert({{u"absentFrom"_s, form->addField(tr("&First day"), m_from, Presence::Required)},
                     {u"absentUntil"_s, form->addField(tr("&Last day"), m_to, Presence::Required)},
                     {u"reason"_s, form->addField(tr("&Reason"), m_reason)},
                     {u"standIn"_s, form->addField(tr("Who &stands in"), m_standIn)}});
    m_fields.value(u"reason"_s)->setHint(tr("Nothing about anybody's health is kept here."));
    form->addButtons({m_record});
    if (isOwn())
        setFocusProxy(m_from);
    return sidePanel(form, this);
}

bool AbsencePart::isMe(const domain::UserId& user) const
{
    return user == m_context.user.id;
}

domain::UserId AbsencePart::absentUser() const
{
    return isOwn() ? m_context.user.id : domain::UserId::trusted(m_user->currentData().toString());
}

QString AbsencePart::absentName() const
{
    return isOwn() ? m_context.user.displayName : m_user->currentText();
}

void AbsencePart::fillUsers()
{
    const Result<QList<domain::User>> users = desk::listUsers(m_context.desk);
    if (!users)
        return m_context.notices.report(users.error());
    const QVariant user = m_user->currentData();
    const QVariant standIn = m_standIn->currentData();
    m_user->clear();
    m_standIn->clear();
    m_standIn->addItem(tr("Nobody"), QString());
    for (const domain::User& one : *users) {
        if (one.active && domain::permits(one.roles, domain::Permission::WorkOnTasks) && !isOwn())
            m_user->addItem(one.displayName, one.id.text());
        if (one.active && domain::permits(one.roles, domain::Permission::ProposeOutcome) && !(isOwn() && isMe(one.id)))
            m_standIn->addItem(one.displayName, one.id.text());
    }
    if (!isOwn() && m_user->findData(user) < 0)
        m_touched = false; // nobody has chosen who stands there now
    m_user->setCurrentIndex(std::max(0, m_user->findData(user)));
    m_standIn->setCurrentIndex(std::max(0, m_standIn->findData(standIn)));
}

void AbsencePart::refresh()
{
    Result<QList<desk::AbsenceRow>> absences = desk::listAbsences(m_context.desk);
    if (!absences)
        return m_context.notices.report(absences.error());
    if (isOwn())
        absences->removeIf([this](const desk::AbsenceRow& one) { return !isMe(one.absence.user); });
    // Whatever a colleague writes meanwhile, the chosen one stays chosen.
    const int row = m_table->currentSourceRow();
    const domain::AbsenceId chosen = row < 0 ? domain::AbsenceId() : m_model->absenceAt(row).absence.id;
    m_model->setAbsences(*absences);
    m_back->setEnabled(false);
    for (int one = 0; one < absences->size() && !chosen.isEmpty(); ++one) {
        if (absences->at(one).absence.id == chosen)
            m_table->selectSourceRow(one);
    }
    const bool stands = std::any_of(absences->cbegin(), absences->cend(),
                                    [this](const desk::AbsenceRow& one) { return one.absence.id == m_recorded.id; });
    if (!stands)
        endOffer();
    fillUsers();
}

void AbsencePart::save()
{
    if (m_touched)
        return record();
    m_context.notices.sayUntouched(m_record->text()); // the form begins with somebody who is away today
}

void AbsencePart::forget()
{
    m_model->setAbsences({});
    m_user->clear();
    m_standIn->clear();
    m_touched = false;
    endOffer();
}

void AbsencePart::record()
{
    for (FormField* field : std::as_const(m_fields))
        field->clearError();
    const desk::NewAbsence wanted{
        absentUser(), m_from->date(), m_to->date(),
        domain::parseAbsenceReason(m_reason->currentData().toString()).value_or(domain::AbsenceReason::Other),
        domain::UserId::trusted(m_standIn->currentData().toString())};
    const auto recorded = desk::addAbsence(m_context.desk, wanted);
    if (!recorded && recorded.error().code == ErrorCode::AlreadyDone)
        return m_fields.value(u"absentFrom"_s)->setError(tr("Days of another absence are among these."));
    if (!recorded) {
        FormField* field = m_fields.value(recorded.error().args.value(u"field"_s).toString());
        if (!field)
            return m_context.notices.report(recorded.error());
        return field->setError(errorText(recorded.error()));
    }
    m_touched = false;
    m_context.notices.say(NoticeKind::Done,
                          tr("Recorded: %1 is away until %2.").arg(absentName(), dateText(recorded->to)));
    offerHandOver(*recorded);
    refresh();
}

void AbsencePart::offerHandOver(const domain::Absence& absence)
{
    endOffer();
    const auto running = desk::runningCasesOf(m_context.desk, absence.user);
    if (!running || running->isEmpty())
        return;
    m_recorded = absence;
    const auto count = static_cast<int>(running->size());
    m_open->setText(tr("%1 leaves %n running request(s).", nullptr, count).arg(absentName()));
    m_open->show();
    m_handOver->setText(tr("Hand them over to %1").arg(m_standIn->currentText()));
    m_handOver->setVisible(!absence.standIn.isEmpty());
}

void AbsencePart::endOffer()
{
    m_recorded = {};
    m_open->hide();
    m_handOver->hide();
}

void AbsencePart::handOver()
{
    refresh(); // somebody else may have ended it
    if (m_recorded.id.isEmpty())
        return m_context.notices.say(NoticeKind::Hint, tr("This absence is over; nothing was handed over."));
    const auto running = desk::runningCasesOf(m_context.desk, m_recorded.user);
    if (!running)
        return m_context.notices.report(running.error());
    const auto done = desk::handOverCases(m_context.desk, {*running, m_recorded.standIn, {}});
    if (!done)
        return m_context.notices.report(done.error());
    m_handOver->hide();
    m_open->setVisible(!done->left.isEmpty());
    if (!done->left.isEmpty()) {
        const desk::CaseLeft& first = done->left.first();
        m_open->setText(tr("%n request(s) stay; the first is %1: %2", nullptr, static_cast<int>(done->left.size()))
                            .arg(first.number, errorText(first.why)));
    }
    m_context.notices.say(NoticeKind::Done, tr("%n request(s) handed over.", nullptr, done->cases));
}

void AbsencePart::endChosen()
{
    const int row = m_table->currentSourceRow();
    if (row < 0)
        return;
    const desk::AbsenceRow chosen = m_model->absenceAt(row);
    const auto ended = desk::endAbsence(m_context.desk, chosen.absence.id);
    if (!ended)
        return m_context.notices.report(ended.error());
    m_context.notices.say(NoticeKind::Done, tr("%1 is back.").arg(chosen.userName));
    refresh();
}

} // namespace rd::ui
