#pragma once

#include "core/domain/case_file.h"

#include <QWidget>

namespace rd::ui {

// One tab of the case page. present() is called with the newest state of the case when the tab is in front and after
// each change; what the user is typing stays.
class CaseTabPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void present(const domain::CaseFile& file) = 0;
    // Another case comes to the page, or the desk is locked: everything personal and everything half typed goes.
    virtual void clear() = 0;
    // What is typed is put away before the user leaves.
    virtual void keep() { }
};

} // namespace rd::ui
