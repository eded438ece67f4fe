#pragma once

#include "core/domain/receipt_day.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;

namespace rd::ui {

class TableView;

// The days from receipt to due date, one line each: D0, then T+1 and on.
class CountedDayModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { DateColumn, NumberColumn, KindColumn, NoticeColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setDays(const domain::DeadlineExplanation& explanation);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::ReceiptDay> m_receipt;
    QList<domain::CountedDay> m_days;
};

// "Why this date": the counted days one by one with the notice they come from.
class WhyDatePanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyDatePanel(const QString& backText, QWidget* parent = nullptr);

    void present(const domain::DeadlineExplanation& explanation);

Q_SIGNALS:
    void closed();
    void printWanted();

private:
    QLabel* m_summary;
    CountedDayModel* m_model;
    TableView* m_table;
};

} // namespace rd::ui
