#pragma once

#include "core/desk/intake/intake_form.h"
#include "core/domain/vocabulary.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace rd::ui {

class FormField;
class ToggleFlow;
using desk::IntakeForm;

// The editors of the intake page in the order of the talk. Shows an IntakeForm and reads it back.
class IntakeFields : public QWidget {
    Q_OBJECT
public:
    explicit IntakeFields(const domain::Vocabulary& words, QWidget* parent = nullptr);

    void present(const IntakeForm& form);
    // What is shown, over `before` for everything no editor holds.
    IntakeForm read(const IntakeForm& before) const;
    // Switches the item toggles to how they stand, after the words or a click have changed them.
    void showItems(const QList<domain::WishedItem>& items);

    void showError(const Error& error, const QString& sentence);
    void showCategoriesMissing(); // part of the data is meant: which?
    // While the PC's clock may stand ahead the time of receipt has to be entered (security.md R11).
    void askForTime(bool asked);
    void clearErrors();
    void startTalk(); // the first question nobody has answered yet

Q_SIGNALS:
    void changed();
    void itemSwitched(rd::domain::RightType right, bool on);
    void orderNumberConfirmed(); // R-ID-06: what looked like a card number is an order number

private:
    QWidget* callerRow();
    QWidget* lateRow();
    QWidget* regulatorRow();
    QWidget* itemsBlock();
    QWidget* itemDetails();
    QWidget* replyRow();
    QWidget* identifierRow();
    void connectEditors();
    void followRequester();
    void updateVisibility();
    void groupNumber(QLineEdit* edit);
    FormField* fieldOf(const QString& name) const;

    const domain::Vocabulary& m_words;
    QLineEdit* m_contact;
    QLineEdit* m_name;
    QComboBox* m_channel;
    QComboBox* m_received;
    QLineEdit* m_receivedAt;
    QLineEdit* m_lateReason;
    QComboBox* m_external;
    QDateEdit* m_externalDue;
    ToggleFlow* m_requester = nullptr;
    QPlainTextEdit* m_said;
    QPushButton* m_isOrderNumber;
    ToggleFlow* m_items = nullptr;
    QComboBox* m_ground;
    QComboBox* m_writing;
    QComboBox* m_critical;
    QComboBox* m_scope;
    QComboBox* m_concern;
    QCheckBox* m_consequences;
    ToggleFlow* m_platforms = nullptr;
    QComboBox* m_minor;
    QComboBox* m_replyWay;
    QLineEdit* m_replyContact;
    QLineEdit* m_phone;
    QLineEdit* m_member;
    QLineEdit* m_order;
    QLineEdit* m_account;
    QWidget* m_lateRow = nullptr;
    QWidget* m_regulatorRow = nullptr;
    QWidget* m_itemDetails = nullptr;
    ToggleFlow* m_purposes = nullptr;
    ToggleFlow* m_categories = nullptr;
    QList<FormField*> m_fields;
    bool m_showing = false;
};

} // namespace rd::ui
