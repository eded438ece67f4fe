#pragma once

#include "core/base/result.h"

#include <functional>
#include <QDateTime>

class QWidget;

namespace rd::ui {

struct DeskContext;

// Asks where the page "why this date" shall go and lets `print` write it, off the UI thread. The name proposed is that
// of the receipt.
void printWhyPage(DeskContext& context, QWidget* parent, const QDateTime& receivedAt,
                  std::function<Result<void>(const QString& path)> print);

} // namespace rd::ui
