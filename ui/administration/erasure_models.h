#pragma once

#include "core/domain/erasure.h"
#include "core/domain/vocabulary.h"

#include <QAbstractTableModel>

namespace rd::ui {

QString wordFor(domain::ErasureObstacle value); // a sentence
QString standsText(const domain::ErasableCase& one); // what stands in the way and by whom, or that it is due

// Requests whose keeping period is over, with what stands in the way.
class ErasableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Rights, State, Ended, KeptUntil, Stands, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setCases(const QList<domain::ErasableCase>& cases);
    const domain::ErasableCase& caseAt(int row) const { return m_cases.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::ErasableCase> m_cases;
};

// What is left of those that were erased.
class TombstoneModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Month, Rights, Platforms, Outcomes, Answered, Minor, ColumnCount };
    explicit TombstoneModel(const domain::Vocabulary& words, QObject* parent = nullptr);

    void setTombstones(const QList<domain::Tombstone>& tombstones);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString platformsOf(const domain::Tombstone& one) const;

    const domain::Vocabulary& m_words;
    QList<domain::Tombstone> m_tombstones;
};

} // namespace rd::ui
