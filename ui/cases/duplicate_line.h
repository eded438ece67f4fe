#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rd::ui {

// One line under the head of a request: the requester has asked for the same before, or again (rule book §7
// "Duplicates"). It warns, offers to merge or to answer by reference, and never turns anybody away.
class DuplicateLine : public QFrame {
    Q_OBJECT
public:
    explicit DuplicateLine(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

private:
    DeskContext& m_context;
    domain::CaseFile m_file;
    domain::LikeCase m_shown;
    QLabel* m_sentence;
    QPushButton* m_open;
    QPushButton* m_merge;
    QPushButton* m_refer;
};

} // namespace rd::ui
