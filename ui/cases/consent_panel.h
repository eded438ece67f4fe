#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class ConsentForm;
class FormColumn;
class FormField;
class ReasonLine;
class ToggleFlow;

// What an item has to do with consent: what the person has consented to and what was found of it, what a withdrawal
// takes back, what follows from a withdrawal, whether there
// was a consent when data were used (D2), a message that came after an opt-out, and that the consequences of a
// cancellation were read out (rule book 3.4 to 3.7). Hidden for every other item.
class ConsentPanel : public QWidget {
    Q_OBJECT
public:
    explicit ConsentPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file, const domain::RequestItem& item);

private:
    QWidget* questionForm();
    QWidget* messageForm();
    QWidget* purposesForm();
    QWidget* registerForm();
    void presentConsents(const domain::CaseFile& file, const domain::RequestItem& item);
    void presentButtons(const domain::CaseFile& file, const domain::RequestItem& item);
    void openForm(QWidget* form);
    void examine();
    void reportMessage();
    void namePurposes();
    void confirmConsequences();
    void addSuggested();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    int m_position = 0;
    domain::WishedItem m_wish; // what is suggested
    QLabel* m_consents;
    QLabel* m_suggested;
    ReasonLine* m_words;
    QPushButton* m_add;
    QPushButton* m_openQuestion;
    QPushButton* m_openMessage;
    QPushButton* m_openPurposes;
    QPushButton* m_openRegister;
    QLabel* m_consequences; // what is confirmed, above the button (3.4)
    QPushButton* m_confirm;
    FormColumn* m_questionForm = nullptr;
    FormColumn* m_messageForm = nullptr;
    FormColumn* m_purposesForm = nullptr;
    ConsentForm* m_registerForm = nullptr;
    ToggleFlow* m_purposes = nullptr;
    QLineEdit* m_namedAt = nullptr;
    FormField* m_purposesField = nullptr;
    FormField* m_namedField = nullptr;
    QComboBox* m_purpose;
    QLineEdit* m_usedAt;
    QLineEdit* m_basis;
    QLineEdit* m_contact;
    QComboBox* m_holder;
    QLineEdit* m_sentAt;
    FormField* m_usedField = nullptr;
    FormField* m_contactField = nullptr;
    FormField* m_sentField = nullptr;
};

} // namespace rd::ui
