#include "core/desk/approvals/suppress_contact.h"

#include "core/base/text.h"
#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/rules/case_clock.h"
#include "core/security/digest.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Operation;
using domain::RequestItem;
using domain::RightType;

namespace {

QByteArray suppressionKey(const Desk& desk, const QString& contact)
{
    const QString form = normalisedPhone(contact).value_or(plainForm(contact).toLower());
    return security::keyedHash(desk.storage().hashKey(), "suppression:" + form.toUtf8());
}

// What the caller names. The number or address they call from is their own where they ask for themselves, and counts
// for somebody else only where they name none.
QList<QByteArray> namedContacts(const Desk& desk, const domain::Case& theCase)
{
    QList<QByteArray> keys;
    const bool own = theCase.requester.type == domain::RequesterType::Self || theCase.subject.phone.isEmpty();
    for (const QString& contact : {theCase.subject.phone, own ? theCase.requester.contact : QString()}) {
        if (contact.isEmpty())
            continue;
        const QByteArray key = suppressionKey(desk, contact);
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

QDate lastStop(const domain::ItemId& item, const QList<domain::Task>& tasks)
{
    QDate last;
    for (const domain::Task& task : tasks) {
        if (task.itemId == item && task.operation == Operation::Stop)
            last = last.isValid() ? std::max(last, task.term) : task.term;
    }
    return last;
}

domain::Task triageOf(const Desk& desk, const storage::Suppression& suppression, const domain::Case& theCase,
                      const LateMessage& message)
{
    domain::Task task;
    task.id = domain::TaskId::create();
    task.caseId = suppression.caseId;
    for (const RequestItem& item : theCase.items) {
        if (item.right == RightType::OptOut && task.itemId.isEmpty())
            task.itemId = item.id;
    }
    task.operation = Operation::IncidentTriage;
    task.reason = u"%1 %2"_s.arg(message.holder, toShanghai(message.sentAt).toString(u"yyyy-MM-dd HH:mm"_s));
    domain::Deadline fromToday;
    fromToday.d0 = desk.clock().today();
    task.term = desk.rules().taskTerm(task.operation, {}, fromToday, desk.calendar());
    return task;
}

} // namespace

Result<QList<domain::AuditEvent>> suppressContacts(const Desk& desk, storage::Transaction& work,
                                                   const domain::Case& theCase, const QList<domain::Task>& tasks)
{
    QList<domain::AuditEvent> events;
    const QList<QByteArray> contacts = namedContacts(desk, theCase);
    for (const RequestItem& item : theCase.items) {
        const QDate stoppedBy = lastStop(item.id, tasks);
        if (item.right != RightType::OptOut || !stoppedBy.isValid())
            continue;
        for (const QByteArray& contact : contacts) {
            storage::Suppression entry;
            entry.id = domain::SuppressionId::create();
            entry.caseId = theCase.id;
            entry.contactKey = contact;
            entry.askedAt = item.clock ? item.clock->receivedAt : theCase.receivedAt;
            entry.stoppedBy = stoppedBy;
            entry.by = desk.session().user().id;
            RD_TRY(work.consents().addSuppression(entry));
            events.append(
                objectEvent(u"ContactSuppressed"_s, u"suppression"_s, entry.id.text(), theCase.id,
                            {{u"item"_s, item.position}, {u"until"_s, entry.stoppedBy.toString(Qt::ISODate)}}));
        }
    }
    return events;
}

Result<domain::Task> reportMessage(Desk& desk, const LateMessage& message)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::LogCall));
    if (!desk.rules().holder(message.holder))
        return fail(ErrorCode::UnknownCode, {{u"field"_s, u"holder"_s}, {u"code"_s, message.holder}});
    RD_TRY_ASSIGN(const QList<storage::Suppression> entries,
                  work.consents().suppressionsOf(suppressionKey(desk, message.contact)));
    if (entries.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"suppression"_s}});
    const auto late = std::find_if(entries.begin(), entries.end(), [&](const storage::Suppression& one) {
        return message.sentAt.isValid() && one.stoppedBy.isValid() && shanghaiDate(message.sentAt) > one.stoppedBy;
    });
    if (late == entries.end() || message.sentAt > desk.clock().now())
        return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"sentAt"_s}});
    // The hash outlives the records of the request (K6); there is no case left to look into it in.
    if (late->caseId.isEmpty())
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"erasedOptOut"_s}});
    RD_TRY_ASSIGN(const domain::Case theCase, work.cases().find(late->caseId));
    const domain::Task task = triageOf(desk, *late, theCase, message);
    RD_TRY(work.tasks().addAll({task}));
    RD_TRY(commitAndAnnounce(desk, work,
                             {objectEvent(u"NonConformityReported"_s, u"task"_s, task.id.text(), task.caseId,
                                          {{u"holder"_s, message.holder},
                                           {u"came"_s, isoWithOffset(message.sentAt)},
                                           {u"due"_s, task.term.toString(Qt::ISODate)}})}));
    return task;
}

} // namespace rd::desk
