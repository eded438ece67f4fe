#pragma once

#include "core/domain/case_file.h"

#include <QWidget>

class QLabel;

namespace rd::desk {
class Desk;
}

namespace rd::ui {

// The bottom line of an unlocked desk: hotline, working day, missing calendar, encryption. refresh() reads it anew; the
// frame calls it every half minute.
class StatusRow : public QWidget {
    Q_OBJECT
public:
    explicit StatusRow(const desk::Desk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void statusRead(const rd::domain::DeskStatus& status);

private:
    const desk::Desk& m_desk;
    QLabel* m_hotline;
    QLabel* m_day;
    QLabel* m_calendar;
    QLabel* m_register;
    QLabel* m_cipher;
};

} // namespace rd::ui
