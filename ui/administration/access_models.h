#pragma once

#include "core/desk/audit/access_limit.h"
#include "core/desk/audit/list_access_alerts.h"

#include <QAbstractTableModel>

namespace rd::ui {

// Days on which somebody went over their limit, newest first; those nobody has looked into yet stand out.
class AlertModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Day, Name, Kind, Times, Usual, Limit, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAlerts(const QList<desk::AccessAlertRow>& alerts);
    const desk::AccessAlertRow& alertAt(int row) const { return m_alerts.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::AccessAlertRow> m_alerts;
};

// What everybody has done today, what is usual for them and from where on there is an alert.
class LimitModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Kind, Today, Usual, Set, Limit, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setLimits(const QList<desk::AccessLimitRow>& limits);
    const desk::AccessLimitRow& limitAt(int row) const { return m_limits.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::AccessLimitRow> m_limits;
};

} // namespace rd::ui
