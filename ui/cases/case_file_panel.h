#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QLabel;

namespace rd::ui {

class PaperPane;

// The whole file of a request (卷宗) as it will be printed, taken along as PDF or printed.
class CaseFilePanel : public QWidget {
    Q_OBJECT
public:
    explicit CaseFilePanel(DeskContext& context, QWidget* parent = nullptr);

    static bool mayOpen(const DeskContext& context);
    void open(const domain::CaseFile& file);
    // The case has changed: what may be read of a minor may have too (R-CH-02), and the pages are made anew.
    void follow(const domain::CaseFile& file);
    void clear();

Q_SIGNALS:
    void closed();

private:
    DeskContext& m_context;
    QLabel* m_title;
    PaperPane* m_pane;
    QString m_access; // of the pages in the pane
};

} // namespace rd::ui
