#pragma once

#include "ui/shared/page.h"

class QLabel;
class QPushButton;

namespace rd::ui {

struct DeskContext;

// How old the last verified backup is, and the making of another one (security.md D12).
class BackupPart : public Page {
    Q_OBJECT
public:
    explicit BackupPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    void choose();
    void make(const QString& folder);

    DeskContext& m_context;
    QLabel* m_age;
    QLabel* m_answer;
    QPushButton* m_make;
};

} // namespace rd::ui
