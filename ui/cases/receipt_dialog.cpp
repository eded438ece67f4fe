#include "ui/cases/receipt_dialog.h"

#include "core/desk/cases/show_case.h"
#include "core/desk/intake/correct_receipt.h"
#include "ui/cases/turn_dialog.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct Receipts {
    Q_DECLARE_TR_FUNCTIONS(Receipts)
};

} // namespace

void askToCorrectReceipt(DeskContext& context, QWidget* parent, const QList<domain::ReceiptName>& names)
{
    auto* dialog = new TurnDialog(
        context,
        {Receipts::tr("Set the receipt right"),
         Receipts::tr(
             "For what was logged while this PC's clock stood ahead. Its receipt moves back, and every date "
             "is counted anew from there: due date, internal dates and the terms of open tasks. No date can end later "
             "by it. The record keeps both receipts, both due dates and the reason."),
         Receipts::tr("Move the receipt back"), Receipts::tr("The receipt is moved back; the dates are counted anew.")},
        parent);
    QComboBox* number = dialog->addChoice(Receipts::tr("Request"), u"receiptNumber"_s);
    for (const domain::ReceiptName& name : names)
        number->addItem(receiptNameText(name));
    QLineEdit* received = dialog->addLine(Receipts::tr("Reached us in truth at"), u"turnReceived"_s);
    received->setPlaceholderText(u"2026-03-02 10:00"_s);
    QPlainTextEdit* words = dialog->addText(Receipts::tr("How that was found"), u"turnWords"_s);
    dialog->onAct([=, &desk = context.desk] {
        const domain::ReceiptName name = names.value(number->currentIndex());
        const desk::ReceiptCorrection correction{TurnDialog::timeIn(received), words->toPlainText(), name.item,
                                                 name.material};
        return [&desk, correction, called = name.number](const JobToken&) -> Result<domain::Case> {
            if (!correction.receivedAt.isValid())
                return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"receivedAt"_s}});
            RD_TRY_ASSIGN(const domain::CaseId id, desk::caseByNumber(desk, called));
            return desk::correctReceipt(desk, id, correction);
        };
    });
    dialog->open();
}

} // namespace rd::ui
