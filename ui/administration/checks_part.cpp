#include "ui/administration/checks_part.h"

#include "core/desk/audit/verify_audit.h"
#include "core/desk/desk_status.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QDir>
#include <QFrame>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct CheckCard {
    QString title;
    QString text;
    QPushButton* button;
    QLabel* answer;
};

QWidget* makeCard(const CheckCard& content, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(u"card"_s);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Large, theme::Medium, theme::Large, theme::Medium);
    layout->setSpacing(theme::Small);
    layout->addWidget(headingLabel(content.title, card));
    layout->addWidget(mutedLabel(content.text, card, LineWrap::Words));
    layout->addWidget(content.button, 0, Qt::AlignLeft);
    layout->addWidget(content.answer);
    return card;
}

QLabel* answerLabel(const QString& name, QWidget* parent)
{
    QLabel* label = styledLabel({}, TextStyle::Body, Colour::Text, parent, LineWrap::Words);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void answer(QLabel* label, Colour colour, const QString& text)
{
    label->setText(text);
    setLabelColour(label, colour);
}

bool isAlarm(const QString& anchor)
{
    return anchor != "agrees"_L1 && anchor != "none"_L1;
}

} // namespace

// What this PC last saw of the log (security.md D7).
QString ChecksPart::anchorText(const QString& anchor)
{
    if (anchor == "agrees"_L1)
        return tr("The log is what this PC last saw of it.");
    if (anchor == "none"_L1)
        return tr("This PC keeps no mark of the log: its local profile cannot be written to.");
    return tr("The log is not what this PC last saw of it. Tell the privacy officer before you work on.");
}

ChecksPart::ChecksPart(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_auditAnswer(answerLabel(u"auditAnswer"_s, this))
    , m_deskAnswer(answerLabel(u"deskAnswer"_s, this))
    , m_exportAnswer(answerLabel(u"exportAnswer"_s, this))
{
    setObjectName(u"checksPart"_s);
    QPushButton* audit = primaryButton(tr("Check the audit log"), u"verifyAudit"_s, this);
    QPushButton* whole = plainButton(tr("Check the desk"), u"checkDesk"_s, this);
    QPushButton* evidence = plainButton(tr("Export the audit log …"), u"exportAudit"_s, this);
    auto* column = new QWidget(this);
    column->setMaximumWidth(theme::FormWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, theme::Large, 0, 0);
    layout->setSpacing(theme::Medium);
    layout->addWidget(
        makeCard({tr("Audit log"), tr("Recomputes every entry's hash and signature. One changed letter shows."), audit,
                  m_auditAnswer},
                 column));
    layout->addWidget(makeCard({tr("Soundness of the desk"),
                                tr("Reads every page of the database, the log and the key file."), whole, m_deskAnswer},
                               column));
    layout->addWidget(
        makeCard({tr("Evidence"), tr("Writes all entries with hashes and signatures to a file for an auditor."),
                  evidence, m_exportAnswer},
                 column));
    layout->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(column, this));
    connect(audit, &QPushButton::clicked, this, &ChecksPart::verifyAudit);
    connect(whole, &QPushButton::clicked, this, &ChecksPart::checkDesk);
    connect(evidence, &QPushButton::clicked, this, &ChecksPart::exportAudit);
}

void ChecksPart::forget()
{
    for (QLabel* label : {m_auditAnswer, m_deskAnswer, m_exportAnswer})
        label->clear();
}

void ChecksPart::verifyAudit()
{
    m_context.jobs.start(
        tr("Checking the audit log"), this,
        [&desk = m_context.desk](const JobToken& job) { return desk::verifyAudit(desk, job); },
        [this](const Result<domain::AuditCheck>& check) {
            if (!check)
                answer(m_auditAnswer, Colour::Late, errorText(check.error()));
            else if (check->ok)
                answer(m_auditAnswer, isAlarm(check->anchor) ? Colour::Late : Colour::Ok,
                       tr("All %n entries hold. Head: %1", nullptr, static_cast<int>(check->entries)).arg(check->head)
                           + u'\n' + anchorText(check->anchor));
            else
                answer(m_auditAnswer, Colour::Late,
                       tr("The log does not hold from entry %1 (%2). Tell the privacy officer before you work on.")
                           .arg(check->firstBad)
                           .arg(check->problem));
        });
}

void ChecksPart::checkDesk()
{
    m_context.jobs.start(
        tr("Checking the desk"), this, [&desk = m_context.desk](const JobToken&) { return desk::checkDesk(desk); },
        [this](const Result<QStringList>& problems) {
            if (!problems) {
                answer(m_deskAnswer, Colour::Late, errorText(problems.error()));
                return;
            }
            QStringList sentences;
            for (const QString& problem : *problems)
                sentences.append(deskProblem(problem));
            answer(m_deskAnswer, sentences.isEmpty() ? Colour::Ok : Colour::Late,
                   sentences.isEmpty() ? tr("The desk is sound.") : sentences.join(u'\n'));
        });
}

void ChecksPart::exportAudit()
{
    chooseFiles(this, {FileChoice::SaveFile, tr("Export the audit log"), tr("JSON lines (*.jsonl)"), u"audit.jsonl"_s},
                [this](const QStringList& paths) { writeAudit(paths.first()); });
}

void ChecksPart::writeAudit(const QString& path)
{
    m_context.jobs.start(
        tr("Exporting the audit log"), this,
        [&desk = m_context.desk, path](const JobToken&) { return desk::exportAudit(desk, path); },
        [this, path](const Result<qint64>& entries) {
            if (entries)
                answer(m_exportAnswer, Colour::Ok,
                       tr("%n entries written to %1", nullptr, static_cast<int>(*entries))
                           .arg(QDir::toNativeSeparators(path)));
            else
                answer(m_exportAnswer, Colour::Late, errorText(entries.error()));
        });
}

} // namespace rd::ui
