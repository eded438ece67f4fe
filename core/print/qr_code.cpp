#include "core/print/qr_code.h"

#include <memory>
#include <qrencode.h>

namespace rd::print {

namespace {

constexpr int quietModules = 4; // the white border that ISO 18004 asks for

} // namespace

QList<PlotArea> qrCode(const QString& text, const QRectF& square)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    const qreal module = square.width() / (code->width + 2 * quietModules);
    const auto isDark = [&](int row, int column) {
        return (code->data[row * code->width + column] & 1) != 0; // NOLINT(*-pointer-arithmetic): the library's array
    };
    QList<PlotArea> areas;
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column) {
            if (!isDark(row, column))
                continue;
            const int from = column; // a run of dark modules is one area: no hairlines between them
            while (column + 1 < code->width && isDark(row, column + 1))
                ++column;
            areas.append({QRectF(square.left() + (quietModules + from) * module,
                                 square.top() + (quietModules + row) * module, (column + 1 - from) * module, module),
                          Pattern::Black});
        }
    }
    return areas;
}

} // namespace rd::print
