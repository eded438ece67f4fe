#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rd::ui {

// What the request waits for, since when and until when, and the button for what came (rule book §5.2, §7 moves 7 and
// 20). After complete material: by which clock it is due. Only there where there is something to say.
class WaitingLine : public QFrame {
    Q_OBJECT
public:
    explicit WaitingLine(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

private:
    void logMaterial();

    DeskContext& m_context;
    domain::CaseFile m_file;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_came;
    QPushButton* m_followUp; // of an abandoned request
};

} // namespace rd::ui
