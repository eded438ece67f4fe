#include "core/letters/letter_writer.h"
#include "tests/support/watermark.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace rd::letters;

namespace {

using Values = QMap<QString, QString>;

Values sampleValues(const LetterTemplate& letter)
{
    Values values;
    for (const QString& name : letter.placeholders())
        values[name] = QStringLiteral("（%1）").arg(name);
    values[QStringLiteral("salutation")] = QStringLiteral("王* 女士／先生");
    values[QStringLiteral("received_date")] = QStringLiteral("2026年11月23日");
    values[QStringLiteral("channel")] = QStringLiteral("客户咨询热线");
    values[QStringLiteral("case_no")] = QStringLiteral("DSR-20261123-0007");
    values[QStringLiteral("company_name")] = QStringLiteral("某某（中国）商贸有限公司");
    values[QStringLiteral("team")] = QStringLiteral("个人信息保护工作组");
    values[QStringLiteral("reply_date")] = QStringLiteral("2026年12月10日");
    values[QStringLiteral("policy_version")] = QStringLiteral("2023-04-25");
    values[QStringLiteral("hotline")] = QStringLiteral("400-000-0000");
    values[QStringLiteral("hotline_hours")] = QStringLiteral("周一至周五9:00–17:30，周六、周日及节假日10:00–18:30");
    values[QStringLiteral("privacy_email")] = QStringLiteral("help@example.com");
    return values;
}

LetterSheet sheetOf(const QString& code, const Values& changed = {},
                    const QString& company = QStringLiteral("某某（中国）商贸有限公司"))
{
    const Result<LetterTemplate> letter = letterTemplate(code);
    if (!letter)
        return {};
    Values values = sampleValues(*letter);
    values.insert(changed);
    return {letter->title, company, QStringLiteral("DSR-20261123-0007"), composeBlocks(*letter, values, {})};
}

QByteArray pdfOf(const QString& code, const Values& changed = {},
                 const QString& company = QStringLiteral("某某（中国）商贸有限公司"))
{
    return letterPdf(sheetOf(code, changed, company)).value_or(QByteArray());
}

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return QStringLiteral("FAILED: ") + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

class PdfFile {
public:
    explicit PdfFile(const QByteArray& pdf)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("letter.pdf")); }
    QString text() const
    {
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path(), QStringLiteral("-")});
    }
    // Without the breaks that the page made.
    QString flatText() const { return text().remove(QRegularExpression(QStringLiteral("\\s+"))); }
    int pages() const
    {
        const QString facts = run(QStringLiteral("pdfinfo"), {path()});
        return QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(facts).captured(1).toInt();
    }

private:
    QTemporaryDir m_folder;
};

QString flat(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s+")));
}

QString categoryTable(int rows)
{
    QStringList lines{QStringLiteral("|类别|内容|来源|处理目的|接收方或受托方|保存期限|")};
    for (int row = 1; row <= rows; ++row)
        lines.append(QStringLiteral("|类别%1|%1条记录|您在商城下单时提供|履行订单、配送及售后|"
                                    "杭州有赞科技有限公司、德邦物流股份有限公司|交易完成之日起三年|")
                         .arg(row));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class LetterPdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateComesOutWithTheCodePointsThatWentIn();
    void rareCharactersOfNamesComeOutRight();
    void aValueThatLooksLikeMarkupPrintsAsTyped();
    void theLetterEmbedsItsFontAndLoadsNothing();
    void aLongTableRepeatsItsHeaderOnEachPage();
    void theSignatureNeverStandsAloneOnAPage();
    void everyPageCarriesTheCaseNumberAndItsPlace();
    void theScreenShowsThePagesOfThePdf();
    void theSameLetterMakesTheSameBytes();
    void aGapIsABlankToFillInAndADraftSaysThatItIsOne();
};

