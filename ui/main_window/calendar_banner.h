#pragma once

#include "core/domain/case_file.h"
#include "core/domain/role.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

// From 1 November until next year's notice is in force (R-DL-06): a line under the title for whoever can bring or
// confirm it, with the way there.
class CalendarBanner : public QWidget {
    Q_OBJECT
public:
    CalendarBanner(domain::Roles roles, int thisYear, QWidget* parent = nullptr);

    void showStatus(const domain::DeskStatus& status);

Q_SIGNALS:
    void wanted();

private:
    bool m_mayAct;
    int m_year; // the one that is missing
    QLabel* m_text;
    QPushButton* m_go;
};

} // namespace rd::ui
