#pragma once

#include "core/domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace rd::domain {

// Partly: something is still missing, and the case goes on waiting.
enum class MaterialExtent { Complete, Partly };
QString codeOf(MaterialExtent extent); // COMPLETE PARTLY

// Material that came for a case, with the time it came and not that of its logging (rule book §7 move 7).
struct MaterialArrival {
    MaterialId id;
    CaseId caseId;
    QDateTime cameAt;
    MaterialExtent extent = MaterialExtent::Complete;
    QString note;
    UserId by;
    QDateTime loggedAt;
};

// How a case has waited for material (§5.2): what was asked for, what came, and until when more is taken.
struct CaseWaiting {
    QList<QDateTime> asked; // when each T02 left, oldest first
    QString missing; // what the last one asked for, in its own words
    QDateTime refusedAt; // when T03 left, the last one that did not come back; invalid when none did
    QDate until; // the last day on which material opens the second clock; invalid before T03
    QList<MaterialArrival> arrivals; // by the time they came
    bool waits = false; // an item waits for material now
};

} // namespace rd::domain
