#include "ui/verification/reason_card.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

ReasonCard::ReasonCard(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_sentence(plainLabel({}, nullptr, LineWrap::Words))
    , m_button(plainButton({}, name))
    , m_reason(new ReasonLine(name + u"Reason"_s))
{
    setObjectName(u"card"_s);
    m_sentence->setObjectName(name + u"Sentence"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Small, theme::Small);
    column->setSpacing(theme::Tiny);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Medium);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_reason);
    connect(m_button, &QPushButton::clicked, this,
            [this] { m_reason->ask(m_offer.question, m_offer.confirm, m_offer.action); });
}

void ReasonCard::present(const QString& sentence, const Offer& offer)
{
    m_offer = offer;
    m_sentence->setText(sentence);
    m_button->setText(offer.button);
    if (m_button->hasFocus() && !offer.action)
        focusPreviousChild(); // a button that goes would give the keys to the head of the window
    m_button->setVisible(static_cast<bool>(offer.action));
    m_button->setEnabled(offer.ready);
}

void ReasonCard::dismiss()
{
    m_reason->dismiss();
}

} // namespace rd::ui
