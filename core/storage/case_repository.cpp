#include "core/storage/case_repository.h"

#include "core/storage/case_pages.h"
#include "core/storage/case_row_reader.h"
#include "core/storage/clock_rows.h"
#include "core/storage/search_tokens.h"

namespace rd::storage {

namespace {

const Statement takeNumber(QStringLiteral("INSERT INTO case_number (day, last) VALUES (:day, 1) ON CONFLICT (day) DO "
                                          "UPDATE SET last = last + 1 RETURNING last"));

const Statement insertCase(QStringLiteral(
    "INSERT INTO request_case (id, number, state, is_open, channel, received_at, "
    "logged_at, requester_type, requester_contact, subject_name, "
    "subject_phone, subject_member, subject_order, subject_account, minor, "
    "words, platforms, rights, reply_way, late_reason, policy_version, d0, t1, "
    "due, due_end, provisional, long_stop, milestones, level, level_reached_at, "
    "handler, replied_at, restricted_view, external_due, second_from, follows) VALUES (:id, :number, :state, "
    ":is_open, :channel, :received_at, :logged_at, :requester_type, "
    ":requester_contact, :subject_name, :subject_phone, :subject_member, "
    ":subject_order, :subject_account, :minor, :words, :platforms, :rights, "
    ":reply_way, :late_reason, :policy_version, :d0, :t1, :due, :due_end, "
    ":provisional, :long_stop, :milestones, :level, :level_reached_at, :handler, "
    ":replied_at, :restricted_view, :external_due, :second_from, :follows) RETURNING place"));

const Statement updateCase(
    QStringLiteral("UPDATE request_case SET number = :number, state = :state, is_open = "
                   ":is_open, channel = :channel, received_at = :received_at, "
                   "logged_at = :logged_at, requester_type = :requester_type, requester_contact "
                   "= :requester_contact, subject_name = :subject_name, "
                   "subject_phone = :subject_phone, subject_member = :subject_member, "
                   "subject_order = :subject_order, subject_account = :subject_account, "
                   "minor = :minor, words = :words, platforms = :platforms, "
                   "reply_way = :reply_way, late_reason = :late_reason, "
                   "policy_version = :policy_version, d0 = :d0, t1 = :t1, due = :due, due_end = "
                   ":due_end, provisional = :provisional, long_stop = :long_stop, "
                   "milestones = :milestones, level = :level, level_reached_at = "
                   ":level_reached_at, handler = :handler, replied_at = :replied_at, "
                   "restricted_view = :restricted_view, external_due = :external_due, second_from = :second_from, "
                   "follows = :follows WHERE id = :id"));

const Statement insertSearch(QStringLiteral("INSERT INTO case_search (rowid, tokens) VALUES (:place, :tokens)"));

const Statement updateSearch(QStringLiteral("UPDATE case_search SET tokens = :tokens WHERE rowid = :place"));
const Statement selectSearch(QStringLiteral(
    "SELECT s.rowid, s.tokens FROM request_case c JOIN case_search s ON s.rowid = c.place WHERE c.id = :id"));

const Statement insertItem(QStringLiteral(
    "INSERT INTO request_item (id, case_id, position, right_code, ground, "
    "categories, in_writing, required_level, state, outcome, refusal_ground, "
    "facts, law, proposed_by, purposes, consequences_told, purposes_named, concern) VALUES (:id, :case_id, "
    ":position, :right_code, "
    ":ground, :categories, :in_writing, :required_level, :state, :outcome, "
    ":refusal_ground, :facts, :law, :proposed_by, :purposes, :consequences_told, :purposes_named, "
    ":concern)"));

const Statement
    updateItemRow(QStringLiteral("UPDATE request_item SET case_id = :case_id, position = :position, "
                                 "right_code = :right_code, ground = :ground, categories = :categories, "
                                 "in_writing = :in_writing, required_level = :required_level, state = "
                                 ":state, outcome = :outcome, refusal_ground = :refusal_ground, "
                                 "facts = :facts, law = :law, proposed_by = :proposed_by, purposes = :purposes, "
                                 "consequences_told = :consequences_told, purposes_named = :purposes_named, "
                                 "concern = :concern WHERE id = :id"));

const Statement updateRights(QStringLiteral("UPDATE request_case SET rights = :rights WHERE id = :id"));

const Statement insertCall(QStringLiteral(
    "INSERT INTO call_record (id, case_id, number, started_at, ended_at, agent) VALUES (:id, :case_id, :number, "
    ":started_at, :ended_at, :agent)"));

const Statement selectCalls(QStringLiteral(
    "SELECT id, case_id, number, started_at, ended_at, agent FROM call_record WHERE case_id = :case_id ORDER BY id"));

const Statement selectById(QStringLiteral("SELECT ") + caseColumns
                           + QStringLiteral(" FROM request_case WHERE id = :id"));
const Statement selectByNumber(QStringLiteral("SELECT ") + caseColumns
                               + QStringLiteral(" FROM request_case WHERE number = :number"));
const Statement selectItems(QStringLiteral("SELECT ") + itemColumns
                            + QStringLiteral(" FROM request_item WHERE case_id = :case_id ORDER BY position"));

const Statement searchCases(
    QStringLiteral("SELECT ") + caseColumns
    + QStringLiteral(" FROM request_case WHERE place IN (SELECT rowid FROM case_search WHERE case_search MATCH :match "
                     "ORDER BY rowid DESC LIMIT :limit) "
                     "ORDER BY place DESC"));
const Statement selectByPhone(QStringLiteral("SELECT ") + caseColumns
                              + QStringLiteral(" FROM request_case WHERE subject_phone = :phone OR requester_contact = "
                                               ":phone ORDER BY place DESC LIMIT :limit"));

constexpr int newestCases = 1000;
// Of the newest of each kind: what bears a time to come was logged lately.
const Statement selectReceivedAfter(QStringLiteral(
    "SELECT c.number, 0 AS item, 0 AS material, c.place AS place FROM request_case c "
    "WHERE c.place > (SELECT max(place) FROM request_case) - :newest AND c.received_at > :after AND c.is_open = 1 "
    "UNION ALL SELECT c.number, i.position, 0, c.place FROM item_clock k JOIN request_item i ON i.id = k.id "
    "JOIN request_case c ON c.id = k.case_id "
    "WHERE k.rowid > (SELECT max(rowid) FROM item_clock) - :newest AND k.received_at > :after "
    "AND k.received_at <> c.received_at AND c.is_open = 1 "
    "UNION ALL SELECT c.number, 0, (SELECT count(*) FROM material_arrival o WHERE o.case_id = m.case_id "
    "AND (o.came_at < m.came_at OR (o.came_at = m.came_at AND o.id <= m.id))), c.place FROM material_arrival m "
    "JOIN request_case c ON c.id = m.case_id "
    "WHERE m.rowid > (SELECT max(rowid) FROM material_arrival) - :newest AND m.came_at > :after AND c.is_open = 1 "
    "ORDER BY place, item, material"));

const Statement selectFollowers(
    QStringLiteral("SELECT number FROM request_case WHERE follows = :id AND follows <> '' ORDER BY number"));
const Statement selectOfRequester(
    QStringLiteral("SELECT id FROM request_case WHERE requester_contact = :contact AND d0 >= :from ORDER BY d0 DESC, "
                   "place DESC LIMIT :limit"));

const Statement countStates(QStringLiteral("SELECT state, count(*) FROM request_case GROUP BY state"));

// The groups of domain::QueueGroup.
const Statement selectWithItemsAt(QStringLiteral(
    "SELECT c.id FROM request_case c WHERE c.id IN (SELECT i.case_id FROM request_item i WHERE i.state = :state) "
    "ORDER BY CASE WHEN c.replied_at <> 0 THEN 3 WHEN c.due < :queue_from THEN 0 WHEN c.queue_part = 'MINOR' THEN 1 "
    "ELSE 2 END, c.due, c.number LIMIT :limit"));

const Statement selectLoad(QStringLiteral(
    "SELECT handler, count(*), sum(CASE WHEN due < :day AND replied_at = 0 THEN 1 ELSE 0 END) FROM request_case WHERE "
    "is_open = 1 GROUP BY handler ORDER BY 2 DESC"));

Result<QList<CaseRow>> readRows(SqlQuery& query)
{
    return query.all(readCaseRow);
}

Result<domain::Case> readWhole(SqlConnection& sql, SqlQuery& query)
{
    RD_TRY(query.run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("case")}});
    domain::Case found = readCaseRow(query).header;
    SqlQuery items(sql, selectItems);
    items.bind(":case_id", found.id.text());
    RD_TRY_ASSIGN(found.items, items.all(readItem));
    RD_TRY(readClocks(sql, found));
    return found;
}

