#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rd::ui {

class ReasonLine;

// A child asked on its own (rule book §2, CHILD_SELF): until when the guardian is to be called, and the button to say
// that it was. Only there while that is so.
class GuardianLine : public QFrame {
    Q_OBJECT
public:
    explicit GuardianLine(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

private:
    void ask();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QLabel* m_sentence;
    QPushButton* m_reached;
    ReasonLine* m_words;
};

} // namespace rd::ui
