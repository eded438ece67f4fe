#include "ui/cases/items_tab.h"

#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/verification/verify_requester.h"
#include "core/domain/move_guard.h"
#include "ui/cases/consent_panel.h"
#include "ui/cases/deletion_panel.h"
#include "ui/cases/transfer_panel.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int factLines = 3;
constexpr int mostRows = 4; // more are scrolled to

// The outcomes a person proposes; the others come from moves of their own (§7).
const QList<domain::Outcome> proposable{domain::Outcome::Fulfilled,       domain::Outcome::Partial,
                                        domain::Outcome::Refused,         domain::Outcome::Restricted,
                                        domain::Outcome::NoData,          domain::Outcome::NotController,
                                        domain::Outcome::NotConsentBased, domain::Outcome::NotActionableIdentity};

QString dueOf(const domain::Deadline& deadline)
{
    return withProvisional(dateText(deadline.due), deadline.provisional);
}

bool needsGround(domain::Outcome outcome)
{
    return outcome == domain::Outcome::Refused || outcome == domain::Outcome::Partial;
}

} // namespace

void ItemModel::setItems(const QList<domain::RequestItem>& items, const QList<domain::ApproverRole>& approvers,
                         const QHash<QString, domain::AssuranceLevel>& needed)
{
    beginResetModel();
    m_items = items;
    m_approvers = approvers;
    m_needed = needed;
    endResetModel();
}

int ItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ItemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ItemModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const domain::RequestItem& item = m_items.at(index.row());
    switch (index.column()) {
    case PositionColumn:
        return item.position;
    case RightColumn:
        return wordFor(item);
    case GroundColumn:
        return item.ground.isEmpty() ? u"–"_s : item.ground;
    case StateColumn:
        return wordFor(item.state);
    case LevelColumn:
        return wordFor(m_needed.value(item.id.text(), item.requiredLevel));
    case DueColumn:
        return item.clock ? dueOf(item.clock->deadline) : u"–"_s;
    case OutcomeColumn:
        // How a complaint ends stands in its own record.
        return item.outcome && item.right != domain::RightType::Complaint ? wordFor(*item.outcome) : u"–"_s;
    default:
        return wordFor(approverOf(index.row()));
    }
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PositionColumn:
        return tr("No.");
    case RightColumn:
        return tr("Item");
    case GroundColumn:
        return tr("Ground");
    case StateColumn:
        return tr("State");
    case LevelColumn:
        return tr("Level needed");
    case DueColumn:
        return tr("Due");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return tr("Approval by");
    }
}

ItemsTab::ItemsTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_model(new ItemModel(this))
    , m_table(new TableView(u"items"_s, tr("Items"), TableView::FilterRow::Hidden, this))
    , m_form(new FormColumn)
    , m_title(headingLabel({}))
    , m_state(plainLabel({}, nullptr, LineWrap::Words))
    , m_consent(new ConsentPanel(context))
    , m_deletion(new DeletionPanel(context))
    , m_transfer(new TransferPanel(context))
    , m_why(linkButton(tr("Why this date?"), u"itemWhyDate"_s))
    , m_outcome(new QComboBox)
    , m_ground(new QComboBox)
    , m_facts(new QPlainTextEdit)
    , m_law(new QLineEdit)
    , m_propose(primaryButton({}, u"proposeOutcome"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Medium, 0, 0);
    column->setSpacing(theme::Medium);
    m_table->setModel(m_model);
    m_table->setEmptyText(tr("The caller hung up before naming an item. Log a new call to add what is wished."));
    m_table->view()->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(m_table);
    column->addWidget(proposalForm(), 1);
    setFocusProxy(m_table->view());
    connect(m_table, &TableView::currentSourceRowChanged, this, &ItemsTab::presentItem);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &ItemsTab::followOutcome);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &ItemsTab::followOutcome);
    connect(m_propose, &QPushButton::clicked, this, &ItemsTab::propose);
    connect(m_why, &QPushButton::clicked, this, [this] { Q_EMIT whyWanted(m_position); });
}

