#include "ui/today/access_alert_card.h"

#include "ui/jobs/job_runner.h"
#include "ui/shared/chip.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/today/today_page.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype alertsShown = 4; // the rest stands in the list they open

QString alertSentence(const desk::AccessAlertRow& row)
{
    const domain::AccessAlert& alert = row.alert;
    const QString what = AccessAlertCard::tr("%1 on %2: %3, %n time(s)", nullptr, static_cast<int>(alert.day.times))
                             .arg(row.user.displayName, dateText(alert.day.day), wordFor(alert.day.kind));
    return alert.usual ? AccessAlertCard::tr("%1 · usual: %2 a day").arg(what, usualText(alert.usual)) : what;
}

} // namespace

AccessAlertCard::AccessAlertCard(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_count(mutedLabel({}, this))
    , m_lines(new QVBoxLayout)
{
    setObjectName(u"card"_s);
    setAccessibleName(tr("Unusual accesses"));
    m_count->setObjectName(u"accessAlertCount"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Small);
    layout->setSpacing(theme::Tiny);
    auto* head = new QHBoxLayout;
    head->addWidget(styledLabel(tr("Unusual accesses"), TextStyle::Heading, Colour::Late, this));
    head->addWidget(m_count);
    head->addStretch();
    QPushButton* look = plainButton(tr("Look into them"), u"openAccessAlerts"_s, this);
    connect(look, &QPushButton::clicked, this, &AccessAlertCard::open);
    head->addWidget(look);
    layout->addLayout(head);
    m_lines->setSpacing(theme::Tiny);
    layout->addLayout(m_lines);
    hide();
}

void AccessAlertCard::refresh()
{
    if (!domain::permits(m_context.user.roles, domain::Permission::ApproveAsSupervisor))
        return;
    // Off the window's thread: the accesses of more than a year are counted from the record.
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return desk::waitingAccessAlerts(desk); },
        [this, asked = ++m_asked](const Result<QList<desk::AccessAlertRow>>& alerts) {
            if (asked != m_asked)
                return;
            if (!alerts)
                return m_context.notices.report(alerts.error());
            present(*alerts);
        });
}

void AccessAlertCard::forget()
{
    ++m_asked;
    clear();
}

void AccessAlertCard::clear()
{
    clearLayout(m_lines);
    m_count->clear();
    hide();
}

void AccessAlertCard::present(const QList<desk::AccessAlertRow>& alerts)
{
    clear();
    m_count->setText(QString::number(alerts.size()));
    for (const desk::AccessAlertRow& alert : alerts.first(qMin(alertsShown, alerts.size()))) {
        auto* row = new QWidget(this);
        row->setObjectName(u"accessAlertLine"_s);
        auto* layout = rowLayout(row, theme::Medium);
        layout->addWidget(plainLabel(alertSentence(alert), row, LineWrap::Words), 1);
        layout->addWidget(new Chip({tr("Limit %1").arg(alert.alert.limit), Colour::Late}, row));
        m_lines->addWidget(row);
    }
    setVisible(!alerts.isEmpty());
}

void AccessAlertCard::open()
{
    Q_EMIT m_context.navigator.pageWanted(PageName::Administration);
    Q_EMIT m_context.navigator.accessAlertsWanted();
}

} // namespace rd::ui
