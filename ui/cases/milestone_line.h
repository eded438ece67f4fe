#pragma once

#include "core/domain/case.h"
#include "core/domain/complaint.h"

#include <QWidget>

namespace rd::ui {

struct Milestone {
    QString title;
    QDate date;
    bool reached = false;
};

// The milestones of a case from its first day to the due date, in order of date.
QList<Milestone> milestonesOf(const domain::Case& theCase);
QList<Milestone> milestonesOf(const domain::Case& theCase, const domain::Complaint& complaint);

// A line with the milestones as dots, filled once reached, and today's mark between them.
class MilestoneLine : public QWidget {
    Q_OBJECT
public:
    explicit MilestoneLine(QWidget* parent = nullptr);

    void present(const domain::Case& theCase, const std::optional<domain::Complaint>& complaint, const QDate& today);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double todayPlace() const; // in steps between the dots, 0 = the first

    QList<Milestone> m_milestones;
    QDate m_today;
};

} // namespace rd::ui
