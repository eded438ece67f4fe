#pragma once

#include "ui/shared/page.h"

class QLabel;
class QPushButton;

namespace rd::ui {

struct DeskContext;

// The audit chain and the soundness of the desk, checked on demand; the log can be exported as evidence.
class ChecksPart : public Page {
    Q_OBJECT
public:
    explicit ChecksPart(DeskContext& context, QWidget* parent = nullptr);

    void forget() override;

private:
    static QString anchorText(const QString& anchor);
    void verifyAudit();
    void checkDesk();
    void exportAudit();
    void writeAudit(const QString& path);

    DeskContext& m_context;
    QLabel* m_auditAnswer;
    QLabel* m_deskAnswer;
    QLabel* m_exportAnswer;
};

} // namespace rd::ui
