#include "ui/main_window/calendar_banner.h"

#include "ui/shared/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

CalendarBanner::CalendarBanner(domain::Roles roles, QWidget* parent)
    : QWidget(parent)
    , m_mayImport(domain::permits(roles, domain::Permission::ImportNotices))
    , m_mayAct(m_mayImport || domain::permits(roles, domain::Permission::ConfirmNotices))
    , m_text(styledLabel({}, TextStyle::Strong, Colour::Soon, this))
    , m_go(linkButton({}, u"goToCalendar"_s, this))
{
    setObjectName(u"calendarBanner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"calendarBannerText"_s);
    QHBoxLayout* layout = rowLayout(this, theme::Medium);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Large, theme::Tiny);
    layout->addWidget(m_text);
    layout->addWidget(m_go);
    layout->addStretch();
    connect(m_go, &QPushButton::clicked, this, &CalendarBanner::wanted);
    hide();
}

namespace {

QString sentenceOf(const domain::DeskStatus& status)
{
    if (status.waitingYear == 0)
        return CalendarBanner::tr("⚠ The holiday notice of %1 is missing; dates in %1 are provisional.")
            .arg(status.missingYear);
    if (status.waitingYear == status.missingYear)
        return CalendarBanner::tr("⚠ The holiday notice of %1 waits to be confirmed; until then dates in %1 are "
                                  "provisional.")
            .arg(status.waitingYear);
    return CalendarBanner::tr("⚠ An amended holiday notice of %1 waits to be confirmed; until then dates in %1 are "
                              "counted by the one in force.")
        .arg(status.waitingYear);
}

} // namespace

void CalendarBanner::showStatus(const domain::DeskStatus& status)
{
    setVisible(m_mayAct && (status.missingYear > 0 || status.waitingYear > 0));
    m_text->setText(sentenceOf(status));
    if (status.waitingYear > 0)
        m_go->setText(tr("Look at it"));
    else
        m_go->setText(m_mayImport ? tr("Bring it") : tr("Enter it by hand"));
}

} // namespace rd::ui
