#include "core/print/outline.h"

#include "core/print/page_flow.h"

// qpdf asks which of its two pointer types is meant: std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace rd::print {

namespace {

QPDFObjectHandle bookmarkObject(QPDF& document, const Bookmark& bookmark,
                                const std::vector<QPDFPageObjectHelper>& pages)
{
    QPDFObjectHandle place = QPDFObjectHandle::newArray();
    place.appendItem(pages.at(static_cast<size_t>(bookmark.page)).getObjectHandle());
    place.appendItem(QPDFObjectHandle::newName("/XYZ"));
    place.appendItem(QPDFObjectHandle::newNull());
    place.appendItem(QPDFObjectHandle::newReal(PageFlow::paperSize().height() - bookmark.top, 1));
    place.appendItem(QPDFObjectHandle::newNull());
    QPDFObjectHandle object = QPDFObjectHandle::newDictionary();
    object.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title.toStdString()));
    object.replaceKey("/Dest", place);
    return document.makeIndirectObject(object);
}

// The entries below one parent, each of which knows its neighbours.
void chainBelow(QPDFObjectHandle parent, const QList<QPDFObjectHandle>& entries)
{
    for (qsizetype index = 0; index < entries.size(); ++index) {
        QPDFObjectHandle entry = entries.at(index);
        entry.replaceKey("/Parent", parent);
        if (index > 0)
            entry.replaceKey("/Prev", entries.at(index - 1));
        if (index + 1 < entries.size())
            entry.replaceKey("/Next", entries.at(index + 1));
    }
    if (entries.isEmpty())
        return;
    parent.replaceKey("/First", entries.first());
    parent.replaceKey("/Last", entries.last());
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(entries.size()));
}

} // namespace

void addOutline(QPDF& document, const QList<Bookmark>& bookmarks)
{
    if (bookmarks.isEmpty())
        return;
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    QList<QPDFObjectHandle> top;
    QList<QPDFObjectHandle> below;
    for (const Bookmark& bookmark : bookmarks) {
        const QPDFObjectHandle entry = bookmarkObject(document, bookmark, pages);
        if (bookmark.level > 0 && !top.isEmpty()) {
            below.append(entry);
            continue;
        }
        if (!top.isEmpty())
            chainBelow(top.last(), below);
        below.clear();
        top.append(entry);
    }
    chainBelow(top.last(), below);
    QPDFObjectHandle outline = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outline.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    chainBelow(outline, top);
    outline.replaceKey("/Count", QPDFObjectHandle::newInteger(bookmarks.size())); // all of them open
    QPDFObjectHandle root = document.getRoot();
    root.replaceKey("/Outlines", outline);
    root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

} // namespace rd::print
