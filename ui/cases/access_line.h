#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rd::ui {

class ReasonLine;

// How the access to a minor's data of this request stands, in one sentence, and the button to ask for it (R-CH-02).
// Only there where something is shown as "*" or was opened: everywhere in a minor's own request, on the data's page in
// anybody else's, until their copy is built.
class AccessLine : public QFrame {
    Q_OBJECT
public:
    explicit AccessLine(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file, CaseTab tab);
    void clear();

private:
    void ask();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QLabel* m_sentence;
    QPushButton* m_request;
    ReasonLine* m_reason;
};

} // namespace rd::ui
