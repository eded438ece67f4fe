#include "core/storage/case_repository.h"

#include "core/storage/case_row_reader.h"
#include "core/storage/search_tokens.h"

namespace rd::storage {

namespace {

const QString takeNumber = QStringLiteral("INSERT INTO case_number (day, last) VALUES (:day, 1) ON CONFLICT (day) DO "
                                          "UPDATE SET last = last + 1 RETURNING last");

const QString insertCase = QStringLiteral("INSERT INTO request_case (id, number, state, is_open, channel, received_at, "
                                          "logged_at, requester_type, requester_contact, subject_name, "
                                          "subject_phone, subject_member, subject_order, subject_account, minor, "
                                          "words, platforms, rights, reply_way, late_reason, policy_version, d0, t1, "
                                          "due, due_end, provisional, long_stop, milestones, level, level_reached_at, "
                                          "handler, replied_at, restricted_view) VALUES (:id, :number, :state, "
                                          ":is_open, :channel, :received_at, :logged_at, :requester_type, "
                                          ":requester_contact, :subject_name, :subject_phone, :subject_member, "
                                          ":subject_order, :subject_account, :minor, :words, :platforms, :rights, "
                                          ":reply_way, :late_reason, :policy_version, :d0, :t1, :due, :due_end, "
                                          ":provisional, :long_stop, :milestones, :level, :level_reached_at, :handler, "
                                          ":replied_at, :restricted_view) RETURNING place");

const QString updateCase = QStringLiteral("UPDATE request_case SET number = :number, state = :state, is_open = "
                                          ":is_open, channel = :channel, received_at = :received_at, "
                                          "logged_at = :logged_at, requester_type = :requester_type, requester_contact "
                                          "= :requester_contact, subject_name = :subject_name, "
                                          "subject_phone = :subject_phone, subject_member = :subject_member, "
                                          "subject_order = :subject_order, subject_account = :subject_account, "
                                          "minor = :minor, words = :words, platforms = :platforms, rights = :rights, "
                                          "reply_way = :reply_way, late_reason = :late_reason, "
                                          "policy_version = :policy_version, d0 = :d0, t1 = :t1, due = :due, due_end = "
                                          ":due_end, provisional = :provisional, long_stop = :long_stop, "
                                          "milestones = :milestones, level = :level, level_reached_at = "
                                          ":level_reached_at, handler = :handler, replied_at = :replied_at, "
                                          "restricted_view = :restricted_view WHERE id = :id");

const QString insertSearch = QStringLiteral("INSERT INTO case_search (rowid, tokens) VALUES (:place, :tokens)");

const QString insertItem = QStringLiteral("INSERT INTO request_item (id, case_id, position, right_code, ground, "
                                          "categories, in_writing, required_level, state, outcome, refusal_ground, "
                                          "facts, law, proposed_by) VALUES (:id, :case_id, :position, :right_code, "
                                          ":ground, :categories, :in_writing, :required_level, :state, :outcome, "
                                          ":refusal_ground, :facts, :law, :proposed_by)");

const QString updateItemRow = QStringLiteral("UPDATE request_item SET case_id = :case_id, position = :position, "
                                             "right_code = :right_code, ground = :ground, categories = :categories, "
                                             "in_writing = :in_writing, required_level = :required_level, state = "
                                             ":state, outcome = :outcome, refusal_ground = :refusal_ground, "
                                             "facts = :facts, law = :law, proposed_by = :proposed_by WHERE id = :id");

const QString insertCall = QStringLiteral(
    "INSERT INTO call_record (id, case_id, number, started_at, ended_at, agent) VALUES (:id, :case_id, :number, "
    ":started_at, :ended_at, :agent)");

const QString selectCalls = QStringLiteral(
    "SELECT id, case_id, number, started_at, ended_at, agent FROM call_record WHERE case_id = :case_id ORDER BY id");

const QString selectById =
    QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM request_case WHERE id = :id");
const QString selectByNumber =
    QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM request_case WHERE number = :number");
const QString selectItems = QStringLiteral("SELECT ") + itemColumns
    + QStringLiteral(" FROM request_item WHERE case_id = :case_id ORDER BY position");

const QString pageTail =
    QStringLiteral(" AND (due, number) > (:due, :number) AND due <= :until ORDER BY due, number LIMIT :limit");
const QString pageOfAll =
    QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM request_case WHERE 1 = 1") + pageTail;
const QString pageOfOpen =
    QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM request_case WHERE is_open = 1") + pageTail;
const QString pageOfState =
    QStringLiteral("SELECT ") + caseColumns + QStringLiteral(" FROM request_case WHERE state = :state") + pageTail;
const QString pageOfHandler = QStringLiteral("SELECT ") + caseColumns
    + QStringLiteral(" FROM request_case WHERE handler = :handler AND is_open = 1") + pageTail;

const QString searchCases = QStringLiteral("SELECT ") + caseColumns
    + QStringLiteral(" FROM request_case WHERE place IN (SELECT rowid FROM case_search WHERE case_search MATCH :match "
                     "ORDER BY rowid DESC LIMIT :limit) "
                     "ORDER BY place DESC");
const QString selectByPhone = QStringLiteral("SELECT ") + caseColumns
    + QStringLiteral(" FROM request_case WHERE subject_phone = :phone ORDER BY place DESC LIMIT :limit");

const QString countStates = QStringLiteral("SELECT state, count(*) FROM request_case GROUP BY state");

const QString selectWithItemsAt =
    QStringLiteral("SELECT DISTINCT c.id, c.due, c.number FROM request_item i JOIN request_case c ON c.id = i.case_id "
                   "WHERE i.state = :state ORDER BY c.due, c.number LIMIT :limit");

const QString selectLoad = QStringLiteral(
    "SELECT handler, count(*), sum(CASE WHEN due < :today THEN 1 ELSE 0 END) FROM request_case WHERE is_open = 1 "
    "GROUP BY handler ORDER BY 2 DESC");

Result<QList<CaseRow>> readRows(SqlQuery& query)
{
    RD_TRY(query.run());
    QList<CaseRow> rows;
    while (query.next())
        rows.append(readCaseRow(query));
    return rows;
}

Result<domain::Case> readWhole(SqlConnection& sql, SqlQuery& query)
{
    RD_TRY(query.run());
    if (!query.next())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("case")}});
    domain::Case found = readCaseRow(query).header;
    SqlQuery items(sql, selectItems);
    items.bind(":case_id", found.id.text());
    RD_TRY(items.run());
    while (items.next())
        found.items.append(readItem(items));
    return found;
}

