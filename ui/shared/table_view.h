#pragma once

#include <QTableView>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;

namespace rd::ui {

// A table that sorts by header, filters by a row of fields under it, copies the selection as a table (Ctrl+C) and
// remembers its columns under `name`. A screen reader says `title`. Cells and tooltips are plain text. The model stays
// the caller's.
class TableView : public QWidget {
    Q_OBJECT
public:
    enum class FilterRow { Shown, Hidden };

    TableView(const QString& name, const QString& title, FilterRow filterRow, QWidget* parent = nullptr);
    ~TableView() override;

    void setModel(QAbstractItemModel* model);
    QTableView* view() const { return m_view; }
    QSortFilterProxyModel* proxy() const { return m_proxy; }

    // How wide the columns are beside each other until the user changes them.
    void setColumnShares(const QList<int>& shares);

    // Row of the caller's model under the cursor, -1 without one.
    int currentSourceRow() const;
    QList<int> selectedSourceRows() const;
    void selectSourceRow(int row);
    // Shown in the middle while there is nothing to show: what will appear here and the first step.
    void setEmptyText(const QString& text);
    // The visible selection as tab-separated lines with its headers.
    QString selectionAsText() const;

Q_SIGNALS:
    void rowActivated(int sourceRow);
    void currentSourceRowChanged(int sourceRow);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildFilters();
    void placeFilters();
    void copySelection() const;
    void rememberColumns() const;
    void restoreColumns();
    void updateEmptyText();
    void shareWidth();

    QTableView* m_view;
    QWidget* m_filterRow;
    QSortFilterProxyModel* m_proxy;
    QList<QLineEdit*> m_filters;
    QLabel* m_empty;
    QString m_emptyText;
    QList<int> m_shares;
    bool m_sized = false;
};

} // namespace rd::ui
