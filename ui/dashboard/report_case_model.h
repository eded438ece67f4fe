#pragma once

#include "core/domain/report.h"

#include <QAbstractTableModel>

namespace rd::ui {

// The requests behind a figure, as far as they have been read. Asks for the next page when the view nears its end.
class ReportCaseModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Rights, Person, Received, Due, State, Handler, Counted, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void showPage(const domain::ReportCasePage& page); // instead of all before
    void addPage(const domain::ReportCasePage& page);
    const domain::CaseSummary& summaryAt(int row) const { return m_page.rows.at(row).summary; }
    int rowOf(const domain::CaseId& id) const; // -1 where it is not among them
    const QString& next() const { return m_page.next; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void nextPageWanted();

private:
    QString textOf(const domain::ReportCase& one, int column) const;

    domain::ReportCasePage m_page;
    bool m_asked = false;
};

} // namespace rd::ui
