#pragma once

#include "core/base/result.h"

#include <functional>
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

    void ask(const QString& question, const QString& buttonText, Action action);
    void dismiss();

private:
    void carryOut();

    QLabel* m_question;
    QLineEdit* m_reason;
    QPushButton* m_do;
    QLabel* m_error;
    Action m_action;
    QPointer<QWidget> m_askedFrom; // where the keys were, and go back to
};

} // namespace rd::ui
