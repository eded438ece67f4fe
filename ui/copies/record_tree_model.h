#pragma once

#include "core/domain/data_class.h"

#include <QAbstractItemModel>
#include <QHash>

namespace rd::ui {

// The files dropped on a case, and under each the rows that belong or may belong to the person, with the reason.
class RecordTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { PlaceColumn, ClassColumn, MatchColumn, DecisionColumn, ReasonColumn, ColumnCount };
    // `classes` of the categories.
    RecordTreeModel(const QHash<QString, domain::DataClass>& classes, QObject* parent);

    void setContent(const QList<domain::SourceFile>& files, const QList<domain::FoundRecord>& records,
                    const QList<domain::Redaction>& redactions);
    const domain::SourceFile* fileAt(const QModelIndex& index) const; // of a file line
    const domain::FoundRecord* recordAt(const QModelIndex& index) const; // of a record line
    domain::DataClass classOf(const domain::FoundRecord& record) const;
    QModelIndex indexOf(const domain::RecordId& record) const;
    QModelIndex indexOf(const domain::SourceFileId& file) const;
    // The first undecided record after `from`, then from the top.
    QModelIndex nextUndecided(const QModelIndex& from) const;
    int undecided() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Branch {
        domain::SourceFile file;
        QList<domain::FoundRecord> records;
    };
    QString fileText(const domain::SourceFile& file, int column) const;
    QString recordText(const domain::FoundRecord& record, int column) const;

    QHash<QString, domain::DataClass> m_classes;
    QList<Branch> m_branches;
    QHash<QString, int> m_redactions; // by record
};

QString reasonWords(const domain::FoundRecord& record); // same phone number + same name

} // namespace rd::ui
