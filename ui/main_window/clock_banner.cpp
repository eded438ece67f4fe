#include "ui/main_window/clock_banner.h"

#include "core/desk/note_clock_jump.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

ClockBanner::ClockBanner(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(styledLabel({}, TextStyle::Strong, Colour::Soon, this, LineWrap::Words))
    , m_yes(plainButton({}, u"confirmClock"_s, this))
{
    setObjectName(u"clockBanner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"clockBannerText"_s);
    QHBoxLayout* layout = rowLayout(this, theme::Medium);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Large, theme::Tiny);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_yes);
    connect(m_yes, &QPushButton::clicked, this, &ClockBanner::confirm);
    hide();
}

void ClockBanner::showStatus(const domain::DeskStatus& status)
{
    const Clock& clock = m_context.desk.clock();
    const qint64 forward = std::max<qint64>(clock.jump(), 0);
    setVisible((forward > 0 || status.clockAhead > 0)
               && domain::permits(m_context.user.roles, domain::Permission::LogCall));
    if (forward > 0) {
        m_text->setText(
            tr("⚠ This PC's clock was set forward by %1 to %2; due dates are still counted from %3. Is the "
               "PC's clock right now?")
                .arg(spanWords(forward), dateTimeText(clock.now().addSecs(forward)), dateTimeText(clock.now())));
        m_yes->setText(tr("Yes, go by it"));
    } else {
        m_text->setText(tr("⚠ The record was silent for %1 before you signed in, and today would be %2. Is this PC's "
                           "clock right?")
                            .arg(spanWords(status.clockAhead), dateWithWeekday(clock.today())));
        m_yes->setText(tr("Yes, it is right"));
    }
}

void ClockBanner::confirm()
{
    if (const Result<void> done = desk::confirmClock(m_context.desk); !done)
        return m_context.notices.report(done.error());
    hide();
    Q_EMIT confirmed();
}

} // namespace rd::ui
