#pragma once

#include "core/base/result.h"
#include "core/domain/data_copy.h"
#include "ui/shared/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace rd::ui {

class Chip;
class FormField;
class JobRunner;
class PasswordField;

// A window of its own for a sealed data copy, also where no desk is open: its password, and whether every file in it is
// as it was built. The package is opened in memory only.
class PackageCheck : public QDialog {
    Q_OBJECT
public:
    // `path` of the package, as the system gave it; empty: one has to be chosen first.
    explicit PackageCheck(JobRunner& jobs, const QString& path = {}, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeAnswer();
    void take(const QString& path);
    void chooseOther();
    void check();
    void finish(const Result<domain::CopyCheck>& checked);
    void refuse(const Error& error);
    void say(const QString& word, Colour colour, const QStringList& sentences, const QString& advice = {});
    void setBusy(bool busy);
    void fitHeight();

    JobRunner& m_jobs;
    QString m_path;
    QLabel* m_name;
    QLabel* m_place;
    PasswordField* m_password;
    FormField* m_passwordField;
    QPushButton* m_check;
    QPushButton* m_other;
    QWidget* m_answer;
    Chip* m_word;
    QLabel* m_sentences;
    QLabel* m_advice;
};

} // namespace rd::ui
