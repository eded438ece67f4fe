#include "ui/shared/print_pages.h"

#include "ui/shared/error_text.h"
#include "ui/shared/page_view.h"

#include <algorithm>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#ifdef Q_OS_WIN
#include <QApplication>
#include <QPointer>
#include <QPrinterInfo>
#include <QTimer>
#endif

namespace rd::ui {

namespace {

// As large as the paper allows, in the middle of it: A4 on A4 is printed in its own size.
QRectF placeOn(const QRectF& paper)
{
    QSizeF size = print::PageFlow::paperSize().scaled(paper.size(), Qt::KeepAspectRatio);
    return {paper.center() - QPointF(size.width(), size.height()) / 2, size};
}

void prepare(QPrintDialog& dialog, const QString& title)
{
    dialog.setObjectName(QStringLiteral("printDialog"));
    dialog.setWindowTitle(title);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false); // files are written by the verbs, safely
    dialog.printer()->setPageSize(QPageSize(QPageSize::A4));
    dialog.printer()->setDocName(title);
}

// Unless `parent` is gone by then.
void printWhenAccepted(QPrintDialog& dialog, QWidget* parent, std::function<Result<print::PageFlow>()> fetch,
                       std::function<void(const QString&)> failed)
{
    QObject::connect(
        &dialog, &QDialog::accepted, parent, [&dialog, fetch = std::move(fetch), failed = std::move(failed)] {
            const Result<print::PageFlow> pages = fetch();
            if (!pages)
                return failed(errorText(pages.error()));
            if (!printPages(*pages, *dialog.printer()))
                failed(
                    PageView::tr("The printer took nothing. Look whether it is switched on, or choose another one."));
        });
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
#ifdef Q_OS_WIN
    // The system's own dialog stays until it is answered, in a loop of its own, while the desk may be locked: it stands
    // on no widget of the desk, and no slot of one waits below it.
    QTimer::singleShot(
        0, qApp, [parent = QPointer(parent), title, fetch = std::move(fetch), failed = std::move(failed)] {
            if (!parent)
                return;
            if (QPrinterInfo::availablePrinterNames().isEmpty())
                return failed(PageView::tr("No printer is set up on this PC. Add one in the settings of Windows."));
            QPrintDialog dialog;
            prepare(dialog, title);
            printWhenAccepted(dialog, parent, fetch, failed);
            dialog.exec();
        });
#else
    auto* dialog = new QPrintDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    prepare(*dialog, title);
    printWhenAccepted(*dialog, parent, std::move(fetch), std::move(failed));
    dialog->open();
#endif
}

} // namespace rd::ui
