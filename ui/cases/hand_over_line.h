#pragma once

#include "core/desk/cases/hand_over_cases.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

// One line in the list that asks who goes on with the chosen requests; hidden while nothing is asked.
class HandOverLine : public QWidget {
    Q_OBJECT
public:
    explicit HandOverLine(DeskContext& context, QWidget* parent = nullptr);

    void ask();
    void choose(const QList<domain::CaseId>& cases); // those it asks about, however the list changes meanwhile
    // The same with who it is decided already: they get them at once, without a note, and the line stays for what is
    // refused.
    void give(const QList<domain::CaseId>& cases, const domain::UserId& to);
    void dismiss();

Q_SIGNALS:
    void handedOver();

protected:
    bool event(QEvent* event) override;

private:
    bool fill();
    void handOver();
    void showLeft(const QList<desk::CaseLeft>& left);

    DeskContext& m_context;
    QList<domain::CaseId> m_cases;
    QLabel* m_question;
    QComboBox* m_to;
    QLineEdit* m_note;
    QPushButton* m_do;
    QLabel* m_error;
};

} // namespace rd::ui
