#include "ui/copies/record_field_model.h"

#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

// Where the hidden parts of a value lie; a whole cell is one part.
QList<std::pair<int, int>> hiddenParts(const QString& value, const QList<domain::Redaction>& redactions)
{
    QList<std::pair<int, int>> parts;
    for (const domain::Redaction& redaction : redactions) {
        const QString text = oneLine(redaction.text);
        if (text.isEmpty())
            return {{0, static_cast<int>(value.size())}};
        for (qsizetype at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + text.size()))
            parts.append({static_cast<int>(at), static_cast<int>(text.size())});
    }
    return parts;
}

} // namespace

QString hiddenWords(const QList<domain::Redaction>& redactions)
{
    QStringList words;
    for (const domain::Redaction& redaction : redactions) {
        QString word = wordFor(redaction.reason);
        if (redaction.proposed)
            word += u" · "_s + RecordFieldModel::tr("proposed");
        if (!words.contains(word))
            words.append(word);
    }
    return listed(words);
}

void RecordFieldModel::setRecord(const domain::FoundRecord& record, const QList<domain::Redaction>& redactions)
{
    beginResetModel();
    m_record = record;
    m_redactions.clear();
    for (const domain::Redaction& redaction : redactions) {
        if (redaction.record == record.id)
            m_redactions.append(redaction);
    }
    endResetModel();
}

void RecordFieldModel::setFieldView(FieldView view)
{
    beginResetModel();
    m_view = view;
    endResetModel();
}

void RecordFieldModel::clear()
{
    setRecord({}, {});
}

const domain::FoundField* RecordFieldModel::fieldAt(int row) const
{
    return row >= 0 && row < m_record.fields.size() ? &m_record.fields.at(row) : nullptr;
}

QList<domain::Redaction> RecordFieldModel::redactionsAt(int row) const
{
    QList<domain::Redaction> ofCell;
    const domain::FoundField* field = fieldAt(row);
    for (const domain::Redaction& redaction : m_redactions) {
        if (field && redaction.field == field->name)
            ofCell.append(redaction);
    }
    return ofCell;
}

int RecordFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_record.fields.size());
}

int RecordFieldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordFieldModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::ForegroundRole && index.column() == NameColumn)
        return theme::colour(Colour::Muted);
    if (role == Qt::ForegroundRole && index.column() == HiddenColumn)
        return theme::colour(Colour::Late);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return m_record.fields.at(index.row()).name;
    case ValueColumn:
        return seenValue(index.row());
    default:
        return hiddenWords(redactionsAt(index.row()));
    }
}

QString RecordFieldModel::seenValue(int row) const
{
    QString value = oneLine(m_record.fields.at(row).value);
    if (m_view == FieldView::Marked)
        return value;
    for (const domain::Redaction& redaction : redactionsAt(row)) {
        const QString mark = tr("[hidden: %1]").arg(wordFor(redaction.reason));
        if (redaction.text.isEmpty())
            return mark;
        value.replace(oneLine(redaction.text), mark);
    }
    return value;
}

QVariant RecordFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Column");
    case ValueColumn:
        return tr("Value (click to hide it)");
    default:
        return tr("Hidden because");
    }
}

RedactionDelegate::RedactionDelegate(RecordFieldModel* model)
    : QStyledItemDelegate(model)
    , m_model(model)
{
}

void RedactionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    empty.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);

    const QString text = index.data().toString();
    QTextCharFormat hidden;
    hidden.setForeground(theme::colour(Colour::Late));
    hidden.setBackground(theme::tint(Colour::Late));
    hidden.setFontStrikeOut(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& [start, length] : hiddenParts(text, m_model->redactionsAt(index.row())))
        ranges.append({start, length, hidden});
    QTextLayout layout(text, option.font);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(text.size()));
    layout.endLayout();
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(theme::colour(Colour::Text));
    const double top = option.rect.top() + (option.rect.height() - layout.boundingRect().height()) / 2.0;
    layout.draw(painter, QPointF(option.rect.left() + theme::Small, top));
    painter->restore();
}

} // namespace rd::ui
