#include "ui/verification/verification_panel.h"

#include "core/desk/verification/release_lockout.h"
#include "core/desk/verification/safety_flag.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/verification/exception_card.h"
#include "ui/verification/factor_row.h"
#include "ui/verification/level_meter.h"
#include "ui/verification/papers_card.h"
#include "ui/verification/reason_card.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

bool waitsForLevel(const domain::RequestItem& item)
{
    return item.state == domain::CaseState::Received || item.state == domain::CaseState::Verifying
        || item.state == domain::CaseState::AwaitingInfo;
}

} // namespace

VerificationPanel::VerificationPanel(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_papers(new PapersCard(context))
    , m_exception(new ExceptionCard(context))
    , m_unscored(
          mutedLabel(tr("The person on file cannot be asked: the papers stand instead."), nullptr, LineWrap::Words))
    , m_release(new ReasonCard(u"releaseLock"_s))
    , m_safety(new ReasonCard(u"safetyFlag"_s))
    , m_meter(new LevelMeter)
    , m_points(plainLabel({}))
    , m_level(headingLabel({}))
    , m_waiting(plainLabel({}, nullptr, LineWrap::Words))
    , m_lock(styledLabel({}, TextStyle::Body, Colour::Late, nullptr, LineWrap::Words))
    , m_rounds(mutedLabel({}, nullptr, LineWrap::Words))
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, theme::Medium, 0, theme::Small);
    columns->setSpacing(theme::Large);
    auto* left = new QVBoxLayout;
    left->setSpacing(theme::Small);
    left->addWidget(m_release);
    auto* proofs = new QVBoxLayout;
    proofs->setSpacing(0);
    proofs->addWidget(proofColumn(), 1);
    proofs->addWidget(horizontalLine(this)); // where the list goes on below, it ends at a line
    left->addLayout(proofs, 1);
    left->addWidget(m_safety);
    columns->addLayout(left, 1);
    columns->addWidget(standingCard(), 0, Qt::AlignTop);
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first());
}

// Papers and factors scroll together: both may be many, and the window be low.
QWidget* VerificationPanel::proofColumn()
{
    auto* proofs = new QWidget;
    auto* column = new QVBoxLayout(proofs);
    column->setContentsMargins(0, 0, theme::Small, 0);
    column->setSpacing(theme::Small);
    column->addWidget(m_papers);
    column->addWidget(m_unscored);
    column->addWidget(factorRows());
    column->addWidget(m_exception);
    column->addStretch();
    m_proofs = column;
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(proofs);
    return area;
}

QWidget* VerificationPanel::factorRows()
{
    m_factors = new QWidget;
    auto* column = new QVBoxLayout(m_factors);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const bool supervises = domain::permits(m_context.user.roles, domain::Permission::ReleaseLockout);
    for (const domain::FactorTerm& factor : m_context.words.factors) {
        if (factor.supervisorOnly && !supervises)
            continue;
        auto* row = new FactorRow(factor, m_factors);
        connect(row, &FactorRow::answered, this, &VerificationPanel::check);
        connect(row, &FactorRow::codeWanted, this, &VerificationPanel::issueCode);
        column->addWidget(row);
        m_rows.append(row);
    }
    return m_factors;
}

QWidget* VerificationPanel::standingCard()
{
    m_lock->setObjectName(u"lockSentence"_s);
    m_lock->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_points->setObjectName(u"points"_s);
    m_level->setObjectName(u"levelReached"_s);
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    card->setFixedWidth(theme::SidePanelWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(m_level);
    column->addWidget(m_meter);
    column->addWidget(m_points);
    column->addWidget(m_lock);
    column->addWidget(horizontalLine(card));
    column->addWidget(m_waiting);
    column->addWidget(horizontalLine(card));
    column->addWidget(mutedLabel(tr("Until the check is done, say: \"%1\"").arg(m_context.words.neutralSentence), card,
                                 LineWrap::Words));
    m_rounds->setObjectName(u"verificationRounds"_s);
    column->addWidget(m_rounds);
    return card;
}

void VerificationPanel::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    const bool fresh = m_caseId.isEmpty();
    m_caseId = file.header.id;
    m_open =
        domain::isOpen(file.header.state) && domain::permits(m_context.user.roles, domain::Permission::VerifyRequester);
    const auto state = desk::verificationState(m_context.desk, m_caseId);
    if (!state)
        return m_context.notices.report(state.error());
    m_points->setText(tr("%n point(s) in this contact", nullptr, state->points));
    m_papers->present(file);
    m_exception->present(file);
    placeException();
    presentFactors(*state);
    presentSafety(*state);
    if (fresh) {
        for (const domain::FactorResult& result : state->matched) {
            if (FactorRow* row = rowOf(result.factor))
                row->present(result);
        }
    }
    presentStanding(file, *state);
    presentLock(*state);
}

