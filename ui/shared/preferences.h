#pragma once

#include "core/base/result.h"
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

// What the program writes by itself while it runs. It belongs to this workstation, not to the desk: the folder is a
// path here, and that it is one's own is known of the account at this PC alone.
struct ReportPlan {
    QString folder;
    bool on = false;
    bool daily = true;
    bool weekly = true;
    int keep = 30; // of each kind, the newest; 0 = all
    QDate lastDaily; // the day of the sheet that was written last, none for none
    QDate lastWeekly; // the Monday of the week
};
ReportPlan reportPlanOf(const QString& deskPath);
// FileNotWritten, DiskFull: then nothing is remembered.
Result<void> rememberReportPlan(const QString& deskPath, const ReportPlan& plan);
// Another desk than this one has its reports written into the folder: their names would be the same.
bool isReportFolderOfAnother(const QString& folder, const QString& deskPath);

// Column widths and order of the table `name`, as QHeaderView saves them.
QByteArray columnsOf(const QString& name);
void rememberColumnsOf(const QString& name, const QByteArray& state);

} // namespace rd::ui
