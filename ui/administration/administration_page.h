#pragma once

#include "ui/shared/page.h"

class QTabWidget;

namespace rd::ui {

class CalendarPart;
struct DeskContext;

// Users, the verification register, the holidays, who is away, what the rates should reach, records to erase, holds,
// the mail server, and the checks of the desk; each part only for who may use it.
class AdministrationPage : public Page {
    Q_OBJECT
public:
    explicit AdministrationPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;
    void showCalendar(); // brings the holidays to front, where the role has them

private:
    void addParts(DeskContext& context);
    void addPart(Page* part, const QString& title);
    void addAccesses(DeskContext& context);

    DeskContext& m_context;
    QTabWidget* m_tabs;
    QList<Page*> m_parts;
    CalendarPart* m_calendar = nullptr;
};

} // namespace rd::ui