QString tokensText(const domain::Case& stored)
{
    return caseTokens(stored).join(QLatin1Char(' '));
}

// Most changes of a case touch nothing it is searched by.
Result<void> refreshSearch(SqlConnection& sql, const domain::Case& changed)
{
    const QString tokens = tokensText(changed);
    qint64 place = 0;
    {
        SqlQuery query(sql, selectSearch);
        RD_TRY(query.bind(":id", changed.id.text()).run());
        if (!query.hasRow() || query.text(1) == tokens)
            return {};
        place = query.number(0);
    }
    SqlQuery query(sql, updateSearch);
    return query.bind(":place", place).bind(":tokens", tokens).run();
}

// Letters may be the beginning of a word or of a name's initials; everything else is a whole token.
QString matchOf(const QStringList& tokens)
{
    QStringList quoted;
    for (const QString& token : tokens) {
        const bool letters = token.startsWith(QLatin1Char('p'));
        quoted.append(QLatin1Char('"') + token + QLatin1String(letters ? "\" *" : "\""));
    }
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
    if (!query.hasRow())
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
        insert.bind(":rights", rightsText(newCase.items));
        RD_TRY(insert.run());
        if (!insert.hasRow())
            return fail(ErrorCode::StorageFailed, {}, QStringLiteral("case place"));
        place = insert.number(0);
    }
    SqlQuery index(m_sql, insertSearch);
    index.bind(":place", place).bind(":tokens", tokensText(newCase));
    RD_TRY(index.run());
    m_sql.touch(RowKind::Case, newCase.id.text());
    for (const domain::RequestItem& item : newCase.items)
        RD_TRY(insertRow(item));
    return {};
}

