#include "ui/cases/hand_over_line.h"

#include "core/desk/cases/presence.h"
#include "ui/shared/error_text.h"
#include "ui/shared/escape_key.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

HandOverLine::HandOverLine(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(plainLabel({}, this))
    , m_to(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_do(primaryButton(tr("Hand over"), u"handOverDo"_s, this))
    , m_error(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
{
    m_question->setObjectName(u"handOverQuestion"_s);
    m_question->setBuddy(m_to);
    m_to->setObjectName(u"handOverTo"_s);
    m_to->setAccessibleName(tr("Who goes on with them"));
    m_note->setObjectName(u"handOverNote"_s);
    m_note->setAccessibleName(tr("What they have to know"));
    m_note->setPlaceholderText(tr("What they have to know (stands in the history of each request)"));
    m_error->setObjectName(u"handOverError"_s);
    QPushButton* leave = linkButton(tr("Leave it"), u"handOverLeave"_s, this);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Small);
    row->addWidget(m_question);
    row->addWidget(m_to);
    row->addWidget(m_note, 1);
    row->addWidget(m_do);
    row->addWidget(leave);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    column->addLayout(row);
    column->addWidget(m_error);
    connect(m_do, &QPushButton::clicked, this, &HandOverLine::handOver);
    connect(m_note, &QLineEdit::returnPressed, this, &HandOverLine::handOver);
    connect(leave, &QPushButton::clicked, this, &HandOverLine::dismiss);
    hide();
}

bool HandOverLine::fill()
{
    const auto users = desk::possibleHandlers(m_context.desk);
    const auto absent = desk::absentToday(m_context.desk);
    if (!users || !absent) {
        m_context.notices.report(users ? absent.error() : users.error());
        return false;
    }
    // Who is away stands last: choosing them says until when, and who stands in.
    m_to->clear();
    for (const bool away : {false, true}) {
        for (const domain::User& one : *users) {
            if (absent->contains(one.id) == away)
                m_to->addItem(withAbsence(one.displayName, away), one.id.text());
        }
    }
    m_error->hide();
    show();
    return true;
}

void HandOverLine::ask()
{
    if (fill())
        m_to->setFocus(Qt::OtherFocusReason);
}

void HandOverLine::give(const QList<domain::CaseId>& cases, const domain::UserId& to)
{
    if (!fill())
        return;
    m_note->clear(); // what was typed is about other requests, and would stand in the history of these for ever
    choose(cases);
    m_to->setCurrentIndex(m_to->findData(to.text()));
    handOver();
}

void HandOverLine::choose(const QList<domain::CaseId>& cases)
{
    m_cases = cases;
    m_question->setText(tr("Who goes on with %n request(s)", nullptr, static_cast<int>(cases.size())));
    m_do->setEnabled(!cases.isEmpty());
}

void HandOverLine::dismiss()
{
    m_note->clear();
    hide();
}

void HandOverLine::showLeft(const QList<desk::CaseLeft>& left)
{
    constexpr qsizetype mostLines = 5;
    QStringList lines;
    for (const desk::CaseLeft& one : left.first(std::min(mostLines, left.size()))) {
        const bool isThere = one.why.code == ErrorCode::AlreadyDone;
        lines.append(
            tr("%1 stays: %2").arg(one.number, isThere ? tr("this person has it already.") : errorText(one.why)));
    }
    if (left.size() > mostLines)
        lines.append(tr("%n more stay.", nullptr, static_cast<int>(left.size() - mostLines)));
    m_error->setText(lines.join(u'\n'));
    m_error->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        dismiss();
}

bool HandOverLine::event(QEvent* event)
{
    return leavesByEscape(event, [this] { dismiss(); }) || QWidget::event(event);
}

void HandOverLine::handOver()
{
    if (m_cases.isEmpty())
        return;
    const auto to = domain::UserId::trusted(m_to->currentData().toString());
    const auto done = desk::handOverCases(m_context.desk, {m_cases, to, m_note->text()});
    if (!done) {
        m_error->setText(errorText(done.error()));
        m_error->show();
        return;
    }
    if (done->cases > 0)
        m_context.notices.say(NoticeKind::Done,
                              tr("%n request(s) handed over to %1.", nullptr, done->cases).arg(m_to->currentText()));
    showLeft(done->left);
    if (done->cases > 0)
        Q_EMIT handedOver();
}

} // namespace rd::ui