void LetterPdfTest::everyTemplateComesOutWithTheCodePointsThatWentIn()
{
    for (const QString& code : letterTemplateCodes()) {
        const LetterTemplate letter = *letterTemplate(code);
        const PdfFile pdf(pdfOf(code));
        const QString text = pdf.flatText();
        QVERIFY2(text.contains(flat(letter.title)), qPrintable(code));
        for (const domain::LetterBlock& block : composeBlocks(letter, sampleValues(letter), {})) {
            if (block.id != QStringLiteral("signature"))
                QVERIFY2(text.contains(flat(block.text)), qPrintable(code + block.text + text));
        }
        QVERIFY(text.contains(QStringLiteral("个人信息保护工作组")) || code == QStringLiteral("T18"));
    }
}

void LetterPdfTest::rareCharactersOfNamesComeOutRight()
{
    QString names = QStringLiteral("人力女方見龍齉㛃䶮𬭊");
#ifndef Q_OS_WIN // where the offscreen window system knows no second font that has it
    names += QStringLiteral("⻄");
#endif
    const PdfFile pdf(pdfOf(QStringLiteral("T09"), {{QStringLiteral("scope"), names}}));
    QVERIFY2(pdf.flatText().contains(names), qPrintable(pdf.flatText()));
}

void LetterPdfTest::aValueThatLooksLikeMarkupPrintsAsTyped()
{
    const QString hostile = QStringLiteral("<b>王</b><img src=\"file:///etc/passwd\">&lt;%1{{hash}}");
    const PdfFile pdf(
        pdfOf(QStringLiteral("T09"), {{QStringLiteral("scope"), hostile}}, QStringLiteral("<h1>甲公司</h1>")));
    QVERIFY2(pdf.flatText().contains(flat(hostile)), qPrintable(pdf.flatText()));
    QVERIFY(pdf.flatText().contains(QStringLiteral("<h1>甲公司</h1>")));
}

void LetterPdfTest::theLetterEmbedsItsFontAndLoadsNothing()
{
    const PdfFile pdf(pdfOf(QStringLiteral("T04"), {{QStringLiteral("category_table"), categoryTable(3)}}));
    const QStringList fonts =
        run(QStringLiteral("pdffonts"), {pdf.path()}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString& font : fonts)
        QVERIFY2(font.contains(QRegularExpression(QStringLiteral("\\byes\\s+(yes|no)\\s+yes\\b"))), qPrintable(font));
    QCOMPARE(run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf.path()}).count(QLatin1Char('\n')), 2);
}

void LetterPdfTest::aLongTableRepeatsItsHeaderOnEachPage()
{
    const PdfFile pdf(pdfOf(QStringLiteral("T04"), {{QStringLiteral("category_table"), categoryTable(40)}}));
    QVERIFY(pdf.pages() >= 3);
    const QStringList pages = pdf.text().split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    int headers = 0;
    int tablePages = 0;
    for (const QString& page : pages) {
        headers += page.contains(QStringLiteral("保存期限")) ? 1 : 0;
        tablePages += page.contains(QStringLiteral("条记录")) ? 1 : 0;
    }
    QCOMPARE(headers, tablePages);
    for (int row = 1; row <= 40; ++row)
        QVERIFY(pdf.text().contains(QStringLiteral("类别%1").arg(row)));
}

void LetterPdfTest::theSignatureNeverStandsAloneOnAPage()
{
    for (int rows = 4; rows < 16; ++rows) {
        const PdfFile pdf(pdfOf(QStringLiteral("T04"), {{QStringLiteral("category_table"), categoryTable(rows)}}));
        const QStringList pages = pdf.text().split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY2(pages.last().contains(QStringLiteral("提起诉讼")), qPrintable(pages.last()));
        QVERIFY(pages.last().contains(QStringLiteral("个人信息保护工作组")));
        QVERIFY(pages.last().contains(QStringLiteral("2026年12月10日")));
    }
}

