#include "ui/verification/exception_dialog.h"

#include "core/desk/verification/exception_path.h"
#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/verification/tick_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

ExceptionDialog::ExceptionDialog(DeskContext& context, const domain::CaseId& caseId, const domain::ExceptionWay& way,
                                 QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_caseId(caseId)
    , m_way(way.code)
    , m_error(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
{
    setObjectName(u"exceptionDialog"_s);
    setWindowTitle(way.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Large, theme::Large, theme::Medium);
    column->setSpacing(theme::Medium);
    column->addWidget(plainLabel(tr("Say: %1").arg(way.ask), this, LineWrap::Words));
    if (!way.pieces.isEmpty())
        column->addWidget(headingLabel(tr("What you have looked at"), this));
    for (const domain::PaperPoint& piece : way.pieces) {
        auto* tick = new QCheckBox(this);
        tick->setText(inLines(piece.title, tick->fontMetrics(), theme::NarrowFormWidth - 2 * theme::Large));
        tick->setAccessibleName(piece.title);
        tick->setObjectName(u"piece"_s + piece.code);
        connect(tick, &QCheckBox::toggled, m_error, &QLabel::hide);
        column->addWidget(tick);
        m_pieces.append(tick);
        m_codes.append(piece.code);
    }
    column->addWidget(mutedLabel(way.copy ? tr("Keep the copy locked away until the privacy officer has decided; it is "
                                               "destroyed then. Nothing of it is entered here.")
                                          : tr("The document is looked at and given back: no copy, no photo, no number "
                                               "is kept."),
                                 this, LineWrap::Words));
    m_error->setObjectName(u"exceptionError"_s);
    m_error->hide();
    column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    QPushButton* note = primaryButton(tr("Note it"), u"exceptionDo"_s, this);
    QPushButton* leave = plainButton(tr("Leave it"), u"exceptionLeave"_s, this);
    note->setDefault(true);
    buttons->addWidget(note);
    buttons->addWidget(leave);
    buttons->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(theme::NarrowFormWidth);
    connect(note, &QPushButton::clicked, this, &ExceptionDialog::carryOut);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void ExceptionDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!m_pieces.isEmpty())
        m_pieces.first()->setFocus(Qt::OtherFocusReason);
}

void ExceptionDialog::carryOut()
{
    desk::SeenEvidence seen{m_way, {}, {}};
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces.at(i)->isChecked())
            seen.pieces.append(m_codes.at(i));
    }
    const auto noted = desk::recordException(m_context.desk, m_caseId, seen);
    if (!noted) {
        m_error->setText(errorText(noted.error()));
        m_error->show();
        adjustSize();
        return;
    }
    m_context.notices.say(NoticeKind::Done, tr("Noted. The privacy officer decides."));
    accept();
}

} // namespace rd::ui
