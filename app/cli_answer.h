#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace rd::cli {

// The exit status of the program, as scripts read it.
enum class ExitStatus { Done = 0, Refused = 1, WrongUsage = 2, Alarm = 3, FileFailed = 4 };

enum class Language { English, Chinese };

// What a command answers: the fields of --json, and the same for people in lines. The status is other than Done when
// the command itself worked and what it found is bad (audit verify, desk check, copy verify).
struct Answer {
    QJsonObject fields;
    QStringList lines;
    ExitStatus status = ExitStatus::Done;
};

// Rows under their headings, each column as wide as its widest cell; Chinese characters count as two.
QStringList tableLines(const QStringList& headings, const QList<QStringList>& rows);

// Below a table that holds the first rows of more.
QStringList moreLines(bool more);

// An instant in Shanghai time with its offset, a date as YYYY-MM-DD; null when there is none.
QJsonValue instantField(const QDateTime& at);
QJsonValue dateField(const QDate& date);

} // namespace rd::cli