Result<void> CaseRepository::addItem(const domain::Case& ofCase, const domain::RequestItem& item)
{
    RD_TRY(insertRow(item));
    {
        SqlQuery query(m_sql, updateRights);
        RD_TRY(query.bind(":rights", rightsText(ofCase.items)).bind(":id", ofCase.id.text()).run());
    }
    m_sql.touch(RowKind::Case, ofCase.id.text());
    return {};
}

Result<void> CaseRepository::insertRow(const domain::RequestItem& item)
{
    SqlQuery insert(m_sql, insertItem);
    bindItem(insert, item);
    RD_TRY(insert.run());
    m_sql.touch(RowKind::Item, item.id.text());
    return {};
}

Result<void> CaseRepository::saveClockOf(const domain::RequestItem& item)
{
    return saveClock(m_sql, item);
}

Result<void> CaseRepository::update(const domain::Case& changed)
{
    {
        SqlQuery query(m_sql, updateCase);
        bindCase(query, changed);
        RD_TRY_ASSIGN(const qint64 rows, query.runAndCount());
        if (rows == 0)
            return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("case")}});
    }
    m_sql.touch(RowKind::Case, changed.id.text());
    return refreshSearch(m_sql, changed);
}

Result<void> CaseRepository::updateItem(const domain::RequestItem& item)
{
    SqlQuery query(m_sql, updateItemRow);
    bindItem(query, item);
    RD_TRY_ASSIGN(const qint64 rows, query.runAndCount());
    if (rows == 0)
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("item")}});
    m_sql.touch(RowKind::Item, item.id.text());
    return {};
}

