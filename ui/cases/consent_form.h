#pragma once

#include "ui/shared/desk_context.h"
#include "ui/shared/form_field.h"

class QComboBox;
class QLineEdit;

namespace rd::ui {

class ToggleFlow;

// A supervisor or officer enters a consent with its proof (R-CO-01). The person is named by one number only, which is
// kept as a keyed hash.
class ConsentForm : public FormColumn {
    Q_OBJECT
public:
    explicit ConsentForm(DeskContext& context, QWidget* parent = nullptr);

    void clear();

Q_SIGNALS:
    void entered();

private:
    void enter();
    FormField* placeOf(const QString& field) const;

    DeskContext& m_context;
    QLineEdit* m_person;
    QComboBox* m_purpose;
    QComboBox* m_kind;
    QLineEdit* m_given;
    QLineEdit* m_where;
    QLineEdit* m_policy;
    QLineEdit* m_evidence;
    FormField* m_personField;
    FormField* m_kindField;
    FormField* m_givenField;
    FormField* m_evidenceField;
};

} // namespace rd::ui
