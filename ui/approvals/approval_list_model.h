#pragma once

#include "core/domain/approval.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace rd::ui {

// What waits for this user's decision, the nearest due date first.
class ApprovalListModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setWaiting(const QList<domain::WaitingApproval>& waiting);
    const domain::WaitingApproval* at(int row) const;
    int rowOf(const domain::CaseId& caseId, domain::WaitingKind kind) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<domain::WaitingApproval> m_waiting;
};

// Two lines a row: number above, who proposed or asks what below, the due chip right.
class ApprovalDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ApprovalDelegate(ApprovalListModel* model);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ApprovalListModel* m_model;
};

} // namespace rd::ui
