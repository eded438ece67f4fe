#pragma once

#include "ui/shared/page.h"

class QLabel;
class QPushButton;

namespace rd::ui {

struct DeskContext;

// Loads what the blind check compares with: exports of members and orders.
class RegisterPart : public Page {
    Q_OBJECT
public:
    explicit RegisterPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    void load(const QStringList& paths);

    DeskContext& m_context;
    QLabel* m_count;
    QPushButton* m_choose;
};

} // namespace rd::ui
