#include "ui/dashboard/dashboard_filter.h"

#include "ui/intake/flow_layout.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QDateEdit>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

const QString minorsOnly = u"MINORS"_s;
const QString adultsOnly = u"ADULTS"_s;
constexpr int monthsOfQuarter = 3;

bool mayHaveCases(const domain::User& user)
{
    return domain::permits(user.roles, domain::Permission::LogCall);
}

} // namespace

PeriodDays daysOf(Period period, const QDate& today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (period) {
    case Period::ThisMonth:
        return {month, today};
    case Period::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Period::ThisQuarter:
        return {month.addMonths(-((today.month() - 1) % monthsOfQuarter)), today};
    case Period::ThisYear:
        return {QDate(today.year(), 1, 1), today};
    case Period::Own:
        break;
    }
    return {};
}

DashboardFilter::DashboardFilter(const domain::Vocabulary& words, const QList<domain::User>& users, const QDate& today,
                                 QWidget* parent)
    : QWidget(parent)
{
    auto* row = new FlowLayout(this, theme::Small);
    row->setContentsMargins(0, 0, 0, 0);
    m_period = addBox(u"dashboardPeriod"_s, tr("Period"), {});
    m_from = addDate(u"dashboardFrom"_s, tr("From"));
    m_to = addDate(u"dashboardTo"_s, tr("To"));
    m_right = addBox(u"dashboardRight"_s, tr("Right"), tr("All rights"));
    m_platform = addBox(u"dashboardPlatform"_s, tr("Platform"), tr("All platforms"));
    m_channel = addBox(u"dashboardChannel"_s, tr("Channel"), tr("All channels"));
    m_agent = addBox(u"dashboardAgent"_s, tr("Agent"), tr("All agents"));
    m_minor = addBox(u"dashboardMinor"_s, tr("Minors"), tr("Adults and minors"));
    m_from->setDate(daysOf(Period::ThisMonth, today).from);
    m_to->setDate(today);
    addPeriods();
    fillBoxes(words, users);
    periodChosen();
    connect(m_period, &QComboBox::currentIndexChanged, this, &DashboardFilter::periodChosen);
    for (QComboBox* box : std::as_const(m_boxes))
        connect(box, &QComboBox::currentIndexChanged, this, &DashboardFilter::changed);
    for (QDateEdit* date : {m_from, m_to})
        connect(date, &QDateEdit::dateChanged, this, &DashboardFilter::changed);
}

QComboBox* DashboardFilter::addBox(const QString& name, const QString& title, const QString& all)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    setPlainToolTip(box, title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    if (!all.isEmpty())
        box->addItem(all, QString());
    layout()->addWidget(box);
    m_boxes.append(box);
    return box;
}

QDateEdit* DashboardFilter::addDate(const QString& name, const QString& title)
{
    auto* edit = new QDateEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    setPlainToolTip(edit, title);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    // While a date is typed digit by digit nothing is asked for.
    edit->setKeyboardTracking(false);
    layout()->addWidget(edit);
    return edit;
}

void DashboardFilter::addPeriods()
{
    const QList<std::pair<Period, QString>> periods{{Period::ThisMonth, tr("This month")},
                                                    {Period::LastMonth, tr("Last month")},
                                                    {Period::ThisQuarter, tr("This quarter")},
                                                    {Period::ThisYear, tr("This year")},
                                                    {Period::Own, tr("From … to …")}};
    for (const auto& [period, title] : periods)
        m_period->addItem(title, static_cast<int>(period));
}

void DashboardFilter::fillBoxes(const domain::Vocabulary& words, const QList<domain::User>& users)
{
    for (const domain::RightType right : domain::allRights())
        m_right->addItem(wordFor(right), domain::codeOf(right));
    for (const domain::Term& platform : words.platforms)
        m_platform->addItem(platform.title, platform.code);
    for (const domain::Channel channel : domain::allChannels())
        m_channel->addItem(wordFor(channel), domain::codeOf(channel));
    for (const domain::User& user : users) {
        if (mayHaveCases(user))
            m_agent->addItem(user.displayName, user.id.text());
    }
    m_minor->addItem(tr("Minors only"), minorsOnly);
    m_minor->addItem(tr("Adults only"), adultsOnly);
}

Period DashboardFilter::period() const
{
    return static_cast<Period>(m_period->currentData().toInt());
}

void DashboardFilter::periodChosen()
{
    for (QDateEdit* date : {m_from, m_to})
        date->setVisible(period() == Period::Own);
}

domain::ReportFilter DashboardFilter::filter(const QDate& today) const
{
    domain::ReportFilter filter;
    const PeriodDays days = daysOf(period(), today);
    filter.from = days.from.isValid() ? days.from : m_from->date();
    // The wrong way round is read the right way round.
    filter.to = days.to.isValid() ? days.to : std::max(m_from->date(), m_to->date());
    if (period() == Period::Own)
        filter.from = std::min(m_from->date(), m_to->date());
    filter.right = domain::parseRight(m_right->currentData().toString());
    filter.platform = m_platform->currentData().toString();
    filter.channel = domain::parseChannel(m_channel->currentData().toString());
    filter.agent = domain::UserId::trusted(m_agent->currentData().toString());
    if (const QString minor = m_minor->currentData().toString(); !minor.isEmpty())
        filter.minor = minor == minorsOnly;
    return filter;
}

QVariantHash DashboardFilter::chosen() const
{
    QVariantHash chosen{{m_from->objectName(), m_from->date()}, {m_to->objectName(), m_to->date()}};
    for (const QComboBox* box : m_boxes)
        chosen.insert(box->objectName(), box->currentData());
    return chosen;
}

void DashboardFilter::choose(const QVariantHash& chosen)
{
    const QSignalBlocker quiet(this);
    for (QDateEdit* date : {m_from, m_to})
        date->setDate(chosen.value(date->objectName(), date->date()).toDate());
    for (QComboBox* box : std::as_const(m_boxes))
        box->setCurrentIndex(std::max(0, box->findData(chosen.value(box->objectName()))));
    periodChosen();
}

} // namespace rd::ui
