#pragma once

#include "core/domain/found_record.h"

#include <QAbstractTableModel>

namespace rd::ui {

// What a copy hides, beside what is hidden, so that the second person can compare (R-DC-02).
class RedactionListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PlaceColumn, FieldColumn, ValueColumn, ReasonColumn, MarkedByColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRedactions(const QList<domain::Redaction>& redactions, const QList<domain::FoundRecord>& records,
                       const QList<domain::SourceFile>& files, const QHash<QString, QString>& userNames);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString place;
        QString field;
        QString value;
        QString reason;
        QString markedBy;
    };
    QList<Line> m_lines;
};

} // namespace rd::ui
