#pragma once

#include "core/desk/replies/send_reply.h"
#include "core/domain/case_file.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/form_field.h"

#include <functional>
#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace rd::ui {

// What cannot be undone is asked in a dialog that names the thing, says what follows, and carries the consequence on
// its button (screens.md §10). It stays open with the sentence of the error when the desk refuses. No nested event
// loop: the desk can be locked while it stands.
class TurnDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title; // "Reopen DSR-20261124-0007"
        QString consequence; // what follows, one paragraph
        QString act; // on the button
        QString done; // said in the page once it is done
    };
    TurnDialog(DeskContext& context, const Words& words, QWidget* parent);

    QPlainTextEdit* addText(const QString& title, const QString& name);
    QLineEdit* addLine(const QString& title, const QString& name, const QString& value = {},
                       Presence presence = Presence::Required);
    QComboBox* addChoice(const QString& title, const QString& name, Presence presence = Presence::Required);
    QLineEdit* addTime(const QString& title, const QString& name, Presence presence = Presence::Required);
    void addEditor(const QString& title, QWidget* editor, Presence presence = Presence::Optional);
    // How the letter of the move leaves and where it is written.
    void addDispatch(const domain::CaseFile& file, const QString& templateCode);

    desk::Dispatch dispatch() const;
    // As typed, in Shanghai time; invalid when it is no time.
    static QDateTime timeIn(const QLineEdit* editor);

    // The verb, run off the UI thread when the button is pressed.
    template <typename Work> void onAct(Work work)
    {
        m_act = [this, work] {
            setBusy(true);
            m_context.jobs.start(m_words.title, this, work(), [this](const auto& done) {
                setBusy(false);
                done ? finish() : refuse(done.error());
            });
        };
    }

protected:
    void showEvent(QShowEvent* event) override;

public:
    // For an editor that has grown.
    void fitHeight();

private:
    void carryOut();
    void finish();
    void refuse(const Error& error);
    void setBusy(bool busy);
    void choosePath();

    DeskContext& m_context;
    Words m_words;
    std::function<void()> m_act;
    FormColumn* m_form;
    QLabel* m_error;
    QPushButton* m_do;
    QComboBox* m_channel = nullptr;
    QLineEdit* m_recipient = nullptr;
    QLineEdit* m_path = nullptr;
};

} // namespace rd::ui
