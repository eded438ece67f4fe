#include "ui/verification/paper_dialog.h"

#include "core/desk/verification/requester_papers.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/verification/tick_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* issuerEditor()
{
    auto* editor = new QLineEdit;
    editor->setObjectName(u"paperIssuer"_s);
    return editor;
}

} // namespace

PaperDialog::PaperDialog(DeskContext& context, const domain::CaseId& caseId, const domain::PaperKind& paper,
                         QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_caseId(caseId)
    , m_kind(paper.code)
    , m_issuer(issuerEditor())
    , m_issuerField(new FormField(tr("Who issued it"), m_issuer, Presence::Optional, this))
{
    setObjectName(u"paperDialog"_s);
    setWindowTitle(paper.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Large, theme::Large, theme::Medium);
    column->setSpacing(theme::Medium);
    column->addWidget(plainLabel(tr("Say: %1").arg(paper.ask), this, LineWrap::Words));
    column->addWidget(headingLabel(tr("What it shows"), this));
    for (const domain::PaperPoint& point : paper.points) {
        auto* tick = new QCheckBox(this);
        tick->setText(inLines(point.title, tick->fontMetrics(), theme::NarrowFormWidth - 2 * theme::Large));
        tick->setAccessibleName(point.title);
        tick->setObjectName(u"point"_s + point.code);
        column->addWidget(tick);
        m_points.append(tick);
        m_codes.append(point.code);
    }
    column->addWidget(m_issuerField);
    m_issuerField->setHint(tr("An office, a hospital, a name; without any number of an ID document."));
    column->addWidget(mutedLabel(tr("The paper is looked at and given back: no copy, no photo, no number is kept. "
                                    "What is not ticked is asked for in the supplement notice."),
                                 this, LineWrap::Words));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    QPushButton* note = primaryButton(tr("Note it"), u"paperDo"_s, this);
    QPushButton* leave = plainButton(tr("Leave it"), u"paperLeave"_s, this);
    note->setDefault(true);
    buttons->addWidget(note);
    buttons->addWidget(leave);
    buttons->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(theme::NarrowFormWidth);
    connect(m_issuer, &QLineEdit::textEdited, m_issuerField, &FormField::clearError);
    connect(note, &QPushButton::clicked, this, &PaperDialog::carryOut);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void PaperDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_points.first()->setFocus(Qt::OtherFocusReason);
}

void PaperDialog::carryOut()
{
    m_issuerField->clearError();
    desk::SeenPaper seen{m_kind, m_issuer->text(), {}, {}};
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (!m_points.at(i)->isChecked())
            seen.lacking.append(m_codes.at(i));
    }
    const auto noted = desk::recordPaper(m_context.desk, m_caseId, seen);
    if (!noted)
        return m_issuerField->setError(errorText(noted.error()));
    m_context.notices.say(NoticeKind::Done,
                          seen.lacking.isEmpty() ? tr("Noted. A second person has to accept it.")
                                                 : tr("Noted. What it lacks stands ready for the supplement notice."));
    accept();
}

} // namespace rd::ui
