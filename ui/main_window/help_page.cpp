#include "ui/main_window/help_page.h"

#include "ui/shared/plain_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct Line {
    QString left;
    QString right;
};

QWidget* cardOf(const QString& title, const QList<Line>& lines, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(u"card"_s);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    grid->setHorizontalSpacing(theme::Huge);
    grid->setVerticalSpacing(theme::Small);
    grid->addWidget(headingLabel(title, card), 0, 0, 1, 2);
    for (int row = 0; row < lines.size(); ++row) {
        grid->addWidget(styledLabel(lines.at(row).left, TextStyle::Strong, Colour::Text, card), row + 1, 0,
                        Qt::AlignTop);
        grid->addWidget(plainLabel(lines.at(row).right, card, LineWrap::Words), row + 1, 1);
    }
    grid->setColumnStretch(1, 1);
    return card;
}

} // namespace

HelpPage::HelpPage(QWidget* parent)
    : Page(parent)
{
    setObjectName(u"helpPage"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    layout->setSpacing(theme::Large);
    layout->addWidget(titleLabel(tr("Help"), this));
    layout->addWidget(
        cardOf(tr("Keys"),
               {{u"F2"_s, tr("Log a call; a call that is open stays a draft")},
                {u"Ctrl+K"_s,
                 tr("Find a request by number, last four digits, pinyin initials or words, or any action by its name")},
                {u"Alt+1 … Alt+8"_s, tr("Go to a page of the list at the left")},
                {u"Ctrl+D"_s, tr("When is an answer due? The calculator for any day, right and clock")},
                {u"Ctrl+Shift+A"_s, tr("My absence: when I am away and who stands in")},
                {u"Ctrl+Enter"_s, tr("Save what the page shows")},
                {u"Esc"_s, tr("Back to where you came from")},
                {u"Ctrl+L"_s, tr("Lock at once; the desk also locks after five minutes without a key")},
                {u"F1"_s, tr("This page")}},
               this));
    layout->addWidget(cardOf(
        tr("From the call to the reply"),
        {{u"1"_s, tr("Log the call. The due date stands at once: the fifteenth working day.")},
         {u"2"_s, tr("Verify the caller. You see only whether an answer fits, never what is stored.")},
         {u"3"_s, tr("Collect the data: drop the exports of the systems on the request and decide the possible rows.")},
         {u"4"_s, tr("Redact what concerns others and build the copy. The password goes by a second channel.")},
         {u"5"_s, tr("A second person reviews and approves.")},
         {u"6"_s, tr("Send the reply. Every step is in the audit log.")}},
        this));
    layout->addStretch();
}

} // namespace rd::ui
