#include "ui/replies/letter_checklist.h"

#include "core/desk/second_channel.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

bool isPlaceholder(const QString& missing)
{
    return missing != "empty"_L1 && !missing.contains(u':');
}

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

LetterChecklist::LetterChecklist(QWidget* parent)
    : QWidget(parent)
    , m_heading(headingLabel(tr("To be written"), this))
    , m_blocks(new QVBoxLayout)
    , m_values(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    column->setSpacing(theme::Small);
    column->addWidget(m_heading);
    m_values->setSpacing(theme::Small);
    column->addLayout(m_values);
    column->addWidget(headingLabel(tr("Required blocks"), this));
    m_blocks->setSpacing(theme::Tiny);
    column->addLayout(m_blocks);
    column->addStretch();
}

void LetterChecklist::present(const domain::Reply& reply)
{
    presentBlocks(reply);
    presentValues(reply);
}

void LetterChecklist::presentBlocks(const domain::Reply& reply)
{
    empty(m_blocks);
    for (const domain::LetterBlock& block : reply.blocks) {
        const bool complete = block.missing.isEmpty();
        if (!block.required && block.text.isEmpty() && complete)
            continue;
        QStringList reasons;
        for (const QString& missing : block.missing)
            reasons.append(missingWord(missing));
        const QString text =
            complete ? tr("✓ %1").arg(block.title) : tr("✗ %1: %2").arg(block.title, reasons.join(tr("; ")));
        QLabel* label = styledLabel(text, TextStyle::Body, complete ? Colour::Ok : Colour::Late, this, LineWrap::Words);
        label->setObjectName(u"check_"_s + block.id);
        m_blocks->addWidget(label);
        const bool edited = std::any_of(block.missing.begin(), block.missing.end(),
                                        [](const QString& missing) { return !isPlaceholder(missing); });
        if (edited && block.required) {
            QPushButton* back = linkButton(tr("Bring the sentences back"), u"restore_"_s + block.id, this);
            connect(back, &QPushButton::clicked, this, [this, id = block.id] { Q_EMIT templateTextWanted(id); });
            m_blocks->addWidget(back, 0, Qt::AlignLeft);
        }
    }
}

void LetterChecklist::presentValues(const domain::Reply& reply)
{
    QStringList wanted = reply.values.keys();
    for (const domain::LetterBlock& block : reply.blocks) {
        for (const QString& missing : block.missing) {
            if (isPlaceholder(missing) && !wanted.contains(missing))
                wanted.append(missing);
        }
    }
    m_heading->setVisible(!wanted.isEmpty());
    for (auto field = m_fields.begin(); field != m_fields.end();) {
        if (wanted.contains(field->first)) {
            ++field;
            continue;
        }
        field->second.field->deleteLater();
        field = m_fields.erase(field);
    }
    for (const QString& name : std::as_const(wanted)) {
        if (!m_fields.contains(name))
            addValue(name);
        Value& value = m_fields[name];
        const QString kept = reply.values.value(name);
        if (value.choice)
            value.choice->setCurrentIndex(value.choice->findData(kept));
        else if (value.edit->text() == value.kept && value.edit->text() != kept)
            value.edit->setText(kept);
        value.kept = kept;
    }
}

void LetterChecklist::addValue(const QString& name)
{
    const QStringList codes = desk::choicesOf(name);
    m_fields[name] = codes.isEmpty() ? textValue(name) : choiceValue(name, codes);
    m_values->addWidget(m_fields[name].field);
}

// What the program has to compare is picked, not written (3.8).
LetterChecklist::Value LetterChecklist::choiceValue(const QString& name, const QStringList& codes)
{
    Value value;
    value.choice = new QComboBox(this);
    value.choice->setObjectName(u"value_"_s + name);
    value.choice->setPlaceholderText(tr("Choose one"));
    for (const QString& code : codes)
        value.choice->addItem(replyChannelWord(code), code);
    value.choice->setCurrentIndex(-1);
    value.field = new FormField(placeholderWord(name), value.choice, Presence::Required, this);
    connect(value.choice, &QComboBox::activated, this, [this, name] {
        Value& picked = m_fields[name];
        const QString code = picked.choice->currentData().toString();
        if (code == picked.kept)
            return;
        picked.kept = code;
        Q_EMIT valueWritten(name, code);
    });
    return value;
}

LetterChecklist::Value LetterChecklist::textValue(const QString& name)
{
    Value value;
    value.edit = new QLineEdit(this);
    value.edit->setObjectName(u"value_"_s + name);
    value.field = new FormField(placeholderWord(name), value.edit, Presence::Required, this);
    connect(value.edit, &QLineEdit::editingFinished, this, [this, name] {
        Value& written = m_fields[name];
        if (written.edit->text() == written.kept)
            return;
        written.kept = written.edit->text();
        Q_EMIT valueWritten(name, written.kept);
    });
    return value;
}

void LetterChecklist::keep()
{
    for (auto& [name, value] : m_fields) {
        if (!value.edit || value.edit->text() == value.kept)
            continue;
        value.kept = value.edit->text();
        Q_EMIT valueWritten(name, value.kept);
    }
}

void LetterChecklist::clear()
{
    empty(m_blocks);
    for (auto& [name, value] : m_fields)
        value.field->deleteLater();
    m_fields.clear();
}

bool LetterChecklist::isComplete(const domain::Reply& reply)
{
    return std::all_of(reply.blocks.begin(), reply.blocks.end(),
                       [](const domain::LetterBlock& block) { return block.missing.isEmpty(); });
}

} // namespace rd::ui
