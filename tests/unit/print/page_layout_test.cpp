#include "core/print/page_layout.h"

#include <QTest>

using namespace rd::print;

namespace {

Box box(qreal height, Keep keep = Keep::Free, int table = -1)
{
    Box result;
    result.height = height;
    result.keep = keep;
    result.table = table;
    return result;
}

QList<int> sizesOf(const QList<Page>& pages)
{
    QList<int> sizes;
    for (const Page& page : pages)
        sizes.append(static_cast<int>(page.size()));
    return sizes;
}

} // namespace

class PageLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boxesFillAPageAndGoOnOnTheNext();
    void aBoxKeptWithTheNextMovesWithIt();
    void aChainLongerThanAPageIsCutRatherThanLost();
    void aTableThatGoesOnGetsItsHeadAgain();
    void aTableThatBeginsOnANewPageHasOneHead();
    void theSpaceBeforeABoxIsDroppedAtTheTop();
};

void PageLayoutTest::boxesFillAPageAndGoOnOnTheNext()
{
    QCOMPARE(sizesOf(paginate({QList<Box>(5, box(40)), {}}, 100)), (QList<int>{2, 2, 1}));
}

void PageLayoutTest::aBoxKeptWithTheNextMovesWithIt()
{
    QCOMPARE(sizesOf(paginate({{box(40), box(40, Keep::WithNext), box(40)}, {}}, 100)), (QList<int>{1, 2}));
}

void PageLayoutTest::aChainLongerThanAPageIsCutRatherThanLost()
{
    const QList<Page> pages = paginate({QList<Box>(7, box(40, Keep::WithNext)), {}}, 100);
    QCOMPARE(sizesOf(pages), (QList<int>{2, 2, 2, 1}));
}

void PageLayoutTest::aTableThatGoesOnGetsItsHeadAgain()
{
    PageLayout layout;
    layout.heads = {{box(20, Keep::WithNext, 0)}};
    layout.boxes = {layout.heads.first().first(), box(40, Keep::Free, 0), box(40, Keep::Free, 0),
                    box(40, Keep::Free, 0)};
    const QList<Page> pages = paginate(layout, 100);
    QCOMPARE(sizesOf(pages), (QList<int>{3, 2}));
    QCOMPARE(pages.last().first().box.height, 20.0);
    QCOMPARE(pages.last().last().top, 20.0);
}

void PageLayoutTest::aTableThatBeginsOnANewPageHasOneHead()
{
    PageLayout layout;
    layout.heads = {{box(20, Keep::WithNext, 0)}};
    layout.boxes = {box(70), layout.heads.first().first(), box(40, Keep::Free, 0)};
    QCOMPARE(sizesOf(paginate(layout, 100)), (QList<int>{1, 2}));
}

void PageLayoutTest::theSpaceBeforeABoxIsDroppedAtTheTop()
{
    Box spaced = box(60);
    spaced.spaceBefore = 30;
    const QList<Page> pages = paginate({{spaced, spaced}, {}}, 100);
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages.first().first().top, 0.0);
    QCOMPARE(pages.last().first().top, 0.0);
}

QTEST_GUILESS_MAIN(PageLayoutTest)
#include "page_layout_test.moc"
