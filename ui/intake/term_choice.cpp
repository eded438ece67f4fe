#include "ui/intake/term_choice.h"

#include <QComboBox>

namespace rd::ui {

void fillTerms(QComboBox* box, const QList<domain::Term>& terms)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const domain::Term& term : terms)
        box->addItem(term.code + u' ' + term.title, term.code);
}

namespace {

QList<Toggle> togglesOf(const QList<domain::Term>& terms)
{
    QList<Toggle> toggles;
    for (const domain::Term& term : terms)
        toggles.append({term.code, term.title, term.code, {}});
    return toggles;
}

} // namespace

QList<Toggle> togglesOfPurposes(const domain::Vocabulary& words)
{
    return togglesOf(words.purposes);
}

QList<Toggle> togglesOfCategories(const domain::Vocabulary& words)
{
    return togglesOf(words.categories);
}

} // namespace rd::ui
