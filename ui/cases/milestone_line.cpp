#include "ui/cases/milestone_line.h"

#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QCoreApplication>
#include <QPainter>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotRadius = theme::Tiny + 1;

using domain::CaseState;

bool allItems(const domain::Case& theCase, const std::function<bool(const domain::RequestItem&)>& holds)
{
    return !theCase.items.isEmpty() && std::all_of(theCase.items.begin(), theCase.items.end(), holds);
}

bool isVerified(const domain::RequestItem& item)
{
    return item.state != CaseState::Draft && item.state != CaseState::Received && item.state != CaseState::Verifying
        && item.state != CaseState::AwaitingInfo && item.state != CaseState::Abandoned;
}

bool isApproved(const domain::RequestItem& item)
{
    // Who waits after T03, or waited in vain, has an approved answer.
    const bool refused = (item.state == CaseState::AwaitingInfo || item.state == CaseState::Abandoned) && item.outcome;
    return item.state == CaseState::Approved || item.state == CaseState::Replied || item.state == CaseState::Closed
        || refused;
}

} // namespace

QList<Milestone> milestonesOf(const domain::Case& theCase)
{
    const domain::Milestones& dates = theCase.deadline.milestones;
    const bool replied = theCase.repliedAt.isValid();
    const bool proposed = allItems(theCase, [](const domain::RequestItem& item) { return item.outcome.has_value(); });
    QList<Milestone> milestones{
        {theCase.deadline.secondFrom.isValid() ? MilestoneLine::tr("Material") : MilestoneLine::tr("Received"),
         clockStart(theCase.deadline), true},
        {MilestoneLine::tr("Verified"), dates.verified, allItems(theCase, isVerified)},
        {MilestoneLine::tr("Collected"), dates.collected, proposed || replied},
        {MilestoneLine::tr("Approved"), dates.approved, allItems(theCase, isApproved)},
        {MilestoneLine::tr("Carried out"), dates.executed, replied},
        {MilestoneLine::tr("Reply"), dates.reply, replied},
        {MilestoneLine::tr("Due"), theCase.deadline.due, replied},
    };
    milestones.removeIf([](const Milestone& one) { return !one.date.isValid(); });
    std::stable_sort(milestones.begin(), milestones.end(),
                     [](const Milestone& a, const Milestone& b) { return a.date < b.date; });
    return milestones;
}

// §5.4, last row: what the milestones of every request mean for a complaint.
QList<Milestone> milestonesOf(const domain::Case& theCase, const domain::Complaint& complaint)
{
    const domain::Milestones& dates = theCase.deadline.milestones;
    const bool replied = theCase.repliedAt.isValid();
    QList<Milestone> milestones{
        {MilestoneLine::tr("Received"), clockStart(theCase.deadline), true},
        {MilestoneLine::tr("Assigned"), dates.verified, complaint.state >= domain::ComplaintState::Assigned},
        {MilestoneLine::tr("Looked into"), dates.collected, complaint.reportedAt.isValid()},
        {MilestoneLine::tr("Decided"), dates.approved, complaint.state >= domain::ComplaintState::Decided},
        {MilestoneLine::tr("Reply"), dates.reply, replied},
        {MilestoneLine::tr("Due"), theCase.deadline.due, replied},
    };
    milestones.removeIf([](const Milestone& one) { return !one.date.isValid(); });
    std::stable_sort(milestones.begin(), milestones.end(),
                     [](const Milestone& a, const Milestone& b) { return a.date < b.date; });
    return milestones;
}

MilestoneLine::MilestoneLine(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MilestoneLine::present(const domain::Case& theCase, const std::optional<domain::Complaint>& complaint,
                            const QDate& today)
{
    const bool alone = complaint && theCase.items.size() == 1;
    m_milestones = alone ? milestonesOf(theCase, *complaint) : milestonesOf(theCase);
    m_today = today;
    QStringList words;
    for (const Milestone& one : std::as_const(m_milestones))
        words.append(u"%1 %2 %3"_s.arg(one.title, dateText(one.date), one.reached ? tr("reached") : tr("open")));
    setAccessibleName(listed(words));
    update();
}

QSize MilestoneLine::sizeHint() const
{
    const int line = QFontMetrics(theme::font(TextStyle::Secondary)).height();
    return {theme::FormWidth, 2 * line + 2 * dotRadius + theme::Medium};
}

double MilestoneLine::todayPlace() const
{
    for (qsizetype i = 0; i + 1 < m_milestones.size(); ++i) {
        const QDate& from = m_milestones.at(i).date;
        const QDate& to = m_milestones.at(i + 1).date;
        if (m_today < from)
            return double(i);
        if (m_today < to)
            return double(i) + double(from.daysTo(m_today)) / double(qMax<qint64>(1, from.daysTo(to)));
    }
    return double(m_milestones.size() - 1);
}

void MilestoneLine::paintEvent(QPaintEvent*)
{
    if (m_milestones.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(TextStyle::Secondary));
    const int line = painter.fontMetrics().height();
    const double step = double(width()) / double(m_milestones.size());
    const auto xOf = [step](double place) { return step * (place + 0.5); };
    const double y = line + theme::Tiny + dotRadius;
    painter.setPen(QPen(theme::colour(Colour::Line), 2 * theme::LineWidth));
    painter.drawLine(QPointF(xOf(0), y), QPointF(xOf(double(m_milestones.size() - 1)), y));

    const double today = xOf(todayPlace());
    painter.setPen(QPen(theme::colour(Colour::Accent), 2 * theme::LineWidth));
    painter.drawLine(QPointF(today, y - 2 * dotRadius), QPointF(today, y + 2 * dotRadius));

    for (qsizetype i = 0; i < m_milestones.size(); ++i) {
        const Milestone& one = m_milestones.at(i);
        const bool late = !one.reached && one.date < m_today;
        const Colour colour = one.reached ? Colour::Ok : late ? Colour::Late : Colour::Muted;
        const double x = xOf(double(i));
        painter.setPen(QPen(theme::colour(colour), 2 * theme::LineWidth));
        painter.setBrush(one.reached ? theme::colour(colour) : theme::colour(Colour::Window));
        painter.drawEllipse(QPointF(x, y), dotRadius, dotRadius);
        painter.setPen(theme::colour(one.reached ? Colour::Text : colour));
        painter.drawText(QRectF(x - step / 2, 0, step, line), Qt::AlignCenter, one.title);
        painter.setPen(theme::colour(Colour::Muted));
        painter.drawText(QRectF(x - step / 2, y + dotRadius + theme::Tiny, step, line), Qt::AlignCenter,
                         one.date.toString(u"MM-dd"_s));
    }
}

} // namespace rd::ui
