#pragma once

#include "core/print/page_flow.h"

#include <optional>
#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

namespace rd::ui {

// Pages as they will be printed, one below the other and as wide as the view. The keys turn the pages; Ctrl and + − 0
// make them larger, smaller and as wide as the view again.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    PageView(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void present(print::PageFlow pages); // where the reader stands stays
    void clear();
    const std::optional<print::PageFlow>& pages() const { return m_pages; }
    int pageCount() const;
    int currentPage() const; // from 1; the one that fills the middle of the view
    void scrollToTop();
    void turn(int pages); // +1 onwards, -1 back: a screen, or to the head of the page that comes

Q_SIGNALS:
    void pageChanged(); // another page, or another number of pages

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QSize paper() const; // of one page, in pixels of the view
    QRect placeOf(int index) const; // within all pages
    void layOut();
    void zoom(double factor); // 0: as wide as the view
    const QPixmap& picture(int index);
    void noteWhere();

    std::optional<print::PageFlow> m_pages;
    QHash<int, QPixmap> m_pictures; // of the pages seen since the last change
    double m_zoom = 1; // of the width of the view
    int m_seen = 0; // what pageChanged told last
    int m_counted = 0;
};

} // namespace rd::ui
