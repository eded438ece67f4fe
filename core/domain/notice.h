#pragma once

#include "core/domain/deadline.h"
#include "core/domain/ids.h"

namespace rd::domain {

using NoticeId = Id<struct NoticeTag>;

// A notice counts only once a second person has confirmed it (R-DL-06); an amended year keeps its older versions.
enum class NoticeState { Waiting, InForce, Replaced, Discarded };
QString codeOf(NoticeState state); // WAITING IN_FORCE REPLACED DISCARDED
std::optional<NoticeState> parseNoticeState(const QString& code);

// A day the notice names: off, or a weekend day worked in exchange.
struct RuledDay {
    QDate date;
    bool isOff = true;
    QString name; // 春节

    friend bool operator==(const RuledDay&, const RuledDay&) = default;
};

// One version of a year's notice with who brought it and who confirmed it.
struct NoticeVersion {
    NoticeId id;
    int year = 0;
    NoticeState state = NoticeState::Waiting;
    QString source; // paper number or address, or the file it was read from
    QString sha256; // of the bytes it was read from, hex
    QList<RuledDay> days;
    UserId proposedBy; // empty for those shipped with the program
    QString proposedByName;
    QDateTime proposedAt;
    UserId decidedBy;
    QString decidedByName;
    QDateTime decidedAt; // confirmed or discarded; for those shipped, when the desk was made
};

// What a notice does to one open case. Where items have clocks of their own (R-DL-11) the dates are those of the item
// whose move matters most, the earliest date that comes earlier: it may stand behind the one the case shows.
struct DeadlineChange {
    CaseId caseId;
    QString number;
    Deadline before;
    Deadline after;
    int tasks = 0; // open tasks whose term moves too
    int item = 0; // position of the item; 0: what the case shows moves so

    bool isEarlier() const { return after.due < before.due; }
    bool isMoved() const { return after.due != before.due; }
};

// The waiting notice and every open case whose dates it changes, earlier ones first, then by due date.
struct NoticeImpact {
    NoticeVersion notice;
    QList<DeadlineChange> changes;
    int earlier = 0;
};

} // namespace rd::domain
