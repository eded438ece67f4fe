#pragma once

#include "ui/shared/page.h"

class QTabWidget;

namespace rd::ui {

struct DeskContext;

// Users, the verification register, and the checks of the desk; each part only for who may use it.
class AdministrationPage : public Page {
    Q_OBJECT
public:
    explicit AdministrationPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    DeskContext& m_context;
    QTabWidget* m_tabs;
    QList<Page*> m_parts;
};

} // namespace rd::ui
