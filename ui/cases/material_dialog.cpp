#include "ui/cases/material_dialog.h"

#include "core/desk/cases/log_material.h"
#include "core/desk/entry/note_clock_jump.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString wantedWords(const domain::CaseFile& file)
{
    const QString& missing = file.waiting.missing;
    return missing.isEmpty() ? MaterialDialog::tr("What was asked for stands in the letter.")
                             : MaterialDialog::tr("Asked for: %1").arg(missing);
}

// What complete material does to the dates.
QString effectWords(const domain::CaseFile& file)
{
    if (file.waiting.until.isValid())
        return MaterialDialog::tr("The request is due again: fifteen working days from the day the material came.");
    if (file.reading && file.reading->mode != domain::ClockMode::Continue)
        return MaterialDialog::tr("The due date is counted anew from the day the material came.");
    return MaterialDialog::tr("The due date stays; the request goes on.");
}

// The field takes the name of its error from the editor's.
template <typename Editor> Editor* namedEditor(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

QRadioButton* choice(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QRadioButton(text, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

MaterialDialog::MaterialDialog(DeskContext& context, const domain::CaseFile& file, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_caseId(file.header.id)
    , m_cameAt(namedEditor<QLineEdit>(u"materialCameAt"_s))
    , m_complete(choice(tr("&Complete: nothing is missing any more"), u"materialComplete"_s, this))
    , m_partly(choice(tr("&Partly: the request goes on waiting"), u"materialPartly"_s, this))
    , m_note(namedEditor<QLineEdit>(u"materialNote"_s))
    , m_cameAtField(new FormField(tr("Came at"), m_cameAt, Presence::Required, this))
    , m_noteField(new FormField(tr("What it was"), m_note, Presence::Optional, this))
{
    setObjectName(u"materialDialog"_s);
    setWindowTitle(tr("Material for %1").arg(file.header.number));
    setAttribute(Qt::WA_DeleteOnClose);
    prepareFields();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Large, theme::Large, theme::Medium);
    column->setSpacing(theme::Medium);
    column->addWidget(plainLabel(wantedWords(file), this, LineWrap::Words));
    column->addWidget(m_cameAtField);
    column->addWidget(m_complete);
    column->addWidget(m_partly);
    QLabel* effect = mutedLabel(effectWords(file), this, LineWrap::Words);
    column->addWidget(effect);
    column->addWidget(m_noteField);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    QPushButton* log = primaryButton(tr("Log the material"), u"materialDo"_s, this);
    QPushButton* leave = plainButton(tr("Leave it"), u"materialLeave"_s, this);
    log->setDefault(true);
    buttons->addWidget(log);
    buttons->addWidget(leave);
    buttons->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(theme::NarrowFormWidth);
    connect(m_complete, &QRadioButton::toggled, effect, [effect, complete = effectWords(file)](bool checked) {
        effect->setText(checked ? complete : tr("Only noted: no date changes."));
    });
    connect(m_cameAt, &QLineEdit::textEdited, m_cameAtField, &FormField::clearError);
    connect(m_note, &QLineEdit::textEdited, m_noteField, &FormField::clearError);
    connect(log, &QPushButton::clicked, this, &MaterialDialog::carryOut);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

void MaterialDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_cameAt->setFocus(Qt::OtherFocusReason);
}

void MaterialDialog::prepareFields()
{
    // Nobody is offered the time of a clock that may stand ahead (security.md R11).
    m_cameAt->setPlaceholderText(u"2026-03-02 10:00"_s);
    if (desk::requireClockConfirmed(m_context.desk, {}).has_value())
        m_cameAt->setText(dateTimeText(m_context.desk.clock().now()));
    m_noteField->setHint(tr("In a few words, without any number of an ID document."));
    m_complete->setChecked(true);
}

void MaterialDialog::carryOut()
{
    m_cameAtField->clearError();
    m_noteField->clearError();
    desk::ArrivedMaterial arrived;
    arrived.cameAt = typedInstant(m_cameAt->text());
    if (!arrived.cameAt.isValid())
        return m_cameAtField->setError(tr("Day and time of the arrival are needed, such as 2026-03-02 10:00."));
    // The minute the dialog opened in lies before its seconds, and T02 may have left within it.
    const QDateTime now = m_context.desk.clock().now();
    const bool thisMinute = arrived.cameAt <= now && arrived.cameAt.secsTo(now) < 60;
    if (thisMinute && desk::requireClockConfirmed(m_context.desk, {}).has_value())
        arrived.cameAt = now;
    arrived.extent = m_partly->isChecked() ? domain::MaterialExtent::Partly : domain::MaterialExtent::Complete;
    arrived.note = m_note->text();
    const auto logged = desk::logMaterial(m_context.desk, m_caseId, arrived);
    if (!logged) {
        const bool ofNote = logged.error().args.value(u"field"_s).toString() == u"note"_s;
        (ofNote ? m_noteField : m_cameAtField)->setError(errorText(logged.error()));
        return;
    }
    m_context.notices.say(
        NoticeKind::Done,
        arrived.extent == domain::MaterialExtent::Partly
            ? tr("Noted. The request goes on waiting for the rest.")
            : tr("The material is logged. The answer is due on %1.")
                  .arg(withProvisional(dateText(logged->deadline.due), logged->deadline.provisional)));
    accept();
}

} // namespace rd::ui
