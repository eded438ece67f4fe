#pragma once

#include "core/reports/figures.h"

namespace rd::reports {

// Volumes, decisions and holders of rule book §12; each definition stands in the README of this room.

// Open cases of one due date and state, with where that date stands.
struct OpenDay {
    QDate due;
    domain::DueStage stage = domain::DueStage::Ahead;
    domain::CaseState state = domain::CaseState::Received;
    qint64 cases = 0;
};
// By stage, and day by day over the calendar: each working day of it, with each state that occurs.
QList<domain::Figure> stageFigures(const QList<OpenDay>& open);
QList<domain::Figure> dueDayFigures(const QList<OpenDay>& open, const QDate& from, const QDate& to);

// Open and overdue, received and answered in time, agent by agent.
struct Workload {
    QList<domain::Tally> open; // overdue of open
    QList<domain::Tally> received;
    QList<domain::Tally> onTime;
};
QList<domain::Figure> workloadFigures(const Workload& work);

QList<domain::Figure> groundFigures(const QList<domain::Tally>& grounds); // confirmed of all
// The first is the whole: refused of decided. By ground: those on it, of all that are decided.
QList<domain::Figure> refusalFigures(const QList<domain::Tally>& refusals);

struct Complaints {
    domain::Tally perReply; // received, and the answers that left
    domain::Tally upheld; // of those decided
    domain::Tally onTime;
    domain::Tally overturned; // refusals reversed, of those complained about
};
QList<domain::Figure> complaintFigures(const Complaints& complaints);

// What one holder made of what was sent.
struct HolderWork {
    QString holder;
    qint64 sent = 0;
    qint64 inTerm = 0;
    qint64 waiting = 0;
    qint64 proofMissing = 0;
};
QList<domain::Figure> holderFigures(const QList<HolderWork>& holders, const QList<domain::Spell>& answers,
                                    const WorkingDays& calendar);

struct OptOuts {
    qint64 confirmed = 0;
    qint64 unconfirmed = 0;
    qint64 milliseconds = 0;
};
QList<domain::Figure> optOutFigures(const OptOuts& optOuts);

} // namespace rd::reports
