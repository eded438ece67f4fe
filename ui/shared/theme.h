#pragma once

#include <QColor>
#include <QFont>

class QApplication;

namespace rd::ui {

enum class Scheme { Light, Dark };
enum class Colour { Window, Surface, Line, Text, Muted, Accent, Ok, Soon, Late, Minor };
enum class TextStyle { Body, Secondary, Strong, Heading, Title };

// The only place that names a colour or a size (screens.md §10). Colours follow the scheme the application wears.
namespace theme {

// The 4-px grid.
constexpr int Tiny = 4;
constexpr int Small = 8;
constexpr int Medium = 12;
constexpr int Large = 16;
constexpr int Huge = 24;

constexpr int RowHeight = 32;
constexpr int CompactRowHeight = 28;
constexpr int TwoLineRowHeight = 56;
constexpr int ControlHeight = 20; // of the text in a button or field, without its padding
constexpr int CornerRadius = 6;
constexpr int IconSize = 18;
constexpr int LineWidth = 1;
constexpr int FormWidth = 720;
constexpr int NarrowFormWidth = 400;
constexpr int NavigationWidth = 168;
constexpr int SearchWidth = 320;
constexpr int SidePanelWidth = 320;
constexpr int WhyPanelWidth = 568;
constexpr int PaletteHeight = 420;
constexpr int WindowWidth = 1366;
constexpr int WindowHeight = 768;

QColor colour(Colour colour, Scheme scheme);
QColor colour(Colour colour);
QColor onAccent(Scheme scheme); // text on a ground of the accent colour
QColor tint(Colour colour, Scheme scheme); // the pale ground of a chip or notice whose text has that colour
QColor tint(Colour colour);
QColor edge(Colour colour); // the line around such a ground

QFont font(TextStyle style);

Scheme scheme();
Scheme systemScheme();
// Palette, style, font and the one style sheet; may be called again to change the scheme.
void apply(QApplication& application, Scheme scheme);

} // namespace theme

} // namespace rd::ui
