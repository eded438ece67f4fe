#include "core/sources/source_table.h"

#include "core/base/safe_file.h"
#include "core/sources/csv_reader.h"
#include "core/sources/json_reader.h"
#include "core/sources/table_builder.h"
#include "core/sources/text_encoding.h"
#include "core/sources/xls_reader.h"
#include "core/sources/xlsx_reader.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFileInfo>
#include <QIODevice>
#include <QtEndian>

namespace rd::sources {

namespace {

constexpr quint32 PackedMark = 0x52445431; // RDT1

enum class Container { Text, Zip, Ole, Json, Foreign };

struct Magic {
    const char* start;
    qsizetype size;
    Container container;
    const char* what;
};

constexpr Magic Magics[] = {
    {"PK\x03\x04", 4, Container::Zip, "zip"},
    {"PK\x05\x06", 4, Container::Zip, "zip"},
    {"\xD0\xCF\x11\xE0", 4, Container::Ole, "ole"},
    {"%PDF", 4, Container::Foreign, "pdf"},
    {"\x89PNG", 4, Container::Foreign, "picture"},
    {"\xFF\xD8\xFF", 3, Container::Foreign, "picture"},
    {"GIF8", 4, Container::Foreign, "picture"},
    {"Rar!", 4, Container::Foreign, "archive"},
    {"7z\xBC\xAF", 4, Container::Foreign, "archive"},
    {"\x1F\x8B", 2, Container::Foreign, "archive"},
    {"MZ", 2, Container::Foreign, "program"},
    {"\x7F"
     "ELF",
     4, Container::Foreign, "program"},
    {"SQLite format 3", 15, Container::Foreign, "database"},
};

const Magic* magicOf(const QByteArray& bytes)
{
    for (const Magic& magic : Magics) {
        if (bytes.startsWith(QByteArrayView(magic.start, magic.size)))
            return &magic;
    }
    return nullptr;
}

bool startsLikeJson(const QByteArray& bytes)
{
    const QByteArray start = (bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3, 64) : bytes.left(64)).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

bool startsLikeMarkup(const QByteArray& bytes)
{
    return bytes.left(64).trimmed().startsWith('<');
}

// A workbook with a password is an OLE file around an encrypted package.
bool isEncryptedWorkbook(const QByteArray& bytes)
{
    static const QByteArray name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return bytes.contains(name);
}

Result<QList<RawSheet>> readSheets(const QByteArray& bytes, const QString& path, const JobToken& job)
{
    const Magic* magic = magicOf(bytes);
    if (magic && magic->container == Container::Foreign)
        return refuse(ErrorCode::FileKindUnknown, {}, magic->what);
    if (magic && magic->container == Container::Zip)
        return readXlsx(bytes, job);
    if (magic && magic->container == Container::Ole) {
        if (isEncryptedWorkbook(bytes))
            return refuse(ErrorCode::FileContentForbidden, {}, "encrypted");
        return readXls(path, job);
    }
    if (startsLikeJson(bytes)) {
        RD_TRY_ASSIGN(RawSheet sheet, readJson(bytes));
        return QList<RawSheet>{std::move(sheet)};
    }
    if (startsLikeMarkup(bytes))
        return refuse(ErrorCode::FileKindUnknown, {}, "markup");
    RD_TRY_ASSIGN(const QString text, decodeText(bytes));
    RD_TRY_ASSIGN(RawSheet sheet, readCsv(text, job));
    return QList<RawSheet>{std::move(sheet)};
}

Result<SourceTable> readBytes(const QByteArray& bytes, const QString& path, const JobToken& job)
{
    if (bytes.trimmed().isEmpty())
        return refuse(ErrorCode::FileEmpty, {}, "content");
    RD_TRY_ASSIGN(const QList<RawSheet> sheets, readSheets(bytes, path, job));
    RD_TRY_ASSIGN(SourceTable table, buildTable(sheets));
    table.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return table;
}

} // namespace

QByteArray packTable(const SourceTable& table)
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << PackedMark << table.fileName << table.sheet << table.kind << table.kindTitle << table.sha256
           << table.headers << table.warnings << static_cast<qint32>(table.rows.size());
    for (const SourceRow& row : table.rows)
        stream << static_cast<qint32>(row.number) << row.cells;
    return qCompress(plain);
}

Result<SourceTable> unpackTable(const QByteArray& packed)
{
    const auto damaged = [] { return refuse(ErrorCode::FileDamaged, {}, "packedTable"); };
    // qUncompress allocates what the first four bytes say, so they are believed only within the limit.
    if (packed.size() < 8 || qFromBigEndian<quint32>(packed.constData()) > MaximumUnpackedBytes)
        return damaged();
    QDataStream stream(qUncompress(packed));
    stream.setVersion(QDataStream::Qt_6_4);
    SourceTable table;
    quint32 mark = 0;
    qint32 rows = 0;
    stream >> mark >> table.fileName >> table.sheet >> table.kind >> table.kindTitle >> table.sha256 >> table.headers
        >> table.warnings >> rows;
    if (stream.status() != QDataStream::Ok || mark != PackedMark || rows < 0 || rows > MaximumRows)
        return damaged();
    for (qint32 i = 0; i < rows; ++i) {
        qint32 number = 0;
        SourceRow row;
        stream >> number >> row.cells;
        row.number = number;
        if (stream.status() != QDataStream::Ok || row.cells.size() != table.headers.size())
            return damaged();
        table.rows.append(std::move(row));
    }
    if (!stream.atEnd())
        return damaged();
    return table;
}

Result<SourceTable> readTable(const QString& path, const JobToken& job)
{
    const QString name = QFileInfo(path).fileName();
    auto table = readWholeFile(path, MaximumPackedBytes).and_then([&](const QByteArray& bytes) {
        return readBytes(bytes, path, job);
    });
    if (!table) {
        Error error = std::move(table).error();
        error.args.insert(QStringLiteral("file"), name);
        return tl::unexpected<Error>(std::move(error));
    }
    table->fileName = name;
    return table;
}

} // namespace rd::sources
