#include "ui/administration/target_part.h"

#include "core/base/clock.h"
#include "core/desk/reports/set_target.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using desk::TargetStanding;

namespace {

constexpr int monthsToChoose = 25; // this one and two years
constexpr double perMilleOfPercent = 10;

QString monthText(const QDate& first)
{
    return first.toString(u"yyyy-MM"_s);
}

QString shareText(const domain::RateTarget& target)
{
    const auto share = figureTargetOf(target);
    return share ? domain::targetText(*share) : TargetModel::tr("No target");
}

QString standingWord(TargetStanding standing)
{
    switch (standing) {
    case TargetStanding::ToCome:
        return TargetModel::tr("To come");
    case TargetStanding::Applies:
        return TargetModel::tr("Applies");
    case TargetStanding::Past:
        return TargetModel::tr("Earlier months");
    case TargetStanding::Replaced:
        return TargetModel::tr("Replaced");
    }
    Q_UNREACHABLE();
}

QString doneWords(const QString& rate, const domain::RateTarget& set)
{
    const QString month = monthText(set.from);
    return set.perMille ? TargetPart::tr("From %2 on %1 should reach %3.").arg(rate, month, shareText(set))
                        : TargetPart::tr("From %2 on %1 has no target.").arg(rate, month);
}

// A month that has gone by since the page was opened, say.
QString problemOf(const Error& error)
{
    if (error.args.value(u"field"_s).toString() == u"targetFrom"_s)
        return TargetPart::tr(
            "A target applies from a month on: this month at the earliest, one within two years at the "
            "latest.");
    return errorText(error);
}

} // namespace

void TargetModel::setTargets(const QList<desk::TargetRow>& targets)
{
    beginResetModel();
    m_targets = targets;
    endResetModel();
}

int TargetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

int TargetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TargetModel::words(const desk::TargetRow& row, int column)
{
    switch (column) {
    case Rate:
        return row.metricName;
    case Share:
        return shareText(row.target);
    case From:
        return monthText(row.target.from);
    case Standing:
        return standingWord(row.standing);
    case SetBy:
        return row.setByName + u' ' + dateText(shanghaiDate(row.target.setAt));
    default:
        return row.target.note;
    }
}

QVariant TargetModel::data(const QModelIndex& index, int role) const
{
    const desk::TargetRow& one = m_targets.at(index.row());
    const bool counts = one.standing == TargetStanding::Applies || one.standing == TargetStanding::ToCome;
    if (role == Qt::ForegroundRole && !counts)
        return theme::colour(Colour::Muted);
    if (role == Qt::TextAlignmentRole && index.column() == Share)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Note)
        return one.target.note;
    return role == Qt::DisplayRole ? words(one, index.column()) : QVariant();
}

QVariant TargetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Share)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rate:
        return tr("Rate");
    case Share:
        return tr("Target");
    case From:
        return tr("From month");
    case Standing:
        return tr("Standing");
    case SetBy:
        return tr("Set by");
    default:
        return tr("Note");
    }
}

TargetPart::TargetPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new TargetModel(this))
    , m_table(new TableView(u"targetList"_s, tr("Targets"), TableView::FilterRow::Hidden, this))
    , m_rate(new QComboBox(this))
    , m_share(new QDoubleSpinBox(this))
    , m_none(new QCheckBox(tr("N&o target from this month on"), this))
    , m_from(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_set(primaryButton(tr("Set the target"), u"setTarget"_s, this))
    , m_rates(desk::ratesWithTarget(sheetLanguage()))
{
    setObjectName(u"targetPart"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Huge);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeForm());
    connect(m_set, &QPushButton::clicked, this, &TargetPart::setTarget);
    connect(m_note, &QLineEdit::returnPressed, this, &TargetPart::save);
    connect(m_rate, &QComboBox::currentIndexChanged, this, &TargetPart::showRate);
    connect(m_none, &QCheckBox::toggled, m_share, &QWidget::setDisabled);
    const auto touch = [this] { m_touched = true; };
    for (QComboBox* box : {m_rate, m_from})
        connect(box, &QComboBox::activated, this, touch);
    connect(m_share, &QDoubleSpinBox::valueChanged, this, touch);
    connect(m_none, &QCheckBox::toggled, this, touch);
    connect(m_note, &QLineEdit::textEdited, this, touch);
    showRate();
}

