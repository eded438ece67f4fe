#include "ui/verification/exception_card.h"

#include "core/desk/replies/draft_reply.h"
#include "ui/cases/reason_line.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/navigator.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"
#include "ui/verification/exception_dialog.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::ExceptionState;

namespace {

bool isEveryoneTold(const desk::ExceptionView& view)
{
    return std::all_of(view.notices.begin(), view.notices.end(),
                       [](const desk::ExceptionNotice& notice) { return notice.sentAt.isValid(); });
}

// What still stands between the approval and the work.
QString approvedWords(const desk::ExceptionView& view)
{
    if (!isEveryoneTold(view))
        return ExceptionCard::tr("Approved. Every old contact is told next; nothing is carried out before they have "
                                 "had time to object.");
    if (view.wait.clockDoubtful)
        return ExceptionCard::tr("Approved. The time to object has passed by this PC's clock, and nobody has said that "
                                 "it is right: let a supervisor confirm the clock.");
    if (!view.wait.over && view.wait.until.isValid())
        return ExceptionCard::tr("Approved. The old contacts can still object: may run from %1.")
            .arg(dateTimeText(view.wait.until));
    return ExceptionCard::tr("Approved. Nobody has objected in time: it may run.");
}

QString exceptionWords(const domain::CaseFile& file, const desk::ExceptionView& view)
{
    if (!view.last)
        return ExceptionCard::tr("Has the caller lost the number on file? One of these ways stands for it once the "
                                 "privacy officer approves.");
    const auto by = [&](const domain::UserId& user) { return file.userNames.value(user.text()); };
    const domain::ExceptionPath& path = *view.last;
    switch (path.state) {
    case ExceptionState::Recorded:
        return ExceptionCard::tr("Seen by %1 on %2. The privacy officer has to decide.")
            .arg(by(path.seenBy), dateTimeText(path.seenAt));
    case ExceptionState::Approved:
        return approvedWords(view);
    case ExceptionState::Returned:
        return ExceptionCard::tr("Not approved by %1: %2").arg(by(path.decidedBy), path.reason);
    case ExceptionState::Objected:
        return ExceptionCard::tr("The old contact objected on %1 (%2): %3. This way is closed; the privacy officer "
                                 "decides how the request goes on.")
            .arg(dateTimeText(path.objectedAt), by(path.objectedBy), path.objection);
    }
    Q_UNREACHABLE();
}

Colour exceptionColour(const desk::ExceptionView& view)
{
    if (!view.last)
        return Colour::Muted;
    switch (view.last->state) {
    case ExceptionState::Recorded:
        return Colour::Text;
    case ExceptionState::Approved:
        return view.wait.over ? Colour::Ok : Colour::Soon;
    case ExceptionState::Returned:
    case ExceptionState::Objected:
        return Colour::Late;
    }
    Q_UNREACHABLE();
}

// The factors by their titles; any other entry stands for one more answer of a kind.
QString unansweredWords(const QStringList& missing, const domain::Vocabulary& words)
{
    QStringList titles;
    for (const QString& code : missing) {
        const auto factor = std::find_if(words.factors.begin(), words.factors.end(),
                                         [&](const domain::FactorTerm& one) { return one.code == code; });
        titles.append(factor == words.factors.end()
                          ? ExceptionCard::tr("one more answer about orders or the membership")
                          : factor->title);
    }
    return ExceptionCard::tr("First in this contact: %1").arg(titles.join(u'、'));
}

} // namespace

ExceptionCard::ExceptionCard(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_standing(plainLabel({}, nullptr, LineWrap::Words))
    , m_ways(new QVBoxLayout)
    , m_notices(plainLabel({}, nullptr, LineWrap::Words))
    , m_write(plainButton(tr("Write the notice …"), u"writeExceptionNotice"_s))
    , m_decide(plainButton(tr("Decide it under \"Approvals\""), u"decideException"_s))
    , m_object(plainButton(tr("The old contact objects …"), u"objectToException"_s))
    , m_reason(new ReasonLine(u"exceptionObjection"_s))
{
    setObjectName(u"card"_s);
    m_standing->setObjectName(u"exceptionStanding"_s);
    m_notices->setObjectName(u"exceptionNotices"_s);
    m_ways->setContentsMargins(0, 0, 0, 0);
    m_ways->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(headingLabel(tr("Number on file lost (L3-EX)")));
    column->addWidget(m_standing);
    column->addWidget(m_notices);
    column->addLayout(m_ways);
    column->addWidget(buttonRow());
    column->addWidget(m_reason);
    hide();
}

QWidget* ExceptionCard::buttonRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* buttons = rowLayout(row, theme::Small);
    for (QPushButton* button : {m_write, m_decide, m_object})
        buttons->addWidget(button);
    buttons->addStretch();
    connect(m_write, &QPushButton::clicked, this, &ExceptionCard::writeNotice);
    connect(m_decide, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.pageWanted(PageName::Approvals); });
    connect(m_object, &QPushButton::clicked, this, &ExceptionCard::askForObjection);
    return row;
}

