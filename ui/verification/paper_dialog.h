#pragma once

#include "core/domain/paper.h"
#include "ui/shared/desk_context.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace rd::ui {

class FormField;

// What somebody of ours has seen of one paper before giving it back (R-RQ-01): each point it shows is ticked; no copy
// is kept, so there is no place to put one. A mistake stands under its field and the dialog stays open.
class PaperDialog : public QDialog {
    Q_OBJECT
public:
    PaperDialog(DeskContext& context, const domain::CaseId& caseId, const domain::PaperKind& paper, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void carryOut();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QString m_kind;
    QList<QCheckBox*> m_points;
    QStringList m_codes; // of the points
    QLineEdit* m_issuer;
    FormField* m_issuerField;
};

} // namespace rd::ui
