#include "app/cli_fields.h"

#include "app/cli_deletion_fields.h"
#include "app/cli_waiting.h"
#include "core/base/clock.h"

#include <QJsonArray>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

QString outcomeCode(const domain::RequestItem& item)
{
    return item.outcome ? domain::codeOf(*item.outcome) : QString();
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// With the level more of R-ID-09.
domain::AssuranceLevel neededBy(const domain::RequestItem& item, const NeededLevels& needed)
{
    return needed.value(item.id.text(), item.requiredLevel);
}

template <typename Value> QJsonArray each(const QList<Value>& values, QJsonObject (*fields)(const Value&))
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(fields(value));
    return array;
}

QStringList dueLines(const domain::Deadline& deadline, int daysLeft)
{
    QStringList lines{u"due       %1%2, %3 working days left"_s.arg(
        deadline.due.toString(Qt::ISODate), provisionalMark(deadline.provisional), QString::number(daysLeft))};
    if (deadline.external.isValid())
        lines.append(u"regulator %1"_s.arg(deadline.external.toString(Qt::ISODate)));
    if (deadline.executionDue.isValid())
        lines.append(u"done by   %1"_s.arg(deadline.executionDue.toString(Qt::ISODate)));
    return lines;
}

QJsonObject callFields(const domain::CallRecord& call)
{
    return {{u"number"_s, call.number},
            {u"started"_s, instantField(call.startedAt)},
            {u"ended"_s, instantField(call.endedAt)}};
}

QJsonObject copyFields(const domain::DataCopy& copy)
{
    return {{u"file"_s, copy.fileName},
            {u"sha256"_s, copy.sha256},
            {u"records"_s, copy.records},
            {u"redactions"_s, copy.redactions},
            {u"built"_s, instantField(copy.builtAt)},
            {u"reviewed"_s, instantField(copy.reviewedAt)}};
}

QJsonObject packageFields(const domain::CopyPackage& package)
{
    return {{u"delivered"_s, instantField(package.deliveredAt)}, {u"erased"_s, instantField(package.erasedAt)}};
}

QJsonObject handoverFields(const domain::CopyHandover& handover)
{
    return {{u"state"_s, domain::codeOf(handover.state)},
            {u"reason"_s, handover.reason},
            {u"requested"_s, instantField(handover.requestedAt)},
            {u"decided"_s, instantField(handover.decidedAt)},
            {u"note"_s, orNull(handover.note)},
            {u"channel"_s, orNull(handover.channel ? domain::codeOf(*handover.channel) : QString())},
            {u"recipient"_s, orNull(handover.recipient)},
            {u"handedOver"_s, instantField(handover.handedAt)}};
}

QJsonObject turnFields(const domain::CaseTurn& turn)
{
    return {{u"kind"_s, domain::codeOf(turn.kind)},
            {u"cause"_s, orNull(turn.cause)},
            {u"case"_s, orNull(turn.otherNumber)},
            {u"received"_s, instantField(turn.contactAt)},
            {u"at"_s, instantField(turn.at)}};
}

QJsonObject likeCaseFields(const domain::LikeCase& like)
{
    return {{u"case"_s, like.number},
            {u"state"_s, domain::codeOf(like.state)},
            {u"rights"_s, rightsField(like.rights)},
            {u"d0"_s, dateField(like.received)},
            {u"sentAt"_s, instantField(like.repliedAt)},
            {u"mergeable"_s, like.mergeable},
            {u"answered"_s, like.answered}};
}

QJsonObject approvalFields(const domain::Approval& approval)
{
    return {{u"approved"_s, approval.result == domain::ApprovalResult::Approved},
            {u"note"_s, approval.note},
            {u"at"_s, instantField(approval.at)}};
}

QJsonObject replyFields(const domain::Reply& reply)
{
    return {{u"template"_s, reply.templateCode},
            {u"state"_s, domain::codeOf(reply.state)},
            {u"channel"_s, reply.channel ? codeOf(*reply.channel) : QString()},
            {u"pdfSha256"_s, orNull(reply.pdfHash)},
            {u"sentAt"_s, instantField(reply.sentAt)}};
}

QJsonValue accessStateField(const domain::MinorAccess& access)
{
    return orNull(access.latest ? domain::codeOf(access.latest->state) : QString());
}

QJsonObject subjectFields(const domain::Subject& subject)
{
    return {{u"name"_s, subject.name},
            {u"phone"_s, subject.phone},
            {u"member"_s, subject.member},
            {u"order"_s, subject.order}};
}

} // namespace

