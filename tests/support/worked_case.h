#pragma once

#include "core/desk/approvals/propose_outcome.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/close_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/second_channel.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/tasks/work_on_tasks.h"
#include "tests/support/temporary_desk.h"

#include <QFile>

namespace rd::test {

// The steps that many scenarios need before their own begins; each ends the test when the desk refuses it.
class WorkedCase {
public:
    WorkedCase(TemporaryDesk& temporary, const domain::CaseId& caseId)
        : m_temporary(temporary)
        , m_agent(temporary.as(QStringLiteral("li")))
        , m_id(caseId)
    {
    }

    static WorkedCase logged(TemporaryDesk& temporary, const domain::CallIntake& intake)
    {
        return {temporary, must(desk::logCall(temporary.as(QStringLiteral("li")), intake)).logged.id};
    }

    const domain::CaseId& id() const { return m_id; }
    domain::CaseFile file() const { return must(desk::showCase(m_agent, m_id)); }
    domain::RequestItem item(int position) const { return file().header.items.at(position - 1); }

    // Every open task of the item is done, with a proof.
    void doTasks(int position) const
    {
        const QString proof = m_temporary.filePath(QStringLiteral("proof.txt"));
        QFile written(proof);
        if (!written.open(QIODevice::WriteOnly) || written.write("done\n") < 0)
            qFatal("the proof cannot be written");
        written.close();
        const domain::CaseFile now = file();
        for (const domain::Task& task : now.tasks) {
            if (task.itemId == now.header.items.at(position - 1).id && domain::isOpen(task.state))
                must(desk::completeTask(m_agent, task.id, proof));
        }
    }

    // An item that nobody has to approve is answered by its letter.
    void answer(int position) const
    {
        doTasks(position);
        must(desk::proposeOutcome(m_agent, m_id, position, {domain::Outcome::Fulfilled, {}, {}, {}}));
        send();
    }

    // Whatever letter the case calls for leaves, filled in.
    domain::SentReply send(const QString& code = {}) const
    {
        const domain::Reply draft = must(desk::draftReply(m_agent, m_id, code));
        for (const domain::LetterBlock& block : draft.blocks) {
            for (const QString& missing : block.missing) {
                if (!missing.contains(QLatin1Char(':')))
                    must(desk::setReplyText(m_agent, m_id, draft.templateCode, missing, written(missing)));
            }
        }
        return must(
            desk::sendReply(m_agent, m_id, {draft.templateCode, domain::ReplyChannel::Letter, {}, {}, letterPath()}));
    }

    // What takes a code gets its first.
    static QString written(const QString& placeholder)
    {
        return desk::choicesOf(placeholder).value(0, QStringLiteral("见说明"));
    }

    void close() const { must(desk::closeCase(m_agent, m_id)); }

    // A name nobody has used yet.
    QString letterPath() const
    {
        for (int i = 1;; ++i) {
            const QString path = m_temporary.filePath(QStringLiteral("letter-%1.pdf").arg(i));
            if (!QFile::exists(path))
                return path;
        }
    }
    desk::Dispatch letter() const { return {{}, domain::ReplyChannel::Letter, {}, {}, letterPath()}; }

    QStringList actions() const
    {
        QStringList actions;
        for (const domain::AuditEntry& entry : must(desk::caseHistory(m_agent, m_id)))
            actions.append(entry.action);
        return actions;
    }

private:
    template <typename T> static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s %s %s", qPrintable(errorName(result.error().code)), qPrintable(result.error().developerDetail),
                   qPrintable(QStringList(result.error().args.keys()).join(QLatin1Char(' '))));
        return std::move(*result);
    }

    TemporaryDesk& m_temporary;
    desk::Desk& m_agent;
    domain::CaseId m_id;
};

} // namespace rd::test