// Where somebody is known by exception that is read first; else it is the last of the ways.
void VerificationPanel::placeException()
{
    m_proofs->removeWidget(m_exception);
    m_proofs->insertWidget(m_exception->isUsed() ? 0 : m_proofs->indexOf(m_factors) + 1, m_exception);
}

void VerificationPanel::presentFactors(const desk::VerificationState& state)
{
    m_unscored->setVisible(state.factors.isEmpty());
    for (FactorRow* row : std::as_const(m_rows)) {
        const auto asked = std::find_if(state.factors.begin(), state.factors.end(),
                                        [row](const desk::AskedFactor& factor) { return factor.code == row->code(); });
        row->setVisible(asked != state.factors.end());
        if (asked != state.factors.end())
            row->setAsk(asked->ask);
    }
}

QString VerificationPanel::factorTitle(const QString& code) const
{
    for (const domain::FactorTerm& factor : m_context.words.factors) {
        if (factor.code == code)
            return factor.title;
    }
    return code;
}

void VerificationPanel::presentStanding(const domain::CaseFile& file, const desk::VerificationState& state)
{
    domain::AssuranceLevel needed = domain::AssuranceLevel::L0;
    QStringList lines;
    bool raised = false;
    for (const domain::RequestItem& item : file.header.items) {
        const domain::AssuranceLevel level = state.needed.value(item.id.text(), item.requiredLevel);
        // What was begun before the flag goes on; its answer does not leave below the level (R-ID-09).
        const bool answerWaits = state.inDanger && domain::isOpen(item.state) && level > file.header.level;
        // Papers that were taken back take the level with them, and the item stands where it stood.
        const bool stopped = item.state == domain::CaseState::InProgress && file.header.level < item.requiredLevel;
        const bool waits = stopped || waitsForLevel(item);
        if (waits)
            lines.append(tr("%1 waits for %2").arg(wordFor(item.right), codeOf(level)));
        else if (answerWaits)
            lines.append(tr("%1 can be worked on; its answer waits for %2").arg(wordFor(item.right), codeOf(level)));
        else if (m_exception->holdsBack(item.id))
            lines.append(tr("%1 can be worked on; it is carried out once the old contacts had time to object")
                             .arg(wordFor(item.right)));
        else
            lines.append(tr("%1 can be worked on").arg(wordFor(item.right)));
        if (waits || answerWaits) {
            needed = std::max(needed, level);
            raised |= level > item.requiredLevel;
        }
    }
    if (raised)
        lines.append(tr("One level more than usual, because something speaks of a risk."));
    m_waiting->setText(lines.join(u'\n'));
    m_level->setText(wordFor(file.header.level));
    m_meter->present(file.header.level, needed);
    presentRounds(file);
}

void VerificationPanel::presentRounds(const domain::CaseFile& file)
{
    QStringList rounds;
    for (const domain::Verification& round : file.verifications) {
        QStringList factors;
        for (const domain::FactorResult& result : round.results)
            factors.append(factorTitle(result.factor) + (result.match ? u" ✓"_s : result.answered ? u" ×"_s : u" –"_s));
        rounds.append(
            u"%1 %2 %3"_s.arg(timeText(round.at), file.userNames.value(round.by.text()), factors.join(u" · "_s)));
    }
    m_rounds->setText(rounds.join(u'\n'));
    m_rounds->setVisible(!rounds.isEmpty());
}

void VerificationPanel::presentLock(const desk::VerificationState& state)
{
    const bool locked = state.lock != domain::LockState::Free;
    QString text;
    if (locked)
        text = wordFor(state.lock);
    if (state.lock == domain::LockState::LockedUntil && state.lockedUntil.isValid())
        text += u" ("_s + dateTimeText(state.lockedUntil) + u')';
    m_lock->setText(text);
    m_lock->setVisible(locked);
    presentRelease(state);
    const bool answering = m_factors->isAncestorOf(QApplication::focusWidget());
    m_factors->setEnabled(m_open && state.takesAnswers);
    // Without a focus the keys of the window would be dead; and the sentence is what has to be read now.
    if (answering && !m_factors->isEnabled())
        m_lock->setFocus(Qt::OtherFocusReason);
}

