#include "ui/shared/print_pages.h"

#include "ui/shared/error_text.h"
#include "ui/shared/page_view.h"

#include <algorithm>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace rd::ui {

namespace {

// As large as the paper allows, in the middle of it: A4 on A4 is printed in its own size.
QRectF placeOn(const QRectF& paper)
{
    QSizeF size = print::PageFlow::paperSize().scaled(paper.size(), Qt::KeepAspectRatio);
    return {paper.center() - QPointF(size.width(), size.height()) / 2, size};
}

} // namespace

bool printPages(const print::PageFlow& pages, QPrinter& printer)
{
    const int first = std::max(printer.fromPage(), 1);
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages.pageCount()) : pages.pageCount();
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QRectF place = placeOn(printer.paperRect(QPrinter::DevicePixel));
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        pages.paintPage(painter, place, page - 1);
    }
    return painter.end();
}

void askAndPrint(QWidget* parent, const QString& title, std::function<Result<print::PageFlow>()> fetch,
                 std::function<void(const QString&)> failed)
{
    auto* dialog = new QPrintDialog(parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false); // files are written by the verbs, safely
    dialog->printer()->setPageSize(QPageSize(QPageSize::A4));
    dialog->printer()->setDocName(title);
    QObject::connect(
        dialog, &QDialog::accepted, parent, [dialog, fetch = std::move(fetch), failed = std::move(failed)] {
            const Result<print::PageFlow> pages = fetch();
            if (!pages)
                return failed(errorText(pages.error()));
            if (!printPages(*pages, *dialog->printer()))
                failed(
                    PageView::tr("The printer took nothing. Look whether it is switched on, or choose another one."));
        });
    dialog->open();
}

} // namespace rd::ui
