#include "core/letters/letter_writer.h"

#include <QFile>
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

QByteArray pdfOf(const QString& code, const Values& changed = {},
                 const QString& company = QStringLiteral("某某（中国）商贸有限公司"))
{
    const Result<LetterTemplate> letter = letterTemplate(code);
    if (!letter)
        return {};
    Values values = sampleValues(*letter);
    values.insert(changed);
    return letterPdf(*letter, composeBlocks(*letter, values, {}), company, QStringLiteral("DSR-20261123-0007"))
        .value_or(QByteArray());
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
    const QString names = QStringLiteral("人力女方見龍齉㛃䶮𬭊⻄");
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

QTEST_MAIN(LetterPdfTest)
#include "letter_pdf_test.moc"
