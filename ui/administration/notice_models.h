#pragma once

#include "core/domain/notice.h"

#include <QAbstractTableModel>

namespace rd::ui {

// The notices of the desk: newest year first, and of a year what is in force before what waits or was replaced.
class NoticeListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Year, State, Since, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setNotices(QList<domain::NoticeVersion> notices);
    const domain::NoticeVersion& noticeAt(int row) const { return m_notices.at(row); }
    int rowOf(const domain::NoticeId& id) const; // -1 when it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::NoticeVersion> m_notices;
};

// What a notice does to open cases. An earlier date is red and says so in a word.
class ImpactModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Before, After, What, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(QList<domain::DeadlineChange> changes);
    const domain::DeadlineChange& changeAt(int row) const { return m_changes.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::DeadlineChange> m_changes;
};

QString noticeStateWord(domain::NoticeState state);

} // namespace rd::ui