Result<void> CaseRepository::addCall(const domain::CallRecord& call)
{
    SqlQuery query(m_sql, insertCall);
    query.bind(":id", call.id.text()).bind(":case_id", call.caseId.text()).bind(":number", call.number);
    query.bind(":started_at", call.startedAt).bind(":ended_at", call.endedAt).bind(":agent", call.agent.text());
    RD_TRY(query.run());
    m_sql.touch(RowKind::Call, call.id.text());
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
    return query.all([](const SqlQuery& row) {
        return domain::CallRecord{domain::CallId::trusted(row.text(0)),
                                  domain::CaseId::trusted(row.text(1)),
                                  row.text(2),
                                  row.instant(3),
                                  row.instant(4),
                                  domain::UserId::trusted(row.text(5))};
    });
}

Result<CaseRowPage> CaseRepository::page(const domain::CaseFilter& filter, const QString& after, int limit) const
{
    return readCasePage(m_sql, filter, after, limit);
}

Result<QList<CaseRow>> CaseRepository::waitingMinors(const QDate& dueUntil, int limit) const
{
    return readWaitingMinors(m_sql, dueUntil, limit);
}

Result<QList<CaseRow>> CaseRepository::waitingAnswered(int limit, const std::optional<domain::Case>& after) const
{
    return readWaitingAnswered(m_sql, limit, after);
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

Result<QList<domain::Case>> CaseRepository::ofRequester(const QString& contact, const QDate& from, int limit) const
{
    QStringList ids;
    {
        SqlQuery query(m_sql, selectOfRequester);
        query.bind(":contact", contact).bind(":from", from).bind(":limit", limit);
        RD_TRY_ASSIGN(ids, query.all([](const SqlQuery& row) { return row.text(0); }));
    }
    QList<domain::Case> cases;
    for (const QString& id : ids) {
        RD_TRY_ASSIGN(const domain::Case one, find(domain::CaseId::trusted(id)));
        cases.append(one);
    }
    return cases;
}

Result<QHash<domain::CaseState, int>> CaseRepository::countByState() const
{
    SqlQuery query(m_sql, countStates);
    QHash<domain::CaseState, int> counts;
    RD_TRY(query.each([&] {
        if (const auto state = domain::parseCaseState(query.text(0)))
            counts.insert(*state, static_cast<int>(query.number(1)));
    }));
    return counts;
}

Result<QList<domain::ReceiptName>> CaseRepository::receivedAfter(const QDateTime& instant) const
{
    SqlQuery query(m_sql, selectReceivedAfter);
    query.bind(":newest", newestCases).bind(":after", instant);
    return query.all([](const SqlQuery& row) {
        return domain::ReceiptName{row.text(0), static_cast<int>(row.number(1)), static_cast<int>(row.number(2))};
    });
}

Result<QStringList> CaseRepository::followersOf(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectFollowers);
    query.bind(":id", id.text());
    return query.all([](const SqlQuery& row) { return row.text(0); });
}

Result<QList<domain::CaseId>> CaseRepository::withItemsAt(domain::CaseState state, const QDate& queueFrom,
                                                          int limit) const
{
    SqlQuery query(m_sql, selectWithItemsAt);
    query.bind(":state", codeOf(state)).bind(":queue_from", queueFrom).bind(":limit", limit);
    return query.all([](const SqlQuery& row) { return domain::CaseId::trusted(row.text(0)); });
}

Result<QList<HandlerLoad>> CaseRepository::loadByHandler(const QDate& day) const
{
    SqlQuery query(m_sql, selectLoad);
    query.bind(":day", day);
    return query.all([](const SqlQuery& row) {
        return HandlerLoad{domain::UserId::trusted(row.text(0)), static_cast<int>(row.number(1)),
                           static_cast<int>(row.number(2))};
    });
}

} // namespace rd::storage
