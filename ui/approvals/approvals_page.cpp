#include "ui/approvals/approvals_page.h"

#include "core/desk/approvals/approve.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/unmask_field.h"
#include "core/desk/cases/view_case.h"
#include "core/desk/copies/build_copy.h"
#include "ui/approvals/access_decision.h"
#include "ui/approvals/approval_list_model.h"
#include "ui/approvals/redaction_list_model.h"
#include "ui/cases/reason_line.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/more_line.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int noteLines = 2;
constexpr int hiddenInClearSeconds = 30; // R-ID-04

QString titled(const QString& code, const QList<domain::Term>& terms)
{
    const auto term =
        std::find_if(terms.begin(), terms.end(), [&](const domain::Term& one) { return one.code == code; });
    return term == terms.end() ? code : code + u' ' + term->title;
}

QString itemText(const domain::RequestItem& item, const domain::Vocabulary& words)
{
    QString text = u"%1  %2 → %3"_s.arg(item.position)
                       .arg(wordFor(item), item.outcome ? wordFor(*item.outcome) : ApprovalsPage::tr("no outcome yet"));
    if (!item.ground.isEmpty())
        text += u" · "_s + titled(item.ground, words.deletionGrounds);
    if (!item.refusalGround.isEmpty())
        text += u" · "_s + titled(item.refusalGround, words.refusalGrounds);
    if (!item.facts.isEmpty())
        text += u'\n' + ApprovalsPage::tr("Facts: %1").arg(item.facts);
    if (!item.law.isEmpty())
        text += u'\n' + ApprovalsPage::tr("Law: %1").arg(item.law);
    return text;
}

QString complaintText(const domain::CaseFile& file)
{
    QStringList lines;
    const QList<domain::Finding> findings = file.complaint ? file.complaint->findings : QList<domain::Finding>();
    for (const domain::Finding& one : findings)
        lines.append(ApprovalsPage::tr("%1. %2: %3 (%4)")
                         .arg(lines.size() + 1)
                         .arg(one.point, one.finding, wordFor(one.result)));
    return lines.join(u'\n');
}

} // namespace

ApprovalsPage::ApprovalsPage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new ApprovalListModel(this))
    , m_list(new QListView(this))
    , m_more(new MoreLine(this))
    , m_stack(new QStackedWidget(this))
    , m_title(titleLabel({}))
    , m_facts(plainLabel({}, nullptr, LineWrap::Words))
    , m_items(plainLabel({}, nullptr, LineWrap::Words))
    , m_copy(mutedLabel({}, nullptr, LineWrap::Words))
    , m_redactionModel(new RedactionListModel(this))
    , m_redactions(new TableView(u"redactionList"_s, tr("What the copy hides"), TableView::FilterRow::Hidden))
    , m_confirm(plainButton(tr("I have compared the redactions"), u"confirmRedactions"_s))
    , m_reveal(linkButton(tr("View the line in clear …"), u"revealHidden"_s))
    , m_revealHint(mutedLabel({}, nullptr, LineWrap::Words))
    , m_revealReason(new ReasonLine(u"revealHiddenReason"_s))
    , m_note(new QPlainTextEdit)
    , m_noteField(nullptr)
    , m_approve(primaryButton({}, u"approveCase"_s))
    , m_return(plainButton({}, u"returnCase"_s))
    , m_access(new AccessDecisionPanel(context))
{
    setObjectName(u"approvalsPage"_s);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    columns->setSpacing(theme::Large);
    columns->addWidget(m_listPart = listPart());
    m_stack->addWidget(mutedLabel(tr("Nothing waits for your decision. Proposals of your colleagues appear here."),
                                  nullptr, LineWrap::Words));
    static_cast<QLabel*>(m_stack->widget(0))->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(decisionPart());
    m_stack->addWidget(m_access);
    columns->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsPage::showSelected);
    connect(m_approve, &QPushButton::clicked, this, &ApprovalsPage::approveCase);
    connect(m_return, &QPushButton::clicked, this, &ApprovalsPage::returnIt);
    connect(m_confirm, &QPushButton::clicked, this, &ApprovalsPage::confirmRedactions);
    m_mask.setSingleShot(true);
    m_mask.setInterval(hiddenInClearSeconds * 1000);
    connect(&m_mask, &QTimer::timeout, this, &ApprovalsPage::maskAgain);
    connect(m_reveal, &QPushButton::clicked, this, &ApprovalsPage::askToReveal);
    connect(m_redactions, &TableView::currentSourceRowChanged, this, &ApprovalsPage::presentReveal);
}

QWidget* ApprovalsPage::listPart()
{
    auto* part = new QWidget(this);
    part->setFixedWidth(theme::SidePanelWidth);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(titleLabel(tr("Waiting for my decision"), part));
    m_list->setObjectName(u"approvalList"_s);
    m_list->setAccessibleName(tr("Waiting for my decision"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ApprovalDelegate(m_model));
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list, 1);
    column->addWidget(m_more);
    return part;
}

