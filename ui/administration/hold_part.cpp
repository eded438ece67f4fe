#include "ui/administration/hold_part.h"

#include "core/base/clock.h"
#include "core/desk/cases/show_case.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualReviewMonths = 3;

} // namespace

void HoldModel::setHolds(const QList<desk::StandingHold>& holds)
{
    beginResetModel();
    m_holds = holds;
    endResetModel();
}

int HoldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_holds.size());
}

int HoldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HoldModel::data(const QModelIndex& index, int role) const
{
    const desk::StandingHold& one = m_holds.at(index.row());
    if (role == Qt::ForegroundRole && one.reviewDue && index.column() == Review)
        return theme::colour(Colour::Late);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return one.number;
    case Scope:
        return one.hold.scope;
    case Reason:
        return one.hold.reason;
    case Review:
        return one.reviewDue ? tr("%1, review now").arg(dateText(one.hold.reviewOn)) : dateText(one.hold.reviewOn);
    default:
        return one.setByName;
    }
}

QVariant HoldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Request");
    case Scope:
        return tr("Scope");
    case Reason:
        return tr("Reason");
    case Review:
        return tr("Next review");
    default:
        return tr("Set by");
    }
}

HoldPart::HoldPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new HoldModel(this))
    , m_table(new TableView(u"holdList"_s, tr("Legal holds"), TableView::FilterRow::Hidden, this))
    , m_releaseReason(new QLineEdit(this))
    , m_release(plainButton(tr("Release this hold"), u"releaseHold"_s, this))
    , m_number(new QLineEdit(this))
    , m_scope(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_review(new QDateEdit(this))
    , m_set(primaryButton(tr("Set the hold"), u"setHold"_s, this))
{
    setObjectName(u"holdPart"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Huge);
    layout->addWidget(makeList(), 1);
    QWidget* form = makeForm();
    layout->addWidget(form);
    form->setVisible(domain::permits(context.user.roles, domain::Permission::SetLegalHold));
    connect(m_set, &QPushButton::clicked, this, &HoldPart::setHold);
    connect(m_release, &QPushButton::clicked, this, &HoldPart::release);
    connect(m_table, &TableView::currentSourceRowChanged, this, [this](int row) { m_release->setEnabled(row >= 0); });
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        Q_EMIT m_context.navigator.caseWanted(m_model->holdAt(row).hold.caseId, CaseTab::Overview);
    });
}

QWidget* HoldPart::makeList()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_table->setModel(m_model);
    m_table->setColumnShares({4, 4, 5, 3, 2});
    m_table->setEmptyText(tr("No request is held. What a lawsuit holds stands with its complaint."));
    m_releaseReason->setObjectName(u"releaseReason"_s);
    m_releaseReason->setPlaceholderText(tr("Why the hold is released"));
    m_releaseReason->setAccessibleName(m_releaseReason->placeholderText());
    m_release->setEnabled(false);
    layout->addWidget(mutedLabel(tr("While a hold stands, the records of the request are not erased and nothing it is "
                                    "about is deleted. Somebody else than who set it releases it."),
                                 side, LineWrap::Words));
    layout->addWidget(m_table, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_releaseReason, 1);
    line->addWidget(m_release);
    layout->addLayout(line);
    return side;
}

QWidget* HoldPart::makeForm()
{
    auto* form = new FormColumn(this);
    m_number->setObjectName(u"holdNumber"_s);
    m_scope->setObjectName(u"holdScope"_s);
    m_reason->setObjectName(u"holdReason"_s);
    m_review->setObjectName(u"holdReview"_s);
    m_review->setCalendarPopup(true);
    m_review->setDisplayFormat(u"yyyy-MM-dd"_s);
    form->addWidget(headingLabel(tr("A new hold"), form));
    m_numberField = form->addField(tr("&Request number"), m_number, Presence::Required);
    m_fields = {{u"scope"_s, form->addField(tr("&Scope: which data, which dispute"), m_scope, Presence::Required)},
                {u"reason"_s, form->addField(tr("R&eason"), m_reason, Presence::Required)},
                {u"reviewOn"_s, form->addField(tr("Next re&view, within six months"), m_review, Presence::Required)}};
    form->addButtons({m_set});
    return sidePanel(form, this);
}

void HoldPart::refresh()
{
    const Result<QList<desk::StandingHold>> holds = desk::standingHolds(m_context.desk);
    if (!holds)
        return m_context.notices.report(holds.error());
    // Whoever types why one is released keeps it chosen, whatever else happens on the desk.
    const int chosen = m_table->currentSourceRow();
    const domain::LegalHoldId kept = chosen >= 0 ? m_model->holdAt(chosen).hold.id : domain::LegalHoldId();
    m_model->setHolds(*holds);
    m_release->setEnabled(false);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->holdAt(row).hold.id == kept)
            m_table->selectSourceRow(row);
    }
    const QDate today = m_context.desk.clock().today();
    m_review->setDateRange(today.addDays(1), today.addMonths(domain::mostHoldMonths));
    if (m_scope->text().isEmpty())
        m_review->setDate(today.addMonths(usualReviewMonths));
}

void HoldPart::forget()
{
    m_model->setHolds({});
    for (QLineEdit* field : {m_number, m_scope, m_reason, m_releaseReason})
        field->clear();
}

void HoldPart::setHold()
{
    for (FormField* field : QList<FormField*>{m_numberField} + m_fields.values())
        field->clearError();
    const Result<domain::CaseId> id = desk::caseByNumber(m_context.desk, m_number->text().trimmed());
    if (!id)
        return m_numberField->setError(errorText(id.error()));
    const auto set = desk::setLegalHold(m_context.desk, *id, {m_scope->text(), m_reason->text(), m_review->date()});
    if (!set) {
        FormField* field = m_fields.value(set.error().args.value(u"field"_s).toString());
        return field ? field->setError(errorText(set.error())) : m_context.notices.report(set.error());
    }
    m_context.notices.say(NoticeKind::Done, tr("%1 is held.").arg(m_number->text().trimmed()));
    for (QLineEdit* field : {m_number, m_scope, m_reason})
        field->clear();
    refresh();
}

void HoldPart::release()
{
    const int row = m_table->currentSourceRow();
    if (row < 0)
        return;
    const QString number = m_model->holdAt(row).number;
    const auto released = desk::releaseLegalHold(m_context.desk, m_model->holdAt(row).hold.id, m_releaseReason->text());
    if (!released)
        return m_context.notices.report(released.error());
    m_releaseReason->clear();
    m_context.notices.say(NoticeKind::Done, tr("The hold on %1 is released.").arg(number));
    refresh();
}

} // namespace rd::ui
