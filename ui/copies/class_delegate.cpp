#include "ui/copies/class_delegate.h"

#include "ui/copies/record_tree_model.h"
#include "ui/shared/chip.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace rd::ui {

void ClassDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    empty.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);
    const auto* model = qobject_cast<const RecordTreeModel*>(index.model());
    const domain::FoundRecord* record = model ? model->recordAt(index) : nullptr;
    if (!record)
        return;
    const ChipText badge = classChip(model->classOf(*record));
    QRect area = option.rect.adjusted(theme::Tiny, 0, 0, 0);
    area.setWidth(qMin(area.width(), Chip::sizeOf(badge).width()));
    Chip::paint(*painter, area, badge);
}

} // namespace rd::ui
