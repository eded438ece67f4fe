#pragma once

#include "core/sources/zip_archive.h"

namespace rd::sources {

// The parts of an XLSX file other than its sheets.
struct XlsxSheetPart {
    QString name;
    QString part; // "xl/worksheets/sheet2.xml"
};
struct XlsxWorkbook {
    QList<XlsxSheetPart> sheets;
    bool from1904 = false;
    QStringList sharedStrings;
    QList<bool> styleIsDate; // per cell format index
};
Result<XlsxWorkbook> readWorkbook(ZipArchive& archive);

// The part's bytes after guardXml.
Result<QByteArray> readXmlPart(ZipArchive& archive, const QString& part);

// OOXML writes control characters as _x000D_.
QString withoutEscapes(QString text);

} // namespace rd::sources
