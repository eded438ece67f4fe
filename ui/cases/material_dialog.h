#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QDialog>

class QLineEdit;
class QRadioButton;

namespace rd::ui {

class FormField;

// What came for a request that waits: when, whether anything is still missing, and in a few words what it was (rule
// book §7 move 7). A mistake stands under its field and the dialog stays open.
class MaterialDialog : public QDialog {
    Q_OBJECT
public:
    MaterialDialog(DeskContext& context, const domain::CaseFile& file, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void prepareFields();
    void carryOut();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QLineEdit* m_cameAt;
    QRadioButton* m_complete;
    QRadioButton* m_partly;
    QLineEdit* m_note;
    FormField* m_cameAtField;
    FormField* m_noteField;
};

} // namespace rd::ui
