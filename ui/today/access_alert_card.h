#pragma once

#include "core/desk/audit/list_access_alerts.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace rd::ui {

struct DeskContext;

// Days on which somebody went over their limit (security.md §5.1), for whoever looks into them; not there when there
// is none.
class AccessAlertCard : public QFrame {
    Q_OBJECT
public:
    explicit AccessAlertCard(DeskContext& context, QWidget* parent = nullptr);

    void refresh();
    void forget();

private:
    void present(const QList<desk::AccessAlertRow>& alerts);
    void clear();
    void open();

    DeskContext& m_context;
    int m_asked = 0; // how often; only the last answer is shown
    QLabel* m_count;
    QVBoxLayout* m_lines;
};

} // namespace rd::ui