void LetterPdfTest::everyPageCarriesTheCaseNumberAndItsPlace()
{
    const PdfFile pdf(pdfOf(QStringLiteral("T04"), {{QStringLiteral("category_table"), categoryTable(40)}}));
    const QStringList pages = pdf.text().split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    for (qsizetype index = 0; index < pages.size(); ++index) {
        QVERIFY(pages.at(index).contains(QStringLiteral("DSR-20261123-0007")));
        QVERIFY(pages.at(index).contains(QStringLiteral("第%1页，共%2页").arg(index + 1).arg(pages.size())));
    }
}

// How dark each of 20 by 28 parts of the page is, of 255.
QList<int> darkness(const QImage& page)
{
    const QImage small =
        page.convertToFormat(QImage::Format_Grayscale8).scaled(20, 28, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QList<int> parts;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            parts.append(255 - qGray(small.pixel(x, y)));
    }
    return parts;
}

int furthestApart(const QList<int>& one, const QList<int>& other)
{
    int furthest = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        furthest = qMax(furthest, qAbs(one.at(i) - other.at(i)));
    return furthest;
}

void LetterPdfTest::theScreenShowsThePagesOfThePdf()
{
    constexpr int width = 1190; // 144 dots to the inch
    constexpr int height = 1684;
#ifdef Q_OS_WIN
    constexpr int mostApart = 16; // glyphs are hinted there
#else
    constexpr int mostApart = 8;
#endif
    const print::PageFlow pages =
        letterPages(sheetOf(QStringLiteral("T04"), {{QStringLiteral("category_table"), categoryTable(40)}}));
    const PdfFile pdf(pages.pdf());
    QCOMPARE(pages.pageCount(), pdf.pages());
    QVERIFY(pages.pageCount() >= 3);
    QList<QList<int>> shown;
    for (int index = 0; index < pages.pageCount(); ++index) {
        QImage page(width, height, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        pages.paintPage(painter, page.rect(), index);
        painter.end();
        shown.append(darkness(page));
        const QString number = QString::number(index + 1);
        const QString file = pdf.path() + number;
        run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-f"), number,
             QStringLiteral("-scale-to-x"), QString::number(width), QStringLiteral("-scale-to-y"),
             QString::number(height), pdf.path(), file});
        const QImage printed(file + QStringLiteral(".png"));
        QCOMPARE(printed.size(), page.size());
        const int apart = furthestApart(shown.last(), darkness(printed));
        QVERIFY2(apart < mostApart, qPrintable(QString::number(apart)));
    }
    QVERIFY(furthestApart(shown.first(), shown.last()) > 20); // another page would have been noticed
}

void LetterPdfTest::theSameLetterMakesTheSameBytes()
{
    const QByteArray first = pdfOf(QStringLiteral("T09"));
    QTest::qWait(1100); // a time of making would be another second
    QCOMPARE(pdfOf(QStringLiteral("T09")), first);
    QVERIFY(pdfOf(QStringLiteral("T09"), {{QStringLiteral("scope"), QStringLiteral("订单")}}) != first);
}

void LetterPdfTest::aGapIsABlankToFillInAndADraftSaysThatItIsOne()
{
    const LetterTemplate letter = *letterTemplate(QStringLiteral("T09"));
    Values values = sampleValues(letter);
    values.remove(QStringLiteral("delivery"));
    LetterSheet sheet = sheetOf(QStringLiteral("T09"));
    sheet.blocks = composeBlocks(letter, values, {});
    const QString text = PdfFile(*letterPdf(sheet)).flatText();
    QVERIFY2(text.contains(QStringLiteral("交付方式：＿＿＿＿＿＿")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("{{")));
    QCOMPARE(test::watermarkDots(letterPages(sheet), 0), 0);
    sheet.watermark = QStringLiteral("草稿");
    QVERIFY(test::watermarkDots(letterPages(sheet), 0) > test::manyDots);
    QCOMPARE(PdfFile(*letterPdf(sheet)).flatText(), text);
}

QTEST_MAIN(LetterPdfTest)
#include "letter_pdf_test.moc"
