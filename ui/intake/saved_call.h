#pragma once

#include "core/domain/case.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

class Chip;

// What stands on the page once a call is logged: the number and the date to say aloud, and where to go on.
class SavedCall : public QWidget {
    Q_OBJECT
public:
    explicit SavedCall(QWidget* parent = nullptr);

    void present(const domain::Case& logged);

Q_SIGNALS:
    void verifyWanted();
    void caseWanted();
    void receiptWanted();
    void nextCallWanted();

private:
    QLabel* m_number;
    QLabel* m_sentence;
    QLabel* m_rest;
    QPushButton* m_verify;
};

} // namespace rd::ui
