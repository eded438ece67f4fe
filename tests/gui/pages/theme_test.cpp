#include "ui/shared/theme.h"

#include <cmath>
#include <QApplication>
#include <QSettings>
#include <QTest>

using namespace rd::ui;
using namespace Qt::StringLiterals;

namespace {

// Relative luminance and contrast as WCAG 2 defines them.
double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

void addPair(const char* name, Scheme scheme, const QColor& ink, const QColor& ground)
{
    QTest::addRow("%s, %s", name, scheme == Scheme::Light ? "light" : "dark") << ink << ground;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsReadableOnItsGround_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        const QList<std::pair<const char*, Colour>> inks{
            {"text", Colour::Text}, {"muted", Colour::Muted}, {"accent", Colour::Accent}, {"ok", Colour::Ok},
            {"soon", Colour::Soon}, {"late", Colour::Late},   {"minor", Colour::Minor}};
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            for (const auto& [name, ink] : inks) {
                const QColor colour = theme::colour(ink, scheme);
                addPair(qPrintable(QLatin1String(name) + QLatin1String(" on window")), scheme, colour,
                        theme::colour(Colour::Window, scheme));
                addPair(qPrintable(QLatin1String(name) + QLatin1String(" on surface")), scheme, colour,
                        theme::colour(Colour::Surface, scheme));
                addPair(qPrintable(QLatin1String(name) + QLatin1String(" on its tint")), scheme, colour,
                        theme::tint(ink, scheme));
                addPair(qPrintable(QLatin1String(name) + QLatin1String(" on a selected row")), scheme, colour,
                        theme::tint(Colour::Accent, scheme));
            }
            addPair("button", scheme, theme::onAccent(scheme), theme::colour(Colour::Accent, scheme));
        }
    }

    void everyTextIsReadableOnItsGround()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        const double reached = contrast(ink, ground);
        QVERIFY2(reached >= 4.5, qPrintable(QString::number(reached)));
    }

    void theStyleSheetLeavesNoTokenOpen()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            theme::apply(*qobject_cast<QApplication*>(QApplication::instance()), scheme);
            QVERIFY(!qApp->styleSheet().isEmpty());
            QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
            QCOMPARE(theme::scheme(), scheme);
            QCOMPARE(QApplication::font().families().first(), u"Microsoft YaHei UI"_s); // where there is one
        }
    }

#ifdef Q_OS_WIN
    void windowsSaysWhichIsWorn()
    {
        QSettings personal(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s,
                           QSettings::NativeFormat);
        const QVariant before = personal.value(u"AppsUseLightTheme"_s);
        const auto worn = [&](int light) {
            personal.setValue(u"AppsUseLightTheme"_s, light);
            personal.sync();
            return theme::systemScheme();
        };
        const Scheme dark = worn(0);
        const Scheme light = worn(1);
        if (before.isValid())
            personal.setValue(u"AppsUseLightTheme"_s, before);
        else
            personal.remove(u"AppsUseLightTheme"_s);
        QCOMPARE(dark, Scheme::Dark);
        QCOMPARE(light, Scheme::Light);
    }
#endif
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
