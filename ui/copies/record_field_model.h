#pragma once

#include "core/domain/found_record.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace rd::ui {

enum class FieldView { Marked, AsThePersonSeesIt };

// The cells of one record with what is hidden of each.
class RecordFieldModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, HiddenColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(const domain::FoundRecord& record, const QList<domain::Redaction>& redactions);
    void setFieldView(FieldView view);
    void clear();
    const domain::FoundField* fieldAt(int row) const;
    QList<domain::Redaction> redactionsAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString seenValue(int row) const;

    domain::FoundRecord m_record;
    QList<domain::Redaction> m_redactions;
    FieldView m_view = FieldView::Marked;
};

// Paints a value with its hidden parts struck through on a tinted ground.
class RedactionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RedactionDelegate(RecordFieldModel* model);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    RecordFieldModel* m_model;
};

// "Another person, proposed", for the list beside a cell.
QString hiddenWords(const QList<domain::Redaction>& redactions);

} // namespace rd::ui
