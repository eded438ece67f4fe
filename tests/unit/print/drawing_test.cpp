#include "core/print/page_flow.h"
#include "core/print/qr_code.h"
#include "tests/support/outside_program.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::print;
using rd::test::saidBy;
using rd::test::writeForOthers;

namespace {

constexpr int dots = 2; // a point

PageFlow pages()
{
    return PageFlow({u"试"_s, u"页眉"_s, u"页脚"_s, u"第%1页，共%2页"_s});
}

QImage pictureOf(const PageFlow& flow, int page)
{
    QImage image((PageFlow::paperSize() * dots).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    flow.paintPage(painter, image.rect(), page);
    painter.end();
    return image;
}

// How dark an area is, 0 to 255, and how many different colours it has.
double darkness(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    }
    return sum / image.width() / image.height();
}

Plot areas(const QList<Pattern>& patterns)
{
    Plot plot;
    plot.height = 30;
    for (qsizetype index = 0; index < patterns.size(); ++index)
        plot.areas.append({QRectF(static_cast<qreal>(index) * 40, 0, 30, 30), patterns.at(index)});
    return plot;
}

} // namespace

// Drawings, QR codes and the outline of the pages.
class DrawingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const PageFlow& flow) const
    {
        const QString path = m_folder.filePath(u"drawn.pdf"_s);
        writeForOthers(path, flow.pdf());
        return path;
    }

private Q_SLOTS:
    void patternsDifferWithoutColour();
    void whatLiesOverLinesHidesThem();
    void theTextOfADrawingIsFound();
    void aLongTextStandsInLines();
    void aDrawingIsNotCutByAPageBreak();
    void aPageStartsWhereItIsTold();
    void theOutlineLeadsToItsPages();
    void theSamePagesMakeTheSameBytes();
    void aCancelledJobMakesNoPdf();
    void aQrCodeIsReadAsItWasWritten();
    void aTextTooLongForAQrCodeHasNone();
};

void DrawingTest::patternsDifferWithoutColour()
{
    const QList<Pattern> all{Pattern::Black,  Pattern::Dark,    Pattern::Middle,  Pattern::Light, Pattern::Pale,
                             Pattern::Rising, Pattern::Falling, Pattern::Crossed, Pattern::Level, Pattern::Upright};
    PageFlow flow = pages();
    flow.addPlot(areas(all));
    const QImage page = pictureOf(flow, 0).convertToFormat(QImage::Format_Grayscale8);
    QSet<QByteArray> looks;
    for (qsizetype index = 0; index < all.size(); ++index) {
        const QImage one = page.copy(static_cast<int>((62 + 40 * index) * dots + 4), 78 * dots + 4, 48, 48);
        QVERIFY2(darkness(one) > 10, qPrintable(QString::number(index)));
        looks.insert(QByteArray(reinterpret_cast<const char*>(one.constBits()), one.sizeInBytes()));
    }
    QCOMPARE(looks.size(), all.size());
}

void DrawingTest::whatLiesOverLinesHidesThem()
{
    Plot plot = areas({Pattern::White, Pattern::White});
    plot.areas.last().overLines = true;
    plot.lines.append({QPolygonF({QPointF(0, 15), QPointF(80, 15)}), Stroke::Thick});
    PageFlow flow = pages();
    flow.addPlot(plot);
    const QImage page = pictureOf(flow, 0);
    QVERIFY(darkness(page.copy(64 * dots, 79 * dots, 40, 50)) > 5);
    QCOMPARE(darkness(page.copy(104 * dots, 79 * dots, 40, 50)), 0.0);
}

void DrawingTest::theTextOfADrawingIsFound()
{
    Plot plot;
    plot.height = 40;
    plot.texts = {{QRectF(0, 0, 200, 20), u"人事／𬭊 1,234.5 %"_s},
                  {QRectF(0, 20, 200, 20), u"右"_s, 9, Align::Right}};
    PageFlow flow = pages();
    flow.addPlot(plot);
    const QString text = QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, written(flow), u"-"_s}));
    QVERIFY2(text.contains(u"人事／𬭊 1,234.5 %"_s), qPrintable(text));
    QVERIFY(text.contains(u"第1页，共1页"_s));
}

