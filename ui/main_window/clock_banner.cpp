#include "ui/main_window/clock_banner.h"

#include "core/desk/entry/note_clock_jump.h"
#include "ui/cases/receipt_dialog.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype numbersInBanner = 5;

QString numbersOf(const QList<domain::ReceiptName>& names)
{
    QStringList numbers;
    for (const domain::ReceiptName& name : names)
        numbers.append(receiptNameText(name));
    return listedFirst(numbers, numbersInBanner);
}

// One sentence after the other, as the language sets them.
QString oneAfterAnother(const QString& text, const QString& sentence)
{
    return text.isEmpty() ? sentence : ClockBanner::tr("%1 %2", "one sentence after the other").arg(text, sentence);
}

} // namespace

ClockBanner::ClockBanner(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(styledLabel({}, TextStyle::Strong, Colour::Soon, this, LineWrap::Words))
    , m_button(plainButton({}, u"confirmClock"_s, this))
{
    setObjectName(u"clockBanner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"clockBannerText"_s);
    QHBoxLayout* layout = rowLayout(this, theme::Medium);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Large, theme::Tiny);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &ClockBanner::act);
    hide();
}

void ClockBanner::showStatus(const domain::DeskStatus& status)
{
    const bool mayConfirm = domain::permits(m_context.user.roles, domain::Permission::ConfirmClock);
    const qint64 forward = std::max<qint64>(m_context.desk.clock().jump(), 0);
    m_ahead = status.receivedAhead;
    if (forward > 0 && domain::permits(m_context.user.roles, domain::Permission::LogCall))
        sayForward(forward);
    else if (status.clockAhead > 0 && mayConfirm)
        sayAhead(status.clockAhead);
    else if (status.clockBehind > 0 || (!m_ahead.isEmpty() && mayConfirm))
        sayBehind(status);
    else
        hide();
}

void ClockBanner::say(const QString& text, Act act, const QString& button)
{
    // A button for what this viewer cannot do would only lead to a refusal.
    const bool may = domain::permits(m_context.user.roles, domain::Permission::ConfirmClock);
    m_act = may ? act : Act::None;
    m_text->setText(text);
    m_button->setText(button);
    m_button->setObjectName(m_act == Act::SetRight ? u"setReceiptRight"_s : u"confirmClock"_s);
    m_button->setVisible(m_act != Act::None);
    show();
}

void ClockBanner::sayForward(qint64 seconds)
{
    const QDateTime now = m_context.desk.clock().now();
    const QString text = tr("⚠ This PC's clock was set forward by %1 to %2; due dates are still counted from %3.")
                             .arg(spanWords(seconds), dateTimeText(now.addSecs(seconds)), dateTimeText(now));
    const bool may = domain::permits(m_context.user.roles, domain::Permission::ConfirmClock);
    say(oneAfterAnother(text,
                        may ? tr("Is the PC's clock right now?") : tr("A supervisor says whether it is right now.")),
        Act::Confirm, tr("Yes, go by it"));
}

void ClockBanner::sayAhead(qint64 seconds)
{
    say(tr("⚠ By the record this PC's clock may have been set forward by %1, and today would be %2. Is it right? Until "
           "you say so, no request takes its day of receipt from it.")
            .arg(spanWords(seconds), dateWithWeekday(m_context.desk.clock().today())),
        Act::Confirm, tr("Yes, it is right"));
}

void ClockBanner::sayBehind(const domain::DeskStatus& status)
{
    QString text;
    if (status.clockBehind > 0)
        text = tr("⚠ This PC's clock stands %1 before the newest entry of the record. Set it right; it has been noted, "
                  "and due dates stay as they are.")
                   .arg(spanWords(status.clockBehind));
    if (!m_ahead.isEmpty())
        text = oneAfterAnother(text,
                               tr("If it is right now, it stood ahead before, and what these requests bear as their "
                                  "receipt is too late: %1")
                                   .arg(numbersOf(m_ahead)));
    say(text, m_ahead.isEmpty() ? Act::None : Act::SetRight, tr("Set the receipt right …"));
}

void ClockBanner::act()
{
    if (m_act == Act::SetRight)
        askToCorrectReceipt(m_context, window(), m_ahead);
    else
        confirm();
}

void ClockBanner::confirm()
{
    if (const Result<void> done = desk::confirmClock(m_context.desk); !done)
        return m_context.notices.report(done.error());
    hide();
    Q_EMIT confirmed();
}

} // namespace rd::ui
