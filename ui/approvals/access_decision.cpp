#include "ui/approvals/access_decision.h"

#include "core/desk/copies/hand_over_copy.h"
#include "core/desk/verification/exception_path.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/requester_papers.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int accessNoteLines = 2;

// What the decision rests on: the work, its deadline and how far the requester is verified.
QString accessFacts(const domain::CaseFile& file)
{
    const domain::Case& header = file.header;
    QList<domain::RightType> rights;
    for (const domain::RequestItem& item : header.items)
        rights.append(item.right);
    QStringList facts{wordsFor(rights),
                      wordFor(header.minor),
                      wordFor(header.requester.type),
                      wordFor(header.channel),
                      AccessDecisionPanel::tr("received %1").arg(dateTimeText(header.receivedAt)),
                      AccessDecisionPanel::tr("due %1").arg(
                          withProvisional(dateText(header.deadline.due), header.deadline.provisional)),
                      wordFor(header.level),
                      AccessDecisionPanel::tr("handled by %1").arg(file.handlerName)};
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

// What is asked and what a decision does, in words.
struct AskedWords {
    QString asks;
    QString effect;
    QString approve;
    QString approved;
    QString refused;
};

AskedWords wordsOf(const domain::WaitingApproval& waiting)
{
    const auto asks = [&](const QString& sentence) { return sentence.arg(waiting.proposedBy); };
    const auto done = [&](const QString& sentence) { return sentence.arg(waiting.caseNumber); };
    switch (waiting.kind) {
    case domain::WaitingKind::Handover:
        return {asks(AccessDecisionPanel::tr("%1 asks to hand the copy over once more")),
                AccessDecisionPanel::tr("The copy was delivered before. An approval is good for one hand-over; it is "
                                        "logged, as is a refusal."),
                AccessDecisionPanel::tr("Approve the hand-over"),
                done(AccessDecisionPanel::tr("The hand-over of %1 is approved.")),
                done(AccessDecisionPanel::tr("The hand-over of %1 is refused."))};
    case domain::WaitingKind::Papers:
        return {asks(AccessDecisionPanel::tr("%1 has seen papers of the requester")),
                AccessDecisionPanel::tr("No copy was kept: ask whoever saw them, and accept what you would have "
                                        "accepted yourself. With the last paper accepted the request goes on."),
                AccessDecisionPanel::tr("Accept the papers"),
                done(AccessDecisionPanel::tr("The papers of %1 are accepted.")),
                done(AccessDecisionPanel::tr("The papers of %1 are not accepted."))};
    case domain::WaitingKind::Exception:
        return {asks(AccessDecisionPanel::tr("%1 has seen proofs of somebody who has lost the number on file")),
                AccessDecisionPanel::tr("An approval stands for level L3 in this request. The old contacts are told "
                                        "next; a correction, cancellation, deletion or transfer is not carried out "
                                        "before they have had time to object."),
                AccessDecisionPanel::tr("Approve the exception"),
                done(AccessDecisionPanel::tr("The exception of %1 is approved. Tell the old contacts now.")),
                done(AccessDecisionPanel::tr("The exception of %1 is not approved."))};
    case domain::WaitingKind::MinorAccess:
    case domain::WaitingKind::Outcome: // have a panel or a page of their own
    case domain::WaitingKind::Complaint:
        break;
    }
    return {asks(AccessDecisionPanel::tr("%1 asks to see the minor's data")),
            AccessDecisionPanel::tr("Nothing of the minor is shown here. An approval lets everybody who works on this "
                                    "request see the data until it is closed; it is logged, as is a refusal."),
            AccessDecisionPanel::tr("Approve the access"),
            done(AccessDecisionPanel::tr("The access to %1 is approved.")),
            done(AccessDecisionPanel::tr("The access to %1 is refused."))};
}

// The error of the verb, if there was one.
template <typename Decided> std::optional<Error> errorOf(const Result<Decided>& decided)
{
    return decided ? std::nullopt : std::optional(decided.error());
}

} // namespace

