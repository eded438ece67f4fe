#pragma once

#include <QWidget>

namespace rd::ui {

// A page of the main window. refresh() is called when it comes to front and after changes; Ctrl+Enter calls save().
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void refresh() { }
    virtual void save() { }
    // Drops everything personal from the widgets before the desk is locked; unsaved work has been kept as drafts.
    virtual void forget() { }
};

} // namespace rd::ui
