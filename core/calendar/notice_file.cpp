#include "core/calendar/notice_file.h"

#include "core/calendar/json_text.h"
#include "core/calendar/notice_reader.h"
#include "core/calendar/notice_shapes.h"

#include <algorithm>

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

Result<void> requireShortLines(const QString& text)
{
    int line = 1;
    for (qsizetype from = 0; from <= text.size(); ++line) {
        const qsizetype end = text.indexOf(u'\n', from);
        if ((end < 0 ? text.size() : end) - from > longestLine)
            return calendarInvalid({}, u"is longer than a line can be"_s, line);
        if (end < 0)
            break;
        from = end + 1;
    }
    return {};
}

Result<HolidayNotice> checkedNotice(NoticeDraft draft, const QString& name)
{
    if (draft.days.isEmpty())
        return calendarInvalid({}, u"has no days"_s, 1);
    if (draft.year == 0) {
        for (const NoticeDay& day : std::as_const(draft.days))
            draft.year = std::max(draft.year, day.date.year());
    }
    HolidayNotice notice;
    notice.year = draft.year;
    notice.source = draft.source.isEmpty() ? name : draft.source;
    notice.days = draft.days;
    RD_TRY(checkNotice(notice, draft.lines));
    std::stable_sort(notice.days.begin(), notice.days.end(),
                     [](const NoticeDay& a, const NoticeDay& b) { return a.date < b.date; });
    return notice;
}

Result<HolidayNotice> readJsonNotice(const QString& text, const QString& name)
{
    RD_TRY_ASSIGN(const JsonNode root, parseJson(text));
    if (root.find(u"days"_s)) {
        RD_TRY_ASSIGN(const NoticeDraft draft, readHolidayCn(root));
        return checkedNotice(draft, name);
    }
    if (root.find(u"holidays"_s))
        return noticeOf({}, root, {});
    RD_TRY_ASSIGN(const QList<HolidayNotice> notices, noticesOf(root, {}));
    if (notices.size() > 1)
        return calendarInvalid(u"/notices"_s, u"holds more than one year"_s, root.lineOf(u"notices"_s));
    return notices.first();
}

} // namespace

Result<HolidayNotice> readNotice(const QString& text, const QString& name)
{
    RD_TRY(requireShortLines(text));
    const QString start = text.left(64).trimmed();
    if (start.isEmpty())
        return calendarInvalid({}, u"is empty"_s, 1);
    if (u"{["_s.contains(start.front()))
        return readJsonNotice(text, name);
    RD_TRY_ASSIGN(const NoticeDraft draft,
                  start.startsWith(u"BEGIN:VCALENDAR"_s, Qt::CaseInsensitive) ? readNoticeIcs(text)
                                                                              : readNoticeCsv(text));
    return checkedNotice(draft, name);
}

Result<NoticeDraft> readHolidayCn(const JsonNode& root)
{
    RD_TRY(requireKnownKeys({}, root, {u"$schema"_s, u"$id"_s, u"year"_s, u"papers"_s, u"days"_s}));
    NoticeDraft draft;
    RD_TRY_ASSIGN(draft.year, yearAt({}, root));
    QStringList papers;
    if (root.find(u"papers"_s)) {
        RD_TRY_ASSIGN(const QList<JsonNode> list, listAt({}, root, u"papers"_s));
        for (const JsonNode& paper : list)
            papers.append(paper.text);
    }
    draft.source = papers.join(u' ').trimmed();
    RD_TRY_ASSIGN(const QList<JsonNode> days, listAt({}, root, u"days"_s));
    for (qsizetype i = 0; i < days.size(); ++i) {
        const JsonNode& node = days.at(i);
        const QString path = u"/days/%1"_s.arg(i);
        RD_TRY(requireKnownKeys(path, node, {u"name"_s, u"date"_s, u"isOffDay"_s}));
        RD_TRY_ASSIGN(const QString name, textAt(path, node, u"name"_s));
        RD_TRY_ASSIGN(const QString written, textAt(path, node, u"date"_s));
        const QDate date = QDate::fromString(written, Qt::ISODate);
        if (!date.isValid())
            return calendarInvalid(path + u"/date"_s, u"is no date"_s, node.lineOf(u"date"_s));
        const JsonNode* const isOff = node.find(u"isOffDay"_s);
        if (!isOff || isOff->kind != JsonNode::Kind::Flag)
            return calendarInvalid(path + u"/isOffDay"_s, u"does not say whether the day is off or worked"_s,
                                   node.lineOf(u"isOffDay"_s));
        draft.days.append({date, isOff->flag, name});
        draft.lines.append(node.lineOf(u"date"_s));
    }
    return draft;
}

std::optional<bool> saysOff(const QString& words)
{
    static const QStringList off{u"放假"_s, u"休"_s, u"假期"_s, u"off"_s, u"holiday"_s};
    static const QStringList worked{u"班"_s, u"work"_s};
    const auto hasOne = [](const QStringList& wanted, const QString& text) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    // 调休上班 speaks of the working day, though 休 stands in it; 调休 alone says neither.
    QString plain = words;
    plain.remove(u"调休"_s);
    if (hasOne(off, plain) == hasOne(worked, plain))
        return std::nullopt;
    return hasOne(off, plain);
}

} // namespace rd::calendar
