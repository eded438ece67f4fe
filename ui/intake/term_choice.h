#pragma once

#include "core/domain/vocabulary.h"
#include "ui/intake/toggle_flow.h"

class QComboBox;

namespace rd::ui {

// "C05 …" for each term, with its code as the data; the box may be narrower than its longest title.
void fillTerms(QComboBox* box, const QList<domain::Term>& terms);
// One for each consent that can be taken back (R-CO-01).
QList<Toggle> togglesOfPurposes(const domain::Vocabulary& words);

// One for each category of data (§8).
QList<Toggle> togglesOfCategories(const domain::Vocabulary& words);

} // namespace rd::ui
