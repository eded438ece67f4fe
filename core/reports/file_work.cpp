#include "core/reports/file_chapter.h"

#include <algorithm>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::RequestItem;
using print::Align;

namespace {

QString whatItemIsAbout(const FileChapter& chapter, const RequestItem& item)
{
    QStringList parts;
    if (!item.ground.isEmpty())
        parts.append(chapter.wordOf("ground", item.ground));
    if (item.right == domain::RightType::Explain)
        parts.append(chapter.wordOf("concern", codeOf(item.concern)));
    if (!item.categories.isEmpty())
        parts.append(chapter.named(chapter.paper().names.categories, item.categories));
    if (!item.purposes.isEmpty())
        parts.append(chapter.named(chapter.paper().names.purposes, item.purposes));
    if (item.clock) {
        parts.append(chapter.word("ownDue").arg(chapter.day(item.clock->deadline.due)));
        if (item.clock->answeredAt.isValid())
            parts.append(chapter.word("answered").arg(chapter.minute(item.clock->answeredAt)));
    }
    return parts.join(chapter.word("semicolon"));
}

QString reasonOf(const FileChapter& chapter, const RequestItem& item)
{
    QStringList parts;
    if (!item.refusalGround.isEmpty())
        parts.append(chapter.wordOf("ground", item.refusalGround));
    for (const QString& text : {item.facts, item.law}) {
        if (!text.isEmpty())
            parts.append(text);
    }
    if (!item.proposedBy.isEmpty())
        parts.append(chapter.word("proposedBy").arg(chapter.user(item.proposedBy)));
    return parts.join(chapter.word("semicolon"));
}

QString approvalText(const FileChapter& chapter, const domain::Approval& approval)
{
    const QString result = approval.result == domain::ApprovalResult::Approved ? u"APPROVED"_s : u"RETURNED"_s;
    return chapter.word("approvedBy")
        .arg(chapter.wordOf("approval", result), chapter.user(approval.by), chapter.minute(approval.at), approval.note)
        .trimmed();
}

QString approverText(const FileChapter& chapter, domain::ApproverRole role)
{
    const QString approver = chapter.wordOf("approver", codeOf(role));
    return role == domain::ApproverRole::None ? approver : chapter.word("needs").arg(approver);
}

QString approvalsOf(const FileChapter& chapter, const RequestItem& item, qsizetype index)
{
    QStringList lines;
    if (index < chapter.file().approvers.size())
        lines.append(approverText(chapter, chapter.file().approvers.at(index)));
    for (const domain::Approval& approval : chapter.file().approvals) {
        if (approval.itemId == item.id || approval.itemId.isEmpty())
            lines.append(approvalText(chapter, approval));
    }
    return lines.join(u'\n');
}

void addKept(FileChapter& chapter)
{
    FileChapter::Facts facts;
    for (const domain::GroundTest& test : chapter.file().groundTests)
        facts.append({chapter.item(test.itemId),
                      chapter.word("tested").arg(test.ground, chapter.word(test.holds ? "holdsTrue" : "holdsFalse"),
                                                 test.reason)});
    for (const domain::KeptData& kept : chapter.file().kept) {
        const QString until = !domain::isKept(kept)
            ? chapter.word("keptEnded").arg(chapter.minute(kept.endedAt), kept.endReason)
            : kept.until.isValid() ? chapter.word("keptUntil").arg(chapter.day(kept.until))
                                   : chapter.word("keptOpen");
        facts.append({chapter.item(kept.itemId), chapter.word("kept").arg(kept.data, kept.reason, until)});
    }
    chapter.facts(facts);
}

// --- verification ----------------------------------------------------------------------------------------------------

QString factorResultText(const FileChapter& chapter, const domain::FactorResult& result)
{
    const QString code = !result.answered ? u"UNANSWERED"_s : result.match ? u"MATCH"_s : u"DIFFERS"_s;
    return chapter.wordOf("factorResult", code);
}

QString lockCodeOf(domain::LockState lock)
{
    switch (lock) {
    case domain::LockState::Free:
        return {};
    case domain::LockState::SessionEnded:
        return u"ENDED"_s;
    case domain::LockState::LockedUntil:
        return u"LOCKED_24H"_s;
    case domain::LockState::LockedForSupervisor:
        return u"LOCKED_SUPERVISOR"_s;
    }
    Q_UNREACHABLE();
}

QList<QStringList> factorRows(const FileChapter& chapter)
{
    QList<QStringList> rows;
    int attempt = 0;
    for (const domain::Verification& round : chapter.file().verifications) {
        ++attempt;
        for (const domain::FactorResult& result : round.results)
            rows.append({QString::number(attempt), chapter.minute(round.at), chapter.user(round.by),
                         u"%1 %2"_s.arg(result.factor, chapter.paper().names.factors.value(result.factor)).trimmed(),
                         factorResultText(chapter, result), QString::number(result.points)});
        const QString lock = lockCodeOf(round.lock);
        const QString level = chapter.wordOf("level", codeOf(round.level));
        rows.append({QString::number(attempt), chapter.minute(round.at), chapter.user(round.by), chapter.word("sum"),
                     lock.isEmpty() ? level : level + chapter.word("semicolon") + chapter.wordOf("lock", lock),
                     QString::number(round.points)});
    }
    return rows;
}

// --- decisions -------------------------------------------------------------------------------------------------------

QStringList accessRow(const FileChapter& chapter, const domain::AccessRequest& access)
{
    const QString decided = access.decidedAt.isValid()
        ? chapter.word("accessDecided")
              .arg(chapter.user(access.decidedBy), chapter.minute(access.decidedAt), access.note)
              .trimmed()
        : chapter.word("undecided");
    return {chapter.minute(access.requestedAt), chapter.word("minorAccess"),
            chapter.word("accessOf")
                .arg(chapter.wordOf("access", codeOf(access.state)), chapter.user(access.requestedBy),
                     chapter.minute(access.requestedAt), decided),
            chapter.user(access.decidedBy), access.reason};
}

QStringList handoverRow(const FileChapter& chapter, const domain::CopyHandover& handover)
{
    return {chapter.minute(handover.decidedAt.isValid() ? handover.decidedAt : handover.requestedAt),
            chapter.word("handover"), chapter.wordOf("handover", codeOf(handover.state)),
            chapter.user(handover.decidedBy), QStringList{handover.reason, handover.note}.join(u' ').trimmed()};
}

} // namespace

