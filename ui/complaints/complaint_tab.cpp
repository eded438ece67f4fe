#include "ui/complaints/complaint_tab.h"

#include "core/desk/complaints/investigate_complaint.h"
#include "ui/cases/turn_dialogs.h"
#include "ui/complaints/complaint_dialogs.h"
#include "ui/shared/chip.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::Complaint;
using domain::ComplaintState;
using domain::Permission;

namespace {

void addFact(QStringList& lines, const QString& title, const QString& text)
{
    if (!text.isEmpty())
        lines.append(ComplaintTab::tr("%1: %2").arg(title, text));
}

QString resultWords(const Complaint& complaint)
{
    if (!complaint.result)
        return {};
    return complaint.reopens
        ? ComplaintTab::tr("%1; the request complained of is worked on again").arg(wordFor(*complaint.result))
        : wordFor(*complaint.result);
}

QString litigationWords(const domain::Litigation& litigation, const QHash<QString, QString>& names)
{
    if (!litigation.on.isValid())
        return {};
    QString words = ComplaintTab::tr("announced on %1, noted by %2: %3")
                        .arg(dateText(litigation.on), names.value(litigation.by.text()), litigation.words);
    if (!litigation.liftedBy.isEmpty())
        words += u" · "_s
            + ComplaintTab::tr("hold lifted by %1: %2")
                  .arg(names.value(litigation.liftedBy.text()), litigation.liftReason);
    return words;
}

QStringList findingLines(const Complaint& complaint)
{
    QStringList lines;
    for (const domain::Finding& one : complaint.findings)
        lines.append(
            ComplaintTab::tr("%1. %2: %3 (%4)").arg(lines.size() + 1).arg(one.point, one.finding, wordFor(one.result)));
    return lines;
}

} // namespace

ComplaintTab::ComplaintTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_title(headingLabel({}))
    , m_facts(plainLabel({}, nullptr, LineWrap::Words))
    , m_aboutCase(linkButton({}, u"complaintAboutCase"_s))
    , m_link(plainButton(tr("Link to a request …"), u"linkComplaint"_s))
    , m_none(plainButton(tr("It concerns no request …"), u"noteNoRequest"_s))
    , m_assign(primaryButton({}, u"assignComplaint"_s))
    , m_begin(primaryButton(tr("Begin to look into it"), u"beginComplaint"_s))
    , m_report(primaryButton(tr("Report what was found …"), u"reportComplaint"_s))
    , m_decide(primaryButton(tr("Decide …"), u"decideComplaint"_s))
    , m_remedy(primaryButton(tr("Open the request to reopen it"), u"remedyComplaint"_s))
    , m_reply(primaryButton(tr("Write the answer"), u"replyComplaint"_s))
    , m_litigation(plainButton(tr("A lawsuit is announced …"), u"flagLitigation"_s))
    , m_lift(plainButton(tr("Lift the hold …"), u"liftLitigation"_s))
    , m_others(new QVBoxLayout)
{
    m_facts->setObjectName(u"complaintFacts"_s);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, theme::Medium, theme::Small, theme::Medium);
    inside->setSpacing(theme::Medium);
    inside->addWidget(m_title);
    inside->addWidget(m_facts);
    auto* aboutRow = new QHBoxLayout;
    aboutRow->addWidget(m_aboutCase);
    aboutRow->addStretch();
    inside->addLayout(aboutRow);
    inside->addWidget(buttonRow());
    m_others->setSpacing(theme::Tiny);
    inside->addLayout(m_others);
    inside->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scrolled(content, this));
}

QWidget* ComplaintTab::buttonRow()
{
    auto* row = new QWidget;
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    for (QPushButton* button :
         {m_assign, m_begin, m_report, m_decide, m_remedy, m_reply, m_link, m_none, m_litigation, m_lift})
        layout->addWidget(button);
    layout->addStretch();
    connect(m_link, &QPushButton::clicked, this, [this] { askToLinkComplaint(m_context, this, m_file); });
    connect(m_none, &QPushButton::clicked, this, [this] { askToNoteNoRequest(m_context, this, m_file); });
    connect(m_assign, &QPushButton::clicked, this, [this] { askToAssignComplaint(m_context, this, m_file); });
    connect(m_begin, &QPushButton::clicked, this, &ComplaintTab::begin);
    connect(m_report, &QPushButton::clicked, this, [this] { askToReportFindings(m_context, this, m_file); });
    connect(m_decide, &QPushButton::clicked, this, [this] { askToDecideComplaint(m_context, this, m_file); });
    connect(m_reply, &QPushButton::clicked, this, &ComplaintTab::replyWanted);
    connect(m_litigation, &QPushButton::clicked, this, [this] { askToFlagLitigation(m_context, this, m_file); });
    connect(m_lift, &QPushButton::clicked, this, [this] { askToLiftLitigation(m_context, this, m_file); });
    const auto openAbout = [this] {
        if (m_file.complaint)
            Q_EMIT m_context.navigator.caseWanted(m_file.complaint->about, CaseTab::Overview);
    };
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (m_file.remedy)
            Q_EMIT m_context.navigator.caseWanted(m_file.remedy->caseId, CaseTab::Overview);
    });
    connect(m_aboutCase, &QPushButton::clicked, this, openAbout);
    return row;
}