QWidget* ApprovalsPage::decisionPart()
{
    m_redactions->setModel(m_redactionModel);
    m_redactions->setEmptyText(tr("The copy hides nothing."));
    QHeaderView* header = m_redactions->view()->horizontalHeader();
    header->resizeSection(0, theme::NavigationWidth);
    header->resizeSection(4, theme::NavigationWidth);
    header->setSectionResizeMode(2, QHeaderView::Stretch);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    auto* head = new QHBoxLayout;
    QPushButton* open = linkButton(tr("Open the request"), u"openApprovalCase"_s, part);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(open);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(horizontalLine(part));
    column->addWidget(m_items);
    auto* copyRow = new QHBoxLayout;
    copyRow->addWidget(m_copy, 1);
    copyRow->addWidget(m_reveal);
    copyRow->addWidget(m_confirm);
    column->addLayout(copyRow);
    m_revealHint->setObjectName(u"revealHiddenHint"_s);
    column->addWidget(m_revealHint);
    column->addWidget(m_revealReason);
    column->addWidget(m_redactions, 1);
    column->addStretch();
    column->addWidget(decisionBar());
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_caseId, CaseTab::Overview); });
    return part;
}

QWidget* ApprovalsPage::decisionBar()
{
    m_note->setObjectName(u"approvalNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_note->setFixedHeight(noteLines * m_note->fontMetrics().lineSpacing() + 2 * theme::Medium);
    m_noteField = new FormField(tr("Your own reason"), m_note, Presence::Required);
    auto* bar = new QWidget;
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(horizontalLine(bar));
    column->addWidget(m_noteField);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_return);
    buttons->addStretch();
    column->addLayout(buttons);
    return bar;
}

void ApprovalsPage::refresh()
{
    const auto waiting = desk::listApprovals(m_context.desk);
    if (!waiting)
        return m_context.notices.report(waiting.error());
    const domain::CaseId before = m_caseId;
    m_model->setWaiting(*waiting);
    m_more->present(waiting->more, waiting->size());
    const int row = qMax(0, m_model->rowOf(before, m_kind));
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(row));
    showSelected();
}

void ApprovalsPage::forget()
{
    maskAgain();
    m_caseId = {};
    m_model->setWaiting({});
    m_redactionModel->setRedactions({}, {}, {}, {});
    for (QLabel* label : {m_title, m_facts, m_items, m_copy})
        label->clear();
    m_note->clear();
    m_access->clear();
    m_stack->setCurrentIndex(0);
}

void ApprovalsPage::showSelected()
{
    const domain::WaitingApproval* waiting = m_model->at(m_list->currentIndex().row());
    const bool access = waiting
        && (waiting->kind == domain::WaitingKind::MinorAccess || waiting->kind == domain::WaitingKind::Handover
            || waiting->kind == domain::WaitingKind::Papers || waiting->kind == domain::WaitingKind::Exception);
    m_stack->setCurrentIndex(access ? 2 : waiting ? 1 : 0);
    m_listPart->setVisible(waiting);
    if (!waiting) {
        m_caseId = {};
        return;
    }
    const bool opened = m_caseId != waiting->caseId;
    const auto file =
        opened ? desk::viewCase(m_context.desk, waiting->caseId) : desk::showCase(m_context.desk, waiting->caseId);
    if (!file)
        return m_context.notices.report(file.error());
    if (opened) {
        m_note->clear();
        m_noteField->clearError();
        maskAgain();
    }
    m_caseId = waiting->caseId;
    m_kind = waiting->kind;
    if (access)
        m_access->present(*file, *waiting);
    else
        presentCase(*file);
}

void ApprovalsPage::presentCase(const domain::CaseFile& file)
{
    const domain::Case& header = file.header;
    m_title->setText(header.number);
    const bool shown = !file.access.concealed;
    QStringList facts{shown ? header.subject.name : QString(),
                      shown ? header.subject.phone : QString(),
                      wordFor(header.channel),
                      wordFor(header.requester.type),
                      tr("received %1").arg(dateTimeText(header.receivedAt)),
                      wordFor(header.level),
                      tr("handled by %1").arg(file.handlerName)};
    if (domain::concernsMinor(header.minor))
        facts.append(wordFor(header.minor));
    facts.removeAll(QString());
    facts.removeDuplicates();
    m_facts->setText(facts.join(u" · "_s) + u'\n'
                     + (shown ? header.words : tr("Name, contact and words are concealed until access is approved.")));
    presentItems(file);
    presentCopy(file);
    // A complaint is decided where its findings stand.
    const bool complaint = m_kind == domain::WaitingKind::Complaint;
    m_noteField->setVisible(!complaint);
    m_return->setVisible(!complaint);
    m_approve->setText(complaint ? tr("Open the complaint to decide it") : tr("Approve %1").arg(header.number));
    m_return->setText(tr("Return %1 with this reason").arg(header.number));
}

