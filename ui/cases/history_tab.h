#pragma once

#include "core/domain/audit_event.h"
#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rd::ui {

class TableView;

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, WhoColumn, ActionColumn, DetailColumn, EntryColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<domain::AuditEntry>& entries, const QHash<QString, QString>& userNames); // newest first
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::AuditEntry> m_entries;
    QHash<QString, QString> m_userNames;
};

// The audited timeline of the case in words, newest first (R-AU-01).
class HistoryTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit HistoryTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

private:
    DeskContext& m_context;
    HistoryModel* m_model;
    TableView* m_table;
};

} // namespace rd::ui