AccessDecisionPanel::AccessDecisionPanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(titleLabel({}))
    , m_asks(headingLabel({}))
    , m_reason(plainLabel({}, nullptr, LineWrap::Words))
    , m_facts(plainLabel({}, nullptr, LineWrap::Words))
    , m_effect(mutedLabel({}, this, LineWrap::Words))
    , m_destroyed(new QCheckBox(tr("The copy of the ID document is destroyed")))
    , m_note(new QPlainTextEdit)
    , m_noteField(new FormField(tr("Your own reason, needed to refuse, for an exception, or to let a copy go out "
                                   "again"),
                                m_note))
    , m_approve(primaryButton({}, u"approveAccess"_s))
    , m_refuse(plainButton(tr("Refuse with this reason"), u"refuseAccess"_s))
{
    m_asks->setObjectName(u"accessAsks"_s);
    m_reason->setObjectName(u"accessReasonGiven"_s);
    m_facts->setObjectName(u"accessFacts"_s);
    m_destroyed->setObjectName(u"copyDestroyed"_s);
    m_note->setObjectName(u"accessNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_note->setFixedHeight(accessNoteLines * m_note->fontMetrics().lineSpacing() + 2 * theme::Medium);
    QPushButton* open = linkButton(tr("Open the request"), u"openAccessCase"_s, this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(horizontalLine(this));
    column->addWidget(m_asks);
    column->addWidget(m_reason);
    column->addWidget(m_effect);
    column->addStretch();
    column->addWidget(horizontalLine(this));
    column->addWidget(m_destroyed);
    column->addWidget(m_noteField);
    column->addWidget(buttonRow());
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_caseId, CaseTab::Overview); });
}

QWidget* AccessDecisionPanel::buttonRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    layout->addWidget(m_approve);
    layout->addWidget(m_refuse);
    layout->addStretch();
    connect(m_approve, &QPushButton::clicked, this, &AccessDecisionPanel::approve);
    connect(m_refuse, &QPushButton::clicked, this, &AccessDecisionPanel::refuse);
    return row;
}

void AccessDecisionPanel::present(const domain::CaseFile& file, const domain::WaitingApproval& waiting)
{
    if (m_caseId != waiting.caseId)
        clear();
    m_caseId = waiting.caseId;
    m_title->setText(waiting.caseNumber);
    m_facts->setText(accessFacts(file));
    m_kind = waiting.kind;
    m_papers = waiting.papers;
    if (!(m_exception == waiting.exception))
        m_destroyed->setChecked(false);
    m_exception = waiting.exception;
    m_destroyed->setVisible(waiting.asksCopyDestroyed);
    const AskedWords words = wordsOf(waiting);
    m_asks->setText(words.asks);
    m_effect->setText(words.effect);
    m_approve->setText(words.approve);
    m_approved = words.approved;
    m_refused = words.refused;
    m_reason->setText(waiting.reason);
}

void AccessDecisionPanel::clear()
{
    m_caseId = {};
    for (QLabel* label : {m_title, m_asks, m_reason, m_facts})
        label->clear();
    m_destroyed->setChecked(false);
    m_note->clear();
    m_noteField->clearError();
}

void AccessDecisionPanel::approve()
{
    decide(true);
}

void AccessDecisionPanel::refuse()
{
    decide(false);
}

std::optional<Error> AccessDecisionPanel::errorOfDecision(bool yes, const QString& note)
{
    desk::Desk& desk = m_context.desk;
    switch (m_kind) {
    case domain::WaitingKind::Handover:
        return errorOf(desk::decideHandover(
            desk, m_caseId, yes ? desk::HandoverDecision::Approve : desk::HandoverDecision::Refuse, note));
    case domain::WaitingKind::Papers:
        return errorOf(desk::decidePapers(
            desk, m_caseId, yes ? desk::PaperDecision::Accept : desk::PaperDecision::Return, note, {{}, m_papers}));
    case domain::WaitingKind::Exception:
        return errorOf(desk::decideException(
            desk, m_caseId, yes ? desk::ExceptionDecision::Approve : desk::ExceptionDecision::Return, note,
            m_destroyed->isChecked() ? desk::IdentityCopy::Destroyed : desk::IdentityCopy::Kept, m_exception));
    case domain::WaitingKind::MinorAccess:
    case domain::WaitingKind::Outcome:
    case domain::WaitingKind::Complaint:
        break;
    }
    return errorOf(
        desk::decideAccess(desk, m_caseId, yes ? desk::AccessDecision::Approve : desk::AccessDecision::Refuse, note));
}

void AccessDecisionPanel::decide(bool yes)
{
    if (const std::optional<Error> error = errorOfDecision(yes, m_note->toPlainText()))
        return m_noteField->setError(errorText(*error));
    m_context.notices.say(NoticeKind::Done, yes ? m_approved : m_refused);
}

} // namespace rd::ui
