#pragma once

#include "core/domain/move_guard.h"

namespace rd::domain {

// One allowed move of rule book §7; `number` is its row there.
struct CaseMove {
    int number;
    CaseState from;
    CaseState to;
    std::optional<Permission> by; // whose holders may make it; unset where the program alone does
    bool byProgram; // the program makes it when its time has come
    QList<MoveGuard> guards; // all have to hold, asked in this order
};
using MoveTable = QList<CaseMove>;

// The only table of allowed moves; everything not listed is forbidden. Two rows may join the same states: then one of
// them has to let the item pass.
const MoveTable& allowedMoves();
bool canMove(CaseState from, CaseState to);

// The row by which an item in `facts.state` comes to `to`. Else the refusal of the row that came furthest: NotPermitted
// (args "permission"), that of a guard, or MoveForbidden when no row leads there.
Result<CaseMove> requireMove(const MoveTable& table, const MoveFacts& facts, CaseState to);
Result<CaseMove> requireMove(const MoveFacts& facts, CaseState to);

} // namespace rd::domain
