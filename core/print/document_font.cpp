#include "core/print/document_font.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace rd::print {

namespace {

QString documentFamily()
{
    static const QString family = [] {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/RightsDeskSansSC-Regular.otf"));
        return QFontDatabase::applicationFontFamilies(id).value(0, QStringLiteral("Noto Sans CJK SC"));
    }();
    return family;
}

} // namespace

QFont documentFont(qreal points)
{
    Q_ASSERT_X(qGuiApp, "documentFont", "a PDF needs a QGuiApplication");
    QFont font(documentFamily());
    font.setPixelSize(qRound(points * unitsPerPoint));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace rd::print
