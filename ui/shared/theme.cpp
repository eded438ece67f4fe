#include "ui/shared/theme.h"

#include <array>
#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QSettings>
#include <QStyleFactory>

namespace rd::ui::theme {

using namespace Qt::StringLiterals;

namespace {

constexpr int colourCount = 10;
constexpr int bodyPixels = 13;
constexpr int secondaryPixels = 12;
constexpr int headingPixels = 15;
constexpr int titlePixels = 18;
// The focus of the keyboard: a ring inside the button, which stays as large as it was; on the accent a ring between two
// lines in the colour of its text, so that it stands out in both schemes.
constexpr int focusRing = 2;
constexpr int doubleRing = 4;
constexpr int cellMargin = 3; // that the style itself keeps beside the text of a cell; a header has none
constexpr qreal lightTintShare = 0.06; // more, and a word of the same colour is no longer readable on it
constexpr qreal edgeShare = 0.28;
constexpr qreal darkTintShare = 0.10;

using Table = std::array<QRgb, colourCount>;
constexpr Table lightTable{0xFFF5F6F8, 0xFFFFFFFF, 0xFFE3E6EB, 0xFF1F2733, 0xFF5D6778,
                           0xFF2459D3, 0xFF1A7F50, 0xFF9A5B00, 0xFFB8302A, 0xFF6B3FC9};
constexpr Table darkTable{0xFF16191F, 0xFF1E222A, 0xFF2C323C, 0xFFE6E9EF, 0xFF98A2B3,
                          0xFF6EA0FF, 0xFF4CC38A, 0xFFF5B14C, 0xFFFF7A70, 0xFFB79CFF};

QColor mixed(const QColor& over, const QColor& under, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue())};
}

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Colour one) { return colour(one, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Colour::Window));
    palette.setColor(QPalette::WindowText, of(Colour::Text));
    palette.setColor(QPalette::Base, of(Colour::Surface));
    palette.setColor(QPalette::AlternateBase, of(Colour::Window));
    palette.setColor(QPalette::Text, of(Colour::Text));
    palette.setColor(QPalette::PlaceholderText, of(Colour::Muted));
    palette.setColor(QPalette::Button, of(Colour::Surface));
    palette.setColor(QPalette::ButtonText, of(Colour::Text));
    palette.setColor(QPalette::BrightText, of(Colour::Late));
    palette.setColor(QPalette::ToolTipBase, of(Colour::Surface));
    palette.setColor(QPalette::ToolTipText, of(Colour::Text));
    palette.setColor(QPalette::Highlight, of(Colour::Accent));
    palette.setColor(QPalette::HighlightedText, onAccent(scheme));
    palette.setColor(QPalette::Link, of(Colour::Accent));
    palette.setColor(QPalette::Light, of(Colour::Surface));
    palette.setColor(QPalette::Midlight, of(Colour::Line));
    palette.setColor(QPalette::Mid, of(Colour::Line));
    palette.setColor(QPalette::Dark, of(Colour::Line));
    palette.setColor(QPalette::Shadow, of(Colour::Line));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Colour::Muted));
    return palette;
}

