#pragma once

#include "core/domain/case_file.h"

#include <QWidget>

class QLabel;

namespace rd::ui {

// The bottom line of an unlocked desk: hotline, working day, missing calendar, encryption. The frame reads it every
// half minute and after each change.
class StatusRow : public QWidget {
    Q_OBJECT
public:
    explicit StatusRow(QWidget* parent = nullptr);

    void showStatus(const domain::DeskStatus& status);
    void showProblem(const QString& words);

private:
    void showBackup(const domain::DeskStatus& status);

    QLabel* m_hotline;
    QLabel* m_day;
    QLabel* m_calendar;
    QLabel* m_register;
    QLabel* m_backup;
    QLabel* m_cipher;
};

} // namespace rd::ui
