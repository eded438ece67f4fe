#pragma once

#include <QList>
#include <QString>

class QPDF;

namespace rd::print {

struct Bookmark {
    QString title;
    int level = 0; // 1 stands below the last of level 0
    int page = 0; // counted from 0
    qreal top = 0; // points from the upper edge of the paper
};

// Gives the document its outline, and lets a reader open with it. Throws what qpdf throws.
void addOutline(QPDF& document, const QList<Bookmark>& bookmarks);

} // namespace rd::print
