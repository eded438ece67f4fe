#pragma once

#include "core/domain/absence.h"
#include "core/domain/access_alert.h"
#include "core/domain/case_file.h"
#include "core/domain/data_class.h"
#include "core/domain/incident.h"
#include "core/domain/report_panel.h"
#include "core/domain/role.h"

#include <QString>

namespace rd::ui {

// The words of the screens for every fixed vocabulary, in the language of the program; the one place they are made. A
// value without a word does not compile.
QString wordFor(domain::RightType value);
QString wordFor(domain::Channel value);
QString wordFor(domain::RequesterType value);
QString wordFor(domain::MinorClass value);
QString wordFor(domain::Concern value);
QString wordFor(domain::AssuranceLevel value);
QString wordFor(domain::Outcome value);
QString wordFor(domain::Operation value);
QString wordFor(domain::TaskState value);
QString wordFor(domain::MatchKind value);
QString wordFor(domain::DataClass value);
QString wordFor(domain::Decision value);
QString wordFor(domain::RedactionReason value);
QString wordFor(domain::CaseState value);
QString wordFor(domain::ApproverRole value);
QString wordFor(domain::ApprovalResult value);
QString wordFor(domain::DayKind value);
QString wordFor(domain::ClockMode value);
QString wordFor(domain::AfterHours value);
QString wordFor(domain::ClockGuard value); // a sentence
QString wordFor(domain::NextStep value);
QString wordFor(domain::TodayKind value);
QString wordFor(domain::Role value);
QString wordFor(domain::AbsenceReason value);
QString wordFor(domain::AccessKind value);
QString usualText(const std::optional<double>& usual); // times a day; "–" where too few days tell
QString wordFor(domain::ReplyState value);
QString wordFor(domain::LockState value);
QString wordFor(domain::FieldKind value);
QString wordFor(domain::ComplaintState value);
QString wordFor(domain::ComplaintResult value);
QString wordFor(domain::IncidentGrade value);
QString wordFor(domain::IncidentStep value);
QString wordFor(domain::IncidentState value);
QString wordFor(domain::IncidentEffect value);
QString wordFor(domain::IncidentReceiver value);

QString
wordFor(const domain::RequestItem& item); // its right, and what it is about where that is not the rules at large
QString wordsFor(const QList<domain::RightType>& rights); // "Deletion · Marketing opt-out"
QString listed(const QStringList& words); // as the language separates them: a, b  甲、乙
QString listedFirst(const QStringList& words, qsizetype most); // … and that there are more
QString wordsFor(domain::Roles roles);
// A name as it stands in lists, with a word behind it while its owner is away.
QString withAbsence(const QString& name, bool absent);

// Words for codes that come with data; an unknown code is shown as it is, so that nothing is hidden.
QString evidenceWord(const QString& via); // phone, masked_phone, virtual_number …
QString matchRoleWord(const QString& role); // buyer, recipient, buyer+recipient …
QString importWarning(const QString& warning); // "damagedId:12" → a sentence with the row
QString receiptNameText(const domain::ReceiptName& name); // "DSR-…", "DSR-…, item 2"
QString copyProblem(const QString& problem); // "hashDiffers:data.json" → a sentence with the file
QString auditActionWord(const QString& action); // CallLogged … as the timeline says it
QString deskProblem(const QString& problem); // an answer of checkDesk

domain::SheetLanguage sheetLanguage(); // of the reports: that of the window

// Dates and times as the screens write them, in Shanghai time: 2026-12-14, 2026-12-14 (Mon), 17:30, 2026-12-14 17:30.
QString dateText(const QDate& date);
QString dateWithWeekday(const QDate& date);
// R-DL-06: the same with a word behind it where it is provisional; `date` is as one of the two above has it, or
// shorter.
QString withProvisional(const QString& date, bool provisional);
QString timeText(const QDateTime& at);
QString dateTimeText(const QDateTime& at);
QString spanWords(qint64 seconds); // how long: minutes, hours or days

} // namespace rd::ui
