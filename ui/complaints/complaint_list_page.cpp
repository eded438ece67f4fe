#include "ui/complaints/complaint_list_page.h"

#include "core/desk/complaints/list_complaints.h"
#include "ui/shared/chip.h"
#include "ui/shared/more_line.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString markWords(const domain::ComplaintSummary& one)
{
    QStringList marks;
    if (one.held)
        marks.append(ComplaintListModel::tr("Lawsuit announced"));
    if (one.forLegal)
        marks.append(ComplaintListModel::tr("Second complaint"));
    return marks.join(u" · "_s);
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : text;
}

} // namespace

void ComplaintListModel::setComplaints(const QList<domain::ComplaintSummary>& complaints)
{
    beginResetModel();
    m_complaints = complaints;
    endResetModel();
}

int ComplaintListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_complaints.size());
}

int ComplaintListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComplaintListModel::data(const QModelIndex& index, int role) const
{
    const domain::ComplaintSummary& one = m_complaints.at(index.row());
    const ChipText due = dueChip({one.due, one.daysLeft, one.stage, one.provisional, {}});
    if (role == Qt::ForegroundRole && index.column() == DueColumn)
        return theme::colour(due.colour);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return one.number;
    case StateColumn:
        return wordFor(one.state);
    case DueColumn:
        return one.stage == domain::DueStage::Stopped ? withProvisional(dateText(one.due), one.provisional) : due.text;
    case AboutColumn:
        return orDash(one.aboutNumber);
    case InvestigatorColumn:
        return orDash(one.investigatorName);
    case ResultColumn:
        return one.result ? wordFor(*one.result) : u"–"_s;
    default:
        return markWords(one);
    }
}

QVariant ComplaintListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Complaint");
    case StateColumn:
        return tr("State");
    case DueColumn:
        return tr("Due");
    case AboutColumn:
        return tr("About");
    case InvestigatorColumn:
        return tr("Investigator");
    case ResultColumn:
        return tr("Result");
    default:
        return tr("Marks");
    }
}

ComplaintListPage::ComplaintListPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new ComplaintListModel(this))
    , m_table(new TableView(u"complaintList"_s, tr("Complaints"), TableView::FilterRow::Shown, this))
    , m_more(new MoreLine(this))
    , m_all(new QCheckBox(tr("Closed ones too"), this))
{
    setObjectName(u"complaintListPage"_s);
    m_all->setObjectName(u"allComplaints"_s);
    m_table->setModel(m_model);
    m_table->setColumnShares({4, 2, 4, 4, 3, 2, 4});
    m_table->setEmptyText(
        tr("No complaint is open. Log one from the page of the request it is about, or with a call."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    auto* head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Complaints"), this));
    head->addStretch();
    head->addWidget(m_all);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_more);
    setFocusProxy(m_table->view());
    connect(m_all, &QCheckBox::toggled, this, &ComplaintListPage::refresh);
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        if (row >= 0 && row < m_model->complaints().size())
            Q_EMIT m_context.navigator.caseWanted(m_model->complaints().at(row).caseId, CaseTab::Complaint);
    });
}

void ComplaintListPage::refresh()
{
    const auto complaints = desk::listComplaints(
        m_context.desk, m_all->isChecked() ? desk::ComplaintScope::All : desk::ComplaintScope::Running);
    if (!complaints)
        return m_context.notices.report(complaints.error());
    const int before = m_table->currentSourceRow();
    m_model->setComplaints(*complaints);
    m_more->present(complaints->more, complaints->size());
    if (m_model->rowCount() > 0)
        m_table->selectSourceRow(qBound(0, before, m_model->rowCount() - 1));
}

void ComplaintListPage::forget()
{
    m_model->setComplaints({});
}

} // namespace rd::ui
