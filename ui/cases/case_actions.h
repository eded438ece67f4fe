#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QPushButton;

namespace rd::ui {

// What can be done with the request as a whole: close it, or let it take a turn (rule book §7). A button that this
// viewer or this state has no use for is not drawn.
class CaseActions : public QWidget {
    Q_OBJECT
public:
    explicit CaseActions(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

Q_SIGNALS:
    void fileWanted(); // the whole file, to look at and to take along

private:
    void closeCase();

    DeskContext& m_context;
    domain::CaseFile m_file;
    QPushButton* m_close;
    QPushButton* m_addItem;
    QPushButton* m_merge;
    QPushButton* m_withdraw;
    QPushButton* m_reopen;
    QPushButton* m_handOver;
    QPushButton* m_complain;
    QPushButton* m_caseFile;
};

} // namespace rd::ui
