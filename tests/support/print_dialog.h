#pragma once

#include "tests/support/desk_window.h"

#include <QFile>
#include <QPrintDialog>
#include <QPrinter>

namespace rd::test {

// Prints to a file instead of on paper, by the dialog that asks for the printer. False when none asks.
inline bool printTo(DeskWindow& window, const QString& path)
{
    QPrintDialog* dialog = nullptr;
    const bool asked = DeskWindow::waitFor([&] {
        dialog = window.window().findChild<QPrintDialog*>(QStringLiteral("printDialog"));
        return dialog && dialog->isVisible();
    });
    if (!asked)
        return false;
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(path);
    Q_EMIT dialog->accepted();
    dialog->close();
    return QFile::exists(path);
}

} // namespace rd::test
