#include "ui/administration/administration_page.h"

#include "ui/administration/absence_part.h"
#include "ui/administration/access_part.h"
#include "ui/administration/backup_part.h"
#include "ui/administration/calendar_part.h"
#include "ui/administration/checks_part.h"
#include "ui/administration/clock_part.h"
#include "ui/administration/erasure_part.h"
#include "ui/administration/hold_part.h"
#include "ui/administration/mail_part.h"
#include "ui/administration/register_part.h"
#include "ui/administration/target_part.h"
#include "ui/administration/users_part.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"
#include "ui/shared/plain_text.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

AdministrationPage::AdministrationPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"administrationPage"_s);
    m_tabs->setObjectName(u"administrationTabs"_s);
    m_tabs->setDocumentMode(true);
    addParts(context);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    layout->setSpacing(theme::Medium);
    layout->addWidget(titleLabel(tr("Administration"), this));
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &AdministrationPage::refresh);
}

void AdministrationPage::addPart(Page* part, const QString& title)
{
    m_parts.append(part);
    m_tabs->addTab(part, title);
}

void AdministrationPage::addAccesses(DeskContext& context)
{
    auto* access = new AccessPart(context, this);
    addPart(access, tr("Accesses"));
    // Said after the page was brought to front, which makes it where it is not there yet.
    connect(&context.navigator, &Navigator::accessAlertsWanted, m_tabs, [this, access] {
        m_tabs->setCurrentWidget(access);
        access->setFocus(Qt::OtherFocusReason);
    });
}

void AdministrationPage::addParts(DeskContext& context)
{
    const domain::Roles roles = context.user.roles;
    if (domain::permits(roles, domain::Permission::CreateUsers))
        addPart(new UsersPart(context, this), tr("Users"));
    if (domain::permits(roles, domain::Permission::LoadReferenceData))
        addPart(new RegisterPart(context, this), tr("Verification register"));
    if (domain::permits(roles, domain::Permission::ImportNotices)
        || domain::permits(roles, domain::Permission::ConfirmNotices)) {
        m_calendar = new CalendarPart(context, this);
        addPart(m_calendar, tr("Holidays"));
    }
    if (domain::permits(roles, domain::Permission::ConfirmNotices))
        addPart(new ClockPart(context, this), tr("Due dates"));
    if (domain::permits(roles, domain::Permission::ApproveAsSupervisor)
        && domain::permits(roles, domain::Permission::WorkOnTasks))
        addPart(new AbsencePart(context, AbsenceScope::Anybodys, this), tr("Absences"));
    if (domain::permits(roles, domain::Permission::ApproveAsSupervisor)
        && domain::permits(roles, domain::Permission::ViewReports))
        addPart(new TargetPart(context, this), tr("Targets"));
    if (domain::permits(roles, domain::Permission::ViewReports))
        addAccesses(context);
    if (domain::permits(roles, domain::Permission::ProposeErasure))
        addPart(new ErasurePart(context, this), tr("Erasure"));
    if (domain::permits(roles, domain::Permission::ReleaseLegalHold))
        addPart(new HoldPart(context, this), tr("Legal holds"));
    if (domain::permits(roles, domain::Permission::ChangePolicy))
        addPart(new MailPart(context, this), tr("Mail"));
    if (domain::permits(roles, domain::Permission::VerifyAudit))
        addPart(new ChecksPart(context, this), tr("Checks"));
    if (domain::permits(roles, domain::Permission::MakeBackups))
        addPart(new BackupPart(context, this), tr("Backup"));
}

void AdministrationPage::refresh()
{
    if (auto* part = qobject_cast<Page*>(m_tabs->currentWidget()))
        part->refresh();
}

void AdministrationPage::save()
{
    if (auto* part = qobject_cast<Page*>(m_tabs->currentWidget()))
        part->save();
}

void AdministrationPage::showCalendar()
{
    if (m_calendar)
        m_tabs->setCurrentWidget(m_calendar);
}

void AdministrationPage::forget()
{
    for (Page* part : std::as_const(m_parts))
        part->forget();
}

} // namespace rd::ui
