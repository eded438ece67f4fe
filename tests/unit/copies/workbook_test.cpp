#include "core/copies/workbook.h"
#include "core/copies/zip_package.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace rd;
using namespace rd::copies;

namespace {

const QDateTime builtAt(QDate(2026, 12, 1), QTime(2, 30), Qt::UTC);

CopyChapter chapterOf(const QList<CopyRow>& rows, const QStringList& titles = {QStringLiteral("天猫订单导出")})
{
    CopyChapter chapter;
    for (const QString& title : titles)
        chapter.sheets.append({title, rows});
    return chapter;
}

CopyRow rowOf(const QStringList& values)
{
    CopyRow row;
    for (qsizetype index = 0; index < values.size(); ++index)
        row.cells.append({QStringLiteral("列%1").arg(index + 1), values.at(index)});
    return row;
}

QByteArray part(const QByteArray& book, const QString& name)
{
    for (const NamedFile& file : unzipped(book, {}, 1 << 24).value_or(QList<NamedFile>())) {
        if (file.name == name)
            return file.content;
    }
    return {};
}

struct ReadSheet {
    QStringList texts;
    QStringList elements;
    bool wellFormed = false;
};

ReadSheet readSheet(const QByteArray& book, int number = 1)
{
    ReadSheet sheet;
    QXmlStreamReader xml(part(book, QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        sheet.elements.append(xml.name().toString());
        if (xml.name() == QStringLiteral("t"))
            sheet.texts.append(xml.readElementText());
    }
    sheet.wellFormed = !xml.hasError();
    return sheet;
}

} // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFormulaStaysText_D19();
    void everyCellIsTextAndNoLinkIsMade_D19();
    void whatXmlCannotHoldIsLeftOut();
    void theEscapesOfExcelAreNotRead();
    void aColumnWithoutValuesIsLeftOut();
    void twoColumnsOfOneNameStayTwo();
    void anIdForMachinesIsInTheJsonOnly_DC01();
    void sheetNamesAreShortUniqueAndAllowed();
    void aCellLongerThanExcelTakesSaysSo();
    void theRedactionSheetNamesFieldReasonAndCountOnly_R_DC_02();
    void theTextsComeBackAsTheyWent();
    void aMarkStandsInTheHeadOfEveryPrintedPage_R_DC_03();
};

void WorkbookTest::aFormulaStaysText_D19()
{
    const QStringList hostile{QStringLiteral("=1+1"),  QStringLiteral("+86"),
                              QStringLiteral("-1"),    QStringLiteral("@SUM(A1)"),
                              QStringLiteral("＝1+1"), QStringLiteral("=HYPERLINK(\"http://x\",\"<b>点我</b>\")")};
    const QByteArray book = *workbook(chapterOf({rowOf(hostile)}), builtAt);
    const ReadSheet sheet = readSheet(book);
    QVERIFY(sheet.wellFormed);
    QCOMPARE(sheet.texts.mid(hostile.size()), hostile);
    QVERIFY(!sheet.elements.contains(QStringLiteral("f")));
}

void WorkbookTest::everyCellIsTextAndNoLinkIsMade_D19()
{
    const QByteArray book =
        *workbook(chapterOf({rowOf({QStringLiteral("4210302211436259679"), QStringLiteral("http://example.com"),
                                    QStringLiteral("2026-01-02")})}),
                  builtAt);
    const QByteArray xml = part(book, QStringLiteral("xl/worksheets/sheet1.xml"));
    QCOMPARE(xml.count("<c "), xml.count("t=\"inlineStr\""));
    QVERIFY(!xml.contains("<v>"));
    QVERIFY(!xml.contains("hyperlink"));
    QVERIFY(!part(book, QStringLiteral("xl/_rels/workbook.xml.rels")).contains("External"));
}

void WorkbookTest::whatXmlCannotHoldIsLeftOut()
{
    QString dirty = QStringLiteral("甲乙");
    dirty.insert(1, QChar(u'\0'));
    dirty.append(QChar(0x0B));
    dirty.append(QChar(0xD800));
    dirty.append(QChar(0xFFFF));
    const ReadSheet sheet = readSheet(*workbook(chapterOf({rowOf({dirty})}), builtAt));
    QVERIFY(sheet.wellFormed);
    QCOMPARE(sheet.texts.last(), QStringLiteral("甲乙"));
}

void WorkbookTest::theEscapesOfExcelAreNotRead()
{
    const QByteArray book = *workbook(chapterOf({rowOf({QStringLiteral("a_x0041_b")})}), builtAt);
    QVERIFY(part(book, QStringLiteral("xl/worksheets/sheet1.xml")).contains("a_x005F_x0041_b"));
}

