#pragma once

#include "core/domain/exception_path.h"
#include "ui/shared/desk_context.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace rd::ui {

// What somebody of ours has seen of one way of R-ID-11 before giving it back: each piece is ticked; no copy, no number
// and no answer is kept, so there is no place to put one. A mistake stands in the dialog and it stays open.
class ExceptionDialog : public QDialog {
    Q_OBJECT
public:
    ExceptionDialog(DeskContext& context, const domain::CaseId& caseId, const domain::ExceptionWay& way,
                    QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void carryOut();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QString m_way;
    QList<QCheckBox*> m_pieces;
    QStringList m_codes; // of the pieces
    QLabel* m_error;
};

} // namespace rd::ui
