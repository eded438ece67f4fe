#include "core/base/safe_file.h"
#include "core/sources/csv_reader.h"
#include "core/sources/import_process.h"
#include "core/sources/json_reader.h"
#include "core/sources/text_encoding.h"
#include "core/sources/xlsx_reader.h"
#include "core/sources/xml_guard.h"

#include <QTest>

#include <cstdio>
#include <rapidcheck.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// Text with what breaks readers: separators, quotes, breaks, control and astral characters.
rc::Gen<QString> nastyText()
{
    const auto character = rc::gen::weightedOneOf<char32_t>(
        {{6, rc::gen::inRange<char32_t>(0x20, 0x7F)},
         {4, rc::gen::elementOf(std::u32string(U",;\t\"'\r\n=+-@＝　王小明·𬭊😂\u202E\uFEFF"))},
         {2, rc::gen::inRange<char32_t>(0x4E00, 0x9FFF)}});
    return rc::gen::map(rc::gen::container<std::u32string>(character),
                        [](const std::u32string& text) { return QString::fromStdU32String(text); });
}

rc::Gen<QByteArray> bytes()
{
    return rc::gen::map(rc::gen::arbitrary<std::string>(),
                        [](const std::string& text) { return QByteArray::fromStdString(text); });
}

QString quoted(const QString& cell)
{
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

// Qt says of every damaged block that it is damaged; a hundred of them hide what matters.
void onlyOwnMessages(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith(u"qUncompress"_s))
        std::fprintf(stderr, "%d %s\n", type, qPrintable(message));
}

class SourceTablePropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qInstallMessageHandler(onlyOwnMessages); }

    void whatIsPackedComesOutAgain()
    {
        QVERIFY(rc::check([] {
            sources::SourceTable table;
            table.fileName = *nastyText();
            table.kind = u"sms_log"_s;
            const auto columns = *rc::gen::inRange(1, 6);
            for (int i = 0; i < columns; ++i)
                table.headers.append(*nastyText());
            const auto rows = *rc::gen::inRange(0, 8);
            for (int i = 0; i < rows; ++i) {
                sources::SourceRow row{*rc::gen::inRange(1, 1'000'000), {}};
                for (int c = 0; c < columns; ++c)
                    row.cells.append(*nastyText());
                table.rows.append(row);
            }
            const QByteArray packed = sources::packTable(table);
            const auto unpacked = sources::unpackTable(packed);
            RC_ASSERT(unpacked.has_value());
            RC_ASSERT(unpacked->fileName == table.fileName);
            RC_ASSERT(unpacked->headers == table.headers);
            RC_ASSERT(unpacked->rows.size() == table.rows.size());
            RC_ASSERT(sources::packTable(*unpacked) == packed);
        }));
    }

    void aPackedTableThatIsCutIsRefused()
    {
        QVERIFY(rc::check([] {
            sources::SourceTable table;
            table.headers = QStringList{*nastyText()};
            table.rows.append({1, {*nastyText()}});
            const QByteArray packed = sources::packTable(table);
            const auto cut = packed.left(*rc::gen::inRange<qsizetype>(0, packed.size()));
            RC_ASSERT(!sources::unpackTable(cut).has_value());
        }));
    }

    void quotedCellsComeOutOfCsvAsTheyWentIn()
    {
        QVERIFY(rc::check([] {
            const auto delimiter = *rc::gen::element(u',', u';', u'\t');
            QList<QStringList> written;
            QString text;
            const auto rows = *rc::gen::inRange(1, 6);
            for (int r = 0; r < rows; ++r) {
                // A first cell of letters keeps a record from being blank.
                QStringList cells{u"x"_s, *nastyText(), *nastyText(), *nastyText()};
                QStringList shown;
                for (const QString& cell : cells)
                    shown.append(quoted(cell));
                text += shown.join(QChar(delimiter)) + (*rc::gen::arbitrary<bool>() ? u"\r\n"_s : u"\n"_s);
                written.append(cells);
            }
            const auto sheet = sources::readCsv(text, {});
            RC_ASSERT(sheet.has_value());
            RC_ASSERT(sheet->rows.size() == written.size());
            for (qsizetype r = 0; r < written.size(); ++r) {
                QStringList read(4);
                for (const sources::RawCell& cell : sheet->rows.at(r).cells)
                    read[cell.column] = cell.text;
                RC_ASSERT(read == written.at(r));
            }
        }));
    }

    void noBytesMakeAReaderFallOver()
    {
        QVERIFY(rc::check([] {
            const QByteArray input = *bytes();
            if (const auto text = sources::decodeText(input))
                RC_ASSERT(QStringView(*text).isValidUtf16());
            (void)sources::readJson(input);
            (void)sources::readXlsx("PK\x03\x04" + input, {});
            (void)sources::guardXml(input, u"part"_s);
            (void)sources::unpackTable(input);
            (void)sources::parseImportAnswer(input);
        }));
    }

    void textThatIsNoTableIsReadOrRefusedButNeverLost()
    {
        QVERIFY(rc::check([] {
            const QString text = *nastyText();
            const auto sheet = sources::readCsv(text, {});
            if (!sheet) {
                RC_ASSERT(sheet.error().code == ErrorCode::FileDamaged);
                return;
            }
            qsizetype kept = 0;
            for (const sources::RawRow& row : sheet->rows) {
                for (const sources::RawCell& cell : row.cells)
                    kept += cell.text.count(u'王');
            }
            RC_ASSERT(kept == text.count(u'王'));
        }));
    }

    void aDoctypeIsSeenAnywhereBetweenTags_D18()
    {
        QVERIFY(rc::check([] {
            const auto before = *rc::gen::inRange(0, 4);
            QByteArray xml = "<a>";
            for (int i = 0; i < before; ++i)
                xml += "<b c=\"&lt;!DOCTYPE>\">x</b><!-- <!DOCTYPE --><![CDATA[<!DOCTYPE]]>";
            RC_ASSERT(sources::guardXml(xml + "</a>", u"part"_s).has_value());
            xml += "<!DOCTYPE x></a>";
            const auto guarded = sources::guardXml(xml, u"part"_s);
            RC_ASSERT(!guarded.has_value() && guarded.error().code == ErrorCode::FileContentForbidden);
        }));
    }
};

QTEST_GUILESS_MAIN(SourceTablePropertyTest)
#include "source_table_test.moc"
