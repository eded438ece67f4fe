#pragma once

#include "core/desk/reports/list_targets.h"
#include "ui/shared/page.h"

#include <QAbstractTableModel>
#include <QHash>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class FormField;
class TableView;
struct DeskContext;

// Every target that was ever set, with what has become of it.
class TargetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rate, Share, From, Standing, SetBy, Note, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setTargets(const QList<desk::TargetRow>& targets);
    const desk::TargetRow& targetAt(int row) const { return m_targets.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant words(const desk::TargetRow& row, int column);

    QList<desk::TargetRow> m_targets;
};

// A supervisor says what the rates of the reports should reach, from a month on, or that they have no target; the
// charts draw it as their line.
class TargetPart : public Page {
    Q_OBJECT
public:
    explicit TargetPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    void fillMonths();
    void showRate();
    void setTarget();

    DeskContext& m_context;
    TargetModel* m_model;
    TableView* m_table;
    QComboBox* m_rate;
    QDoubleSpinBox* m_share;
    QCheckBox* m_none; // the rate has no target any more
    QComboBox* m_from;
    QLineEdit* m_note;
    QPushButton* m_set;
    QHash<QString, FormField*> m_fields; // by the name that a refusal gives them
    QList<domain::MetricWords> m_rates;
    bool m_touched = false; // by a person, since the last one was set
};

} // namespace rd::ui