void ExceptionCard::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    const auto view = desk::exceptionView(m_context.desk, m_caseId);
    if (!view)
        return m_context.notices.report(view.error());
    setVisible(view->last || (view->offered && view->needed && view->mayRecord));
    if (isHidden())
        return;
    m_used = view->last.has_value();
    m_wait = view->wait;
    m_notice = view->notice;
    m_standing->setText(exceptionWords(file, *view));
    setLabelColour(m_standing, exceptionColour(*view));
    presentWays(*view);
    presentNotices(*view);
    m_decide->setVisible(view->mayDecide);
    m_object->setVisible(view->mayObject);
    m_object->parentWidget()->setVisible(!m_write->isHidden() || view->mayDecide || view->mayObject);
    if (!view->mayObject)
        m_reason->dismiss();
}

void ExceptionCard::presentWays(const desk::ExceptionView& view)
{
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (!view.mayRecord)
        return;
    for (const domain::ExceptionWay& way : view.ways) {
        auto* row = new QWidget(this);
        QHBoxLayout* layout = rowLayout(row, theme::Medium);
        const QStringList missing = view.unanswered.value(way.code);
        QPushButton* note = linkButton(tr("%1 …").arg(way.title), u"exception"_s + way.code, row);
        note->setAccessibleName(tr("Note what was seen: %1").arg(way.title));
        note->setEnabled(missing.isEmpty());
        layout->addWidget(note);
        if (!missing.isEmpty())
            layout->addWidget(mutedLabel(unansweredWords(missing, m_context.words), row, LineWrap::Words), 1);
        else
            layout->addStretch();
        m_ways->addWidget(row);
        connect(note, &QPushButton::clicked, this,
                [this, way] { (new ExceptionDialog(m_context, m_caseId, way, this))->open(); });
    }
}

void ExceptionCard::presentNotices(const desk::ExceptionView& view)
{
    QStringList lines;
    for (const desk::ExceptionNotice& notice : view.notices) {
        const QString way = replyChannelWord(codeOf(notice.channel));
        lines.append(notice.sentAt.isValid()
                         ? tr("%1 (%2): told on %3").arg(notice.maskedContact, way, dateTimeText(notice.sentAt))
                         : tr("%1 (%2): not told yet").arg(notice.maskedContact, way));
    }
    if (view.last && view.last->destroyedAt.isValid())
        lines.append(tr("The copy of the ID document was destroyed on %1.").arg(dateTimeText(view.last->destroyedAt)));
    m_notices->setText(lines.join(u'\n'));
    m_notices->setVisible(!lines.isEmpty());
    const bool owed = view.last && view.last->state == ExceptionState::Approved && !isEveryoneTold(view);
    m_write->setVisible(owed && domain::permits(m_context.user.roles, domain::Permission::SendReply));
}

void ExceptionCard::clear()
{
    m_caseId = {};
    m_used = false;
    m_wait = {};
    m_standing->clear();
    m_notices->clear();
    m_reason->dismiss();
    hide();
}

// The letter is read and sent where all letters are.
void ExceptionCard::writeNotice()
{
    const auto draft = desk::draftReply(m_context.desk, m_caseId, m_notice);
    if (!draft)
        return m_context.notices.report(draft.error());
    Q_EMIT m_context.navigator.caseWanted(m_caseId, CaseTab::Reply);
}

void ExceptionCard::askForObjection()
{
    m_reason->ask(
        tr("What the old contact said"), tr("Note the objection"), [this](const QString& words) -> Result<void> {
            RD_TRY(desk::objectToException(m_context.desk, m_caseId, words));
            m_context.notices.say(NoticeKind::Done,
                                  tr("The objection is noted. The level is gone and a safety flag stands; the "
                                     "privacy officer decides how it goes on."));
            return {};
        });
}

} // namespace rd::ui