void addItemsChapter(FileChapter& chapter)
{
    chapter.chapter("items");
    const QList<RequestItem>& items = chapter.file().header.items;
    for (qsizetype index = 0; index < items.size(); ++index) {
        const RequestItem& item = items.at(index);
        chapter.section(chapter.item(item.id));
        chapter.facts({{chapter.word("what"), whatItemIsAbout(chapter, item)},
                       {chapter.word("state"), chapter.wordOf("state", codeOf(item.state))},
                       {chapter.word("outcome"),
                        item.outcome ? chapter.wordOf("outcome", codeOf(*item.outcome)) : chapter.word("noOutcome")},
                       {chapter.word("reason"), reasonOf(chapter, item)},
                       {chapter.word("approvals"), approvalsOf(chapter, item, index)}});
    }
    if (items.isEmpty())
        chapter.say(chapter.word("noItems"));
    addKept(chapter);
}

void addVerificationChapter(FileChapter& chapter)
{
    chapter.chapter("verification");
    chapter.note(chapter.word("valuesNote"));
    chapter.list(
        {{"attempt", 10}, {"at", 16}, {"by", 12}, {"factor", 30}, {"result", 22}, {"points", 10, Align::Right}},
        factorRows(chapter), "noVerification");
    FileChapter::Facts papers;
    for (const domain::Paper& one : chapter.paper().papers)
        papers.append({chapter.word("paperSeen"),
                       chapter.word("paperOf").arg(chapter.paper().names.papers.value(one.kind, one.kind),
                                                   chapter.user(one.seenBy), chapter.minute(one.seenAt),
                                                   chapter.wordOf("paperState", codeOf(one.state)))});
    chapter.facts(papers);
}

void addTasksChapter(FileChapter& chapter)
{
    chapter.chapter("tasks");
    QList<QStringList> rows;
    for (const domain::Task& task : chapter.file().tasks) {
        const QString holder =
            task.holder.isEmpty() ? chapter.word("officer") : u"%1 %2"_s.arg(task.holder, task.holderName);
        QString state = chapter.wordOf("taskState", codeOf(task.state));
        if (!task.reason.isEmpty())
            state += u'\n' + task.reason;
        rows.append({holder, chapter.item(task.itemId), chapter.wordOf("operation", codeOf(task.operation)), state,
                     chapter.day(task.term), chapter.day(task.sentOn), chapter.dayAndBy(task.doneAt, task.doneBy),
                     chapter.user(task.verifiedBy), task.proofHash});
    }
    chapter.list({{"holder", 12},
                  {"item", 11.5},
                  {"operation", 11.5},
                  {"state", 10.5},
                  {"term", 10.75},
                  {"sent", 10.75},
                  {"done", 10.75},
                  {"checked", 9},
                  {"proof", 13.25}},
                 rows, "noTasks");
}

void addDecisionsChapter(FileChapter& chapter)
{
    const domain::CaseFile& file = chapter.file();
    chapter.chapter("decisions");
    QList<QStringList> rows;
    for (const domain::Approval& approval : file.approvals) {
        const QString result = approval.result == domain::ApprovalResult::Approved ? u"APPROVED"_s : u"RETURNED"_s;
        rows.append({chapter.minute(approval.at), chapter.item(approval.itemId), chapter.wordOf("approval", result),
                     chapter.user(approval.by), approval.note});
    }
    for (const domain::AccessRequest& access : chapter.paper().accesses)
        rows.append(accessRow(chapter, access));
    for (const domain::CopyHandover& handover : file.handovers)
        rows.append(handoverRow(chapter, handover));
    if (file.complaint && file.complaint->result)
        rows.append({chapter.minute(file.complaint->decidedAt),
                     chapter.word("complaintDecision").arg(file.complaint->number),
                     chapter.wordOf("complaintResult", codeOf(*file.complaint->result)),
                     chapter.user(file.complaint->decidedBy), file.complaint->decisionNote});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const QStringList& left, const QStringList& right) { return left.first() < right.first(); });
    chapter.list({{"at", 16}, {"what", 22}, {"decision", 24}, {"by", 14}, {"note", 24}}, rows, "noDecisions");
}

} // namespace rd::reports
