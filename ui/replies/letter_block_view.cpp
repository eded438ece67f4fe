#include "ui/replies/letter_block_view.h"

#include "ui/replies/letter_terms.h"
#include "ui/shared/plain_text.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
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

LetterBlockView::LetterBlockView(const domain::LetterBlock& block, Wording wording, QWidget* parent)
    : QWidget(parent)
    , m_id(block.id)
    , m_state(styledLabel({}, TextStyle::Body, Colour::Ok, this, LineWrap::Words))
    , m_restore(linkButton(tr("Bring the sentences back"), u"restore_"_s + block.id, this))
    , m_text(new QPlainTextEdit(this))
    , m_missing(new MissingHighlighter(m_text->document()))
    , m_refusal(styledLabel({}, TextStyle::Secondary, Colour::Late, this, LineWrap::Words))
{
    m_state->setObjectName(u"check_"_s + block.id);
    m_text->setObjectName(u"block_"_s + block.id);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    if (wording == Wording::Company) {
        m_text->setReadOnly(true);
        m_text->setProperty("kind", u"company"_s);
        m_text->setFocusPolicy(Qt::ClickFocus); // the keys go from one text that can be written to the next
    }
    m_refusal->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Small);
    head->addWidget(m_state, 1);
    if (wording == Wording::Company)
        head->addWidget(mutedLabel(tr("the company's wording"), this), 0, Qt::AlignVCenter);
    else if (block.required)
        head->addWidget(mutedLabel(tr("required"), this), 0, Qt::AlignVCenter);
    head->addWidget(m_restore, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addWidget(m_refusal);
    m_state->setBuddy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LetterBlockView::fitHeight);
    connect(m_text, &QPlainTextEdit::textChanged, m_refusal, &QLabel::hide);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LetterBlockView::typing);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT templateTextWanted(m_id); });
    present(block);
}

void LetterBlockView::present(const domain::LetterBlock& block)
{
    presentState(block);
    m_text->setAccessibleName(block.title);
    if (isChanged())
        return;
    m_shown = inWords(block.text);
    const QSignalBlocker nobodyTypes(m_text);
    if (m_text->toPlainText() != m_shown)
        m_text->setPlainText(m_shown);
    m_refusal->hide();
    fitHeight();
}

void LetterBlockView::presentState(const domain::LetterBlock& block)
{
    const bool complete = block.missing.isEmpty();
    const bool leftOut = complete && !block.required && block.text.trimmed().isEmpty();
    QStringList reasons;
    for (const QString& missing : block.missing)
        reasons.append(missingWord(missing));
    reasons.removeDuplicates();
    if (block.missing.contains("empty"_L1))
        reasons = {missingWord(u"empty"_s)}; // which sentences it lacks then, is no news
    m_state->setText(leftOut        ? tr("%1 (not in this letter)").arg(block.title)
                         : complete ? tr("✓ %1").arg(block.title)
                                    : tr("× %1: %2").arg(block.title, reasons.join(tr("; "))));
    setLabelColour(m_state, leftOut ? Colour::Muted : complete ? Colour::Ok : Colour::Late);
    // A gap is filled in by its field; what was taken away comes back with the template's own text.
    const bool takenAway = std::any_of(block.missing.begin(), block.missing.end(),
                                       [](const QString& missing) { return !isPlaceholder(missing); });
    m_restore->setVisible(takenAway && block.required);
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

void LetterBlockView::accept()
{
    m_shown = m_text->toPlainText();
    m_refusal->hide();
}

void LetterBlockView::refuse(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
}

void LetterBlockView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_missing->rehighlight();
}

bool LetterBlockView::eventFilter(QObject* watched, QEvent* event)
{
    // The lines break by the width inside the frame, which a change of the style moves alone.
    if (event->type() == QEvent::Resize)
        fitHeight();
    if (watched == m_text && event->type() == QEvent::FocusOut && isChanged())
        Q_EMIT edited(m_id);
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
