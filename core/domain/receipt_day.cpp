#include "core/domain/receipt_day.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

QString codeOf(ReceiptKind kind)
{
    static const CodeTable<ReceiptKind> table{
        {ReceiptKind::Received, u"received"_s},
        {ReceiptKind::AfterHours, u"after_hours"_s},
        {ReceiptKind::TakenAs, u"taken_as"_s},
        {ReceiptKind::Material, u"material"_s},
    };
    return table.codeOf(kind);
}

QList<ReceiptDay> receiptDays(const DeadlineExplanation& why)
{
    const QDate& d0 = why.deadline.d0;
    if (!d0.isValid())
        return {};
    if (why.deadline.secondFrom.isValid())
        return {{why.deadline.secondFrom, ReceiptKind::Material}};
    if (!why.receivedOn.isValid() || why.receivedOn == d0)
        return {{d0, ReceiptKind::Received}};
    return {{why.receivedOn, ReceiptKind::AfterHours}, {d0, ReceiptKind::TakenAs}};
}

} // namespace rd::domain
