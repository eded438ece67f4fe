#pragma once

#include "core/domain/report_panel.h"

#include <QAbstractTableModel>

namespace rd::ui {

struct ChartPlace;

// The numbers of a panel as a table: its points down, its series across, last its target where it has one. Qt::UserRole
// is the number to sort by.
class PanelTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void showPanel(const domain::ReportPanel& panel);
    ChartPlace placeAt(const QModelIndex& index) const; // the first series for the words of a point
    QString asText() const; // tab-separated, with its headers

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant targetData(int row, int role) const;
    bool isTarget(int column) const { return column == static_cast<int>(m_panel.series.size()) + 1; }

    domain::ReportPanel m_panel;
};

} // namespace rd::ui
