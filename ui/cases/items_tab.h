#pragma once

#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

#include <QAbstractTableModel>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace rd::ui {

class FormColumn;
class ConsentPanel;
class DeletionPanel;
class TransferPanel;
class FormField;
class TableView;

class ItemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        PositionColumn,
        RightColumn,
        GroundColumn,
        StateColumn,
        LevelColumn,
        DueColumn, // of an item with a clock of its own (R-DL-11)
        OutcomeColumn,
        ApproverColumn,
        ColumnCount
    };
    using QAbstractTableModel::QAbstractTableModel;

    // `needed` by item id, as desk::VerificationState tells it.
    void setItems(const QList<domain::RequestItem>& items, const QList<domain::ApproverRole>& approvers,
                  const QHash<QString, domain::AssuranceLevel>& needed);
    const QList<domain::RequestItem>& items() const { return m_items; }
    domain::ApproverRole approverOf(int row) const { return m_approvers.value(row, domain::ApproverRole::None); }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::RequestItem> m_items;
    QList<domain::ApproverRole> m_approvers;
    QHash<QString, domain::AssuranceLevel> m_needed;
};

// The items of a request and how each of them is proposed to end (R-RT-08, R-RF-01).
class ItemsTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit ItemsTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

Q_SIGNALS:
    void whyWanted(int item); // why an item with a clock of its own is due when it is (R-DL-11)

private:
    QWidget* proposalForm();
    void presentItem(int row);
    void showProposal(const domain::RequestItem& item);
    QString dataNamed(const domain::RequestItem& item) const; // titles of its categories; empty: all data
    void followOutcome();
    void propose();
    void offerOutcomes(const domain::RequestItem& item);
    QStringList groundsFor(const domain::RequestItem& item) const;
    bool asksForReasons() const;
    domain::Outcome chosenOutcome() const;

    DeskContext& m_context;
    domain::CaseId m_caseId;
    ItemModel* m_model;
    TableView* m_table;
    FormColumn* m_form;
    QScrollArea* m_area = nullptr;
    QLabel* m_title;
    QLabel* m_state;
    ConsentPanel* m_consent;
    DeletionPanel* m_deletion;
    TransferPanel* m_transfer;
    domain::CaseFile m_file;
    QPushButton* m_why;
    QComboBox* m_outcome;
    QComboBox* m_ground;
    QPlainTextEdit* m_facts;
    QLineEdit* m_law;
    FormField* m_outcomeField = nullptr;
    FormField* m_groundField = nullptr;
    FormField* m_factsField = nullptr;
    FormField* m_lawField = nullptr;
    QPushButton* m_propose;
    int m_position = 0;
};

} // namespace rd::ui
