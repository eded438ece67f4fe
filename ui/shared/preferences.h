#pragma once

#include "ui/shared/theme.h"

#include <optional>
#include <QByteArray>
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

// Column widths and order of the table `name`, as QHeaderView saves them.
QByteArray columnsOf(const QString& name);
void rememberColumnsOf(const QString& name, const QByteArray& state);

} // namespace rd::ui
