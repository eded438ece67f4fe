#include "core/desk/intake/keep_draft.h"
#include "ui/intake/intake_fields.h"
#include "ui/intake/intake_page.h"
#include "ui/shared/notices.h"
#include "ui/shared/words.h"

#include <QLabel>

// What becomes of the talk that stands on the page when another one comes, or half an hour has gone by.
namespace rd::ui {

using namespace Qt::StringLiterals;

void IntakePage::takeCall(const QString& number, const QDateTime& at)
{
    leaveCall();
    if (m_dirty && !m_form.isBlank())
        return m_context.notices.say(NoticeKind::Hint,
                                     tr("%1 called at %2. What stands here is kept nowhere else, so the "
                                        "page stays as it is; F2 begins another call.")
                                         .arg(number, timeText(at)));
    // A number alone is no draft: half an hour later it would be received as a request.
    const QString unanswered = m_active && !m_dirty && !m_keptAt.isValid() ? m_form.contact : QString();
    desk::IntakeForm known;
    known.contact = number;
    known.startedAt = at;
    beginCall(known);
    if (!unanswered.isEmpty())
        m_context.notices.say(NoticeKind::Hint,
                              tr("Before this call %1 called; nothing was written down of it.").arg(unanswered));
}

// The draft waits on the Today page and here.
void IntakePage::leaveCall()
{
    if (!m_active)
        return;
    keepNow();
    dropIfBlank();
}

// Kept here and not by a job: a draft must not wait behind a copy being built, nor land after the call was logged.
void IntakePage::keepNow()
{
    if (!m_dirty || m_form.isBlank())
        return;
    domain::IntakeDraft draft;
    draft.id = m_form.draft;
    draft.json = toJson(m_form);
    draft.title = m_form.title();
    draft.startedAt = m_form.startedAt;
    if (const auto kept = desk::keepDraft(m_context.desk, draft); !kept)
        return goOnAsReceived() ? void() : m_context.notices.report(kept.error());
    m_dirty = false;
    m_keptAt = m_context.desk.clock().now();
}

// §7 move 1: the program has received what stood here. What was typed since stays to be read.
bool IntakePage::goOnAsReceived()
{
    const auto received = desk::receivedDraft(m_context.desk, m_form.draft);
    if (!received || !*received)
        return false;
    const QString& number = (*received)->number;
    const QString when = tr("Half an hour after the call it was received as %1.").arg(number);
    if (!m_dirty) {
        showSaved(**received);
        m_context.notices.say(NoticeKind::Hint, when);
        return true;
    }
    m_active = false;
    m_second.stop();
    m_saved = (*received)->id;
    m_state->setText(tr("Received as %1").arg(number));
    m_context.notices.say(NoticeKind::Problem,
                          tr("%1 What you have typed since stands here alone: Save leads to the request.").arg(when));
    return true;
}

void IntakePage::dropIfBlank()
{
    if (m_form.isBlank() && m_keptAt.isValid())
        (void)desk::dropBlankDraft(m_context.desk, m_form.draft); // nothing is lost when an empty draft stays
}

} // namespace rd::ui
