#pragma once

#include "core/desk/incidents/list_incidents.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <QAbstractTableModel>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace rd::ui {

class IncidentPanel;
class MoreLine;
class ReportIncidentForm;
class TableView;

class IncidentListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, StateColumn, NextColumn, ByColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setIncidents(const QList<desk::IncidentFile>& incidents, const QDateTime& now);
    const QList<desk::IncidentFile>& incidents() const { return m_incidents; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::IncidentFile> m_incidents;
    QDateTime m_now;
};

// The register of security incidents (R-IN, screens.md §7). Who handles or watches them sees the list and the record;
// an agent reports one, and reads what a caller may be told (R-IN-03).
class IncidentListPage : public Page {
    Q_OBJECT
public:
    explicit IncidentListPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;
    void open(const QString& number);
    void reportFor(const QString& caseNumber); // a new one; empty: noticed in no request

private:
    QWidget* listSide();
    void showCurrent(int row);
    void refreshPublished();
    void refreshList();

    DeskContext& m_context;
    const bool m_views;
    IncidentListModel* m_model;
    TableView* m_table;
    MoreLine* m_more;
    QCheckBox* m_all;
    QPushButton* m_new;
    QStackedWidget* m_right;
    IncidentPanel* m_panel;
    ReportIncidentForm* m_form;
    QWidget* m_nothing;
    QLabel* m_published;
    QString m_wanted; // number of the incident to show
};

} // namespace rd::ui
