#include "ui/cases/overview_tab.h"

#include "ui/cases/case_actions.h"
#include "ui/cases/reason_line.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int clearSeconds = 30; // R-ID-04

QFrame* card(QVBoxLayout*& column, const QString& title)
{
    auto* frame = new QFrame;
    frame->setObjectName(u"card"_s);
    column = new QVBoxLayout(frame);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(headingLabel(title, frame));
    return frame;
}

QGridLayout* factGrid(QVBoxLayout* column)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Large);
    grid->setVerticalSpacing(theme::Small);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return grid;
}

QString replyWayText(const QString& way)
{
    if (way.isEmpty() || way == "ON_FILE"_L1)
        return OverviewTab::tr("Contact on file with the account");
    if (way == "NONE_GIVEN"_L1)
        return OverviewTab::tr("None given");
    return way;
}

QString platformNames(const domain::Vocabulary& words, const QStringList& codes)
{
    QStringList names;
    for (const domain::Term& platform : words.platforms) {
        if (codes.contains(platform.code))
            names.append(platform.title);
    }
    return names.isEmpty() ? OverviewTab::tr("None named") : names.join(u" · "_s);
}

// What was said stands beside it, as with an approval.
QString turnText(const domain::CaseTurn& turn)
{
    switch (turn.kind) {
    case domain::TurnKind::ItemAdded:
        return OverviewTab::tr("item added: %1").arg(turn.words);
    case domain::TurnKind::Reopened:
        return OverviewTab::tr("reopened: %1").arg(turn.words);
    case domain::TurnKind::Merged:
        return OverviewTab::tr("merged into %1: %2").arg(turn.otherNumber, turn.words);
    case domain::TurnKind::TookIn:
        return OverviewTab::tr("took in %1: %2").arg(turn.otherNumber, turn.words);
    case domain::TurnKind::AnsweredByReference:
        return OverviewTab::tr("answered by reference to %1: %2").arg(turn.otherNumber, turn.words);
    case domain::TurnKind::Withdrawn:
        return OverviewTab::tr("taken back: %1").arg(turn.words);
    case domain::TurnKind::GuardianReached:
        return OverviewTab::tr("guardian reached: %1").arg(turn.words);
    }
    Q_UNREACHABLE();
}

// Both dates where the case's mode is another than A, and the first one beside a second clock's (§5.2).
QString dueText(const domain::CaseFile& file)
{
    const domain::Deadline& deadline = file.header.deadline;
    QString text = dateText(deadline.due);
    if (deadline.secondFrom.isValid())
        text += u" · "_s + OverviewTab::tr("second clock from %1").arg(dateText(deadline.secondFrom));
    if (domain::isOfOtherMode(file.reading))
        text += u" · "_s
            + OverviewTab::tr("mode %1; in mode A %2")
                  .arg(codeOf(file.reading->mode), dateText(file.reading->dueContinued));
    const domain::RegulatorDate regulator = domain::regulatorDateOf(deadline, file.reading);
    if (regulator == domain::RegulatorDate::Counts)
        text += u" · "_s + OverviewTab::tr("set by the regulator");
    else if (regulator == domain::RegulatorDate::Later)
        text += u" · "_s + OverviewTab::tr("the regulator's date, %1, comes later").arg(dateText(deadline.external));
    if (deadline.provisional)
        text += u" · "_s + OverviewTab::tr("provisional");
    return text;
}

} // namespace

OverviewTab::OverviewTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_words(plainLabel({}, this, LineWrap::Words))
    , m_course(plainLabel({}, this, LineWrap::Words))
    , m_revealHint(mutedLabel({}, this, LineWrap::Words))
    , m_revealReason(new ReasonLine(u"reveal"_s))
    , m_actions(new CaseActions(context))
{
    connect(m_actions, &CaseActions::fileWanted, this, &OverviewTab::fileWanted);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, theme::Medium, theme::Small, theme::Medium);
    columns->setSpacing(theme::Large);
    columns->addWidget(requestCard(), 1, Qt::AlignTop);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme::Medium);
    right->addWidget(personCard());
    right->addWidget(courseCard());
    right->addStretch();
    columns->addLayout(right, 1);

    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area, 1);
    column->addWidget(m_actions);
    m_mask.setParent(this);
    m_mask.setObjectName(u"maskAgain"_s);
    m_mask.setSingleShot(true);
    m_mask.setInterval(clearSeconds * 1000);
    connect(&m_mask, &QTimer::timeout, this, &OverviewTab::maskAgain);
}

