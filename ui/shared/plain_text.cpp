#include "ui/shared/plain_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolTip>
#include <QVariant>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// Style sheet selectors read the property; a palette of its own would not follow a change of scheme.
const char* colourProperty(Colour colour)
{
    switch (colour) {
    case Colour::Window:
        return "window";
    case Colour::Surface:
        return "surface";
    case Colour::Line:
        return "line";
    case Colour::Text:
        return "text";
    case Colour::Muted:
        return "muted";
    case Colour::Accent:
        return "accent";
    case Colour::Ok:
        return "ok";
    case Colour::Soon:
        return "soon";
    case Colour::Late:
        return "late";
    case Colour::Minor:
        return "minor";
    }
    Q_UNREACHABLE();
}

// A style sheet reads a property once; only polishing makes it look again.
void setStyledProperty(QWidget* widget, const char* name, const QString& value)
{
    if (widget->property(name) == QVariant(value))
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

class ElidedLabel : public QLabel {
public:
    ElidedLabel(Qt::TextElideMode elide, QWidget* parent)
        : QLabel(parent)
        , m_elide(elide)
    {
    }

    QSize minimumSizeHint() const override { return {theme::Huge, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRect area = contentsRect();
        const QString shown = fontMetrics().elidedText(text(), m_elide, area.width());
        style()->drawItemText(&painter, area, static_cast<int>(alignment()), palette(), isEnabled(), shown,
                              foregroundRole());
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
            return QLabel::event(event);
        const bool whole = fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), whole ? QString() : plainToolTip(text()),
                           this);
        return true;
    }

private:
    Qt::TextElideMode m_elide;
};

QLabel* unfilledLabel(QWidget* parent, LineWrap wrap)
{
    if (wrap == LineWrap::Elided)
        return new ElidedLabel(Qt::ElideRight, parent);
    if (wrap == LineWrap::ElidedInside)
        return new ElidedLabel(Qt::ElideMiddle, parent);
    return new QLabel(parent);
}

QPushButton* namedButton(const QString& text, const QString& name, QWidget* parent, const QString& kind)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("kind", kind);
    button->setAutoDefault(false);
    return button;
}

} // namespace

QLabel* plainLabel(const QString& text, QWidget* parent, LineWrap wrap)
{
    QLabel* label = unfilledLabel(parent, wrap);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap == LineWrap::Words);
    label->setText(text);
    return label;
}

QLabel* styledLabel(const QString& text, TextStyle style, Colour colour, QWidget* parent, LineWrap wrap)
{
    QLabel* label = plainLabel(text, parent, wrap);
    label->setFont(theme::font(style));
    setLabelColour(label, colour);
    return label;
}

QLabel* titleLabel(const QString& text, QWidget* parent)
{
    return styledLabel(text, TextStyle::Title, Colour::Text, parent);
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    return styledLabel(text, TextStyle::Heading, Colour::Text, parent);
}

QLabel* mutedLabel(const QString& text, QWidget* parent, LineWrap wrap)
{
    return styledLabel(text, TextStyle::Secondary, Colour::Muted, parent, wrap);
}

void setLabelColour(QLabel* label, Colour colour)
{
    setStyledProperty(label, "textColour", QString::fromLatin1(colourProperty(colour)));
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(plainToolTip(text));
}

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return u"<span style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</span>"_s;
}

QPushButton* primaryButton(const QString& text, const QString& name, QWidget* parent)
{
    return namedButton(text, name, parent, u"primary"_s);
}

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent)
{
    return namedButton(text, name, parent, u"plain"_s);
}

void setEmphasis(QPushButton* button, Emphasis emphasis)
{
    setStyledProperty(button, "kind", emphasis == Emphasis::Primary ? u"primary"_s : u"plain"_s);
}

QPushButton* dangerButton(const QString& text, const QString& name, QWidget* parent)
{
    return namedButton(text, name, parent, u"danger"_s);
}

QPushButton* linkButton(const QString& text, const QString& name, QWidget* parent)
{
    QPushButton* button = namedButton(text, name, parent, u"link"_s);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QHBoxLayout* rowLayout(QWidget* row, int spacing)
{
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QWidget* horizontalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setObjectName(u"horizontalLine"_s);
    line->setFixedHeight(theme::LineWidth);
    return line;
}

} // namespace rd::ui
