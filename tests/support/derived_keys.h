#pragma once

#include <QDir>

namespace rd::test {

// Whoever links this, or has it loaded first (LD_PRELOAD), derives each key from a password once: the next time the
// same password meets the same salt at the same cost, the key is read from the folder. Argon2 at the lowest cost a desk
// takes is 0.1 s, a third of the work of the tests. The keys are of invented people and protect nothing; what derives
// them is tested in unit/security. The folder is RIGHTSDESK_TEST_DESKS unless it is named here.
void keepDerivedKeys(const QDir& folder);
// From here on every key is derived and none kept: where each write of the program counts.
void deriveEachKey();

} // namespace rd::test
