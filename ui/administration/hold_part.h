#pragma once

#include "core/desk/erasure/legal_hold.h"
#include "ui/shared/page.h"

#include <QAbstractTableModel>
#include <QHash>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class FormField;
class TableView;
struct DeskContext;

// The legal holds that stand, the next review first.
class HoldModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Scope, Reason, Review, SetBy, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setHolds(const QList<desk::StandingHold>& holds);
    const desk::StandingHold& holdAt(int row) const { return m_holds.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::StandingHold> m_holds;
};

// Setting a hold, by a privacy officer, and releasing it, by somebody else (R-RE-03).
class HoldPart : public Page {
    Q_OBJECT
public:
    explicit HoldPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    void setHold();
    void release();

    DeskContext& m_context;
    HoldModel* m_model;
    TableView* m_table;
    QLineEdit* m_releaseReason;
    QPushButton* m_release;
    QLineEdit* m_number;
    QLineEdit* m_scope;
    QLineEdit* m_reason;
    QDateEdit* m_review;
    QPushButton* m_set;
    FormField* m_numberField = nullptr;
    QHash<QString, FormField*> m_fields; // by the name that a refusal gives them
};

} // namespace rd::ui
