#pragma once

#include <QStyledItemDelegate>

namespace rd::ui {

// The class of a found row as a badge (R-DC-03); a file has none.
class ClassDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rd::ui
