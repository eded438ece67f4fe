#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

class QWidget;

namespace rd::ui {

// The dialogs by which a complaint is logged and goes its way (rule book 3.12, §7 "Complaint"). Each belongs to
// `parent` and is open when the function returns; `file` is the case complained of for the first, the complaint's own
// for the others.
void askToLogComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToLinkComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToNoteNoRequest(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToAssignComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToReportFindings(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToDecideComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToFlagLitigation(DeskContext& context, QWidget* parent, const domain::CaseFile& file);
void askToLiftLitigation(DeskContext& context, QWidget* parent, const domain::CaseFile& file);

} // namespace rd::ui
