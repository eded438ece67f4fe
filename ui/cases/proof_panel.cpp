#include "ui/cases/proof_panel.h"

#include "core/desk/tasks/view_task_proof.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/task_words.h"

#include <algorithm>
#include <QDir>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 200'000; // characters; the rest is in the file
constexpr int proofLines = 6;

// Text of a log, a letter, a line of a worksheet; nothing for what is no UTF-8 or holds a NUL.
std::optional<QString> textIn(const QByteArray& content)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(content);
    if (decoder.hasError() || content.contains('\0'))
        return std::nullopt;
    return text.left(mostShown);
}

} // namespace

ProofPanel::ProofPanel(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(headingLabel({}, this))
    , m_hint(mutedLabel({}, this, LineWrap::Words))
    , m_text(new QPlainTextEdit(this))
    , m_save(plainButton(tr("Write it to a file …"), u"saveProof"_s, this))
    , m_check(plainButton(tr("The proof is right"), u"verifyTask"_s, this))
{
    setObjectName(u"card"_s);
    m_text->setObjectName(u"proofText"_s);
    m_text->setAccessibleName(tr("Proof"));
    m_text->setReadOnly(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * proofLines + theme::Medium);
    QPushButton* close = linkButton(tr("Close"), u"closeProof"_s, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    for (QPushButton* button : {m_check, m_save, close})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ProofPanel::saveAs);
    connect(m_check, &QPushButton::clicked, this, &ProofPanel::check);
    connect(close, &QPushButton::clicked, this, &ProofPanel::dismiss);
    hide();
}

void ProofPanel::look(const domain::Task& task)
{
    m_task = task;
    const auto proof = desk::viewTaskProof(m_context.desk, task.id);
    const bool keptElsewhere = !proof && proof.error().code == ErrorCode::NotFound;
    if (!proof && !keptElsewhere)
        return m_context.notices.report(proof.error());
    m_title->setText(tr("Proof of %1 · %2").arg(taskHolderWords(task), task.proofName));
    m_save->setVisible(proof.has_value());
    m_check->setVisible(mayCheck(task));
    if (proof) {
        present(*proof);
    } else {
        m_text->hide();
        m_check->setEnabled(true);
        m_hint->setText(tr("Of this proof only the name and fingerprint were kept: %1").arg(task.proofHash));
    }
    setVisible(true);
    (m_check->isVisibleTo(this) && m_check->isEnabled() ? m_check : m_save)->setFocus(Qt::OtherFocusReason);
}

void ProofPanel::present(const domain::TaskProof& proof)
{
    const std::optional<QString> text = textIn(proof.content);
    m_text->setVisible(text.has_value());
    m_text->setPlainText(text.value_or(QString()));
    const QString kept = tr("SHA-256 %1").arg(proof.sha256);
    m_hint->setText(text ? kept : tr("It is no text: write it to a file and open it there. %1").arg(kept));
    m_check->setEnabled(text.has_value()); // what nobody could see here is right only once it lies in a file
}

void ProofPanel::follow(const QList<domain::Task>& tasks)
{
    const auto now =
        std::find_if(tasks.begin(), tasks.end(), [&](const domain::Task& one) { return one.id == m_task.id; });
    if (now == tasks.end() || now->state != m_task.state || now->proofHash != m_task.proofHash)
        dismiss();
}

void ProofPanel::dismiss()
{
    m_task = {};
    m_text->clear();
    hide();
}

bool ProofPanel::mayCheck(const domain::Task& task) const
{
    return task.state == domain::TaskState::Done && !(task.doneBy == m_context.user.id)
        && !(task.owner == m_context.user.id);
}

void ProofPanel::saveAs()
{
    chooseFiles(this, {FileChoice::SaveFile, tr("Where the proof is written"), {}, m_task.proofName},
                [this](const QStringList& paths) { write(paths.first()); });
}

void ProofPanel::write(const QString& path)
{
    const auto saved = desk::saveTaskProof(m_context.desk, m_task.id, path);
    if (!saved)
        return m_context.notices.report(saved.error());
    m_check->setEnabled(true);
    m_context.notices.say(NoticeKind::Done, tr("The proof is written to %1.").arg(QDir::toNativeSeparators(path)));
}

void ProofPanel::check()
{
    const auto checked = desk::verifyTask(m_context.desk, m_task.id);
    if (!checked)
        return m_context.notices.report(checked.error());
    dismiss();
    m_context.notices.say(NoticeKind::Done, tr("%1: checked.").arg(taskHolderWords(*checked)));
}

} // namespace rd::ui
