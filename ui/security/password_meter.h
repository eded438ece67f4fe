#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace rd::ui {

// Says while typing how hard a password is to guess. A hint only; what is accepted is decided where the desk is made.
class PasswordMeter : public QWidget {
    Q_OBJECT
public:
    explicit PasswordMeter(QWidget* parent = nullptr);

    void rate(const QString& password, const QString& userName);

private:
    QProgressBar* m_bar;
    QLabel* m_words;
};

} // namespace rd::ui
