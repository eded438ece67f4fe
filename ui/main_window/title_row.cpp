#include "ui/main_window/title_row.h"

#include "ui/shared/desk_context.h"
#include "ui/shared/icons.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

TitleRow::TitleRow(const DeskContext& context, IntakeButton intakeButton, QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_user(new QToolButton(this))
{
    setObjectName(u"titleRow"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::Large, theme::Small, theme::Medium, theme::Small);
    layout->setSpacing(theme::Medium);

    layout->addWidget(headingLabel(u"RightsDesk"_s, this));
    layout->addWidget(styledLabel(context.words.brand, TextStyle::Body, Colour::Muted, this));
    layout->addStretch();

    QPushButton* intake = primaryButton(tr("Log a call  F2"), u"logCallButton"_s, this);
    intake->setVisible(intakeButton == IntakeButton::Shown);
    connect(intake, &QPushButton::clicked, this, &TitleRow::intakeWanted);
    layout->addWidget(intake);

    m_search->setObjectName(u"searchField"_s);
    m_search->setPlaceholderText(tr("Ctrl+K: number, last 4 digits, pinyin, action"));
    m_search->setAccessibleName(tr("Search requests and actions"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme::SearchWidth);
    layout->addWidget(m_search);

    m_user->setObjectName(u"userMenuButton"_s);
    m_user->setText(u"%1  %2"_s.arg(context.user.displayName, wordsFor(context.user.roles)));
    m_user->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_user->setPopupMode(QToolButton::InstantPopup);
    m_user->setAutoRaise(true);
    layout->addWidget(m_user);
    drawIcons();
}

void TitleRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
}

// A picture keeps the colours it was drawn with; light and dark are changed while the window stands.
void TitleRow::drawIcons()
{
    m_user->setIcon(icon(u"user"_s));
}

} // namespace rd::ui
