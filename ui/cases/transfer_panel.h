#pragma once

#include "core/domain/case_file.h"
#include "core/domain/transfer.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class FormColumn;
class FormField;

// Who is to get the data of a transfer, and the four conditions an officer finds on, each with its reason (rule book
// 3.9). Shown for transfers only.
class TransferPanel : public QWidget {
    Q_OBJECT
public:
    explicit TransferPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file, const domain::RequestItem& item);

private:
    QWidget* recipientForm();
    QWidget* conditionForm();
    void presentStanding(const domain::CaseFile& file, const domain::TransferStanding& standing);
    void openForm(QWidget* form);
    void saveRecipient();
    void saveCondition();
    void clearFields();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    int m_position = 0;
    QLabel* m_recipient;
    QLabel* m_conditions;
    QPushButton* m_openRecipient;
    QPushButton* m_openCondition;
    FormColumn* m_recipientForm = nullptr;
    FormColumn* m_conditionForm = nullptr;
    QLineEdit* m_name;
    QLineEdit* m_contact;
    QComboBox* m_agreed;
    QLineEdit* m_way;
    QComboBox* m_abroad;
    QComboBox* m_condition;
    QComboBox* m_holds;
    QLineEdit* m_why;
    FormField* m_nameField = nullptr;
    FormField* m_whyField = nullptr;
};

} // namespace rd::ui
