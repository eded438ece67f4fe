#pragma once

#include "core/desk/erasure/confirm_erasure.h"
#include "core/desk/erasure/propose_erasure.h"
#include "core/storage/backup.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_copy.h"
#include "tests/support/worked_case.h"

namespace rd::test {

// A small desk as this very program makes it, to be kept for all later ones: a case with everything collected, three
// more with calls, tasks and terms, one answered, closed and erased three years on, five accounts. Beside it
// "<path>.rows": how many rows each table has.
inline int makeKeptDesk(const QString& path)
{
    TemporaryDesk desk;
    collected(desk);
    const QString agent = QStringLiteral("li");
    const WorkedCase optOut = WorkedCase::logged(
        desk, desk.call(domain::RightType::OptOut, QStringLiteral("欧阳皓玥"), QStringLiteral("17098765431")));
    optOut.answer(1);
    desk.setNow(QStringLiteral("2026-11-26T10:00:00+08:00"));
    optOut.close();
    desk.setNow(QStringLiteral("2029-12-10T10:00:00+08:00"));
    desk.sayTheClockIsRight(desk.as(agent));
    orDie(desk::proposeErasure(desk.as(QStringLiteral("wang"))));
    const auto waiting = orDie(desk.as(QStringLiteral("wang")).storage().erasures().waiting());
    orDie(desk::confirmErasure(desk.as(QStringLiteral("chen")), waiting->id));
    for (const domain::RightType right :
         {domain::RightType::Explain, domain::RightType::Copy, domain::RightType::OptOut})
        orDie(desk::logCall(desk.as(agent), desk.call(right, QStringLiteral("张三"), QStringLiteral("13900001111"))));
    const Secret key = desk.as(agent).databaseKey().copy();
    desk.signOutAll();
    copyDesk(desk.path(), path);
    const auto kept = orDie(storage::DeskSnapshot::ofBackup(path, key));
    QFile rows(path + QStringLiteral(".rows"));
    if (!rows.open(QIODevice::WriteOnly))
        qFatal("the list of rows cannot be written");
    const QMap<QString, qint64>& counts = kept.content().rows;
    for (auto table = counts.cbegin(); table != counts.cend(); ++table)
        rows.write(QStringLiteral("%1 %2\n").arg(table.key()).arg(table.value()).toUtf8());
    return 0;
}

} // namespace rd::test
