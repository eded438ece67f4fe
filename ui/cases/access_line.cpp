#include "ui/cases/access_line.h"

#include "core/desk/verification/request_access.h"
#include "ui/cases/reason_line.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// A reason inside a sentence.
QString withoutFullStop(QString text)
{
    while (text.endsWith(u'。') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString accessSentence(const domain::CaseFile& file)
{
    const QString closed =
        AccessLine::tr("A minor's data show as \"*\" until a supervisor or the privacy officer approves the access.");
    if (!file.access.latest)
        return closed;
    const domain::AccessRequest& latest = *file.access.latest;
    const QString asker = file.userNames.value(latest.requestedBy.text());
    const QString decider = file.userNames.value(latest.decidedBy.text());
    switch (latest.state) {
    case domain::AccessState::Requested:
        return AccessLine::tr(
                   "%1 asked on %2 to see the minor's data: %3. A supervisor or the privacy officer decides.")
            .arg(asker, dateTimeText(latest.requestedAt), withoutFullStop(latest.reason));
    case domain::AccessState::Approved:
        return AccessLine::tr("%1 approved on %2 that the minor's data may be seen, until the request is closed.")
            .arg(decider, dateTimeText(latest.decidedAt));
    case domain::AccessState::Refused:
        return AccessLine::tr("%1 refused on %2 that the minor's data be seen: %3")
            .arg(decider, dateTimeText(latest.decidedAt), latest.note);
    case domain::AccessState::Ended:
        return closed;
    }
    Q_UNREACHABLE();
}

} // namespace

AccessLine::AccessLine(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_sentence(plainLabel({}, this, LineWrap::Words))
    , m_request(plainButton(tr("Request access …"), u"requestAccess"_s, this))
    , m_reason(new ReasonLine(u"access"_s, this))
{
    setObjectName(u"card"_s);
    m_sentence->setObjectName(u"accessSentence"_s);
    layOutAsStrip(this, m_sentence, m_request, m_reason);
    connect(m_request, &QPushButton::clicked, this, &AccessLine::ask);
    hide();
}

void AccessLine::present(const domain::CaseFile& file, CaseTab tab)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    const bool open = file.access.latest && file.access.latest->state == domain::AccessState::Approved;
    m_sentence->setText(accessSentence(file));
    setLabelColour(m_sentence, file.access.concealed ? Colour::Minor : Colour::Muted);
    m_request->setVisible(file.access.mayRequest);
    if (!file.access.mayRequest)
        m_reason->dismiss();
    const bool matters = domain::concernsMinor(file.header.minor) || (tab == CaseTab::Copy && file.copies.isEmpty());
    setVisible(matters && (file.access.concealed || open));
}

void AccessLine::ask()
{
    m_reason->ask(tr("Why the data must be seen"), tr("Request access"), [this](const QString& reason) -> Result<void> {
        RD_TRY(desk::requestAccess(m_context.desk, m_caseId, reason));
        m_context.notices.say(NoticeKind::Done,
                              tr("Asked. A supervisor or the privacy officer finds it among the approvals."));
        return {};
    });
}

void AccessLine::clear()
{
    m_caseId = {};
    m_sentence->clear();
    m_reason->dismiss();
    hide();
}

} // namespace rd::ui