QWidget* OverviewTab::requestCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* frame = card(column, tr("Request"));
    m_words->setObjectName(u"caseWords"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_words);
    column->addWidget(horizontalLine(frame));
    QGridLayout* grid = factGrid(column);
    for (const auto& [name, title] : std::initializer_list<std::pair<QString, QString>>{
             {u"channel"_s, tr("Channel")},
             {u"received"_s, tr("Received")},
             {u"logged"_s, tr("Logged")},
             {u"late"_s, tr("Logged later because")},
             {u"due"_s, tr("Answer due")},
             {u"execution"_s, tr("To be done by")},
             {u"longStop"_s, tr("Thirty calendar days end on")},
             {u"requester"_s, tr("On whose behalf")},
             {u"minor"_s, tr("Age")},
             {u"platforms"_s, tr("Platforms")},
             {u"replyWay"_s, tr("Way to reply")},
             {u"handler"_s, tr("Handled by")},
             {u"policy"_s, tr("Policy version")},
         })
        m_facts[name] = addFact(grid, title, name);
    return frame;
}

QWidget* OverviewTab::personCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* frame = card(column, tr("Person concerned"));
    QGridLayout* grid = factGrid(column);
    addPersonal(grid, desk::CaseField::SubjectName, tr("Name"), u"SubjectName"_s);
    addPersonal(grid, desk::CaseField::SubjectPhone, tr("Mobile"), u"SubjectPhone"_s);
    addPersonal(grid, desk::CaseField::SubjectMember, tr("Member number"), u"SubjectMember"_s);
    addPersonal(grid, desk::CaseField::SubjectOrder, tr("Order number"), u"SubjectOrder"_s);
    addPersonal(grid, desk::CaseField::RequesterContact, tr("Contact of the requester"), u"RequesterContact"_s);
    m_facts[u"level"_s] = addFact(grid, tr("Verified to"), u"level"_s);
    column->addWidget(m_revealHint);
    column->addWidget(m_revealReason);
    return frame;
}

QWidget* OverviewTab::courseCard()
{
    QVBoxLayout* column = nullptr;
    QFrame* frame = card(column, tr("Course so far"));
    column->addWidget(m_course);
    return frame;
}

QLabel* OverviewTab::addFact(QGridLayout* grid, const QString& title, const QString& name)
{
    const int row = grid->rowCount();
    QLabel* value = plainLabel({}, this, LineWrap::Words);
    value->setObjectName(u"fact"_s + name);
    value->setAccessibleName(title);
    grid->addWidget(mutedLabel(title, this), row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1, 1, 2);
    return value;
}

void OverviewTab::addPersonal(QGridLayout* grid, desk::CaseField field, const QString& title, const QString& name)
{
    const int row = grid->rowCount();
    Personal personal;
    personal.title = title;
    personal.value = plainLabel({}, this);
    personal.value->setObjectName(u"fact"_s + name);
    personal.reveal = linkButton(tr("View …"), u"reveal"_s + name, this);
    personal.reveal->setAccessibleName(tr("View %1").arg(title));
    grid->addWidget(mutedLabel(title, this), row, 0);
    grid->addWidget(personal.value, row, 1);
    grid->addWidget(personal.reveal, row, 2, Qt::AlignRight);
    // As high as its link, whether there is something to see in clear or not.
    grid->setRowMinimumHeight(row, personal.reveal->sizeHint().height());
    connect(personal.reveal, &QPushButton::clicked, this, [this, field] { askToReveal(field); });
    m_personal[field] = personal;
}

void OverviewTab::present(const domain::CaseFile& file)
{
    const domain::Case& header = file.header;
    if (m_caseId != header.id)
        clear();
    m_caseId = header.id;
    m_words->setText(header.words.isEmpty() ? tr("No words were taken down.") : header.words);
    m_facts[u"channel"_s]->setText(wordFor(header.channel));
    m_facts[u"received"_s]->setText(dateTimeText(header.receivedAt));
    m_facts[u"logged"_s]->setText(dateTimeText(header.loggedAt));
    m_facts[u"late"_s]->setText(header.lateReason.isEmpty() ? u"–"_s : header.lateReason);
    m_facts[u"due"_s]->setText(dueText(file));
    m_facts[u"execution"_s]->setText(header.deadline.executionDue.isValid() ? dateText(header.deadline.executionDue)
                                                                            : u"–"_s);
    m_facts[u"longStop"_s]->setText(dateText(header.deadline.longStop)); // R-DL-10: shown, it binds nobody
    m_facts[u"requester"_s]->setText(wordFor(header.requester.type));
    m_facts[u"minor"_s]->setText(wordFor(header.minor));
    m_facts[u"platforms"_s]->setText(platformNames(m_context.words, header.platforms));
    m_facts[u"replyWay"_s]->setText(replyWayText(header.replyWay));
    m_facts[u"handler"_s]->setText(file.handlerName);
    m_facts[u"policy"_s]->setText(header.policyVersion);
    m_facts[u"level"_s]->setText(wordFor(header.level));
    presentPerson(file);
    presentCourse(file);
    m_actions->present(file);
}