void ApprovalsPage::presentItems(const domain::CaseFile& file)
{
    QStringList lines;
    for (const domain::RequestItem& item : file.header.items) {
        if (item.state == domain::CaseState::PendingApproval)
            lines.append(item.right == domain::RightType::Complaint ? complaintText(file)
                                                                    : itemText(item, m_context.words));
    }
    m_items->setText(lines.join(u'\n'));
}

void ApprovalsPage::presentCopy(const domain::CaseFile& file)
{
    const bool has = !file.copies.isEmpty();
    m_copy->setVisible(has);
    m_redactions->setVisible(has);
    m_confirm->setVisible(has && file.copies.first().reviewedBy.isEmpty());
    if (!has) {
        m_reveal->hide();
        m_revealHint->hide();
        return;
    }
    const domain::DataCopy& copy = file.copies.first();
    const int row = m_redactions->currentSourceRow();
    const QSignalBlocker quiet(m_redactions); // the link beside it would be shut for a moment and lose the focus
    m_redactionModel->setRedactions(file.redactions, file.records, file.files, file.userNames);
    m_redactions->selectSourceRow(row);
    presentReveal();
    QString text = tr("Copy built by %1 on %2: %3 rows, %4 redactions.")
                       .arg(file.userNames.value(copy.builtBy.text()), dateTimeText(copy.builtAt))
                       .arg(copy.records)
                       .arg(copy.redactions);
    text += u' '
        + (copy.reviewedBy.isEmpty()
               ? tr("Compare the list with the data, then confirm.")
               : tr("Compared by %1 on %2.")
                     .arg(file.userNames.value(copy.reviewedBy.text()), dateTimeText(copy.reviewedAt)));
    m_copy->setText(text);
}

// Shut where the verb would refuse, with what it would say.
void ApprovalsPage::presentReveal()
{
    const bool may = domain::permits(m_context.user.roles, domain::Permission::UnmaskFields);
    const domain::Redaction* hidden = m_redactionModel->at(m_redactions->currentSourceRow());
    const Result<void> viewable =
        may && hidden ? desk::requireViewableCell(m_context.desk, hidden->record, hidden->field) : Result<void>();
    m_reveal->setVisible(may);
    m_reveal->setEnabled(hidden && viewable);
    m_revealHint->setText(viewable ? QString() : errorText(viewable.error()));
    m_revealHint->setVisible(!viewable);
    if (!viewable)
        m_revealReason->dismiss();
}

void ApprovalsPage::approveCase()
{
    if (m_kind == domain::WaitingKind::Complaint) {
        Q_EMIT m_context.navigator.caseWanted(m_caseId, CaseTab::Complaint);
        return;
    }
    m_noteField->clearError();
    const auto approved = desk::approve(m_context.desk, m_caseId, 0, m_note->toPlainText());
    if (!approved)
        return showFailure(approved.error());
    m_context.notices.say(NoticeKind::Done, tr("%1 is approved.").arg(approved->number));
}

void ApprovalsPage::returnIt()
{
    m_noteField->clearError();
    const auto returned = desk::returnCase(m_context.desk, m_caseId, m_note->toPlainText());
    if (!returned)
        return showFailure(returned.error());
    m_context.notices.say(NoticeKind::Done, tr("%1 has gone back to its handler.").arg(returned->number));
}

void ApprovalsPage::confirmRedactions()
{
    m_noteField->clearError();
    if (const auto reviewed = desk::reviewCopy(m_context.desk, m_caseId); !reviewed)
        showFailure(reviewed.error());
    else
        m_context.notices.say(NoticeKind::Done, tr("Your comparison of the redactions is on record."));
}

void ApprovalsPage::askToReveal()
{
    const domain::Redaction* hidden = m_redactionModel->at(m_redactions->currentSourceRow());
    if (!hidden)
        return;
    m_revealReason->ask(tr("Reason to view \"%1\"").arg(hidden->field), tr("View for 30 seconds"),
                        [this, redaction = *hidden](const QString& reason) -> Result<void> {
                            RD_TRY_ASSIGN(
                                const QString cell,
                                desk::unmaskRecordField(m_context.desk, redaction.record, redaction.field, reason));
                            m_redactionModel->reveal(redaction, cell);
                            m_mask.start();
                            return {};
                        });
}

void ApprovalsPage::maskAgain()
{
    m_mask.stop();
    m_revealReason->dismiss();
    m_redactionModel->maskAgain();
}

void ApprovalsPage::showFailure(const Error& error)
{
    m_noteField->setError(errorText(error));
}

} // namespace rd::ui