void DrawingTest::aLongTextStandsInLines()
{
    const QString name = u"上海某某电子商务股份有限公司仓储物流与售后服务分公司"_s;
    const int lines = PageFlow::linesOf(name, 8, 80);
    QVERIFY(lines > 1);
    Plot plot;
    plot.height = lines * 12;
    plot.texts = {{QRectF(0, 0, 80, plot.height), name}};
    PageFlow flow = pages();
    flow.addPlot(plot);
    const QImage page = pictureOf(flow, 0);
    for (int line = 0; line < lines; ++line)
        QVERIFY(darkness(page.copy(62 * dots, static_cast<int>((78 + line * 11.2) * dots) + 4, 80 * dots / lines, 16))
                > 2);
}

void DrawingTest::aDrawingIsNotCutByAPageBreak()
{
    PageFlow flow = pages();
    Plot tall = areas({Pattern::Black});
    tall.height = 400;
    flow.addPlot(tall);
    flow.addPlot(tall);
    QCOMPARE(flow.pageCount(), 2);
    QVERIFY(darkness(pictureOf(flow, 1).copy(64 * dots, 80 * dots, 40, 40)) > 100);
}

void DrawingTest::aPageStartsWhereItIsTold()
{
    PageFlow flow = pages();
    flow.startPage(); // at the top of a page already
    flow.addParagraph(u"一"_s, {});
    ParagraphStyle kept;
    kept.keep = Keep::WithNext;
    flow.addParagraph(u"二"_s, kept);
    flow.startPage();
    flow.addParagraph(u"三"_s, {});
    QCOMPARE(flow.pageCount(), 2);
}

void DrawingTest::theOutlineLeadsToItsPages()
{
    PageFlow flow = pages();
    flow.addBookmark(u"时效／𬭊"_s);
    flow.addParagraph(u"一"_s, {});
    flow.startPage();
    flow.addBookmark(u"坐席"_s, 1);
    flow.addPlot(areas({Pattern::Dark}));
    flow.addBookmark(u"定义"_s);
    flow.addParagraph(u"二"_s, {});
    const QString path = written(flow);
    QVERIFY2(saidBy(u"qpdf"_s, {u"--check"_s, path}).contains("No syntax"), "qpdf");
    const QByteArray said = saidBy(u"qpdf"_s, {u"--json=2"_s, u"--json-key=outlines"_s, path});
    const QJsonArray outline = QJsonDocument::fromJson(said).object()[u"outlines"_s].toArray();
    QCOMPARE(outline.size(), 2);
    const QJsonObject first = outline.first().toObject();
    QCOMPARE(first[u"title"_s].toString(), u"时效／𬭊"_s);
    QCOMPARE(first[u"destpageposfrom1"_s].toInt(), 1);
    const QJsonObject below = first[u"kids"_s].toArray().first().toObject();
    QCOMPARE(below[u"title"_s].toString(), u"坐席"_s);
    QCOMPARE(below[u"destpageposfrom1"_s].toInt(), 2);
    QCOMPARE(outline.last().toObject()[u"destpageposfrom1"_s].toInt(), 2);
    QVERIFY(outline.last().toObject()[u"dest"_s].toArray().at(3).toDouble()
            < below[u"dest"_s].toArray().at(3).toDouble());
}

void DrawingTest::theSamePagesMakeTheSameBytes()
{
    const auto made = [] {
        PageFlow flow = pages();
        flow.addBookmark(u"图"_s);
        flow.addPlot(areas({Pattern::Rising, Pattern::Crossed}));
        return flow.pdf();
    };
    QCOMPARE(made(), made());
}

void DrawingTest::aCancelledJobMakesNoPdf()
{
    PageFlow flow = pages();
    flow.addParagraph(u"一"_s, {});
    const rd::JobToken job;
    QVERIFY(flow.pdf(job).startsWith("%PDF"));
    job.cancel();
    QVERIFY(flow.pdf(job).isEmpty());
}

void DrawingTest::aQrCodeIsReadAsItWasWritten()
{
    const QString code = u"00000-0V6FH-3TMHF-GVD5N-YZP3W-3Z12M-M3FYA-4T4QW"_s;
    Plot plot;
    plot.height = 120;
    plot.areas = qrCode(code, QRectF(0, 0, 120, 120));
    PageFlow flow = pages();
    flow.addPlot(plot);
    const QString picture = m_folder.filePath(u"code.png"_s);
    QVERIFY(pictureOf(flow, 0).save(picture));
    QCOMPARE(saidBy(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture}).trimmed(), code.toUtf8());
}

void DrawingTest::aTextTooLongForAQrCodeHasNone()
{
    QVERIFY(qrCode(QString(3000, u'x'), QRectF(0, 0, 100, 100)).isEmpty());
}

QTEST_MAIN(DrawingTest)
#include "drawing_test.moc"
