#include "ui/replies/letter_gaps.h"

#include "core/desk/copies/second_channel.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"

#include <algorithm>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldsInARow = 2;

} // namespace

bool isComplete(const domain::Reply& reply)
{
    return std::all_of(reply.blocks.begin(), reply.blocks.end(),
                       [](const domain::LetterBlock& block) { return block.missing.isEmpty(); });
}

LetterGaps::LetterGaps(QWidget* parent)
    : QWidget(parent)
    , m_heading(headingLabel(tr("To be written"), this))
    , m_grid(new QGridLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Tiny);
    column->addWidget(m_heading);
    m_grid->setHorizontalSpacing(theme::Medium);
    m_grid->setVerticalSpacing(theme::Small);
    for (int i = 0; i < fieldsInARow; ++i)
        m_grid->setColumnStretch(i, 1);
    column->addLayout(m_grid);
}

void LetterGaps::present(const domain::Reply& reply)
{
    QStringList wanted = reply.values.keys();
    for (const domain::LetterBlock& block : reply.blocks) {
        for (const QString& missing : block.missing) {
            if (isPlaceholder(missing) && !wanted.contains(missing))
                wanted.append(missing);
        }
    }
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
        value.stored = kept;
    }
    layOut(wanted);
}

void LetterGaps::layOut(const QStringList& names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        QWidget* field = m_fields[names.at(i)].field;
        m_grid->addWidget(field, static_cast<int>(i) / fieldsInARow, static_cast<int>(i) % fieldsInARow, Qt::AlignTop);
    }
}

void LetterGaps::addValue(const QString& name)
{
    const QStringList codes = desk::choicesOf(name);
    m_fields[name] = codes.isEmpty() ? textValue(name) : choiceValue(name, codes);
}

// What the program has to compare is picked, not written (3.8).
LetterGaps::Value LetterGaps::choiceValue(const QString& name, const QStringList& codes)
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

LetterGaps::Value LetterGaps::textValue(const QString& name)
{
    Value value;
    value.edit = new QLineEdit(this);
    value.edit->setObjectName(u"value_"_s + name);
    value.field = new FormField(placeholderWord(name), value.edit, Presence::Required, this);
    connect(value.edit, &QLineEdit::textEdited, value.field, &FormField::clearError);
    connect(value.edit, &QLineEdit::textEdited, this, &LetterGaps::typing);
    connect(value.edit, &QLineEdit::editingFinished, this, [this, name] {
        Value& written = m_fields[name];
        if (written.edit->text() == written.kept)
            return;
        written.kept = written.edit->text();
        Q_EMIT valueWritten(name, written.kept);
    });
    return value;
}

QMap<QString, QString> LetterGaps::typed() const
{
    QMap<QString, QString> typed;
    for (const auto& [name, value] : m_fields) {
        if (value.edit && value.edit->text() != value.kept)
            typed.insert(name, value.edit->text());
    }
    return typed;
}

void LetterGaps::refuse(const QString& placeholder, const QString& sentence)
{
    const auto found = m_fields.find(placeholder);
    if (found == m_fields.end())
        return;
    found->second.kept = found->second.stored;
    found->second.field->setError(sentence);
}

void LetterGaps::keep()
{
    const QMap<QString, QString> typedHere = typed();
    for (auto text = typedHere.cbegin(); text != typedHere.cend(); ++text) {
        m_fields[text.key()].kept = text.value();
        Q_EMIT valueWritten(text.key(), text.value());
    }
}

void LetterGaps::clear()
{
    for (auto& [name, value] : m_fields)
        value.field->deleteLater();
    m_fields.clear();
}

} // namespace rd::ui
