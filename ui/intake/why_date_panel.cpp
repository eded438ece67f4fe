#include "ui/intake/why_date_panel.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QColor>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const domain::CountedDay& day)
{
    QString text = wordFor(day.kind);
    if (!day.reason.isEmpty())
        text += u" · "_s + day.reason;
    if (day.provisional)
        text += u" · "_s + WhyDatePanel::tr("provisional");
    if (day.waiting)
        text += u" · "_s + WhyDatePanel::tr("waiting");
    return text;
}

QString kindText(const domain::ReceiptDay& day)
{
    switch (day.kind) {
    case domain::ReceiptKind::Received:
        return WhyDatePanel::tr("Received");
    case domain::ReceiptKind::AfterHours:
        return WhyDatePanel::tr("Received after hours");
    case domain::ReceiptKind::TakenAs:
        return WhyDatePanel::tr("Taken as received");
    case domain::ReceiptKind::Material:
        return WhyDatePanel::tr("Complete material received");
    }
    Q_UNREACHABLE();
}

// The cells of a day that does not count because something came in on it.
QString receiptText(const domain::ReceiptDay& day, int column)
{
    const bool isD0 = day.kind != domain::ReceiptKind::AfterHours;
    switch (column) {
    case CountedDayModel::DateColumn:
        return dateWithWeekday(day.date);
    case CountedDayModel::NumberColumn:
        return isD0 ? WhyDatePanel::tr("D0 · not counted") : CountedDayModel::tr("not counted");
    case CountedDayModel::NoticeColumn:
        return isD0 ? WhyDatePanel::tr("The day of receipt does not count")
                    : WhyDatePanel::tr("Counts as received on the next working day");
    default:
        return kindText(day);
    }
}

QString noticeText(const domain::CountedDay& day)
{
    return day.noticeYear == 0 ? WhyDatePanel::tr("not announced yet")
                               : u"%1 · %2"_s.arg(day.noticeYear).arg(day.notice);
}

// One sentence after the other, as the language sets them.
QString withSentence(const QString& text, const QString& sentence)
{
    return WhyDatePanel::tr("%1 %2", "one sentence after the other").arg(text, sentence);
}

QString receiptWords(const domain::DeadlineExplanation& explanation)
{
    const domain::Deadline& deadline = explanation.deadline;
    if (deadline.secondFrom.isValid())
        return WhyDatePanel::tr("After T03 complete material came on %1, which opened the second clock; that day does "
                                "not count. T+1 is %2.")
            .arg(dateWithWeekday(deadline.secondFrom), dateWithWeekday(deadline.t1));
    const QString text = explanation.receivedOn == deadline.d0
        ? WhyDatePanel::tr("Received on %1; that day does not count.").arg(dateWithWeekday(deadline.d0))
        : WhyDatePanel::tr("Received on %1 after hours and counted as received on %2; that day does not count.")
              .arg(dateWithWeekday(explanation.receivedOn), dateWithWeekday(deadline.d0));
    return withSentence(text, WhyDatePanel::tr("T+1 is %1.").arg(dateWithWeekday(deadline.t1)));
}

QString dueWords(const domain::DeadlineExplanation& explanation)
{
    const domain::Deadline& deadline = explanation.deadline;
    const auto& reading = explanation.reading;
    // Both dates are always shown (§5.2).
    if (domain::isOfOtherMode(reading))
        return reading->due.isValid()
            ? WhyDatePanel::tr("In mode %1 the answer is due on %2; in mode A on %3.")
                  .arg(codeOf(reading->mode), dateWithWeekday(reading->due), dateWithWeekday(deadline.due))
            : WhyDatePanel::tr("In mode %1 the date waits for the material; in mode A the answer is due on %2.")
                  .arg(codeOf(reading->mode), dateWithWeekday(deadline.due));
    const domain::RegulatorDate regulator = domain::regulatorDateOf(deadline, reading);
    if (regulator == domain::RegulatorDate::Counts)
        return WhyDatePanel::tr(
                   "Fifteen working days end on %1, but the regulator wants the answer by %2: the earlier date counts.")
            .arg(dateWithWeekday(explanation.counted), dateWithWeekday(deadline.due));
    const QString text = WhyDatePanel::tr("The answer is due on %1 at %2.")
                             .arg(dateWithWeekday(deadline.due), timeText(deadline.dueEnd));
    if (deadline.secondFrom.isValid() && reading)
        return withSentence(text,
                            WhyDatePanel::tr("It is wanted by %1. The first date was %2.")
                                .arg(dateWithWeekday(reading->secondTarget), dateWithWeekday(reading->dueContinued)));
    if (regulator == domain::RegulatorDate::None)
        return text;
    return withSentence(
        text, WhyDatePanel::tr("The regulator's date, %1, comes later.").arg(dateWithWeekday(deadline.external)));
}

