#pragma once

#include "core/desk/tasks/send_tasks.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rd::ui {

// Asks a holder for all that it can be asked for now: one worksheet and the mail that takes it there; and takes in the
// worksheets that come back (rule book §7).
class SendingPanel : public QFrame {
    Q_OBJECT
public:
    explicit SendingPanel(DeskContext& context, QWidget* parent = nullptr);

    void refresh();
    void forget();

private:
    QWidget* holderRow();
    QWidget* mailPart();
    void present(const QList<desk::HolderTasks>& holders);
    void describeHolder();
    void chooseFolder();
    void send(const QString& folder);
    void chooseAnswers();
    void takeIn(const QString& path);
    void showMail(const desk::SentTasks& sent);

    DeskContext& m_context;
    QList<desk::HolderTasks> m_holders;
    QComboBox* m_holder;
    QLabel* m_hint;
    QPushButton* m_send;
    QPushButton* m_answers;
    QWidget* m_mail = nullptr;
    QLabel* m_subject;
    QPlainTextEdit* m_text;
    bool m_reading = false;
    bool m_again = false; // something has changed while it was read
};

} // namespace rd::ui
