#include "ui/shared/form_field.h"

#include "ui/shared/plain_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

FormField::FormField(const QString& title, QWidget* editor, Presence presence, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_hint(mutedLabel({}, this, LineWrap::Words))
    , m_error(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Tiny);

    auto* titleLine = new QHBoxLayout;
    titleLine->setSpacing(theme::Small);
    QLabel* label = plainLabel(title, this);
    label->setBuddy(editor);
    titleLine->addWidget(label);
    if (presence == Presence::Required)
        titleLine->addWidget(mutedLabel(tr("required"), this));
    titleLine->addStretch();

    layout->addLayout(titleLine);
    layout->addWidget(editor);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    m_hint->hide();
    m_error->hide();
    m_error->setObjectName(editor->objectName() + u"Error"_s);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(title);
}

void FormField::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void FormField::setError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_editor->setFocus(Qt::OtherFocusReason);
}

void FormField::clearError()
{
    setError({});
}

bool FormField::hasError() const
{
    return !m_error->text().isEmpty();
}

FormColumn::FormColumn(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setMaximumWidth(theme::FormWidth);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::Medium);
}

FormField* FormColumn::addField(const QString& title, QWidget* editor, Presence presence)
{
    auto* field = new FormField(title, editor, presence, this);
    m_fields.append(field);
    m_layout->addWidget(field);
    return field;
}

void FormColumn::addWidget(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void FormColumn::addButtons(const QList<QWidget*>& buttons)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::Small);
    for (QWidget* button : buttons)
        line->addWidget(button);
    line->addStretch();
    m_layout->addSpacing(theme::Tiny);
    m_layout->addLayout(line);
}

void FormColumn::clearErrors()
{
    for (FormField* field : std::as_const(m_fields))
        field->clearError();
}

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

QScrollArea* scrolledForm(QWidget* content, QWidget* parent)
{
    QScrollArea* area = scrolled(content, parent);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QWidget* sidePanel(FormColumn* form, QWidget* parent)
{
    form->setFixedWidth(theme::SidePanelWidth);
    auto* holder = new QWidget(parent);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    column->addStretch();
    QScrollArea* area = scrolledForm(holder, parent);
    area->setFixedWidth(theme::SidePanelWidth + theme::Large);
    return area;
}

} // namespace rd::ui
