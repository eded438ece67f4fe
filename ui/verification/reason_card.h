#pragma once

#include "ui/cases/reason_line.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rd::ui {

// A sentence about how things stand, and a button for what can be done about it, for a reason.
class ReasonCard : public QFrame {
    Q_OBJECT
public:
    // `name` names the card's button; its sentence and its reason line are named after it.
    explicit ReasonCard(const QString& name, QWidget* parent = nullptr);

    struct Offer {
        QString button;
        QString question; // what the reason is for
        QString confirm;
        ReasonLine::Action action;
        bool ready = true;
    };
    void present(const QString& sentence, const Offer& offer);
    void dismiss(); // the question, not the card

private:
    QLabel* m_sentence;
    QPushButton* m_button;
    ReasonLine* m_reason;
    Offer m_offer;
};

} // namespace rd::ui
