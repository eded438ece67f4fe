#include "ui/intake/script_panel.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString questionsOf(const domain::Vocabulary& words, domain::RightType right)
{
    for (const domain::RightTerm& term : words.rights) {
        if (term.right != right || term.questions.isEmpty())
            continue;
        QString text = wordFor(right);
        for (const QString& question : term.questions)
            text += u"\n· "_s + question;
        return text;
    }
    return {};
}

} // namespace

ScriptPanel::ScriptPanel(const domain::Vocabulary& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_itemsLine(horizontalLine(this))
    , m_itemsHeading(styledLabel(tr("Ask for these items"), TextStyle::Strong, Colour::Text, this))
    , m_itemQuestions(plainLabel({}, this, LineWrap::Words))
    , m_possible(styledLabel({}, TextStyle::Body, Colour::Ok, this, LineWrap::Words))
    , m_waiting(styledLabel({}, TextStyle::Body, Colour::Soon, this, LineWrap::Words))
    , m_closing(plainLabel({}, this, LineWrap::Words))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(headingLabel(tr("What to say"), this));
    column->addWidget(mutedLabel(words.recordingNotice, this, LineWrap::Words));
    for (qsizetype i = 0; i < words.commonQuestions.size(); ++i)
        column->addWidget(
            plainLabel(QString::number(i + 1) + u"  "_s + words.commonQuestions.at(i), this, LineWrap::Words));
    column->addWidget(m_itemsLine);
    column->addWidget(m_itemsHeading);
    column->addWidget(m_itemQuestions);
    column->addWidget(m_possible);
    column->addWidget(m_waiting);
    column->addWidget(horizontalLine(this));
    column->addWidget(m_closing);
    column->addStretch();
    present({}, {});
}

void ScriptPanel::present(const QList<NeededLevel>& items, const QDate& due)
{
    QStringList questions;
    QStringList possible;
    QStringList waiting;
    for (const NeededLevel& item : items) {
        if (const QString asked = questionsOf(m_words, item.right); !asked.isEmpty())
            questions.append(asked);
        if (item.level == domain::AssuranceLevel::L0)
            possible.append(wordFor(item.right));
        else
            waiting.append(tr("%1 → %2").arg(wordFor(item.right), codeOf(item.level)));
    }
    m_itemsLine->setVisible(!items.isEmpty());
    m_itemsHeading->setVisible(!questions.isEmpty());
    m_itemQuestions->setVisible(!questions.isEmpty());
    m_itemQuestions->setText(questions.join(u'\n'));
    m_possible->setVisible(!possible.isEmpty());
    m_possible->setText(tr("Possible now, without verification: %1").arg(possible.join(u" · "_s)));
    m_waiting->setVisible(!waiting.isEmpty());
    m_waiting->setText(tr("Needs verification: %1").arg(waiting.join(u" · "_s)));
    m_closing->setVisible(due.isValid());
    m_closing->setText(tr("Close with: \"Your request is registered. We will answer you by %1 at the latest.\"")
                           .arg(dateWithWeekday(due)));
}

} // namespace rd::ui
