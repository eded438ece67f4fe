#pragma once

#include "core/domain/vocabulary.h"

#include <QWidget>

class QLabel;

namespace rd::ui {

// One item of the call and the level it needs before anything is done.
struct NeededLevel {
    domain::RightType right = domain::RightType::Access;
    domain::AssuranceLevel level = domain::AssuranceLevel::L0;
};

// What to say, in the order of the talk (R-RT-01, R-RT-09), and what can be done in this call already.
class ScriptPanel : public QWidget {
    Q_OBJECT
public:
    explicit ScriptPanel(const domain::Vocabulary& words, QWidget* parent = nullptr);

    void present(const QList<NeededLevel>& items, const QDate& due);

private:
    const domain::Vocabulary& m_words;
    QWidget* m_itemsLine;
    QLabel* m_itemsHeading;
    QLabel* m_itemQuestions;
    QLabel* m_possible;
    QLabel* m_waiting;
    QLabel* m_closing;
};

} // namespace rd::ui
