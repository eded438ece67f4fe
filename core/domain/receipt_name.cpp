#include "core/domain/receipt_name.h"

namespace rd::domain {

QString textOf(const ReceiptName& name)
{
    if (name.material > 0)
        return QStringLiteral("%1/M%2").arg(name.number).arg(name.material);
    return name.item > 0 ? QStringLiteral("%1/%2").arg(name.number).arg(name.item) : name.number;
}

ReceiptName parseReceiptName(const QString& text)
{
    const QString part = text.section(QLatin1Char('/'), 1);
    const bool material = part.startsWith(QLatin1Char('M'));
    const int position = part.mid(material ? 1 : 0).toInt();
    return {text.section(QLatin1Char('/'), 0, 0), material ? 0 : position, material ? position : 0};
}

} // namespace rd::domain
