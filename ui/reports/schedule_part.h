#pragma once

#include "ui/shared/desk_context.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rd::ui {

class ScheduledReports;

// What is written by itself, where to, what was last and what comes next; the form that changes it stands below and is
// hidden until it is wanted.
class SchedulePart : public QWidget {
    Q_OBJECT
public:
    SchedulePart(DeskContext& context, ScheduledReports& reports, QWidget* parent = nullptr);

    void refresh();
    void dismiss();

protected:
    bool event(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeForm();
    QWidget* makeFolderRow(QWidget* form);
    QWidget* makeWhatRow(QWidget* form);
    void ask();
    void chooseFolder();
    void folderChanged();
    void save();
    void complain(const QString& problem);

    DeskContext& m_context;
    ScheduledReports& m_reports;
    QWidget* m_form = nullptr; // events come before it is made
    QLabel* m_state;
    QPushButton* m_now;
    QPushButton* m_change;
    QCheckBox* m_on;
    QLineEdit* m_folder;
    QCheckBox* m_daily;
    QCheckBox* m_weekly;
    QCheckBox* m_monthly;
    QSpinBox* m_keep;
    QLabel* m_sync;
    QLabel* m_error;
};

} // namespace rd::ui
