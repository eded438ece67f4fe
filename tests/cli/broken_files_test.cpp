#include "core/desk/cases/show_case.h"
#include "core/desk/desk_status.h"
#include "tests/cli/cli_tool.h"
#include "tests/support/logged_changes.h"
#include "tests/support/workbook_file.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace rd::test;

namespace {

const QByteArray memberColumns = "会员卡号,手机号码,姓名,绑定平台账号,入会时间\n";
const QByteArray memberRow = "8600103774942997,19900009929,王小明,,2023-01-02\n";

// A workbook with one member, its parts changed by the test, as bytes.
QByteArray workbookWith(const std::function<void(WorkbookParts&)>& change)
{
    WorkbookParts parts;
    parts.rows = memberHeaders()
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>8600103774942997</t></is></c>"
          "<c r=\"C2\" t=\"inlineStr\"><is><t>王小明</t></is></c></row>";
    change(parts);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"members.xlsx"_s);
    writeWorkbook(path, parts);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the workbook of the test cannot be read");
    return file.readAll();
}

QByteArray utf16(const QByteArray& utf8)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

// Export files that are none: each is named with what is wrong and what to do, and neither the case nor the register
// takes anything from it.
class BrokenFilesTest : public QObject {
    Q_OBJECT

private:
    TemporaryDesk m_desk{u"2026-11-24T10:00:00+08:00"_s};
    CliTool m_tool;
    QString m_case;
    rd::domain::CaseId m_id;

    void addFilesThatAreNoExport();
    QStringList changes() { return loggedChanges(m_desk); }
    qsizetype filesOfTheCase() { return m_desk.as(u"li"_s).storage().found().files(m_id)->size(); }
    int profiles() { return rd::desk::deskStatus(m_desk.as(u"chen"_s))->referenceProfiles; }

private Q_SLOTS:
    void initTestCase();
    void aFileThatIsNoExportIsNamedAndNothingTaken_data();
    void aFileThatIsNoExportIsNamedAndNothingTaken();
    void theRegisterTakesNothingFromIt_data() { aFileThatIsNoExportIsNamedAndNothingTaken_data(); }
    void theRegisterTakesNothingFromIt();
    void aMissingFileOrAFolderIsNamed();
    void oneBadFileKeepsTheGoodOnesOut();
    void aFileOfAnotherKindThanSaidIsRefused();
    void aFileSearchedAlreadyIsNamed();
    void theFirstRowOfAnUnknownFileStaysOutOfTheError();
};

void BrokenFilesTest::initTestCase()
{
    m_tool.keepSessions();
    m_desk.loadRegister();
    rd::desk::Desk& agent = m_desk.as(u"li"_s);
    m_id = m_desk.verifiedCase(m_desk.call(rd::domain::RightType::Copy, u"王小明"_s, u"19900009929"_s),
                               u"8600103774942997"_s);
    const auto file = rd::desk::showCase(agent, m_id);
    RD_VERIFY(file);
    m_case = file->header.number;
    m_tool.signInAs(m_desk.path(), u"chen"_s, TemporaryDesk::passwordOf(u"chen"_s).toUtf8());
}

void BrokenFilesTest::aFileThatIsNoExportIsNamedAndNothingTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("says");
    const QString again = u"xport it "_s; // Export it again, Export it from its system again
    const QString kind = u"FileKindUnknown"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n", 8) + QByteArray(500, '\1') << kind
                               << QStringList{u"it is a picture"_s, again};
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") + QByteArray(500, ' ') << kind
                           << QStringList{u"it is a PDF"_s, again};
    QTest::newRow("a web page") << QByteArray("<html><table><tr><td>会员卡号</td></tr></table></html>") << kind
                                << QStringList{u"it is a web page"_s, again};
    QTest::newRow("an archive") << QByteArray("Rar!\x1A\x07", 6) + QByteArray(500, '\1') << kind
                                << QStringList{u"it is an archive"_s, again};
    QTest::newRow("columns of no system") << QByteArray("颜色,大小\n红,大\n") << kind
                                          << QStringList{u"its columns are those of no system it knows"_s, again};
    QTest::newRow("JSON of another shape")
        << QByteArray("{\"weather\": [{\"day\": 1}]}") << kind << QStringList{u"its JSON has another shape"_s, again};
    QTest::newRow("nothing at all") << QByteArray() << u"FileEmpty"_s << QStringList{u"holds no rows"_s, again};
    QTest::newRow("0 rows") << memberColumns << u"FileEmpty"_s
                            << QStringList{u"holds no rows"_s, u"task none"_s, again};
    QTest::newRow("broken UTF-8") << memberColumns + memberRow + "8600103774942998,,张\xE4\xBC,,\n"
                                  << u"FileEncodingUnknown"_s << QStringList{u"characters"_s, u"UTF-8 or GB18030"_s};
    QTest::newRow("bytes of no encoding")
        << QByteArray("\x81\x20,\xFF\xFF\n", 6).repeated(40) << u"FileEncodingUnknown"_s
        << QStringList{u"characters"_s, u"UTF-8 or GB18030"_s};
    QTest::newRow("half a character of UTF-16") << utf16(memberColumns + memberRow).chopped(1)
                                                << u"FileEncodingUnknown"_s << QStringList{u"characters"_s, again};
    QTest::newRow("a quote never closed")
        << memberColumns + "8600103774942997,19900009929,\"王小明,,\n"
        << u"FileDamaged"_s << QStringList{u"quotation mark"_s, u"never closed"_s, u"(2)"_s, again};
    QTest::newRow("half a workbook") << workbookWith([](WorkbookParts&) {}).left(700) << u"FileDamaged"_s
                                     << QStringList{u"damaged or cut off"_s, again};
    addFilesThatAreNoExport();
}

