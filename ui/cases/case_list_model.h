#pragma once

#include "core/domain/case.h"

#include <QAbstractListModel>
#include <QSet>

namespace rd::desk {
class Desk;
}

namespace rd::ui {

// The list of requests, due date first, read page by page as the view scrolls: a desk of 200,000 requests costs no more
// than one of twenty. display is the first line, the summary itself comes by summaryAt().
class CaseListModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit CaseListModel(const desk::Desk& desk, QObject* parent = nullptr);

    // Starts again from the first page.
    void setFilter(const domain::CaseFilter& filter);
    // Reads the rows shown so far anew, as many as a few pages.
    void reload();
    void forget();

    const domain::CaseSummary& summaryAt(int row) const { return m_rows.at(row); }
    QString handlerAt(int row) const; // with a word behind it while they are away
    int rowOf(const domain::CaseId& id) const;
    bool isComplete() const { return m_next.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const rd::Error& error);

private:
    void readFrom(const QString& after, int limit);

    const desk::Desk& m_desk;
    domain::CaseFilter m_filter;
    QList<domain::CaseSummary> m_rows;
    QSet<domain::UserId> m_absent; // read with the first page
    QString m_next;
};

} // namespace rd::ui
