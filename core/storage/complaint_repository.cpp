#include "core/storage/complaint_repository.h"

#include "core/storage/case_row_reader.h"

#include <QJsonDocument>

namespace rd::storage {

namespace {

const QString complaintColumns =
    QStringLiteral("k.id, k.case_id, k.item_id, k.state, k.about_case, k.about_reply, k.wanted, k.new_facts, "
                   "k.for_legal, k.investigator, k.assigned_at, k.findings, k.root_cause, k.remedy, k.reported_at, "
                   "k.reopens, k.result, k.decided_by, k.decided_at, k.decision_note, k.litigation_on, "
                   "k.litigation_words, k.litigation_by, k.litigation_at, k.lifted_by, k.lifted_at, k.lift_reason, "
                   "k.no_request_by, k.no_request_reason, k.owed, c.number, coalesce(a.number, '')");
constexpr int columnsOfComplaint = 32;
const QString complaintTables = QStringLiteral(" FROM complaint k JOIN request_case c ON c.id = k.case_id "
                                               "LEFT JOIN request_case a ON a.id = k.about_case ");
const QString carrierColumns = QStringLiteral(", c.state, c.minor, c.replied_at, c.d0, c.t1, c.due, c.due_end, "
                                              "c.provisional, c.long_stop, c.milestones");

const Statement upsertComplaint(QStringLiteral(
    "INSERT INTO complaint (id, case_id, item_id, state, about_case, about_reply, wanted, new_facts, for_legal, "
    "investigator, assigned_at, findings, root_cause, remedy, reported_at, reopens, result, decided_by, decided_at, "
    "decision_note, litigation_on, litigation_words, litigation_by, litigation_at, lifted_by, lifted_at, lift_reason, "
    "no_request_by, no_request_reason, owed) "
    "VALUES (:id, :case_id, :item_id, :state, :about_case, :about_reply, :wanted, :new_facts, :for_legal, "
    ":investigator, :assigned_at, :findings, :root_cause, :remedy, :reported_at, :reopens, :result, :decided_by, "
    ":decided_at, :decision_note, :litigation_on, :litigation_words, :litigation_by, :litigation_at, :lifted_by, "
    ":lifted_at, :lift_reason, :no_request_by, :no_request_reason, :owed) ON CONFLICT (id) DO UPDATE SET state = "
    ":state, about_case = :about_case, about_reply = "
    ":about_reply, wanted = :wanted, new_facts = :new_facts, for_legal = :for_legal, investigator = :investigator, "
    "assigned_at = :assigned_at, findings = :findings, root_cause = :root_cause, remedy = :remedy, reported_at = "
    ":reported_at, reopens = :reopens, result = :result, decided_by = :decided_by, decided_at = :decided_at, "
    "decision_note = :decision_note, litigation_on = :litigation_on, litigation_words = :litigation_words, "
    "litigation_by = :litigation_by, litigation_at = :litigation_at, lifted_by = :lifted_by, lifted_at = :lifted_at, "
    "lift_reason = :lift_reason, no_request_by = :no_request_by, no_request_reason = :no_request_reason, owed = "
    ":owed"));
const Statement selectComplaint(QStringLiteral("SELECT ") + complaintColumns + complaintTables
                                + QStringLiteral("WHERE k.id = :id"));
const Statement selectOfCarrier(QStringLiteral("SELECT ") + complaintColumns + complaintTables
                                + QStringLiteral("WHERE k.case_id = :case_id"));
const Statement selectAbout(QStringLiteral("SELECT ") + complaintColumns + complaintTables
                            + QStringLiteral("WHERE k.about_case = :case_id ORDER BY k.litigation_on <> '' AND "
                                             "k.lifted_by = '' DESC, c.number LIMIT :limit"));
const Statement
    selectAboutReply(QStringLiteral("SELECT id FROM complaint WHERE about_case = :case_id AND about_reply = "
                                    ":reply AND id <> :id LIMIT 1"));
const Statement
    selectOwing(QStringLiteral("SELECT ") + complaintColumns + complaintTables
                + QStringLiteral("WHERE k.state <> 'C_CLOSED' AND k.state = 'C_DECIDED' AND k.reopens = 1"));
const Statement
    selectRunningComplaints(QStringLiteral("SELECT ") + complaintColumns + carrierColumns + complaintTables
                            + QStringLiteral("WHERE k.state <> 'C_CLOSED' ORDER BY c.due, c.number LIMIT :limit"));
const Statement selectAllComplaints(QStringLiteral("SELECT ") + complaintColumns + carrierColumns + complaintTables
                                    + QStringLiteral("ORDER BY k.case_id DESC LIMIT :limit"));
const Statement selectAlerting(QStringLiteral("SELECT ") + complaintColumns + carrierColumns + complaintTables
                               + QStringLiteral("WHERE (k.for_legal = 1 OR k.litigation_on <> '') AND "
                                                "((k.for_legal = 1 AND k.state NOT IN ('C_REPLIED', 'C_CLOSED')) OR "
                                                "(k.litigation_on <> '' AND k.lifted_by = '')) "
                                                "ORDER BY c.due, c.number LIMIT :limit"));

// As an object, because that is what a column of it is.
QJsonObject findingsJson(const QList<domain::Finding>& findings)
{
    QJsonArray points;
    for (const domain::Finding& one : findings)
        points.append(QJsonObject{{QStringLiteral("point"), one.point},
                                  {QStringLiteral("finding"), one.finding},
                                  {QStringLiteral("result"), codeOf(one.result)}});
    return {{QStringLiteral("points"), points}};
}

QList<domain::Finding> findingsOf(const QJsonObject& json)
{
    QList<domain::Finding> findings;
    for (const QJsonValue& point : json.value(QLatin1String("points")).toArray())
        findings.append({point[QLatin1String("point")].toString(), point[QLatin1String("finding")].toString(),
                         domain::parseComplaintResult(point[QLatin1String("result")].toString())
                             .value_or(domain::ComplaintResult::Rejected)});
    return findings;
}

// As an object, because that is what a column of it is; nothing where it is unset.
QString owedText(const std::optional<QList<domain::ItemId>>& owed)
{
    if (!owed)
        return {};
    QJsonArray items;
    for (const domain::ItemId& item : *owed)
        items.append(item.text());
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("items"), items}}).toJson(QJsonDocument::Compact));
}

