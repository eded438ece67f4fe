#include "ui/shared/notice_place.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct NoticePlace {
    Q_DECLARE_TR_FUNCTIONS(NoticePlace)
};

// The days of a file are counted from 0 in its paths, by people from 1.
QString entryText(const QString& list, int index, const QString& field)
{
    return field.isEmpty() ? NoticePlace::tr("Entry %1 of \"%2\".").arg(index + 1).arg(list)
                           : NoticePlace::tr("Entry %1 of \"%2\": \"%3\".").arg(index + 1).arg(list, field);
}

} // namespace

QString noticePlaceText(const QString& path)
{
    // A day says more than the way to it: 2027/2027-01-02, /notices/0 (2027/2027-01-02).
    static const QRegularExpression day(u"([0-9]{4}-[0-9]{2}-[0-9]{2})\\)?$"_s);
    if (const QRegularExpressionMatch match = day.match(path); match.hasMatch())
        return NoticePlace::tr("Day: %1.").arg(match.captured(1));
    static const QRegularExpression year(u"(?:^|\\()([0-9]{4})/?\\)?$"_s);
    if (const QRegularExpressionMatch match = year.match(path); match.hasMatch())
        return NoticePlace::tr("Year: %1.").arg(match.captured(1));
    static const QRegularExpression entry(u"([^/]+)/([0-9]{1,6})(?:/([^/]+))?$"_s);
    if (const QRegularExpressionMatch match = entry.match(path); match.hasMatch())
        return entryText(match.captured(1), match.captured(2).toInt(), match.captured(3));
    const QString field = path.section(u'/', -1);
    return field.isEmpty() ? QString() : NoticePlace::tr("Field: \"%1\".").arg(field);
}

} // namespace rd::ui
