#pragma once

#include <QLabel>

namespace rd::ui {

// Stands under a list that holds the first rows of more, and says so; else it takes no room.
class MoreLine : public QLabel {
    Q_OBJECT
public:
    explicit MoreLine(QWidget* parent = nullptr);
    void present(bool more, qsizetype shown);
};

} // namespace rd::ui