std::optional<QList<domain::ItemId>> owedOf(const SqlQuery& query, int column)
{
    if (query.text(column).isEmpty())
        return std::nullopt;
    QList<domain::ItemId> owed;
    for (const QJsonValue& item : query.object(column).value(QLatin1String("items")).toArray())
        owed.append(domain::ItemId::trusted(item.toString()));
    return owed;
}

domain::Litigation readLitigation(const SqlQuery& query)
{
    return {query.date(20),
            query.text(21),
            domain::UserId::trusted(query.text(22)),
            query.instant(23),
            domain::UserId::trusted(query.text(24)),
            query.instant(25),
            query.text(26)};
}

domain::Complaint readComplaint(const SqlQuery& query)
{
    domain::Complaint complaint;
    complaint.id = domain::ComplaintId::trusted(query.text(0));
    complaint.caseId = domain::CaseId::trusted(query.text(1));
    complaint.itemId = domain::ItemId::trusted(query.text(2));
    complaint.state = domain::parseComplaintState(query.text(3)).value_or(domain::ComplaintState::Received);
    complaint.about = domain::CaseId::trusted(query.text(4));
    complaint.aboutReply = domain::ReplyId::trusted(query.text(5));
    complaint.wanted = query.text(6);
    complaint.newFacts = query.text(7);
    complaint.forLegal = query.flag(8);
    complaint.investigator = domain::UserId::trusted(query.text(9));
    complaint.assignedAt = query.instant(10);
    complaint.findings = findingsOf(query.object(11));
    complaint.rootCause = query.text(12);
    complaint.remedy = query.text(13);
    complaint.reportedAt = query.instant(14);
    complaint.reopens = query.flag(15);
    complaint.result = domain::parseComplaintResult(query.text(16));
    complaint.decidedBy = domain::UserId::trusted(query.text(17));
    complaint.decidedAt = query.instant(18);
    complaint.decisionNote = query.text(19);
    complaint.litigation = readLitigation(query);
    complaint.noRequest = {domain::UserId::trusted(query.text(27)), query.text(28)};
    complaint.owed = owedOf(query, 29);
    complaint.number = query.text(30);
    complaint.aboutNumber = query.text(31);
    return complaint;
}

ComplaintRow readComplaintRow(const SqlQuery& query)
{
    ComplaintRow row;
    row.complaint = readComplaint(query);
    row.carrier.id = row.complaint.caseId;
    row.carrier.number = row.complaint.number;
    row.carrier.state = domain::parseCaseState(query.text(columnsOfComplaint)).value_or(domain::CaseState::Received);
    row.carrier.minor =
        domain::parseMinorClass(query.text(columnsOfComplaint + 1)).value_or(domain::MinorClass::Unknown);
    row.carrier.repliedAt = query.instant(columnsOfComplaint + 2);
    row.carrier.deadline = readDeadline(query, columnsOfComplaint + 3);
    return row;
}

