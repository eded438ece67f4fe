#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "ui/shared/theme.h"

#include <optional>
#include <QByteArray>
#include <QDate>
#include <QString>

namespace rd::ui {

// What this workstation remembers between two starts; nothing personal but the last user name.
struct Preferences {
    QString deskPath;
    QString userName;
    QString language; // zh_CN, en; empty = the default language
    std::optional<Scheme> scheme; // none = as the system has it
};

// A missing or unreadable file reads as no preferences; a failed write is no reason to disturb anybody's work.
Preferences readPreferences();
void writePreferences(const Preferences& preferences);

// What the program writes by itself while it runs. It belongs to one user of the desk at this workstation: the folder
// is a path here, that it is one's own is known of the account at this PC alone, and what is written leaves the desk
// under the user's name. Several users may share the PC and its account.
struct ReportPlan {
    QString folder;
    bool on = false;
    bool daily = true;
    bool weekly = true;
    bool monthly = false; // nor in a plan of a version that did not know it
    int keep = 30; // of each kind, the newest; 0 = all
    QDate lastDaily; // the day of the sheet that was written last, none for none
    QDate lastWeekly; // the Monday of the week
    QDate lastMonthly; // the first day of the month
};
struct PlanOwner {
    QString deskPath;
    domain::UserId user;
};
ReportPlan reportPlanOf(const PlanOwner& owner);
// FileNotWritten, DiskFull: then nothing is remembered.
Result<void> rememberReportPlan(const PlanOwner& owner, const ReportPlan& plan);
// Somebody else has reports of the same desk written by this PC.
bool hasColleaguesReportPlan(const PlanOwner& owner);
// Another desk than this one, or a colleague, has reports written into the folder: their names would be the same.
bool isReportFolderOfAnother(const QString& folder, const PlanOwner& owner);

// Column widths and order of the table `name`, as QHeaderView saves them.
QByteArray columnsOf(const QString& name);
void rememberColumnsOf(const QString& name, const QByteArray& state);

} // namespace rd::ui
