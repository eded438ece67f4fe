#include "tests/support/desk_copy.h"

#include "core/desk/entry/desk_anchor.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/storage/storage.h"
#include "tests/support/temporary_storage.h"

#include <QFile>

namespace rd::test {

namespace {

constexpr int mostShown = 1000;

QStringList linesOf(const storage::Storage& storage, const domain::Case& one)
{
    QStringList lines{QStringLiteral("case ") + one.number + QLatin1Char(' ') + codeOf(one.state)};
    for (const domain::RequestItem& item : one.items)
        lines.append(QStringLiteral("item ") + codeOf(item.state) + QLatin1Char(' ')
                     + (item.outcome ? codeOf(*item.outcome) : QString()));
    for (const domain::Task& task : orDie(storage.tasks().ofCase(one.id)))
        lines.append(QStringLiteral("term ") + task.holder + task.term.toString(Qt::ISODate));
    lines.append(QStringLiteral("due ") + one.deadline.due.toString(Qt::ISODate)
                 + (one.deadline.provisional ? QStringLiteral(" provisional") : QString()));
    for (const domain::Reply& reply : orDie(storage.replies().ofCase(one.id)))
        lines.append(QStringLiteral("letter ") + reply.templateCode + QLatin1Char(' ') + codeOf(reply.state));
    for (const domain::Approval& approval : orDie(storage.approvals().ofCase(one.id)))
        lines.append(QStringLiteral("approval ") + approval.note);
    for (const domain::DataCopy& copy : orDie(storage.copies().ofCase(one.id)))
        lines.append(QStringLiteral("copy ") + copy.fileName);
    return lines;
}

} // namespace

void copyDesk(const QString& from, const QString& to)
{
    putDesk(from, to);
    desk::forgetAnchor(to);
}

void putDesk(const QString& from, const QString& to)
{
    for (const auto& [source, target] :
         {std::pair(from, to), std::pair(desk::slotFilePath(from), desk::slotFilePath(to))}) {
        if (!QFile::copy(source, target))
            qFatal("%s cannot be copied", qPrintable(source));
    }
}

QStringList stateOf(const desk::Desk& desk)
{
    const storage::Storage& storage = desk.storage();
    QStringList lines;
    for (const storage::StoredUser& stored : orDie(storage.users().all())) {
        const domain::User& user = stored.user;
        lines.append(QStringLiteral("user %1 %2 %3 %4")
                         .arg(user.name, domain::codesOf(user.roles).join(QLatin1Char('+')))
                         .arg(user.active)
                         .arg(user.holdsKey));
    }
    for (const storage::CaseRow& row : orDie(storage.cases().page({}, {}, mostShown)).rows)
        lines += linesOf(storage, orDie(storage.cases().find(row.header.id)));
    for (const QByteArray& notice : orDie(storage.company().notices()))
        lines.append(QStringLiteral("notice ") + QString::fromUtf8(notice));
    QMap<QString, int> actions;
    for (const domain::AuditEntry& entry : orDie(storage.audit().page(0, mostShown))) {
        if (entry.action != QLatin1String("SignedIn"))
            ++actions[entry.action];
    }
    for (auto action = actions.cbegin(); action != actions.cend(); ++action)
        lines.append(QStringLiteral("log %1 %2").arg(action.key()).arg(action.value()));
    return lines;
}

QString signInAnswer(const QString& path, const QString& user, const QString& password, const Clock& clock)
{
    QString text = password;
    const auto desk = desk::unlockDesk(path, user, Secret::fromText(text), clock);
    return desk ? QStringLiteral("opened") : errorName(desk.error().code);
}

bool slotsAreSettled(const QString& deskPath)
{
    const auto copies = security::loadSlotCopies(desk::slotFilePath(deskPath));
    return copies && copies->size() == 2 && copies->first().body == copies->last().body
        && copies->first().mac == copies->last().mac;
}

} // namespace rd::test
