#pragma once

#include "core/base/result.h"

#include <functional>
#include <QList>
#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

// One line in the page that asks for a reason before something is done; hidden while nothing is asked. Stays open with
// the sentence of the error when the verb refuses.
class ReasonLine : public QWidget {
    Q_OBJECT
public:
    using Action = std::function<Result<void>(const QString& reason)>;

    explicit ReasonLine(const QString& name, QWidget* parent = nullptr);

    // While it is open, its button alone is coloured.
    void ask(const QString& question, const QString& buttonText, Action action);
    void dismiss();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void carryOut();
    void takeColour();
    void giveColourBack();

    QLabel* m_question;
    QLineEdit* m_reason;
    QPushButton* m_do;
    QLabel* m_error;
    Action m_action;
    QPointer<QWidget> m_askedFrom; // where the keys were, and go back to
    QList<QPointer<QPushButton>> m_paled; // what was coloured before
};

// A strip under the head of a page: its sentence, the button beside it, and below them what the button asks.
void layOutAsStrip(QWidget* strip, QLabel* sentence, QPushButton* button, ReasonLine* reason);

} // namespace rd::ui
