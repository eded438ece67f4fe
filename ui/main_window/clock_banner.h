#pragma once

#include "core/domain/case_file.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

struct DeskContext;

// While something is wrong with this PC's clock (security.md R11): one line under the title that says what, with what
// a supervisor can do about it beside it. The clock may stand ahead: it is confirmed, and until then an agent enters
// times by hand (the intake page says so). What was received by a clock that stood ahead is set right.
class ClockBanner : public QWidget {
    Q_OBJECT
public:
    explicit ClockBanner(DeskContext& context, QWidget* parent = nullptr);

    void showStatus(const domain::DeskStatus& status);

Q_SIGNALS:
    void confirmed(); // the desk goes by the PC's clock again

private:
    enum class Act { None, Confirm, SetRight };

    void say(const QString& text, Act act, const QString& button = {});
    void sayForward(qint64 seconds);
    void sayAhead(qint64 seconds);
    void sayBehind(const domain::DeskStatus& status);
    void act();
    void confirm();

    DeskContext& m_context;
    QLabel* m_text;
    QPushButton* m_button;
    Act m_act = Act::None;
    QList<domain::ReceiptName> m_ahead; // received by a clock that stood ahead
};

} // namespace rd::ui
