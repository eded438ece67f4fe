#include "ui/intake/saved_call.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

SavedCall::SavedCall(QWidget* parent)
    : QWidget(parent)
    , m_number(titleLabel({}, this))
    , m_sentence(headingLabel({}, this))
    , m_rest(mutedLabel({}, this, LineWrap::Words))
    , m_verify(primaryButton(tr("Verify the requester  F3"), u"verifySaved"_s, this))
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    card->setMaximumWidth(theme::FormWidth);
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(theme::Huge, theme::Huge, theme::Huge, theme::Huge);
    inner->setSpacing(theme::Medium);
    m_number->setObjectName(u"savedNumber"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setObjectName(u"savedSentence"_s);
    m_sentence->setWordWrap(true);
    inner->addWidget(mutedLabel(tr("Logged. Say to the caller:"), card));
    inner->addWidget(m_sentence);
    inner->addWidget(m_number);
    inner->addWidget(m_rest);

    QPushButton* open = plainButton(tr("Open the request"), u"openSaved"_s, card);
    QPushButton* receipt = plainButton(tr("Send the receipt …"), u"receiptSaved"_s, card);
    QPushButton* next = plainButton(tr("Next call  F2"), u"nextCall"_s, card);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    for (QPushButton* button : {m_verify, receipt, open, next})
        buttons->addWidget(button);
    buttons->addStretch();
    inner->addLayout(buttons);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch();
    connect(m_verify, &QPushButton::clicked, this, &SavedCall::verifyWanted);
    connect(open, &QPushButton::clicked, this, &SavedCall::caseWanted);
    connect(receipt, &QPushButton::clicked, this, &SavedCall::receiptWanted);
    connect(next, &QPushButton::clicked, this, &SavedCall::nextCallWanted);
}

void SavedCall::present(const domain::Case& logged)
{
    m_number->setText(logged.number);
    m_sentence->setText(tr("\"Your request is registered under %1. We will answer you by %2 at the latest.\"")
                            .arg(logged.number, dateWithWeekday(logged.deadline.due)));
    QStringList rest;
    for (const domain::RequestItem& item : logged.items) {
        rest.append(item.requiredLevel == domain::AssuranceLevel::L0
                        ? tr("%1: is being done already").arg(wordFor(item.right))
                        : tr("%1: after verification to %2").arg(wordFor(item.right), codeOf(item.requiredLevel)));
    }
    if (logged.deadline.provisional)
        rest.append(tr("The date is provisional until the notice for that year is published."));
    m_rest->setText(rest.join(u'\n'));
    const bool needsVerification =
        std::any_of(logged.items.begin(), logged.items.end(),
                    [](const domain::RequestItem& item) { return item.requiredLevel != domain::AssuranceLevel::L0; });
    m_verify->setVisible(needsVerification);
    if (needsVerification)
        m_verify->setFocus(Qt::OtherFocusReason);
}

} // namespace rd::ui
