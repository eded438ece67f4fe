#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/ids.h"
#include "core/security/audit_chain.h"

#include <optional>
#include <QJsonObject>
#include <QList>

namespace rd::storage {

// An entry that many cases share: one signature for some hundred of them where each would have had its own (R-DL-06).
// Every case has a line in it, with what an entry of its own would say. A line is sealed with the key of its case, so
// that it is as unreadable after an erasure as an entry is (R-AU-01, R-RE-01); in front stand the case and its line
// before, which need no key. The newest is named by the row of the case ("shared_entry").

inline const QString sharedKind = QStringLiteral("cases"); // object of such an entry
inline bool isShared(const security::ChainedEntry& entry)
{
    return entry.objectKind == sharedKind;
}

// What the event of a line tells. Packed by whoever notes it, for of many cases it is the same.
QByteArray packedDetail(const QJsonObject& detail);

// What a case has to say in a change of many cases.
struct NewLine {
    QString action;
    domain::CaseId caseId;
    QByteArray detail; // packed
    qint64 before = 0; // the shared entry that the row of the case named until now, 0 for none
    QByteArray dates; // how those in its row moved (packedDates)
};
// `touched`: kind, id and hash of the other rows, packed as in an entry of its own.
QByteArray sealedLine(const Secret& key, const NewLine& line, qint64 sequence, const QByteArray& touched);

// Lines on their way into the `touched` of an entry.
class SharedLines {
public:
    void add(const NewLine& line, const QByteArray& sealed);
    int count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    QByteArray take(); // and begins anew

private:
    QByteArray m_packed;
    int m_count = 0;
};

struct SharedLine {
    QString caseId;
    qint64 before = 0; // sequence of the shared entry with the case's line before, 0 for none
    QByteArray sealed;
};
// The lines of a shared entry in the order they were added; nothing when they are not what was packed.
std::optional<QList<SharedLine>> linesOf(const security::ChainedEntry& entry);
struct LineText {
    QJsonObject detail;
    QByteArray touched;
    QByteArray dates; // empty in lines of before, whose `touched` has the row of the case
};
// Nothing when the line does not open with the key.
std::optional<LineText> openedLine(const Secret& key, qint64 sequence, const SharedLine& line);

} // namespace rd::storage
