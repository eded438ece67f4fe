#pragma once

#include "ui/shared/page.h"

namespace rd::ui {

class AbsencePart;
struct DeskContext;

// Whoever works here says when they are away themselves; nobody else's absence stands here.
class OwnAbsencePage : public Page {
    Q_OBJECT
public:
    explicit OwnAbsencePage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;

private:
    AbsencePart* m_part;
};

} // namespace rd::ui
