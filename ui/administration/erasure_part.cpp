#include "ui/administration/erasure_part.h"

#include "core/desk/erasure/confirm_erasure.h"
#include "core/desk/erasure/propose_erasure.h"
#include "ui/administration/erasure_models.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tombstonesShown = 200;

QLabel* namedErasureLabel(QLabel* label, const QString& name)
{
    label->setObjectName(name);
    return label;
}

// By number and reason; the list itself is closed and does not show them as its own any more.
QString keptText(const QList<domain::ErasableCase>& kept)
{
    constexpr qsizetype mostNamed = 5;
    QStringList lines;
    for (const domain::ErasableCase& one : kept.first(std::min(kept.size(), mostNamed)))
        lines.append(ErasurePart::tr("%1: %2").arg(one.number, standsText(one)));
    if (kept.size() > mostNamed)
        lines.append(u"…"_s);
    return lines.join(u" · "_s);
}

} // namespace

ErasurePart::ErasurePart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new ErasableModel(this))
    , m_left(new TombstoneModel(context.words, this))
    , m_table(new TableView(u"erasableList"_s, tr("Requests to erase"), TableView::FilterRow::Hidden, this))
    , m_tombstones(new TableView(u"tombstoneList"_s, tr("Erased requests"), TableView::FilterRow::Hidden, this))
    , m_waiting(namedErasureLabel(plainLabel({}, this, LineWrap::Words), u"erasureWaiting"_s))
    , m_erased(namedErasureLabel(headingLabel({}, this), u"erasedCount"_s))
    , m_consequence(namedErasureLabel(styledLabel({}, TextStyle::Strong, Colour::Late, this, LineWrap::Words),
                                      u"erasureConsequence"_s))
    , m_propose(primaryButton({}, u"proposeErasure"_s, this))
    , m_ask(plainButton(tr("Erase them …"), u"askToErase"_s, this))
    , m_erase(dangerButton({}, u"eraseForGood"_s, this))
    , m_reason(new QLineEdit(this))
    , m_return(plainButton(tr("Return the list"), u"returnErasure"_s, this))
{
    setObjectName(u"erasurePart"_s);
    m_table->setModel(m_model);
    m_table->setColumnShares({4, 4, 2, 3, 3, 8});
    m_table->setEmptyText(tr("No request is kept longer than it has to be."));
    m_tombstones->setModel(m_left);
    m_tombstones->setColumnShares({2, 4, 6, 3, 2, 2});
    m_tombstones->setEmptyText(tr("Nothing has been erased yet."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Small);
    layout->addWidget(mutedLabel(tr("The records of a request are kept for three years after its last step, or as long "
                                    "as the policy says. A supervisor puts what is over on the month's list; a privacy "
                                    "officer who is somebody else erases it."),
                                 this, LineWrap::Words));
    layout->addWidget(m_table, 3);
    layout->addWidget(makeDecision());
    layout->addWidget(m_erased);
    layout->addWidget(m_tombstones, 2);
    connect(m_propose, &QPushButton::clicked, this, &ErasurePart::propose);
    connect(m_ask, &QPushButton::clicked, this, &ErasurePart::askToErase);
    connect(m_erase, &QPushButton::clicked, this, &ErasurePart::erase);
    connect(m_return, &QPushButton::clicked, this, &ErasurePart::returnList);
    connect(m_table, &TableView::rowActivated, this,
            [this](int row) { Q_EMIT m_context.navigator.caseWanted(m_model->caseAt(row).id, CaseTab::Overview); });
    showDecision();
}

QWidget* ErasurePart::makeDecision()
{
    m_reason->setObjectName(u"erasureReason"_s);
    m_reason->setPlaceholderText(tr("Why the list is returned"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    auto* decision = new QWidget(this);
    auto* column = new QVBoxLayout(decision);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(m_waiting);
    column->addWidget(m_consequence);
    auto* buttons = new QWidget(decision);
    QHBoxLayout* row = rowLayout(buttons, theme::Small);
    row->addWidget(m_propose);
    row->addWidget(m_ask);
    row->addWidget(m_erase);
    row->addStretch();
    row->addWidget(m_reason, 1);
    row->addWidget(m_return);
    column->addWidget(buttons);
    return decision;
}

// Each erased case is a change that asks for this; what is read once they are done says it all.
void ErasurePart::refresh()
{
    m_stale = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_context.jobs.start(
        {}, this,
        [&desk = m_context.desk](const JobToken& job) -> Result<Register> {
            Register shown;
            RD_TRY_ASSIGN(shown.list, desk::listErasable(desk, job));
            RD_TRY_ASSIGN(shown.tombstones, desk::listTombstones(desk, tombstonesShown));
            return shown;
        },
        [this](const Result<Register>& shown) {
            m_reading = false;
            if (!shown)
                return m_context.notices.report(shown.error());
            showRegister(*shown);
            if (m_stale)
                refresh();
        });
}

void ErasurePart::forget()
{
    m_list = {};
    m_reason->clear();
    showRegister({});
}

void ErasurePart::showRegister(const Register& shown)
{
    m_list = shown.list;
    m_model->setCases(m_list.cases);
    m_left->setTombstones(shown.tombstones);
    m_erased->setText(tr("%n erased request(s)", nullptr, m_list.tombstones));
    showDecision();
}

bool ErasurePart::isOwnList() const
{
    return m_list.waiting && m_list.waiting->proposedBy == m_context.user.id;
}

int ErasurePart::waitingCases() const
{
    return m_list.waiting ? static_cast<int>(m_list.waiting->cases.size()) : 0;
}

void ErasurePart::showDecision()
{
    const auto free = static_cast<int>(m_list.proposable.size());
    const bool waits = m_list.waiting.has_value();
    const bool officer = domain::permits(m_context.user.roles, domain::Permission::ConfirmErasure);
    m_propose->setVisible(!waits && free > 0);
    m_propose->setEnabled(true);
    m_propose->setText(tr("Propose %n request(s) to be erased", nullptr, free));
    m_waiting->setVisible(waits);
    if (waits)
        m_waiting->setText(
            tr("The list of %1 with %n request(s) waits for a second person; proposed by %2, %3.", nullptr,
               waitingCases())
                .arg(m_list.waiting->month, m_list.waiting->proposedByName, dateTimeText(m_list.waiting->proposedAt)));
    m_ask->setVisible(waits && officer && !isOwnList());
    m_ask->setEnabled(true);
    m_reason->setVisible(waits && (officer || isOwnList()));
    m_return->setVisible(m_reason->isVisibleTo(this));
    m_return->setText(isOwnList() ? tr("Take the list back") : tr("Return the list"));
    m_erase->hide();
    m_consequence->hide();
}

void ErasurePart::propose()
{
    m_table->view()->setFocus(Qt::OtherFocusReason); // the button goes, and would give the keys away
    m_propose->setEnabled(false);
    m_context.jobs.start(
        {}, this, [&desk = m_context.desk](const JobToken&) { return desk::proposeErasure(desk); },
        [this](const Result<domain::ErasureProposal>& proposed) {
            if (proposed)
                m_context.notices.say(
                    NoticeKind::Done,
                    tr("%n request(s) wait for a privacy officer to erase them.", nullptr, proposed->proposed));
            else
                m_context.notices.report(proposed.error());
            refresh();
        });
}

void ErasurePart::askToErase()
{
    // The button itself names what happens; there is no dialog to get out of the way of a lock.
    m_consequence->setText(tr("⚠ Names, numbers, words, letters, proofs and packages of these requests are gone from "
                              "the desk for good. Nobody can bring them back, no search finds the people again, and "
                              "only months, rights and outcomes are left to be counted. Letters that were printed and "
                              "files that were saved elsewhere are yours to destroy."));
    m_erase->setText(tr("Erase the records of %n request(s) for good", nullptr, waitingCases()));
    m_consequence->show();
    // It stays where it is, and the keys go elsewhere: the second half of a double click is no yes.
    m_ask->setEnabled(false);
    m_erase->show();
    m_table->view()->setFocus(Qt::OtherFocusReason);
}

void ErasurePart::erase()
{
    if (!m_list.waiting)
        return;
    m_table->view()->setFocus(Qt::OtherFocusReason);
    m_erase->setEnabled(false);
    m_context.jobs.start(
        tr("Erasing records"), this,
        [&desk = m_context.desk, seen = m_list.waiting->id](const JobToken& job) {
            return desk::confirmErasure(desk, seen, job);
        },
        [this](const Result<desk::ErasureDone>& done) {
            m_erase->setEnabled(true);
            if (!done)
                m_context.notices.report(done.error());
            else if (done->kept.isEmpty())
                m_context.notices.say(NoticeKind::Done,
                                      tr("The records of %n request(s) are erased.", nullptr, done->list.erased));
            else
                m_context.notices.say(NoticeKind::Hint,
                                      tr("The records of %n request(s) are erased.", nullptr, done->list.erased) + u' '
                                          + tr("%n stay(s): something has come in the way since.", nullptr,
                                               static_cast<int>(done->kept.size()))
                                          + u' ' + keptText(done->kept));
            refresh();
        });
}

void ErasurePart::returnList()
{
    const Result<void> returned = desk::returnErasure(
        m_context.desk, m_list.waiting ? m_list.waiting->id : domain::ErasureProposalId(), m_reason->text());
    if (!returned) {
        m_context.notices.report(returned.error());
        m_reason->setFocus();
        return;
    }
    m_table->view()->setFocus(Qt::OtherFocusReason);
    m_reason->clear();
    m_context.notices.say(NoticeKind::Done, tr("The list is returned; nothing was erased."));
    refresh();
}

} // namespace rd::ui