QWidget* TargetPart::makeList()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    m_table->setModel(m_model);
    m_table->setColumnShares({4, 2, 2, 3, 4, 4});
    m_table->setEmptyText(tr("No target is set yet: the on-time rate is measured against 100 %, other rates against "
                             "none."));
    layout->addWidget(mutedLabel(tr("The charts and reports draw a target as their line. A new one applies from its "
                                    "month on; months before keep what they were measured against. A target is a "
                                    "measure of the company alone: due dates are set by law and policy, and no target "
                                    "changes whether a request is late."),
                                 side, LineWrap::Words));
    layout->addWidget(m_table, 1);
    return side;
}

QWidget* TargetPart::makeForm()
{
    auto* form = new FormColumn(this);
    m_rate->setObjectName(u"targetRate"_s);
    m_share->setObjectName(u"targetShare"_s);
    m_none->setObjectName(u"targetNone"_s);
    setPlainToolTip(m_none, tr("Months before keep theirs. It stays so until another target begins."));
    m_from->setObjectName(u"targetFrom"_s);
    m_note->setObjectName(u"targetNote"_s);
    for (const domain::MetricWords& rate : std::as_const(m_rates))
        m_rate->addItem(rate.name, codeOf(rate.metric));
    constexpr double mostPercent = 100;
    m_share->setDecimals(1);
    m_share->setRange(0, mostPercent);
    m_share->setValue(mostPercent);
    m_share->setSuffix(u" %"_s);
    m_share->setButtonSymbols(QAbstractSpinBox::NoButtons);
    fillMonths();
    form->addWidget(headingLabel(tr("A new target"), form));
    m_fields[u"targetMetric"_s] = form->addField(tr("&Rate"), m_rate, Presence::Required);
    m_fields[u"targetShare"_s] = form->addField(tr("&Target"), m_share, Presence::Required);
    form->addWidget(m_none);
    m_fields[u"targetFrom"_s] = form->addField(tr("&From month"), m_from, Presence::Required);
    m_fields[u"note"_s] = form->addField(tr("&Note"), m_note);
    m_fields.value(u"note"_s)->setHint(tr("Why, in a few words; nothing of a person."));
    form->addButtons({m_set});
    return sidePanel(form, this);
}

// The month that runs and those to come: the past is not measured anew.
void TargetPart::fillMonths()
{
    const QDate today = m_context.desk.clock().today();
    const QDate first(today.year(), today.month(), 1);
    if (m_from->itemData(0).toDate() == first)
        return;
    m_from->clear();
    for (int month = 0; month < monthsToChoose; ++month)
        m_from->addItem(monthText(first.addMonths(month)), first.addMonths(month));
}

void TargetPart::showRate()
{
    m_fields.value(u"targetMetric"_s)->setHint(m_rates.value(m_rate->currentIndex()).definition);
}

void TargetPart::refresh()
{
    const Result<QList<desk::TargetRow>> targets = desk::listTargets(m_context.desk, sheetLanguage());
    if (!targets)
        return m_context.notices.report(targets.error());
    m_model->setTargets(*targets);
    fillMonths();
}

void TargetPart::save()
{
    m_share->interpretText(); // what is typed there counts as soon as it is read
    if (m_touched)
        return setTarget();
    m_context.notices.sayUntouched(m_set->text());
}

void TargetPart::forget()
{
    m_model->setTargets({});
    m_note->clear();
    m_none->setChecked(false);
    m_touched = false;
}

void TargetPart::setTarget()
{
    for (FormField* field : std::as_const(m_fields))
        field->clearError();
    m_share->interpretText();
    desk::NewTarget wanted{
        m_rates.value(m_rate->currentIndex()).metric, m_from->currentData().toDate(), {}, m_note->text()};
    if (!m_none->isChecked())
        wanted.perMille = qRound(m_share->value() * perMilleOfPercent);
    const auto set = desk::setTarget(m_context.desk, wanted);
    if (!set) {
        const bool stands = set.error().code == ErrorCode::AlreadyDone;
        const QString refused = set.error().args.value(u"field"_s).toString();
        FormField* field = m_fields.value(!stands ? refused : wanted.perMille ? u"targetShare"_s : u"targetFrom"_s);
        if (!field)
            return m_context.notices.report(set.error());
        return field->setError(problemOf(set.error()));
    }
    m_note->clear();
    m_none->setChecked(false);
    m_touched = false;
    m_context.notices.say(NoticeKind::Done, doneWords(m_rate->currentText(), *set));
    refresh();
}

} // namespace rd::ui