QString summaryOf(const domain::DeadlineExplanation& explanation)
{
    const domain::Deadline& deadline = explanation.deadline;
    QString text = withSentence(receiptWords(explanation), dueWords(explanation));
    if (explanation.item > 0)
        text = withSentence(WhyDatePanel::tr("Item %1 runs by a clock of its own.").arg(explanation.item), text);
    if (deadline.executionDue.isValid())
        text = withSentence(text, WhyDatePanel::tr("By then it must be done, not only answered."));
    text = withSentence(text,
                        WhyDatePanel::tr("Days off and make-up days follow the yearly notices of the State Council."));
    if (deadline.provisional)
        text = withSentence(text,
                            WhyDatePanel::tr("The date is provisional until the notice for that year is published."));
    return text;
}

} // namespace

void CountedDayModel::setDays(const domain::DeadlineExplanation& explanation)
{
    beginResetModel();
    m_receipt = domain::receiptDays(explanation);
    m_days = explanation.days;
    endResetModel();
}

int CountedDayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_receipt.size() + m_days.size());
}

int CountedDayModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountedDayModel::data(const QModelIndex& index, int role) const
{
    const qsizetype row = index.row() - m_receipt.size();
    if (role == Qt::ForegroundRole && (row < 0 || m_days.at(row).number == 0))
        return theme::colour(Colour::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (row < 0)
        return receiptText(m_receipt.at(index.row()), index.column());
    const domain::CountedDay& day = m_days.at(row);
    switch (index.column()) {
    case DateColumn:
        return dateWithWeekday(day.date);
    case NumberColumn:
        return day.number > 0 ? u"T+%1"_s.arg(day.number) : tr("not counted");
    case NoticeColumn:
        return noticeText(day);
    default:
        return kindText(day);
    }
}

QVariant CountedDayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Day");
    case NumberColumn:
        return tr("Count");
    case NoticeColumn:
        return tr("Notice of the State Council");
    default:
        return tr("Kind of day");
    }
}

WhyDatePanel::WhyDatePanel(const QString& backText, QWidget* parent)
    : QWidget(parent)
    , m_summary(plainLabel({}, this, LineWrap::Words))
    , m_model(new CountedDayModel(this))
    , m_table(new TableView(u"countedDays"_s, tr("Counted days"), TableView::FilterRow::Hidden, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(headingLabel(tr("Why this date"), this));
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    QPushButton* close = plainButton(backText, u"closeWhy"_s, this);
    QPushButton* print = plainButton(tr("Page for the file (PDF) …"), u"printWhy"_s, this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    buttons->addWidget(close);
    buttons->addWidget(print);
    buttons->addStretch();
    column->addLayout(buttons);
    m_table->setModel(m_model);
    m_table->view()->setSortingEnabled(false);
    m_table->view()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto fitting : {CountedDayModel::DateColumn, CountedDayModel::NumberColumn, CountedDayModel::KindColumn})
        m_table->view()->horizontalHeader()->setSectionResizeMode(fitting, QHeaderView::ResizeToContents);
    connect(close, &QPushButton::clicked, this, &WhyDatePanel::closed);
    connect(print, &QPushButton::clicked, this, &WhyDatePanel::printWanted);
}

void WhyDatePanel::present(const domain::DeadlineExplanation& explanation)
{
    m_model->setDays(explanation);
    m_summary->setText(explanation.deadline.d0.isValid() ? summaryOf(explanation) : QString());
}

} // namespace rd::ui