// Workbooks made to do harm (security.md D18).
void BrokenFilesTest::addFilesThatAreNoExport()
{
    QTest::newRow("a DOCTYPE in a sheet")
        << workbookWith([](WorkbookParts& parts) {
               parts.wholeSheet = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                   + parts.rows + "</sheetData></worksheet>";
           })
        << u"FileContentForbidden"_s
        << QStringList{u"was not read"_s, u"DOCTYPE"_s, u"xl/worksheets/sheet1.xml"_s, u"Export it again"_s};
    QTest::newRow("a DOCTYPE in the texts")
        << workbookWith([](WorkbookParts& parts) { parts.sharedStrings = "<!DOCTYPE x><sst/>"; })
        << u"FileContentForbidden"_s << QStringList{u"DOCTYPE"_s, u"xl/sharedStrings.xml"_s, u"Export it again"_s};
    QTest::newRow("a bomb") << workbookWith([](WorkbookParts& parts) {
        parts.sharedStrings = "<sst><si><t>" + QByteArray(48 * 1024 * 1024, ' ') + "</t></si></sst>";
    }) << u"FileTooLarge"_s
                            << QStringList{u"too large"_s, u"unpacks to far more"_s, u"xl/sharedStrings.xml"_s,
                                           u"shorter period"_s};
    QTest::newRow("nested too deeply") << workbookWith([](WorkbookParts& parts) {
        parts.wholeSheet = QByteArray("<a>").repeated(200);
    }) << u"FileTooLarge"_s << QStringList{u"nested too deeply"_s};
}

void BrokenFilesTest::aFileThatIsNoExportIsNamedAndNothingTaken()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QFETCH(QStringList, says);
    m_tool.write(u"export.csv"_s, content);
    const QStringList before = changes();
    const Ran ran = m_tool.json(words("data add") + QStringList{m_case, u"export.csv"_s});
    RD_FAILED(ran, 4, code.toLatin1().constData(), says + QStringList{u"export.csv"_s});
    QCOMPARE(changes(), before);
    QCOMPARE(filesOfTheCase(), 0);
    QFile file(m_tool.path(u"export.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == content, "the file itself stays as it is");
}

void BrokenFilesTest::theRegisterTakesNothingFromIt()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QFETCH(QStringList, says);
    m_tool.write(u"export.csv"_s, content);
    const QStringList before = changes();
    const int known = profiles();
    QVERIFY(known > 40);
    RD_FAILED(m_tool.json(words("data reference export.csv")), 4, code.toLatin1().constData(), says);
    QCOMPARE(profiles(), known);
    QCOMPARE(changes(), before);
}

void BrokenFilesTest::aMissingFileOrAFolderIsNamed()
{
    const QStringList before = changes();
    RD_FAILED(m_tool.json(words("data add") + QStringList{m_case, u"nowhere.csv"_s}), 4, "FileMissing",
              {u"does not exist"_s, u"nowhere.csv"_s, u"Check its name"_s});
    QVERIFY(QDir(m_tool.folder().path()).mkpath(u"exports"_s));
    RD_FAILED(m_tool.json(words("data add") + QStringList{m_case, u"exports"_s}), 4, "FileUnreadable",
              {u"cannot be read"_s, u"exports"_s, u"may be a folder"_s});
    QCOMPARE(changes(), before);
}

void BrokenFilesTest::oneBadFileKeepsTheGoodOnesOut()
{
    m_tool.write(u"good.csv"_s, memberColumns + memberRow);
    m_tool.write(u"bad.csv"_s, QByteArray("\x89PNG\r\n\x1A\n", 8));
    const QStringList before = changes();
    RD_FAILED(m_tool.json(words("data add") + QStringList{m_case, u"good.csv"_s, u"bad.csv"_s}), 4, "FileKindUnknown",
              {u"bad.csv"_s});
    QCOMPARE(changes(), before);
    QCOMPARE(filesOfTheCase(), 0);
}

void BrokenFilesTest::aFileOfAnotherKindThanSaidIsRefused()
{
    m_tool.write(u"good.csv"_s, memberColumns + memberRow);
    const QStringList before = changes();
    RD_FAILED(m_tool.json(words("data add") + QStringList{m_case, u"good.csv"_s, u"--source"_s, u"tmall_orders"_s}), 4,
              "FileKindUnknown", {u"good.csv"_s, u"shuyun_members"_s, u"tmall_orders"_s, u"--source"_s});
    QCOMPARE(changes(), before);
}

void BrokenFilesTest::aFileSearchedAlreadyIsNamed()
{
    m_tool.write(u"once.csv"_s, memberColumns + memberRow);
    const QStringList add = words("data add") + QStringList{m_case, u"once.csv"_s};
    RD_RAN(m_tool.json(add), 0);
    const QStringList before = changes();
    RD_FAILED(m_tool.json(add), 1, "AlreadyDone", {u"searched for the case already"_s, u"once.csv"_s});
    QCOMPARE(changes(), before);
}

void BrokenFilesTest::theFirstRowOfAnUnknownFileStaysOutOfTheError()
{
    m_tool.write(u"headless.csv"_s, memberRow);
    const Ran ran = m_tool.json(words("data add") + QStringList{m_case, u"headless.csv"_s});
    RD_FAILED(ran, 4, "FileKindUnknown", {u"headless.csv"_s, u"header row"_s});
    QVERIFY2(!ran.out.contains("19900009929") && !ran.out.contains("王小明"), ran.out.constData());
}

QTEST_GUILESS_MAIN(BrokenFilesTest)
#include "broken_files_test.moc"