QJsonArray rightsField(const QList<domain::RightType>& rights)
{
    QJsonArray codes;
    for (const domain::RightType right : rights)
        codes.append(domain::codeOf(right));
    return codes;
}

QJsonArray textsField(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject milestoneFields(const domain::Milestones& dates)
{
    return {{u"ack"_s, dateField(dates.acknowledge)},     {u"verified"_s, dateField(dates.verified)},
            {u"collected"_s, dateField(dates.collected)}, {u"approved"_s, dateField(dates.approved)},
            {u"executed"_s, dateField(dates.executed)},   {u"reply"_s, dateField(dates.reply)}};
}

QJsonArray likeCasesField(const QList<domain::LikeCase>& alike)
{
    return each(alike, likeCaseFields);
}

QJsonArray packagesField(const QList<domain::CopyPackage>& packages)
{
    return each(packages, packageFields);
}

QJsonArray handoversField(const QList<domain::CopyHandover>& handovers)
{
    return each(handovers, handoverFields);
}

QJsonArray itemsField(const QList<domain::RequestItem>& items, const NeededLevels& needed)
{
    QJsonArray array;
    for (const domain::RequestItem& item : items) {
        QJsonObject fields = itemFields(item);
        if (const domain::AssuranceLevel level = neededBy(item, needed); level != item.requiredLevel)
            fields[u"levelNeeded"_s] = domain::codeOf(level);
        array.append(fields);
    }
    return array;
}

QJsonObject summaryFields(const domain::CaseSummary& summary)
{
    return {{u"case"_s, summary.number},
            {u"state"_s, domain::codeOf(summary.state)},
            {u"due"_s, dateField(summary.due)},
            {u"provisional"_s, summary.provisional},
            {u"daysLeft"_s, summary.daysLeft},
            {u"stage"_s, domain::codeOf(summary.stage)},
            {u"rights"_s, rightsField(summary.rights)},
            {u"minor"_s, domain::codeOf(summary.minor)},
            {u"channel"_s, domain::codeOf(summary.channel)},
            {u"name"_s, summary.maskedName},
            {u"phone"_s, summary.maskedPhone},
            {u"handler"_s, summary.handlerName},
            {u"sentAt"_s, instantField(summary.repliedAt)}};
}

QJsonObject itemFields(const domain::RequestItem& item)
{
    return {{u"item"_s, item.position},
            {u"right"_s, domain::codeOf(item.right)},
            {u"ground"_s, orNull(item.ground)},
            {u"categories"_s, textsField(item.categories)},
            {u"purposes"_s, textsField(item.purposes)},
            {u"consequencesTold"_s, item.consequencesTold},
            {u"concern"_s, domain::codeOf(item.concern)},
            {u"level"_s, domain::codeOf(item.requiredLevel)},
            {u"state"_s, domain::codeOf(item.state)},
            {u"outcome"_s, orNull(outcomeCode(item))},
            {u"refusalGround"_s, orNull(item.refusalGround)},
            {u"received"_s, instantField(item.clock ? item.clock->receivedAt : QDateTime())},
            {u"d0"_s, dateField(item.clock ? item.clock->deadline.d0 : QDate())},
            {u"due"_s, dateField(item.clock ? item.clock->deadline.due : QDate())},
            {u"provisional"_s, item.clock && item.clock->deadline.provisional}};
}

QJsonObject taskFields(const domain::Task& task)
{
    return {{u"id"_s, task.id.text()},
            {u"holder"_s, task.holder},
            {u"holderName"_s, task.holderName},
            {u"operation"_s, domain::codeOf(task.operation)},
            {u"purpose"_s, orNull(task.purpose)},
            {u"term"_s, dateField(task.term)},
            {u"state"_s, domain::codeOf(task.state)},
            {u"owner"_s, orNull(task.owner.text())},
            {u"ownerTerm"_s, dateField(task.ownerTerm)},
            {u"sending"_s, orNull(task.sending)},
            {u"line"_s, task.sendingLine > 0 ? QJsonValue(task.sendingLine) : QJsonValue()},
            {u"sentOn"_s, dateField(task.sentOn)},
            {u"reason"_s, orNull(task.reason)},
            {u"proof"_s, orNull(task.proofName)},
            {u"proofSha256"_s, orNull(task.proofHash)}};
}

QJsonObject sourceFileFields(const domain::SourceFile& file)
{
    return {{u"file"_s, file.name},         {u"kind"_s, file.kind},
            {u"title"_s, file.kindTitle},   {u"rows"_s, file.rows},
            {u"certain"_s, file.certain},   {u"possible"_s, file.possible},
            {u"rejected"_s, file.rejected}, {u"warnings"_s, textsField(file.warnings)},
            {u"sha256"_s, file.sha256}};
}

QJsonObject verificationFields(const domain::Verification& verification)
{
    QJsonArray results;
    for (const domain::FactorResult& result : verification.results)
        results.append(
            QJsonObject{{u"factor"_s, result.factor}, {u"match"_s, result.match}, {u"points"_s, result.points}});
    return {{u"level"_s, domain::codeOf(verification.level)},
            {u"points"_s, verification.points},
            {u"results"_s, results},
            {u"locked"_s, verification.lock != domain::LockState::Free},
            {u"lockedUntil"_s, instantField(verification.lockedUntil)},
            {u"at"_s, instantField(verification.at)}};
}

QJsonObject historyFields(const domain::AuditEntry& entry)
{
    return {{u"sequence"_s, entry.sequence}, {u"at"_s, instantField(entry.at)},     {u"actor"_s, entry.actorName},
            {u"roles"_s, entry.roles},       {u"workstation"_s, entry.workstation}, {u"action"_s, entry.action},
            {u"object"_s, entry.objectKind}, {u"objectId"_s, entry.objectId},       {u"detail"_s, entry.detail},
            {u"hash"_s, entry.hash}};
}

QJsonObject accessFields(const domain::CaseFile& file)
{
    const std::optional<domain::AccessRequest>& latest = file.access.latest;
    QJsonObject fields{{u"concealed"_s, file.access.concealed}, {u"state"_s, accessStateField(file.access)}};
    if (latest) {
        fields[u"requestedBy"_s] = file.userNames.value(latest->requestedBy.text());
        fields[u"requestedAt"_s] = instantField(latest->requestedAt);
        fields[u"reason"_s] = latest->reason;
        fields[u"decidedBy"_s] = orNull(file.userNames.value(latest->decidedBy.text()));
        fields[u"decidedAt"_s] = instantField(latest->decidedAt);
        fields[u"note"_s] = orNull(latest->note);
    }
    return fields;
}

namespace {

QJsonObject caseHeaderFields(const domain::CaseFile& file)
{
    const domain::Case& header = file.header;
    return {{u"case"_s, header.number},
            {u"id"_s, header.id.text()},
            {u"state"_s, domain::codeOf(header.state)},
            {u"channel"_s, domain::codeOf(header.channel)},
            {u"received"_s, instantField(header.receivedAt)},
            {u"d0"_s, dateField(header.deadline.d0)},
            {u"t1"_s, dateField(header.deadline.t1)},
            {u"due"_s, dateField(header.deadline.due)},
            {u"dueEnd"_s, instantField(header.deadline.dueEnd)},
            {u"executionDue"_s, dateField(header.deadline.executionDue)},
            {u"externalDue"_s, dateField(header.deadline.external)},
            {u"provisional"_s, header.deadline.provisional},
            {u"daysLeft"_s, file.daysLeft},
            {u"stage"_s, domain::codeOf(file.stage)},
            {u"minor"_s, domain::codeOf(header.minor)},
            {u"requester"_s, domain::codeOf(header.requester.type)},
            {u"subject"_s, subjectFields(header.subject)},
            {u"access"_s, accessFields(file)},
            {u"platforms"_s, textsField(header.platforms)},
            {u"level"_s, domain::codeOf(header.level)},
            {u"handler"_s, file.handlerName},
            {u"clock"_s, clockFields(file)},
            {u"waiting"_s, waitingFields(file.waiting)},
            {u"follows"_s, orNull(file.follows)},
            {u"followedBy"_s, textsField(file.followedBy)},
            {u"legalHold"_s, file.legalHold},
            {u"next"_s, domain::codeOf(file.next)},
            {u"sentAt"_s, instantField(header.repliedAt)}};
}

QJsonObject mailFields(const domain::OutgoingMail& mail)
{
    return {{u"state"_s, domain::codeOf(mail.state)},
            {u"messageId"_s, mail.messageId},
            {u"since"_s, instantField(mail.startedAt)},
            {u"acceptedAt"_s, instantField(mail.acceptedAt)},
            {u"answer"_s, mail.answer}};
}

} // namespace

QJsonObject caseFileFields(const domain::CaseFile& file, const NeededLevels& needed)
{
    QJsonObject fields = caseHeaderFields(file);
    fields[u"items"_s] = itemsField(file.header.items, needed);
    fields[u"calls"_s] = each(file.calls, callFields);
    fields[u"verifications"_s] = each(file.verifications, verificationFields);
    fields[u"tasks"_s] = each(file.tasks, taskFields);
    fields[u"files"_s] = each(file.files, sourceFileFields);
    fields[u"records"_s] = file.records.size();
    fields[u"redactions"_s] = file.redactions.size();
    fields[u"copies"_s] = each(file.copies, copyFields);
    fields[u"packages"_s] = packagesField(file.packages);
    fields[u"handovers"_s] = handoversField(file.handovers);
    fields[u"turns"_s] = each(file.turns, turnFields);
    fields[u"duplicates"_s] = likeCasesField(file.duplicates);
    addDeletionFields(file, fields);
    fields[u"approvals"_s] = each(file.approvals, approvalFields);
    fields[u"replies"_s] = each(file.replies, replyFields);
    fields[u"mails"_s] = each(file.mails, mailFields);
    return fields;
}

QString rightsText(const QList<domain::RightType>& rights)
{
    QStringList codes;
    for (const domain::RightType right : rights)
        codes.append(domain::codeOf(right));
    return codes.join(u' ');
}

QString dueCell(const QDate& due, bool provisional)
{
    return due.toString(Qt::ISODate) + (provisional ? u"?"_s : QString());
}

QString provisionalMark(bool provisional)
{
    return provisional ? u" provisional"_s : QString();
}

QString itemsText(const QList<domain::RequestItem>& items, const NeededLevels& needed)
{
    QStringList texts;
    for (const domain::RequestItem& item : items) {
        QString text =
            u"%1 %2 %3"_s.arg(QString::number(item.position), domain::codeOf(item.right), domain::codeOf(item.state));
        if (item.outcome)
            text += u' ' + outcomeCode(item);
        if (item.clock)
            text += u" due "_s + dueCell(item.clock->deadline.due, item.clock->deadline.provisional);
        if (const domain::AssuranceLevel level = neededBy(item, needed); level != item.requiredLevel)
            text += u" needs "_s + domain::codeOf(level);
        texts.append(text);
    }
    return texts.join(u"; "_s);
}

QStringList summaryLines(const QList<domain::CaseSummary>& cases)
{
    QList<QStringList> rows;
    for (const domain::CaseSummary& one : cases) {
        rows.append({one.number, domain::codeOf(one.state), dueCell(one.due, one.provisional),
                     QString::number(one.daysLeft), rightsText(one.rights), one.maskedName, one.maskedPhone,
                     one.handlerName});
    }
    return tableLines({u"CASE"_s, u"STATE"_s, u"DUE"_s, u"LEFT"_s, u"RIGHTS"_s, u"NAME"_s, u"PHONE"_s, u"HANDLER"_s},
                      rows);
}

QStringList taskLines(const QList<domain::Task>& tasks)
{
    QList<QStringList> rows;
    for (const domain::Task& task : tasks) {
        rows.append({task.id.text(), task.holder, domain::codeOf(task.operation), task.term.toString(Qt::ISODate),
                     domain::codeOf(task.state), task.holderName});
    }
    return tableLines({u"TASK"_s, u"HOLDER"_s, u"OPERATION"_s, u"TERM"_s, u"STATE"_s, u"NAME"_s}, rows);
}

QStringList caseFileLines(const domain::CaseFile& file, const NeededLevels& needed)
{
    const domain::Case& header = file.header;
    QStringList lines{
        u"%1  %2  %3 %4"_s.arg(header.number, domain::codeOf(header.state), header.subject.name, header.subject.phone),
        u"received  %1 (%2)"_s.arg(isoWithOffset(header.receivedAt), domain::codeOf(header.channel)),
    };
    lines += dueLines(header.deadline, file.daysLeft) + waitingLines(file);
    lines += QStringList{
        u"identity  %1"_s.arg(domain::codeOf(header.level)),
        u"items     %1"_s.arg(itemsText(header.items, needed)),
        u"files     %1, records %2, redactions %3"_s.arg(file.files.size())
            .arg(file.records.size())
            .arg(file.redactions.size()),
        u"next      %1"_s.arg(domain::codeOf(file.next)),
    };
    return lines + keptLines(file) + taskLines(file.tasks);
}

} // namespace rd::cli
