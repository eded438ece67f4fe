#include "ui/shared/more_line.h"

#include "ui/shared/plain_text.h"

namespace rd::ui {

using namespace Qt::StringLiterals;

MoreLine::MoreLine(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(u"moreRows"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setLabelColour(this, Colour::Soon);
    hide();
}

void MoreLine::present(bool more, qsizetype shown)
{
    setText(tr("Only the first %n are listed; there are more.", nullptr, static_cast<int>(shown)));
    setVisible(more);
}

} // namespace rd::ui
