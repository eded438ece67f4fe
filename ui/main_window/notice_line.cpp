#include "ui/main_window/notice_line.h"

#include "ui/shared/icons.h"
#include "ui/shared/plain_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    QString name;
    Colour colour;
};

Look lookOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Done:
        return {u"done"_s, Colour::Ok};
    case NoticeKind::Hint:
        return {u"hint"_s, Colour::Accent};
    case NoticeKind::Problem:
        return {u"problem"_s, Colour::Late};
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeLine::NoticeLine(QWidget* parent)
    : QFrame(parent)
    , m_icon(plainLabel({}, this))
    , m_text(plainLabel({}, this, LineWrap::Words))
{
    setObjectName(u"noticeLine"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Small, theme::Tiny);
    layout->setSpacing(theme::Small);
    m_icon->setFixedSize(theme::IconSize, theme::IconSize);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* close = linkButton(tr("Close this line"), u"closeNotice"_s, this);
    connect(close, &QPushButton::clicked, this, &NoticeLine::clear);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
}

void NoticeLine::say(NoticeKind kind, const QString& text)
{
    const Look look = lookOf(kind);
    setProperty("kind", look.name);
    style()->unpolish(this);
    style()->polish(this);
    m_kind = kind;
    drawIcon();
    m_text->setText(text);
    setLabelColour(m_text, look.colour);
    show();
    QAccessibleEvent spoken(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void NoticeLine::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

// A picture keeps the colours it was drawn with; light and dark are changed while the window stands.
void NoticeLine::drawIcon()
{
    const Look look = lookOf(m_kind);
    m_icon->setPixmap(iconPixmap(look.name, theme::colour(look.colour), theme::IconSize, devicePixelRatioF()));
}

void NoticeLine::clear()
{
    m_text->clear();
    hide();
}

QString NoticeLine::text() const
{
    return m_text->text();
}

} // namespace rd::ui
