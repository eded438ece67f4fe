#pragma once

#include "ui/shared/page.h"

namespace rd::ui {

// F1: the keys of the program and the order of the main job, on one page.
class HelpPage : public Page {
    Q_OBJECT
public:
    explicit HelpPage(QWidget* parent = nullptr);
};

} // namespace rd::ui
