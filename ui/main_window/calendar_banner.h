#pragma once

#include "core/domain/case_file.h"
#include "core/domain/role.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

// While a notice is missing or waits for its second person (R-DL-06): a line under the title for whoever can bring or
// confirm it, with the way there.
class CalendarBanner : public QWidget {
    Q_OBJECT
public:
    explicit CalendarBanner(domain::Roles roles, QWidget* parent = nullptr);

    void showStatus(const domain::DeskStatus& status);

Q_SIGNALS:
    void wanted();

private:
    bool m_mayImport;
    bool m_mayAct;
    QLabel* m_text;
    QPushButton* m_go;
};

} // namespace rd::ui
