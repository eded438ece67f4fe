#pragma once

#include "ui/shared/theme.h"

#include <QLabel>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace rd::ui {

// Elided: one line that ends in … where there is no room for all of it; its tool tip says the whole, unless it was
// given one. ElidedInside keeps both ends, for paths.
enum class LineWrap { None, Words, Elided, ElidedInside };

// The factories every label of the program comes from: what people or files say is shown as it is, never as markup
// (house.md §4, security.md finding 8).
QLabel* plainLabel(const QString& text, QWidget* parent = nullptr, LineWrap wrap = LineWrap::None);
QLabel* styledLabel(const QString& text, TextStyle style, Colour colour = Colour::Text, QWidget* parent = nullptr,
                    LineWrap wrap = LineWrap::None);
QLabel* titleLabel(const QString& text, QWidget* parent = nullptr);
QLabel* headingLabel(const QString& text, QWidget* parent = nullptr);
QLabel* mutedLabel(const QString& text, QWidget* parent = nullptr, LineWrap wrap = LineWrap::None);
// Changes the colour of a label made above, such as from Muted to Late.
void setLabelColour(QLabel* label, Colour colour);

// A tooltip that shows `text` literally; Qt would read text that looks like markup as rich text.
void setPlainToolTip(QWidget* widget, const QString& text);
QString plainToolTip(const QString& text);

// Buttons say what they do. The name is for tests and screen readers.
QPushButton* primaryButton(const QString& text, const QString& name, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent = nullptr);
QPushButton* dangerButton(const QString& text, const QString& name, QWidget* parent = nullptr);
// What is to be done next changes while a page is open, and one button alone may say it.
enum class Emphasis { Primary, Plain };
void setEmphasis(QPushButton* button, Emphasis emphasis);
// A button that reads like a link, for side paths such as "why?".
QPushButton* linkButton(const QString& text, const QString& name, QWidget* parent = nullptr);

// Lays out `row` from left to right without a margin, `spacing` pixels between its parts.
QHBoxLayout* rowLayout(QWidget* row, int spacing);

// A one-pixel line between parts of a page.
QWidget* horizontalLine(QWidget* parent = nullptr);

} // namespace rd::ui
