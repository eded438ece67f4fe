#include "ui/replies/letter_block_view.h"

#include "ui/replies/letter_terms.h"
#include "ui/shared/plain_text.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QtMath>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& placeholder()
{
    static const QRegularExpression pattern(u"\\{\\{([^{}]*)\\}\\}"_s);
    return pattern;
}

class MissingHighlighter : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override
    {
        QTextCharFormat missing;
        missing.setForeground(theme::colour(Colour::Late));
        missing.setBackground(theme::tint(Colour::Late));
        auto matches = placeholder().globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), missing);
        }
    }
};

} // namespace

LetterBlockView::LetterBlockView(const domain::LetterBlock& block, QWidget* parent)
    : QWidget(parent)
    , m_id(block.id)
    , m_title(mutedLabel({}, this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"block_"_s + block.id);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    new MissingHighlighter(m_text->document());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    column->addWidget(m_title);
    column->addWidget(m_text);
    m_title->setBuddy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LetterBlockView::fitHeight);
    present(block);
}

void LetterBlockView::present(const domain::LetterBlock& block)
{
    m_title->setText(block.title);
    m_text->setAccessibleName(block.title);
    if (isChanged())
        return;
    m_shown = inWords(block.text);
    if (m_text->toPlainText() != m_shown)
        m_text->setPlainText(m_shown);
    fitHeight();
}

bool LetterBlockView::isChanged() const
{
    return m_text->toPlainText() != m_shown;
}

QString LetterBlockView::text() const
{
    QString text = m_text->toPlainText();
    for (auto word = m_names.cbegin(); word != m_names.cend(); ++word)
        text.replace(u"{{"_s + word.key() + u"}}"_s, u"{{"_s + word.value() + u"}}"_s);
    return text;
}

// People read what has to be written, not the name the template calls it by.
QString LetterBlockView::inWords(QString text)
{
    m_names.clear();
    auto matches = placeholder().globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        const QString word = placeholderWord(name);
        m_names.insert(word, name);
    }
    for (auto word = m_names.cbegin(); word != m_names.cend(); ++word)
        text.replace(u"{{"_s + word.value() + u"}}"_s, u"{{"_s + word.key() + u"}}"_s);
    return text;
}

void LetterBlockView::setAccess(Access access)
{
    m_text->setReadOnly(access == Access::ReadOnly);
}

bool LetterBlockView::eventFilter(QObject* watched, QEvent* event)
{
    // The lines break by the width inside the frame, which a change of the style moves alone.
    if (event->type() == QEvent::Resize)
        fitHeight();
    if (watched == m_text && event->type() == QEvent::FocusOut && isChanged()) {
        m_shown = m_text->toPlainText();
        Q_EMIT edited(m_id, text());
    }
    return QWidget::eventFilter(watched, event);
}

// The block is as high as its text, so that the letter scrolls as one page.
void LetterBlockView::fitHeight()
{
    // The document of a plain text edit measures its height in lines.
    const int lines = qMax(1, qCeil(m_text->document()->size().height()));
    const int height = lines * m_text->fontMetrics().lineSpacing() + 2 * theme::Medium;
    if (m_text->height() != height)
        m_text->setFixedHeight(height);
}

} // namespace rd::ui
