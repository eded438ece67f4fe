#include "ui/cases/reason_line.h"

#include "ui/shared/error_text.h"
#include "ui/shared/page.h"
#include "ui/shared/plain_text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

namespace rd::ui {

using namespace Qt::StringLiterals;

ReasonLine::ReasonLine(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_question(plainLabel({}, this))
    , m_reason(new QLineEdit(this))
    , m_do(primaryButton({}, name + u"Do"_s, this))
    , m_error(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
{
    setObjectName(name);
    m_reason->setObjectName(name + u"Reason"_s);
    m_question->setBuddy(m_reason);
    QPushButton* leave = linkButton(tr("Leave it"), name + u"Leave"_s, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Small);
    row->addWidget(m_question);
    row->addWidget(m_reason, 1);
    row->addWidget(m_do);
    row->addWidget(leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    column->addLayout(row);
    column->addWidget(m_error);
    m_error->setObjectName(name + u"Error"_s);
    hide();
    connect(m_do, &QPushButton::clicked, this, &ReasonLine::carryOut);
    connect(m_reason, &QLineEdit::returnPressed, this, &ReasonLine::carryOut);
    connect(m_reason, &QLineEdit::textEdited, m_error, &QLabel::hide);
    connect(leave, &QPushButton::clicked, this, &ReasonLine::dismiss);
}

void ReasonLine::ask(const QString& question, const QString& buttonText, Action action)
{
    m_question->setText(question);
    m_do->setText(buttonText);
    m_reason->clear();
    m_reason->setAccessibleName(question);
    m_error->hide();
    m_action = std::move(action);
    QWidget* focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus))
        m_askedFrom = focus;
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonLine::dismiss()
{
    m_action = {};
    m_reason->clear();
    const QWidget* focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus) && m_askedFrom && m_askedFrom->isVisible() && m_askedFrom->isEnabled())
        m_askedFrom->setFocus(Qt::OtherFocusReason);
    hide();
}

void ReasonLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    takeColour();
}

void ReasonLine::hideEvent(QHideEvent* event)
{
    giveColourBack();
    QWidget::hideEvent(event);
}

void ReasonLine::takeColour()
{
    const QWidget* page = parentWidget();
    while (page && !qobject_cast<const Page*>(page))
        page = page->parentWidget();
    if (!page)
        return;
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (button == m_do || !button->isVisible() || button->property("kind").toString() != "primary"_L1)
            continue;
        setEmphasis(button, Emphasis::Plain);
        m_paled.append(button);
    }
}

void ReasonLine::giveColourBack()
{
    for (const QPointer<QPushButton>& button : std::exchange(m_paled, {})) {
        if (button)
            setEmphasis(button, Emphasis::Primary);
    }
}

void ReasonLine::carryOut()
{
    if (!m_action)
        return;
    giveColourBack(); // what is next is said anew by whoever shows what has been done
    const Result<void> done = m_action(m_reason->text());
    if (done)
        return dismiss();
    takeColour();
    m_error->setText(errorText(done.error()));
    m_error->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void layOutAsStrip(QWidget* strip, QLabel* sentence, QPushButton* button, ReasonLine* reason)
{
    auto* column = new QVBoxLayout(strip);
    column->setContentsMargins(theme::Medium, theme::Tiny, theme::Tiny, theme::Tiny);
    column->setSpacing(theme::Tiny);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Medium);
    row->addWidget(sentence, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(reason);
}

} // namespace rd::ui
