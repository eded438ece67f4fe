#pragma once

#include <QApplication>

namespace rd::app {

// Opens the real window on a demo desk (made at `deskPath`, or in a temporary folder when that is empty), goes through
// its screens as agent, supervisor and officer, and saves a picture of each to `folder`, light and dark. Answers the
// exit status of the program.
int walkForPictures(QApplication& application, const QString& folder, const QString& deskPath);

} // namespace rd::app
