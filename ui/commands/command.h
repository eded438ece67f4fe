#pragma once

#include <functional>
#include <QKeySequence>
#include <QString>

namespace rd::ui {

// An action of the program under its own name; the palette offers every one, some have a key.
struct Command {
    QString name; // for tests: "logCall"
    QString title;
    QKeySequence key;
    std::function<void()> run;
};

// Whether typed text means this title: part of it, or the beginning of its pinyin initials anywhere in it.
bool fits(const Command& command, const QString& typed);

} // namespace rd::ui
