#pragma once

#include "core/desk/verification/exception_path.h"
#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rd::ui {

class ReasonLine;

// L3-EX: the way for who has lost the number on file (R-ID-11): what was seen, the officer's decision, which old
// contact has been told, from when on it may run, and an objection. Hidden where it is not offered.
class ExceptionCard : public QFrame {
    Q_OBJECT
public:
    explicit ExceptionCard(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

    // Something was recorded: it says more than the factors do.
    bool isUsed() const { return m_used; }
    bool holdsBack(const domain::ItemId& item) const { return m_wait.holdsBack(item); }

private:
    QWidget* buttonRow();
    void presentWays(const desk::ExceptionView& view);
    void presentNotices(const desk::ExceptionView& view);
    void writeNotice();
    void askForObjection();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    bool m_used = false;
    domain::ExceptionWait m_wait;
    QString m_notice; // template of the letter to the old contacts
    QLabel* m_standing;
    QVBoxLayout* m_ways;
    QLabel* m_notices;
    QPushButton* m_write;
    QPushButton* m_decide;
    QPushButton* m_object;
    ReasonLine* m_reason;
};

} // namespace rd::ui