// The style sheet names colours and sizes by token only.
QString styleSheetOf(Scheme scheme)
{
    QFile file(u":/styles/rightsdesk.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    constexpr std::array colours{Colour::Window, Colour::Surface, Colour::Line, Colour::Text, Colour::Muted,
                                 Colour::Accent, Colour::Ok,      Colour::Soon, Colour::Late, Colour::Minor};
    constexpr std::array names{"window", "surface", "line", "text", "muted", "accent", "ok", "soon", "late", "minor"};
    for (size_t i = 0; i < colours.size(); ++i) {
        const QString name = QLatin1String(names[i]);
        sheet.replace(u"@tint-"_s + name + u'@', tint(colours[i], scheme).name());
        sheet.replace(u'@' + name + u'@', colour(colours[i], scheme).name());
    }
    sheet.replace("@scheme@"_L1, scheme == Scheme::Light ? "light"_L1 : "dark"_L1);
    sheet.replace("@on-accent@"_L1, onAccent(scheme).name());
    const QList<std::pair<QString, int>> sizes{{u"tiny"_s, Tiny},
                                               {u"small"_s, Small},
                                               {u"medium"_s, Medium},
                                               {u"large"_s, Large},
                                               {u"huge"_s, Huge},
                                               {u"control"_s, ControlHeight},
                                               {u"radius"_s, CornerRadius},
                                               {u"row"_s, RowHeight},
                                               {u"compact"_s, CompactRowHeight},
                                               {u"line-width"_s, LineWidth},
                                               {u"ring"_s, focusRing},
                                               {u"tiny-in-ring"_s, Tiny + LineWidth - focusRing},
                                               {u"medium-in-ring"_s, Medium + LineWidth - focusRing},
                                               {u"double-ring"_s, doubleRing},
                                               {u"tiny-in-double"_s, Tiny + LineWidth - doubleRing},
                                               {u"medium-in-double"_s, Medium + LineWidth - doubleRing},
                                               {u"cell"_s, Small - cellMargin},
                                               {u"secondary-size"_s, secondaryPixels}};
    for (const auto& [name, pixels] : sizes)
        sheet.replace(u'@' + name + u'@', QString::number(pixels) + "px"_L1);
    return sheet;
}

} // namespace

QColor colour(Colour colour, Scheme scheme)
{
    const Table& table = scheme == Scheme::Light ? lightTable : darkTable;
    return QColor::fromRgb(table[static_cast<size_t>(colour)]);
}

QColor colour(Colour one)
{
    return colour(one, scheme());
}

QColor onAccent(Scheme scheme)
{
    return scheme == Scheme::Light ? colour(Colour::Surface, scheme) : colour(Colour::Window, scheme);
}

QColor tint(Colour one, Scheme scheme)
{
    return mixed(colour(one, scheme), colour(Colour::Surface, scheme),
                 scheme == Scheme::Light ? lightTintShare : darkTintShare);
}

QColor tint(Colour one)
{
    return tint(one, scheme());
}

QColor edge(Colour one)
{
    return mixed(colour(one), colour(Colour::Surface), edgeShare);
}

QFont font(TextStyle style)
{
    QFont font = QApplication::font();
    switch (style) {
    case TextStyle::Body:
        font.setPixelSize(bodyPixels);
        break;
    case TextStyle::Secondary:
        font.setPixelSize(secondaryPixels);
        break;
    case TextStyle::Strong:
        font.setPixelSize(bodyPixels);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Heading:
        font.setPixelSize(headingPixels);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Title:
        font.setPixelSize(titlePixels);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

Scheme scheme()
{
    return QApplication::palette().color(QPalette::Window) == colour(Colour::Window, Scheme::Dark) ? Scheme::Dark
                                                                                                   : Scheme::Light;
}

Scheme systemScheme()
{
#ifdef Q_OS_WIN
    // Qt 6.4 does not tell the scheme of Windows; this is where Windows itself keeps it.
    const QSettings personal(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
                             QSettings::NativeFormat);
    return personal.value("AppsUseLightTheme"_L1, 1).toInt() == 0 ? Scheme::Dark : Scheme::Light;
#else
    // Asked once, before this program puts on its own palette.
    static const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness() ? Scheme::Dark
                                                                                                       : Scheme::Light;
#endif
}

void apply(QApplication& application, Scheme scheme)
{
    // Fusion stays when only the scheme changes.
    if (application.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont body = QApplication::font();
    body.setFamilies({u"Microsoft YaHei UI"_s, u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, body.family()});
    body.setPixelSize(bodyPixels);
    QApplication::setFont(body);
    // Windows has fonts of its own for these.
    for (const char* kind : {"QAbstractItemView", "QMenu", "QMenuBar", "QMessageBox", "QTipLabel", "QStatusBar"})
        QApplication::setFont(body, kind);
    // Qt polishes a widget once for each of its ancestors when one style sheet follows another, and once when it
    // follows none.
    application.setStyleSheet({});
    QApplication::setPalette(paletteOf(scheme));
    application.setStyleSheet(styleSheetOf(scheme));
}

} // namespace rd::ui::theme
