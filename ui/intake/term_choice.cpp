#include "ui/intake/term_choice.h"

#include <QComboBox>

namespace rd::ui {

void fillTerms(QComboBox* box, const QList<domain::Term>& terms)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const domain::Term& term : terms)
        box->addItem(term.code + u' ' + term.title, term.code);
}

QList<Toggle> togglesOfPurposes(const domain::Vocabulary& words)
{
    QList<Toggle> toggles;
    for (const domain::Term& purpose : words.purposes)
        toggles.append({purpose.code, purpose.title, purpose.code, {}});
    return toggles;
}

} // namespace rd::ui
