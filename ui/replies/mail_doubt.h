#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace rd::desk {
enum class MailFate;
}

namespace rd::ui {

// A letter was given to the mail server and nobody knows whether it left: what is known, and where a person says what
// became of it. Only there while that is so.
class MailDoubt : public QFrame {
    Q_OBJECT
public:
    explicit MailDoubt(DeskContext& context, QWidget* parent = nullptr);

    // Answers whether there is a doubt about this letter.
    bool present(const domain::CaseFile& file, const domain::Reply& reply);

private:
    void settle(desk::MailFate fate);

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QString m_templateCode;
    QLabel* m_sentence;
    QWidget* m_time; // the label and the editor
    QDateTimeEdit* m_leftAt;
    QPushButton* m_left;
    QPushButton* m_notLeft;
    QLabel* m_problem;
};

} // namespace rd::ui
