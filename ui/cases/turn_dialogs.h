#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

class QWidget;

namespace rd::ui {

// The dialogs by which a case on file takes a turn (rule book §7 moves 17 to 19, R-DL-11, 3.8). Each belongs to
// `parent` and is open when the function returns.
void askToAddItem(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToMerge(DeskContext& context, QWidget* parent, const domain::CaseFile& file, const QString& into = {});
void askToRefer(DeskContext& context, QWidget* parent, const domain::CaseFile& file, const domain::LikeCase& earlier);
void askToWithdraw(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToReopen(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
// Asks for one more hand-over of the delivered copy, or notes it once it is approved.
void askToHandOver(DeskContext& context, QWidget* parent, const domain::CaseFile& file);

// Which of them this viewer can use now.
struct OpenTurns {
    bool addItem = false;
    bool merge = false;
    bool withdraw = false;
    bool reopen = false;
    bool handOver = false;
};
OpenTurns openTurns(const DeskContext& context, const domain::CaseFile& file);

} // namespace rd::ui
