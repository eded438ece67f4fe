#pragma once

#include "core/desk/deadlines/confirm_notice.h"
#include "core/desk/deadlines/import_notice.h"
#include "core/desk/intake/log_call.h"
#include "core/storage/storage.h"
#include "tests/support/notice_text.h"
#include "tests/support/temporary_desk.h"

namespace rd::test {

using namespace Qt::StringLiterals;

inline QStringList datesFrom(QDate first, const QDate& last)
{
    QStringList dates;
    for (; first <= last; first = first.addDays(1))
        dates.append(first.toString(Qt::ISODate));
    return dates;
}

// The holiday that a second paper of 2020-01-27 made longer.
inline QByteArray springFestival2020AsFirstAnnounced()
{
    return holidayCn(2020, datesFrom(QDate(2020, 1, 24), QDate(2020, 1, 30)), {u"2020-01-19"_s, u"2020-02-01"_s},
                     u"春节"_s, u"国办发明电〔2019〕16号"_s);
}

inline QByteArray springFestival2020AsProlonged()
{
    return holidayCn(2020, datesFrom(QDate(2020, 1, 24), QDate(2020, 2, 2)), {u"2020-01-19"_s}, u"春节"_s,
                     u"国办发明电〔2020〕1号"_s);
}

// A call that came in then and is logged now.
inline domain::CaseId logged(TemporaryDesk& desk, const QString& receivedAt,
                             domain::RightType right = domain::RightType::Delete)
{
    domain::CallIntake intake = desk.call(right, u"王小明"_s, u"19900009929"_s);
    intake.receivedAt = parseInstant(receivedAt);
    intake.lateReason = u"门店转交"_s;
    const auto logged = desk::logCall(desk.as(u"li"_s), intake);
    if (!logged)
        qFatal("%s", qPrintable(errorName(logged.error().code)));
    return logged->logged.id;
}

inline domain::Deadline deadlineOf(TemporaryDesk& desk, const domain::CaseId& id)
{
    return desk.as(u"li"_s).storage().cases().find(id)->deadline;
}

inline Result<domain::NoticeVersion> imported(TemporaryDesk& desk, const QByteArray& content)
{
    const QString path = writeNotice(desk.filePath(u"notice.json"_s), content);
    RD_TRY_ASSIGN(const domain::NoticeImpact impact, desk::importNotice(desk.as(u"chen"_s), path, {}));
    return impact.notice;
}

inline Result<domain::NoticeImpact> inForce(TemporaryDesk& desk, const QByteArray& content)
{
    RD_TRY_ASSIGN(const domain::NoticeVersion version, imported(desk, content));
    return desk::confirmNotice(desk.as(u"wang"_s), version.year, version.id, {});
}

} // namespace rd::test
