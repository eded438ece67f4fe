#include "ui/verification/verification_panel.h"

#include "core/desk/release_lockout.h"
#include "ui/cases/reason_line.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/verification/factor_row.h"
#include "ui/verification/level_meter.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
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
    , m_releaseHint(plainLabel({}, nullptr, LineWrap::Words))
    , m_release(plainButton(tr("Release the lock …"), u"releaseLock"_s))
    , m_releaseReason(new ReasonLine(u"releaseLockReason"_s))
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
    left->addWidget(m_releaseRow = releaseRow());
    left->addWidget(factorColumn(), 1);
    columns->addLayout(left, 1);
    columns->addWidget(standingCard(), 0, Qt::AlignTop);
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first());
}

QWidget* VerificationPanel::factorColumn()
{
    m_factors = new QWidget;
    auto* column = new QVBoxLayout(m_factors);
    column->setContentsMargins(0, 0, theme::Small, 0);
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
    column->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_factors);
    return area;
}

QWidget* VerificationPanel::releaseRow()
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Small, theme::Small);
    column->setSpacing(theme::Tiny);
    m_releaseHint->setObjectName(u"releaseHint"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Medium);
    row->addWidget(m_releaseHint, 1);
    row->addWidget(m_release, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_releaseReason);
    connect(m_release, &QPushButton::clicked, this, &VerificationPanel::askToRelease);
    card->hide();
    return card;
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
    if (fresh) {
        for (const domain::FactorResult& result : state->matched) {
            if (FactorRow* row = rowOf(result.factor))
                row->present(result);
        }
    }
    presentStanding(file);
    presentLock(*state);
}

void VerificationPanel::presentStanding(const domain::CaseFile& file)
{
    domain::AssuranceLevel needed = domain::AssuranceLevel::L0;
    QStringList lines;
    for (const domain::RequestItem& item : file.header.items) {
        if (waitsForLevel(item)) {
            needed = std::max(needed, item.requiredLevel);
            lines.append(tr("%1 waits for %2").arg(wordFor(item.right), codeOf(item.requiredLevel)));
        } else {
            lines.append(tr("%1 can be worked on").arg(wordFor(item.right)));
        }
    }
    m_waiting->setText(lines.join(u'\n'));
    m_level->setText(wordFor(file.header.level));
    m_meter->present(file.header.level, needed);
    QStringList rounds;
    for (const domain::Verification& round : file.verifications) {
        QStringList factors;
        for (const domain::FactorResult& result : round.results)
            factors.append(result.factor + (result.match ? u" ✓"_s : result.answered ? u" ✗"_s : u" –"_s));
        rounds.append(u"%1 %2 %3"_s.arg(timeText(round.at), file.userNames.value(round.by.text()), factors.join(u' ')));
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
    m_releaseRow->setVisible(state.mayRelease && m_open);
    if (!state.mayRelease)
        m_releaseReason->dismiss();
    m_release->setEnabled(state.releaseReady);
    m_releaseHint->setText(state.releaseReady ? tr("L3 is reached: you can release the lock.")
                                              : tr("You can release the lock once you have verified the requester to "
                                                   "L3: two proofs of possession that do not depend on each other, or "
                                                   "one and the document shown in person."));
}

void VerificationPanel::askToRelease()
{
    m_releaseReason->ask(tr("Why the lock may go"), tr("Release the lock"),
                         [this](const QString& reason) -> Result<void> {
                             RD_TRY(desk::releaseLockout(m_context.desk, m_caseId, reason));
                             m_context.notices.say(NoticeKind::Done, tr("The lock is released."));
                             return {};
                         });
}

void VerificationPanel::clear()
{
    m_caseId = {};
    for (FactorRow* row : std::as_const(m_rows))
        row->clear();
    for (QLabel* label : {m_points, m_level, m_waiting, m_lock, m_rounds})
        label->clear();
    m_releaseReason->dismiss();
    m_releaseRow->hide();
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
    const auto place = m_rows.indexOf(rowOf(factor));
    if (place >= 0 && place + 1 < m_rows.size())
        m_rows.at(place + 1)->startAnswer();
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
