#pragma once

#include "core/desk/copies/second_channel.h"
#include "core/desk/replies/send_reply.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class FormField;

// How the letter leaves: way, recipient and the file it is written to, or by e-mail the mail server that sends it now.
// The button stays shut while a block is red.
class DispatchForm : public QWidget {
    Q_OBJECT
public:
    explicit DispatchForm(QWidget* parent = nullptr);

    enum class Readiness { Ready, Incomplete };
    QWidget* followKeys(QWidget* before); // the keys come to its fields from there; the last of them
    // An empty name of the server: none is set up.
    void present(const domain::CaseFile& file, const domain::Reply& reply, Readiness readiness,
                 const QString& mailServer = {});
    void showError(const Error& error, const QString& sentence);
    void setBusy(const QString& sentence); // empty: free again

Q_SIGNALS:
    void sendWanted(const rd::desk::Dispatch& dispatch);
    void mailWanted(const rd::desk::Dispatch& dispatch); // by the mail server

private:
    QHBoxLayout* fieldRow();
    void choosePath();
    void say(const QString& sentence);
    void presentRecipient();
    void fitPath();
    void fitWay();
    bool mailsNow() const;
    void submit();
    void warnOfOneChannel();
    domain::ReplyChannel channel() const;

    QString m_templateCode;
    QString m_suggestedFor; // case and template the path was suggested for
    QString m_contact; // of the requester
    domain::Case m_case;
    domain::Reply m_letter;
    desk::CopyWays m_ways; // that the copy and its password have taken
    QList<QWidget*> m_keys; // in the order of the work
    QComboBox* m_channel;
    QLineEdit* m_recipient;
    QLineEdit* m_path;
    QCheckBox* m_mailNow;
    QPushButton* m_browse;
    FormField* m_channelField;
    FormField* m_recipientField;
    FormField* m_pathField;
    QPushButton* m_send;
    QLabel* m_warning;
    QLabel* m_hint;
    QString m_mailServer;
    QString m_busy; // what is being done with the letter
    bool m_ready = false;
    bool m_byMail = false; // what the ending of the path was fitted to
};

} // namespace rd::ui
