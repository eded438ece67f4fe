#pragma once

#include <QStyledItemDelegate>

namespace rd::ui {

// Two lines a row: number and rights first, masked person, phone and channel second, the due chip at the right.
class CaseRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rd::ui
