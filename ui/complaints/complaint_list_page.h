#pragma once

#include "core/domain/complaint.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <QAbstractTableModel>

class QCheckBox;

namespace rd::ui {

class MoreLine;
class TableView;

class ComplaintListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        StateColumn,
        DueColumn,
        AboutColumn,
        InvestigatorColumn,
        ResultColumn,
        MarkColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setComplaints(const QList<domain::ComplaintSummary>& complaints);
    const QList<domain::ComplaintSummary>& complaints() const { return m_complaints; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::ComplaintSummary> m_complaints;
};

// The register of complaints (screens.md §7): those that are not closed by due date, or all. Enter opens one.
class ComplaintListPage : public Page {
    Q_OBJECT
public:
    explicit ComplaintListPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    DeskContext& m_context;
    ComplaintListModel* m_model;
    TableView* m_table;
    MoreLine* m_more;
    QCheckBox* m_all;
};

} // namespace rd::ui
