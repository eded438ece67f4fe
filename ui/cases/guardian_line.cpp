#include "ui/cases/guardian_line.h"

#include "core/desk/verification/reach_guardian.h"
#include "ui/cases/reason_line.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

GuardianLine::GuardianLine(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_sentence(styledLabel({}, TextStyle::Body, Colour::Minor, this, LineWrap::Words))
    , m_reached(plainButton(tr("Guardian reached …"), u"guardianReached"_s, this))
    , m_words(new ReasonLine(u"guardian"_s, this))
{
    setObjectName(u"card"_s);
    m_sentence->setObjectName(u"guardianSentence"_s);
    layOutAsStrip(this, m_sentence, m_reached, m_words);
    connect(m_reached, &QPushButton::clicked, this, &GuardianLine::ask);
    hide();
}

void GuardianLine::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    m_sentence->setText(tr("A child asked on its own: call the guardian at the contact on file by %1. Whatever is "
                           "disclosed goes to the guardian only; what protects the child is done at once.")
                            .arg(dateWithWeekday(file.header.deadline.t1)));
    m_reached->setVisible(domain::permits(m_context.user.roles, domain::Permission::VerifyRequester));
    setVisible(desk::isGuardianAwaited(file.header, file.turns));
}

void GuardianLine::clear()
{
    m_caseId = {};
    m_sentence->clear();
    m_words->dismiss();
    hide();
}

void GuardianLine::ask()
{
    m_words->ask(tr("Who answered, and what was agreed"), tr("Note the call"),
                 [this](const QString& words) -> Result<void> {
                     RD_TRY(desk::noteGuardianReached(m_context.desk, m_caseId, {{}, words}));
                     m_context.notices.say(NoticeKind::Done, tr("The call with the guardian is on record."));
                     return {};
                 });
}

} // namespace rd::ui
