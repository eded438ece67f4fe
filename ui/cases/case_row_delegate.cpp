#include "ui/cases/case_row_delegate.h"

#include "ui/cases/case_list_model.h"
#include "ui/shared/chip.h"
#include "ui/shared/words.h"

#include <QPainter>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme::tint(Colour::Accent));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, theme::colour(Colour::Window));
    painter.setPen(theme::colour(Colour::Line));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(QRect(option.rect.topLeft(), QSize(theme::Tiny, option.rect.height())),
                         theme::colour(Colour::Accent));
}

// Draws the text at the left of `area` and takes its width, and a gap, off it.
void paintText(QPainter& painter, QRect& area, const QString& text, TextStyle style, Colour colour)
{
    painter.setFont(theme::font(style));
    painter.setPen(theme::colour(colour));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(shown) + theme::Medium);
}

} // namespace

void CaseRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const CaseListModel*>(index.model());
    if (!model)
        return;
    const domain::CaseSummary& row = model->summaryAt(index.row());
    painter->save();
    paintGround(*painter, option);

    QRect area = option.rect.adjusted(theme::Large, theme::Small, -theme::Large, -theme::Small);
    const ChipText chip = dueChip({row.due, row.daysLeft, row.stage, row.provisional, row.repliedAt});
    Chip::paint(*painter, area, chip);
    area.setRight(area.right() - Chip::sizeOf(chip).width() - theme::Large);
    const ChipText state{wordFor(row.state), domain::isOpen(row.state) ? Colour::Accent : Colour::Muted};
    Chip::paint(*painter, area, state);
    area.setRight(area.right() - Chip::sizeOf(state).width() - theme::Large);

    QRect upper(area.topLeft(), QSize(area.width(), area.height() / 2));
    QRect lower = upper.translated(0, area.height() / 2);
    paintText(*painter, upper, row.number, TextStyle::Strong, Colour::Text);
    paintText(*painter, upper, wordsFor(row.rights), TextStyle::Body, Colour::Text);
    if (domain::concernsMinor(row.minor))
        paintText(*painter, upper, u"◆ "_s + wordFor(row.minor), TextStyle::Secondary, Colour::Minor);
    QStringList said{row.maskedName, row.maskedPhone, wordFor(row.channel), model->handlerAt(index.row())};
    said.removeAll(QString());
    said.removeDuplicates();
    paintText(*painter, lower, said.join(u" · "_s), TextStyle::Secondary, Colour::Muted);
    painter->restore();
}

QSize CaseRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {theme::SearchWidth, theme::TwoLineRowHeight};
}

} // namespace rd::ui
