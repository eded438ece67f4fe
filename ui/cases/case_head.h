#pragma once

#include "core/domain/case_file.h"
#include "core/domain/user.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

class Chip;
class MilestoneLine;

// The top of the case page: who, what, until when, how far, and the one thing to do next.
class CaseHead : public QWidget {
    Q_OBJECT
public:
    explicit CaseHead(QWidget* parent = nullptr);

    void present(const domain::CaseFile& file, const QDate& today, const domain::User& viewer);
    void clear();
    // A page that does the next step itself has the button for it; beside the work on another one it only offers a way.
    enum class StepButton { Primary, Plain, Hidden };
    void offerStep(StepButton how);

Q_SIGNALS:
    void stepWanted(rd::domain::NextStep step);
    void whyWanted(); // why the request is due when it is

private:
    QLabel* m_number;
    QLabel* m_rights;
    QLabel* m_person;
    Chip* m_minor;
    Chip* m_state;
    Chip* m_due;
    QPushButton* m_why;
    MilestoneLine* m_milestones;
    QLabel* m_next;
    QPushButton* m_go;
    domain::NextStep m_step = domain::NextStep::Nothing;
    bool m_offers = false; // the step leads somewhere and is this viewer's
};

} // namespace rd::ui
