#include "core/print/page_layout.h"

namespace rd::print {

namespace {

class Paginator {
public:
    Paginator(const PageLayout& layout, qreal pageHeight)
        : m_layout(layout)
        , m_pageHeight(pageHeight)
    {
        m_pages.append(Page());
    }

    QList<Page> run()
    {
        for (qsizetype next = 0; next < m_layout.boxes.size();) {
            const qsizetype end = chainEnd(next);
            const qreal height = heightOf(next, end);
            const bool fits = m_used + height <= m_pageHeight || height > m_pageHeight;
            if (!fits || (m_layout.boxes.at(next).startsPage && m_used > 0))
                breakBefore(m_layout.boxes.at(next));
            for (; next < end; ++next)
                place(m_layout.boxes.at(next));
        }
        return m_pages;
    }

private:
    // One past the last box that has to stand with the box at `from`.
    qsizetype chainEnd(qsizetype from) const
    {
        qsizetype end = from;
        while (end + 1 < m_layout.boxes.size() && m_layout.boxes.at(end).keep == Keep::WithNext
               && !m_layout.boxes.at(end + 1).startsPage)
            ++end;
        return end + 1;
    }

    qreal heightOf(qsizetype from, qsizetype end) const
    {
        qreal height = 0;
        for (qsizetype i = from; i < end; ++i)
            height += m_layout.boxes.at(i).height + (i == from && m_used == 0 ? 0 : m_layout.boxes.at(i).spaceBefore);
        return height;
    }

    void place(const Box& box)
    {
        if (m_used + box.spaceBefore + box.height > m_pageHeight && m_used > 0)
            breakBefore(box);
        m_used += m_used > 0 ? box.spaceBefore : 0;
        append(box);
        m_lastTable = box.table;
    }

    void append(const Box& box)
    {
        m_pages.last().append({box, m_used});
        m_used += box.height;
    }

    void breakBefore(const Box& box)
    {
        const bool goesOn = box.table >= 0 && box.table == m_lastTable;
        if (goesOn)
            closeTable();
        m_pages.append(Page());
        m_used = 0;
        if (goesOn) {
            for (const Box& head : m_layout.heads.at(box.table))
                append(head);
        }
    }

    // A row cut by the page's end still gets its bottom line.
    void closeTable()
    {
        PlacedBox& last = m_pages.last().last();
        if (last.box.rules.isEmpty())
            return;
        qreal left = last.box.rules.first().x1();
        qreal right = left;
        for (const QLineF& rule : std::as_const(last.box.rules)) {
            left = qMin(left, rule.x1());
            right = qMax(right, rule.x2());
        }
        last.box.rules.append(QLineF(left, last.box.height, right, last.box.height));
    }

    const PageLayout& m_layout;
    qreal m_pageHeight;
    qreal m_used = 0;
    int m_lastTable = -1;
    QList<Page> m_pages;
};

} // namespace

QList<Page> paginate(const PageLayout& layout, qreal pageHeight)
{
    return Paginator(layout, pageHeight).run();
}

} // namespace rd::print