void VerificationPanel::presentRelease(const desk::VerificationState& state)
{
    m_release->setVisible(state.mayRelease && m_open);
    if (!state.mayRelease)
        m_release->dismiss();
    m_release->present(state.releaseReady ? tr("L3 is reached: you can release the lock.")
                                          : tr("You can release the lock once you have verified the requester to "
                                               "L3: two proofs of possession that do not depend on each other, or "
                                               "one and the document shown in person."),
                       {tr("Release the lock …"), tr("Why the lock may go"), tr("Release the lock"),
                        [this](const QString& reason) -> Result<void> {
                            RD_TRY(desk::releaseLockout(m_context.desk, m_caseId, reason));
                            m_context.notices.say(NoticeKind::Done, tr("The lock is released."));
                            return {};
                        },
                        state.releaseReady});
}

void VerificationPanel::presentSafety(const desk::VerificationState& state)
{
    m_safety->setVisible(m_open);
    if (!state.inDanger)
        return m_safety->present(tr("Does the person fear somebody: stalking, violence at home?"),
                                 {tr("Set a safety flag …"), tr("What the person is afraid of, in a few words"),
                                  tr("Set the flag"), [this](const QString& reason) -> Result<void> {
                                      RD_TRY(desk::raiseSafetyFlag(m_context.desk, m_caseId, reason));
                                      m_context.notices.say(
                                          NoticeKind::Done,
                                          tr("The safety flag stands. Requests about this person need one level more "
                                             "now, and no address leaves below L3."));
                                      return {};
                                  }});
    ReasonCard::Offer lift{tr("Take it back …"), tr("Why the flag may go"), tr("Take the flag back"),
                           [this](const QString& reason) -> Result<void> {
                               RD_TRY(desk::liftSafetyFlag(m_context.desk, m_caseId, reason));
                               m_context.notices.say(NoticeKind::Done, tr("The safety flag is gone."));
                               return {};
                           }};
    m_safety->present(tr("Safety flag: one level more than usual, and no address below L3."),
                      state.mayLiftSafety ? lift : ReasonCard::Offer{});
}

void VerificationPanel::clear()
{
    m_caseId = {};
    for (FactorRow* row : std::as_const(m_rows))
        row->clear();
    for (QLabel* label : {m_points, m_level, m_waiting, m_lock, m_rounds})
        label->clear();
    m_papers->clear();
    m_exception->clear();
    for (ReasonCard* card : {m_release, m_safety}) {
        card->dismiss();
        card->hide();
    }
}

void VerificationPanel::check(const QString& factor, const QString& answer)
{
    const auto checked = desk::verifyRequester(m_context.desk, m_caseId, {{factor, answer}});
    if (!checked)
        return m_context.notices.report(checked.error());
    for (const domain::FactorResult& result : checked->results) {
        if (FactorRow* row = rowOf(result.factor))
            row->present(result);
    }
    m_points->setText(tr("%n point(s) in this contact", nullptr, checked->points));
    const auto state = desk::verificationState(m_context.desk, m_caseId);
    if (!state)
        return m_context.notices.report(state.error());
    presentLock(*state);
    if (!state->takesAnswers)
        return;
    const auto next = std::find_if(m_rows.begin() + m_rows.indexOf(rowOf(factor)) + 1, m_rows.end(),
                                   [](const FactorRow* row) { return !row->isHidden(); });
    if (next != m_rows.end())
        (*next)->startAnswer();
}

void VerificationPanel::issueCode()
{
    const auto issued = desk::issueCode(m_context.desk, m_caseId);
    if (!issued)
        return m_context.notices.report(issued.error());
    for (FactorRow* row : std::as_const(m_rows)) {
        if (row->flow() == FactorRow::Flow::Code)
            row->presentCode(*issued);
    }
}

FactorRow* VerificationPanel::rowOf(const QString& factor) const
{
    for (FactorRow* row : m_rows) {
        if (row->code() == factor)
            return row;
    }
    return nullptr;
}

} // namespace rd::ui
