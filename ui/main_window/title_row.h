#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace rd::ui {

struct DeskContext;

enum class IntakeButton { Shown, Hidden };

// The top line: whose desk this is, the call button, the search field, the user's own menu.
class TitleRow : public QWidget {
    Q_OBJECT
public:
    TitleRow(const DeskContext& context, IntakeButton intakeButton, QWidget* parent = nullptr);

    QLineEdit* search() const { return m_search; }
    QToolButton* userButton() const { return m_user; }

Q_SIGNALS:
    void intakeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcons();

    QLineEdit* m_search;
    QToolButton* m_user;
};

} // namespace rd::ui
