#include "ui/verification/papers_card.h"

#include "ui/cases/reason_line.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/verification/paper_dialog.h"

#include <algorithm>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::PaperState;

namespace {

QString lackingWords(const desk::AskedPaper& paper)
{
    QStringList titles;
    for (const domain::PaperPoint& point : paper.kind.points) {
        if (paper.last->lacking.contains(point.code))
            titles.append(point.title);
    }
    return PapersCard::tr("Lacks: %1").arg(titles.join(u'、'));
}

QString stateWords(const domain::CaseFile& file, const desk::AskedPaper& paper)
{
    if (!paper.last)
        return PapersCard::tr("Not seen yet");
    if (paper.last->state == PaperState::Seen && !paper.last->lacking.isEmpty())
        return lackingWords(paper);
    const auto by = [&](const domain::UserId& user) { return file.userNames.value(user.text()); };
    switch (paper.last->state) {
    case PaperState::Seen:
        return PapersCard::tr("Seen by %1 on %2, waits for a second person")
            .arg(by(paper.last->seenBy), dateTimeText(paper.last->seenAt));
    case PaperState::Accepted:
        return PapersCard::tr("Seen by %1, accepted by %2").arg(by(paper.last->seenBy), by(paper.last->checkedBy));
    case PaperState::Confirmed:
        return PapersCard::tr("Seen by %1, accepted by the privacy officer %2")
            .arg(by(paper.last->seenBy), by(paper.last->checkedBy));
    case PaperState::Returned:
        return PapersCard::tr("Not accepted by %1: %2").arg(by(paper.last->checkedBy), paper.last->reason);
    }
    Q_UNREACHABLE();
}

Colour stateColour(const desk::AskedPaper& paper)
{
    if (!paper.last)
        return Colour::Muted;
    const bool lacks = paper.last->state == PaperState::Returned || !paper.last->lacking.isEmpty();
    return lacks ? Colour::Late : isAccepted(*paper.last) ? Colour::Ok : Colour::Text;
}

QString standingWords(const desk::PaperState& state)
{
    if (state.needsOfficer)
        return PapersCard::tr(
            "The papers are accepted. What is asked needs more: the privacy officer has to accept them "
            "too.");
    if (state.complete)
        return PapersCard::tr("The papers are complete and accepted.");
    if (state.choice)
        return PapersCard::tr("Something is still missing; one of the ways below is enough.");
    if (state.missing.size() > (state.needsPerson ? 1 : 0))
        return PapersCard::tr("%n paper(s) still missing.", nullptr,
                              static_cast<int>(state.missing.size()) - (state.needsPerson ? 1 : 0));
    if (state.unchecked > 0)
        return PapersCard::tr("A supervisor or the privacy officer has to accept the papers.");
    return PapersCard::tr("The papers are complete; the person on file has to be verified besides.");
}

} // namespace