QString matchOf(const QStringList& tokens)
{
    QStringList quoted;
    for (const QString& token : tokens)
        quoted.append(QLatin1Char('"') + token + QLatin1Char('"'));
    return quoted.join(QStringLiteral(" AND "));
}

} // namespace

CaseRepository::CaseRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<QString> CaseRepository::nextNumber(const QDate& day)
{
    SqlQuery query(m_sql, takeNumber);
    query.bind(":day", day);
    RD_TRY(query.run());
    if (!query.next())
        return fail(ErrorCode::StorageFailed, {}, QStringLiteral("case number"));
    return QStringLiteral("DSR-%1-%2")
        .arg(day.toString(QStringLiteral("yyyyMMdd")))
        .arg(query.number(0), 4, 10, QLatin1Char('0'));
}

Result<void> CaseRepository::add(const domain::Case& newCase)
{
    qint64 place = 0;
    {
        SqlQuery insert(m_sql, insertCase);
        bindCase(insert, newCase);
        RD_TRY(insert.run());
        if (!insert.next())
            return fail(ErrorCode::StorageFailed, {}, QStringLiteral("case place"));
        place = insert.number(0);
    }
    SqlQuery index(m_sql, insertSearch);
    index.bind(":place", place).bind(":tokens", caseTokens(newCase).join(QLatin1Char(' ')));
    RD_TRY(index.run());
    m_sql.touch(QStringLiteral("case"), newCase.id.text());
    for (const domain::RequestItem& item : newCase.items) {
        SqlQuery insert(m_sql, insertItem);
        bindItem(insert, item);
        RD_TRY(insert.run());
        m_sql.touch(QStringLiteral("item"), item.id.text());
    }
    return {};
}

Result<void> CaseRepository::update(const domain::Case& changed)
{
    SqlQuery query(m_sql, updateCase);
    bindCase(query, changed);
    RD_TRY(query.run());
    m_sql.touch(QStringLiteral("case"), changed.id.text());
    return {};
}

Result<void> CaseRepository::updateItem(const domain::RequestItem& item)
{
    SqlQuery query(m_sql, updateItemRow);
    bindItem(query, item);
    RD_TRY(query.run());
    m_sql.touch(QStringLiteral("item"), item.id.text());
    return {};
}

