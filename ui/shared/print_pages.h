#pragma once

#include "core/base/result.h"
#include "core/print/page_flow.h"

#include <functional>
#include <QString>

class QPrinter;
class QWidget;

namespace rd::ui {

// Asks for the printer; `fetch` is called once it is chosen, so that only what is printed is on record as printed
// (R-AU-01); `failed` with a sentence for people. There is no event loop of its own: a lock takes the question away.
void askAndPrint(QWidget* parent, const QString& title, std::function<Result<print::PageFlow>()> fetch,
                 std::function<void(const QString&)> failed);

// The pages asked for, each as large as the paper allows. False where the printer takes nothing.
bool printPages(const print::PageFlow& pages, QPrinter& printer);

} // namespace rd::ui
