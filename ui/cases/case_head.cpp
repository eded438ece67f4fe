#include "ui/cases/case_head.h"

#include "ui/cases/milestone_line.h"
#include "ui/shared/chip.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

bool isApproval(domain::NextStep step)
{
    return step == domain::NextStep::Approve || step == domain::NextStep::ReviewCopy;
}

domain::ApproverRole neededApprover(const domain::CaseFile& file)
{
    domain::ApproverRole needed = domain::ApproverRole::None;
    for (qsizetype i = 0; i < file.approvers.size() && i < file.header.items.size(); ++i) {
        if (file.header.items.at(i).state == domain::CaseState::PendingApproval)
            needed = std::max(needed, file.approvers.at(i));
    }
    return needed;
}

// A supervisor assigns and reopens, the investigator looks into it, the privacy officer decides.
QString complaintTurn(const domain::CaseFile& file, const domain::UserId& viewer)
{
    const domain::Complaint& complaint = *file.complaint;
    if (complaint.state == domain::ComplaintState::Received || complaint.state == domain::ComplaintState::Decided)
        return wordFor(domain::ApproverRole::Supervisor);
    if (complaint.reportedAt.isValid())
        return wordFor(domain::ApproverRole::Officer);
    return complaint.investigator == viewer ? CaseHead::tr("you") : file.userNames.value(complaint.investigator.text());
}

// Whose turn it is. An approval is never the turn of the person who handles the case.
QString whoseTurn(const domain::CaseFile& file, const domain::UserId& viewer)
{
    if (isApproval(file.next))
        return wordFor(neededApprover(file));
    if (file.next == domain::NextStep::HandleComplaint && file.complaint)
        return complaintTurn(file, viewer);
    return file.header.handler == viewer ? CaseHead::tr("you") : file.handlerName;
}

QString whatIsWaitedFor(const domain::CaseFile& file)
{
    if (file.access.latest && file.access.latest->state == domain::AccessState::Requested)
        return CaseHead::tr("Wait for a supervisor or the privacy officer to decide on the access");
    return CaseHead::tr("Wait for what the requester is to hand in");
}

// A button for what this viewer cannot do would only lead to a refusal.
bool isForViewer(const domain::CaseFile& file, const domain::User& viewer)
{
    // The line about the access, right below, has the button.
    if (file.next == domain::NextStep::RequestAccess)
        return false;
    if (!isApproval(file.next))
        return true;
    const auto permission = neededApprover(file) == domain::ApproverRole::Officer
        ? domain::Permission::ApproveAsOfficer
        : domain::Permission::ApproveAsSupervisor;
    return file.header.handler != viewer.id && domain::permits(viewer.roles, permission);
}

bool leadsSomewhere(domain::NextStep step)
{
    return step != domain::NextStep::Nothing && step != domain::NextStep::Wait;
}

} // namespace

CaseHead::CaseHead(QWidget* parent)
    : QWidget(parent)
    , m_number(titleLabel({}, this))
    , m_rights(styledLabel({}, TextStyle::Heading, Colour::Text, this, LineWrap::Elided))
    , m_person(plainLabel({}, this))
    , m_minor(new Chip(this))
    , m_state(new Chip(this))
    , m_due(new Chip(this))
    , m_why(linkButton(tr("Why this date?"), u"caseWhyDate"_s, this))
    , m_milestones(new MilestoneLine(this))
    , m_next(plainLabel({}, this))
    , m_go(primaryButton({}, u"nextStep"_s, this))
{
    m_number->setObjectName(u"caseNumber"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_next->setObjectName(u"nextStepLine"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Medium);
    head->addWidget(m_number);
    head->addWidget(m_rights);
    head->addWidget(m_person);
    head->addWidget(m_minor);
    head->addStretch();
    head->addWidget(m_state);
    head->addWidget(m_due);
    head->addWidget(m_why);
    column->addLayout(head);
    column->addWidget(m_milestones);
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* next = new QHBoxLayout(card);
    next->setContentsMargins(theme::Medium, theme::Tiny, theme::Tiny, theme::Tiny);
    next->addWidget(mutedLabel(tr("Next"), card));
    next->addWidget(m_next, 1);
    next->addWidget(m_go);
    column->addWidget(card);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(m_step); });
    connect(m_why, &QPushButton::clicked, this, &CaseHead::whyWanted);
}

void CaseHead::present(const domain::CaseFile& file, const QDate& today, const domain::User& viewer)
{
    const domain::Case& header = file.header;
    QList<domain::RightType> rights;
    for (const domain::RequestItem& item : header.items)
        rights.append(item.right);
    m_number->setText(header.number);
    m_rights->setText(rights.isEmpty() ? tr("No item stated yet") : wordsFor(rights));
    QStringList person{header.subject.name, header.subject.phone};
    person.removeAll(QString());
    person.removeDuplicates();
    m_person->setText(person.join(u"   "_s));
    m_minor->setContent({domain::concernsMinor(header.minor) ? wordFor(header.minor) : QString(), Colour::Minor});
    m_state->setContent({wordFor(header.state), Colour::Accent});
    m_due->setContent(dueChip({header.deadline.due, file.daysLeft, file.stage, header.deadline.provisional,
                               header.repliedAt, domain::isExternal(header.deadline)}));
    m_milestones->present(header, file.complaint, today);
    m_step = file.next;
    const bool leads = leadsSomewhere(file.next);
    m_next->setText(leads ? tr("%1 · turn of %2").arg(wordFor(file.next), whoseTurn(file, viewer.id))
                        : file.next == domain::NextStep::Wait ? whatIsWaitedFor(file)
                                                              : wordFor(file.next));
    m_go->setText(wordFor(file.next));
    m_offers = leads && isForViewer(file, viewer);
}

void CaseHead::offerStep(StepButton how)
{
    m_go->setVisible(m_offers && how != StepButton::Hidden);
    setEmphasis(m_go, how == StepButton::Primary ? Emphasis::Primary : Emphasis::Plain);
}

void CaseHead::clear()
{
    for (QLabel* label : {m_number, m_rights, m_person, m_next})
        label->clear();
    for (Chip* chip : {m_minor, m_state, m_due})
        chip->setContent({});
    m_offers = false;
    m_go->hide();
}

} // namespace rd::ui