void bindDecision(SqlQuery& query, const domain::Complaint& complaint)
{
    query.bind(":findings", findingsJson(complaint.findings)).bind(":root_cause", complaint.rootCause);
    query.bind(":remedy", complaint.remedy).bind(":reported_at", complaint.reportedAt);
    query.bind(":reopens", complaint.reopens).bind(":result", complaint.result ? codeOf(*complaint.result) : QString());
    query.bind(":decided_by", complaint.decidedBy.text()).bind(":decided_at", complaint.decidedAt);
    query.bind(":decision_note", complaint.decisionNote).bind(":owed", owedText(complaint.owed));
}

void bindLitigation(SqlQuery& query, const domain::Litigation& litigation)
{
    query.bind(":litigation_on", litigation.on).bind(":litigation_words", litigation.words);
    query.bind(":litigation_by", litigation.by.text()).bind(":litigation_at", litigation.at);
    query.bind(":lifted_by", litigation.liftedBy.text()).bind(":lifted_at", litigation.liftedAt);
    query.bind(":lift_reason", litigation.liftReason);
}

} // namespace

ComplaintRepository::ComplaintRepository(SqlConnection& sql)
    : m_sql(sql)
{
}

Result<void> ComplaintRepository::save(const domain::Complaint& complaint)
{
    SqlQuery query(m_sql, upsertComplaint);
    query.bind(":id", complaint.id.text()).bind(":case_id", complaint.caseId.text());
    query.bind(":item_id", complaint.itemId.text()).bind(":state", codeOf(complaint.state));
    query.bind(":about_case", complaint.about.text()).bind(":about_reply", complaint.aboutReply.text());
    query.bind(":wanted", complaint.wanted).bind(":new_facts", complaint.newFacts);
    query.bind(":for_legal", complaint.forLegal).bind(":investigator", complaint.investigator.text());
    query.bind(":assigned_at", complaint.assignedAt).bind(":no_request_by", complaint.noRequest.by.text());
    query.bind(":no_request_reason", complaint.noRequest.reason);
    bindDecision(query, complaint);
    bindLitigation(query, complaint.litigation);
    RD_TRY(query.run());
    m_sql.touch(RowKind::Complaint, complaint.id.text());
    return {};
}

Result<domain::Complaint> ComplaintRepository::find(const domain::ComplaintId& id) const
{
    SqlQuery query(m_sql, selectComplaint);
    RD_TRY(query.bind(":id", id.text()).run());
    if (!query.hasRow())
        return fail(ErrorCode::NotFound, {{QStringLiteral("kind"), QStringLiteral("complaint")}});
    return readComplaint(query);
}

Result<std::optional<domain::Complaint>> ComplaintRepository::ofCase(const domain::CaseId& id) const
{
    SqlQuery query(m_sql, selectOfCarrier);
    RD_TRY(query.bind(":case_id", id.text()).run());
    return query.hasRow() ? std::optional(readComplaint(query)) : std::nullopt;
}

Result<QList<domain::Complaint>> ComplaintRepository::about(const domain::CaseId& id, int limit) const
{
    SqlQuery query(m_sql, selectAbout);
    query.bind(":case_id", id.text()).bind(":limit", limit);
    return query.all(readComplaint);
}

Result<bool> ComplaintRepository::hasOther(const domain::Complaint& complaint) const
{
    SqlQuery query(m_sql, selectAboutReply);
    query.bind(":case_id", complaint.about.text()).bind(":reply", complaint.aboutReply.text());
    RD_TRY(query.bind(":id", complaint.id.text()).run());
    return query.hasRow();
}

Result<QList<domain::Complaint>> ComplaintRepository::owing() const
{
    SqlQuery query(m_sql, selectOwing);
    return query.all(readComplaint);
}

Result<QList<ComplaintRow>> ComplaintRepository::page(ComplaintsListed listed, int limit) const
{
    SqlQuery query(m_sql, listed == ComplaintsListed::Running ? selectRunningComplaints : selectAllComplaints);
    query.bind(":limit", limit);
    return query.all(readComplaintRow);
}

Result<QList<ComplaintRow>> ComplaintRepository::alerting(int limit) const
{
    SqlQuery query(m_sql, selectAlerting);
    query.bind(":limit", limit);
    return query.all(readComplaintRow);
}

} // namespace rd::storage