void OverviewTab::presentPerson(const domain::CaseFile& file)
{
    const domain::Subject& subject = file.header.subject;
    m_personal[desk::CaseField::SubjectName].masked = subject.name;
    m_personal[desk::CaseField::SubjectPhone].masked = subject.phone;
    m_personal[desk::CaseField::SubjectMember].masked = subject.member;
    m_personal[desk::CaseField::SubjectOrder].masked = subject.order;
    m_personal[desk::CaseField::RequesterContact].masked = file.header.requester.contact;
    const bool may = domain::permits(m_context.user.roles, domain::Permission::UnmaskFields)
        && file.header.level >= domain::AssuranceLevel::L2 && !file.header.restrictedView;
    for (auto& [field, personal] : m_personal) {
        personal.reveal->setVisible(may && !personal.masked.isEmpty());
        if (m_revealed != field)
            personal.value->setText(personal.masked.isEmpty() ? u"–"_s : personal.masked);
    }
    m_revealHint->setText(may ? tr("A value in clear shows for 30 seconds; who saw it and why is logged.")
                              : file.header.restrictedView
                              ? tr("The person is a minor; the data show once the access is approved.")
                              : tr("Values in clear can be viewed once the requester is verified to L2."));
}

void OverviewTab::presentCourse(const domain::CaseFile& file)
{
    QList<std::pair<QDateTime, QString>> steps;
    for (const domain::CallRecord& call : file.calls)
        steps.append(
            {call.startedAt, tr("call from %1").arg(call.number.isEmpty() ? tr("a withheld number") : call.number)});
    for (const domain::Approval& approval : file.approvals) {
        steps.append({approval.at,
                      tr("%1 by %2: %3")
                          .arg(wordFor(approval.result), file.userNames.value(approval.by.text()), approval.note)});
    }
    for (const domain::CaseTurn& turn : file.turns)
        steps.append({turn.at, turnText(turn)});
    for (const domain::CopyHandover& handover : file.handovers) {
        if (handover.handedAt.isValid())
            steps.append({handover.handedAt,
                          tr("copy handed over once more by %1").arg(file.userNames.value(handover.handedBy.text()))});
    }
    for (const domain::CopyPackage& package : file.packages) {
        if (package.erasedAt.isValid())
            steps.append({package.erasedAt,
                          package.deliveredAt.isValid()
                              ? tr("package of the copy erased, thirty days after its delivery")
                              : tr("package of the copy erased; it was not delivered")});
    }
    for (const domain::Reply& reply : file.replies) {
        if (reply.state != domain::ReplyState::Draft)
            steps.append({reply.sentAt, tr("%1: %2").arg(letterTitle(reply.templateCode), wordFor(reply.state))});
    }
    for (const domain::MaterialArrival& one : file.waiting.arrivals) {
        const QString what = one.extent == domain::MaterialExtent::Partly ? tr("part of the material came")
                                                                          : tr("the material was complete");
        steps.append({one.cameAt, one.note.isEmpty() ? what : tr("%1: %2").arg(what, one.note)});
    }
    std::stable_sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList lines;
    for (const auto& [at, what] : std::as_const(steps))
        lines.append(dateTimeText(at) + u"  "_s + what);
    m_course->setText(lines.isEmpty() ? tr("Nothing has been decided, sent or received since the request was logged.")
                                      : lines.join(u'\n'));
}

void OverviewTab::clear()
{
    maskAgain();
    m_caseId = {};
    m_words->clear();
    m_course->clear();
    for (auto& [name, label] : m_facts)
        label->clear();
    for (auto& [field, personal] : m_personal) {
        personal.masked.clear();
        personal.value->clear();
    }
    m_revealReason->dismiss();
    m_actions->clear();
}

void OverviewTab::askToReveal(desk::CaseField field)
{
    m_revealReason->ask(tr("Reason to view \"%1\"").arg(m_personal[field].title), tr("View for 30 seconds"),
                        [this, field](const QString& reason) -> Result<void> {
                            RD_TRY_ASSIGN(const QString value,
                                          desk::unmaskField(m_context.desk, m_caseId, field, reason));
                            maskAgain();
                            m_revealed = field;
                            m_personal[field].value->setText(value);
                            m_mask.start();
                            return {};
                        });
}

void OverviewTab::maskAgain()
{
    m_mask.stop();
    if (!m_revealed)
        return;
    const Personal& personal = m_personal[*m_revealed];
    personal.value->setText(personal.masked);
    m_revealed.reset();
}

} // namespace rd::ui
