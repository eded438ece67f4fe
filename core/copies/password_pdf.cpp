#include "core/copies/password_pdf.h"

// qpdf asks which of its two pointer types is meant: std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace rd::copies {

Result<QByteArray> withPassword(const QByteArray& pdf, const QString& password)
{
    try {
        QPDF document;
        document.processMemoryFile("copy", pdf.constData(), static_cast<size_t>(pdf.size()));
        QPDFWriter writer(document);
        writer.setOutputMemory();
        const std::string secret = password.toStdString();
        // The person may print, copy and read aloud: the copy is theirs.
        writer.setR6EncryptionParameters(secret.c_str(), secret.c_str(), true, true, true, true, true, true,
                                         qpdf_r3p_full, true);
        writer.write();
        const std::shared_ptr<Buffer> result = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(result->getBuffer()),
                          static_cast<qsizetype>(result->getSize()));
    } catch (const std::exception&) {
        // qpdf's words may quote the document.
        return fail(ErrorCode::FileNotWritten, {{QStringLiteral("file"), QStringLiteral("pdf")}},
                    QStringLiteral("qpdf"));
    }
}

} // namespace rd::copies
