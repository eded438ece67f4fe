#pragma once

#include <QString>

namespace rd::test {

using namespace Qt::StringLiterals;

// SQL for the day a milestone of a case `c` came, written from rule book §5.4.
inline QString sentDay(const QString& templateCode, const QString& instant)
{
    return u"(SELECT min(%1) FROM reply r WHERE r.case_id = c.id AND r.template_code = '%2' AND r.state = 'SENT')"_s
        .arg(instant, templateCode);
}

// The day a step came: '' while it has not, NULL where the case need not reach it.
inline QString dayOfTasks(const QString& done, const QString& which)
{
    return u"(SELECT iif(sum(t.state NOT IN ('DONE', 'VERIFIED')) > 0, '', max(%1)) FROM task t WHERE t.case_id = c.id "
           "AND t.state <> 'NOT_APPLICABLE' AND %2 HAVING count(*) > 0)"_s.arg(done, which);
}

inline QString dayOfApproval(const QString& approved)
{
    return u"(SELECT iif(sum(a.at IS NULL) > 0, '', max(%1)) FROM (SELECT i.id, max(p.at) AS at FROM request_item i "
           u"LEFT "
           "JOIN approval p ON p.case_id = i.case_id AND p.item_id IN (i.id, '') AND p.approved = 1 WHERE i.case_id = "
           "c.id AND i.outcome NOT IN ('WITHDRAWN', 'MERGED') AND (i.right_code IN ('COPY', 'DELETE', 'CANCEL', "
           "'TRANSFER', 'RESTRICT') OR (i.right_code = 'ACCESS' AND i.in_writing = 1) OR (i.right_code IN ('CORRECT', "
           "'SUPPLEMENT') AND i.required_level IN ('L2', 'L3'))) GROUP BY i.id) a HAVING count(*) > 0)"_s.arg(approved);
}

// The steps of a complaint stand in the places of a request's.
inline QString ofComplaint(const QString& column, const QString& day, const QString& other)
{
    return u"CASE WHEN EXISTS (SELECT 1 FROM complaint k WHERE k.case_id = c.id) THEN (SELECT iif(k.%1 = 0, '', %2) "
           u"FROM "
           "complaint k WHERE k.case_id = c.id) ELSE %3 END"_s.arg(column, day, other);
}

} // namespace rd::test
