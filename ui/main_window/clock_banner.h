#pragma once

#include "core/domain/case_file.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

struct DeskContext;

// While this PC's clock may stand ahead (security.md R11): a line under the title that asks whoever logs calls, with
// the answer beside it. Until it is answered the desk goes on as before.
class ClockBanner : public QWidget {
    Q_OBJECT
public:
    explicit ClockBanner(DeskContext& context, QWidget* parent = nullptr);

    void showStatus(const domain::DeskStatus& status);

Q_SIGNALS:
    void confirmed(); // the desk goes by the PC's clock again

private:
    void confirm();

    DeskContext& m_context;
    QLabel* m_text;
    QPushButton* m_yes;
};

} // namespace rd::ui
