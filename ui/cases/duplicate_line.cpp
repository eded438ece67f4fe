#include "ui/cases/duplicate_line.h"

#include "ui/cases/turn_dialogs.h"
#include "ui/shared/navigator.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// What was answered can settle this one; what is open can become one with it.
const domain::LikeCase* worthSaying(const domain::CaseFile& file)
{
    if (!domain::isOpen(file.header.state))
        return nullptr;
    const QList<domain::LikeCase>& alike = file.duplicates;
    auto found = std::find_if(alike.begin(), alike.end(), [](const domain::LikeCase& one) { return one.mergeable; });
    if (found == alike.end())
        found = std::find_if(alike.begin(), alike.end(), [](const domain::LikeCase& one) { return one.answered; });
    return found == alike.end() ? nullptr : &*found;
}

QString duplicateSentence(const domain::LikeCase& like, qsizetype further)
{
    QString text = like.answered
        ? DuplicateLine::tr("The same contact asked for this on %1 (%2, %3); it was answered on %4.")
              .arg(dateText(like.received), like.number, wordsFor(like.rights), dateTimeText(like.repliedAt))
        : DuplicateLine::tr("The same contact asked for this on %1 (%2, %3); that request is still open.")
              .arg(dateText(like.received), like.number, wordsFor(like.rights));
    if (further > 0)
        text += u' ' + DuplicateLine::tr("%n more within thirty days.", nullptr, static_cast<int>(further));
    return text;
}

} // namespace

DuplicateLine::DuplicateLine(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_sentence(plainLabel({}, this, LineWrap::Words))
    , m_open(linkButton(tr("Open it"), u"openDuplicate"_s, this))
    , m_merge(plainButton(tr("Merge …"), u"mergeDuplicate"_s, this))
    , m_refer(plainButton(tr("Answer by reference …"), u"referDuplicate"_s, this))
{
    setObjectName(u"card"_s);
    m_sentence->setObjectName(u"duplicateSentence"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Medium, theme::Tiny, theme::Tiny, theme::Tiny);
    row->setSpacing(theme::Small);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_open);
    row->addWidget(m_merge);
    row->addWidget(m_refer);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.caseWanted(m_shown.id, CaseTab::Overview); });
    connect(m_merge, &QPushButton::clicked, this, [this] { askToMerge(m_context, this, m_file, m_shown.number); });
    connect(m_refer, &QPushButton::clicked, this, [this] { askToRefer(m_context, this, m_file, m_shown); });
    hide();
}

void DuplicateLine::present(const domain::CaseFile& file)
{
    const domain::LikeCase* like = worthSaying(file);
    if (!like)
        return clear();
    m_file = file;
    m_shown = *like;
    m_sentence->setText(duplicateSentence(*like, file.duplicates.size() - 1));
    setLabelColour(m_sentence, Colour::Soon);
    m_merge->setVisible(like->mergeable && openTurns(m_context, file).merge);
    m_refer->setVisible(like->answered && domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome));
    show();
}

void DuplicateLine::clear()
{
    m_file = {};
    m_shown = {};
    m_sentence->clear();
    hide();
}

} // namespace rd::ui