QWidget* ItemsTab::proposalForm()
{
    m_outcome->setObjectName(u"outcome"_s);
    m_ground->setObjectName(u"refusalGround"_s);
    m_facts->setObjectName(u"facts"_s);
    m_law->setObjectName(u"law"_s);
    m_facts->setTabChangesFocus(true);
    m_facts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_facts->setFixedHeight(factLines * m_facts->fontMetrics().lineSpacing() + 2 * theme::Medium);
    m_ground->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_state->setObjectName(u"itemState"_s);
    m_form->addWidget(m_title);
    m_form->addWidget(m_state);
    auto* whyRow = new QWidget;
    QHBoxLayout* whyLayout = rowLayout(whyRow, 0);
    whyLayout->addWidget(m_why);
    whyLayout->addStretch();
    m_form->addWidget(whyRow);
    m_form->addWidget(m_consent);
    m_form->addWidget(m_deletion);
    m_form->addWidget(m_transfer);
    m_outcomeField = m_form->addField(tr("How it ends"), m_outcome, Presence::Required);
    m_groundField = m_form->addField(tr("Ground, in the words of the policy"), m_ground, Presence::Required);
    m_factsField = m_form->addField(tr("Facts, at least 30 characters"), m_facts, Presence::Required);
    m_lawField = m_form->addField(tr("Law and article"), m_law, Presence::Required);
    m_form->addButtons({m_propose});
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, theme::Small, theme::Medium);
    column->addWidget(m_form);
    column->addStretch();
    m_area->setWidget(holder);
    return m_area;
}

void ItemsTab::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    const int before = m_position;
    m_file = file;
    // With the level more of a risk (R-ID-09), as the tab of the verification says it.
    const Result<desk::VerificationState> standing = desk::verificationState(m_context.desk, m_caseId);
    m_model->setItems(file.header.items, file.approvers, standing.value_or(desk::VerificationState()).needed);
    // Without clocks of their own all items are due with the request, whose head says when.
    const bool ownDates = std::any_of(file.header.items.begin(), file.header.items.end(),
                                      [](const domain::RequestItem& item) { return item.clock.has_value(); });
    m_table->view()->setColumnHidden(ItemModel::DueColumn, !ownDates);
    m_table->setFixedHeight((qBound(1, m_model->rowCount(), mostRows) + 1) * theme::RowHeight + theme::Small);
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->items().at(i).position == before)
            row = i;
    }
    m_table->selectSourceRow(row);
    presentItem(m_model->rowCount() > 0 ? row : -1);
}

void ItemsTab::clear()
{
    m_caseId = {};
    m_position = 0;
    m_file = {};
    m_model->setItems({}, {}, {});
    m_facts->clear();
    m_law->clear();
    m_form->clearErrors();
    m_form->hide();
}

void ItemsTab::showProposal(const domain::RequestItem& item)
{
    offerOutcomes(item);
    m_position = item.position;
    m_facts->setPlainText(item.facts);
    m_law->setText(item.law);
    m_ground->setCurrentIndex(item.refusalGround.isEmpty() ? 0 : qMax(0, m_ground->findData(item.refusalGround)));
    m_outcome->setCurrentIndex(
        qMax(0, m_outcome->findData(static_cast<int>(item.outcome.value_or(domain::Outcome::Fulfilled)))));
}

void ItemsTab::presentItem(int row)
{
    m_form->setVisible(row >= 0 && row < m_model->rowCount());
    if (!m_form->isVisibleTo(this))
        return;
    const domain::RequestItem& item = m_model->items().at(row);
    m_consent->present(m_file, item);
    m_deletion->present(m_file, item);
    m_transfer->present(m_file, item);
    if (item.position != m_position)
        showProposal(item);
    m_title->setText(u"%1  %2"_s.arg(item.position).arg(wordFor(item.right)));
    const bool may = domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome);
    const bool open = item.state == domain::CaseState::InProgress || item.state == domain::CaseState::Verifying
        || item.state == domain::CaseState::AwaitingInfo;
    QString state = wordFor(item.state);
    const bool complaint = item.right == domain::RightType::Complaint;
    if (complaint)
        state = tr("A complaint is handled in its own tab.");
    else if (item.state == domain::CaseState::PendingApproval)
        state = tr("\"%1\" waits for approval by: %2")
                    .arg(wordFor(item.outcome.value_or(domain::Outcome::Fulfilled)), wordFor(m_model->approverOf(row)));
    else if (item.outcome)
        state = tr("%1: %2").arg(state, wordFor(*item.outcome));
    if (item.clock)
        state += u" · "_s
            + tr("received on %1, due on %2").arg(dateText(item.clock->deadline.d0), dueOf(item.clock->deadline));
    const QString named = dataNamed(item);
    if (!named.isEmpty())
        state += u" · "_s + tr("about: %1").arg(named);
    m_state->setText(state);
    m_state->setVisible(complaint || !named.isEmpty() || item.state == domain::CaseState::PendingApproval
                        || item.outcome.has_value() || item.clock.has_value());
    m_why->setVisible(item.clock.has_value());
    for (QWidget* part : std::initializer_list<QWidget*>{m_outcomeField, m_propose})
        part->setVisible(may && open && item.right != domain::RightType::Complaint);
    followOutcome();
}

