#include "ui/approvals/approval_list_model.h"

#include "ui/shared/chip.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <QPainter>

namespace rd::ui {

namespace {

QString whatIsAsked(const domain::WaitingApproval& waiting)
{
    switch (waiting.kind) {
    case domain::WaitingKind::Outcome:
        return ApprovalListModel::tr("proposed by %1").arg(waiting.proposedBy);
    case domain::WaitingKind::MinorAccess:
        return ApprovalListModel::tr("Access for %1").arg(waiting.proposedBy);
    case domain::WaitingKind::Handover:
        return ApprovalListModel::tr("%1 wants the copy handed over again").arg(waiting.proposedBy);
    case domain::WaitingKind::Papers:
        return ApprovalListModel::tr("Papers seen by %1").arg(waiting.proposedBy);
    case domain::WaitingKind::Exception:
        return ApprovalListModel::tr("Number lost: proofs seen by %1").arg(waiting.proposedBy);
    case domain::WaitingKind::Complaint:
        return ApprovalListModel::tr("Complaint (%1 reports)").arg(waiting.proposedBy);
    }
    Q_UNREACHABLE();
}

} // namespace

void ApprovalListModel::setWaiting(const QList<domain::WaitingApproval>& waiting)
{
    beginResetModel();
    m_waiting = waiting;
    endResetModel();
}

const domain::WaitingApproval* ApprovalListModel::at(int row) const
{
    return row >= 0 && row < m_waiting.size() ? &m_waiting.at(row) : nullptr;
}

int ApprovalListModel::rowOf(const domain::CaseId& caseId, domain::WaitingKind kind) const
{
    for (int row = 0; row < m_waiting.size(); ++row) {
        if (m_waiting.at(row).caseId == caseId && m_waiting.at(row).kind == kind)
            return row;
    }
    return -1;
}

int ApprovalListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_waiting.size());
}

QVariant ApprovalListModel::data(const QModelIndex& index, int role) const
{
    const domain::WaitingApproval& waiting = m_waiting.at(index.row());
    if (role == Qt::DisplayRole)
        return waiting.caseNumber;
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2, %3").arg(waiting.caseNumber, wordFor(waiting.needs), whatIsAsked(waiting));
    return {};
}

ApprovalDelegate::ApprovalDelegate(ApprovalListModel* model)
    : QStyledItemDelegate(model)
    , m_model(model)
{
}

void ApprovalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const domain::WaitingApproval* waiting = m_model->at(index.row());
    if (!waiting)
        return;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme::tint(Colour::Accent));
    painter->setPen(theme::colour(Colour::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect area = option.rect.adjusted(theme::Medium, theme::Small, -theme::Medium, -theme::Small);
    const QRect upper = area.adjusted(0, 0, 0, -area.height() / 2);
    const QRect lower = area.adjusted(0, area.height() / 2, 0, 0);
    painter->setPen(theme::colour(Colour::Text));
    painter->setFont(theme::font(TextStyle::Strong));
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, waiting->caseNumber);
    const int numberWidth = painter->fontMetrics().horizontalAdvance(waiting->caseNumber);
    painter->setPen(theme::colour(Colour::Muted));
    painter->setFont(theme::font(TextStyle::Secondary));
    // Beside the number: together with the due date the words would not fit in every language.
    const QRect words = upper.adjusted(numberWidth + theme::Medium, 0, 0, 0);
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(whatIsAsked(*waiting), Qt::ElideRight, words.width()));
    const ChipText due = dueChip({waiting->due, waiting->daysLeft, waiting->stage, waiting->provisional, {}});
    Chip::paint(*painter, QRect(lower.topLeft(), QSize(Chip::sizeOf(due).width(), lower.height())), due);
    painter->restore();
}

QSize ApprovalDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), theme::TwoLineRowHeight};
}

} // namespace rd::ui
