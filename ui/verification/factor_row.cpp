#include "ui/verification/factor_row.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeLength = 6;

FactorRow::Flow flowOf(const domain::FactorTerm& factor)
{
    if (factor.attested)
        return FactorRow::Flow::Attest;
    return factor.byCode ? FactorRow::Flow::Code : FactorRow::Flow::Answer;
}

} // namespace

FactorRow::FactorRow(const domain::FactorTerm& factor, QWidget* parent)
    : QWidget(parent)
    , m_code(factor.code)
    , m_flow(flowOf(factor))
    , m_ask(plainLabel({}, this, LineWrap::Words))
    , m_result(styledLabel({}, TextStyle::Strong, Colour::Muted, this))
{
    setObjectName(u"factor"_s + factor.code);
    m_result->setObjectName(u"result"_s + factor.code);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Tiny, 0, theme::Tiny);
    column->setSpacing(theme::Tiny);
    auto* what = new QVBoxLayout;
    what->setSpacing(theme::Tiny);
    auto* title = new QHBoxLayout;
    title->setSpacing(theme::Small);
    title->addWidget(styledLabel(factor.title, TextStyle::Strong, Colour::Text, this));
    title->addWidget(mutedLabel(tr("up to %n point(s)", nullptr, factor.points), this));
    title->addStretch();
    title->addWidget(m_result);
    what->addLayout(title);
    what->addWidget(m_ask);
    setAsk(factor.ask);
    // What is only confirmed has its button beside it, so that more factors fit on a low screen.
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Large);
    head->addLayout(what, 1);
    column->addLayout(head);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::Small);
    if (m_flow == Flow::Attest)
        buildAttest(head);
    else
        buildAnswer(row);
    if (m_answer)
        m_answer->setAccessibleName(factor.title);
    row->addStretch();
    column->addLayout(row);
    setFocusProxy(m_issue ? static_cast<QWidget*>(m_issue) : m_answer ? static_cast<QWidget*>(m_answer) : m_check);
    if (m_flow == Flow::Code) {
        m_sms = plainLabel({}, this, LineWrap::Words);
        m_sms->setObjectName(u"codeText"_s);
        m_sms->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_sms->hide();
        column->addWidget(m_sms);
    }
    column->addWidget(horizontalLine(this));
}

void FactorRow::buildAnswer(QHBoxLayout* row)
{
    if (m_flow == Flow::Code) {
        m_issue = plainButton(tr("Make a code"), u"issueCode"_s, this);
        row->addWidget(m_issue);
        connect(m_issue, &QPushButton::clicked, this, &FactorRow::codeWanted);
    }
    m_answer = new QLineEdit(this);
    m_answer->setObjectName(u"answer"_s + m_code);
    m_answer->setFixedWidth(theme::SidePanelWidth);
    m_answer->setPlaceholderText(m_flow == Flow::Code ? tr("The six digits the caller reads out")
                                                      : tr("What the caller answers"));
    if (m_flow == Flow::Code)
        m_answer->setMaxLength(codeLength);
    m_check = plainButton(tr("Check"), u"check"_s + m_code, this);
    m_unknown = linkButton(tr("Does not know"), u"unknown"_s + m_code, this);
    row->addWidget(m_answer);
    row->addWidget(m_check);
    row->addWidget(m_unknown);
    connect(m_answer, &QLineEdit::returnPressed, this, &FactorRow::submit);
    connect(m_check, &QPushButton::clicked, this, &FactorRow::submit);
    connect(m_unknown, &QPushButton::clicked, this, [this] { Q_EMIT answered(m_code, {}); });
}

void FactorRow::buildAttest(QHBoxLayout* row)
{
    m_check = plainButton(tr("I confirm that it happened"), u"check"_s + m_code, this);
    row->addWidget(m_check);
    connect(m_check, &QPushButton::clicked, this, [this] { Q_EMIT answered(m_code, u"confirmed"_s); });
}

void FactorRow::present(const domain::FactorResult& result)
{
    m_matched = m_matched || result.match;
    if (m_answer)
        m_answer->clear();
    if (m_sms)
        m_sms->hide();
    if (result.match)
        sayResult(tr("Match  +%1").arg(result.points), Colour::Ok);
    else if (!result.answered)
        sayResult(tr("Not known"), Colour::Muted);
    else
        sayResult(tr("No match"), Colour::Late);
    for (QWidget* part : std::initializer_list<QWidget*>{m_answer, m_check, m_unknown, m_issue}) {
        if (part)
            part->setVisible(!m_matched);
    }
}

void FactorRow::presentCode(const domain::IssuedCode& issued)
{
    m_sms->setText(tr("Send to %1 with the SMS console, valid until %2:\n%3")
                       .arg(issued.phone, timeText(issued.validUntil), issued.text));
    m_sms->show();
    m_issue->setText(tr("Make another code"));
    startAnswer();
}

void FactorRow::clear()
{
    m_matched = false;
    m_result->clear();
    if (m_answer)
        m_answer->clear();
    if (m_sms) {
        m_sms->clear();
        m_sms->hide();
        m_issue->setText(tr("Make a code"));
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_answer, m_check, m_unknown, m_issue}) {
        if (part)
            part->show();
    }
}

void FactorRow::setAsk(const QString& ask)
{
    m_ask->setText(ask);
    m_ask->setVisible(!ask.isEmpty());
}

void FactorRow::startAnswer()
{
    if (m_issue && m_sms->isHidden())
        m_issue->setFocus(Qt::OtherFocusReason);
    else if (m_answer)
        m_answer->setFocus(Qt::OtherFocusReason);
    else
        m_check->setFocus(Qt::OtherFocusReason);
}

void FactorRow::sayResult(const QString& text, Colour colour)
{
    m_result->setText(text);
    setLabelColour(m_result, colour);
}

void FactorRow::submit()
{
    const QString answer = m_answer->text().trimmed();
    if (!answer.isEmpty())
        Q_EMIT answered(m_code, answer);
}

} // namespace rd::ui