QString ItemsTab::dataNamed(const domain::RequestItem& item) const
{
    QStringList titles;
    for (const domain::Term& category : m_context.words.categories) {
        if (item.categories.contains(category.code))
            titles.append(category.title);
    }
    return titles.join(tr(", "));
}

void ItemsTab::followOutcome()
{
    m_form->clearErrors();
    const bool proposing = m_outcomeField->isVisibleTo(m_form) && needsGround(chosenOutcome());
    m_groundField->setVisible(proposing);
    for (FormField* field : {m_factsField, m_lawField})
        field->setVisible(proposing && asksForReasons());
    m_propose->setText(tr("Propose: %1").arg(wordFor(chosenOutcome())));
}

void ItemsTab::propose()
{
    m_form->clearErrors();
    desk::ProposedOutcome proposed;
    proposed.outcome = chosenOutcome();
    if (asksForReasons()) {
        proposed.refusalGround = m_ground->currentData().toString();
        proposed.facts = m_facts->toPlainText();
        proposed.law = m_law->text();
    }
    const auto item = desk::proposeOutcome(m_context.desk, m_caseId, m_position, proposed);
    if (!item) {
        const QString field = item.error().args.value(u"field"_s).toString();
        FormField* place = field == "facts"_L1 ? m_factsField : field == "law"_L1 ? m_lawField : m_outcomeField;
        if (item.error().code == ErrorCode::GroundNotAllowed)
            place = m_groundField;
        place->setError(errorText(item.error()));
        return m_area->ensureWidgetVisible(place);
    }
    // The form is gone with its focus; the keys go on from the list.
    m_table->view()->setFocus(Qt::OtherFocusReason);
    m_context.notices.say(NoticeKind::Done,
                          item->state == domain::CaseState::PendingApproval
                              ? tr("Proposed. It waits for a second person now.")
                              : tr("Proposed. It needs no approval; the reply can be written."));
}

// R-RF-03: an outcome or a ground that may not be proposed for a right is not offered for it.
void ItemsTab::offerOutcomes(const domain::RequestItem& item)
{
    const QStringList grounds = groundsFor(item);
    const QSignalBlocker quietOutcome(m_outcome);
    m_outcome->clear();
    for (const domain::Outcome outcome : proposable) {
        if (!grounds.isEmpty() || !needsGround(outcome))
            m_outcome->addItem(wordFor(outcome), static_cast<int>(outcome));
    }
    const QSignalBlocker quietGround(m_ground);
    m_ground->clear();
    for (const domain::Term& ground : m_context.words.refusalGrounds) {
        if (grounds.contains(ground.code))
            m_ground->addItem(ground.code + u' ' + ground.title, ground.code);
    }
    // R-RF-04: what stays for a reason is no refusal.
    if (domain::leavesData(item.right))
        m_ground->addItem(tr("Nothing is refused: a part stays stored"), QString());
    // Nor is the officer's finding that a condition of a transfer is not met (3.9).
    if (item.right == domain::RightType::Transfer)
        m_ground->insertItem(0, tr("A condition of the transfer is not met"), QString());
}

QStringList ItemsTab::groundsFor(const domain::RequestItem& item) const
{
    const QList<domain::RightTerm>& rights = m_context.words.rights;
    const auto term = std::find_if(rights.begin(), rights.end(),
                                   [&](const domain::RightTerm& one) { return one.right == item.right; });
    if (term == rights.end())
        return {};
    return domain::concernsMinor(m_file.header.minor) ? term->minorGrounds : term->grounds;
}

// A refusal gives reasons; what is partly done because a part stays stored does not.
bool ItemsTab::asksForReasons() const
{
    const bool onGround = !m_ground->currentData().toString().isEmpty();
    const bool found = m_transfer->isVisibleTo(m_form); // the four findings give the reasons
    return needsGround(chosenOutcome()) && (onGround || (chosenOutcome() != domain::Outcome::Partial && !found));
}

domain::Outcome ItemsTab::chosenOutcome() const
{
    return static_cast<domain::Outcome>(m_outcome->currentData().toInt());
}

} // namespace rd::ui
