#pragma once

#include "core/domain/found_record.h"

#include <QAbstractTableModel>

namespace rd::ui {

// What a copy hides, beside what is hidden, masked, so that the second person can compare (R-DC-02, R-ID-05). One line
// at a time is shown in clear, once somebody gave a reason for it (R-ID-04).
class RedactionListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { PlaceColumn, FieldColumn, ValueColumn, ReasonColumn, MarkedByColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRedactions(const QList<domain::Redaction>& redactions, const QList<domain::FoundRecord>& records,
                       const QList<domain::SourceFile>& files, const QHash<QString, QString>& userNames);
    const domain::Redaction* at(int row) const;
    void reveal(const domain::Redaction& redaction, const QString& cell); // `cell` as unmaskRecordField answers it
    void maskAgain();
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        domain::Redaction redaction;
        QString place;
        QString value;
        QString reason;
        QString markedBy;
    };
    QList<Line> m_lines;
    domain::RedactionId m_revealed;
    QString m_inClear;
};

} // namespace rd::ui