PapersCard::PapersCard(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_standing(plainLabel({}, nullptr, LineWrap::Words))
    , m_rows(new QGridLayout)
    , m_missing(mutedLabel({}, nullptr, LineWrap::Words))
    , m_decision(new QWidget(this))
    , m_reason(new ReasonLine(u"returnPapersReason"_s))
{
    setObjectName(u"card"_s);
    m_standing->setObjectName(u"papersStanding"_s);
    m_missing->setObjectName(u"papersMissing"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(theme::Medium);
    m_rows->setVerticalSpacing(0);
    m_rows->setColumnStretch(1, 1);
    QPushButton* accept = primaryButton(tr("Accept what was seen"), u"acceptPapers"_s);
    QPushButton* back = plainButton(tr("Do not accept …"), u"returnPapers"_s);
    QHBoxLayout* decision = rowLayout(m_decision, theme::Small);
    decision->addWidget(accept);
    decision->addWidget(back);
    decision->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(headingLabel(tr("Papers of the requester")));
    column->addWidget(m_standing);
    column->addLayout(m_rows);
    column->addWidget(m_missing);
    column->addWidget(m_decision);
    column->addWidget(m_reason);
    connect(accept, &QPushButton::clicked, this, &PapersCard::accept);
    connect(back, &QPushButton::clicked, this, &PapersCard::askToReturn);
    hide();
}

void PapersCard::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    m_waiting.clear();
    const auto state = desk::paperState(m_context.desk, m_caseId);
    if (!state)
        return m_context.notices.report(state.error());
    setVisible(state->asked);
    if (!state->asked)
        return;
    m_standing->setText(standingWords(*state));
    setLabelColour(m_standing, state->complete ? Colour::Ok : Colour::Text);
    presentRows(file, *state);
    m_missing->setText(tr("For the supplement notice: %1").arg(state->missing.join(u'；')));
    m_missing->setVisible(!state->complete && !state->missing.isEmpty());
    m_waiting = state->waiting;
    m_decision->setVisible(state->mayDecide);
    const bool mayTakeBack = std::any_of(state->papers.begin(), state->papers.end(),
                                         [](const desk::AskedPaper& paper) { return paper.mayTakeBack; });
    if (!state->mayDecide && !mayTakeBack)
        m_reason->dismiss();
}

void PapersCard::presentRows(const domain::CaseFile& file, const desk::PaperState& state)
{
    clearRows();
    for (const desk::AskedPaper& paper : state.papers)
        addRow(file, paper, state.mayRecord);
}

void PapersCard::addRow(const domain::CaseFile& file, const desk::AskedPaper& paper, bool mayRecord)
{
    const int row = m_rows->rowCount();
    m_rows->addWidget(plainLabel(paper.kind.title, this), row, 0, Qt::AlignVCenter);
    QLabel* state = styledLabel(stateWords(file, paper), TextStyle::Body, stateColour(paper), this, LineWrap::Words);
    state->setObjectName(u"paperState"_s + paper.kind.code);
    m_rows->addWidget(state, row, 1, Qt::AlignVCenter);
    if (paper.mayTakeBack) {
        QPushButton* back = linkButton(tr("Take back …"), u"takeBack"_s + paper.kind.code, this);
        back->setAccessibleName(tr("Take back the acceptance: %1").arg(paper.kind.title));
        m_rows->addWidget(back, row, 3, Qt::AlignVCenter);
        connect(back, &QPushButton::clicked, this,
                [this, last = *paper.last, title = paper.kind.title] { askToTakeBack(last, title); });
    }
    if (!mayRecord)
        return;
    QPushButton* note = linkButton(tr("Note what was seen …"), u"paper"_s + paper.kind.code, this);
    note->setAccessibleName(tr("Note what was seen: %1").arg(paper.kind.title));
    m_rows->addWidget(note, row, 2, Qt::AlignVCenter);
    connect(note, &QPushButton::clicked, this,
            [this, kind = paper.kind] { (new PaperDialog(m_context, m_caseId, kind, this))->open(); });
}

void PapersCard::clearRows()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void PapersCard::clear()
{
    m_caseId = {};
    clearRows();
    m_standing->clear();
    m_missing->clear();
    m_reason->dismiss();
    hide();
}

void PapersCard::accept()
{
    const auto decided = desk::decidePapers(m_context.desk, m_caseId, desk::PaperDecision::Accept, {}, {{}, m_waiting});
    if (!decided)
        return m_context.notices.report(decided.error());
    m_context.notices.say(NoticeKind::Done, tr("The papers are accepted."));
}

void PapersCard::askToReturn()
{
    m_reason->ask(tr("Why they do not hold"), tr("Do not accept"), [this](const QString& reason) -> Result<void> {
        RD_TRY(desk::decidePapers(m_context.desk, m_caseId, desk::PaperDecision::Return, reason, {{}, m_waiting}));
        m_context.notices.say(NoticeKind::Done, tr("The papers are not accepted; they can be shown again."));
        return {};
    });
}

void PapersCard::askToTakeBack(const domain::Paper& paper, const QString& title)
{
    m_reason->ask(tr("Why %1 does not hold after all").arg(title), tr("Take back"),
                  [this, paper](const QString& reason) -> Result<void> {
                      RD_TRY(desk::decidePapers(m_context.desk, m_caseId, desk::PaperDecision::Return, reason,
                                                {paper.kind, QList{paper.id}}));
                      m_context.notices.say(NoticeKind::Done,
                                            tr("The acceptance is taken back. Nothing leaves on it any more."));
                      return {};
                  });
}

} // namespace rd::ui
