#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class FormColumn;
class FormField;
class ReasonLine;

// What an item has to do with consent: what the person has consented to, what follows from a withdrawal, whether there
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
    void presentConsents(const domain::CaseFile& file, const domain::RequestItem& item);
    void presentButtons(const domain::CaseFile& file, const domain::RequestItem& item);
    void openForm(QWidget* form);
    void examine();
    void reportMessage();
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
    QPushButton* m_confirm;
    FormColumn* m_questionForm = nullptr;
    FormColumn* m_messageForm = nullptr;
    QComboBox* m_purpose;
    QDateTimeEdit* m_usedAt;
    QLineEdit* m_basis;
    QLineEdit* m_contact;
    QComboBox* m_holder;
    QDateTimeEdit* m_sentAt;
    FormField* m_usedField = nullptr;
    FormField* m_contactField = nullptr;
    FormField* m_sentField = nullptr;
};

} // namespace rd::ui