void WorkbookTest::aColumnWithoutValuesIsLeftOut()
{
    const ReadSheet sheet =
        readSheet(*workbook(chapterOf({rowOf({QStringLiteral("甲"), QString(), QStringLiteral("丙")})}), builtAt));
    QCOMPARE(sheet.texts,
             (QStringList{QStringLiteral("列1"), QStringLiteral("列3"), QStringLiteral("甲"), QStringLiteral("丙")}));
}

void WorkbookTest::twoColumnsOfOneNameStayTwo()
{
    CopyRow row;
    row.cells = {{QStringLiteral("电话"), QStringLiteral("1")}, {QStringLiteral("电话"), QStringLiteral("2")}};
    const ReadSheet sheet = readSheet(*workbook(chapterOf({row}), builtAt));
    QCOMPARE(sheet.texts,
             (QStringList{QStringLiteral("电话"), QStringLiteral("电话"), QStringLiteral("1"), QStringLiteral("2")}));
}

void WorkbookTest::anIdForMachinesIsInTheJsonOnly_DC01()
{
    CopyRow row = rowOf({QStringLiteral("甲")});
    row.cells.append({QStringLiteral("OpenID"), QStringLiteral("oXyZ"), false, true});
    QCOMPARE(readSheet(*workbook(chapterOf({row}), builtAt)).texts,
             (QStringList{QStringLiteral("列1"), QStringLiteral("甲")}));
}

void WorkbookTest::sheetNamesAreShortUniqueAndAllowed()
{
    const QString longTitle = QStringLiteral("很长的表名/含[不许]的字符:*?").repeated(3);
    const QByteArray book =
        *workbook(chapterOf({rowOf({QStringLiteral("甲")})}, {longTitle, longTitle, QStringLiteral("A<b>&")}), builtAt);
    QXmlStreamReader xml(part(book, QStringLiteral("xl/workbook.xml")));
    QStringList names;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("sheet"))
            names.append(xml.attributes().value(QStringLiteral("name")).toString());
    }
    QVERIFY(!xml.hasError());
    QCOMPARE(names.size(), 3);
    QVERIFY(names.at(0) != names.at(1));
    for (const QString& name : names) {
        QVERIFY(name.size() <= 31);
        for (const QChar forbidden : QStringLiteral("[]:*?/\\"))
            QVERIFY(!name.contains(forbidden));
    }
}

void WorkbookTest::aCellLongerThanExcelTakesSaysSo()
{
    const ReadSheet sheet = readSheet(*workbook(chapterOf({rowOf({QString(40000, QChar(u'字'))})}), builtAt));
    QCOMPARE(sheet.texts.last().size(), 32767);
    QVERIFY(sheet.texts.last().endsWith(QStringLiteral("完整内容见data.json）")));
}

void WorkbookTest::theRedactionSheetNamesFieldReasonAndCountOnly_R_DC_02()
{
    CopyChapter chapter = chapterOf({rowOf({QStringLiteral("甲")})});
    chapter.redactions.append({QStringLiteral("收货人姓名"), domain::RedactionReason::ThirdParty, 3});
    const ReadSheet sheet = readSheet(*workbook(chapter, builtAt), 2);
    QCOMPARE(sheet.texts.mid(3),
             (QStringList{QStringLiteral("收货人姓名"), QStringLiteral("他人的个人信息"), QStringLiteral("3")}));
}

void WorkbookTest::theTextsComeBackAsTheyWent()
{
    const QStringList texts{QStringLiteral(" 前后有空格 "), QStringLiteral("两\n行"), QStringLiteral("\"引号\"&<>'"),
                            QStringLiteral("𬭊䶮😀"), QStringLiteral("0012.50")};
    QCOMPARE(readSheet(*workbook(chapterOf({rowOf(texts)}), builtAt)).texts.mid(texts.size()), texts);
}

void WorkbookTest::aMarkStandsInTheHeadOfEveryPrintedPage_R_DC_03()
{
    const QString sheet = QStringLiteral("xl/worksheets/sheet1.xml");
    const CopyChapter chapter = chapterOf({rowOf({QStringLiteral("甲")})});
    QVERIFY(!part(*workbook(chapter, builtAt), sheet).contains("headerFooter"));
    const QByteArray book = *workbook(chapter, builtAt, QStringLiteral("li&<o> 2026-11-23 10:00"));
    QVERIFY(readSheet(book).wellFormed);
    QVERIFY(part(book, sheet).contains("<oddHeader>&amp;Rli&amp;&amp;&lt;o&gt; 2026-11-23 10:00</oddHeader>"));
}

QTEST_GUILESS_MAIN(WorkbookTest)
#include "workbook_test.moc"