void ComplaintTab::present(const domain::CaseFile& file)
{
    m_file = file;
    presentFacts();
    presentButtons();
    presentAbout();
}

void ComplaintTab::clear()
{
    m_file = {};
    m_title->clear();
    m_facts->clear();
    presentButtons();
    presentAbout();
}

void ComplaintTab::presentFacts()
{
    m_title->setVisible(m_file.complaint.has_value());
    m_facts->setVisible(m_file.complaint.has_value());
    if (!m_file.complaint)
        return;
    const Complaint& complaint = *m_file.complaint;
    m_title->setText(tr("Complaint · %1").arg(wordFor(complaint.state)));
    QStringList lines;
    if (complaint.forLegal)
        lines.append(tr("Second complaint about the same answer: legal looks at it too."));
    addFact(lines, tr("Lawsuit"), litigationWords(complaint.litigation, m_file.userNames));
    addFact(lines, tr("What is wrong"), m_file.header.words);
    addFact(lines, tr("Wanted"), complaint.wanted);
    addFact(lines, tr("New facts"), complaint.newFacts);
    if (!complaint.noRequest.by.isEmpty())
        addFact(lines, tr("Concerns no request"),
                tr("%1, noted by %2")
                    .arg(complaint.noRequest.reason, m_file.userNames.value(complaint.noRequest.by.text())));
    addFact(lines, tr("Investigator"), m_file.userNames.value(complaint.investigator.text()));
    lines += findingLines(complaint);
    addFact(lines, tr("Root cause"), complaint.rootCause);
    addFact(lines, tr("Remedy"), complaint.remedy);
    addFact(lines, tr("Result"), resultWords(complaint));
    addFact(lines, tr("Decided by"), m_file.userNames.value(complaint.decidedBy.text()));
    addFact(lines, tr("Reason"), complaint.decisionNote);
    m_facts->setText(lines.join(u'\n'));
}

void ComplaintTab::presentButtons()
{
    const Complaint complaint = m_file.complaint.value_or(Complaint());
    const bool has = m_file.complaint.has_value();
    const auto may = [&](Permission permission) { return has && domain::permits(m_context.user.roles, permission); };
    const ComplaintState state = complaint.state;
    const bool mine = complaint.investigator == m_context.user.id;
    const bool reported = state == ComplaintState::Investigating && complaint.reportedAt.isValid();
    m_aboutCase->setVisible(has && !complaint.about.isEmpty());
    m_aboutCase->setText(tr("About %1").arg(complaint.aboutNumber));
    const bool unlinked = may(Permission::LogCall) && complaint.about.isEmpty() && state < ComplaintState::Decided;
    m_link->setVisible(unlinked);
    m_none->setVisible(unlinked && complaint.noRequest.by.isEmpty());
    m_assign->setVisible(may(Permission::ApproveAsSupervisor) && state < ComplaintState::Decided);
    m_assign->setText(complaint.investigator.isEmpty() ? tr("Assign …") : tr("Assign to somebody else …"));
    m_begin->setVisible(has && mine && state == ComplaintState::Assigned);
    m_report->setVisible(has && mine && state == ComplaintState::Investigating);
    m_decide->setVisible(may(Permission::ApproveAsOfficer) && !mine && reported);
    const bool remedyWaits = state == ComplaintState::Decided && m_file.next == domain::NextStep::HandleComplaint;
    m_remedy->setVisible(may(Permission::ReopenCases) && remedyWaits);
    m_reply->setVisible(may(Permission::DraftReply) && state == ComplaintState::Decided && !remedyWaits);
    m_litigation->setVisible(may(Permission::LogCall) && !domain::isHeld(complaint));
    m_lift->setVisible(may(Permission::ApproveAsOfficer) && domain::isHeld(complaint));
}

// The complaints about this case, each with its state and date.
void ComplaintTab::presentAbout()
{
    while (QLayoutItem* item = m_others->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_file.complaints.isEmpty())
        return;
    m_others->addWidget(headingLabel(tr("Complaints about this request")));
    for (const domain::ComplaintSummary& one : m_file.complaints) {
        auto* row = new QWidget;
        QHBoxLayout* layout = rowLayout(row, theme::Small);
        QPushButton* open = linkButton(one.number, u"openComplaint"_s);
        layout->addWidget(open);
        layout->addWidget(plainLabel(one.investigatorName.isEmpty()
                                         ? wordFor(one.state)
                                         : tr("%1 · with %2").arg(wordFor(one.state), one.investigatorName)));
        layout->addWidget(new Chip(dueChip({one.due, one.daysLeft, one.stage, one.provisional, {}})));
        layout->addStretch();
        m_others->addWidget(row);
        connect(open, &QPushButton::clicked, this,
                [this, id = one.caseId] { Q_EMIT m_context.navigator.caseWanted(id, CaseTab::Complaint); });
    }
}

void ComplaintTab::begin()
{
    const auto begun = desk::investigateComplaint(m_context.desk, m_file.header.id, {});
    if (!begun)
        return m_context.notices.report(begun.error());
    m_context.notices.say(NoticeKind::Done, tr("You look into it from now on. Report what you find, point by point."));
}

} // namespace rd::ui
