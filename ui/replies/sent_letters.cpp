#include "ui/replies/sent_letters.h"

#include "ui/replies/letter_terms.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

SentLetters::SentLetters(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void SentLetters::present(const QList<domain::Reply>& replies, Printing printing)
{
    QStringList lines;
    QList<domain::Reply> left;
    for (const domain::Reply& reply : replies) {
        if (reply.state == domain::ReplyState::Draft)
            continue;
        left.append(reply);
        lines.append(u"%1 · %2 · %3 · %4"_s.arg(letterTitle(reply.templateCode), wordFor(reply.state),
                                                replyChannelWord(reply.channel ? codeOf(*reply.channel) : QString()),
                                                dateTimeText(reply.sentAt)));
    }
    // The page is read anew after every change; the row that has the focus stays unless its letter is another.
    if (lines == m_lines)
        return;
    clear();
    m_lines = lines;
    for (qsizetype i = 0; i < left.size(); ++i)
        m_rows->addWidget(row(lines.at(i), left.at(i), printing));
}

QWidget* SentLetters::row(const QString& line, const domain::Reply& reply, Printing printing)
{
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Small);
    layout->addWidget(mutedLabel(line, row));
    if (printing == Printing::Offered) {
        QPushButton* print = linkButton(tr("Print …"), u"printSent_"_s + reply.templateCode, row);
        print->setAccessibleName(tr("Print %1").arg(letterTitle(reply.templateCode)));
        connect(print, &QPushButton::clicked, this, [this, reply] { Q_EMIT printWanted(reply); });
        layout->addWidget(print);
    }
    layout->addStretch();
    return row;
}

void SentLetters::clear()
{
    m_lines.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace rd::ui
