#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/page.h"

class QLabel;
class QLayout;
class QVBoxLayout;

namespace rd::ui {

struct DeskContext;
class AccessAlertCard;
class ReminderCard;

// How Today calls the person of a request by the masked name.
QString subjectWords(const QString& masked);

// Takes every line away at once; what answered a click on one goes later.
void clearLayout(QLayout* layout);

// What to do next, in order; each line is one sentence with one button (screens.md §2).
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    void showLines(const domain::Today& today);
    QWidget* makeGroup(domain::TodayKind kind, const QList<domain::TodayLine>& lines);
    QWidget* makeLine(const domain::TodayLine& line);
    QWidget* makeEmptyState();
    QWidget* makeWorkload(const QList<domain::WorkloadRow>& rows);
    void act(const domain::TodayLine& line);

    DeskContext& m_context;
    QLabel* m_title;
    QLabel* m_figures;
    ReminderCard* m_reminders;
    AccessAlertCard* m_accesses;
    QVBoxLayout* m_groups;
};

} // namespace rd::ui
