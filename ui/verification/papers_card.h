#pragma once

#include "core/desk/verification/requester_papers.h"
#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace rd::ui {

class ReasonLine;

// The papers a requester has to show who does not ask for themselves (rule book §2): what each shows, what is missing,
// and the second person's decision. Hidden for everybody else.
class PapersCard : public QFrame {
    Q_OBJECT
public:
    explicit PapersCard(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

private:
    void presentRows(const domain::CaseFile& file, const desk::PaperState& state);
    void addRow(const domain::CaseFile& file, const desk::AskedPaper& paper, bool mayRecord);
    void clearRows();
    void accept();
    void askToReturn();
    void askToTakeBack(const domain::Paper& paper, const QString& title);

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QList<domain::PaperId> m_waiting; // shown as waiting
    QLabel* m_standing;
    QGridLayout* m_rows;
    QLabel* m_missing;
    QWidget* m_decision;
    ReasonLine* m_reason;
};

} // namespace rd::ui