Result<void> CaseRepository::addCall(const domain::CallRecord& call)
{
    SqlQuery query(m_sql, insertCall);
    query.bind(":id", call.id.text()).bind(":case_id", call.caseId.text()).bind(":number", call.number);
    query.bind(":started_at", call.startedAt).bind(":ended_at", call.endedAt).bind(":agent", call.agent.text());
    RD_TRY(query.run());
    m_sql.touch(QStringLiteral("call"), call.id.text());
    return {};
}

Result<domain::Case> CaseRepository::find(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectById);
    query.bind(":id", id.text());
    return readWhole(m_sql, query);
}

Result<domain::Case> CaseRepository::findByNumber(const QString& number) const
{
    SqlQuery query(m_sql, selectByNumber);
    query.bind(":number", number);
    return readWhole(m_sql, query);
}

Result<QList<domain::CallRecord>> CaseRepository::calls(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectCalls);
    query.bind(":case_id", id.text());
    RD_TRY(query.run());
    QList<domain::CallRecord> calls;
    while (query.next()) {
        calls.append({domain::CallId::trusted(query.text(0)), domain::CaseId::trusted(query.text(1)), query.text(2),
                      query.instant(3), query.instant(4), domain::UserId::trusted(query.text(5))});
    }
    return calls;
}

Result<CaseRowPage> CaseRepository::page(const domain::CaseFilter& filter, const QString& after, int limit) const
{
    const QString statement = filter.state ? pageOfState
        : filter.handler                   ? pageOfHandler
        : filter.openOnly                  ? pageOfOpen
                                           : pageOfAll;
    SqlQuery query(m_sql, statement);
    if (filter.state)
        query.bind(":state", codeOf(*filter.state));
    else if (filter.handler)
        query.bind(":handler", filter.handler->text());
    query.bind(":due", after.section(QLatin1Char(' '), 0, 0)).bind(":number", after.section(QLatin1Char(' '), 1));
    query.bind(":until", filter.dueUntil ? *filter.dueUntil : QDate(9999, 12, 31)).bind(":limit", limit);
    CaseRowPage page;
    RD_TRY_ASSIGN(page.rows, readRows(query));
    if (page.rows.size() == limit) {
        const domain::Case& last = page.rows.last().header;
        page.next = last.deadline.due.toString(Qt::ISODate) + QLatin1Char(' ') + last.number;
    }
    return page;
}

Result<QList<CaseRow>> CaseRepository::search(const QString& text, int limit) const
{
    const QStringList tokens = searchTokens(text);
    if (tokens.isEmpty())
        return QList<CaseRow>();
    SqlQuery query(m_sql, searchCases);
    query.bind(":match", matchOf(tokens)).bind(":limit", limit);
    return readRows(query);
}

Result<QList<CaseRow>> CaseRepository::byContact(const QString& normalisedPhone, int limit) const
{
    SqlQuery query(m_sql, selectByPhone);
    query.bind(":phone", normalisedPhone).bind(":limit", limit);
    return readRows(query);
}

Result<QHash<domain::CaseState, int>> CaseRepository::countByState() const
{
    SqlQuery query(m_sql, countStates);
    RD_TRY(query.run());
    QHash<domain::CaseState, int> counts;
    while (query.next()) {
        if (const auto state = domain::parseCaseState(query.text(0)))
            counts.insert(*state, static_cast<int>(query.number(1)));
    }
    return counts;
}

Result<QList<domain::CaseId>> CaseRepository::withItemsAt(domain::CaseState state, int limit) const
{
    SqlQuery query(m_sql, selectWithItemsAt);
    query.bind(":state", codeOf(state)).bind(":limit", limit);
    RD_TRY(query.run());
    QList<domain::CaseId> ids;
    while (query.next())
        ids.append(domain::CaseId::trusted(query.text(0)));
    return ids;
}

Result<QList<HandlerLoad>> CaseRepository::loadByHandler(const QDate& today) const
{
    SqlQuery query(m_sql, selectLoad);
    query.bind(":today", today);
    RD_TRY(query.run());
    QList<HandlerLoad> loads;
    while (query.next())
        loads.append({domain::UserId::trusted(query.text(0)), static_cast<int>(query.number(1)),
                      static_cast<int>(query.number(2))});
    return loads;
}

} // namespace rd::storage
